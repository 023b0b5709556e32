//! The server in a process of its own: copr-fake, somebody who changes projects and builds, and a judge of what was submitted.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::time::Duration;

use copr_fake::state::{BuildState, State};
use copr_fake::{Fake, Fault, FaultRule, Stage};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::mpsc;

use crate::dice::Dice;
use crate::gauge::resident;
use crate::weather::{ANYTHING, Front, RESULTS};

/// The word that makes a process the server.
pub const WORD: &str = "--server";

/// How many builds of the project that changes are there at most.
const MOST: usize = 40;

/// Where to go, and as whom.
#[derive(Debug, Serialize, Deserialize)]
pub struct Greeting {
    pub url: String,
    pub login: String,
    pub token: String,
}

/// What the server knows.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Look {
    /// Resident memory in KiB.
    pub memory: Option<u64>,
    /// Requests that came in so far.
    pub requests: u64,
    /// How often each fault happened.
    pub faults: BTreeMap<String, u64>,
    /// Builds of the service that are there.
    pub builds: usize,
    /// Builds of the service that were there.
    pub submitted: usize,
    /// What was submitted more than once.
    pub doubled: BTreeSet<u64>,
    /// What was submitted although the client was told that it was not.
    pub hidden: BTreeSet<u64>,
}

/// The other end of the server.
pub struct Server {
    // Dropped, its process ends.
    _child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

impl Server {
    pub async fn start(seed: u64) -> (Self, Greeting) {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command
            .args([WORD, &seed.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().expect("a server");
        let (input, output) = (child.stdin.take().expect("input"), child.stdout.take().expect("output"));
        let mut server = Self { _child: child, input, output: BufReader::new(output).lines() };
        let greeting = server.answer().await;
        (server, serde_json::from_str(&greeting).expect("a greeting"))
    }

    async fn answer(&mut self) -> String {
        self.output.next_line().await.expect("the server's words").expect("the server went away")
    }

    async fn say(&mut self, words: &str) -> String {
        self.input.write_all(format!("{words}\n").as_bytes()).await.expect("the server went away");
        self.answer().await
    }

    pub async fn clear_up(&mut self) {
        self.say("clear").await;
    }

    pub async fn break_out(&mut self, front: &Front) {
        self.say(&format!("fault {} {} {}", front.fault, front.place, front.times)).await;
    }

    /// The client says that this was not submitted, and does not doubt it.
    pub async fn refused(&mut self, number: u64) {
        self.say(&format!("refused {number}")).await;
    }

    pub async fn look(&mut self) -> Look {
        serde_json::from_str(&self.say("look").await).expect("a look")
    }
}

/// What a source is called; [`number`] reads it.
pub fn source_name(number: u64) -> String {
    format!("hello-{number}-1.src.rpm")
}

fn number(url: &str) -> Option<u64> {
    url.rsplit('/').next()?.strip_prefix("hello-")?.strip_suffix("-1.src.rpm")?.parse().ok()
}

#[derive(Default)]
struct Judge {
    rules: Vec<(String, FaultRule)>,
    faults: BTreeMap<String, u64>,
    /// The build of each number.
    seen: BTreeMap<u64, i64>,
    doubled: BTreeSet<u64>,
    refused: BTreeSet<u64>,
}

impl Judge {
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

    fn hear(&mut self, fake: &Fake, words: &str) -> String {
        let words: Vec<_> = words.split(' ').collect();
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
            ["refused", number] => drop(self.refused.insert(number.parse().expect("a number"))),
            _ => return serde_json::to_string(&self.look(fake)).expect("JSON"),
        }
        "done".to_owned()
    }

    fn look(&mut self, fake: &Fake) -> Look {
        let builds = fake.with(|state| {
            self.watch(state);
            state.project("alice", "soak").map_or(0, |project| state.builds_of(project.id).count())
        });
        Look {
            memory: resident(),
            requests: fake.journal().last().map_or(0, |entry| entry.number),
            faults: self.faults.clone(),
            builds,
            submitted: self.seen.len(),
            doubled: self.doubled.clone(),
            hidden: self.refused.iter().copied().filter(|number| self.seen.contains_key(number)).collect(),
        }
    }
}

/// Serves until nobody speaks to it any more.
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
    let greeting = Greeting { url: fake.url().to_owned(), login: who.login, token: who.token };
    println!("{}", serde_json::to_string(&greeting).expect("JSON"));
    let (mut judge, mut dice) = (Judge::default(), Dice(seed));
    let (tell, mut heard) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        std::io::stdin().lines().map_while(Result::ok).try_for_each(|line| tell.send(line))
    });
    let mut ticks = tokio::time::interval(Duration::from_millis(100));
    let mut ticked = 0_u64;
    loop {
        tokio::select! {
            line = heard.recv() => match line {
                Some(line) => println!("{}", judge.hear(&fake, &line)),
                None => return,
            },
            _ = ticks.tick() => {
                ticked += 1;
                fake.with(|state| judge.watch(state));
                if ticked.is_multiple_of(4) {
                    write(&fake, &mut dice);
                }
            }
        }
    }
}

/// Somebody else changes the project.
fn write(fake: &Fake, dice: &mut Dice) {
    fake.submit("alice/hello", "hello", &format!("3.{}-1", dice.below(1000)));
    fake.with(|state| {
        let Some(project) = state.project_mut("alice", "hello") else { return };
        project.description = format!("changed {} times", dice.below(1000));
        let id = project.id;
        let builds: Vec<_> = state.builds_of(id).map(|build| build.id).collect();
        // The first build is the one whose results are compared.
        for old in builds.iter().rev().skip(1).take(builds.len().saturating_sub(MOST)) {
            state.remove_build(*old);
        }
    });
}
