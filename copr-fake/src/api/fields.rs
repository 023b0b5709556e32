//! Fields of request bodies, with the conversions of the real server's forms.

use std::ops::RangeInclusive;

use serde_json::Value;

use crate::api::{Failure, python};

/// The fields of a body, without nulls. If a name occurs several times, the first value is kept.
#[derive(Debug, Default)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    /// Takes the fields of a JSON object. The database rejects NUL characters.
    pub fn from_json(object: &[(String, Value)]) -> Result<Self, Failure> {
        if object.iter().any(|(_, value)| has_nul(value)) {
            return Err(Failure::Database);
        }
        let sent = object.iter().filter(|(_, value)| !value.is_null());
        Ok(Self(sent.cloned().collect()))
    }

    /// Takes the fields of an HTML form.
    pub fn from_form(form: &[(String, String)]) -> Self {
        let mut fields: Vec<(String, Value)> = Vec::new();
        for (name, value) in form {
            if !fields.iter().any(|(known, _)| known == name) {
                fields.push((name.clone(), Value::from(value.as_str())));
            }
        }
        Self(fields)
    }

    /// Returns whether there are no fields.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a field, unless there is one with that name.
    pub fn set_default(&mut self, name: &str, value: Value) {
        if self.get(name).is_none() {
            self.0.push((name.to_owned(), value));
        }
    }

    /// Returns the fields except one.
    pub fn without(&self, name: &str) -> Self {
        let kept = self.0.iter().filter(|(known, _)| known != name);
        Self(kept.cloned().collect())
    }

    /// Returns a field as sent.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.first_of(&[name])
    }

    /// Returns a field that has several names: the one that comes first in the body.
    pub fn first_of(&self, names: &[&str]) -> Option<&Value> {
        self.0.iter().find(|(known, _)| names.contains(&known.as_str())).map(|(_, value)| value)
    }

    /// Returns a text. Joins lists with spaces, and prints numbers and booleans. The database rejects other values.
    pub fn text(&self, names: &[&str]) -> Result<Option<String>, Failure> {
        match self.first_of(names) {
            Some(Value::Bool(flag)) => Ok(Some(flag.to_string())),
            value => value.map(text_of).transpose(),
        }
    }

    /// Returns a text that the real server inspects: any value that isn't a text, a number or a list crashes it.
    pub fn checked_text(&self, names: &[&str]) -> Result<Option<String>, Failure> {
        self.first_of(names).map(|value| text_of(value).map_err(|_| Failure::Crash)).transpose()
    }

    /// Returns such a text, trimmed.
    pub fn trimmed(&self, names: &[&str]) -> Result<Option<String>, Failure> {
        Ok(self.checked_text(names)?.map(|text| text.trim().to_owned()))
    }

    /// Returns a boolean. Only `false`, the empty text and zero are false.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.get(name).map(flag_of)
    }

    /// Returns an integer. Parses texts like Python, and truncates fractions. `Some(Err(()))` is another value; an empty text
    /// counts as not sent.
    pub fn integer(&self, name: &str) -> Option<Result<i128, ()>> {
        match self.get(name)? {
            Value::Number(number) => Some(whole(number)),
            Value::String(text) if text.is_empty() => None,
            Value::String(text) => Some(python::int(text).ok_or(())),
            Value::Bool(flag) => Some(Ok(i128::from(*flag))),
            Value::Array(items) if items.is_empty() => None,
            _ => Some(Err(())),
        }
    }

    /// Returns an integer in a range. Like the real form, complains twice about a value that isn't a number.
    pub fn bounded(
        &self,
        name: &str,
        range: RangeInclusive<i64>,
        complaints: &mut Complaints,
    ) -> Option<i64> {
        let given = self.integer(name)?;
        complaints.check(given.is_ok(), name, "This is not an integer.");
        let fitting = given.ok().and_then(|number| i64::try_from(number).ok());
        let fitting = fitting.filter(|number| range.contains(number));
        complaints.check(fitting.is_some(), name, "The number is out of range.");
        fitting
    }

    /// Returns a list: the words of all items of an array, or of a text.
    pub fn words(&self, names: &[&str]) -> Result<Option<Vec<String>>, Failure> {
        Ok(self.first_of(names).map(text_of).transpose()?.map(|text| words(&text)))
    }

    /// Returns a list whose words are checked: prints items that aren't texts, which the check rejects.
    pub fn printed_words(&self, names: &[&str]) -> Result<Vec<String>, Failure> {
        match self.first_of(names) {
            Some(Value::Array(items)) => Ok(items.iter().flat_map(|item| words(&printed(item))).collect()),
            Some(Value::Null) | None => Ok(Vec::new()),
            Some(_) => Ok(words(&self.checked_text(names)?.unwrap_or_default())),
        }
    }

    /// Returns a list whose items are not split. A text is a list of one item.
    pub fn list(&self, name: &str) -> Result<Option<Vec<String>>, Failure> {
        match self.get(name) {
            None => Ok(None),
            Some(Value::Array(items)) => items.iter().map(text_of).collect::<Result<_, _>>().map(Some),
            Some(value) => text_of(value).map(|text| Some(vec![text])),
        }
    }
}

/// Returns a text as it is, and another value as JSON.
pub fn printed(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Returns the words of a text.
pub fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Returns whether a value is true in a form.
pub fn flag_of(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.is_empty() && text != "false",
        other => crate::api::python::truthy(other),
    }
}

/// Returns a value as a text for the database.
pub fn text_of(value: &Value) -> Result<String, Failure> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Array(items) => {
            let texts: Result<Vec<_>, _> = items.iter().map(text_of).collect();
            Ok(texts?.join(" "))
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => Err(Failure::Database),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "cutting the fraction is what the real server does")]
fn whole(number: &serde_json::Number) -> Result<i128, ()> {
    number.as_i128().or_else(|| number.as_f64().map(|fraction| fraction as i128)).ok_or(())
}

fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(items) => items.iter().any(has_nul),
        Value::Object(fields) => fields.values().any(has_nul),
        _ => false,
    }
}

/// Validation errors: fields, and what is wrong with them.
#[derive(Debug, Default)]
pub struct Complaints(Vec<(String, String)>);

impl Complaints {
    /// Adds an error.
    pub fn add(&mut self, field: &str, text: impl Into<String>) {
        self.0.push((field.to_owned(), text.into()));
    }

    /// Adds an error if the field is not `fine`.
    pub fn check(&mut self, fine: bool, field: &str, text: &str) {
        if !fine {
            self.add(field, text);
        }
    }

    /// Returns a 400 with a line `field: text` for each error, if there are any.
    pub fn into_lines(self) -> Result<(), Failure> {
        if self.0.is_empty() {
            return Ok(());
        }
        let lines: Vec<_> = self.0.iter().map(|(field, text)| format!("{field}: {text}")).collect();
        Err(Failure::bad(lines.join("\n")))
    }

    /// Returns a 400 with a Python dictionary of the errors, as for submitted builds, if there are any.
    pub fn into_dict(self) -> Result<(), Failure> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Failure::bad(format!("Invalid parameters: {}", python::dict(&self.0))))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Complaints, Fields, flag_of};
    use crate::api::failure::Failure;

    fn fields(value: &Value) -> Fields {
        let object: Vec<_> = value.as_object().unwrap().clone().into_iter().collect();
        Fields::from_json(&object).unwrap()
    }

    #[test]
    fn accepts_two_texts_as_false() {
        for (value, expected) in [
            (json!("false"), false),
            (json!(""), false),
            (json!("False"), true),
            (json!("0"), true),
            (json!(0), false),
            (json!(1), true),
        ] {
            assert_eq!(flag_of(&value), expected, "{value}");
        }
    }

    #[test]
    fn converts_numbers() {
        let sent = fields(&json!({ "a": 12.9, "b": "12", "c": "x", "d": "", "e": null }));
        assert_eq!(sent.integer("a"), Some(Ok(12)));
        assert_eq!(sent.integer("b"), Some(Ok(12)));
        assert_eq!(sent.integer("c"), Some(Err(())));
        assert_eq!(sent.integer("d"), None);
        assert_eq!(sent.integer("e"), None);
    }

    #[test]
    fn rejects_numbers_out_of_range() {
        let sent = fields(&json!({ "a": 0, "b": "9", "c": 10, "d": -1, "e": "x", "f": "" }));
        for (name, expected, complained) in [
            ("a", Some(0), 0),
            ("b", Some(9), 0),
            ("c", None, 1),
            ("d", None, 1),
            ("e", None, 2),
            ("f", None, 0),
            ("g", None, 0),
        ] {
            let mut complaints = Complaints::default();
            assert_eq!(sent.bounded(name, 0..=9, &mut complaints), expected, "{name}");
            assert_eq!(complaints.0.len(), complained, "{name}");
        }
    }

    #[test]
    fn accepts_booleans_as_unchecked_texts() {
        let sent = fields(&json!({ "a": true, "b": false, "c": [true], "d": {} }));
        assert_eq!(sent.text(&["a"]).unwrap().unwrap(), "true");
        assert_eq!(sent.text(&["b"]).unwrap().unwrap(), "false");
        assert!(matches!(sent.text(&["c"]), Err(Failure::Database)));
        assert!(matches!(sent.text(&["d"]), Err(Failure::Database)));
        assert!(matches!(sent.checked_text(&["a"]), Err(Failure::Crash)));
        assert!(matches!(sent.words(&["a"]), Err(Failure::Database)));
    }

    #[test]
    fn converts_lists_and_texts() {
        let sent = fields(&json!({ "a": ["x", "y z"], "b": "x\ny" }));
        assert_eq!(sent.text(&["a"]).unwrap().unwrap(), "x y z");
        assert_eq!(sent.words(&["b"]).unwrap().unwrap(), ["x", "y"]);
    }
}
