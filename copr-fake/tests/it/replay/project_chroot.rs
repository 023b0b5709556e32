//! Group `project-chroot`.

use copr_fake::Fake;

use super::plan::{Chain, Plan, Step, steps};
use super::world;

pub fn plan() -> Plan {
    Plan {
        folder: "project-chroot",
        prefix: "",
        chains: vec![
            Chain {
                seed: |corpus| world::with_tin(corpus).project("alice/lead", ["fedora-43-x86_64"]),
                steps: steps(&[
                    "get-ok",
                    "build-config-ok",
                    "edit-every-field",
                    "get-rich",
                    "build-config-after-edit",
                    "edit-nothing",
                    "edit-no-body",
                    "edit-lists-empty",
                    "edit-modules-empty",
                    "edit-strings",
                    "edit-internal-names",
                    "edit-bootstrap-image",
                    "edit-null-ignored",
                    "edit-isolation-unchanged",
                    "edit-reset",
                    "edit-reset-string",
                    "edit-reset-bootstrap",
                    "edit-reset-and-set",
                    "edit-post-deprecated",
                    "edit-upload-comps",
                    "edit-upload-comps-list",
                    "edit-upload-comps-only-file",
                    "edit-upload-comps-form-fields",
                    "edit-delete-comps",
                    "edit-upload-long-name",
                ]),
            },
            Chain {
                seed: |_| {
                    let chroots = ["fedora-43-x86_64", "fedora-rawhide-x86_64"];
                    let site = world::site().project("alice/drop", chroots);
                    let site = site.project("alice/copper", chroots);
                    site.with(|state| {
                        state.project_mut("alice", "copper").unwrap().module_hotfixes = true;
                    })
                },
                steps: vec![
                    Step::Change(drop_one),
                    Step::Play("build-config-custom-image"),
                    Step::Play("get-dropped"),
                    Step::Play("build-config-500-dropped"),
                ],
            },
        ],
        world: world::projects,
        left_out: &[],
    }
}

/// Edits one chroot and removes the other, as before these recordings.
fn drop_one(fake: &Fake) {
    let now = fake.clock().now();
    fake.with(|state| {
        let project = state.project_mut("alice", "drop").unwrap();
        let repo = "https://example.org/x?priority=5&module_hotfixes=1";
        for chroot in &mut project.chroots {
            if chroot.name.contains("rawhide") {
                chroot.dropped_on = Some(now);
            } else {
                chroot.repos = vec![repo.to_owned(), "copr://alice/copper".to_owned()];
                chroot.packages = vec!["p".to_owned()];
                chroot.with_opts = vec!["a".to_owned()];
                chroot.without_opts = vec!["b".to_owned()];
                "simple".clone_into(&mut chroot.isolation);
            }
        }
    });
}
