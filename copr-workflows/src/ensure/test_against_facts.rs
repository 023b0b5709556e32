//! Compares the rules with recorded exchanges of a real server: its response to a body must not differ from
//! the body.

use std::sync::LazyLock;

use copr_api::enums::SourceType;
use copr_api::types::{Package, PackageAdd, Project, ProjectAdd, ProjectChroot, ProjectChrootEdit};
use copr_api_ext::Copr;
use copr_test_support::corpus::Exchange;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::diff::{Fields, fields_of, words};
use super::request::Ensure;
use super::resource::Resource as _;
use crate::workflows::Workflows as _;

/// Successful exchanges whose names have this prefix: their names, bodies and responses.
fn exchanges(group: &str, begin: &str) -> Vec<(String, Value, Value)> {
    let read = |exchange: Exchange| {
        let body = exchange.request.body("json");
        let plain = exchange.response.status == 200 && exchange.request.query.is_empty() && body.is_object();
        (plain && exchange.name.starts_with(begin)).then_some((exchange.name, body, exchange.response.body))
    };
    copr_test_support::corpus::read(group).into_iter().filter_map(read).collect()
}

/// A client that sends nothing.
pub(super) fn copr() -> &'static Copr {
    static COPR: LazyLock<Copr> =
        LazyLock::new(|| Copr::builder().url("http://127.0.0.1:9").build().unwrap());
    &COPR
}

fn read<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(value).ok()
}

/// The body with a value for each field to reset. A field that is set wins: the server resets fields first.
fn with_values(mut fields: Fields) -> Fields {
    for name in fields.remove("reset_fields").iter().flat_map(words) {
        let value = match name {
            "isolation" | "bootstrap" => json!("unchanged"),
            "bootstrap_image" => json!(""),
            _ => json!([]),
        };
        fields.entry(name).or_insert(value);
    }
    fields
}

#[test]
fn recorded_responses_do_not_differ_from_requests() {
    let mut projects = 0;
    for begin in ["add-", "edit-"] {
        for (name, mut body, reply) in exchanges("project", begin) {
            if body.get("repos").is_some() {
                // The other name of `additional_repos`, which these types never send.
                continue;
            }
            body["name"] = json!("x");
            if body.get("chroots").is_none() {
                body["chroots"] = json!([]);
            }
            // Bodies of other shapes (texts for lists and the like) are none that these types can send.
            let Some(body) = read::<ProjectAdd>(body) else { continue };
            let wanted = copr().projects().ensure("alice/x").body(body).prepared().unwrap();
            let found = Project::diff(&wanted, Some(&read(reply).unwrap()));
            assert!(found.changes.is_empty(), "{name}: {:?}", found.changes);
            let kept = ["edit-homepage-empty-kept", "edit-persistent-ignored"].contains(&name.as_str());
            assert_eq!(found.impossible.is_empty(), !kept, "{name}: {:?}", found.impossible);
            projects += 1;
        }
    }
    let mut chroots = 0;
    for (name, body, reply) in exchanges("project-chroot", "edit-") {
        let Some(body) = read::<ProjectChrootEdit>(body) else { continue };
        let body: ProjectChrootEdit = read(with_values(fields_of(&body)).into()).unwrap();
        let wanted = copr().projects().ensure_chroot("alice/x", "fedora-43-x86_64").body(body);
        let found = ProjectChroot::diff(&wanted.prepared().unwrap(), Some(&read(reply).unwrap()));
        let fields: Vec<_> = found.changes.iter().map(|change| change.field.as_str()).collect();
        // There the empty list was sent as it is.
        let left: &[&str] = if name == "edit-modules-empty" { &["additional_modules"] } else { &[] };
        assert_eq!(fields, left, "{name}");
        chroots += 1;
    }
    assert!(projects >= 40 && chroots >= 10, "only {projects} and {chroots} exchanges were read");
}

/// The same of packages: the type of the source is in the path.
#[test]
fn recorded_packages_do_not_differ_from_requests() {
    let mut packages = 0;
    for group in ["package", "form-rules"] {
        for Exchange { name, request, response } in copr_test_support::corpus::read(group) {
            let to = request.path.trim_end_matches('/');
            let is_change = ["/package/add/", "/package/edit/"].iter().any(|it| to.contains(it));
            if !is_change || response.status != 200 {
                continue;
            }
            let Some(body) = read::<PackageAdd>(request.body("json")) else { continue };
            let reply: Package = read(response.body).unwrap();
            // The path of an edit may leave the type out.
            let word = to.rsplit('/').next().unwrap().to_owned();
            let kind: Option<SourceType> = (word != reply.name).then(|| word.as_str().into());
            let wanted = copr().projects().ensure_package("alice/x", &body.package_name).body(body);
            let wanted = kind.into_iter().fold(wanted, Ensure::source_type);
            let found = Package::diff(&wanted.prepared().unwrap(), Some(&reply));
            assert!(found.changes.is_empty(), "{name}: {:?}", found.changes);
            // Names of other types of source, in an exchange that shows that they are ignored.
            let ignored = name == "edit-query-source-type-ignored";
            assert_eq!(found.impossible.is_empty(), !ignored, "{name}: {:?}", found.impossible);
            packages += 1;
        }
    }
    assert!(packages >= 60, "only {packages} exchanges were read");
}
