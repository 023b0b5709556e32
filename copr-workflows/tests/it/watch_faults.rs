//! Watches under faults: transient errors are tolerated, permanent ones reported, and deadlines hold.

use crate::world;

use std::time::Duration;

use copr_fake::{Fake, Fault, RetryAfter, Stage};
use copr_workflows::Workflows as _;
use copr_workflows::watch::{Detail, EndReason, Event, StopReason};
use copr_workflows::{Copr, ErrorKind};
use tokio::time::{Instant, sleep};
use world::{all, builder, check_order, copr, hello, lines, submit};

const SECOND: Duration = Duration::from_secs(1);

const fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

/// A client with a timeout of half a minute and a limit of one megabyte that sends every request once.
fn impatient(fake: &Fake) -> Copr {
    builder(fake, "alice").idle_timeout(30 * SECOND).max_response_size(1 << 20).build().unwrap()
}

/// Faults that don't pass.
fn lasting(name: &str) -> Option<ErrorKind> {
    match name {
        "challenge" => Some(ErrorKind::Challenge),
        "early_401" => Some(ErrorKind::Auth),
        "error" => Some(ErrorKind::Forbidden),
        // Credentials and requests stay on their server.
        "redirect" => Some(ErrorKind::Unexpected),
        _ => None,
    }
}

#[tokio::test(start_paused = true)]
async fn every_fault_is_tolerated_or_reported_at_once() {
    let more =
        [Fault::html(502), Fault::html(504), Fault::retry_after(503, RetryAfter::Absurd), Fault::error(500)];
    let more = more.into_iter().map(|fault| (fault.name(), fault));
    for (name, fault) in Fault::all().into_iter().chain(more) {
        for operation in ["build_get", "build_list", "build_chroot_list"] {
            let fake = hello().await;
            fake.script("alice/hello").lasts(Stage::ChrootRunning, minutes(5));
            // Two requests find the project, the others are pages; the fourth build is in another project.
            let mut ids = [1, 2, 3].map(|_| submit(&fake, "alice/hello", "thread", |_| {})).to_vec();
            fake.with(|state| {
                let mut other = state.project("alice", "hello").unwrap().clone();
                other.name = "other".to_owned();
                state.add_project(other, 1)
            });
            ids.push(submit(&fake, "alice/other", "thread", |_| {}));
            let rule = fake.fault(fault.clone()).on(operation).after(3).times(3);
            let (events, outcomes) =
                all(impatient(&fake).builds().watch_all(ids).deadline(minutes(60))).await;
            let what = format!("{fault:?} on {operation}");
            check_order(&events);
            if let (Some(kind), true) = (lasting(name), fault != Fault::error(500)) {
                let error = outcomes.expect_err(&what);
                assert_eq!((error.kind(), rule.hits()), (kind, 1), "{what}: {error}");
                continue;
            }
            assert_eq!(rule.hits(), 3, "{what}");
            let outcomes = outcomes.unwrap_or_else(|error| panic!("{what}: {error}"));
            assert_eq!(outcomes.stop_reason, StopReason::AllEnded, "{what}");
            assert!(outcomes.all_succeeded(), "{what}: {:#?}", lines(&events));
            assert!(outcomes.builds.iter().all(|it| it.chroots.len() == 3), "{what}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_deadline_holds_whatever_the_server_does() {
    // A paused clock would not advance while sixteen megabytes arrive, and slow responses must be slow.
    let faults = Fault::all().into_iter().map(|(_, fault)| fault);
    let faults = faults.filter(|fault| fault.name() != "huge" && lasting(fault.name()).is_none());
    for fault in faults.chain([Fault::drip(30 * SECOND), Fault::latency(minutes(5))]) {
        let fake = hello().await;
        fake.script("alice/hello").hang_in(Stage::ChrootRunning);
        let ids = [1, 2].map(|_| submit(&fake, "alice/hello", "thread", |_| {}));
        fake.clock().advance(minutes(10));
        fake.fault(fault.clone()).on_any().after(6).always();
        let started = Instant::now();
        // The client's own timeout is longer than the deadline.
        let copr =
            builder(&fake, "alice").idle_timeout(minutes(600)).attempt_timeout(minutes(600)).build().unwrap();
        let outcomes = copr.builds().watch_all(ids).deadline(minutes(12)).max_outage(minutes(600)).await;
        assert_eq!(started.elapsed().as_secs(), 12 * 60, "{}", fault.name());
        let outcomes = outcomes.unwrap();
        assert_eq!(outcomes.stop_reason, StopReason::Deadline, "{}", fault.name());
        assert!(outcomes.builds.iter().all(|it| it.end_reason == EndReason::TimedOut && it.build.is_some()));
    }
}

#[tokio::test(start_paused = true)]
async fn an_outage_is_tolerated_up_to_max_outage() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.fault(Fault::html(503)).on_any().after(10).always();
    let started = Instant::now();
    let (events, outcome) = all(copr(&fake).builds().watch(id).max_outage(minutes(30))).await;
    let error = outcome.unwrap_err();
    assert!(error.is_gateway(), "{error}");
    let lasted = started.elapsed();
    assert!((minutes(30)..minutes(36)).contains(&lasted), "{lasted:?}");
    let troubles: Vec<_> = events
        .iter()
        .filter_map(|it| if let Event::RequestFailed { outage, .. } = it { Some(outage) } else { None })
        .collect();
    assert!(
        troubles.len() > 10 && troubles.len() < 40,
        "it polls neither too often nor too seldom: {}",
        troubles.len()
    );
    assert!(troubles.iter().is_sorted());
}

#[tokio::test(start_paused = true)]
async fn a_max_outage_of_zero_fails_at_once() {
    let fake = hello().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.fault(Fault::html(503)).on("build_get").after(3).times(1);
    let mut watch = copr(&fake).builds().watch(id).max_outage(Duration::ZERO);
    let error = loop {
        match futures_util::TryStreamExt::try_next(&mut watch).await {
            Ok(event) => assert!(event.is_some()),
            Err(error) => break error,
        }
    };
    assert_eq!(error.kind(), ErrorKind::Gateway);
    assert!(
        futures_util::TryStreamExt::try_next(&mut watch).await.unwrap().is_none(),
        "the stream has ended"
    );
    assert_eq!(watch.await.unwrap_err().kind(), ErrorKind::InvalidRequest);
}

#[tokio::test(start_paused = true)]
async fn a_wrong_url_is_an_error_and_a_proxy_404_is_transient() {
    let closed = copr_test_support::server::closed_address();
    let copr_of_nobody = Copr::builder().url(format!("http://{closed}")).build().unwrap();
    let started = Instant::now();
    let error = copr_of_nobody.builds().watch(1).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(started.elapsed() < minutes(1));

    let fake = hello().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.fault(Fault::html(404)).on("build_get").after(3).times(2);
    assert!(copr(&fake).builds().watch(id).await.unwrap().is_success());
}

#[tokio::test(start_paused = true)]
async fn honors_retry_after() {
    let fake = hello().await;
    fake.script("alice/hello").hang_in(Stage::ChrootRunning);
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    fake.fault(Fault::retry_after(429, RetryAfter::Seconds(400))).on("build_get").after(5).times(1);
    let _ = copr(&fake).builds().watch(id).deadline(minutes(30)).await.unwrap();
    let moments: Vec<_> = fake.journal().all().iter().map(|entry| (entry.status, entry.at)).collect();
    let struck = moments.iter().position(|(status, _)| *status == Some(429)).unwrap();
    assert!(moments[struck + 1].1 - moments[struck].1 >= 400, "{moments:?}");
}

#[tokio::test(start_paused = true)]
async fn heavy_pages_shrink_and_grow_again() {
    let fake = hello().await;
    fake.script("alice/hello").lasts(Stage::SourceRunning, minutes(60));
    let ids: Vec<_> = (0..300).map(|_| submit(&fake, "alice/hello", "thread", |_| {})).collect();
    fake.fault(Fault::html(504)).on("build_list").after(4).times(2);
    let watch = copr(&fake).builds().watch_all(ids).detail(Detail::Builds).min_interval(Duration::ZERO);
    let outcomes = watch.await.unwrap();
    assert!(outcomes.all_succeeded());
    let limits: Vec<u64> = fake
        .journal()
        .of("build_list")
        .iter()
        .map(|it| it.query("limit").unwrap().parse().unwrap())
        .collect();
    assert_eq!(limits[..4], [100, 100, 100, 100]);
    assert_eq!(limits[4..7], [100, 50, 25]);
    assert_eq!(limits.iter().rev().find(|limit| **limit >= 100), Some(&100), "{limits:?}");
    let grown = limits[7..].iter().position(|limit| *limit == 100).unwrap();
    assert!(grown > 10, "in steps: {limits:?}");
}

#[tokio::test(start_paused = true)]
async fn an_outage_between_polls_loses_no_change() {
    let fake = hello().await;
    let id = submit(&fake, "alice/hello", "thread", |_| {});
    let break_down = async {
        for _ in 0..6 {
            sleep(100 * SECOND).await;
            fake.fault(Fault::reset_unread()).on_any().always();
            sleep(60 * SECOND).await;
            fake.clear_faults();
        }
    };
    let watch = copr(&fake).builds().watch(id).poll_interval(5 * SECOND, 5 * SECOND);
    let ((events, outcome), ()) = tokio::join!(all(watch), break_down);
    check_order(&events);
    assert!(outcome.unwrap().is_success());
    assert!(events.iter().any(|it| matches!(it, Event::RequestFailed { .. })));
}
