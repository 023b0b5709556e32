//! Which builds may be of a submission.

use super::*;
use serde_json::{Value, json};

/// An upload of this file to alice/hello from 1000 to 1100.
fn upload(file: &str) -> Submission {
    let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
    Submission::upload("alice", "hello", None, file, at(1000)).given_up(at(1100))
}

fn build(changes: &Value) -> Build {
    let mut build = json!({
        "id": 7, "state": "pending", "chroots": [], "is_background": false, "repo_url": "http://copr/results/alice/hello",
        "ownername": "alice", "projectname": "hello", "project_dirname": "hello",
        "started_on": null, "ended_on": null, "submitted_on": 1050, "submitter": "alice",
        "source_package": {"name": null, "version": null, "url": "http://copr/tmp/tmpq9wm1ljr/hello-2.12-1.src.rpm"},
    });
    for (key, value) in changes.as_object().unwrap() {
        build[key] = value.clone();
    }
    serde_json::from_value(build).unwrap()
}

fn source(name: Option<&str>, url: Option<&str>) -> Value {
    json!({"source_package": {"name": name, "version": name.map(|_| "2.12-1"), "url": url}})
}

#[test]
fn distinguishes_builds_of_the_upload_from_others() {
    let srpm = "hello-2.12-1.src.rpm";
    for (what, file, changes, expected) in [
        ("just submitted", srpm, json!({}), true),
        ("of another user", srpm, json!({"submitter": "bob"}), false),
        ("of a webhook", srpm, json!({"submitter": null}), false),
        ("in another project of that name", srpm, json!({"ownername": "bob"}), false),
        ("in another directory", srpm, json!({"project_dirname": "hello:custom:next"}), false),
        ("as early as clocks allow", srpm, json!({"submitted_on": 940}), true),
        ("before the upload", srpm, json!({"submitted_on": 939}), false),
        ("long after it", srpm, json!({"submitted_on": 1100 + 900}), true),
        ("too long after it", srpm, json!({"submitted_on": 1100 + 901}), false),
        ("another file", srpm, source(None, Some("http://copr/tmp/tmpq9wm1ljr/hello-2.13-1.src.rpm")), false),
        ("from a repository", srpm, source(None, None), false),
        ("imported", srpm, source(Some("hello"), Some("http://copr/results/x/hello-2.12-1.src.rpm")), true),
        ("imported, of another package", srpm, source(Some("hell"), None), false),
        ("a spec file", "hello.spec", source(None, None), true),
        ("a spec file, imported", "hello.spec", source(Some("hello"), Some("http://copr/x.src.rpm")), true),
        ("a spec file, and an SRPM", "hello.spec", json!({}), false),
    ] {
        assert_eq!(upload(file).may_be(&build(&changes), "alice", 0), expected, "{what}");
    }
}

#[test]
fn uses_the_servers_clock() {
    let late = build(&json!({"submitted_on": 1050 + 86_400}));
    assert!(!upload("hello-2.12-1.src.rpm").may_be(&late, "alice", 0));
    assert!(upload("hello-2.12-1.src.rpm").may_be(&late, "alice", 86_400));
    let told = upload("hello-2.12-1.src.rpm").with_clock(Some(86_400));
    assert!(
        told.may_be(&late, "alice", 0),
        "the difference at the time of the upload takes precedence over the current one"
    );
    let open = Submission { ended: None, ..upload("hello-2.12-1.src.rpm") };
    assert!(open.may_be(&late, "alice", 0), "there is no latest time without an end");
}

#[test]
fn compares_the_directory() {
    let custom = Submission { dirname: "hello:custom:next".into(), ..upload("hello-2.12-1.src.rpm") };
    assert!(custom.may_be(&build(&json!({"project_dirname": "hello:custom:next"})), "alice", 0));
    assert!(!custom.may_be(&build(&json!({})), "alice", 0));
}

#[test]
fn survives_serde_round_trip() {
    let stored = serde_json::to_string(&upload("hello-2.12-1.src.rpm")).unwrap();
    assert_eq!(serde_json::from_str::<Submission>(&stored).unwrap(), upload("hello-2.12-1.src.rpm"));
}

#[test]
fn reads_clock_difference_from_date_header() {
    let now = UNIX_EPOCH + Duration::from_secs(784_111_770);
    for (date, ahead) in [
        (Some("Sun, 06 Nov 1994 08:49:37 GMT"), Some(7)),
        (Some("Sun, 06 Nov 1994 08:49:00 GMT"), Some(-30)),
        (Some("yesterday"), None),
        (None, None),
    ] {
        let headers = date.map(|date| (DATE, date.parse().unwrap())).into_iter().collect();
        assert_eq!(clock_ahead(&headers, now), ahead, "{date:?}");
    }
}
