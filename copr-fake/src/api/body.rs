//! Bodies of requests, once they are read.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// A body that has been read.
#[derive(Debug, Default)]
pub struct Body {
    /// What was found where JSON was looked for.
    pub json: Json,
    /// Fields of an HTML form, or plain fields of a multipart body, in order.
    pub form: Vec<(String, String)>,
    /// File parts of a multipart body, the part `json` excepted.
    pub files: Vec<FilePart>,
}

/// JSON in a body.
#[derive(Debug, Default)]
pub enum Json {
    /// The media type is another one.
    #[default]
    Absent,
    /// The media type fits, the text does not.
    Malformed,
    /// It holds half of a surrogate pair, which no database takes.
    Undecodable,
    /// An object, its keys in the order sent; of a key sent twice the last value counts.
    Object(Vec<(String, Value)>),
    /// Anything else.
    Other(Value),
}

/// An uploaded file. Its bytes are gone, only their number and hash are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePart {
    /// The name of the form field.
    pub name: String,
    /// The file name as sent.
    pub filename: String,
    /// Number of bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

impl Json {
    /// Reads JSON text as the real server does: a byte order mark is skipped, wrong UTF-8 is malformed.
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

    /// The value, if it was understood.
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

/// An object that remembers the order of its keys, because the first of two synonyms wins.
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
    fn keys_keep_their_order_and_the_last_value() {
        let Json::Object(fields) = Json::parse(br#"{"b":1,"a":2,"b":3}"#) else {
            panic!("no object");
        };
        assert_eq!(fields, [("b".to_owned(), 3.into()), ("a".to_owned(), 2.into())]);
    }

    #[test]
    fn marks_and_faults_are_told_apart() {
        assert!(matches!(Json::parse(b"\xef\xbb\xbf{}"), Json::Object(_)));
        assert!(matches!(Json::parse(b"{\"a\":\"\xff\"}"), Json::Malformed));
        assert!(matches!(Json::parse(br#"{"a":"\ud800"}"#), Json::Undecodable));
        assert!(matches!(Json::parse(b"[1]"), Json::Other(_)));
    }
}
