//! What holds for all messages.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::filter::Filter;
use super::message::{ChrootBuild, Event, Message};
use copr_api_ext::enums::BuildState;

fn sample() -> Value {
    json!({
        "build": 4711, "chroot": "fedora-43-x86_64", "owner": "@hammers", "copr": "anvil", "pkg": "hello",
        "version": "2.12-1.fc43", "user": "alice", "status": 1, "what": "build end", "ip": "192.0.2.7",
        "who": "backend.worker-1", "pid": 99,
    })
}

fn parse(topic: &str, body: &Value) -> Event {
    Message::parse(topic, None, None, body.to_string()).event
}

fn ended(body: &Value) -> ChrootBuild {
    match parse("copr.build.end", body) {
        Event::ChrootEnded(build) => build,
        other => panic!("{other:?}"),
    }
}

#[test]
fn reads_a_message_with_all_fields() {
    let topic = "org.fedoraproject.prod.copr.build.end";
    let sent_at = Some("2026-11-30T18:00:00+00:00");
    let message = Message::parse(topic, Some("0b1c"), sent_at, sample().to_string());
    insta::assert_compact_debug_snapshot!(message.event, @r#"ChrootEnded(ChrootBuild { build_id: 4711, chroot: "fedora-43-x86_64", owner: "@hammers", project: "anvil", dirname: None, package: Some("hello"), version: Some("2.12-1.fc43"), submitter: Some("alice"), state: Succeeded, builder: Some("192.0.2.7"), worker: Some("backend.worker-1") })"#);
    assert_eq!((message.id.as_deref(), message.sent_at.as_deref()), (Some("0b1c"), sent_at));
    assert_eq!(message.topic, topic);
}

#[test]
fn tells_topics_apart_with_any_prefix() {
    let start = |event: &Event| matches!(event, Event::BuildStarted(_));
    let end = |event: &Event| matches!(event, Event::ChrootEnded(_));
    for prefix in ["", "org.fedoraproject.prod.", "org.fedoraproject.stg.", "a."] {
        assert!(start(&parse(&format!("{prefix}copr.build.start"), &sample())));
        assert!(end(&parse(&format!("{prefix}copr.build.end"), &sample())));
        let topic = format!("{prefix}copr.chroot.start");
        let message = Message::parse(&topic, None, None, sample().to_string());
        assert!(message.is_duplicate() && message.event == Event::Other);
    }
    for topic in ["xcopr.build.end", "copr.build.end.x", "copr.build.ended", "org.bodhi.update.edit", "", "."]
    {
        assert_eq!(parse(topic, &sample()), Event::Other, "{topic}");
    }
}

#[test]
fn reads_a_bridged_message() {
    let bridged = json!({"topic": "org.fedoraproject.prod.copr.build.end", "i": 3, "msg": sample()});
    assert_eq!(ended(&bridged), ended(&sample()));
}

#[test]
fn reads_directories_and_the_build_of_the_sources() {
    let mut body = sample();
    body["copr"] = json!("anvil:pr:17");
    body["chroot"] = json!("srpm-builds");
    let build = ended(&body);
    assert_eq!((build.project.as_str(), build.dirname.as_deref()), ("anvil", Some("anvil:pr:17")));
    assert!(build.is_source() && !ended(&sample()).is_source());
}

#[test]
fn keeps_unknown_states_as_data() {
    let known = [
        (0, "failed"),
        (1, "succeeded"),
        (2, "canceled"),
        (3, "running"),
        (4, "pending"),
        (5, "skipped"),
        (6, "starting"),
        (7, "importing"),
        (8, "forked"),
        (9, "waiting"),
        (1000, "unknown"),
    ];
    for (number, word) in known {
        let mut body = sample();
        body["status"] = json!(number);
        assert_eq!(ended(&body).state, BuildState::from(word));
    }
    for (number, kept) in [(json!(10), "10"), (json!(-1), "-1"), (json!(u64::MAX), "18446744073709551615")] {
        let mut body = sample();
        body["status"] = number;
        assert_eq!(ended(&body).state, BuildState::Other(kept.to_owned()));
    }
}

#[test]
fn says_what_can_not_be_read() {
    for (body, reason) in [
        ("", "EOF"),
        ("{\"build\": ", "EOF"),
        ("[]", "invalid"),
        ("{}", "missing field `build`"),
        ("{\"msg\": {}}", "missing field `build`"),
        ("{\"build\": null}", "invalid type: null"),
        ("\u{fffd}", "expected value"),
    ] {
        let message = Message::parse("copr.build.end", None, None, body);
        let Event::Unreadable(why) = &message.event else { panic!("{message:?}") };
        assert!(why.contains(reason), "{body}: {why}");
        assert_eq!(message.body, body);
    }
}

#[test]
fn filters_combine() {
    let message = Message::parse("copr.build.end", None, None, sample().to_string());
    let other = Message::parse("org.bodhi.update.edit", None, None, sample().to_string());
    let some = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let anvil = ("@hammers".to_owned(), "anvil".to_owned());
    let hello = ("@hammers".to_owned(), "hello".to_owned());
    for (projects, owners, packages, passes) in [
        (vec![], some(&[]), some(&[]), true),
        (vec![anvil.clone()], some(&[]), some(&[]), true),
        (vec![hello.clone()], some(&[]), some(&[]), false),
        (vec![hello, anvil.clone()], some(&[]), some(&[]), true),
        (vec![], some(&["@hammers"]), some(&[]), true),
        (vec![], some(&["hammers"]), some(&[]), false),
        (vec![], some(&[]), some(&["hello"]), true),
        (vec![], some(&["@hammers"]), some(&["hi"]), false),
        (vec![anvil], some(&["@hammers"]), some(&["hi", "hello"]), true),
    ] {
        let filter = Filter { projects, owners, packages };
        assert_eq!(filter.admits(&message), passes, "{filter:?}");
        let is_open = filter.projects.is_empty() && filter.owners.is_empty() && filter.packages.is_empty();
        assert_eq!(filter.admits(&other), is_open, "{filter:?}");
    }
    let mut unknown = sample();
    unknown["pkg"] = Value::Null;
    let unknown = Message::parse("copr.build.end", None, None, unknown.to_string());
    assert!(!Filter { packages: some(&["hello"]), ..Filter::default() }.admits(&unknown));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn reads_anything_and_keeps_its_body(topic in "([a-z.]{0,20}\\.)?copr\\.(build|chroot)\\.(start|end)", body: Vec<u8>) {
        let message = Message::parse(&topic, Some(""), Some(""), body.clone());
        prop_assert_eq!(&message.body[..], &body[..]);
        prop_assert_eq!((message.id, message.sent_at), (None, None));
        prop_assert_eq!(message.topic, topic);
    }

    #[test]
    fn a_field_that_is_null_or_missing_is_none(optional in prop::sample::subsequence(vec!["pkg", "version", "user", "ip", "who"], 0..=5), null: bool) {
        let mut body = sample();
        let fields = body.as_object_mut().unwrap();
        for name in &optional {
            if null { fields.insert((*name).to_owned(), Value::Null); } else { fields.remove(*name); }
        }
        let build = ended(&body);
        let found = [
            ("pkg", &build.package), ("version", &build.version), ("user", &build.submitter), ("ip", &build.builder),
            ("who", &build.worker),
        ];
        for (name, value) in found {
            prop_assert_eq!(value.is_none(), optional.contains(&name), "{}", name);
        }
    }

    #[test]
    fn unknown_fields_change_nothing(name in "[a-z_]{1,12}", value: i64, bridged: bool) {
        let mut body = sample();
        prop_assume!(body.get(&name).is_none() && name != "msg");
        body[&name] = json!({"nested": [value, null]});
        let body = if bridged { json!({"msg": body, "source_name": name}) } else { body };
        prop_assert_eq!(ended(&body), ended(&sample()));
    }
}
