//! Replays exchanges recorded from a real server, and compares the answers.
//!
//! The recordings are not part of the repository: `COPR_FACTS` names the directory that holds `corpus/`. Without it
//! there is nothing to do. To replay one more folder, write a file below `replay/` that makes a `Plan` of it, and add
//! it to `plans` here.

pub mod client;
pub mod compare;
pub mod corpus;
pub mod plan;
pub mod world;

pub mod general;
pub mod http;
pub mod permissions;
pub mod project;
pub mod project_chroot;
pub mod rules;
pub mod rules_builds;
pub mod rules_world;

use corpus::Corpus;
use plan::{Plan, Tally};

fn plans() -> Vec<Plan> {
    vec![
        general::plan(),
        general::mock_chroots(),
        general::webhook(),
        http::plan(),
        http::errors(),
        permissions::plan(),
        project::plan(),
        project::pages(),
        project::moving_pages(),
        project::searches(),
        project_chroot::plan(),
    ]
}

/// What was recorded in November 2026: the rules of the forms, who may delete a project, and failed log-ins.
fn rules() -> Vec<Plan> {
    vec![rules::logins(), rules::deletions(), rules::forms(rules_builds::chains())]
}

#[tokio::test(flavor = "multi_thread")]
async fn recorded_answers_are_given_again() {
    let Ok(facts) = std::env::var("COPR_FACTS") else {
        println!("skipped: COPR_FACTS names no recordings");
        return;
    };
    replay_all(&Corpus::open(&facts), &plans()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn recorded_rules_of_forms_are_followed() {
    let Ok(facts) = std::env::var("COPR_FACTS") else {
        println!("skipped: COPR_FACTS names no recordings");
        return;
    };
    replay_all(&Corpus::open(&facts), &rules()).await;
}

async fn replay_all(corpus: &Corpus, plans: &[Plan]) {
    let mut total = Tally::default();
    let mut table = Vec::new();
    for plan in plans {
        let tally = plan::run(plan, corpus).await;
        table.push(tally.row(plan.folder));
        total.add(tally);
    }
    println!("{:<20} {:>8} {:>8} {:>8} {:>8}", "folder", "files", "replayed", "equal", "left out");
    for row in table {
        println!("{row}");
    }
    println!("{}", total.row("all"));
    for (name, why) in &total.left_out {
        println!("left out: {name}: {why}");
    }
    assert!(total.faults.is_empty(), "{}", total.faults.join("\n"));
}
