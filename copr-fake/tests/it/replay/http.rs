//! Groups `http` and `errors`: behavior of all paths.

use copr_fake::state::BuildState;
use copr_fake::{Builder, Fake};

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
                Step::Play("gzip-request-body"),
                Step::Play("json-bom"),
                Step::Play("json-latin1"),
                Step::Change(describe),
                Step::Play("json-text-for-number"),
                Step::Play("json-float-for-number"),
                Step::Play("query-on-put"),
            ],
        }],
        world: |corpus, exchange| with_builds(world::projects(corpus, exchange)).specification("{}"),
        left_out: &[("no-such-doc-root", "an HTML page outside the API")],
    }
}

pub fn errors() -> Plan {
    Plan {
        folder: "errors",
        prefix: "",
        chains: Vec::new(),
        world: |corpus, exchange| with_builds(world::projects(corpus, exchange)),
        left_out: &[],
    }
}

/// The site after the exchanges of other groups: a project with directories, and one with builds.
fn with_builds(site: Builder) -> Builder {
    let chroots = ["fedora-rawhide-x86_64", "fedora-43-aarch64", "fedora-43-x86_64", "epel-9-x86_64"];
    let now = copr_fake::START;
    site.project("alice/smithy", chroots)
        .with(|state| {
            let smithy = state.project_mut("alice", "smithy").unwrap();
            smithy.directories.insert("smithy:custom:mine".to_owned(), None);
            smithy.directories.insert("smithy:pr:12".to_owned(), Some(now + 40 * 86_400 - 1));
        })
        .project("alice/states", chroots)
        .build("anvil", "1-1", BuildState::Failed)
        .build("anvil", "1-1", BuildState::Pending)
}

/// Changes by earlier exchanges whose position is unknown.
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
