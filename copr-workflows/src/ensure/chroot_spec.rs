//! What is wanted of a chroot of a project against what it is: which settings differ, and what to send.

use copr_api::types::{ProjectChroot, ProjectChrootEdit};
use serde_json::{Value, json};

use super::change::FieldChange;
use super::compare::{Fields, Found, Rule, compare, fields_of, words};

/// What is wanted of a chroot. A null stands for a field that is to be set back.
#[derive(Clone, Debug)]
pub(super) struct ChrootSpec(Fields);

/// The changes as the server takes them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChrootBody {
    pub(super) json: ProjectChrootEdit,
    /// Whether the comps file goes along.
    pub(super) with_comps: bool,
}

/// How the settings of a chroot behave. `upload_comps` is the content of the comps file, of which only the name is shown.
fn rule(field: &str) -> Rule {
    match field {
        "additional_repos" => Rule::Ordered,
        "additional_packages" | "additional_modules" | "with_opts" | "without_opts" => Rule::Unordered,
        "bootstrap" | "bootstrap_image" | "upload_comps" => Rule::Unreadable,
        _ => Rule::Plain,
    }
}

impl ChrootSpec {
    pub(super) fn new(body: &ProjectChrootEdit, comps: Option<&str>) -> Self {
        let mut fields = fields_of(body);
        // The server takes an empty text for a field that was not sent.
        fields.retain(|_, value| value != "");
        if let Some(name) = comps {
            fields.insert("comps_name".to_owned(), name.into());
            fields.insert("upload_comps".to_owned(), name.into());
        }
        if fields.remove("delete_comps") == Some(Value::Bool(true)) {
            fields.entry("comps_name").or_insert(Value::Null);
        }
        let resets = fields.remove("reset_fields").unwrap_or_default();
        let mut unknown = Vec::new();
        for name in words(&resets) {
            // What is set wins: the server sets back before it sets.
            match unset(name) {
                Some((field, value)) => drop(fields.entry(field).or_insert(value)),
                None => unknown.push(name),
            }
        }
        if !unknown.is_empty() {
            // Nobody can compare these. The server knows what to say to them.
            fields.insert("reset_fields".to_owned(), json!(unknown));
        }
        Self(fields)
    }

    /// What differs. `None` is a chroot that the project does not build for.
    pub(super) fn diff(&self, present: Option<&ProjectChroot>) -> Found {
        let mut present = present.map(fields_of).unwrap_or_default();
        if present.get("isolation").is_none_or(|word| word.is_null() || word == "") {
            present.insert("isolation".to_owned(), "unchanged".into());
        }
        let mut found = compare(rule, &self.0, Some(&present));
        if found.changes.iter().any(|change| change.field == "comps_name") {
            found.unreadable.retain(|change| change.field != "upload_comps");
        }
        found
    }
}

/// A field that can be set back, under all names that the server knows it by, and its value then.
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

/// The body that makes the changes.
pub(super) fn edit_body(changes: &[FieldChange]) -> serde_json::Result<ChrootBody> {
    let mut fields = Fields::new();
    let mut resets = Vec::new();
    let mut with_comps = false;
    for FieldChange { field, after, .. } in changes {
        match (field.as_str(), after) {
            ("comps_name", Value::Null) => drop(fields.insert("delete_comps".to_owned(), true.into())),
            ("comps_name" | "upload_comps", _) => with_comps = true,
            ("reset_fields", names) => resets.extend(words(names)),
            // Sent as an empty list, they would stay.
            ("additional_modules", modules) if words(modules).next().is_none() => resets.push(field),
            (_, Value::Null) => resets.push(field),
            _ => drop(fields.insert(field.clone(), after.clone())),
        }
    }
    if !resets.is_empty() {
        fields.insert("reset_fields".to_owned(), json!(resets));
    }
    Ok(ChrootBody { json: serde_json::from_value(Value::Object(fields))?, with_comps })
}

#[cfg(test)]
#[path = "test_chroot_spec.rs"]
mod tests;
