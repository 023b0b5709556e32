//! The conformance suite against the fake: no network, no second process.

#![allow(clippy::unwrap_used, clippy::panic)]

use copr_tests::conformance::context::{Context, Setup};
use copr_tests::conformance::instance::{GROUP, Local, SECOND, USER};
use copr_tests::conformance::recorder::Recorder;
use copr_tests::conformance::report::Verdict;
use copr_tests::conformance::{all, run};

#[tokio::test(flavor = "multi_thread")]
async fn no_scenario_fails_against_the_fake() {
    let local = Local::start().await.unwrap();
    let setup = Setup {
        login: Some(local.pair(USER)),
        second: Some(local.pair(SECOND)),
        group: Some(GROUP.to_owned()),
        writes: true,
        large: true,
    };
    let recorder = Recorder::new(0, u64::MAX);
    let cx = Context::new(&local, recorder, setup).await.unwrap_or_else(|stop| panic!("{stop}"));
    let report = run(&cx, &all(), |_| ()).await;
    let failed: Vec<String> = report
        .lines
        .iter()
        .filter(|line| !matches!(line.verdict, Verdict::Passed))
        .map(copr_tests::conformance::report::Line::row)
        .collect();
    assert!(failed.is_empty(), "{}\n{}", failed.join("\n"), report.figures());
}
