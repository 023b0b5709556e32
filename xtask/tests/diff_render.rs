//! The report of one rich example, as people and programs see it.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};
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
fn as_json() {
    let json = xtask::canonical::to_text(&report().json());
    settings().bind(|| insta::assert_snapshot!("json", json));
}

#[test]
fn nothing_is_said_in_few_words() {
    let report = Report::default();
    assert!(report.is_empty());
    assert_eq!(report.text(), "No changes.\n");
    assert_eq!(report.markdown(), "No changes.\n");
    let summary = json!({"breaking": 0, "unclear": 0, "compatible": 0});
    assert_eq!(report.json(), json!({"format": 1, "summary": summary, "changes": []}));
}

#[test]
fn the_summary_counts_the_changes() {
    let report = report();
    for class in Class::ALL {
        assert_eq!(report.json()["summary"][class.name()], report.count(class));
        assert!(report.text().contains(&format!("({}): ", report.count(class))));
    }
    assert_eq!(Class::ALL.map(|class| report.count(class)).iter().sum::<usize>(), report.changes.len());
}
