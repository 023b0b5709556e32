//! Request bodies that have been read.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// A request body.
#[derive(Debug, Default)]
pub struct Body {
    /// The JSON of the body or of its part `json`.
    pub json: Json,
    /// Fields of an HTML form, or plain fields of a multipart body, in order.
    pub form: Vec<(String, String)>,
    /// Files of a multipart body, except the part `json`.
    pub files: Vec<FilePart>,
}

/// JSON in a body.
#[derive(Debug, Default)]
pub enum Json {
    /// The content type is not JSON.
    #[default]
    Absent,
    /// The text is not JSON.
    Malformed,
    /// It contains half of a surrogate pair, which the database rejects.
    Undecodable,
    /// An object, with its keys in the order sent. If a key was sent twice, the last value is kept.
    Object(Vec<(String, Value)>),
    /// Another value.
    Other(Value),
}

/// An uploaded file, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePart {
    /// The name of the form field.
    pub name: String,
    /// The file name as sent.
    pub filename: String,
    /// The size in bytes.
    pub size: u64,
    /// The SHA-256 in hexadecimal digits.
    pub sha256: String,
}

impl Json {
    /// Parses JSON like the real server: skips a byte order mark, and rejects invalid UTF-8.
    pub fn parse(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Self::Malformed;
        };
        if text.trim_start().starts_with('{') {
            if let Ok(Ordered(fields)) = serde_json::from_str(text) {
                return Self::Object(fields);
            }
        } else if let Ok(value) = serde_json::from_str(text) {
            return Self::Other(value);
        }
        if has_surrogate(text) { Self::Undecodable } else { Self::Malformed }
    }

    /// Returns the value, if there is one.
    pub fn value(&self) -> Option<Value> {
        match self {
            Self::Object(fields) => Some(fields.iter().cloned().collect::<serde_json::Map<_, _>>().into()),
            Self::Other(value) => Some(value.clone()),
            Self::Absent | Self::Malformed | Self::Undecodable => None,
        }
    }
}

fn has_surrogate(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["\\ud8", "\\ud9", "\\uda", "\\udb", "\\udc", "\\udd", "\\ude", "\\udf"]
        .iter()
        .any(|start| lower.contains(start))
}

/// An object that keeps the order of its keys, because the first of two synonyms wins.
struct Ordered(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Ordered;

            fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut fields: Vec<(String, Value)> = Vec::new();
                while let Some((key, value)) = map.next_entry::<String, Value>()? {
                    match fields.iter_mut().find(|(known, _)| *known == key) {
                        Some((_, slot)) => *slot = value,
                        None => fields.push((key, value)),
                    }
                }
                Ok(Ordered(fields))
            }
        }
        from.deserialize_map(Fields)
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn keys_keep_order_and_last_value() {
        let Json::Object(fields) = Json::parse(br#"{"b":1,"a":2,"b":3}"#) else {
            panic!("no object");
        };
        assert_eq!(fields, [("b".to_owned(), 3.into()), ("a".to_owned(), 2.into())]);
    }

    #[test]
    fn recognizes_each_kind_of_json() {
        assert!(matches!(Json::parse(b"\xef\xbb\xbf{}"), Json::Object(_)));
        assert!(matches!(Json::parse(b"{\"a\":\"\xff\"}"), Json::Malformed));
        assert!(matches!(Json::parse(br#"{"a":"\ud800"}"#), Json::Undecodable));
        assert!(matches!(Json::parse(b"[1]"), Json::Other(_)));
    }
}
