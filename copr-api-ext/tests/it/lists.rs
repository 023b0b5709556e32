//! Lists as streams, through the whole client: arguments, failures, filters, and use in tasks.

#[path = "../../src/paging/tests/scenario.rs"]
#[allow(dead_code, reason = "the tests of paging use the rest")]
pub mod scenario;
pub mod world;

use std::time::Duration;

use crate::proxy;
use copr_api_ext::enums::BuildState;
use copr_api_ext::lists::{BuildChrootItems, BuildItems, FoundItems, PackageItems, ProjectItems};
use copr_api_ext::paging::Cursor;
use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{CoprBuilder, ErrorKind};
use copr_fake::state::{Build, Source};
use copr_fake::{Fake, Fault};
use futures_util::{StreamExt as _, TryStreamExt as _};

const CHROOTS: [&str; 3] = ["fedora-43-x86_64", "epel-9-x86_64", "epel-10-x86_64"];

async fn fake() -> Fake {
    let builder = Fake::builder().user("alice").project("alice/hello", CHROOTS).history("alice/hello", 95);
    builder.start().await.unwrap()
}

fn client(fake: &Fake) -> CoprBuilder {
    Copr::builder().url(fake.url()).retry(Policy::never())
}

fn patient(fake: &Fake) -> Copr {
    let mut policy = Policy::default();
    policy.first_pause = Duration::from_millis(1);
    client(fake).retry(policy).build().unwrap()
}

fn hello(copr: &Copr) -> BuildItems {
    copr.build_list().project("alice/hello").items()
}

#[tokio::test]
async fn lists_are_complete_and_ordered() {
    let fake = fake().await;
    let copr = patient(&fake);
    let builds: Vec<_> = hello(&copr).page_size(10).read_ahead(2).try_collect().await.unwrap();
    assert_eq!(builds.len(), 95);
    assert!(builds.is_sorted_by(|a, b| a.id > b.id));
    let pages: Vec<_> =
        copr.build_list().project("alice/hello").pages().page_size(10).try_collect().await.unwrap();
    assert_eq!(pages.concat(), builds);

    let oldest = copr.package_list().project("alice/hello").items().collect_up_to(3).await.unwrap();
    let newest = copr.package_list().project("alice/hello").items().newest_first();
    let newest: Vec<_> = newest.page_size(7).try_collect().await.unwrap();
    assert_eq!(newest.len(), 40);
    assert_eq!(newest.last(), oldest.first());
    assert!(newest.is_sorted_by(|a, b| a.id > b.id));
}

#[tokio::test]
async fn filters_status_on_the_client() {
    let fake = fake().await;
    let copr = patient(&fake);
    let all: Vec<_> = hello(&copr).try_collect().await.unwrap();
    let failed: Vec<_> = all.iter().filter(|build| build.state == BuildState::Failed).cloned().collect();
    assert!(!failed.is_empty() && failed.len() < 95);

    let one = copr.build_list().project("alice/hello").status(BuildState::Failed).items();
    assert_eq!(one.page_size(5).try_collect::<Vec<_>>().await.unwrap(), failed);
    let same = hello(&copr).states([BuildState::Failed]).page_size(5);
    assert_eq!(same.try_collect::<Vec<_>>().await.unwrap(), failed);
    let both = hello(&copr).states([BuildState::Failed, BuildState::Succeeded]);
    assert_eq!(both.try_collect::<Vec<_>>().await.unwrap(), all);
    let none = hello(&copr).states([BuildState::Failed]).states([BuildState::Succeeded]);
    assert!(none.try_collect::<Vec<_>>().await.unwrap().is_empty());
    assert!(fake.journal().all().iter().all(|request| request.query("status").is_none()));
}

#[tokio::test]
async fn rejects_page_arguments_before_sending() {
    let fake = fake().await;
    let copr = patient(&fake);
    let builds = || copr.build_list().project("alice/hello");
    let projects = || copr.project_list().ownername("alice");
    let errors = [
        (builds().limit(20).items().collect_up_to(9).await.unwrap_err(), "page_size"),
        (builds().offset(20).items().collect_up_to(9).await.unwrap_err(), "resume"),
        (projects().order("name").items().collect_up_to(9).await.unwrap_err(), "newest_first"),
        (projects().order_type("DESC").items().collect_up_to(9).await.unwrap_err(), "newest_first"),
        (copr.build_list().projectname("hello").items().collect_up_to(9).await.unwrap_err(), "ownername"),
        (builds().limit(u64::MAX).items().collect_up_to(9).await.unwrap_err(), "`limit` is not a valid i64"),
    ];
    for (error, instead) in errors {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains(instead), "{error}");
    }
    assert!(fake.journal().all().is_empty());
}

#[tokio::test]
async fn failed_page_is_one_error_and_can_be_resumed() {
    let fake = fake().await;
    let copr = patient(&fake);
    let mut nowhere = copr.build_list().project("alice/nowhere").items();
    let error = nowhere.next().await.unwrap().unwrap_err();
    assert!(error.is_not_found());
    let line = error.to_string();
    assert!(line.starts_with("build_list: GET http://127.0.0.1:"), "{line}");
    assert!(line.contains("limit=101") && line.contains("projectname=nowhere"), "{line}");
    assert!(nowhere.next().await.is_none());

    fake.fault(Fault::html(503)).on("build_list").after(1).times(4);
    fake.journal().clear();
    let mut items = hello(&copr).page_size(10);
    let (mut ids, mut error) = (Vec::new(), None);
    while let Some(row) = items.next().await {
        match row {
            Ok(build) => ids.push(build.id),
            Err(failure) => error = Some(failure),
        }
    }
    let error = error.unwrap();
    assert_eq!((error.kind(), error.attempts(), ids.len()), (ErrorKind::Gateway, 4, 11));
    let cursor: Cursor = items.cursor().to_string().parse().unwrap();
    let rest = hello(&copr).page_size(10).resume(cursor);
    ids.extend(rest.map_ok(|build| build.id).try_collect::<Vec<_>>().await.unwrap());
    let whole: Vec<_> = hello(&copr).map_ok(|build| build.id).try_collect().await.unwrap();
    assert_eq!(ids, whole);
}

#[tokio::test]
async fn read_ahead_does_not_hold_the_callers_permit() {
    let fake = fake().await;
    let copr = client(&fake).max_concurrent_requests(1).build().unwrap();
    let mut items = hello(&copr).page_size(10);
    let mut count = 0;
    while let Some(build) = items.try_next().await.unwrap() {
        let call = copr.build_get().build_id(build.id).send();
        tokio::time::timeout(Duration::from_secs(10), call).await.expect("a deadlock").unwrap();
        count += 1;
    }
    assert_eq!(count, 95);
    fake.journal().assert_count("build_list", 10);
}

#[tokio::test]
async fn requests_heavy_pages_again_with_fewer_rows() {
    for fault in
        [Fault::html(504), Fault::html(413), Fault::hang(), Fault::hang_in_body(), Fault::huge(4 << 20)]
    {
        let fake = fake().await;
        let rule = fake.fault(fault.clone()).on("build_list").times(3);
        let copr = client(&fake)
            .idle_timeout(Duration::from_millis(100))
            .max_response_size(1 << 20)
            .build()
            .unwrap();
        let builds: Vec<_> = hello(&copr).try_collect().await.unwrap();
        assert_eq!((builds.len(), rule.hits()), (95, 3), "{fault:?}");
        let limits: Vec<_> =
            fake.journal().all().iter().map(|it| it.query("limit").unwrap().to_owned()).collect();
        assert_eq!(limits.get(..4).unwrap(), ["101", "51", "26", "13"], "{fault:?}");
    }
}

#[tokio::test]
async fn does_not_shrink_pages_after_other_errors() {
    for fault in
        [Fault::html(500), Fault::html(503), Fault::html(414), Fault::reset_unread(), Fault::truncated_json()]
    {
        let fake = fake().await;
        fake.fault(fault.clone()).on("build_list");
        let copr = client(&fake).build().unwrap();
        assert!(hello(&copr).collect_up_to(1).await.is_err(), "{fault:?}");
        fake.journal().assert_count("build_list", 1);
    }
}

#[tokio::test]
async fn does_not_shrink_pages_without_a_connection() {
    let fake = fake().await;
    let copr = client(&fake).build().unwrap();
    drop(fake);
    let error = hello(&copr).collect_up_to(1).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 1), "{error}");
}

#[tokio::test]
async fn reports_contradicting_pages_with_their_request() {
    let fake = fake().await;
    // The server ignores the limit.
    let client = proxy::client(&fake, |request| {
        let text = String::from_utf8_lossy(request).replace("limit=6", "limit=9");
        *request = text.into_bytes();
    });
    let client = client.await.build().unwrap();
    let mut items = client.build_list().project("alice/hello").items().page_size(5);
    let error = items.next().await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Decode, Some("build_list")));
    assert!(
        error.to_string().starts_with(&format!("build_list: GET {}/build/list: ", client.base_url())),
        "{error}"
    );
    assert!(error.to_string().contains("at most 6 rows"), "{error}");
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn cursor_resumes_in_its_own_order_only() {
    let fake = fake().await;
    let copr = patient(&fake);
    let packages = || copr.package_list().project("alice/hello").items().page_size(10);
    let mut newest = packages().newest_first();
    newest.collect_up_to(15).await.unwrap();
    let cursor = newest.cursor();

    let refused = packages().resume(cursor.clone()).collect_up_to(1).await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidRequest);
    assert!(refused.to_string().starts_with("package_list: GET"), "{refused}");
    let one = packages().newest_first().resume(cursor.clone()).collect_up_to(99).await.unwrap();
    let other = packages().resume(cursor).newest_first().collect_up_to(99).await.unwrap();
    assert_eq!(one.len(), 29);
    assert_eq!(one, other);
}

#[tokio::test]
async fn search_and_build_chroots_are_complete() {
    let fake = Fake::builder().user("alice").project("alice/hello", CHROOTS);
    let fake = (0..30).fold(fake, |fake, nth| fake.project(&format!("alice/tool-{nth}"), []));
    let fake = fake.build("hello", "1-1", BuildState::Succeeded).start().await.unwrap();
    let copr = patient(&fake);
    let found = copr.project_search().query("alice/tool").items().page_size(7).read_ahead(1);
    let found: Vec<_> = found.map_ok(|project| project.name).try_collect().await.unwrap();
    assert_eq!(found.len(), 30);

    let id = fake.with(|server| {
        let home = server.project("alice", "hello").unwrap().id;
        server.seed_build(home, "hello", "2-1", &BuildState::Failed, 1)
    });
    let chroots = copr.build_chroot_list().build_id(id).items().page_size(2);
    let chroots: Vec<_> = chroots.map_ok(|chroot| chroot.name).try_collect().await.unwrap();
    assert_eq!(chroots, CHROOTS);
}

#[test]
fn streams_are_send_and_static() {
    fn send_static<T: Send + Unpin + 'static>() {}
    send_static::<BuildItems>();
    send_static::<PackageItems>();
    send_static::<ProjectItems>();
    send_static::<FoundItems>();
    send_static::<BuildChrootItems>();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn spawned_stream_is_complete_during_changes() {
    let fake = fake().await;
    let lasting: Vec<i64> = hello(&patient(&fake)).map_ok(|build| build.id).try_collect().await.unwrap();
    let key = fake.credentials("alice");
    let alice = client(&fake).credentials(key.login.as_str(), key.token.as_str()).build().unwrap();
    let new = || {
        fake.with(|server| {
            let home = server.project("alice", "hello").unwrap().id;
            let mut build = Build::new(home, "hello", Source::unset());
            build.source_status = BuildState::Failed;
            server.create_build(build, 1)
        })
    };
    let passing: Vec<i64> = (0..60).map(|_| new()).collect();

    // The stream outlives its client.
    let items = hello(&patient(&fake)).page_size(3).read_ahead(2);
    let reader = tokio::spawn(items.map_ok(|build| build.id).try_collect::<Vec<i64>>());
    for id in passing {
        alice.build_delete().build_id(id).send().await.unwrap();
        new();
    }
    let read = reader.await.unwrap().unwrap();
    assert!(read.is_sorted_by(|a, b| a > b), "{read:?}");
    let missing: Vec<_> = lasting.iter().filter(|id| !read.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
