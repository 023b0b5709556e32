//! Lists and downloads result files of the fake server, from both storages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use copr_fake::Fake;
use copr_fake::state::{BuildState, State};
use copr_workflows::Workflows as _;
use copr_workflows::results::BuildResults;
use copr_workflows::{CallExt as _, Copr, ErrorKind};

use crate::shared::client_of;

const CHROOTS: [&str; 2] = ["epel-9-x86_64", "fedora-43-x86_64"];

async fn fake() -> Fake {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS);
    fake.build("thread", "2.0-1", BuildState::Succeeded).start().await.unwrap()
}

fn copr(fake: &Fake) -> Copr {
    client_of(fake, "alice").build().unwrap()
}

fn names(results: &BuildResults) -> Vec<&str> {
    results.files.iter().map(|file| file.path.as_str()).collect()
}

/// Returns all files below a folder, by path.
fn on_disk(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    found
}

/// Asserts that no request for results had credentials.
fn assert_no_credentials(fake: &Fake) {
    for entry in fake.journal().all() {
        let is_result = !entry.path.starts_with("/api_3/");
        assert!(
            !(is_result && entry.header("authorization").or(entry.header("cookie")).is_some()),
            "{entry}"
        );
    }
}

#[tokio::test]
async fn filters_files_of_a_chroot_and_downloads_them() {
    let fake = fake().await;
    let copr = copr(&fake);
    let results = copr.builds().chroot_results(1, "fedora-43-x86_64").await.unwrap();
    assert!(names(&results).contains(&"thread-2.0-1.fc43.x86_64.rpm"), "{:?}", names(&results));
    assert!(results.files.iter().all(|file| file.directory == "fedora-43-x86_64"));
    assert_eq!(names(&results.only(|file| file.is_source_package())), ["thread-2.0-1.fc43.src.rpm"]);
    let logs = results.matching("*.log.gz");
    assert_eq!(names(&logs), ["builder-live.log.gz", "build.log.gz", "root.log.gz", "backend.log.gz"],);
    assert_eq!(names(&results.matching("*-live*")), ["builder-live.log.gz"]);

    let folder = tempfile::tempdir().unwrap();
    let done = results.matching("*.rpm").download(folder.path().join("new/rpms")).await.unwrap();
    let files = on_disk(folder.path());
    assert_eq!(done.len(), 2);
    assert_eq!(files.len(), 2);
    for (name, bytes) in &files {
        assert!(name.starts_with("new/rpms/thread-2.0-1.fc43."), "{name}");
        assert!(bytes.starts_with(&[0xed, 0xab, 0xee, 0xdb]));
        assert!(done.iter().any(|file| file.size == bytes.len() as u64 && !file.kept));
    }
    assert_no_credentials(&fake);
}

#[tokio::test]
async fn downloads_chroots_into_subfolders_and_reports_progress() {
    let fake = fake().await;
    let copr = copr(&fake);
    let results = copr.builds().results(1).sizes().await.unwrap();
    assert!(results.files.iter().all(|file| file.size.is_some()));
    let folder = tempfile::tempdir().unwrap();
    let reports = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&reports);
    let download = results.download(folder.path()).max_concurrent_requests(3).on_progress(move |p| {
        sink.lock().unwrap().push((p.file.directory.to_owned() + "/" + &p.file.path, p.received, p.total));
    });
    download.await.unwrap();
    let files = on_disk(folder.path());
    assert_eq!(files.len(), results.files.len());
    for file in results.files {
        let path = format!("{}/{}", file.directory, file.path);
        assert_eq!(files[&path].len() as u64, file.size.unwrap(), "{path}");
        let reports = reports.lock().unwrap();
        let last = reports.iter().rfind(|(name, _, _)| *name == path).unwrap();
        assert_eq!((last.1, last.2), (file.size.unwrap(), file.size));
        assert!(
            reports
                .iter()
                .filter(|(name, _, _)| *name == path)
                .is_sorted_by_key(|(_, received, _)| *received)
        );
    }
    assert_no_credentials(&fake);
}

#[tokio::test]
async fn keeps_existing_files_without_overwrite() {
    let fake = fake().await;
    let results =
        copr(&fake).builds().chroot_results(1, "fedora-43-x86_64").await.unwrap().matching("*.x86_64.rpm");
    let folder = tempfile::tempdir().unwrap();
    let first = results.download(folder.path()).await.unwrap();
    let complete = on_disk(folder.path());
    let path = &first[0].path;
    let size = usize::try_from(first[0].size).unwrap();
    std::fs::write(path, vec![0; size]).unwrap();
    assert!(results.download(folder.path()).await.unwrap()[0].kept);
    assert_ne!(on_disk(folder.path()), complete);
    assert!(!results.download(folder.path()).overwrite().await.unwrap()[0].kept);
    assert_eq!(on_disk(folder.path()), complete);
    std::fs::write(path, "short").unwrap();
    results.download(folder.path()).await.unwrap();
    assert_eq!(on_disk(folder.path()), complete);
}

/// Downloads the packages of a build in one chroot.
async fn packages(copr: &Copr, build: i64) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let results = copr.builds().chroot_results(build, "fedora-43-x86_64").await.unwrap();
    results.matching("*.rpm").download(folder.path()).await.unwrap();
    on_disk(folder.path())
}

#[tokio::test]
async fn finds_packages_in_pulp() {
    let two = || {
        let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).separate_results();
        let fake = fake.build("thread", "2.0-1", BuildState::Succeeded);
        fake.build("thread", "2.0-1", BuildState::Succeeded)
    };
    let plain = two().start().await.unwrap();
    let wanted = packages(&copr(&plain), 2).await;
    assert!(wanted.len() == 2 && wanted != packages(&copr(&plain), 1).await);
    for (manual, regenerated) in [(false, false), (true, false), (true, true)] {
        let fake = two().start().await.unwrap();
        fake.with(|state: &mut State| {
            let project = state.projects.values_mut().next().unwrap();
            (project.storage, project.devel_mode) = ("pulp".to_owned(), manual);
            if regenerated {
                // The public repository has the first build under the same names.
                for chroot in &mut state.build_mut(2).unwrap().chroots {
                    chroot.ended_on = chroot.ended_on.map(|ended| ended + 1000);
                }
                let project = state.projects.values_mut().next().unwrap();
                project.regenerated_on = Some(copr_fake::START + 500);
            }
        });
        let copr = copr(&fake);
        assert_eq!(packages(&copr, 2).await, wanted, "{manual} {regenerated}");
        assert_no_credentials(&fake);
        let all = copr.builds().results(2).await.unwrap();
        assert_eq!(all.matching("*.rpm").only(|file| !file.is_source_package()).files.len(), CHROOTS.len());
        assert_eq!(fake.journal().of("project_get").len(), 2, "once for all chroots");
        let in_pulp = fake.journal().all().into_iter().filter(|entry| entry.path.contains("/Packages/"));
        assert!(in_pulp.count() >= 2);
    }
}

#[tokio::test]
async fn finds_the_source_package_and_its_spec_file() {
    let fake = fake().await;
    let results = copr(&fake).builds().source_results(1).await.unwrap();
    assert_eq!(names(&results.only(|file| file.is_source_package())), ["thread-2.0-1.src.rpm"]);
    assert_eq!(names(&results.matching("*.spec")), ["thread.spec"]);
    let folder = tempfile::tempdir().unwrap();
    results.matching("*.spec").download(folder.path()).await.unwrap();
    assert!(on_disk(folder.path())["thread.spec"].starts_with(b"Name: thread"));
}

#[tokio::test]
async fn reports_missing_results() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS).start().await.unwrap();
    let copr = copr(&fake);
    let missing = copr.builds().chroot_results(1, "fedora-43-x86_64").await.unwrap_err();
    assert!(missing.is_not_found() && missing.operation() == Some("build_chroot_get"), "{missing}");
    assert!(copr.builds().results(1).await.unwrap_err().is_not_found());
    assert!(
        copr.builds()
            .results_at(format!("{}/results/alice/none/", fake.url()))
            .await
            .unwrap_err()
            .is_not_found()
    );
    for bad in ["file:///etc/", "/etc/", "https://u:p@127.0.0.1/", "data:text/html,x"] {
        let error = copr.builds().results_at(bad).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Untrusted | ErrorKind::InvalidRequest), "{bad}: {error}");
    }
    let call = copr
        .build_create_url()
        .ownername("alice")
        .projectname("hello")
        .pkgs(["https://example.org/thread-1.0-1.src.rpm".to_owned()])
        .chroots(vec!["epel-9-x86_64".to_owned()]);
    let id = call.send().await.unwrap().items[0].id;
    let early = copr.builds().chroot_results(id, "epel-9-x86_64").await.unwrap_err();
    assert!(early.is_not_found() && early.to_string().contains("waiting"), "{early}");
    assert_eq!(copr.builds().results(id).await.unwrap().chroots_without_results, ["epel-9-x86_64"]);
    fake.clock().advance(Duration::from_secs(5000));
    assert!(!copr.builds().results(id).await.unwrap().files.is_empty());
}
