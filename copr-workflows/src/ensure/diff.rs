//! Compares wanted fields with present ones. Pure functions.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::change::FieldChange;
use copr_api_ext::{Error, Result};

/// Fields by name, as in the JSON of a body.
pub type Fields = Map<String, Value>;

/// How to compare a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// The server shows what was sent. Null, the empty text and the empty list are the same.
    Plain,
    /// Like `Plain`, but a text can't be emptied, only replaced.
    Sticky,
    /// Can't be changed after the creation.
    Fixed,
    /// A list of words in any order.
    Unordered,
    /// The server does not show it.
    Unreadable,
}

/// The result of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// What differs and can be changed.
    pub changes: Vec<FieldChange>,
    /// What is wanted and can't be compared.
    pub unreadable: Vec<FieldChange>,
    /// What differs and can't be changed.
    pub impossible: Vec<FieldChange>,
}

impl Diff {
    /// Sends the fields that can't be compared too.
    pub(super) fn include_unreadable(&mut self) {
        self.changes.append(&mut self.unreadable);
    }

    /// Marks a change as one that no call can make.
    pub(super) fn refuse(&mut self, field: &str, why: impl Into<String>) {
        if let Some(at) = self.changes.iter().position(|change| change.field == field) {
            self.impossible.push(self.changes.remove(at).impossible(why));
        }
    }

    /// The change of a field.
    pub(super) fn get(&self, field: &str) -> Option<&FieldChange> {
        self.changes.iter().find(|change| change.field == field)
    }

    pub(super) fn not_compared(&self) -> Vec<String> {
        self.unreadable.iter().map(|change| change.field.clone()).collect()
    }
}

/// The fields of a value that are set. Lists are lists of words.
pub(super) fn fields_of<T: Serialize>(value: &T) -> Fields {
    // Structs are always serialized as objects.
    let Ok(Value::Object(mut fields)) = serde_json::to_value(value) else { return Fields::new() };
    for list in fields.values_mut().filter(|value| value.is_array()) {
        *list = words(list).collect();
    }
    fields
}

/// The fields of the body that makes the changes.
pub(super) fn sent_fields(changes: &[FieldChange]) -> Fields {
    changes.iter().map(|change| (change.field.clone(), change.after.clone())).collect()
}

/// Builds a body from its fields.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`](copr_api_ext::ErrorKind::InvalidRequest) if a field has the wrong type.
pub(super) fn body_of<T: DeserializeOwned>(call: &'static str, fields: Fields) -> Result<T> {
    serde_json::from_value(fields.into()).map_err(|why| Error::invalid_call(call, why.to_string()))
}

/// Compares fields. If nothing exists yet, every field is a change.
pub(super) fn compare(rule: fn(&str) -> Rule, wanted: &Fields, present: Option<&Fields>) -> Diff {
    let mut diff = Diff::default();
    for (field, after) in wanted {
        let change = |before| FieldChange::new(field, before, after.clone());
        let Some(present) = present else {
            diff.changes.push(change(Some(Value::Null)));
            continue;
        };
        let rule = rule(field);
        let before = present.get(field).cloned().unwrap_or_default();
        if rule == Rule::Unreadable {
            diff.unreadable.push(change(None));
        } else if same(rule, &before, after) {
            // Nothing to send.
        } else if let Some(why) = refusal(rule, after) {
            diff.impossible.push(change(Some(before)).impossible(why));
        } else {
            diff.changes.push(change(Some(before)));
        }
    }
    diff
}

/// Why a field can't get another value.
fn refusal(rule: Rule, after: &Value) -> Option<&'static str> {
    match rule {
        Rule::Fixed => Some("it can't be changed after the creation"),
        Rule::Sticky if is_empty(after) => Some("it can be replaced, but not emptied"),
        _ => None,
    }
}

fn same(rule: Rule, before: &Value, after: &Value) -> bool {
    let set = |value| words(value).collect::<BTreeSet<_>>();
    match rule {
        Rule::Unordered => set(before) == set(after),
        _ => before == after || (is_empty(before) && is_empty(after)),
    }
}

/// The words of a list. The server joins the items and splits them at whitespace.
pub(super) fn words(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).flat_map(str::split_whitespace)
}

pub(super) fn is_empty(value: &Value) -> bool {
    value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn compares_fields_by_their_rule() {
        let cases = [
            (Rule::Plain, json!(null), json!(""), true),
            (Rule::Plain, json!("a"), json!("a"), true),
            (Rule::Plain, json!("a"), json!("a "), false),
            (Rule::Plain, json!(false), json!(true), false),
            (Rule::Plain, json!(null), json!(false), false),
            (Rule::Plain, json!(null), json!(7), false),
            (Rule::Plain, json!(["a", "b"]), json!(["b", "a"]), false),
            (Rule::Plain, json!(null), json!([]), true),
            (Rule::Unordered, json!(["a", "b"]), json!(["b", "a", "a"]), true),
            (Rule::Unordered, json!(["a"]), json!([]), false),
        ];
        for (rule, before, after, equal) in cases {
            assert_eq!(same(rule, &before, &after), equal, "{rule:?}: {before} and {after}");
        }
    }

    #[test]
    fn sorts_differences_by_their_rule() {
        let rule = |field: &str| match field {
            "sticky" | "sticky_new" => Rule::Sticky,
            "fixed" => Rule::Fixed,
            "unreadable" => Rule::Unreadable,
            _ => Rule::Plain,
        };
        let fields = |value: Value| value.as_object().cloned().unwrap();
        let wanted = fields(json!({
            "plain": 1, "equal": true, "sticky": "", "sticky_new": "x", "fixed": true, "unreadable": 30,
        }));
        let present =
            fields(json!({ "equal": true, "sticky": "old", "sticky_new": "old", "fixed": false, "more": 1 }));
        let names = |changes: &[FieldChange]| changes.iter().map(|it| it.field.clone()).collect::<Vec<_>>();

        let found = compare(rule, &wanted, Some(&present));
        assert_eq!(names(&found.changes), ["plain", "sticky_new"]);
        assert_eq!(names(&found.unreadable), ["unreadable"]);
        let impossible: Vec<_> = found.impossible.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(impossible, ["fixed", "sticky"]);

        let found = compare(rule, &wanted, None);
        assert_eq!(names(&found.changes), wanted.keys().cloned().collect::<Vec<_>>());
        assert!(found.unreadable.is_empty() && found.impossible.is_empty());
    }
}
