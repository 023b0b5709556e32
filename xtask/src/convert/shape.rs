//! Reading a JSON value as what Swagger 2.0 wants it to be, or saying what it is instead.

use super::error::ConvertError;
use super::pointer::Pointer;
use serde_json::{Map, Value};

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// A value in a few words, for the end of a sentence.
pub(super) fn described(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => format!("the boolean {flag}"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) if text.chars().count() <= 60 => format!("the text {text:?}"),
        Value::String(_) => "a long text".to_owned(),
        Value::Array(_) => "an array".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// The error for a value of the wrong shape.
pub(super) fn bad(at: &Pointer, expected: impl Into<String>, found: &Value) -> ConvertError {
    ConvertError::BadShape { pointer: at.into(), expected: expected.into(), found: described(found) }
}

/// The error for a required member that is not there.
pub(super) fn missing(at: &Pointer, key: &str) -> ConvertError {
    ConvertError::Missing { pointer: at.into(), key: key.to_owned() }
}

pub(super) fn object<'v>(value: &'v Value, at: &Pointer) -> Result<&'v Object, ConvertError> {
    value.as_object().ok_or_else(|| bad(at, "an object", value))
}

pub(super) fn array<'v>(value: &'v Value, at: &Pointer) -> Result<&'v Vec<Value>, ConvertError> {
    value.as_array().ok_or_else(|| bad(at, "an array", value))
}

pub(super) fn text<'v>(value: &'v Value, at: &Pointer) -> Result<&'v str, ConvertError> {
    value.as_str().ok_or_else(|| bad(at, "a text", value))
}

/// The member `key`, which must be there.
pub(super) fn required<'v>(map: &'v Object, key: &str, at: &Pointer) -> Result<&'v Value, ConvertError> {
    map.get(key).ok_or_else(|| missing(at, key))
}

/// The member `key` as text, which must be there.
pub(super) fn required_text<'v>(map: &'v Object, key: &str, at: &Pointer) -> Result<&'v str, ConvertError> {
    text(required(map, key, at)?, &at.child(key))
}

/// The member `key` as text, if it is there.
pub(super) fn optional_text<'v>(
    map: &'v Object,
    key: &str,
    at: &Pointer,
) -> Result<Option<&'v str>, ConvertError> {
    map.get(key).map(|value| text(value, &at.child(key))).transpose()
}

/// The member `key` as a list of texts, if it is there.
pub(super) fn optional_texts(
    map: &Object,
    key: &str,
    at: &Pointer,
) -> Result<Option<Vec<String>>, ConvertError> {
    let Some(value) = map.get(key) else {
        return Ok(None);
    };
    let at = at.child(key);
    let items = array(value, &at)?.iter().enumerate();
    items
        .map(|(index, item)| text(item, &at.item(index)).map(str::to_owned))
        .collect::<Result<_, _>>()
        .map(Some)
}

/// The entries by key, so that neither results nor the first error depend on how the map is ordered.
pub(super) fn entries(map: &Object) -> Vec<(&String, &Value)> {
    let mut entries: Vec<_> = map.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| *key);
    entries
}

/// Whether a key is a vendor extension, whose value is data that nobody but the vendor understands.
pub(super) fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}
