//! One call brings a target to any valid state, and a second call changes nothing.

use crate::ensure;

use std::collections::BTreeSet;

use copr_workflows::Workflows as _;
use copr_workflows::ensure::EnsureOutcome;
use copr_workflows::types::{PackageAdd, ProjectAdd, ProjectChrootEdit};
use copr_workflows::{Copr, Error, ErrorKind, UploadFile};
use ensure::{client, fake};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

const CASES: usize = 300;

const CHROOTS: [&str; 4] = ["fedora-43-x86_64", "fedora-43-aarch64", "epel-9-x86_64", "epel-10-x86_64"];

/// A field that half of the cases have.
fn field<S>(name: &'static str, value: S) -> BoxedStrategy<Vec<(String, Value)>>
where
    S: Strategy + 'static,
    S::Value: Into<Value>,
{
    let there = value.prop_map(move |value| vec![(name.to_owned(), value.into())]);
    prop_oneof![Just(Vec::new()), there].boxed()
}

fn list(words: &'static [&'static str]) -> impl Strategy<Value = Value> {
    prop::collection::vec(select(words), 0..4).prop_map(|words| json!(words))
}

/// A body of `project_add` without a name.
fn project() -> impl Strategy<Value = Value> {
    let repos = || list(&["https://example.org/a/$chroot/", "copr://alice/tin", "http://example.org/b"]);
    let text = || "[a-zé\n \"]{0,12}".prop_map(Value::from);
    let fields = vec![
        field("description", text()),
        field("instructions", text()),
        field("homepage", select(vec!["", "https://example.org/1", "https://example.org/2"])),
        field("contact", select(vec!["", "a@example.org", "https://example.org"])),
        field("additional_repos", repos()),
        field("runtime_dependencies", repos()),
        field("packit_forge_projects_allowed", list(&["https://github.com/a/b", "github.com/a/b", "c/d"])),
        field("repo_priority", 1_i64..5),
        field("delete_after_days", -1_i64..=720),
        field("bootstrap", select(vec!["default", "on", "off", "image", ""])),
        field("isolation", select(vec!["default", "nspawn", "simple"])),
        field("enable_net", any::<bool>()),
        field("devel_mode", any::<bool>()),
        field("multilib", any::<bool>()),
        field("appstream", any::<bool>()),
        field("unlisted_on_hp", any::<bool>()),
        field("follow_fedora_branching", any::<bool>()),
        field("auto_prune", Just(true)),
        subsequence(CHROOTS.to_vec(), 1..=4)
            .prop_shuffle()
            .prop_map(|names| vec![("chroots".to_owned(), json!(names))])
            .boxed(),
    ];
    fields.prop_map(|fields| Value::Object(fields.into_iter().flatten().collect()))
}

/// A body of `project_chroot_edit`.
fn chroot() -> impl Strategy<Value = Value> {
    let fields = vec![
        field("additional_repos", list(&["https://example.org/a", "copr://alice/tin"])),
        field("additional_packages", list(&["gcc", "make", "g++"])),
        field("additional_modules", subsequence(vec!["nodejs:18", "!ruby:2.7", "perl:5"], 0..=3)),
        field("with_opts", list(&["check", "docs"])),
        field("without_opts", list(&["check", "docs"])),
        field("isolation", select(vec!["unchanged", "default", "nspawn", "simple", ""])),
        field("bootstrap", select(vec!["unchanged", "on", "off"])),
        field("delete_comps", any::<bool>()),
    ];
    fields.prop_map(|fields| Value::Object(fields.into_iter().flatten().collect()))
}

/// A type of source and a body of `package_add` without a name.
fn package() -> BoxedStrategy<(&'static str, Value)> {
    let text = || "[a-z]{0,3} ?";
    let url = || select(vec!["https://example.org/a.git", " https://example.org/b.git "]);
    let scm = vec![
        url().prop_map(|url| vec![("clone_url".to_owned(), url.into())]).boxed(),
        field("committish", text()),
        field("subdirectory", text()),
        field("spec", select(vec!["", "a.spec", "b.spec"])),
        field("scm_type", select(vec!["git", "svn"])),
        field("source_build_method", select(vec!["rpkg", "tito", "tito_test", "make_srpm"])),
    ];
    let pypi = vec![
        "[a-z]{1,4}".prop_map(|name| vec![("pypi_package_name".to_owned(), name.into())]).boxed(),
        field("pypi_package_version", select(vec!["", "1", " 2"])),
        field("python_versions", subsequence(vec!["3", "2"], 0..=2).prop_shuffle()),
        field("spec_generator", select(vec!["pyp2rpm", "pyp2spec"])),
        field("spec_template", select(vec!["", "fedora", "pld"])),
    ];
    let gem = vec!["[a-z]{1,4}".prop_map(|name| vec![("gem_name".to_owned(), name.into())]).boxed()];
    let custom = vec![
        "[a-z]{1,4}(\r?\n[a-z]{1,3}){0,2}\n?".prop_map(|it| vec![("script".to_owned(), it.into())]).boxed(),
        field("builddeps", select(vec!["", "git make", " gcc "])),
        field("chroot", select(vec!["fedora-latest-x86_64", "fedora-43-x86_64"])),
        field("repos", list(&["https://example.org/a", "https://example.org/b https://example.org/c"])),
        field("resultdir", text()),
    ];
    let distgit = vec![
        field("distgit", select(vec!["fedora"])),
        field("namespace", select(vec!["", "forks/a", "forks//a/", "./forks/b/../a", "b"])),
        field("committish", text()),
    ];
    let common = || {
        vec![
            field("webhook_rebuild", any::<bool>()),
            field("max_builds", 0_i64..=100),
            field("timeout", 0_i64..=3600),
            field("chroot_denylist", select(vec!["", "epel-*", "fedora-43-aarch64, epel-*"])),
        ]
    };
    let one = |kind: &'static str, own: Vec<BoxedStrategy<Vec<(String, Value)>>>| {
        let body = |fields: Vec<Vec<(String, Value)>>| Value::Object(fields.into_iter().flatten().collect());
        own.into_iter().chain(common()).collect::<Vec<_>>().prop_map(move |fields| (kind, body(fields)))
    };
    prop_oneof![
        3 => one("scm", scm),
        2 => one("pypi", pypi),
        1 => one("rubygems", gem),
        2 => one("custom", custom),
        2 => one("distgit", distgit),
    ]
    .boxed()
}

/// Calls twice: the second call must change nothing.
async fn settle(copr: &Copr, id: &str, body: &Value, exact: bool) -> Result<EnsureOutcome, Error> {
    let ensure = || {
        let mut body = body.clone();
        body["name"] = id.rsplit('/').next().into();
        let body: ProjectAdd = serde_json::from_value(body).unwrap();
        let call = copr.projects().ensure(id).body(body);
        if exact { call.drop_other_chroots() } else { call }
    };
    let first = ensure().await?;
    assert!(first.unmet.is_empty(), "{first}\nfor {body}");
    let second = ensure().await?;
    assert_eq!((second.outcome, second.changes.len()), (EnsureOutcome::Unchanged, 0), "{second}\nfor {body}");
    assert_eq!(first.value, second.value);
    Ok(first.outcome)
}

/// Checks the fields that the server shows.
fn check(project: &copr_workflows::types::Project, body: &Value, exact: bool) {
    let shown = serde_json::to_value(project).unwrap();
    for (name, wanted) in body.as_object().unwrap() {
        let set = |list: &Value| -> BTreeSet<String> {
            list.as_array()
                .unwrap()
                .iter()
                .map(|it| it.as_str().unwrap().replace("https://github", "github"))
                .collect()
        };
        match name.as_str() {
            "multilib" | "runtime_dependencies" | "delete_after_days" => {}
            "packit_forge_projects_allowed" => assert_eq!(set(wanted), set(&shown[name])),
            "chroots" => {
                let has: BTreeSet<_> = project.chroot_repos.keys().cloned().collect();
                assert!(set(wanted).is_subset(&has) && (!exact || has == set(wanted)), "{wanted} {has:?}");
            }
            _ if wanted == "" => assert!(shown[name].is_null() || shown[name] == "", "{name}"),
            _ => assert_eq!(&shown[name], wanted, "{name}"),
        }
    }
}

#[tokio::test]
async fn a_second_call_for_a_project_changes_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let mut runner = TestRunner::deterministic();
    let mut draw = |strategy: BoxedStrategy<Value>| strategy.new_tree(&mut runner).unwrap().current();
    let (mut updated, mut refused) = (0, 0);
    for case in 0..CASES {
        let id = format!("{}/case{case}", ["alice", "@hammers"][case % 2]);
        let (first, second, exact) = (draw(project().boxed()), draw(project().boxed()), case % 3 == 0);
        assert_eq!(settle(&copr, &id, &first, exact).await.unwrap(), EnsureOutcome::Created, "{first}");
        match settle(&copr, &id, &second, exact).await {
            Ok(outcome) => updated += usize::from(outcome == EnsureOutcome::Updated),
            Err(error) => {
                // These two can't be emptied; nothing else is refused.
                let emptied =
                    |name: &str| second[name] == "" && first[name].as_str().is_some_and(|it| !it.is_empty());
                assert!(error.kind() == ErrorKind::InvalidRequest, "{error}");
                assert!(emptied("homepage") || emptied("contact"), "{error}");
                refused += 1;
                continue;
            }
        }
        let present = copr.projects().ensure(id.as_str()).dry_run().await.unwrap().present.unwrap();
        check(&present, &second, exact);
    }
    assert!(updated > CASES / 2 && refused > CASES / 100, "{updated} updated, {refused} refused");
}

#[tokio::test]
async fn a_second_call_for_a_chroot_changes_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let mut runner = TestRunner::deterministic();
    let mut updated = 0;
    for case in 0..CASES {
        let body = chroot().new_tree(&mut runner).unwrap().current();
        let wanted: ProjectChrootEdit = serde_json::from_value(body.clone()).unwrap();
        let ensure = || {
            let call = copr.projects().ensure_chroot("alice/tin", CHROOTS[case % 4]).body(wanted.clone());
            if case % 5 == 0 {
                call.comps(UploadFile::bytes(format!("comps{}.xml", case % 7), "<comps/>").unwrap())
            } else {
                call
            }
        };
        let first = ensure().await.unwrap();
        assert!(first.unmet.is_empty(), "{first}\nfor {body}");
        updated += usize::from(first.outcome == EnsureOutcome::Updated);
        let second = ensure().await.unwrap();
        assert_eq!(
            (second.outcome, second.changes.len()),
            (EnsureOutcome::Unchanged, 0),
            "{second}\nfor {body}"
        );

        let shown = serde_json::to_value(&second.value).unwrap();
        let empty = Map::new();
        for (name, wanted) in body.as_object().unwrap_or(&empty) {
            let set =
                |list: &Value| list.as_array().unwrap().iter().map(Value::to_string).collect::<BTreeSet<_>>();
            match (name.as_str(), wanted) {
                ("bootstrap" | "delete_comps", _) => {}
                (_, Value::String(word)) => assert!(word.is_empty() || shown[name] == *word, "{name}"),
                _ => assert_eq!(set(&shown[name]), set(wanted), "{name}"),
            }
        }
    }
    assert!(updated > CASES / 2, "{updated}");
}

#[tokio::test]
async fn a_second_call_for_a_package_changes_nothing() {
    let fake = fake().await;
    let copr = client(&fake, "alice");
    let mut runner = TestRunner::deterministic();
    let (mut replaced, mut changed) = (0, 0);
    for case in 0..CASES {
        let name = format!("case{case}");
        let mut before = None;
        for nth in 0..3 {
            let (kind, mut body) = package().new_tree(&mut runner).unwrap().current();
            body["package_name"] = name.as_str().into();
            let wanted: PackageAdd = serde_json::from_value(body.clone()).unwrap();
            let ensure =
                || copr.projects().ensure_package("alice/tin", &name).source_type(kind).body(wanted.clone());
            let first = ensure().await.unwrap();
            assert!(first.unmet.is_empty(), "{first}\nfor {kind} {body}");
            assert_eq!(first.outcome == EnsureOutcome::Created, nth == 0, "{first}");
            let second = ensure().await.unwrap();
            assert_eq!(
                (second.outcome, second.changes.len()),
                (EnsureOutcome::Unchanged, 0),
                "{second}\nfor {kind} {body}"
            );
            assert_eq!(first.value, second.value);
            assert_eq!(first.value.source_type.as_str(), kind);

            // Other fields keep their values, or get defaults if the source is replaced.
            let shown = serde_json::to_value(&first.value.source_dict).unwrap();
            let is_set = |value: &Value| !value.is_null() && value != "";
            if body.get("committish").is_none() && matches!(kind, "scm" | "distgit") {
                let old: Option<&(&str, Value)> = before.as_ref().filter(|(old, _)| *old == kind);
                let old = old.map(|(_, shown)| shown["committish"].clone()).unwrap_or_default();
                assert_eq!(is_set(&shown["committish"]), is_set(&old), "{kind} {body} after {before:?}");
            }
            if let Some((old, _)) = &before {
                replaced += usize::from(*old != kind);
                changed += usize::from(*old == kind && first.outcome == EnsureOutcome::Updated);
            }
            before = Some((kind, shown));
        }
    }
    assert!(replaced > CASES / 2 && changed > CASES / 10, "{replaced} replaced, {changed} changed");
}
