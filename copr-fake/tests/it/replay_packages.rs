//! Replays what a real server was asked about packages, the monitor, data for dnf and pages.
//!
//! The recordings are not part of the repository: `COPR_FACTS` names the directory that holds `corpus/`. Without it
//! there is nothing to do.

pub mod compare;
pub mod exchange;
pub mod order;
pub mod restore;
pub mod world;

use std::collections::BTreeMap;

use copr_fake::Fake;
use exchange::{Exchange, open};

/// What became of one exchange.
enum Fate {
    Equal,
    Different(String),
    NotPlayed(&'static str),
}

async fn play(fake: &Fake, exchange: &Exchange) -> Fate {
    if let Some(why) = order::left_out(exchange) {
        return Fate::NotPlayed(why);
    }
    restore::catch_up(fake, exchange).await;
    let answer = exchange.send(fake).await;
    compare::compare(fake, exchange, &answer).map_or(Fate::Equal, Fate::Different)
}

#[tokio::test(flavor = "multi_thread")]
async fn recorded_answers_are_given_again() {
    let Ok(facts) = std::env::var("COPR_FACTS") else {
        println!("skipped: COPR_FACTS names no recordings");
        return;
    };
    println!("{:<12} {:>6} {:>9} {:>6} {:>11}", "folder", "files", "replayed", "equal", "not played");
    let (mut different, mut reasons) = (Vec::new(), BTreeMap::new());
    for folder in ["package", "monitor", "rpmrepo", "pagination"] {
        let exchanges = open(&facts, folder);
        let fake = world::start().await;
        let (mut replayed, mut equal) = (0, 0);
        let files = exchanges.len();
        for exchange in order::sorted(exchanges) {
            let own = restore::world(&exchange).await;
            match play(own.as_ref().unwrap_or(&fake), &exchange).await {
                Fate::Equal => {
                    replayed += 1;
                    equal += 1;
                }
                Fate::Different(how) => {
                    replayed += 1;
                    different.push(format!("{folder}/{}: {how}", exchange.name));
                }
                Fate::NotPlayed(why) => *reasons.entry((folder, why)).or_insert(0) += 1,
            }
        }
        println!("{folder:<12} {files:>6} {replayed:>9} {equal:>6} {:>11}", files - replayed);
    }
    for ((folder, why), count) in reasons {
        println!("not played: {count} of {folder}: {why}");
    }
    assert!(different.is_empty(), "different:\n{}", different.join("\n"));
}
