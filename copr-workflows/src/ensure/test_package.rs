//! Comparisons of packages, and the bodies that are sent for them.

use std::collections::BTreeSet;

use super::super::test_against_facts::copr;
use super::*;
use crate::workflows::Workflows as _;

/// A package as the server shows it.
fn package(kind: &str, dict: &Value) -> Package {
    serde_json::from_value(json!({
        "id": 1, "name": "tin", "ownername": "alice", "projectname": "hello", "source_type": kind, "source_dict": dict,
        "auto_rebuild": false, "builds": { "latest": null, "latest_succeeded": null },
    }))
    .unwrap()
}

fn scm() -> Package {
    package(
        "scm",
        &json!({
            "type": "git", "clone_url": "https://example.org/x", "subdirectory": null, "committish": null, "spec": null,
            "source_build_method": "rpkg",
        }),
    )
}

fn spec(kind: Option<&str>, fields: &Value) -> Wanted<Package> {
    let mut body = fields.clone();
    body["package_name"] = "tin".into();
    let body: PackageAdd = serde_json::from_value(body).unwrap();
    let call = copr().projects().ensure_package("alice/hello", "tin").body(body);
    kind.into_iter().fold(call, Ensure::source_type).prepared().unwrap()
}

/// The names of the changed, unreadable and impossible fields.
fn names(found: &Diff) -> [Vec<&str>; 3] {
    fn name(change: &FieldChange) -> &str {
        &change.field
    }
    [
        found.changes.iter().map(name).collect(),
        found.unreadable.iter().map(name).collect(),
        found.impossible.iter().map(name).collect(),
    ]
}

fn sent(spec: &Wanted<Package>, present: &Package) -> Value {
    let found = Package::diff(spec, Some(present));
    let kind = spec.extra.as_ref().unwrap_or(&present.source_type);
    let mut fields = fields_to_send(kind, Some(present), &found.changes);
    fields.insert("package_name".to_owned(), "tin".into());
    let body: PackageAdd = serde_json::from_value(fields.into()).unwrap();
    serde_json::to_value(body).unwrap()
}

#[test]
fn fields_differ_by_what_the_server_stores() {
    let custom = package(
        "custom",
        &json!({
            "script": "#! /bin/sh\necho\n", "chroot": "fedora-latest-x86_64", "builddeps": "git make", "resultdir": null,
            "repos": "https://example.org/a\nhttps://example.org/b",
        }),
    );
    let pypi = package(
        "pypi",
        &json!({
            "pypi_package_name": "copr", "pypi_package_version": null, "spec_generator": "pyp2spec", "spec_template": "",
            "python_versions": ["3", "2"],
        }),
    );
    let distgit = package(
        "distgit",
        &json!({ "clone_url": "https://x/rpms/tin", "distgit": "fedora", "namespace": "forks/user" }),
    );
    let cases: [(&Package, Value, &[&str]); 20] = [
        (&scm(), json!({}), &[]),
        (&scm(), json!({ "clone_url": " https://example.org/x\n", "scm_type": "git" }), &[]),
        (&scm(), json!({ "committish": "", "spec": " ", "webhook_rebuild": false }), &[]),
        (&scm(), json!({ "committish": "main", "spec": "" }), &["committish"]),
        (
            &scm(),
            json!({ "source_build_method": "tito", "webhook_rebuild": true }),
            &["source_build_method", "webhook_rebuild"],
        ),
        (&scm(), json!({ "scm_type": "svn" }), &["scm_type"]),
        (&custom, json!({ "script": "#! /bin/sh\r\necho" }), &[]),
        (&custom, json!({ "script": "#! /bin/sh\necho\n\n" }), &["script"]),
        (&custom, json!({ "script": " #! /bin/sh\necho\n" }), &["script"]),
        (&custom, json!({ "builddeps": " git make ", "resultdir": "" }), &[]),
        (&custom, json!({ "repos": ["https://example.org/a https://example.org/b"] }), &[]),
        (&custom, json!({ "repos": ["https://example.org/b", "https://example.org/a"] }), &["repos"]),
        (&custom, json!({ "repos": [] }), &["repos"]),
        (&pypi, json!({ "python_versions": ["3", "2"], "spec_template": "" }), &[]),
        (&pypi, json!({ "python_versions": ["2", "3"] }), &["python_versions"]),
        (&pypi, json!({ "pypi_package_version": "1" }), &["pypi_package_version"]),
        (&distgit, json!({ "namespace": "forks//user/", "committish": "" }), &[]),
        (&distgit, json!({ "namespace": " ./forks/x/../user/ " }), &[]),
        (&distgit, json!({ "namespace": "/forks/user" }), &["namespace"]),
        (&distgit, json!({ "distgit": "copr", "committish": "f43" }), &["committish", "distgit"]),
    ];
    for (present, wanted, changes) in cases {
        for kind in [None, Some(present.source_type.as_str())] {
            let found = Package::diff(&spec(kind, &wanted), Some(present));
            assert_eq!(names(&found), [changes.to_vec(), vec![], vec![]], "{wanted}");
        }
    }
}

#[test]
fn an_edit_resends_what_the_server_would_lose() {
    let edit = |present: &Package, fields: Value| sent(&spec(None, &fields), present);
    // Every edit without `spec` fails where none is stored.
    let body = edit(&scm(), json!({ "committish": "main" }));
    assert_eq!(body, json!({ "package_name": "tin", "committish": "main", "scm_type": "git", "spec": "" }));
    let svn = json!({ "type": "svn", "clone_url": "https://x", "spec": "a.spec", "committish": "7" });
    let body = edit(&package("scm", &svn), json!({ "committish": "8" }));
    assert_eq!(body, json!({ "package_name": "tin", "committish": "8", "scm_type": "svn" }));
    let gem = package("rubygems", &json!({ "gem_name": "a" }));
    assert_eq!(edit(&gem, json!({ "gem_name": "b" })), json!({ "package_name": "tin", "gem_name": "b" }));
}

#[test]
fn another_source_type_replaces_the_source() {
    let svn = json!({ "type": "svn", "clone_url": "https://x", "spec": "a.spec", "committish": "7" });
    let svn = package("scm", &svn);
    let distgit = spec(Some("distgit"), &json!({ "namespace": "rpms" }));
    let found = Package::diff(&distgit, Some(&svn));
    assert_eq!(names(&found)[0], ["source_type", "namespace"]);
    // The server would keep the commit of the old source.
    assert_eq!(sent(&distgit, &svn), json!({ "package_name": "tin", "namespace": "rpms", "committish": "" }));

    let back = spec(Some("scm"), &json!({ "clone_url": "https://y" }));
    let present =
        package("distgit", &json!({ "clone_url": "https://x", "distgit": "fedora", "committish": "f43" }));
    assert_eq!(
        sent(&back, &present),
        json!({ "package_name": "tin", "clone_url": "https://y", "committish": "" })
    );
    // Equal fields are sent too, as part of a new source; the fields of all packages are compared.
    let same =
        spec(Some("scm"), &json!({ "clone_url": "https://x", "webhook_rebuild": false, "max_builds": 3 }));
    assert_eq!(
        names(&Package::diff(&same, Some(&present))),
        [vec!["source_type", "clone_url"], vec!["max_builds"], vec![]]
    );
}

/// The present package, the wanted type and fields, and the impossible fields.
type Case<'a> = (Option<&'a Package>, Option<&'a str>, Value, &'a [&'a str]);

#[test]
fn reports_impossible_changes() {
    let unset = package("unset", &json!({}));
    let link = package("link", &json!({ "url": "https://x/a.src.rpm" }));
    let cases: [Case<'_>; 17] = [
        (None, None, json!({ "gem_name": "a" }), &["source_type"]),
        (None, Some("rubygems"), json!({ "gem_name": "a" }), &[]),
        (None, Some("rubygems"), json!({}), &["gem_name"]),
        (None, Some("rubygems"), json!({ "gem_name": " " }), &["gem_name"]),
        (None, Some("distgit"), json!({}), &[]),
        (None, Some("scm"), json!({ "clone_url": "https://x", "gem_name": "a" }), &["gem_name"]),
        (None, Some("link"), json!({}), &["source_type"]),
        (None, Some("tarball"), json!({}), &["source_type"]),
        (Some(&scm()), Some("pypi"), json!({}), &["pypi_package_name"]),
        (Some(&scm()), Some("custom"), json!({}), &["script"]),
        (Some(&scm()), None, json!({ "script": "x" }), &["script"]),
        (Some(&scm()), Some("link"), json!({}), &["source_type"]),
        (Some(&unset), None, json!({ "webhook_rebuild": true }), &["source_type"]),
        (Some(&unset), None, json!({ "max_builds": 1 }), &["source_type"]),
        (Some(&unset), None, json!({ "webhook_rebuild": false }), &[]),
        (Some(&link), None, json!({ "clone_url": "https://x" }), &["source_type"]),
        (Some(&link), Some("scm"), json!({ "clone_url": "https://x" }), &[]),
    ];
    for (present, kind, wanted, impossible) in cases {
        let found = Package::diff(&spec(kind, &wanted), present);
        assert_eq!(names(&found)[2], impossible, "{kind:?} {wanted}");
    }
}

#[test]
fn refuses_a_deny_list_of_all_chroots() {
    let denies = |list: &str, chroots: &[&str]| {
        let chroots: Vec<_> = chroots.iter().map(|it| (*it).to_owned()).collect();
        covers_all(list, chroots.iter())
    };
    let chroots = ["fedora-43-x86_64", "epel-9-x86_64"];
    assert!(denies("fedora-*, epel-*", &chroots) && denies("fedora-43-x86_64,epel-9-x86_64", &chroots));
    assert!(!denies("fedora-*", &chroots) && !denies("", &chroots) && !denies("fedora-*", &[]));
}

/// A field without a type of source would be ignored.
#[test]
fn every_field_belongs_to_a_source_type_or_all() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/copr.json");
    let document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let fields = |name: &str| -> BTreeSet<String> {
        let fields = document["components"]["schemas"][name]["properties"].as_object().unwrap();
        fields.keys().cloned().collect()
    };
    let types = SourceType::KNOWN.iter().flat_map(|kind| fields_of_source(kind).iter().copied());
    let known: BTreeSet<String> = types.chain(COMMON).chain(["package_name"]).map(str::to_owned).collect();
    assert_eq!(fields("PackageAdd"), known);
    let shown = fields("SourceDict");
    for field in known.iter().filter(|field| !["package_name", "webhook_rebuild"].contains(&field.as_str())) {
        let name = if field == "scm_type" { "type" } else { field };
        assert_eq!(rule(field) == Rule::Unreadable, !shown.contains(name), "{field} is read back or not");
    }
}
