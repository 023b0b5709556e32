//! Compares the wanted settings of a chroot with the present ones, and decides what to send. Pure
//! functions.

use copr_api::types::ProjectChroot;
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, compare, fields_of, words};
use crate::upload::UploadFile;

/// What is wanted of a chroot. Null stands for a field to reset.
#[derive(Clone, Debug, Default)]
pub struct ChrootSpec {
    fields: Fields,
    pub(super) comps: Option<UploadFile>,
}

/// `upload_comps` is the content of the comps file. The server shows only its name.
fn rule(field: &str) -> Rule {
    match field {
        "additional_repos" => Rule::Ordered,
        "additional_packages" | "additional_modules" | "with_opts" | "without_opts" => Rule::Unordered,
        "bootstrap" | "bootstrap_image" | "upload_comps" => Rule::Unreadable,
        _ => Rule::Plain,
    }
}

impl ChrootSpec {
    pub(super) fn new(mut fields: Fields, comps: Option<UploadFile>) -> Self {
        // The server ignores empty texts.
        fields.retain(|_, value| value != "");
        if let Some(file) = &comps {
            fields.insert("comps_name".to_owned(), file.name().into());
            fields.insert("upload_comps".to_owned(), file.name().into());
        }
        if fields.remove("delete_comps") == Some(Value::Bool(true)) {
            fields.entry("comps_name").or_insert(Value::Null);
        }
        let resets = fields.remove("reset_fields").unwrap_or_default();
        let mut unknown = Vec::new();
        for name in words(&resets) {
            // A field that is set wins: the server resets fields before it sets others.
            match unset(name) {
                Some((field, value)) => drop(fields.entry(field).or_insert(value)),
                None => unknown.push(name),
            }
        }
        if !unknown.is_empty() {
            // These can't be compared. The server refuses them with a reason.
            fields.insert("reset_fields".to_owned(), json!(unknown));
        }
        Self { fields, comps }
    }

    /// Compares. `None` is a chroot that the project does not have.
    pub(super) fn diff(&self, present: Option<&ProjectChroot>) -> Diff {
        let mut present = present.map(fields_of).unwrap_or_default();
        if present.get("isolation").is_none_or(|word| word.is_null() || word == "") {
            present.insert("isolation".to_owned(), "unchanged".into());
        }
        let mut diff = compare(rule, &self.fields, Some(&present));
        if diff.changes.iter().any(|change| change.field == "comps_name") {
            diff.unreadable.retain(|change| change.field != "upload_comps");
        }
        diff
    }
}

/// The field for a name in `reset_fields`, and its value after the reset. The server knows some fields by
/// two names.
fn unset(name: &str) -> Option<(&'static str, Value)> {
    Some(match name {
        "additional_repos" | "repos" => ("additional_repos", json!([])),
        "additional_packages" | "buildroot_pkgs" => ("additional_packages", json!([])),
        "additional_modules" | "module_toggle" => ("additional_modules", json!([])),
        "with_opts" => ("with_opts", json!([])),
        "without_opts" => ("without_opts", json!([])),
        "isolation" => ("isolation", json!("unchanged")),
        "bootstrap" => ("bootstrap", Value::Null),
        "bootstrap_image" => ("bootstrap_image", Value::Null),
        "comps_name" => ("comps_name", Value::Null),
        _ => return None,
    })
}

/// The fields of the body that makes the changes, and whether to upload the comps file with it.
pub(super) fn edit_fields(changes: &[FieldChange]) -> (Fields, bool) {
    let mut fields = Fields::new();
    let mut resets = Vec::new();
    let mut with_comps = false;
    for FieldChange { field, after, .. } in changes {
        match (field.as_str(), after) {
            ("comps_name", Value::Null) => drop(fields.insert("delete_comps".to_owned(), true.into())),
            ("comps_name" | "upload_comps", _) => with_comps = true,
            ("reset_fields", names) => resets.extend(words(names)),
            // The server ignores an empty list of modules.
            ("additional_modules", modules) if words(modules).next().is_none() => resets.push(field),
            (_, Value::Null) => resets.push(field),
            _ => drop(fields.insert(field.clone(), after.clone())),
        }
    }
    if !resets.is_empty() {
        fields.insert("reset_fields".to_owned(), json!(resets));
    }
    (fields, with_comps)
}

#[cfg(test)]
#[path = "test_chroot_spec.rs"]
mod tests;
