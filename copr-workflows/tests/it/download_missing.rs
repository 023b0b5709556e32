//! Downloads packages that the API reports, or reports them as missing by name.

use std::sync::Arc;

use crate::downloads::{A, copr, made, names};
use copr_fake::Fake;
use copr_fake::state::BuildState;
use copr_test_support::server::{Reply, Seen, Server};
use copr_workflows::Workflows as _;
use copr_workflows::results::BuildResults;
use copr_workflows::{Copr, Error, ErrorKind};
use serde_json::{Value, json};

use crate::shared::client_of;

const GOOD: &str = "fedora-43-x86_64";
const BAD: &str = "epel-9-x86_64";

/// A build in two chroots. The results of the second one are incomplete.
#[derive(Clone)]
struct World {
    /// The state of the second chroot.
    state: &'static str,
    /// The packages that the API reports for the second chroot.
    reported: &'static [&'static str],
    /// The page of the second chroot's directory.
    listing: Reply,
    /// The files of that directory, listed or not.
    files: &'static [&'static str],
}

const BUILT: &[&str] = &["hello-2.0-1.x86_64.rpm", "hello-2.0-1.src.rpm"];

impl World {
    fn built(listing: Reply, files: &'static [&'static str]) -> Self {
        Self { state: "succeeded", reported: BUILT, listing, files }
    }

    async fn start(self) -> Server {
        let url = Arc::new(std::sync::OnceLock::<String>::new());
        let own = Arc::clone(&url);
        let server = Server::start(move |seen| self.answer(seen, own.get().unwrap())).await;
        url.set(server.url.clone()).unwrap();
        server
    }

    fn answer(&self, seen: &Seen, url: &str) -> Reply {
        let path = seen.path.split('?').next().unwrap_or_default();
        let chroot = |name: &str, state: &str| {
            let result_url = format!("{url}/results/alice/hello/{name}/00000001-hello/");
            json!({ "name": name, "state": state, "started_on": 1, "ended_on": 2, "result_url": result_url })
        };
        if let Some(call) = path.strip_prefix("/api_3/") {
            return match call.trim_end_matches('/') {
                "build-chroot/list" => Reply::json(&json!({
                    "items": [chroot(GOOD, "succeeded"), chroot(BAD, self.state)],
                    "meta": { "limit": 1000, "offset": 0, "order": "id", "order_type": "ASC" },
                })),
                "build-chroot" => Reply::json(&chroot(BAD, self.state)),
                "build-chroot/built-packages" => Reply::json(&packages(self.reported)),
                "build/built-packages/1" => {
                    Reply::json(&json!({ GOOD: packages(BUILT), BAD: packages(self.reported) }))
                }
                "build/1" => Reply::json(&build(url)),
                "project" => Reply::json(&project()),
                _ => Reply::new(404, r#"{"error": "there is no such endpoint"}"#),
            };
        }
        let (directory, name) = path.rsplit_once('/').unwrap();
        let is_bad = directory.contains(BAD);
        let files = if is_bad { self.files } else { BUILT };
        match name {
            "" if is_bad => self.listing.clone(),
            "" => Reply::listing(&["build.log.gz", BUILT[0], BUILT[1]]),
            _ if files.contains(&name) => Reply::file(seen, &made(100), A),
            _ => Reply::new(404, "<h1>Not Found</h1>"),
        }
    }
}

/// The API's response about the packages of a chroot.
fn packages(files: &[&str]) -> Value {
    let package = |file: &&str| {
        let arch = file.strip_prefix("hello-2.0-1.").unwrap().strip_suffix(".rpm").unwrap();
        json!({ "name": "hello", "epoch": null, "version": "2.0", "release": "1", "arch": arch })
    };
    json!({ "packages": files.iter().map(package).collect::<Vec<_>>() })
}

fn build(url: &str) -> Value {
    json!({
        "id": 1, "state": "succeeded", "ownername": "alice", "projectname": "hello", "project_dirname": "hello",
        "repo_url": format!("{url}/results/alice/hello"), "chroots": [GOOD, BAD], "is_background": false,
        "submitted_on": 1, "submitter": "alice", "started_on": 1, "ended_on": 2,
        "source_package": { "name": "hello", "version": "2.0-1", "url": null },
    })
}

fn project() -> Value {
    json!({
        "id": 1, "name": "hello", "ownername": "alice", "full_name": "alice/hello", "chroot_repos": {},
        "additional_repos": [], "description": "", "instructions": "", "homepage": null, "contact": null,
        "storage": "backend", "bootstrap": "default", "isolation": "default", "repo_priority": null,
        "packit_forge_projects_allowed": [], "persistent": false, "devel_mode": false, "unlisted_on_hp": false,
        "auto_prune": true, "enable_net": false, "module_hotfixes": false, "appstream": false,
        "follow_fedora_branching": true,
    })
}

/// Pages that don't list all packages of a directory.
fn silent_listings() -> Vec<(&'static str, Reply)> {
    let page = |status| Reply::new(status, "<h1>Not Found</h1>").header("content-type", "text/html");
    vec![
        ("gone", page(404)),
        ("empty", Reply::listing(&[])),
        ("logs only", Reply::listing(&["build.log.gz"])),
        ("one of two", Reply::listing(&["build.log.gz", BUILT[0]])),
        ("other package", Reply::listing(&["other-1-1.x86_64.rpm"])),
    ]
}

/// Pages that can't be read.
fn broken_listings() -> Vec<(&'static str, Reply, ErrorKind)> {
    let page = |status| Reply::new(status, "<h1>Hello</h1>").header("content-type", "text/html");
    let cut = Reply::new(200, "<html><h1>Index of /</h1><a href=\"hello-2.0-1.x86_64.rpm\">");
    vec![
        ("forbidden", page(403), ErrorKind::Forbidden),
        ("page", page(200), ErrorKind::Gateway),
        ("json", Reply::json(&json!([])), ErrorKind::Gateway),
        ("cut", cut, ErrorKind::Corrupt),
        ("failure", page(500), ErrorKind::Server),
    ]
}

async fn rpms(server: &Server) -> Result<Vec<String>, Error> {
    let folder = tempfile::tempdir().unwrap();
    let results = copr(server).builds().results(1).await?;
    let done = results.only(|file| !file.name().ends_with(".log.gz") && !file.name().starts_with("other"));
    let done = done.download(folder.path()).await?;
    assert_eq!(done.len(), 4, "{done:?}");
    Ok(names(&folder.path().join(BAD)))
}

#[tokio::test]
async fn downloads_packages_that_a_listing_omits() {
    for (what, listing) in silent_listings() {
        let server = World::built(listing, BUILT).start().await;
        assert_eq!(rpms(&server).await.expect(what), ["hello-2.0-1.src.rpm", "hello-2.0-1.x86_64.rpm"]);
    }
}

#[tokio::test]
async fn reports_a_missing_package_by_name() {
    for (what, listing) in silent_listings() {
        let server = World::built(listing, &BUILT[..1]).start().await;
        let error = rpms(&server).await.expect_err(what);
        assert!(error.is_not_found(), "{what}: {error}");
        assert!(error.to_string().contains(&format!("{BAD}/00000001-hello/{}", BUILT[1])), "{what}: {error}");
        // A report has it among the failures, and the others are downloaded.
        let folder = tempfile::tempdir().unwrap();
        let results = copr(&server).builds().results(1).await.unwrap().matching("hello*.rpm");
        let report = results.download(folder.path()).report().await;
        assert_eq!((report.done.len(), report.failed.len()), (3, 1), "{what}");
        assert_eq!(
            (report.failed[0].0.directory.as_str(), report.failed[0].0.name()),
            (BAD, BUILT[1]),
            "{what}"
        );
        // It is no error if a filter excludes it.
        let others = results.matching("*.rpm").only(|file| !file.is_source_package());
        assert_eq!(others.download(folder.path()).await.expect(what).len(), 2);
        let other = results.only(|file| file.directory == GOOD);
        assert_eq!(other.download(folder.path()).await.expect(what).len(), 2);
    }
}

#[tokio::test]
async fn reports_an_unreadable_listing() {
    for (what, listing, kind) in broken_listings() {
        for state in ["succeeded", "failed"] {
            let server = World { state, ..World::built(listing.clone(), BUILT) }.start().await;
            let error = copr(&server).builds().results(1).await.expect_err(what);
            assert_eq!(error.kind(), kind, "{what}: {error}");
            assert!(error.url().unwrap().ends_with(&format!("{BAD}/00000001-hello/")), "{what}: {error}");
            assert_eq!(
                copr(&server).builds().chroot_results(1, BAD).await.unwrap_err().kind(),
                kind,
                "{what}"
            );
        }
    }
}

#[tokio::test]
async fn accepts_a_failed_chroot_without_results() {
    for state in ["failed", "canceled", "running"] {
        let gone = Reply::new(404, "");
        let server = World { state, reported: &[], listing: gone, files: &[] }.start().await;
        let results = copr(&server).builds().results(1).await.unwrap();
        assert_eq!(results.chroots_without_results, [BAD], "{state}");
        assert!(results.files.iter().all(|file| file.directory == GOOD), "{state}");
        assert_eq!(
            copr(&server).builds().chroot_results(1, BAD).await.unwrap_err().kind(),
            ErrorKind::NotFound
        );
    }
    // It was built, the results were removed, and the API reports no packages.
    for state in ["succeeded", "forked"] {
        let gone = Reply::new(404, "");
        let server = World { state, reported: &[], listing: gone, files: &[] }.start().await;
        let error = copr(&server).builds().results(1).await.unwrap_err();
        assert!(error.is_not_found() && error.to_string().contains(BAD), "{error}");
    }
}

#[tokio::test]
async fn reports_a_missing_subdirectory() {
    let world = World::built(Reply::listing(&["sub/", BUILT[0], BUILT[1]]), BUILT);
    let inner = world.clone();
    let url = Arc::new(std::sync::OnceLock::<String>::new());
    let own = Arc::clone(&url);
    let server = Server::start(move |seen| match seen.path.as_str() {
        path if path.ends_with("/sub/") => Reply::new(404, ""),
        _ => inner.answer(seen, own.get().unwrap()),
    })
    .await;
    url.set(server.url.clone()).unwrap();
    let error = copr(&server).builds().results(1).subdirectories().await.unwrap_err();
    assert!(error.url().unwrap().ends_with("/sub/"), "{error}");
    assert_eq!(copr(&server).builds().results(1).await.unwrap().files.len(), 5);
}

fn of_fake(fake: &Fake) -> Copr {
    client_of(fake, "alice").build().unwrap()
}

async fn fetch(results: &BuildResults) -> Result<usize, Error> {
    let folder = tempfile::tempdir().unwrap();
    Ok(results.matching("*.rpm").download(folder.path()).await?.len())
}

#[tokio::test]
async fn downloads_packages_from_both_storages_without_a_listing() {
    for storage in ["backend", "pulp"] {
        for devel in [false, true] {
            let fake = Fake::builder().user("alice").project("alice/hello", [GOOD, BAD]);
            let fake = fake.build("hello", "2.0-1", BuildState::Succeeded).start().await.unwrap();
            fake.with(|state| {
                let project = state.projects.values_mut().next().unwrap();
                (project.storage, project.devel_mode) = (storage.to_owned(), devel);
            });
            let copr = of_fake(&fake);
            let complete = fetch(&copr.builds().results(1).await.unwrap()).await.unwrap();
            assert_eq!(complete, 4, "{storage}");
            // One of the two directories is not listed.
            let rule = fake.fault(copr_fake::Fault::html(404)).on_results().times(1);
            let results = copr.builds().results(1).await.unwrap();
            assert_eq!((rule.hits(), results.chroots_without_results.len()), (1, 1), "{storage}");
            assert_eq!(fetch(&results).await.unwrap(), complete, "{storage}");
            // A package that does not exist is reported by name.
            fake.with(|state| {
                let chroot = &mut state.build_mut(1).unwrap().chroots[0];
                let mut more = chroot.packages[0].clone();
                more.name = "hello-libs".to_owned();
                chroot.packages.push(more);
            });
            fake.fault(copr_fake::Fault::html(404)).on_results().times(2);
            let results = copr.builds().results(1).await.unwrap();
            let packages = results.matching("*.rpm").only(|file| !file.is_source_package()).files.len();
            assert_eq!(packages, 3, "{storage}");
        }
    }
}

/// Starts a server with a source build. `exists` is whether it has the source package.
async fn source(state: &'static str, version: Option<&'static str>, listing: Reply, exists: bool) -> Server {
    let url = Arc::new(std::sync::OnceLock::<String>::new());
    let own = Arc::clone(&url);
    let server = Server::start(move |seen| {
        let url = own.get().unwrap();
        let directory = format!("{url}/results/alice/hello/srpm-builds/00000001/");
        match seen.path.trim_end_matches('/') {
            "/api_3/build/1" => {
                let mut build = build(url);
                let reported = format!("{directory}hello-2.0-1.src.rpm");
                build["source_package"] = json!({ "name": "hello", "version": version, "url": reported });
                Reply::json(&build)
            }
            "/api_3/build/source-chroot/1" => {
                Reply::json(&json!({ "state": state, "result_url": directory.trim_end_matches('/') }))
            }
            "/results/alice/hello/srpm-builds/00000001" => listing.clone(),
            path if exists && path.ends_with("/hello-2.0-1.src.rpm") => Reply::file(seen, &made(100), A),
            _ => Reply::new(404, ""),
        }
    })
    .await;
    url.set(server.url.clone()).unwrap();
    server
}

#[tokio::test]
async fn reports_a_missing_source_package_by_name() {
    for listing in [Reply::listing(&[]), Reply::listing(&["hello.spec", "builder-live.log.gz"])] {
        let server = source("succeeded", Some("2.0-1"), listing.clone(), true).await;
        let results = copr(&server).builds().source_results(1).await.unwrap();
        assert_eq!(fetch(&results).await.unwrap(), 1);
        let server = source("succeeded", Some("2.0-1"), listing.clone(), false).await;
        let results = copr(&server).builds().source_results(1).await.unwrap();
        let error = fetch(&results).await.unwrap_err();
        assert!(error.is_not_found() && error.to_string().contains("hello-2.0-1.src.rpm"), "{error}");
        assert_eq!(fetch(&results.matching("*.spec")).await.unwrap(), 0, "a filter excludes it");
        // The source build failed: the URL is the submitted one.
        let server = source("failed", None, listing, false).await;
        let results = copr(&server).builds().source_results(1).await.unwrap();
        assert_eq!(results.only(|file| file.is_source_package()).files.len(), 0);
    }
    // One that is listed under another name is the source package.
    let server = source("succeeded", Some("2.0-1"), Reply::listing(&["hello-2.0-1.nosrc.rpm"]), true).await;
    let results = copr(&server).builds().source_results(1).await.unwrap();
    assert!(results.files.len() == 1 && results.files[0].name() == "hello-2.0-1.nosrc.rpm");
    for (listing, kind) in
        [(Reply::new(404, ""), ErrorKind::NotFound), (Reply::new(403, ""), ErrorKind::Forbidden)]
    {
        let server = source("succeeded", Some("2.0-1"), listing, false).await;
        assert_eq!(copr(&server).builds().source_results(1).await.unwrap_err().kind(), kind);
    }
}
