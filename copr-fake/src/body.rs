//! Bodies of requests: JSON, HTML forms, and multipart, which is streamed so that no upload is held in memory.

use axum::body::{Body as Stream, HttpBody as _};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use http_body_util::BodyExt;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::journal::Sent;

/// The most that plain fields of one multipart body may hold together.
const FIELD_MEMORY: usize = 500_000;

/// A body that has been read.
#[derive(Debug, Default)]
pub struct Body {
    /// What was found where JSON was looked for.
    pub json: Json,
    /// Fields of an HTML form, or plain fields of a multipart body, in order.
    pub form: Vec<(String, String)>,
    /// File parts of a multipart body, the part `json` excepted.
    pub files: Vec<FilePart>,
    /// The same for the journal.
    pub sent: Sent,
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

/// Reads a body to its end.
pub async fn read(headers: &HeaderMap, stream: Stream) -> Result<Body, Failure> {
    let media = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let mut body = Body::default();
    if essence == "application/json" || essence.ends_with("+json") {
        let bytes = collect(stream).await?;
        body.json = parse(&bytes);
        body.sent = value(&body.json).map_or_else(|| Sent::text(&bytes), Sent::Json);
    } else if essence == "application/x-www-form-urlencoded" {
        body.form = form_urlencoded::parse(&collect(stream).await?).into_owned().collect();
        body.sent = Sent::Form(body.form.clone());
    } else if essence == "multipart/form-data"
        && let Ok(boundary) = multer::parse_boundary(media)
    {
        body = read_multipart(stream, boundary).await?;
        body.sent =
            Sent::Multipart { fields: body.form.clone(), json: value(&body.json), files: body.files.clone() };
    } else if !stream.is_end_stream() {
        body.sent = Sent::text(&collect(stream).await?);
    }
    Ok(body)
}

/// JSON that was understood.
fn value(json: &Json) -> Option<Value> {
    match json {
        Json::Object(fields) => Some(fields.iter().cloned().collect::<serde_json::Map<_, _>>().into()),
        Json::Other(value) => Some(value.clone()),
        Json::Absent | Json::Malformed | Json::Undecodable => None,
    }
}

async fn collect(stream: Stream) -> Result<bytes::Bytes, Failure> {
    Ok(stream.collect().await.map_err(|_| Failure::malformed())?.to_bytes())
}

/// Parts are read one after the other. The part `json` must be a file and must parse, or the real server crashes.
async fn read_multipart(stream: Stream, boundary: String) -> Result<Body, Failure> {
    let mut multipart = multer::Multipart::new(stream.into_data_stream(), boundary);
    let mut body = Body::default();
    let mut room = FIELD_MEMORY;
    // The real server reads all parts before it complains about one.
    let mut failure = None;
    while let Some(mut part) = multipart.next_field().await.map_err(|_| Failure::malformed())? {
        let name = part.name().unwrap_or_default().to_owned();
        let filename = part.file_name().map(str::to_owned);
        let keep = filename.is_none() || name == "json";
        let mut kept = Vec::new();
        let (mut size, mut hash) = (0_u64, Sha256::new());
        while let Some(chunk) = part.chunk().await.map_err(|_| Failure::malformed())? {
            size += chunk.len() as u64;
            if !keep {
                hash.update(&chunk);
                continue;
            }
            if filename.is_none() {
                let Some(left) = room.checked_sub(chunk.len()) else {
                    failure.get_or_insert(Failure::TooLarge);
                    continue;
                };
                room = left;
            }
            kept.extend_from_slice(&chunk);
        }
        match filename {
            None => body.form.push((name, String::from_utf8_lossy(&kept).into_owned())),
            Some(_) if name == "json" => {
                body.json = parse(&kept);
                if value(&body.json).is_none() {
                    failure.get_or_insert(Failure::Crash);
                }
            }
            Some(filename) => {
                body.files.push(FilePart { name, filename, size, sha256: hexadecimal(&hash.finalize()) });
            }
        }
    }
    failure.map_or(Ok(body), Err)
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads JSON text the way the real server does: a byte order mark is skipped, wrong UTF-8 is malformed.
pub fn parse(bytes: &[u8]) -> Json {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Json::Malformed;
    };
    if text.trim_start().starts_with('{') {
        if let Ok(Ordered(fields)) = serde_json::from_str(text) {
            return Json::Object(fields);
        }
    } else if let Ok(value) = serde_json::from_str(text) {
        return Json::Other(value);
    }
    if has_surrogate(text) { Json::Undecodable } else { Json::Malformed }
}

fn has_surrogate(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["\\ud8", "\\ud9", "\\uda", "\\udb", "\\udc", "\\udd", "\\ude", "\\udf"]
        .iter()
        .any(|start| lower.contains(start))
}

/// Python's idea of a value that counts as something.
pub fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    }
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
    use super::{Json, parse};

    #[test]
    fn keys_keep_their_order_and_the_last_value() {
        let Json::Object(fields) = parse(br#"{"b":1,"a":2,"b":3}"#) else {
            panic!("no object");
        };
        assert_eq!(fields, [("b".to_owned(), 3.into()), ("a".to_owned(), 2.into())]);
    }

    #[test]
    fn marks_and_faults_are_told_apart() {
        assert!(matches!(parse(b"\xef\xbb\xbf{}"), Json::Object(_)));
        assert!(matches!(parse(b"{\"a\":\"\xff\"}"), Json::Malformed));
        assert!(matches!(parse(br#"{"a":"\ud800"}"#), Json::Undecodable));
        assert!(matches!(parse(b"[1]"), Json::Other(_)));
    }
}
