//! Compares a wanted package with the present one, and decides what to send. Pure functions.

use copr_api::covers;
use copr_api::enums::SourceType;
use copr_api::names::stored_namespace;
use copr_api::types::{Package, PackageAdd};
use serde_json::{Value, json};

use super::change::{FieldChange, ImpossibleChange};
use super::diff::{Diff, Fields, Rule, compare, fields_of, words};
use crate::chroots::Chroots;

const SOURCE_TYPE: &str = "source_type";

const NEEDED: &str = "a source of this type needs it";
const NO_TYPE: &str = "a new package needs one: scm, pypi, rubygems, custom or distgit";
const NOT_KEPT: &str = "the present source can only be replaced: set a `source_type`";
const NO_FIELD: &str = "a source of this type does not have this field, and the server would ignore it";
const OTHER_TYPE: &str = "sources can only be of type scm, pypi, rubygems, custom or distgit";
const NO_MATCH: &str = "each of its patterns must match an active chroot of the server";
const NO_CHROOT: &str = "the server has no active chroot of this name";
const ALL_DENIED: &str =
    "it matches every chroot of the project, and the server would then build the package in all of them";

/// The fields of all packages, whatever their source.
const COMMON: [&str; 4] = ["webhook_rebuild", "max_builds", "timeout", "chroot_denylist"];

/// What is wanted of a package.
#[derive(Clone, Debug)]
pub(super) struct PackageSpec {
    /// The type of its source; `None` keeps the present one.
    kind: Option<SourceType>,
    /// The fields that are set, without the name, in the form that the server stores.
    fields: Fields,
}

fn rule(field: &str) -> Rule {
    match field {
        "max_builds" | "timeout" | "chroot_denylist" => Rule::Unreadable,
        "python_versions" | "repos" => Rule::Ordered,
        _ => Rule::Plain,
    }
}

/// The fields of a type of source; none for types that can't be set.
fn own_fields(kind: &SourceType) -> &'static [&'static str] {
    match kind {
        SourceType::Scm => {
            &["clone_url", "committish", "scm_type", "source_build_method", "spec", "subdirectory"]
        }
        SourceType::Pypi => &[
            "pypi_package_name",
            "pypi_package_version",
            "python_versions",
            "spec_generator",
            "spec_template",
        ],
        SourceType::Rubygems => &["gem_name"],
        SourceType::Custom => &["builddeps", "chroot", "repos", "resultdir", "script"],
        SourceType::Distgit => &["committish", "distgit", "namespace"],
        _ => &[],
    }
}

/// The field that a type of source needs.
fn needed(kind: &SourceType) -> Option<&'static str> {
    match kind {
        SourceType::Scm => Some("clone_url"),
        SourceType::Pypi => Some("pypi_package_name"),
        SourceType::Rubygems => Some("gem_name"),
        SourceType::Custom => Some("script"),
        _ => None,
    }
}

impl PackageSpec {
    pub(super) fn new(body: &PackageAdd, kind: Option<SourceType>) -> Self {
        let mut fields = fields_of(body);
        fields.remove("package_name");
        for (field, value) in &mut fields {
            *value = stored(field, value);
        }
        Self { kind, fields }
    }

    /// The wanted type of source, if there is one.
    pub(super) fn kind(&self, present: Option<&Package>) -> Option<SourceType> {
        self.kind.clone().or_else(|| present.map(|present| present.source_type.clone()))
    }

    /// Compares. `None` is a package that does not exist.
    pub(super) fn diff(&self, present: Option<&Package>) -> Diff {
        let kind = self.kind(present);
        let own = kind.as_ref().map_or(&[][..], own_fields);
        let present_kind = present.map(|present| present.source_type.clone());
        let same_kind = present_kind == kind;
        let mut shown = present.map(shown);
        if let Some(shown) = shown.as_mut().filter(|_| !same_kind) {
            // A new source starts without any field.
            shown.retain(|field, _| COMMON.contains(&field.as_str()));
        }
        let has_field = |field: &str| COMMON.contains(&field) || own.contains(&field);
        let (fields, others): (Fields, Fields) =
            self.fields.clone().into_iter().partition(|(field, _)| has_field(field));
        let mut diff = compare(rule, &fields, shown.as_ref());
        let word = |kind: Option<&SourceType>| kind.map_or(Value::Null, |kind| kind.as_str().into());
        let (before, after) = (Some(word(present_kind.as_ref())), word(kind.as_ref()));
        let typed = FieldChange { field: SOURCE_TYPE.to_owned(), before, after };
        let is_untouched = diff.changes.is_empty() && diff.unreadable.is_empty() && others.is_empty();
        let Some(kind) = kind else {
            diff.impossible.push(ImpossibleChange { change: typed, why: NO_TYPE });
            return diff;
        };
        if own.is_empty() {
            if !(same_kind && is_untouched) {
                let why = if same_kind { NOT_KEPT } else { OTHER_TYPE };
                diff.impossible.push(ImpossibleChange { change: typed, why });
            }
            return diff;
        }
        if !same_kind {
            diff.changes.insert(0, typed);
            let lacks = |field: &&str| self.fields.get(*field).is_none_or(|value| value == "");
            let lacking = needed(&kind).filter(lacks);
            diff.impossible.extend(lacking.map(|field| impossible(field, Value::Null, NEEDED)));
        }
        diff.impossible.extend(others.into_iter().map(|(field, after)| impossible(&field, after, NO_FIELD)));
        diff
    }

    /// The fields of the body that creates the package.
    pub(super) fn add_fields(&self, name: &str) -> Fields {
        named(name, self.fields.clone())
    }

    /// The fields of the body that makes the changes, and those that the server would otherwise lose.
    pub(super) fn edit_fields(&self, name: &str, present: &Package, changes: &[FieldChange]) -> Fields {
        let sent = changes.iter().filter(|change| change.field != SOURCE_TYPE);
        let mut fields: Fields = sent.map(|change| (change.field.clone(), change.after.clone())).collect();
        let shown = shown(present);
        let kind = self.kind(Some(present)).unwrap_or(SourceType::Unset);
        if kind != present.source_type {
            // The server would copy the value of the old source to the same field of the new one.
            for field in own_fields(&kind) {
                if shown.get(*field).is_some_and(|value| !value.is_null() && value != "") {
                    fields.entry(*field).or_insert("".into());
                }
            }
        } else if kind == SourceType::Scm {
            // Without it, the type becomes git. An edit fails if no spec file was ever set.
            if let Some(kind) = shown.get("scm_type").filter(|kind| !kind.is_null()) {
                fields.entry("scm_type").or_insert(kind.clone());
            }
            if shown.get("spec").is_none_or(Value::is_null) {
                fields.entry("spec").or_insert("".into());
            }
        }
        named(name, fields)
    }
}

/// Refuses a deny list that matches every chroot of the project.
pub(super) fn denies_all<'a>(
    changes: &[FieldChange],
    chroots: impl Iterator<Item = &'a String>,
) -> Option<ImpossibleChange> {
    let change = changes.iter().find(|change| change.field == "chroot_denylist")?;
    let patterns: Vec<_> = change.after.as_str()?.split(',').map(str::trim).collect();
    let mut chroots = chroots.peekable();
    chroots.peek()?;
    let all = chroots.all(|chroot| patterns.iter().any(|pattern| covers(pattern, chroot)));
    all.then(|| ImpossibleChange { change: change.clone(), why: ALL_DENIED })
}

/// Changes that the server would refuse because no active chroot matches.
pub(super) fn unknown_chroots(changes: &[FieldChange], active: &Chroots) -> Vec<ImpossibleChange> {
    let fits = |pattern: &str| active.iter().any(|chroot| covers(pattern, chroot.name.as_str()));
    let why = |change: &FieldChange| match (change.field.as_str(), change.after.as_str()?) {
        ("chroot_denylist", "") => None,
        ("chroot_denylist", list) => (!list.split(',').map(str::trim).all(fits)).then_some(NO_MATCH),
        ("chroot", name) => {
            let latest = name.strip_prefix("fedora-latest-").map(|arch| format!("fedora-*-{arch}"));
            let is_known = latest.map_or_else(|| active.contains(name), |pattern| fits(&pattern));
            (!is_known).then_some(NO_CHROOT)
        }
        _ => None,
    };
    let refused = |change| Some(ImpossibleChange { change: FieldChange::clone(change), why: why(change)? });
    changes.iter().filter_map(refused).collect()
}

/// Whether a change depends on the chroots of the server.
pub(super) fn names_chroots(changes: &[FieldChange]) -> bool {
    changes.iter().any(|change| matches!(change.field.as_str(), "chroot_denylist" | "chroot"))
}

fn named(name: &str, mut fields: Fields) -> Fields {
    fields.insert("package_name".to_owned(), name.into());
    fields
}

fn impossible(field: &str, after: Value, why: &'static str) -> ImpossibleChange {
    let change = FieldChange { field: field.to_owned(), before: Some(Value::Null), after };
    ImpossibleChange { change, why }
}

/// What the server shows of a package, with the field names of requests.
fn shown(package: &Package) -> Fields {
    let mut fields = fields_of(&package.source_dict);
    if let Some(kind) = fields.remove("type") {
        fields.insert("scm_type".to_owned(), kind);
    }
    if let Some(lines) = fields.get_mut("repos") {
        *lines = lines.as_str().into_iter().flat_map(str::split_whitespace).collect();
    }
    if let Some(rebuild) = package.auto_rebuild {
        fields.insert("webhook_rebuild".to_owned(), rebuild.into());
    }
    for (field, value) in &mut fields {
        *value = stored(field, value);
    }
    fields
}

/// Returns a value in the form that the server stores.
fn stored(field: &str, value: &Value) -> Value {
    match (field, value) {
        ("repos", list) => words(list).collect(),
        ("script", Value::String(script)) => json!(script_of(script)),
        ("namespace", Value::String(path)) => json!(stored_namespace(path)),
        ("chroot_denylist", _) => value.clone(),
        (_, Value::String(text)) => json!(text.trim()),
        _ => value.clone(),
    }
}

/// Converts line ends to those of Unix, and adds the last one.
fn script_of(script: &str) -> String {
    let script = script.replace("\r\n", "\n");
    if script.is_empty() || script.ends_with('\n') { script } else { script + "\n" }
}

#[cfg(test)]
#[path = "test_package_spec.rs"]
mod tests;
