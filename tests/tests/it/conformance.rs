//! The conformance suite against the fake, without a network.

use std::process::Command;
use std::time::Duration;

use copr_fake::Fault;
use copr_tests::conformance::checks::Checked as _;
use copr_tests::conformance::context::{Context, Setup};
use copr_tests::conformance::instance::{GROUP, Instance, Local, Remote, SECOND, USER};
use copr_tests::conformance::recorder::Recorder;
use copr_tests::conformance::report::{Report, ScenarioResult, Verdict};
use copr_tests::conformance::scenario::{Need, Scenario};
use copr_tests::conformance::{all, run};
use serde_json::Value;
use tokio::time::Instant;

fn setup(local: &Local, writes: bool) -> Setup {
    Setup {
        login: Some(local.pair(USER)),
        second: Some(local.pair(SECOND)),
        group: Some(GROUP.to_owned()),
        writes,
        large: true,
    }
}

async fn report(instance: &dyn Instance, setup: Setup) -> Report {
    report_of(instance, setup, &all()).await
}

async fn report_of(instance: &dyn Instance, setup: Setup, scenarios: &[Scenario]) -> Report {
    let recorder = Recorder::new(0, u64::MAX);
    let cx = Context::new(instance, recorder, setup).await.unwrap_or_else(|stop| panic!("{stop}"));
    run(&cx, scenarios).await
}

fn row(line: &ScenarioResult) -> String {
    format!("{}: {:?}", line.name, line.verdict)
}

fn remote(local: &Local) -> Remote {
    Remote { url: local.url().to_owned(), ..Remote::default() }
}

/// Needs that only options for real servers meet, and needs that nothing meets there.
const NOT_BY_ADDRESS: [Need; 4] = [Need::Fake, Need::Builds, Need::Spare, Need::Admin];

/// Checks that all scenarios passed except those that need one of these.
fn ensure_passed(report: &Report, lacking: &[Need]) {
    let unlike: Vec<String> = report
        .results
        .iter()
        .zip(all())
        .filter(|(line, scenario)| {
            let lacks = scenario.needs.iter().any(|need| lacking.contains(need));
            match line.verdict {
                Verdict::Passed => lacks,
                Verdict::Failed(_) => true,
                Verdict::NotApplicable(_) => !lacks,
            }
        })
        .map(|(line, _)| row(line))
        .collect();
    assert!(unlike.is_empty(), "{}\n{}", unlike.join("\n"), report.figures());
}

#[tokio::test(flavor = "multi_thread")]
async fn passes_against_the_fake_and_cleans_up() {
    let local = Local::start().await.unwrap();
    let projects = || local.fake().with(|state| state.projects.keys().copied().collect::<Vec<_>>());
    let before = projects();
    let report = report(&local, setup(&local, true)).await;
    ensure_passed(&report, &[]);
    assert_eq!(report.untouched(), Vec::<&str>::new());
    assert_eq!(projects(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn passes_by_url_what_does_not_need_the_fake() {
    let local = Local::start().await.unwrap();
    let report = report(&remote(&local), setup(&local, true)).await;
    ensure_passed(&report, &NOT_BY_ADDRESS);
    assert!(report.count("passed") > 80, "{}", report.figures());
}

#[tokio::test(start_paused = true)]
async fn options_enable_all_but_nine_scenarios() {
    let scenarios: Vec<_> = all().into_iter().filter(|it| !it.needs.contains(&Need::Fake)).collect();
    assert!(all().len() - scenarios.len() <= 9, "so many need the fake: {}", all().len() - scenarios.len());
    // A running clock, so fast that builds finish within a few polls.
    let local = Local::at_speed(6000.0).await.unwrap();
    let remote = Remote {
        srpm: Some("https://example.org/builds-1.0-1.src.rpm".to_owned()),
        spare: local.spare(),
        admin: local.admin(),
        ..remote(&local)
    };
    let wants = [Need::Builds, Need::Spare, Need::Admin];
    let mut scenarios = scenarios;
    scenarios.retain(|it| it.needs.iter().any(|need| wants.contains(need)));
    // On the fake, every URL has sources that build.
    scenarios.retain(|it| it.name != "build-fails-in-source-build");
    let report = report_of(&remote, setup(&local, true), &scenarios).await;
    let rows: Vec<String> = report.results.iter().map(row).collect();
    assert_eq!(report.count("passed"), 5, "{}", rows.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn sends_no_write_if_read_only() {
    let local = Local::start().await.unwrap();
    let remote = remote(&local);
    let also = |needs: &[Need]| [&NOT_BY_ADDRESS, needs].concat();
    ensure_passed(&report(&remote, setup(&local, false)).await, &also(&[Need::Writes]));
    ensure_passed(
        &report(&remote, Setup::default()).await,
        &also(&[Need::Writes, Need::Login, Need::Second, Need::Group]),
    );
    let writes = local.fake().journal().all();
    // Requests with a wrong method are rejected, so they write nothing.
    let writes = writes.iter().filter(|entry| entry.operation.is_some());
    let writes: Vec<_> = writes.filter(|it| !["GET", "HEAD"].contains(&it.method.as_str())).collect();
    assert!(writes.is_empty(), "{writes:?}");
}

#[tokio::test(start_paused = true)]
async fn respects_rate_and_request_limit() {
    let local = Local::start().await.unwrap();
    let cx = Context::new(&local, Recorder::new(5, 11), setup(&local, false)).await;
    // Creating the context sends three requests.
    let (cx, begun) = (cx.unwrap_or_else(|stop| panic!("{stop}")), Instant::now());
    let home = async || cx.recorder().around(cx.logged_out().home().send()).await;
    for sent in 4..=11 {
        home().await.unwrap();
        assert_eq!(cx.recorder().sent(), sent);
    }
    assert!(begun.elapsed() >= Duration::from_millis(8 * 200), "{:?}", begun.elapsed());
    assert!(home().await.is_err());
    assert_eq!(cx.recorder().sent(), 11);
}

#[tokio::test(flavor = "multi_thread")]
async fn exits_with_1_if_a_scenario_fails() {
    let local = Local::start().await.unwrap();
    local.fake().fault(Fault::error(500)).on("project_list").always();
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command.args(["--url", local.url(), "--exact", "pages-of-projects"]);
    let output = tokio::task::block_in_place(|| command.output().unwrap());
    let table = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{table}");
    assert!(table.contains("pages-of-projects ... FAILED"), "{table}");
    assert!(table.contains("0 passed, 1 failed, 0 not applicable; 0 of 1 operations"), "{table}");
}

#[test]
fn writes_reports_for_machines() {
    let folder = tempfile::tempdir().unwrap();
    let (json, junit) = (folder.path().join("report.json"), folder.path().join("report.xml"));
    let output = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["pages-of", "--read-only", "--json"])
        .arg(&json)
        .arg("--junit")
        .arg(&junit)
        .output()
        .unwrap();
    assert!(output.status.success());
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(
        table.contains("pages-of-packages                 ... ignored (needs permission to write)"),
        "{table}"
    );
    // Only operations of the selected scenarios count as not covered.
    assert!(!table.contains("project_add") && table.contains("not covered: "), "{table}");
    let report: Value = serde_json::from_str(&std::fs::read_to_string(json).unwrap()).unwrap();
    assert_eq!(report["failed"], 0);
    assert_eq!(report["passed"], 1, "only one scenario works without writing");
    let lines = report["scenarios"].as_array().unwrap();
    assert!(
        lines
            .iter()
            .any(|line| line["verdict"] == "not_applicable" && line["why"] == "needs permission to write")
    );
    let xml = std::fs::read_to_string(junit).unwrap();
    assert_eq!(xml.matches("<testcase ").count(), lines.len());
    assert_eq!(xml.matches("<skipped").count(), lines.len() - 1);
}
