//! Compares a wanted package with the present one, and decides what to send. Pure functions.

use copr_api::covers;
use copr_api::enums::SourceType;
use copr_api::names::stored_namespace;
use copr_api::types::Package;
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, compare, fields_of, is_empty, sent_fields};

const SOURCE_TYPE: &str = "source_type";

const NEEDED: &str = "a source of this type needs it";
const NO_TYPE: &str = "it must be scm, pypi, rubygems, custom or distgit to add or change a package";
const NO_FIELD: &str = "a source of this type does not have this field, and the server would ignore it";
pub(super) const ALL_DENIED: &str =
    "it matches every chroot of the project, and the server would then build the package in all of them";

/// The fields of packages with any type of source.
const COMMON: [&str; 4] = ["webhook_rebuild", "max_builds", "timeout", "chroot_denylist"];

fn rule(field: &str) -> Rule {
    match field {
        "max_builds" | "timeout" | "chroot_denylist" => Rule::Unreadable,
        _ => Rule::Plain,
    }
}

/// The fields of a type of source. It needs the first one, unless it is distgit. None for types that can't be
/// set.
fn fields_of_source(kind: &SourceType) -> &'static [&'static str] {
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
        SourceType::Custom => &["script", "builddeps", "chroot", "repos", "resultdir"],
        SourceType::Distgit => &["committish", "distgit", "namespace"],
        _ => &[],
    }
}

/// Compares. `None` as the type keeps the present one, and `None` as the package is one that does not exist.
pub(super) fn diff(fields: &Fields, kind: Option<&SourceType>, present: Option<&Package>) -> Diff {
    let old = present.map(|present| &present.source_type);
    let new = kind.or(old);
    let own = new.map_or(&[][..], fields_of_source);
    let is_replaced = old != new;
    let mut shown = present.map(shown);
    if let Some(shown) = shown.as_mut().filter(|_| is_replaced) {
        // A new source starts without any field.
        shown.retain(|field, _| COMMON.contains(&field.as_str()));
    }
    let mut diff = compare(rule, fields, shown.as_ref());
    let typed = FieldChange::new(SOURCE_TYPE, Some(json!(old)), json!(new));
    if own.is_empty() {
        let is_untouched = diff.changes.is_empty() && diff.unreadable.is_empty();
        if present.is_none() || is_replaced || !is_untouched {
            diff.changes.clear();
            diff.impossible.push(typed.impossible(NO_TYPE));
        }
        return diff;
    }
    for field in fields.keys().map(String::as_str) {
        if !COMMON.contains(&field) && !own.contains(&field) {
            diff.refuse(field, NO_FIELD);
        }
    }
    if is_replaced {
        diff.changes.insert(0, typed);
        let needed = own.first().filter(|_| new != Some(&SourceType::Distgit));
        if let Some(field) = needed.filter(|field| fields.get(**field).is_none_or(is_empty)) {
            let lacking = FieldChange::new(field, Some(Value::Null), Value::Null);
            diff.impossible.push(lacking.impossible(NEEDED));
        }
    }
    diff
}

/// The fields of the body that makes the changes, and those that the server would otherwise lose.
pub(super) fn fields_to_send(
    kind: &SourceType,
    present: Option<&Package>,
    changes: &[FieldChange],
) -> Fields {
    let mut fields = sent_fields(changes);
    fields.remove(SOURCE_TYPE);
    let Some(present) = present else { return fields };
    let shown = shown(present);
    if *kind != present.source_type {
        // The server would copy the value of the old source to the same field of the new one.
        for field in fields_of_source(kind) {
            if shown.get(*field).is_some_and(|value| !is_empty(value)) {
                fields.entry(*field).or_insert("".into());
            }
        }
    } else if *kind == SourceType::Scm {
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
    as_stored(&mut fields);
    fields
}

/// Brings texts into the form that the server stores.
pub(super) fn as_stored(fields: &mut Fields) {
    for (field, value) in fields {
        let Some(text) = value.as_str() else { continue };
        *value = match field.as_str() {
            "script" => script_of(text).into(),
            "namespace" => stored_namespace(text).into(),
            "chroot_denylist" => continue,
            _ => text.trim().into(),
        };
    }
}

/// Converts line ends to those of Unix, and adds the last one.
fn script_of(script: &str) -> String {
    let script = script.replace("\r\n", "\n");
    if script.is_empty() || script.ends_with('\n') { script } else { script + "\n" }
}

#[cfg(test)]
#[path = "test_package_rules.rs"]
mod tests;
