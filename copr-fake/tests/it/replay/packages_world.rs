//! The state of the server when the recording started.

use copr_fake::Fake;
use copr_fake::state::{Build, BuildChroot, BuildState, Package, Source, SourceType};
use serde_json::json;

const RAWHIDE: &str = "fedora-rawhide-x86_64";
const FEDORA: &str = "fedora-43-x86_64";
const FEDORA_ARM: &str = "fedora-43-aarch64";
const EPEL: &str = "epel-9-x86_64";
const SUSE: &str = "opensuse-tumbleweed-x86_64";

/// The users, groups, chroots and projects of the recording.
pub async fn start() -> Fake {
    let fake = Fake::builder()
        .user("alice")
        .user("bob")
        .user("erin")
        .group("hammers", ["alice"])
        .project("alice/pkgs", [RAWHIDE, FEDORA, EPEL])
        .project("alice/lead", [FEDORA])
        .project("alice/tin", [RAWHIDE, FEDORA])
        .project("alice/states", [RAWHIDE, FEDORA, EPEL])
        .project("alice/smithy", [RAWHIDE, FEDORA, FEDORA_ARM, EPEL])
        .project("alice/copper", [RAWHIDE, FEDORA, FEDORA_ARM, EPEL, SUSE])
        .project("alice/drop", [RAWHIDE, FEDORA])
        .project("alice/eol2", [FEDORA, SUSE])
        .project("@hammers/forge", [RAWHIDE, FEDORA])
        .project("bob/states-fork", [RAWHIDE, FEDORA])
        .project("erin/pg-builds", [RAWHIDE, FEDORA])
        .project("erin/pg-many", [FEDORA])
        .start()
        .await
        .unwrap();
    let now = fake.clock().now();
    fake.with(|state| {
        let copper = state.project_mut("alice", "copper").unwrap();
        copper.multilib = true;
        copper.module_hotfixes = true;
        copper.repo_priority = Some(42);
        copper.delete_after = Some(now + 30 * 86_400);
        copper.runtime_dependencies =
            vec!["copr://alice/tin".to_owned(), "https://example.org/runtime/".to_owned()];
        let smithy = state.project_mut("alice", "smithy").unwrap();
        smithy.directories.insert("smithy:custom:mine".to_owned(), None);
        smithy.directories.insert("smithy:pr:12".to_owned(), Some(now + 40 * 86_400));
        let drop = state.project_mut("alice", "drop").unwrap();
        drop.chroots[0].dropped_on = Some(now);
        // This chroot reached its end of life, so it is kept some days longer than a removed one.
        let eol = state.project_mut("alice", "eol2").unwrap();
        eol.chroots[1].dropped_on = Some(now + 13 * 86_400);
    });
    fake
}

/// The packages that were inserted into the database: 130 in one project, 10001 in another.
pub fn add_bulk(fake: &Fake) {
    fake.with(|state| {
        let some = state.project("erin", "pg-builds").unwrap().id;
        for nth in 1..=130 {
            let mut package = Package::new(some, format!("pkg-{:03}-{nth}", nth * 61 % 1000));
            package.auto_rebuild = Some(nth % 3 == 0);
            let dict = json!({
                "type": "git", "clone_url": format!("https://example.org/g/{nth}"), "subdirectory": "",
                "committish": "", "spec": "", "source_build_method": "rpkg",
            });
            let dict = dict.as_object().unwrap().clone();
            package.source = Source { kind: SourceType::Scm, dict };
            state.add_package(package);
        }
        let many = state.project("erin", "pg-many").unwrap().id;
        for nth in 1..=10_001 {
            let mut package = Package::new(many, format!("m-{nth}"));
            package.auto_rebuild = None;
            state.add_package(package);
        }
    });
}

/// The 260 builds that were inserted into the database. Their number determines their fields.
pub fn add_builds(fake: &Fake) {
    fake.with(|state| {
        let project = state.project("erin", "pg-builds").unwrap().id;
        state.skip_build_ids(92);
        for nth in 1..=260_i64 {
            let mut build = Build::new(project, "pg-builds", Source::unset());
            let package = nth % 130 + 1;
            build.package = Some(format!("pkg-{:03}-{package}", package * 61 % 1000));
            build.version = Some(format!("1.{nth}-1"));
            build.submitter = Some("erin".to_owned());
            build.submitted_on = 1_790_000_000 + 60 * nth;
            build.source_status = BuildState::Succeeded;
            build.canceled = nth % 20 == 19;
            let (status, ended) = match nth % 4 {
                0 => (BuildState::Failed, false),
                1 => (BuildState::Pending, false),
                _ => (BuildState::Succeeded, true),
            };
            for name in [FEDORA, RAWHIDE] {
                let mut chroot = BuildChroot::waiting(name);
                chroot.status = status.clone();
                chroot.started_on = ended.then_some(build.submitted_on + 10);
                chroot.ended_on = ended.then_some(build.submitted_on + 50);
                build.chroots.push(chroot);
            }
            state.create_build(build, 1);
        }
    });
}
