//! What is wanted against what is there, field by field, by rules that say how a field behaves.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::change::{FieldChange, ImpossibleChange};

/// Fields by name, as a body holds them.
pub(super) type Fields = Map<String, Value>;

/// How a field behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// It is read back as it was sent. Null and the empty text are the same.
    Plain,
    /// As `Plain`, but once there is a text, it can be replaced and never be emptied.
    Sticky,
    /// Chosen when the thing is made, and never again.
    Fixed,
    /// A list of words whose order counts.
    Ordered,
    /// A list of words whose order does not count.
    Unordered,
    /// As `Unordered`, of addresses that lose their scheme.
    Schemeless,
    /// It can't be read back.
    Unreadable,
}

/// What came out of a comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// What differs and can be changed.
    pub changes: Vec<FieldChange>,
    /// What is wanted and can't be compared.
    pub unreadable: Vec<FieldChange>,
    /// What differs and can't be changed.
    pub impossible: Vec<ImpossibleChange>,
}

/// The fields of a body that are set.
pub(super) fn fields_of<T: Serialize>(body: &T) -> Fields {
    match serde_json::to_value(body) {
        Ok(Value::Object(fields)) => fields,
        // Bodies are structures, which are written as objects.
        _ => Fields::new(),
    }
}

/// Compares. Where nothing is there yet, every field is a change.
pub(super) fn compare(rule: fn(&str) -> Rule, wanted: &Fields, present: Option<&Fields>) -> Found {
    let mut found = Found::default();
    for (field, after) in wanted {
        let change = |before| FieldChange { field: field.clone(), before, after: after.clone() };
        let Some(present) = present else {
            found.changes.push(change(Some(Value::Null)));
            continue;
        };
        let rule = rule(field);
        if rule == Rule::Unreadable {
            found.unreadable.push(change(None));
            continue;
        }
        let before = present.get(field).cloned().unwrap_or_default();
        if same(rule, &before, after) {
            continue;
        }
        let why = match rule {
            Rule::Fixed => Some("it is chosen when the project is made, and can't be changed later"),
            Rule::Sticky if is_empty(after) => Some("it can be replaced, but not be emptied once it is set"),
            _ => None,
        };
        let change = change(Some(before));
        match why {
            Some(why) => found.impossible.push(ImpossibleChange { change, why }),
            None => found.changes.push(change),
        }
    }
    found
}

fn same(rule: Rule, before: &Value, after: &Value) -> bool {
    let set = |value| words(value).collect::<BTreeSet<_>>();
    match rule {
        Rule::Ordered => words(before).eq(words(after)),
        Rule::Unordered => set(before) == set(after),
        Rule::Schemeless => {
            let bare = |value| set(value).into_iter().map(without_scheme).collect::<BTreeSet<_>>();
            bare(before) == bare(after)
        }
        _ => before == after || (is_empty(before) && is_empty(after)),
    }
}

/// The words of a list. The server joins items and splits them at blanks.
pub(super) fn words(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).flat_map(str::split_whitespace)
}

fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value == ""
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_are_the_same_by_their_rules() {
        let cases = [
            (Rule::Plain, json!(null), json!(""), true),
            (Rule::Plain, json!("a"), json!("a"), true),
            (Rule::Plain, json!("a"), json!("a "), false),
            (Rule::Plain, json!(false), json!(true), false),
            (Rule::Plain, json!(null), json!(false), false),
            (Rule::Plain, json!(null), json!(7), false),
            (Rule::Ordered, json!(["a", "b"]), json!(["a b"]), true),
            (Rule::Ordered, json!(["a", "b"]), json!(["b", "a"]), false),
            (Rule::Ordered, json!(null), json!([]), true),
            (Rule::Unordered, json!(["a", "b"]), json!(["b", "a", "a"]), true),
            (Rule::Unordered, json!(["a"]), json!([]), false),
            (Rule::Schemeless, json!(["github.com/a/b"]), json!(["https://github.com/a/b"]), true),
            (Rule::Schemeless, json!(["github.com/a/b"]), json!(["https://github.com/a/c"]), false),
        ];
        for (rule, before, after, equal) in cases {
            assert_eq!(same(rule, &before, &after), equal, "{rule:?}: {before} and {after}");
        }
    }

    #[test]
    fn each_difference_goes_where_its_rule_says() {
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
        let impossible: Vec<_> = found.impossible.iter().map(|it| it.change.field.as_str()).collect();
        assert_eq!(impossible, ["fixed", "sticky"]);

        let found = compare(rule, &wanted, None);
        assert_eq!(names(&found.changes), wanted.keys().cloned().collect::<Vec<_>>());
        assert!(found.unreadable.is_empty() && found.impossible.is_empty());
    }
}
