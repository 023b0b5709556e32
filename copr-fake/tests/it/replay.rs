//! Replays recorded requests against the fake, and compares the responses with those of the real server.
//!
//! Every exchange of the corpus is replayed or left out with a reason: of 1,277 + 290, 11 + 1 are left out. To replay a new
//! group, add a file to `replay/` that makes a `Plan` of it, and add it to `plans` here.

pub mod client;
pub mod compare;
pub mod corpus;
pub mod plan;

pub mod builds;
pub mod builds_state;
pub mod general;
pub mod http;
pub mod packages;
pub mod packages_order;
pub mod packages_state;
pub mod packages_world;
pub mod permissions;
pub mod project;
pub mod project_chroot;
pub mod rules;
pub mod rules_builds;
pub mod rules_world;
pub mod world;

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

/// Form rules, who may delete a project, and failed logins.
fn rules() -> Vec<Plan> {
    vec![rules::logins(), rules::deletions(), rules::forms(rules_builds::chains())]
}

/// Asserts the number of equal responses and of exchanges left out, and that there are no others.
fn assert_equal(tally: &Tally, equal: usize, left_out: usize) {
    for (name, why) in &tally.left_out {
        println!("left out: {name}: {why}");
    }
    assert!(tally.faults.is_empty(), "{} differ:\n{}", tally.faults.len(), tally.faults.join("\n"));
    assert_eq!((tally.files, tally.equal, tally.left_out.len()), (equal + left_out, equal, left_out));
}

#[tokio::test(flavor = "multi_thread")]
async fn responds_as_recorded() {
    assert_equal(&plan::run_all(&plans()).await, 533, 11);
}

#[tokio::test(flavor = "multi_thread")]
async fn follows_recorded_form_rules() {
    assert_equal(&plan::run_all(&rules()).await, 290, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn responds_as_recorded_for_builds() {
    assert_equal(&builds::replay().await, 456, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn responds_as_recorded_for_packages() {
    assert_equal(&packages::replay().await, 300, 1);
}
