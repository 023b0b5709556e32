//! The server process: copr-fake, a task that changes projects and builds, and a checker of submissions.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::time::Duration;

use copr_fake::state::{BuildState, State};
use copr_fake::{Fake, Fault, FaultRule, Stage};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::mpsc;

use crate::faults::{ANYTHING, ActiveFault, RESULTS};
use crate::random::Random;
use crate::usage::resident;

/// The argument that makes a process the server.
pub const SERVER_ARGUMENT: &str = "--server";

/// The maximum number of builds in the changing project.
const MOST: usize = 40;

/// The server's URL and the client's credentials.
#[derive(Debug, Serialize, Deserialize)]
pub struct ServerInfo {
    pub url: String,
    pub login: String,
    pub token: String,
}

/// What the server observed.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct ServerReport {
    /// Resident memory in KiB.
    pub memory: Option<u64>,
    /// Requests received so far.
    pub requests: u64,
    /// How often each fault happened.
    pub faults: BTreeMap<String, u64>,
    /// Builds of the client that exist.
    pub builds: usize,
    /// Builds the client has submitted.
    pub submitted: usize,
    /// Submissions that made more than one build.
    pub doubled: BTreeSet<u64>,
    /// Submissions that made a build although the client's error said they were not sent.
    pub hidden: BTreeSet<u64>,
}

/// A handle to the server process.
pub struct Server {
    // Kills the process when dropped.
    _child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

impl Server {
    pub async fn start(seed: u64) -> (Self, ServerInfo) {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command
            .args([SERVER_ARGUMENT, &seed.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().expect("a server");
        let (input, output) = (child.stdin.take().expect("input"), child.stdout.take().expect("output"));
        let mut server = Self { _child: child, input, output: BufReader::new(output).lines() };
        let server_info = server.answer().await;
        (server, serde_json::from_str(&server_info).expect("a server_info"))
    }

    async fn answer(&mut self) -> String {
        self.output.next_line().await.expect("output of the server").expect("the server exited")
    }

    async fn send(&mut self, command: &str) -> String {
        self.input.write_all(format!("{command}\n").as_bytes()).await.expect("the server exited");
        self.answer().await
    }

    pub async fn clear(&mut self) {
        self.send("clear").await;
    }

    pub async fn inject(&mut self, front: &ActiveFault) {
        self.send(&format!("fault {} {} {}", front.fault, front.place, front.times)).await;
    }

    /// Reports that the client's error ruled out a submission.
    pub async fn unsent(&mut self, number: u64) {
        self.send(&format!("unsent {number}")).await;
    }

    pub async fn report(&mut self) -> ServerReport {
        serde_json::from_str(&self.send("report").await).expect("a report")
    }
}

/// The file name of a source package; [`number`] parses it.
pub fn source_name(number: u64) -> String {
    format!("hello-{number}-1.src.rpm")
}

fn number(url: &str) -> Option<u64> {
    url.rsplit('/').next()?.strip_prefix("hello-")?.strip_suffix("-1.src.rpm")?.parse().ok()
}

#[derive(Default)]
struct Checker {
    rules: Vec<(String, FaultRule)>,
    faults: BTreeMap<String, u64>,
    /// The build of each submission.
    seen: BTreeMap<u64, i64>,
    doubled: BTreeSet<u64>,
    unsent: BTreeSet<u64>,
}

impl Checker {
    fn watch(&mut self, state: &State) {
        let Some(project) = state.project("alice", "soak").map(|project| project.id) else { return };
        for build in state.builds_of(project) {
            let url = build.source.dict.get("url").and_then(|url| url.as_str());
            if let Some(number) = url.and_then(number)
                && *self.seen.entry(number).or_insert(build.id) != build.id
            {
                self.doubled.insert(number);
            }
        }
    }

    fn handle(&mut self, fake: &Fake, command: &str) -> String {
        let words: Vec<_> = command.split(' ').collect();
        match words[..] {
            ["clear"] => {
                for (name, rule) in self.rules.drain(..) {
                    *self.faults.entry(name).or_default() += rule.hits();
                }
                fake.clear_faults();
            }
            ["fault", name, place, times] => {
                let fault = Fault::all().into_iter().find(|(known, _)| *known == name).expect("a fault").1;
                let aim = fake.fault(fault);
                let rule = match place {
                    ANYTHING => aim.on_any(),
                    RESULTS => aim.on_results(),
                    operation => aim.on(operation),
                };
                self.rules.push((name.to_owned(), rule.times(times.parse().expect("a number"))));
            }
            ["unsent", number] => drop(self.unsent.insert(number.parse().expect("a number"))),
            _ => return serde_json::to_string(&self.report(fake)).expect("JSON"),
        }
        "done".to_owned()
    }

    fn report(&mut self, fake: &Fake) -> ServerReport {
        let builds = fake.with(|state| {
            self.watch(state);
            state.project("alice", "soak").map_or(0, |project| state.builds_of(project.id).count())
        });
        ServerReport {
            memory: resident(),
            requests: fake.journal().last().map_or(0, |entry| entry.number),
            faults: self.faults.clone(),
            builds,
            submitted: self.seen.len(),
            doubled: self.doubled.clone(),
            hidden: self.unsent.iter().copied().filter(|number| self.seen.contains_key(number)).collect(),
        }
    }
}

/// Serves until standard input ends.
pub async fn serve() {
    let seed = std::env::args().next_back().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let chroots = ["fedora-43-x86_64", "fedora-43-aarch64"];
    let fake = Fake::builder()
        .seed(seed)
        .real_time(60.0)
        .user("alice")
        .history("alice/history", 1_500)
        .project("alice/hello", chroots)
        .build("hello", "2.11-1", BuildState::Succeeded)
        .project("alice/soak", chroots)
        .project("alice/ensured", chroots)
        .journal_capacity(1)
        .start()
        .await
        .expect("a server");
    for project in ["alice/hello", "alice/soak"] {
        fake.script(project).lasts(Stage::ChrootRunning, Duration::from_secs(120));
    }
    let who = fake.credentials("alice");
    let server_info = ServerInfo { url: fake.url().to_owned(), login: who.login, token: who.token };
    println!("{}", serde_json::to_string(&server_info).expect("JSON"));
    let (mut checker, mut random) = (Checker::default(), Random(seed));
    let (tell, mut heard) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        std::io::stdin().lines().map_while(Result::ok).try_for_each(|line| tell.send(line))
    });
    let mut ticks = tokio::time::interval(Duration::from_millis(100));
    let mut ticked = 0_u64;
    loop {
        tokio::select! {
            line = heard.recv() => match line {
                Some(line) => println!("{}", checker.handle(&fake, &line)),
                None => return,
            },
            _ = ticks.tick() => {
                ticked += 1;
                fake.with(|state| checker.watch(state));
                if ticked.is_multiple_of(4) {
                    write(&fake, &mut random);
                }
            }
        }
    }
}

/// Changes the project as another user.
fn write(fake: &Fake, random: &mut Random) {
    fake.submit("alice/hello", "hello", &format!("3.{}-1", random.below(1000)));
    fake.with(|state| {
        let Some(project) = state.project_mut("alice", "hello") else { return };
        project.description = format!("changed {} times", random.below(1000));
        let id = project.id;
        let builds: Vec<_> = state.builds_of(id).map(|build| build.id).collect();
        // Keeps the first build: its results are compared.
        for old in builds.iter().rev().skip(1).take(builds.len().saturating_sub(MOST)) {
            state.remove_build(*old);
        }
    });
}
