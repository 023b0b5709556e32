//! Builds since a time: none is missed, and the stream ends early.

use copr_api_ext::Timestamp;
use copr_api_ext::prelude::*;
use copr_fake::Fake;
use copr_fake::state::{Build, BuildChroot, BuildState, Source};
use futures_util::TryStreamExt as _;

use crate::shared::client_of;

const HOUR: i64 = 3600;
const SINCE: i64 = 1_800_000_000;

async fn fake(builds: &[(i64, BuildState)]) -> Fake {
    let builder = Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]);
    let fake = builder.with(|state| {
        let home = state.project("alice", "hello").unwrap().id;
        for (submitted_on, status) in builds {
            let mut build = Build::new(home, "hello", Source::unset());
            build.submitted_on = *submitted_on;
            build.source_status = BuildState::Succeeded;
            let chroot = BuildChroot { status: status.clone(), ..BuildChroot::waiting("fedora-43-x86_64") };
            build.chroots = vec![chroot];
            state.create_build(build, 1);
        }
    });
    fake.start().await.unwrap()
}

/// The times of the builds since [`SINCE`], newest build first, and the number of requests.
async fn since(fake: &Fake) -> (Vec<i64>, usize) {
    let copr = Copr::builder().url(fake.url()).build().unwrap();
    let builds = copr.build_list().project("alice/hello").items().page_size(10);
    let builds = builds.since(Timestamp::from_unix_seconds(SINCE));
    let times = builds.map_ok(|build| build.submitted_on.unix_seconds()).try_collect().await.unwrap();
    (times, fake.journal().of("build_list").len())
}

#[tokio::test]
async fn does_not_request_older_builds() {
    let times = (-500..25).map(|minutes| (SINCE + minutes * HOUR, BuildState::Succeeded));
    let (found, requests) = since(&fake(&times.collect::<Vec<_>>()).await).await;
    assert_eq!(found, (0..25).rev().map(|minutes| SINCE + minutes * HOUR).collect::<Vec<_>>());
    assert_eq!(requests, 3);
}

#[tokio::test]
async fn forked_builds_do_not_end_the_stream() {
    let mut builds = vec![(SINCE - 30 * HOUR, BuildState::Succeeded)];
    builds.push((SINCE + HOUR, BuildState::Failed));
    builds.extend((0..30).map(|nth| (SINCE - (90 - nth) * HOUR, BuildState::Forked)));
    builds.push((SINCE + 2 * HOUR, BuildState::Forked));
    builds.push((SINCE + 3 * HOUR, BuildState::Succeeded));
    let (found, _) = since(&fake(&builds).await).await;
    assert_eq!(found, [SINCE + 3 * HOUR, SINCE + 2 * HOUR, SINCE + HOUR]);
}

#[tokio::test]
async fn tolerates_times_out_of_order_within_an_hour() {
    let builds = [
        (SINCE - 20 * HOUR, BuildState::Succeeded),
        (SINCE, BuildState::Succeeded),
        (SINCE - HOUR, BuildState::Succeeded),
        (SINCE + 1, BuildState::Succeeded),
        (SINCE - 1, BuildState::Succeeded),
        (SINCE + 2, BuildState::Succeeded),
    ];
    let (found, _) = since(&fake(&builds).await).await;
    assert_eq!(found, [SINCE + 2, SINCE + 1, SINCE]);
}

#[tokio::test]
async fn forked_builds_keep_time_of_original() {
    let fake = Fake::builder()
        .user("bob")
        .project("alice/hello", ["fedora-43-x86_64"])
        .package("hello")
        .build("hello", "1-1", BuildState::Succeeded)
        .start()
        .await
        .unwrap();
    fake.clock().advance(std::time::Duration::from_secs(86_400));
    let bob = client_of(&fake, "bob").build().unwrap();
    let fork = bob.project_fork().project("alice/hello").body_ownername("bob");
    fork.send().await.unwrap();

    let all = |project: &str| bob.build_list().project(project).items().try_collect::<Vec<_>>();
    let (copies, originals) = (all("bob/hello").await.unwrap(), all("alice/hello").await.unwrap());
    assert_eq!(copies.first().unwrap().submitted_on, originals.first().unwrap().submitted_on);
}
