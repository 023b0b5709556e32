//! No fault in any request of a download leaves an incomplete file.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use copr_fake::state::BuildState;
use copr_fake::{Fake, Fault, RetryAfter};
use copr_workflows::Copr;
use copr_workflows::Workflows as _;
use copr_workflows::retry::Policy;
use futures_util::StreamExt as _;

const CHROOT: &str = "fedora-43-x86_64";

async fn fake() -> Fake {
    let fake = Fake::builder().user("alice").project("alice/hello", [CHROOT]);
    fake.build("thread", "2.0-1", BuildState::Succeeded).start().await.unwrap()
}

/// A client with the default timeouts, for a busy machine.
fn patient(fake: &Fake) -> Copr {
    let pair = fake.credentials("alice");
    Copr::builder().url(fake.url()).credentials(pair.login, pair.token).build().unwrap()
}

/// A client with short delays between retries.
fn quick(fake: &Fake) -> Copr {
    let pair = fake.credentials("alice");
    let mut policy = Policy::default();
    (policy.first_pause, policy.longest_pause) = (Duration::from_millis(2), Duration::from_millis(20));
    let builder = Copr::builder().url(fake.url()).credentials(pair.login, pair.token).retry(policy);
    builder.idle_timeout(Duration::from_secs(30)).build().unwrap()
}

fn on_disk(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    let file = |entry: std::io::Result<std::fs::DirEntry>| {
        let entry = entry.unwrap();
        (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
    };
    entries.map(file).collect()
}

fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "part")
}

fn assert_no_credentials(fake: &Fake) {
    for entry in fake.journal().all() {
        let has_credentials = entry.header("authorization").or(entry.header("cookie")).is_some();
        assert!(entry.path.starts_with("/api_3/") || !has_credentials, "{entry}");
    }
}

/// All faults of the fake, and variants of some.
fn faults(other: &Fake) -> Vec<Fault> {
    let more = [
        Fault::html(200),
        Fault::html(502),
        Fault::html(504),
        Fault::error(408),
        Fault::retry_after(503, RetryAfter::Absurd),
        Fault::redirect(302, other.url()),
        Fault::redirect(301, "https://user:password@elsewhere.invalid"),
    ];
    Fault::all().into_iter().map(|(_, fault)| fault).chain(more).collect()
}

#[tokio::test(start_paused = true)]
async fn no_fault_leaves_an_incomplete_file() {
    let plain = fake().await;
    let results = patient(&plain).builds().chroot_results(1, CHROOT).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    results.download(folder.path()).await.unwrap();
    let wanted = on_disk(folder.path());
    // The other host has the same files. Requests to it must have no credentials.
    let other = fake().await;
    let cases = faults(&other).into_iter().flat_map(|fault| {
        [(0, Some(1)), (2, Some(2)), (0, None)].map(|(after, times)| (fault.clone(), after, times))
    });
    let (wanted, other) = (&wanted, &other);
    let run = async |(fault, after, times): (Fault, u64, Option<u64>)| {
        let what = format!("{} after {after}, times {times:?}", fault.name());
        let fake = fake().await;
        let results = quick(&fake).builds().chroot_results(1, CHROOT).sizes().await.unwrap();
        assert_eq!(results.files.len(), wanted.len());
        let rule = fake.fault(fault).on_results().after(after).always();
        let rule = times.map_or(rule.clone(), |times| rule.times(times));
        let folder = tempfile::tempdir().unwrap();
        let download = results.download(folder.path()).deadline(Duration::from_secs(600)).report();
        let report = tokio::time::timeout(Duration::from_secs(601), download).await;
        let report = report.unwrap_or_else(|_| panic!("{what} hangs"));
        assert!(rule.hits() > 0, "{what}");
        assert_eq!(report.done.len() + report.failed.len(), wanted.len(), "{what}");
        for (name, bytes) in on_disk(folder.path()) {
            assert!(wanted.get(&name) == Some(&bytes) || is_part(&name), "{what}: {name} is incomplete");
        }
        fake.clear_faults();
        let results = patient(&fake).builds().chroot_results(1, CHROOT).await.unwrap();
        results.download(folder.path()).await.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(on_disk(folder.path()) == *wanted, "{what}: {:?}", on_disk(folder.path()).keys());
        assert_no_credentials(&fake);
        assert_no_credentials(other);
        assert!(other.journal().all().iter().all(|entry| !entry.path.starts_with("/api_3/")));
    };
    futures_util::stream::iter(cases).map(run).buffer_unordered(4).collect::<()>().await;
    assert!(!other.journal().all().is_empty());
}

#[tokio::test(start_paused = true)]
async fn no_fault_shortens_a_list() {
    let plain = fake().await;
    let wanted = patient(&plain).builds().results(1).await.unwrap().files.len();
    let other = fake().await;
    let cases = faults(&other).into_iter().flat_map(|fault| [0, 1, 2].map(|after| (fault.clone(), after)));
    let run = async |(fault, after): (Fault, u64)| {
        let what = format!("{} after {after}", fault.name());
        let fake = fake().await;
        let copr = quick(&fake);
        fake.fault(fault).on_any().after(after).times(1);
        let list = tokio::time::timeout(Duration::from_secs(600), copr.builds().results(1)).await;
        if let Ok(Ok(list)) = list {
            // A null result URL means that the chroot has no results.
            let missing = list.chroots_without_results.len();
            assert!(list.files.len() == wanted || missing == 1, "{what}");
        }
        assert_no_credentials(&fake);
    };
    futures_util::stream::iter(cases).map(run).buffer_unordered(4).collect::<()>().await;
}
