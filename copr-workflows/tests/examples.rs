//! Runs every example against the server inside it. Not in `it/`, because `cargo test --test it` does not build examples.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::process::Command;

/// The folder of this package's examples in the target directory.
fn folder() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("examples")
}

fn run(name: &str, arguments: &[&str]) -> String {
    let path = folder().join(name).with_extension(std::env::consts::EXE_EXTENSION);
    let output = Command::new(&path).args(arguments).env("RUST_BACKTRACE", "0").output();
    let output = output.unwrap_or_else(|error| {
        panic!(
            "{} can't be run ({error}): run `cargo build -p copr-workflows --examples` first",
            path.display()
        )
    });
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} failed: {text}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn failed_builds_lists_newest_first() {
    let shown = run("failed_builds", &[]);
    let ids: Vec<u64> = shown.lines().map(|line| line.split(' ').next().unwrap().parse().unwrap()).collect();
    assert!(ids.len() > 20 && ids.is_sorted_by(|newer, older| newer > older), "{shown}");
}

#[test]
fn submit_shows_changes_and_the_failed_log() {
    let shown = run("submit", &[]);
    assert!(shown.contains("running -> succeeded") && shown.contains("running -> failed"), "{shown}");
    let log = shown.rsplit_once("running -> failed").unwrap().1;
    assert!((10..=22).contains(&log.lines().count()), "the end of one log: {shown}");
}

#[test]
fn reconcile_shows_and_applies_the_difference() {
    let shown = run("reconcile", &[]);
    let lines: Vec<_> = shown.lines().collect();
    assert_eq!(lines[..2], ["description: \"\" -> \"Nightly builds\"", "alice/hello was updated"], "{shown}");
    assert!(shown.contains("alice/hello hello was created"), "{shown}");
}

#[test]
fn mirror_downloads_the_packages_of_each_build() {
    let folder = tempfile::tempdir().unwrap();
    let shown = run("mirror", &["--into", folder.path().to_str().unwrap()]);
    let files: std::collections::BTreeSet<_> = shown.lines().collect();
    assert!(files.len() >= 6 && files.iter().all(|file| file.ends_with(".rpm")), "{shown}");
    assert!(files.iter().all(|file| std::path::Path::new(file).is_file()), "{shown}");
}

#[test]
fn rotate_replaces_a_token_that_expires_today() {
    let shown = run("rotate", &[]);
    assert!(shown.starts_with("the new token is valid until 20"), "{shown}");
}

#[test]
fn errors_shows_six_errors() {
    let shown = run("errors", &[]);
    assert_eq!(shown.matches("so: ").count(), 6, "{shown}");
    assert!(!shown.contains("no error"), "{shown}");
}

#[test]
fn service_serves_a_page_and_exits() {
    let shown = run("service", &["--once"]);
    assert!(shown.contains(" failed\n"), "{shown}");
}

#[test]
fn watch_follows_three_builds_to_their_ends() {
    let shown = run("watch", &[]);
    assert!(shown.contains("running -> failed") && shown.contains("running -> succeeded"), "{shown}");
    assert!(shown.ends_with("1 of 3 failed, 0 unfinished\n"), "{shown}");
    let shown = run("watch", &["--first-failure"]);
    assert!(shown.ends_with(" unfinished\n"), "{shown}");
}

#[test]
fn tour_builds_downloads_and_cleans_up() {
    let shown = run("tour", &[]);
    for part in ["An error looks like", "tour: Created", "Outcome: ", "Downloaded the", "Deleted alice/tour"]
    {
        assert!(shown.contains(part), "{part} is missing in {shown}");
    }
}

#[test]
fn logs_shows_a_log_from_first_to_last_line() {
    for arguments in [&["--source"][..], &[]] {
        let shown = run("logs", arguments);
        assert!(shown.starts_with("Build 1 of ") && shown.ends_with(" succeeded\n"), "{shown}");
        assert!(shown.lines().count() > 20, "{shown}");
    }
}
