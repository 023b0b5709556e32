//! Group `permissions`.

use copr_fake::Fake;
use copr_fake::state::{Build, Grant, Source};

use super::plan::{Chain, Plan, Step, steps};
use super::world;

pub fn plan() -> Plan {
    let mut tin = steps(&[
        "get-404-none-set",
        "set-ok",
        "set-no-change",
        "can-build-builder",
        "set-two-users",
        "set-post",
        "get-ok",
        "get-slash",
        "get-as-builder-403",
        "request-400-already",
        "request-ok",
        "request-no-change",
        "request-withdraw",
        "request-post-deprecated",
        "role-builder-builds",
    ]);
    tin.push(Step::Change(|fake| make_admin(fake, "tin")));
    tin.push(Step::Change(submit));
    tin.extend(steps(&["role-admin-reads-permissions", "role-admin-edits", "role-admin-delete-400-running"]));
    let mut shared = vec![Step::Change(|fake| make_admin(fake, "shared"))];
    shared.extend(steps(&[
        "role-admin-builds",
        "role-admin-cannot-delete-403",
        "role-admin-sets",
        "role-server-admin-reads",
        "set-400-half",
        "set-400-half-after",
    ]));
    Plan {
        folder: "permissions",
        prefix: "",
        chains: vec![
            Chain { seed: world::with_tin, steps: tin },
            Chain { seed: |_| world::site().project("alice/shared", ["fedora-43-x86_64"]), steps: shared },
        ],
        world: world::projects,
        left_out: &[],
    }
}

fn make_admin(fake: &Fake, project: &str) {
    fake.with(|state| {
        let project = state.project_mut("alice", project).unwrap();
        project.permissions.entry("bob".to_owned()).or_default().admin = Grant::Approved;
    });
}

fn submit(fake: &Fake) {
    let now = fake.clock().now();
    fake.with(|state| {
        let project = state.project("alice", "tin").unwrap().id;
        state.create_build(Build::new(project, "tin", Source::unset()), now);
    });
}
