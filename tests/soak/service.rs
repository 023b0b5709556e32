//! The service: its tasks, the weather above them, a row of figures each minute, and the verdict at the end.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use copr_workflows::Copr;
use copr_workflows::names::ProjectId;
use copr_workflows::prelude::*;
use copr_workflows::retry::Policy;
use futures_util::TryStreamExt as _;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::dice::Dice;
use crate::gauge::Gauge;
use crate::server::{Greeting, Look, Server};
use crate::table::{self, Trend};
use crate::tally::Tally;
use crate::weather::Weather;
use crate::{lives, looks};

/// No round of any task may take longer.
const DEADLINE: Duration = Duration::from_secs(150);

/// How long it takes until everything was done at least once, in any weather.
const ENOUGH: Duration = Duration::from_secs(120);

/// What is done. The first ones take no time.
const KINDS: &[&str] = &[
    "read",
    "walk",
    "monitor",
    "moving list",
    "new client",
    "given up",
    "results",
    "project",
    "submit",
    "upload",
    "log",
    "watch",
    "fetch",
    "delete",
    "canceled",
    "ensure",
    "sweep",
];

/// What tasks share.
pub struct Service {
    pub copr: Copr,
    pub greeting: Greeting,
    pub tally: Tally,
    pub weather: Mutex<Weather>,
    /// Builds that a task looks after.
    pub cared_for: Mutex<BTreeSet<i64>>,
    pub next: AtomicU64,
    /// Numbers of what was not submitted for certain.
    pub refused: mpsc::UnboundedSender<u64>,
    pub folder: PathBuf,
    pub truth: Truth,
    ending: AtomicBool,
}

/// What was read before anything went wrong.
#[derive(Debug, Default)]
pub struct Truth {
    /// The builds of the long list, in its order.
    pub history: Vec<i64>,
    pub packages: Vec<String>,
    /// A build that stays, and its files by place and name.
    pub build: i64,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Service {
    pub fn is_ending(&self) -> bool {
        self.ending.load(Ordering::Relaxed)
    }

    fn slept(&self, began: Instant) -> bool {
        self.weather.lock().expect("nobody panics with it").slept(began)
    }

    pub fn project(name: &str) -> ProjectId {
        format!("alice/{name}").parse().expect("a name")
    }
}

pub fn connect(greeting: &Greeting) -> Copr {
    Copr::builder()
        .url(greeting.url.as_str())
        .credentials(greeting.login.as_str(), greeting.token.as_str())
        .retry(
            Policy::default()
                .with_attempts(3)
                .with_pauses(Duration::from_millis(5), Duration::from_millis(100)),
        )
        .retry_budget(1000, Duration::from_secs(60))
        .idle_timeout(Duration::from_secs(3))
        .attempt_timeout(Duration::from_secs(10))
        .max_response_size(8 << 20)
        .build()
        .expect("a client")
}

async fn look_around(copr: &Copr, folder: &std::path::Path) -> copr_api_ext::Result<Truth> {
    let history =
        copr.build_list().project("alice/history").items().map_ok(|build| build.id).try_collect().await?;
    let packages = copr.projects().monitor("alice/history").await?;
    let packages = packages.map_ok(|package| package.name).try_collect().await?;
    let builds: Vec<i64> =
        copr.build_list().project("alice/hello").items().map_ok(|build| build.id).try_collect().await?;
    let build = builds.into_iter().min().expect("a build that stays");
    copr.builds().results(build).await?.download(folder).await?;
    Ok(Truth { history, packages, build, files: looks::files_below(folder) })
}

/// Works for so long. Whether all was well.
pub async fn soak(time: Duration, seed: u64) -> bool {
    let (mut server, greeting) = Server::start(seed).await;
    let folder = tempfile::tempdir().expect("a folder");
    let copr = connect(&greeting);
    let truth = look_around(&copr, &folder.path().join("truth")).await.expect("the truth");
    assert!(!truth.packages.is_empty() && truth.files.len() > 5, "there is something to compare with");
    let (refused, mut not_submitted) = mpsc::unbounded_channel();
    let service = Arc::new(Service {
        copr,
        greeting,
        tally: Tally::default(),
        weather: Mutex::new(Weather::new()),
        cared_for: Mutex::default(),
        next: AtomicU64::new(1),
        refused,
        folder: folder.path().to_owned(),
        truth,
        ending: AtomicBool::new(false),
    });
    println!("{} minutes, seed {seed}", time.as_secs_f64() / 60.0);
    println!("{}", table::HEADER);
    let heart = tokio::spawn(beat(Arc::clone(&service)));
    let tasks = begin(&service, seed);
    let warm = (time / 10).min(Duration::from_secs(60));
    let (mut gauges, mut servers) = (Vec::new(), Vec::new());
    let (mut dice, mut next_row, mut next_turn) = (Dice(seed), warm, Duration::ZERO);
    let every = (time / 10).min(Duration::from_secs(60));
    let (mut look, mut passed) = (Look::default(), Duration::ZERO);
    while passed < time {
        tokio::time::sleep(Duration::from_secs(1).min(time / 40)).await;
        passed = service.weather.lock().expect("nobody panics with it").passed;
        while let Ok(number) = not_submitted.try_recv() {
            server.refused(number).await;
        }
        if passed >= next_turn {
            turn(&service, &mut server, &mut dice).await;
            next_turn = passed + Duration::from_millis(500 + dice.below(2500));
        }
        if passed >= warm {
            gauges.push(Gauge::look());
            look = server.look().await;
            servers.push(look.memory);
        }
        if passed >= next_row {
            next_row += every;
            println!("{}", table::row(passed, &Gauge::look(), &service.tally.counts(), &look));
        }
    }
    end(&service, &mut server, tasks).await;
    heart.abort();
    while let Ok(number) = not_submitted.try_recv() {
        server.refused(number).await;
    }
    let look = server.look().await;
    let trends = table::trends(&gauges, &servers);
    judge(&service, &look, &trends);
    tell(&service, &look, &trends)
}

/// Notices when this machine sleeps.
async fn beat(service: Arc<Service>) {
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        service.weather.lock().expect("nobody panics with it").beat();
    }
}

/// Another weather.
async fn turn(service: &Service, server: &mut Server, dice: &mut Dice) {
    server.clear_up().await;
    let fronts = {
        let mut weather = service.weather.lock().expect("nobody panics with it");
        weather.clear_up();
        weather.turn(dice)
    };
    for front in &fronts {
        server.break_out(front).await;
    }
}

fn begin(service: &Arc<Service>, seed: u64) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    let mut dice = Dice(seed ^ 0xfeed);
    // Each is begun so often, and rests so many milliseconds at most between two rounds.
    macro_rules! tasks {
        ($($name:literal $job:path, $times:literal, $pause:literal;)*) => {$(
            for _ in 0..$times {
                let (service, mut dice) = (Arc::clone(service), Dice(dice.below(u64::MAX)));
                tasks.spawn(async move {
                    while !service.is_ending() {
                        let began = Instant::now();
                        if timeout(DEADLINE, $job(&service, &mut dice)).await.is_err() && !service.slept(began) {
                            service.tally.wrong(concat!($name, " hangs"));
                        }
                        tokio::time::sleep(dice.pause($pause)).await;
                    }
                });
            }
        )*};
    }
    tasks! {
        "walk" looks::walk, 2, 200;
        "moving list" looks::moving_list, 1, 300;
        "monitor" looks::monitor, 2, 200;
        "reads" looks::reads, 3, 100;
        "results" looks::results, 2, 200;
        "project" looks::project, 1, 500;
        "new client" looks::new_client, 1, 500;
        "drops" looks::drops, 2, 100;
        "submit" lives::submit, 3, 300;
        "upload" lives::upload, 2, 300;
        "ensure" lives::ensure, 1, 300;
        "sweep" lives::sweep, 1, 15_000;
    }
    tasks
}

/// Lets everybody finish in fair weather, and clears away what was left.
async fn end(service: &Arc<Service>, server: &mut Server, mut tasks: JoinSet<()>) {
    service.ending.store(true, Ordering::Relaxed);
    server.clear_up().await;
    service.weather.lock().expect("nobody panics with it").clear_up();
    let finished = timeout(DEADLINE, async {
        while let Some(task) = tasks.join_next().await {
            if let Err(error) = task {
                service.tally.wrong(format!("a task panicked: {error}"));
            }
        }
    });
    let began = Instant::now();
    if finished.await.is_err() && !service.slept(began) {
        service.tally.wrong("tasks don't come to their end");
    }
    drop(tasks);
    let began = Instant::now();
    let left = async {
        let all = service.copr.build_list().project("alice/soak").items().map_ok(|build| build.id);
        let all: Vec<i64> = all.try_collect().await?;
        service.copr.builds().delete(all).cancel_first().await
    };
    if let Err(error) = left.await {
        service.tally.failed("clearing away", &error, began, &service.weather, &[]);
    }
}

fn judge(service: &Service, look: &Look, trends: &[Trend]) {
    if !look.doubled.is_empty() {
        service.tally.wrong(format!("submitted more than once: {:?}", look.doubled));
    }
    if !look.hidden.is_empty() {
        service.tally.wrong(format!("said not to be submitted, and was: {:?}", look.hidden));
    }
    if look.builds > 0 {
        service.tally.wrong(format!("{} builds are left", look.builds));
    }
    let passed = service.weather.lock().expect("nobody panics with it").passed;
    for trend in trends.iter().filter(|trend| passed > ENOUGH && !trend.is_flat()) {
        service.tally.wrong(format!("{}: not flat", trend.name));
    }
    for kind in if passed > ENOUGH { KINDS } else { &KINDS[..3] } {
        if !service.tally.counts().done.contains_key(kind) {
            service.tally.wrong(format!("not one {kind:?} was done"));
        }
    }
}

/// Says how it went.
fn tell(service: &Service, look: &Look, trends: &[Trend]) -> bool {
    let counts = service.tally.counts();
    println!("\ndone:   {:?}\nfailed: {:?}\nfaults: {:?}", counts.done, counts.failed, look.faults);
    println!("{} requests, {} builds submitted, {} left\n", look.requests, look.submitted, look.builds);
    for trend in trends {
        println!("{trend}");
    }
    for wrong in &counts.wrong {
        println!("WRONG: {wrong}");
    }
    println!("{}", if counts.wrong.is_empty() { "nothing unexpected" } else { "FAILED" });
    counts.wrong.is_empty()
}
