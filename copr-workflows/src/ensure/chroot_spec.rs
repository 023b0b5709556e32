//! Compares the wanted settings of a chroot with the present ones, and decides what to send. Pure
//! functions.

use copr_api::types::ProjectChroot;
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, compare, fields_of, words};
use crate::upload::UploadFile;

/// What is wanted of a chroot. A null name of a comps file stands for none.
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

/// The fields of the body that makes the changes, and whether to upload the comps file with it.
pub(super) fn edit_fields(changes: &[FieldChange]) -> (Fields, bool) {
    let mut fields = Fields::new();
    let mut with_comps = false;
    for FieldChange { field, after, .. } in changes {
        match (field.as_str(), after) {
            ("comps_name", Value::Null) => drop(fields.insert("delete_comps".to_owned(), true.into())),
            ("comps_name" | "upload_comps", _) => with_comps = true,
            // The server ignores an empty list of modules.
            ("additional_modules", modules) if words(modules).next().is_none() => {
                fields.insert("reset_fields".to_owned(), json!([field]));
            }
            _ => drop(fields.insert(field.clone(), after.clone())),
        }
    }
    (fields, with_comps)
}

#[cfg(test)]
#[path = "test_chroot_spec.rs"]
mod tests;
