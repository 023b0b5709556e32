//! Builds of group `form-rules`: submitted, and read once they have sources or a configuration.

use std::time::Duration;

use copr_fake::{Fake, Stage};
use serde_json::{Value, json};

use super::plan::{Chain, Step, steps};
use super::rules_world::{self, FORMS, MORE};

pub fn chains() -> Vec<Chain> {
    vec![
        chosen(),
        uploaded(),
        of_a_package(),
        sources(),
        canceled("cancel-delete-source-pending", 7209, |fake| hang(fake, Stage::SourcePending), true),
        canceled("cancel-delete-source-starting", 7210, |fake| hang(fake, Stage::SourceStarting), true),
        canceled("cancel-delete-source-running", 7211, |fake| hang(fake, Stage::SourceRunning), true),
        canceled("cancel-delete-importing", 7212, |fake| hang(fake, Stage::Importing), true),
        canceled("cancel-delete-chroot-pending", 7213, |fake| hang(fake, Stage::ChrootPending), false),
        canceled("cancel-delete-chroot-starting", 7214, |fake| hang(fake, Stage::ChrootStarting), true),
        canceled("cancel-delete-chroot-running", 7215, |fake| hang(fake, Stage::ChrootRunning), true),
    ]
}

fn hang(fake: &Fake, stage: Stage) {
    for project in [FORMS, MORE] {
        fake.script(project).hang_in(stage);
    }
}

/// Lets the sources be imported; the chroots then wait.
fn import() -> Step {
    Step::Change(|fake| {
        hang(fake, Stage::ChrootPending);
        fake.clock().advance(Duration::from_secs(3600));
    })
}

fn by_url(project: &str, more: &Value) -> Value {
    let mut body = json!({
        "ownername": "rec-alice", "projectname": project, "pkgs": ["https://example.org/hello-1.0-1.src.rpm"],
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

fn submit(id: i64, more: &Value) -> [Step; 2] {
    let body = by_url("rec-forms-37607", more);
    [Step::NextBuild(id), Step::Ask("rec-alice", "POST", "/build/create/url", body)]
}

/// A submission and a later read of it.
fn then(name: &'static str, later: &'static str) -> [Step; 3] {
    [Step::Play(name), import(), Step::Play(later)]
}

fn chosen() -> Chain {
    let mut chain = Vec::new();
    chain.extend(then("chroots-none", "chroots-none-then-build"));
    let itself = json!({ "chroots": ["fedora-43-x86_64"], "exclude_chroots": ["*"] });
    chain.extend(submit(7161, &itself));
    chain.extend([import(), Step::Play("chroots-minus-itself-then-build")]);
    chain.extend(then("chroots-minus-same-name", "chroots-minus-same-name-then-build"));
    chain.extend(then("chroots-exclude-star", "chroots-exclude-star-then-build"));
    chain.extend(then("chroots-pattern-minus-all", "chroots-pattern-minus-all-then-build"));
    chain.push(Step::Play("chroots-pattern"));
    chain.extend(then("chroots-pattern-and-name", "chroots-pattern-and-name-then-build"));
    chain.extend(submit(7167, &json!({ "chroots": ["epel-?-x86_64"] })));
    chain.extend([import(), Step::Play("chroots-pattern-question-then-build")]);
    chain.extend(then("chroots-pattern-minus-pattern", "chroots-pattern-minus-pattern-then-build"));
    chain.extend(steps(&["chroots-exclude-pattern", "chroots-exclude-name"]));
    chain.extend(then("chroots-exclude-empty-list", "chroots-exclude-empty-list-then-build"));
    chain.extend(then("chroots-empty-list", "chroots-empty-list-then-build"));
    Chain { seed: |_| rules_world::projects(), steps: chain }
}

/// One of the uploads was not recorded; a URL build with the same chroots stands in for it.
fn uploaded() -> Chain {
    let mut chain = Vec::new();
    let itself = json!({ "chroots": ["fedora-43-x86_64"], "exclude_chroots": ["fedora-43-x86_64"] });
    chain.extend(submit(7174, &itself));
    chain.extend([import(), Step::Play("chroots-upload-minus-itself-then-build")]);
    chain.extend(then("chroots-upload-exclude-star", "chroots-upload-exclude-star-then-build"));
    chain.extend(then("chroots-upload-pattern", "chroots-upload-pattern-then-build"));
    chain.extend(then("chroots-upload-exclude-empty-list", "chroots-upload-exclude-empty-list-then-build"));
    Chain { seed: |_| rules_world::projects(), steps: chain }
}

fn of_a_package() -> Chain {
    let path = "/package/add/rec-alice/rec-forms-37607/kettle/scm";
    let body = json!({ "package_name": "kettle", "clone_url": "https://example.org/kettle.git" });
    let mut chain = vec![Step::Ask("rec-alice", "POST", path, body)];
    chain.extend(then("chroots-package-build-minus-itself", "chroots-package-build-minus-itself-then-build"));
    Chain { seed: |_| rules_world::projects(), steps: chain }
}

/// Whitespace in the fields of a source.
fn sources() -> Chain {
    let mut chain = steps(&[
        "blanks-dirname",
        "blanks-scm",
        "blanks-scm-then-source-build-config",
        "blanks-pypi",
        "blanks-pypi-then-source-build-config",
        "blanks-gem",
        "blanks-gem-then-source-build-config",
    ]);
    let body = json!({
        "ownername": "rec-alice", "projectname": "rec-forms-37607", "script": "  #!/bin/sh \n\n",
        "chroot": "fedora-43-x86_64", "builddeps": " git  make ", "resultdir": " out ",
    });
    chain.extend([Step::NextBuild(7194), Step::Ask("rec-alice", "POST", "/build/create/custom", body)]);
    chain.extend(steps(&[
        "blanks-custom-then-source-build-config",
        "blanks-distgit",
        "blanks-distgit-then-source-build-config",
        "namespace-build-double-slash",
        "namespace-build-double-slash-then-source-build-config",
    ]));
    Chain { seed: |_| rules_world::projects(), steps: chain }
}

/// A build that hangs in a stage is canceled, and deleted before the backend notices.
fn canceled(name: &'static str, id: i64, hang: fn(&Fake), deleted: bool) -> Chain {
    let body = by_url("rec-more-37687", &json!({ "chroots": ["fedora-43-x86_64"] }));
    let mut chain = vec![
        Step::Change(hang),
        Step::NextBuild(id),
        Step::Ask("rec-alice", "POST", "/build/create/url", body),
        Step::Change(|fake| fake.clock().advance(Duration::from_secs(3600))),
        Step::Play(format!("{name}-cancel").leak()),
    ];
    if deleted {
        chain.push(Step::Play(format!("{name}-delete").leak()));
    }
    Chain { seed: |_| rules_world::projects(), steps: chain }
}
