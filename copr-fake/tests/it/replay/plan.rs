//! Which exchanges of a group are replayed, in which order, on which server.

use std::collections::{BTreeMap, BTreeSet};

use copr_fake::{Builder, Fake};
use serde_json::Value;

use super::client::{self, Memory};
use super::compare;
use super::corpus::{Corpus, Exchange};
use crate::common;

/// How a group is replayed.
pub struct Plan {
    pub folder: &'static str,
    /// Only names with this prefix belong to the plan.
    pub prefix: &'static str,
    /// Exchanges that follow each other on the same server.
    pub chains: Vec<Chain>,
    /// The server for each of the other exchanges; a new one every time.
    pub world: fn(&Corpus, &Exchange) -> Builder,
    /// Names that can't be replayed, and why. A trailing `*` matches any suffix.
    pub left_out: &'static [(&'static str, &'static str)],
}

/// Exchanges on the same server.
pub struct Chain {
    pub seed: fn(&Corpus) -> Builder,
    pub steps: Vec<Step>,
}

/// One step of a chain.
pub enum Step {
    /// An exchange of the group.
    Play(&'static str),
    /// A direct change of the state.
    Change(fn(&Fake)),
    /// An earlier request by a user that was not recorded, with JSON.
    Ask(&'static str, &'static str, &'static str, Value),
    /// Sets the id of the next build.
    NextBuild(i64),
}

/// The result.
#[derive(Default)]
pub struct Tally {
    pub files: usize,
    pub equal: usize,
    pub left_out: BTreeMap<String, String>,
    pub faults: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.equal += other.equal;
        self.left_out.extend(other.left_out);
        self.faults.extend(other.faults);
    }

    /// Replays an exchange. `name` has its group.
    pub async fn play(&mut self, fake: &Fake, name: &str, exchange: &Exchange, memory: &mut Memory) {
        match client::play(fake, name, exchange, memory).await {
            Err(why) => {
                self.left_out.insert(name.to_owned(), why);
            }
            Ok(answer) => match compare::compare(fake, name, exchange, &answer) {
                None => self.equal += 1,
                Some(fault) => self.faults.push(format!("{name}: {fault}")),
            },
        }
    }
}

/// Steps that replay exchanges.
pub fn steps(names: &[&'static str]) -> Vec<Step> {
    names.iter().map(|name| Step::Play(name)).collect()
}

/// Runs plans.
pub async fn run_all(plans: &[Plan]) -> Tally {
    let corpus = Corpus::open();
    let mut total = Tally::default();
    for plan in plans {
        total.add(run(plan, &corpus).await);
    }
    total
}

async fn run(plan: &Plan, corpus: &Corpus) -> Tally {
    let mut tally = Tally::default();
    let mut done = BTreeSet::new();
    for chain in &plan.chains {
        let fake = (chain.seed)(corpus).start().await.unwrap();
        let mut memory = Memory::default();
        for step in &chain.steps {
            match step {
                Step::Change(change) => change(&fake),
                Step::NextBuild(id) => fake.with(|state| state.skip_build_ids(*id)),
                Step::Ask(user, method, path, body) => {
                    let answer = common::call(&fake, user, method, path, body.clone()).await;
                    if answer.status != 200 {
                        tally.faults.push(format!("{method} {path}: {}", answer.text()));
                    }
                }
                Step::Play(name) => {
                    let name = format!("{}/{name}", plan.folder);
                    let exchange = corpus.0.get(&name).unwrap_or_else(|| panic!("no {name}"));
                    if let Some(id) = submitted(exchange) {
                        fake.with(|state| state.skip_build_ids(id));
                    }
                    tally.play(&fake, &name, exchange, &mut memory).await;
                    done.insert(name);
                }
            }
        }
    }
    for name in corpus.names(plan.folder, plan.prefix) {
        tally.files += 1;
        let exchange = &corpus.0[name];
        if done.contains(name) {
            continue;
        }
        if let Some(why) = left_out(plan, name) {
            tally.left_out.insert(name.to_owned(), why.to_owned());
            continue;
        }
        let fake = (plan.world)(corpus, exchange).start().await.unwrap();
        tally.play(&fake, name, exchange, &mut Memory::default()).await;
    }
    tally
}

/// The id of the build that a submission created; later requests use it.
fn submitted(exchange: &Exchange) -> Option<i64> {
    let path = &exchange.request.path;
    let submits = path.contains("/build/create/") || path.ends_with("/package/build");
    let body = &exchange.response.body;
    let build = if body["items"].is_array() { &body["items"][0] } else { body };
    build["id"].as_i64().filter(|_| submits)
}

fn left_out(plan: &Plan, name: &str) -> Option<&'static str> {
    let short = name.split_once('/').map_or(name, |(_, short)| short);
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => short.starts_with(start),
        None => short == pattern,
    };
    plan.left_out.iter().find(|(pattern, _)| fits(pattern)).map(|(_, why)| *why)
}
