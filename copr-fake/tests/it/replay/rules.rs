//! Groups `auth-401`, `project-delete` and `form-rules` without its builds.

use copr_fake::state::{BuildChroot, BuildState, Grant, Source};
use copr_fake::{Fake, state};
use serde_json::{Value, json};

use super::plan::{Chain, Plan, Step, steps};
use super::rules_world::{self, CHROOTS};

pub fn logins() -> Plan {
    Plan { folder: "auth-401", prefix: "", chains: Vec::new(), world: rules_world::before, left_out: &[] }
}

pub fn deletions() -> Plan {
    const FULL: &str = "rec-alice/rec-full-37607";
    let mut full = vec![Step::NextBuild(7198), Step::Change(|fake| submit(fake, BuildState::Pending))];
    full.extend(steps(&["stranger-400-pending-build", "owner-400-pending-build", "no-auth-401"]));
    full.push(Step::Change(end));
    full.extend(steps(&["stranger-400-finished-build", "stranger-post-400-finished-build"]));
    full.push(Step::Change(|fake| submit(fake, BuildState::Succeeded)));
    full.extend(steps(&["stranger-400-two-builds", "build-list-stranger-400", "build-stranger-403"]));
    full.push(Step::Change(|fake| grant(fake, "builder")));
    full.push(Step::Play("builder-400-finished-build"));
    full.push(Step::Change(|fake| grant(fake, "admin")));
    full.extend(steps(&["project-admin-403", "owner-ok", "owner-404-after"]));
    Plan {
        folder: "project-delete",
        prefix: "",
        chains: vec![Chain { seed: |_| rules_world::site().project(FULL, CHROOTS), steps: full }],
        world: |_, _| rules_world::site().project("rec-alice/rec-empty-37607", CHROOTS),
        left_out: &[],
    }
}

fn submit(fake: &Fake, status: BuildState) {
    let now = fake.clock().now();
    fake.with(|state| {
        let project = state.project("rec-alice", "rec-full-37607").unwrap().id;
        let mut build = state::Build::new(project, "rec-full-37607", Source::unset());
        let mut chroot = BuildChroot::waiting("fedora-43-x86_64");
        (build.source_status, chroot.status) = (status.clone(), status);
        build.chroots = vec![chroot];
        state.create_build(build, now);
    });
}

fn end(fake: &Fake) {
    fake.with(|state| {
        let build = state.build_mut(7198).unwrap();
        build.source_status = BuildState::Succeeded;
        build.chroots[0].status = BuildState::Succeeded;
    });
}

fn grant(fake: &Fake, role: &str) {
    fake.with(|state| {
        let project = state.project_mut("rec-alice", "rec-full-37607").unwrap();
        let roles = project.permissions.entry("rec-bob".to_owned()).or_default();
        let slot = if role == "admin" { &mut roles.admin } else { &mut roles.builder };
        *slot = Grant::Approved;
    });
}

pub fn forms(mut chains: Vec<Chain>) -> Plan {
    chains.extend([emptied_repos(), kept_homepage(), stored_image(), denied(), denied_all(), plus()]);
    Plan { folder: "form-rules", prefix: "", chains, world: rules_world::before, left_out: &[] }
}

fn emptied_repos() -> Chain {
    let steps = steps(&["repos-two-in-one-text", "repos-none"]);
    Chain { seed: |_| rules_world::projects(), steps }
}

/// A homepage of spaces keeps the previous one.
fn kept_homepage() -> Chain {
    let path = "/project/edit/rec-alice/rec-forms-37607";
    let body = json!({
        "homepage": " https://example.org/x ",
        "additional_repos": ["https://example.org/a", "https://example.org/b"],
    });
    let before = Step::Ask("rec-alice", "PUT", path, body);
    Chain { seed: |_| rules_world::projects(), steps: vec![before, Step::Play("blanks-homepage-only")] }
}

/// An image is stored trimmed, and still has to be sent again together with `bootstrap`.
fn stored_image() -> Chain {
    let body = json!({
        "ownername": "rec-alice", "projectname": "rec-more-37687", "chroots": ["fedora-43-x86_64"],
        "pkgs": ["https://example.org/hello-1.0-1.src.rpm"],
    });
    let steps = vec![
        Step::Play("bootstrap-image-trim-edit"),
        Step::NextBuild(7200),
        Step::Ask("rec-alice", "POST", "/build/create/url", body),
        Step::Play("bootstrap-image-trim-then-build-config"),
        Step::Play("bootstrap-image-400-stored"),
    ];
    Chain { seed: |_| rules_world::projects(), steps }
}

fn package(denylist: &str, name: &str) -> Value {
    json!({ "package_name": name, "clone_url": "https://example.org/x.git", "chroot_denylist": denylist })
}

fn denied() -> Chain {
    let path = "/package/add/rec-alice/rec-forms-37607/pot1/scm";
    let mut chain = vec![Step::Ask("rec-alice", "POST", path, package("fedora-43-*", "pot1"))];
    chain.extend(steps(&[
        "denylist-pattern-then-build",
        "denylist-name",
        "denylist-name-then-build",
        "denylist-list",
        "denylist-list-then-build",
        "denylist-list-blanks",
        "denylist-list-blanks-then-build",
        "denylist-all-in-parts",
        "denylist-all-in-parts-then-build",
    ]));
    Chain { seed: |_| rules_world::projects(), steps: chain }
}

fn denied_all() -> Chain {
    let path = "/package/add/rec-alice/rec-more-37687/allpot/scm";
    let steps = vec![
        Step::Ask("rec-alice", "POST", path, package("*", "allpot")),
        Step::Play("denylist-star-then-build"),
    ];
    Chain { seed: |_| rules_world::projects(), steps }
}

fn plus() -> Chain {
    Chain {
        seed: |_| rules_world::plus(),
        steps: steps(&[
            "plus-denylist-pattern",
            "plus-denylist-pattern-then-build",
            "plus-denylist-name",
            "plus-denylist-name-then-build",
            "plus-denylist-any",
            "plus-denylist-any-then-build",
        ]),
    }
}
