//! Every example runs to its end against the server inside it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::process::Command;

/// The folder that cargo puts the examples of this package into, beside that of the tests.
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
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} failed: {told}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn list_shows_failed_builds_and_a_bookmark() {
    let shown = run("list", &["--most", "3"]);
    assert!(shown.lines().count() == 5 && shown.contains("to go on: 1:desc:"), "{shown}");
}

#[test]
fn errors_tells_six_stories() {
    let shown = run("errors", &[]);
    assert_eq!(shown.matches("so: ").count(), 6, "{shown}");
    assert!(!shown.contains("no error"), "{shown}");
}

#[test]
fn service_serves_a_page_and_ends() {
    let shown = run("service", &["--once"]);
    assert!(shown.contains(" failed\n"), "{shown}");
}

#[test]
fn watch_tells_of_three_builds_to_their_ends() {
    let shown = run("watch", &[]);
    assert!(shown.contains("running -> failed") && shown.contains("running -> succeeded"), "{shown}");
    assert!(shown.ends_with("1 of 3 failed, 0 not seen to their end\n"), "{shown}");
    let shown = run("watch", &["--first-failure"]);
    assert!(shown.ends_with(" not seen to their end\n"), "{shown}");
}

#[test]
fn upload_ends_with_a_build_and_its_page() {
    let shown = run("upload", &["--chroot", "*-x86_64", "--minutes", "90"]);
    assert!(shown.starts_with("build 1 is pending\n") && shown.ends_with("/coprs/build/1/\n"), "{shown}");
}

#[test]
fn tour_goes_through_the_life_of_a_build_and_cleans_up() {
    let shown = run("tour", &[]);
    for told in
        ["a failure looks like", "tour: Created", "It ended: ", "they were fetched", "tour was deleted"]
    {
        assert!(shown.contains(told), "{told} is missing in {shown}");
    }
}

#[test]
fn logs_shows_a_log_from_its_first_line_to_its_last() {
    for arguments in [&["--source"][..], &[]] {
        let shown = run("logs", arguments);
        assert!(shown.starts_with("Build 1 of ") && shown.ends_with(" succeeded\n"), "{shown}");
        assert!(shown.lines().count() > 20, "{shown}");
    }
}

#[test]
fn download_fetches_what_was_made_and_keeps_it_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().to_str().unwrap();
    let shown = run("download", &["--only", "*.rpm", "--into", into]);
    assert_eq!(shown.matches(" fetched: ").count(), 4, "{shown}");
    let shown = run("download", &["--into", into, "--chroot", "fedora-43-x86_64"]);
    assert!(shown.contains("hello-2.12-1.fc43.src.rpm") && shown.contains(".log.gz"), "{shown}");
    let shown = run("download", &["--only", "*.rpm", "--into", into]);
    assert_eq!(shown.matches(" there already: ").count(), 4, "{shown}");
}
