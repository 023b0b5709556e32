//! Compares a wanted package with the present one, and decides what to send. Pure functions.

use copr_api::covers;
use copr_api::enums::SourceType;
use copr_api::names::stored_namespace;
use copr_api::types::Package;
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, compare, fields_of, sent_fields, words};

const SOURCE_TYPE: &str = "source_type";

const NEEDED: &str = "a source of this type needs it";
const NO_TYPE: &str = "a new package needs one: scm, pypi, rubygems, custom or distgit";
const NOT_KEPT: &str = "the present source can only be replaced: set a `source_type`";
const NO_FIELD: &str = "a source of this type does not have this field, and the server would ignore it";
const OTHER_TYPE: &str = "sources can only be of type scm, pypi, rubygems, custom or distgit";
pub(super) const ALL_DENIED: &str =
    "it matches every chroot of the project, and the server would then build the package in all of them";

/// The fields of packages with any type of source.
const COMMON: [&str; 4] = ["webhook_rebuild", "max_builds", "timeout", "chroot_denylist"];

/// What is wanted of a package.
#[derive(Clone, Debug, Default)]
pub struct PackageSpec {
    /// The type of its source; `None` keeps the present one.
    pub(super) kind: Option<SourceType>,
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

/// The fields of a type of source, and the one that it needs. No fields for types that can't be set.
fn fields_of_source(kind: &SourceType) -> (&'static [&'static str], Option<&'static str>) {
    let fields: &[&str] = match kind {
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
        SourceType::Custom => &["script", "builddeps", "chroot", "repos", "resultdir"],
        SourceType::Distgit => return (&["committish", "distgit", "namespace"], None),
        _ => &[],
    };
    (fields, fields.first().copied())
}

impl PackageSpec {
    /// Takes the fields of a body, without the name.
    pub(super) fn new(mut fields: Fields, kind: Option<SourceType>) -> Self {
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
        let (old, new) = (present.map(|present| &present.source_type), self.kind(present));
        let (own, needed) = new.as_ref().map_or((&[][..], None), fields_of_source);
        let is_replaced = old != new.as_ref();
        let mut shown = present.map(shown);
        if let Some(shown) = shown.as_mut().filter(|_| is_replaced) {
            // A new source starts without any field.
            shown.retain(|field, _| COMMON.contains(&field.as_str()));
        }
        let mut diff = compare(rule, &self.fields, shown.as_ref());
        let word = |kind: Option<&SourceType>| kind.map_or(Value::Null, |kind| kind.as_str().into());
        let typed = FieldChange::new(SOURCE_TYPE, Some(word(old)), word(new.as_ref()));
        if own.is_empty() {
            let is_untouched = diff.changes.is_empty() && diff.unreadable.is_empty();
            let why = match new {
                None => NO_TYPE,
                Some(_) if is_replaced => OTHER_TYPE,
                Some(_) if is_untouched => return diff,
                Some(_) => NOT_KEPT,
            };
            diff.changes.clear();
            diff.impossible.push(typed.impossible(why));
            return diff;
        }
        for field in self.fields.keys().map(String::as_str) {
            if !COMMON.contains(&field) && !own.contains(&field) {
                diff.refuse(field, NO_FIELD);
            }
        }
        if is_replaced {
            diff.changes.insert(0, typed);
            let lacks = |field: &&str| self.fields.get(*field).is_none_or(|value| value == "");
            if let Some(field) = needed.filter(lacks) {
                let lacking = FieldChange::new(field, Some(Value::Null), Value::Null);
                diff.impossible.push(lacking.impossible(NEEDED));
            }
        }
        diff
    }

    /// The fields of the body that makes the changes, and those that the server would otherwise lose.
    pub(super) fn body(&self, name: &str, present: Option<&Package>, changes: &[FieldChange]) -> Fields {
        let mut fields = sent_fields(changes);
        fields.remove(SOURCE_TYPE);
        fields.insert("package_name".to_owned(), name.into());
        let Some(present) = present else { return fields };
        let shown = shown(present);
        let kind = self.kind(Some(present)).unwrap_or(SourceType::Unset);
        if kind != present.source_type {
            // The server would copy the value of the old source to the same field of the new one.
            for field in fields_of_source(&kind).0 {
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
        fields
    }
}

/// Whether a deny list matches every chroot of a project, which has some.
pub(super) fn covers_all<'a>(list: &str, mut chroots: impl ExactSizeIterator<Item = &'a String>) -> bool {
    chroots.len() > 0 && chroots.all(|chroot| list.split(',').any(|pattern| covers(pattern.trim(), chroot)))
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
