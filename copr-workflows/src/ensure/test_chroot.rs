//! Comparisons of the settings of chroots, and the bodies that are sent for them.

use std::collections::BTreeSet;

use super::super::test_against_facts::copr;
use super::*;

fn chroot(change: &Value) -> ProjectChroot {
    let mut fields = json!({
        "additional_modules": [], "additional_packages": [], "additional_repos": [], "comps_name": null,
        "delete_after_days": null, "isolation": "unchanged", "mock_chroot": "fedora-43-x86_64",
        "ownername": "alice", "projectname": "hello", "with_opts": [], "without_opts": [],
    });
    for (name, value) in change.as_object().unwrap() {
        fields[name] = value.clone();
    }
    serde_json::from_value(fields).unwrap()
}

fn spec(body: &Value, comps: Option<&str>) -> Wanted<ProjectChroot> {
    let body: ProjectChrootEdit = serde_json::from_value(body.clone()).unwrap();
    let call = copr().projects().ensure_chroot("alice/hello", "fedora-43-x86_64").body(body);
    let comps = comps.map(|name| UploadFile::bytes(name, "<comps/>").unwrap());
    comps.into_iter().fold(call, Ensure::comps).prepared().unwrap()
}

/// The body that is sent, and whether the comps file goes with it.
fn sent_for(changes: &[FieldChange]) -> (Value, bool) {
    let (fields, with_comps) = edit_fields(changes);
    let body: ProjectChrootEdit = serde_json::from_value(fields.into()).unwrap();
    (serde_json::to_value(body).unwrap(), with_comps)
}

#[test]
fn sends_differing_settings_as_the_server_expects() {
    let rich = json!({
        "additional_modules": ["nodejs:18", "!ruby:2.7"], "additional_packages": ["gcc", "make"],
        "with_opts": ["check"], "isolation": "nspawn", "comps_name": "comps.xml",
    });
    let plain = json!({});
    // Present, wanted, sent, unreadable fields.
    let cases = [
        (&plain, json!({}), json!({}), ""),
        (
            &plain,
            json!({ "with_opts": [], "additional_modules": [], "isolation": "unchanged" }),
            json!({}),
            "",
        ),
        (&rich, json!({ "additional_packages": ["make", "gcc"], "isolation": "nspawn" }), json!({}), ""),
        (&rich, json!({ "additional_packages": ["make"] }), json!({ "additional_packages": ["make"] }), ""),
        (&rich, json!({ "additional_packages": [] }), json!({ "additional_packages": [] }), ""),
        // An empty list of modules would change nothing.
        (&rich, json!({ "additional_modules": [] }), json!({ "reset_fields": ["additional_modules"] }), ""),
        (
            &rich,
            json!({
                "additional_modules": [], "additional_packages": [], "isolation": "unchanged", "additional_repos": [],
                "delete_comps": true,
            }),
            json!({
                "reset_fields": ["additional_modules"], "additional_packages": [], "isolation": "unchanged",
                "delete_comps": true,
            }),
            "",
        ),
        (
            &plain,
            json!({
                "additional_modules": [], "with_opts": [], "isolation": "unchanged", "delete_comps": true,
            }),
            json!({}),
            "",
        ),
        (&rich, json!({ "delete_comps": true }), json!({ "delete_comps": true }), ""),
        (&rich, json!({ "delete_comps": false }), json!({}), ""),
        (&plain, json!({ "delete_comps": true }), json!({}), ""),
        // The server ignores empty texts.
        (&rich, json!({ "isolation": "", "bootstrap": "", "bootstrap_image": "" }), json!({}), ""),
        (
            &plain,
            json!({ "bootstrap": "on", "bootstrap_image": "x:1" }),
            json!({}),
            "bootstrap bootstrap_image",
        ),
        (&plain, json!({ "bootstrap": "unchanged" }), json!({}), "bootstrap"),
    ];
    for (present, wanted, sent, unreadable) in cases {
        let found = ProjectChroot::diff(&spec(&wanted, None), Some(&chroot(present)));
        let (body, with_comps) = sent_for(&found.changes);
        assert_eq!(body, sent, "{wanted}");
        let names: Vec<_> = found.unreadable.iter().map(|change| change.field.as_str()).collect();
        assert_eq!((names.join(" ").as_str(), with_comps), (unreadable, false), "{wanted}");
        assert!(found.impossible.is_empty());
    }
}

#[test]
fn resends_unreadable_settings_on_request() {
    let wanted = json!({ "bootstrap": "on", "bootstrap_image": "x:1" });
    let found = ProjectChroot::diff(&spec(&wanted, None), Some(&chroot(&json!({}))));
    let (body, _) = sent_for(&found.unreadable);
    assert_eq!(body, json!({ "bootstrap": "on", "bootstrap_image": "x:1" }));
}

#[test]
fn sends_a_comps_file_with_another_name() {
    for (present, sent, unreadable) in [
        (json!(null), true, vec![]),
        (json!("old.xml"), true, vec![]),
        (json!("new.xml"), false, vec!["upload_comps"]),
    ] {
        let wanted = spec(&json!({ "delete_comps": true }), Some("new.xml"));
        let found = ProjectChroot::diff(&wanted, Some(&chroot(&json!({ "comps_name": present }))));
        assert_eq!(sent_for(&found.changes), (json!({}), sent), "{present}");
        let names: Vec<_> = found.unreadable.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(names, unreadable);
        assert!(sent_for(&found.unreadable).1 != sent);
    }
}

#[test]
fn compares_a_missing_chroot_with_a_new_one() {
    let wanted = spec(&json!({ "with_opts": ["x"], "without_opts": [], "isolation": "unchanged" }), None);
    let fresh = ProjectChroot::diff(&wanted, None);
    assert_eq!(fresh.changes.len(), 1);
    // Some servers do not show the isolation.
    let silent = chroot(&json!({ "isolation": null, "with_opts": ["x"] }));
    assert!(ProjectChroot::diff(&wanted, Some(&silent)).changes.is_empty());
}

/// Each field of the body needs a decision how it is compared.
#[test]
fn every_setting_has_a_rule_that_fits_the_document() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/copr.json");
    let document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let fields = |name: &str| -> BTreeSet<String> {
        let fields = document["components"]["schemas"][name]["properties"].as_object().unwrap();
        fields.keys().cloned().collect()
    };
    let shown = fields("ProjectChroot");
    for field in fields("ProjectChrootEdit") {
        if !matches!(field.as_str(), "delete_comps" | "reset_fields") {
            assert_eq!(rule(&field) == Rule::Unreadable, !shown.contains(&field), "{field}");
        }
    }
}
