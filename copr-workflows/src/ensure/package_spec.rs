//! What is wanted of a package against what it is: which fields differ, and what to send.

use copr_api::enums::SourceType;
use copr_api::types::{Package, PackageAdd};
use serde_json::{Value, json};

use super::change::{FieldChange, ImpossibleChange};
use super::compare::{Fields, Found, Rule, compare, fields_of, words};
use crate::chroots::Chroots;
use crate::pattern::covers;
use copr_api::names::stored_namespace;

const SOURCE_TYPE: &str = "source_type";

const NEEDED: &str = "a package with a source of this type needs it";
const NO_TYPE: &str = "a new package needs one: scm, pypi, rubygems, custom or distgit";
const NOT_KEPT: &str =
    "the package has a source that can only be replaced: say which `source_type` it is to have";
const NO_FIELD: &str = "a source of this type has no such field, and the server would ignore it";
const OTHER_TYPE: &str =
    "packages are made with sources of the types scm, pypi, rubygems, custom and distgit only";
const NO_MATCH: &str = "each of its patterns has to fit a chroot that the server builds for";
const NO_CHROOT: &str = "the server builds for no chroot of this name";
const ALL_DENIED: &str =
    "it covers every chroot of the project, and the server would then build the package in all of them";

/// The fields that packages have whatever their source is.
const COMMON: [&str; 4] = ["webhook_rebuild", "max_builds", "timeout", "chroot_denylist"];

/// What is wanted of a package.
#[derive(Clone, Debug)]
pub(super) struct PackageSpec {
    /// The type of its source; `None` is the one that it has.
    kind: Option<SourceType>,
    /// The fields that are set, without the name, as the server stores them.
    fields: Fields,
}

/// How the fields of a package behave.
fn rule(field: &str) -> Rule {
    match field {
        "max_builds" | "timeout" | "chroot_denylist" => Rule::Unreadable,
        "python_versions" | "repos" => Rule::Ordered,
        _ => Rule::Plain,
    }
}

/// The fields of a source of a type; none for types that can't be asked for.
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

/// The field that a source of a type can't be without.
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

    /// The type of source that the package is to have, if there is one.
    pub(super) fn kind(&self, present: Option<&Package>) -> Option<SourceType> {
        self.kind.clone().or_else(|| present.map(|present| present.source_type.clone()))
    }

    /// What differs. `None` is a package that does not exist.
    pub(super) fn diff(&self, present: Option<&Package>) -> Found {
        let kind = self.kind(present);
        let own = kind.as_ref().map_or(&[][..], own_fields);
        let before = present.map(|present| present.source_type.clone());
        let same_type = before == kind;
        let mut shown = present.map(shown);
        if let Some(shown) = shown.as_mut().filter(|_| !same_type) {
            // A new source begins with nothing.
            shown.retain(|field, _| COMMON.contains(&field.as_str()));
        }
        let has_field = |field: &str| COMMON.contains(&field) || own.contains(&field);
        let (fitting, others): (Fields, Fields) =
            self.fields.clone().into_iter().partition(|(field, _)| has_field(field));
        let mut found = compare(rule, &fitting, shown.as_ref());
        let before = before.map_or(Value::Null, |kind| kind.as_str().into());
        let after = kind.as_ref().map_or(Value::Null, |kind| kind.as_str().into());
        let typed = FieldChange { field: SOURCE_TYPE.to_owned(), before: Some(before), after };
        match &kind {
            None => found.impossible.push(ImpossibleChange { change: typed, why: NO_TYPE }),
            Some(kind) if own_fields(kind).is_empty() => {
                let is_left_alone =
                    found.changes.is_empty() && found.unreadable.is_empty() && others.is_empty();
                if !(same_type && is_left_alone) {
                    let why = if same_type { NOT_KEPT } else { OTHER_TYPE };
                    found.impossible.push(ImpossibleChange { change: typed, why });
                }
            }
            Some(kind) => {
                if !same_type {
                    found.changes.insert(0, typed);
                    found.impossible.extend(needed(kind).and_then(|field| self.lack(field)));
                }
                found.impossible.extend(others.into_iter().map(|(field, after)| ImpossibleChange {
                    change: FieldChange { field, before: Some(Value::Null), after },
                    why: NO_FIELD,
                }));
            }
        }
        found
    }

    fn lack(&self, field: &str) -> Option<ImpossibleChange> {
        let is_given = self.fields.get(field).is_some_and(|value| value != "");
        let change = FieldChange { field: field.to_owned(), before: Some(Value::Null), after: Value::Null };
        (!is_given).then_some(ImpossibleChange { change, why: NEEDED })
    }

    /// The body that makes the package.
    pub(super) fn add_body(&self, name: &str) -> serde_json::Result<PackageAdd> {
        body(name, self.fields.clone())
    }

    /// The body that makes the changes, with what the server would lose or trip over otherwise.
    pub(super) fn edit_body(
        &self,
        name: &str,
        present: &Package,
        changes: &[FieldChange],
    ) -> serde_json::Result<PackageAdd> {
        let sent = changes.iter().filter(|change| change.field != SOURCE_TYPE);
        let mut fields: Fields = sent.map(|change| (change.field.clone(), change.after.clone())).collect();
        let shown = shown(present);
        let kind = self.kind(Some(present)).unwrap_or(SourceType::Unset);
        if kind != present.source_type {
            // A value of the old source would go into the field of that name of the new one.
            for field in own_fields(&kind) {
                if shown.get(*field).is_some_and(|value| !value.is_null() && value != "") {
                    fields.entry(*field).or_insert("".into());
                }
            }
        } else if kind == SourceType::Scm {
            // Left out, the type becomes git; and a spec file that was never set makes every edit fail.
            if let Some(kind) = shown.get("scm_type").filter(|kind| !kind.is_null()) {
                fields.entry("scm_type").or_insert(kind.clone());
            }
            if shown.get("spec").is_none_or(Value::is_null) {
                fields.entry("spec").or_insert("".into());
            }
        }
        body(name, fields)
    }
}

/// Why a deny list that is about to be sent must not be: nothing of the project would be left.
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

/// What is about to be sent and the server would refuse, by the chroots that it builds for.
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
    let impossible =
        |change| Some(ImpossibleChange { change: FieldChange::clone(change), why: why(change)? });
    changes.iter().filter_map(impossible).collect()
}

/// Whether a change is about chroots of the server.
pub(super) fn names_chroots(changes: &[FieldChange]) -> bool {
    changes.iter().any(|change| matches!(change.field.as_str(), "chroot_denylist" | "chroot"))
}

fn body(name: &str, mut fields: Fields) -> serde_json::Result<PackageAdd> {
    fields.insert("package_name".to_owned(), name.into());
    serde_json::from_value(Value::Object(fields))
}

/// What the server shows of a package, by the names that requests have for it.
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

/// A value as the server stores it.
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

/// The line ends of Unix, and one at the end.
fn script_of(script: &str) -> String {
    let script = script.replace("\r\n", "\n");
    if script.is_empty() || script.ends_with('\n') { script } else { script + "\n" }
}

#[cfg(test)]
#[path = "test_package_spec.rs"]
mod tests;
