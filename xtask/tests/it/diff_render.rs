//! The report of one rich example, as text and Markdown.

use serde_json::Value;
use xtask::diff::{Class, Report, diff};

fn report() -> Report {
    let old: Value = serde_json::from_str(include_str!("data/diff/base.json")).unwrap();
    let new: Value = serde_json::from_str(include_str!("data/diff/next.json")).unwrap();
    diff(&old, &new).unwrap()
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("data/diff/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn as_text() {
    settings().bind(|| insta::assert_snapshot!("text", report().text()));
}

#[test]
fn as_markdown() {
    settings().bind(|| insta::assert_snapshot!("markdown", report().markdown()));
}

#[test]
fn renders_an_empty_report() {
    let report = Report::default();
    assert!(report.is_empty());
    assert_eq!(report.text(), "No changes.\n");
    assert_eq!(report.markdown(), "No changes.\n");
}

#[test]
fn the_summary_counts_the_changes() {
    let report = report();
    let counts = Class::ALL.map(|class| report.of(class).count());
    for count in counts {
        assert!(report.text().contains(&format!("({count}): ")));
    }
    assert_eq!(counts.iter().sum::<usize>(), report.changes.len());
}
