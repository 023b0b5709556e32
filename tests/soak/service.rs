//! The client: its tasks, changing faults, a row of figures each minute, and the verdict at the end.

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

use crate::faults::Faults;
use crate::random::Random;
use crate::server::{Server, ServerInfo, ServerReport};
use crate::table::{self, Trend};
use crate::tally::Tally;
use crate::usage::Usage;
use crate::{clients, reads};

/// The maximum duration of one round of a task.
const DEADLINE: Duration = Duration::from_secs(150);

/// After this time every kind of work was done at least once, despite faults.
const ENOUGH: Duration = Duration::from_secs(120);

/// The kinds of work. The first three are done at once.
const KINDS: &[&str] = &[
    "read",
    "walk",
    "monitor",
    "changing list",
    "new client",
    "dropped midway",
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
    "delete abandoned",
];

/// State shared by all tasks.
pub struct Service {
    pub copr: Copr,
    pub server_info: ServerInfo,
    pub tally: Tally,
    pub faults: Mutex<Faults>,
    /// Builds that a task follows.
    pub followed: Mutex<BTreeSet<i64>>,
    pub next: AtomicU64,
    /// Submissions that certainly were not sent.
    pub unsent: mpsc::UnboundedSender<u64>,
    pub folder: PathBuf,
    pub truth: Truth,
    ending: AtomicBool,
}

/// What was read before the first fault.
#[derive(Debug, Default)]
pub struct Truth {
    /// The builds of the long list, in order.
    pub history: Vec<i64>,
    pub packages: Vec<String>,
    /// A build that is never deleted, and its files by path.
    pub build: i64,
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Service {
    pub fn is_ending(&self) -> bool {
        self.ending.load(Ordering::Relaxed)
    }

    fn slept(&self, began: Instant) -> bool {
        self.faults.lock().expect("not poisoned").slept(began)
    }

    pub fn project(name: &str) -> ProjectId {
        format!("alice/{name}").parse().expect("a name")
    }
}

pub fn connect(server_info: &ServerInfo) -> Copr {
    Copr::builder()
        .url(server_info.url.as_str())
        .credentials(server_info.login.as_str(), server_info.token.as_str())
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

async fn read_truth(copr: &Copr, folder: &std::path::Path) -> copr_api_ext::Result<Truth> {
    let history =
        copr.build_list().project("alice/history").items().map_ok(|build| build.id).try_collect().await?;
    let packages = copr.projects().monitor("alice/history").await?;
    let packages = packages.map_ok(|package| package.name).try_collect().await?;
    let builds: Vec<i64> =
        copr.build_list().project("alice/hello").items().map_ok(|build| build.id).try_collect().await?;
    let build = builds.into_iter().min().expect("a build that stays");
    copr.builds().results(build).await?.download(folder).await?;
    Ok(Truth { history, packages, build, files: reads::files_below(folder) })
}

/// Runs all tasks for this time. Returns whether nothing unexpected happened.
pub async fn soak(time: Duration, seed: u64) -> bool {
    let (mut server, server_info) = Server::start(seed).await;
    let folder = tempfile::tempdir().expect("a folder");
    let copr = connect(&server_info);
    let truth = read_truth(&copr, &folder.path().join("truth")).await.expect("the truth");
    assert!(!truth.packages.is_empty() && truth.files.len() > 5, "there is something to compare with");
    let (unsent, mut not_submitted) = mpsc::unbounded_channel();
    let service = Arc::new(Service {
        copr,
        server_info,
        tally: Tally::default(),
        faults: Mutex::new(Faults::new()),
        followed: Mutex::default(),
        next: AtomicU64::new(1),
        unsent,
        folder: folder.path().to_owned(),
        truth,
        ending: AtomicBool::new(false),
    });
    println!("{} minutes, seed {seed}", time.as_secs_f64() / 60.0);
    println!("{}", table::HEADER);
    let ticker = tokio::spawn(tick(Arc::clone(&service)));
    let tasks = begin(&service, seed);
    let warm = (time / 10).min(Duration::from_secs(60));
    let (mut samples, mut servers) = (Vec::new(), Vec::new());
    let (mut random, mut next_row, mut next_turn) = (Random(seed), warm, Duration::ZERO);
    let every = (time / 10).min(Duration::from_secs(60));
    let (mut report, mut passed) = (ServerReport::default(), Duration::ZERO);
    while passed < time {
        tokio::time::sleep(Duration::from_secs(1).min(time / 40)).await;
        passed = service.faults.lock().expect("not poisoned").passed;
        while let Ok(number) = not_submitted.try_recv() {
            server.unsent(number).await;
        }
        if passed >= next_turn {
            turn(&service, &mut server, &mut random).await;
            next_turn = passed + Duration::from_millis(500 + random.below(2500));
        }
        if passed >= warm {
            samples.push(Usage::sample());
            report = server.report().await;
            servers.push(report.memory);
        }
        if passed >= next_row {
            next_row += every;
            println!("{}", table::row(passed, &Usage::sample(), &service.tally.counts(), &report));
        }
    }
    end(&service, &mut server, tasks).await;
    ticker.abort();
    while let Ok(number) = not_submitted.try_recv() {
        server.unsent(number).await;
    }
    let report = server.report().await;
    let trends = table::trends(&samples, &servers);
    check(&service, &report, &trends);
    summarize(&service, &report, &trends)
}

/// Detects when the machine sleeps.
async fn tick(service: Arc<Service>) {
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        service.faults.lock().expect("not poisoned").tick();
    }
}

/// Replaces the active faults.
async fn turn(service: &Service, server: &mut Server, random: &mut Random) {
    server.clear().await;
    let active = {
        let mut faults = service.faults.lock().expect("not poisoned");
        faults.clear();
        faults.turn(random)
    };
    for front in &active {
        server.inject(front).await;
    }
}

fn begin(service: &Arc<Service>, seed: u64) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    let mut random = Random(seed ^ 0xfeed);
    // How many tasks of each kind run, and the longest pause between two rounds in milliseconds.
    macro_rules! tasks {
        ($($name:literal $job:path, $times:literal, $pause:literal;)*) => {$(
            for _ in 0..$times {
                let (service, mut random) = (Arc::clone(service), Random(random.below(u64::MAX)));
                tasks.spawn(async move {
                    while !service.is_ending() {
                        let began = Instant::now();
                        if timeout(DEADLINE, $job(&service, &mut random)).await.is_err() && !service.slept(began) {
                            service.tally.wrong(concat!($name, " hangs"));
                        }
                        tokio::time::sleep(random.pause($pause)).await;
                    }
                });
            }
        )*};
    }
    tasks! {
        "walk" reads::walk, 2, 200;
        "changing list" reads::changing_list, 1, 300;
        "monitor" reads::monitor, 2, 200;
        "reads" reads::reads, 3, 100;
        "results" reads::results, 2, 200;
        "project" reads::project, 1, 500;
        "new client" reads::new_client, 1, 500;
        "drop midway" reads::drops, 2, 100;
        "submit" clients::submit, 3, 300;
        "upload" clients::upload, 2, 300;
        "ensure" clients::ensure, 1, 300;
        "delete abandoned" clients::delete_abandoned, 1, 15_000;
    }
    tasks
}

/// Lets all tasks finish without faults, and deletes the remaining builds.
async fn end(service: &Arc<Service>, server: &mut Server, mut tasks: JoinSet<()>) {
    service.ending.store(true, Ordering::Relaxed);
    server.clear().await;
    service.faults.lock().expect("not poisoned").clear();
    let finished = timeout(DEADLINE, async {
        while let Some(task) = tasks.join_next().await {
            if let Err(error) = task {
                service.tally.wrong(format!("a task panicked: {error}"));
            }
        }
    });
    let began = Instant::now();
    if finished.await.is_err() && !service.slept(began) {
        service.tally.wrong("tasks do not finish");
    }
    drop(tasks);
    let began = Instant::now();
    let left = async {
        let all = service.copr.build_list().project("alice/soak").items().map_ok(|build| build.id);
        let all: Vec<i64> = all.try_collect().await?;
        service.copr.builds().delete(all).cancel_first().await
    };
    if let Err(error) = left.await {
        service.tally.failed("cleanup", &error, began, &service.faults, &[]);
    }
}

fn check(service: &Service, report: &ServerReport, trends: &[Trend]) {
    if !report.doubled.is_empty() {
        service.tally.wrong(format!("submitted more than once: {:?}", report.doubled));
    }
    if !report.hidden.is_empty() {
        service.tally.wrong(format!("reported as not submitted, but was: {:?}", report.hidden));
    }
    if report.builds > 0 {
        service.tally.wrong(format!("{} builds are left", report.builds));
    }
    let passed = service.faults.lock().expect("not poisoned").passed;
    for trend in trends.iter().filter(|trend| passed > ENOUGH && !trend.is_flat()) {
        service.tally.wrong(format!("{} grew", trend.name));
    }
    for kind in if passed > ENOUGH { KINDS } else { &KINDS[..3] } {
        if !service.tally.counts().done.contains_key(kind) {
            service.tally.wrong(format!("{kind:?} was never done"));
        }
    }
}

/// Prints the summary.
fn summarize(service: &Service, report: &ServerReport, trends: &[Trend]) -> bool {
    let counts = service.tally.counts();
    println!("\ndone:   {:?}\nfailed: {:?}\nfaults: {:?}", counts.done, counts.failed, report.faults);
    println!("{} requests, {} builds submitted, {} left\n", report.requests, report.submitted, report.builds);
    for trend in trends {
        println!("{trend}");
    }
    for wrong in &counts.wrong {
        println!("WRONG: {wrong}");
    }
    println!("{}", if counts.wrong.is_empty() { "nothing unexpected" } else { "FAILED" });
    counts.wrong.is_empty()
}
