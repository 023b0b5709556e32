//! Folders `http` and `errors`: what holds for every path.

use copr_fake::Fake;

use super::plan::{Chain, Plan, Step};
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "http",
        prefix: "",
        chains: vec![Chain {
            seed: |corpus| world::with_tin(corpus).project("alice/lead", world::BOTH),
            steps: vec![
                Step::Change(describe),
                Step::Play("json-text-for-number"),
                Step::Play("json-float-for-number"),
                Step::Play("query-on-put"),
            ],
        }],
        world: |corpus, exchange| world::projects(corpus, exchange).specification("{}"),
        left_out: &[
            ("no-such-doc-root", "a page for people, outside the API"),
            ("path-dirname-colon", "directories that the recorded builds of another folder made"),
            ("path-dirname-percent-colon", "directories that the recorded builds of another folder made"),
            ("x-fields-nested", "builds that were put into the recorded database by hand"),
        ],
    }
}

pub fn errors() -> Plan {
    Plan {
        folder: "errors",
        prefix: "",
        chains: Vec::new(),
        world: world::projects,
        left_out: &[("order-build-400-before-403", "a project that another folder made")],
    }
}

/// What earlier exchanges, whose place among these is unknown, had left behind.
fn describe(fake: &Fake) {
    fake.with(|state| {
        let tin = state.project_mut("alice", "tin").unwrap();
        "a b".clone_into(&mut tin.description);
        let lead = state.project_mut("alice", "lead").unwrap();
        "by form".clone_into(&mut lead.description);
        lead.enable_net = true;
        lead.repos = ["a", "b"].map(|it| format!("https://example.org/{it}")).into();
    });
}
