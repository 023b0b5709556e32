//! Group `project`, and the pages of projects in `pagination`.

use copr_fake::state::{Build, BuildChroot, Owner, Package, Project, ProjectChroot, Source};
use copr_fake::{Builder, Fake};

use super::corpus::{Corpus, Exchange};
use super::plan::{Chain, Plan, Step, steps};
use super::world::{self, BOTH};

pub fn plan() -> Plan {
    Plan {
        folder: "project",
        prefix: "",
        chains: vec![edits(), more_edits(), deletions(), ignored_verify(), forms(), in_use(), ended()],
        world: |corpus, exchange| {
            if exchange.request.path.ends_with("/search") {
                found(exchange)
            } else {
                world::projects(corpus, exchange)
            }
        },
        left_out: &[
            ("search-empty", PARTLY),
            ("search-owner", PARTLY),
            ("search-two-words", PARTLY),
            ("search-slash-only", PARTLY),
            ("search-syntax", PARTLY),
        ],
    }
}

const PARTLY: &str = "most found projects were not recorded";
const TIES: &str = "rows that are equal in the column come in the order of the database";

pub fn pages() -> Plan {
    Plan {
        folder: "pagination",
        prefix: "project-",
        chains: Vec::new(),
        world: erin,
        left_out: &[
            ("project-order-relation", TIES),
            ("project-order-other-column", TIES),
            ("project-order_type-empty-other-order", TIES),
        ],
    }
}

/// A project is deleted between two pages.
pub fn moving_pages() -> Plan {
    Plan {
        folder: "pagination",
        prefix: "stability-project-",
        chains: vec![Chain {
            seed: |_| {
                world::site().with(|state| {
                    for project in erins() {
                        state.add_project(project, 1);
                    }
                })
            },
            steps: vec![
                Step::Play("stability-project-1"),
                Step::Change(|fake| {
                    fake.with(|state| {
                        let first = state.project("erin", "pg-00-00").unwrap().id;
                        state.remove_project(first);
                    });
                }),
                Step::Play("stability-project-2"),
                Step::Play("stability-project-all"),
            ],
        }],
        world: erin,
        left_out: &[],
    }
}

pub fn searches() -> Plan {
    Plan {
        folder: "pagination",
        prefix: "search-",
        chains: Vec::new(),
        world: |_, exchange| found(exchange),
        left_out: &[("search-limit-offset", PARTLY), ("search-order-name", PARTLY)],
    }
}

fn edits() -> Chain {
    Chain {
        seed: |_| world::site().project("alice/ed", BOTH),
        steps: steps(&[
            "edit-nothing",
            "edit-no-body",
            "edit-description-empty",
            "edit-description-null",
            "edit-homepage-empty",
            "edit-homepage-null",
            "edit-chroots-empty-list-ignored",
            "edit-additional_repos",
            "edit-additional_repos-empty-list",
            "edit-chroots-replace",
            "edit-repo_priority-null",
            "edit-repo_priority-empty",
            "edit-repo_priority-99",
            "edit-bootstrap-default",
            "edit-booleans-false",
            "edit-booleans-string-False",
            "edit-follow-true",
            "edit-name-ignored",
            "edit-packit-empty",
            "edit-build_enable_net",
            "edit-post-deprecated",
            "edit-slash",
            "edit-403-auto-prune",
            "edit-admin-auto-prune",
            "edit-403-auto-prune-left-off",
        ]),
    }
}

fn more_edits() -> Chain {
    Chain {
        seed: |_| world::site().project("alice/ed2", BOTH),
        steps: steps(&[
            "edit-every-field",
            "edit-nothing-else-kept",
            "edit-homepage-empty-kept",
            "edit-repo_priority-empty-kept",
            "edit-description-cleared",
            "edit-packit-cleared",
            "edit-both-repos-keys",
            "edit-both-repos-keys-reversed",
            "edit-storage-500",
        ]),
    }
}

fn deletions() -> Chain {
    Chain {
        seed: |_| world::site().project("alice/d1", BOTH),
        steps: steps(&["delete-ok", "delete-get-after-404", "delete-again-404", "delete-name-reusable"]),
    }
}

fn ignored_verify() -> Chain {
    Chain {
        seed: |_| world::site().project("alice/dv1", ["fedora-43-x86_64"]),
        steps: steps(&["delete-verify-false", "delete-verify-false-get-after"]),
    }
}

fn forms() -> Chain {
    Chain {
        seed: |_| world::site(),
        steps: steps(&["add-repos-key", "edit-form-urlencoded", "fork-no-name-defaults"]),
    }
}

fn in_use() -> Chain {
    Chain {
        seed: |_| {
            let chroots = ["fedora-43-x86_64", "fedora-rawhide-x86_64", "epel-9-x86_64"];
            world::site().project("alice/states", chroots)
        },
        steps: vec![
            Step::Change(submit),
            Step::Play("edit-409-chroot-in-use"),
            Step::Play("delete-400-unfinished-builds"),
        ],
    }
}

fn submit(fake: &Fake) {
    let now = fake.clock().now();
    fake.with(|state| {
        let project = state.project("alice", "states").unwrap().id;
        let mut build = Build::new(project, "states", Source::unset());
        build.chroots = vec![BuildChroot::waiting("epel-9-x86_64")];
        state.create_build(build, now);
    });
}

fn ended() -> Chain {
    Chain {
        seed: |_| {
            let chroots = ["opensuse-tumbleweed-x86_64"];
            world::site().project("alice/eol", chroots).project("alice/eol2", chroots)
        },
        steps: vec![
            Step::Change(|fake| fake.with(|it| it.set_active("opensuse-tumbleweed-x86_64", false))),
            Step::Play("edit-after-eol-keeps"),
            Step::Play("get-after-eol"),
        ],
    }
}

/// The projects in a response and a few others, created in the order of their ids.
fn found(exchange: &Exchange) -> Builder {
    let others = [(1, "alice/tin"), (29, "@hammers/forge"), (36, "@hammers/tin-g"), (123, "alice/shared")];
    let mut projects: Vec<(i64, Project)> = Vec::new();
    for item in exchange.response.body["items"].as_array().into_iter().flatten() {
        projects.push((item["id"].as_i64().unwrap(), world::project_in(item).unwrap()));
    }
    for (id, name) in others {
        // A search was recorded twice; only the later one has this project.
        let later = projects.iter().any(|(id, _)| *id > 100);
        if projects.iter().all(|(known, _)| *known != id) && (id < 100 || later) {
            let (owner, name) = name.split_once('/').unwrap();
            let owner = Owner::parse(owner);
            projects.push((id, Project::new(owner, name, "alice")));
        }
    }
    let copper = "alice/copper";
    let asked = exchange.request.query.iter().any(|(_, value)| value == "copper");
    let unindexed = asked && projects.iter().all(|(_, it)| it.full_name() != copper);
    if unindexed {
        projects.push((2, Project::new(Owner::parse("alice"), "copper", "alice")));
    }
    projects.sort_by_key(|(id, _)| *id);
    let site = if unindexed { world::site().manual_index() } else { world::site() };
    site.with(|state| {
        for (id, mut project) in projects {
            // Some were created in the same second, and come in the order of their ids.
            project.created_on = match id {
                0..=31 => 1,
                32..=42 => 2,
                120..=122 => 120,
                id => id,
            };
            let is_pkgs = project.name == "pkgs";
            let id = state.add_project(project, 0);
            if is_pkgs {
                state.add_package(Package::new(id, "p-scm"));
            }
        }
    })
}

/// Sixty-eight projects of erin, and recorded projects of others.
fn erin(corpus: &Corpus, exchange: &Exchange) -> Builder {
    world::projects(corpus, exchange).with(|state| {
        let shown: Vec<_> = state.projects.values().cloned().collect();
        let of_erin = |project: &&Project| project.owner.bare() == "erin";
        for project in shown.iter().filter(of_erin) {
            state.remove_project(project.id);
        }
        for project in erins() {
            let known = shown.iter().filter(of_erin).find(|it| it.name == project.name);
            state.add_project(known.cloned().unwrap_or(project), 1);
        }
    })
}

/// The projects of erin as created.
fn erins() -> impl Iterator<Item = Project> {
    let numbered = (0..66).map(|nth| format!("pg-{:02}-{nth:02}", nth * 37 % 100));
    numbered.chain(["pg-builds".to_owned(), "pg-many".to_owned()]).map(|name| {
        let mut project = Project::new(Owner::parse("erin"), name, "erin");
        project.chroots = BOTH.map(ProjectChroot::new).into();
        project
    })
}
