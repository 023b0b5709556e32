//! Comparisons of projects, and the bodies that are sent for them.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::super::test_against_facts::copr;
use super::*;

/// A project as the server shows a new one, changed by some fields.
fn project(change: &Value) -> Project {
    let mut fields = json!({
        "id": 1, "name": "hello", "ownername": "alice", "full_name": "alice/hello", "additional_repos": [],
        "appstream": false, "auto_prune": true, "bootstrap": "default", "chroot_repos": {}, "contact": null,
        "description": "", "devel_mode": false, "enable_net": false, "follow_fedora_branching": true,
        "homepage": null, "instructions": "", "isolation": "default", "module_hotfixes": false,
        "packit_forge_projects_allowed": [], "persistent": false, "repo_priority": null, "storage": "backend",
        "unlisted_on_hp": false,
    });
    for (name, value) in change.as_object().unwrap() {
        fields[name] = value.clone();
    }
    serde_json::from_value(fields).unwrap()
}

fn with_chroots(names: &[&str]) -> Project {
    let repos: Map<_, _> = names.iter().map(|name| ((*name).to_owned(), json!("https://x"))).collect();
    project(&json!({ "chroot_repos": repos }))
}

fn spec(fields: &Value, exact: bool) -> Wanted<Project> {
    let mut body = json!({ "name": "hello", "chroots": [] });
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    let body: ProjectAdd = serde_json::from_value(body).unwrap();
    let call = copr().projects().ensure("alice/hello").body(body);
    if exact { call.drop_other_chroots() } else { call }.prepared().unwrap()
}

fn body_for(changes: &[FieldChange]) -> ProjectEdit {
    serde_json::from_value(sent_fields(changes).into()).unwrap()
}

/// The lines of the three parts of a comparison.
fn lines(found: &Diff) -> [Vec<String>; 3] {
    let text = |changes: &[FieldChange]| changes.iter().map(ToString::to_string).collect();
    let impossible = found.impossible.iter().map(ToString::to_string).collect();
    [text(&found.changes), text(&found.unreadable), impossible]
}

#[test]
fn fields_differ_by_what_the_server_shows() {
    // Present, wanted, changes, unreadable fields, the number of impossible changes.
    let cases = [
        (json!({}), json!({}), vec![], vec![], 0),
        (json!({}), json!({ "description": "", "homepage": "", "enable_net": false }), vec![], vec![], 0),
        (json!({ "description": null, "bootstrap": null }), json!({ "description": "" }), vec![], vec![], 0),
        (
            json!({ "description": "old" }),
            json!({ "description": "", "enable_net": true }),
            vec!["description: \"old\" -> \"\"", "enable_net: false -> true"],
            vec![],
            0,
        ),
        (json!({ "homepage": "https://x" }), json!({ "homepage": "" }), vec![], vec![], 1),
        (
            json!({ "contact": "a@x.org" }),
            json!({ "contact": "b@x.org" }),
            vec!["contact: \"a@x.org\" -> \"b@x.org\""],
            vec![],
            0,
        ),
        (json!({ "repo_priority": 7 }), json!({ "repo_priority": 7 }), vec![], vec![], 0),
        (
            json!({ "additional_repos": ["https://a"] }),
            json!({ "additional_repos": [] }),
            vec!["additional_repos: - https://a"],
            vec![],
            0,
        ),
        (
            json!({ "packit_forge_projects_allowed": ["github.com/b", "github.com/a"] }),
            json!({ "packit_forge_projects_allowed": ["https://github.com/a", "github.com/b"] }),
            vec![],
            vec![],
            0,
        ),
        // Older servers print the list.
        (
            json!({ "packit_forge_projects_allowed": "['github.com/a']" }),
            json!({ "packit_forge_projects_allowed": ["github.com/a"] }),
            vec![],
            vec![],
            0,
        ),
        (
            json!({}),
            json!({ "multilib": true, "delete_after_days": 30, "fedora_review": true, "runtime_dependencies": [] }),
            vec![],
            vec![
                "delete_after_days: 30 (can't be read back)",
                "fedora_review: true (can't be read back)",
                "multilib: true (can't be read back)",
                "runtime_dependencies: [] (can't be read back)",
            ],
            0,
        ),
        (json!({}), json!({ "persistent": false, "storage": "backend" }), vec![], vec![], 0),
        (json!({}), json!({ "persistent": true, "storage": "pulp" }), vec![], vec![], 2),
        (
            json!({ "bootstrap": "" }),
            json!({ "bootstrap": "on" }),
            vec!["bootstrap: \"\" -> \"on\""],
            vec![],
            0,
        ),
        // Unknown values are preserved.
        (json!({ "isolation": "moon" }), json!({ "isolation": "moon" }), vec![], vec![], 0),
    ];
    for (present, wanted, changes, unreadable, impossible) in cases {
        let found = Project::diff(&spec(&wanted, false), Some(&project(&present)));
        let printed = lines(&found);
        assert_eq!(
            (&printed[0], &printed[1]),
            (
                &changes.into_iter().map(str::to_owned).collect(),
                &unreadable.into_iter().map(str::to_owned).collect()
            ),
            "{wanted}"
        );
        assert_eq!(printed[2].len(), impossible, "{wanted}");
    }
}

#[test]
fn adds_chroots_or_replaces_all() {
    type Names = &'static [&'static str];
    let cases: [(Names, Names, bool, Option<Names>); 9] = [
        (&["a", "b"], &["b"], false, None),
        (&["a", "b"], &["c", "a"], false, Some(&["a", "b", "c"])),
        (&["a", "b"], &["b", "a", "a"], true, None),
        (&["a", "b"], &["b"], true, Some(&["b"])),
        (&["a"], &["b"], true, Some(&["b"])),
        (&["a"], &[], false, None),
        (&[], &["b"], false, Some(&["b"])),
        (&[], &[], false, None),
        (&["a"], &["b", "b"], false, Some(&["a", "b"])),
    ];
    for (present, wanted, exact, sent) in cases {
        let found = Project::diff(&spec(&json!({ "chroots": wanted }), exact), Some(&with_chroots(present)));
        let body = body_for(&found.changes);
        let sent = sent.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!((body.chroots, found.impossible), (sent, vec![]), "{present:?} {wanted:?} {exact}");
    }
    let none = Project::diff(&spec(&json!({}), true), Some(&with_chroots(&["a"])));
    assert!(lines(&none)[2][0].starts_with("chroots: - a: "), "{none:?}");
}

#[test]
fn a_new_project_gets_all_fields_and_needs_a_chroot() {
    let wanted = json!({
        "chroots": ["a", "b", "a"], "description": "", "multilib": true, "persistent": false, "auto_prune": true,
    });
    let wanted = spec(&wanted, false);
    let found = Project::diff(&wanted, None);
    let names: Vec<_> = found.changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(names, ["auto_prune", "chroots", "description", "multilib", "persistent"]);
    assert!(found.unreadable.is_empty() && found.impossible.is_empty());
    let body = sent_fields(&found.changes);
    assert_eq!(
        Value::Object(body),
        json!({
            "chroots": ["a", "b"], "description": "", "multilib": true, "persistent": false, "auto_prune": true,
        })
    );
    for exact in [false, true] {
        let found = Project::diff(&spec(&json!({ "description": "x" }), exact), None);
        assert_eq!(found.impossible[0].field, "chroots");
    }
}

#[test]
fn disabled_pruning_locks_a_project() {
    let (locked, open) = (project(&json!({ "auto_prune": false })), project(&json!({})));
    let is_locked = |fields, present| is_locked(&spec(&fields, false), present);
    assert!(is_locked(json!({}), &locked));
    assert!(is_locked(json!({ "auto_prune": false }), &locked));
    assert!(!is_locked(json!({ "auto_prune": true }), &locked));
    assert!(!is_locked(json!({}), &open));
}

/// Each field of the body needs a decision how it is compared.
#[test]
fn every_field_has_a_rule_that_fits_the_document() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/copr.json");
    let document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let fields = |name: &str| -> BTreeSet<String> {
        let fields = document["components"]["schemas"][name]["properties"].as_object().unwrap();
        fields.keys().cloned().collect()
    };
    let (add, edit, mut shown) = (fields("ProjectAdd"), fields("ProjectEdit"), fields("Project"));
    shown.insert("chroots".to_owned());
    assert!(edit.is_subset(&add), "an edit has fields that `ensure` lacks");
    for field in add.iter().filter(|field| *field != "name") {
        assert_eq!(rule(field) == Rule::Unreadable, !shown.contains(field), "{field} is read back or not");
        assert_eq!(rule(field) == Rule::Fixed, !edit.contains(field), "{field} is in the edit or not");
    }
}

/// The project after an edit, by the server's rules.
fn edited(present: &Project, body: &ProjectEdit) -> Project {
    let mut fields = fields_of(present);
    for (name, value) in fields_of(body) {
        match (name.as_str(), &value) {
            ("homepage" | "contact", Value::String(text)) if text.is_empty() => {}
            ("chroots", chroots) => {
                let repos: Map<_, _> =
                    words(chroots).map(|name| (name.to_owned(), json!("https://x"))).collect();
                fields.insert("chroot_repos".to_owned(), repos.into());
            }
            ("packit_forge_projects_allowed", list) => {
                let bare = |word: &str| word.split_once("://").map_or(word, |(_, rest)| rest).to_owned();
                fields.insert(name, words(list).map(bare).collect());
            }
            ("additional_repos", list) => drop(fields.insert(name, words(list).collect())),
            _ => drop(fields.insert(name, value)),
        }
    }
    serde_json::from_value(fields.into()).unwrap()
}

/// Some of the fields that can be read back.
fn fields() -> impl Strategy<Value = Value> {
    let text = prop_oneof![Just(json!("")), Just(json!("a b")), Just(json!("ž\n"))];
    let flag = any::<bool>().prop_map(Value::from);
    let list = || {
        let word = prop_oneof![Just("https://a"), Just("b"), Just("c d"), Just("http://e/f")];
        prop::collection::vec(word, 0..4).prop_map(|words| json!(words))
    };
    let chroots = prop::collection::vec(prop_oneof![Just("x"), Just("y"), Just("z")], 0..4);
    let field = prop_oneof![
        (prop_oneof![Just("description"), Just("instructions"), Just("homepage"), Just("contact")], text),
        (prop_oneof![Just("enable_net"), Just("auto_prune"), Just("devel_mode"), Just("appstream")], flag),
        (prop_oneof![Just("additional_repos"), Just("packit_forge_projects_allowed")], list()),
        (Just("repo_priority"), (1_i64..4).prop_map(Value::from)),
        (Just("bootstrap"), prop_oneof![Just(json!("on")), Just(json!("off")), Just(json!(""))]),
        (Just("chroots"), chroots.prop_map(|names| json!(names))),
    ];
    prop::collection::vec(field, 0..6)
        .prop_map(|fields| fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_the_changes_nothing_else_differs(
        first in fields(), second in fields(), exact in any::<bool>(),
    ) {
        let first = spec(&first, false);
        let base = with_chroots(&["w", "x"]);
        let present = edited(&base, &body_for(&Project::diff(&first, Some(&base)).changes));
        let wanted = spec(&second, exact);
        let found = Project::diff(&wanted, Some(&present));
        let after = edited(&present, &body_for(&found.changes));
        let again = Project::diff(&wanted, Some(&after));
        prop_assert!(again.changes.is_empty(), "{again:?}");
        prop_assert_eq!(again.impossible.len(), found.impossible.len());
        // Each change changes something, and other fields keep their values.
        let (old, new) = (fields_of_project(&present), fields_of_project(&after));
        for (name, value) in &new {
            let named = found.changes.iter().any(|change| change.field == *name);
            let differs = old.get(name) != Some(value);
            prop_assert!(named == differs || name == "chroot_repos", "{name}: {value}");
        }
        if !exact {
            prop_assert!(present.chroot_repos.keys().all(|name| after.chroot_repos.contains_key(name)));
        }
    }
}
