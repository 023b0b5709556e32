//! Compares the wanted settings of a chroot with the present ones, and decides what to send. Pure
//! functions.

use copr_api::types::ProjectChroot;
use serde_json::{Value, json};

use super::change::FieldChange;
use super::diff::{Diff, Fields, Rule, compare, fields_of, is_empty};
use crate::upload::UploadFile;

/// `upload_comps` is the content of the comps file. The server shows only its name.
fn rule(field: &str) -> Rule {
    match field {
        "additional_packages" | "additional_modules" | "with_opts" | "without_opts" => Rule::Unordered,
        "bootstrap" | "bootstrap_image" | "upload_comps" => Rule::Unreadable,
        _ => Rule::Plain,
    }
}

/// The fields as they are compared. A null `comps_name` stands for no comps file.
pub(super) fn settings(mut fields: Fields) -> Fields {
    // The server ignores empty texts.
    fields.retain(|_, value| value != "");
    if fields.remove("delete_comps") == Some(Value::Bool(true)) {
        fields.insert("comps_name".to_owned(), Value::Null);
    }
    fields
}

/// Compares, also the name of a comps file to upload. `None` is a chroot that the project does not have.
pub(super) fn diff(fields: &Fields, comps: Option<&UploadFile>, present: Option<&ProjectChroot>) -> Diff {
    let mut wanted = fields.clone();
    if let Some(name) = comps.map(UploadFile::name) {
        let is_shown = present.is_some_and(|present| present.comps_name.as_deref() == Some(name));
        wanted.remove("comps_name");
        wanted.insert(if is_shown { "upload_comps" } else { "comps_name" }.to_owned(), name.into());
    }
    let mut shown = present.map(fields_of).unwrap_or_default();
    if shown.get("isolation").is_none_or(is_empty) {
        shown.insert("isolation".to_owned(), "unchanged".into());
    }
    compare(rule, &wanted, Some(&shown))
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
            ("additional_modules", modules) if is_empty(modules) => {
                fields.insert("reset_fields".to_owned(), json!([field]));
            }
            _ => drop(fields.insert(field.clone(), after.clone())),
        }
    }
    (fields, with_comps)
}

#[cfg(test)]
#[path = "test_chroot_rules.rs"]
mod tests;
