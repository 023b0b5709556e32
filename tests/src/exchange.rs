//! Requests and responses as plain data, from a fixture or a recording.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A request below the base URL of the API.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Path parameters by name, decoded.
    pub path: BTreeMap<String, String>,
    /// Query parameters, decoded.
    pub query: Vec<(String, String)>,
    /// A JSON body.
    pub body: Option<Value>,
    /// A multipart body.
    pub multipart: Option<Vec<Part>>,
}

/// One part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Name of the field.
    pub name: String,
    /// Name of the file.
    pub file_name: String,
    /// Media type.
    pub content_type: String,
    /// The bytes.
    pub content: Vec<u8>,
}

/// A case of a fixture: a call and the server's response.
#[derive(Clone, Debug)]
pub struct Case {
    /// The operation.
    pub operation: String,
    /// Name of the case within the operation.
    pub name: String,
    /// The request.
    pub request: Request,
    /// Status of the response.
    pub status: u16,
    /// Body of the response.
    pub body: Value,
}

/// The fixtures of this repository.
#[must_use]
pub fn fixtures() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("tests/fixtures").map(|f| f.unwrap().path()).collect();
    files.sort();
    files.iter().flat_map(|file| cases(file)).collect()
}

fn cases(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).unwrap();
    let fixture: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let operation = fixture["operation"].as_str().expect("operation").to_owned();
    fixture["cases"].as_array().expect("cases").iter().map(|case| read_case(&operation, case)).collect()
}

fn read_case(operation: &str, case: &Value) -> Case {
    let request = &case["request"];
    let members = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut query = Vec::new();
    for (key, value) in members(&request["query"]) {
        match value.as_array() {
            Some(values) => query.extend(values.iter().map(|value| (key.clone(), text(value)))),
            None => query.push((key, text(&value))),
        }
    }
    let parts = request["body"]["multipart"].as_array();
    Case {
        operation: operation.to_owned(),
        name: case["name"].as_str().expect("name").to_owned(),
        request: Request {
            path: members(&request["path"]).iter().map(|(key, value)| (key.clone(), text(value))).collect(),
            query,
            body: (parts.is_none() && !request["body"].is_null()).then(|| request["body"].clone()),
            multipart: parts.map(|parts| parts.iter().map(part).collect()),
        },
        status: u16::try_from(case["response"]["status"].as_u64().expect("status")).unwrap(),
        body: case["response"]["body"].clone(),
    }
}

/// Reads a part from the format that fixtures and recordings share.
#[must_use]
pub fn part(part: &Value) -> Part {
    let text = |key: &str| part[key].as_str().unwrap_or_default().to_owned();
    let content = match &part["content"] {
        Value::Null => text("text"),
        Value::String(text) => text.clone(),
        json => json.to_string(),
    };
    Part {
        name: text("name"),
        file_name: text("filename"),
        content_type: text("content_type"),
        content: content.into_bytes(),
    }
}

impl Part {
    /// Whether two parts are equal. JSON is compared as JSON.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let json = |part: &Self| serde_json::from_slice::<Value>(&part.content).ok();
        let alike = self.content == other.content
            || (self.name == "json" && json(self).is_some() && json(self) == json(other));
        alike
            && (&self.name, &self.file_name, &self.content_type)
                == (&other.name, &other.file_name, &other.content_type)
    }
}

/// The differences from `before` to `after`: missing members that were not null, and changed values.
#[must_use]
pub fn lost(before: &Value, after: &Value) -> Vec<String> {
    let mut all = Vec::new();
    compare("", before, after, &mut all);
    all
}

fn compare(place: &str, before: &Value, after: &Value, all: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(b), Value::Object(a)) => {
            for (key, value) in b {
                match a.get(key) {
                    Some(other) => compare(&format!("{place}/{key}"), value, other, all),
                    None if value.is_null() => {}
                    None => all.push(format!("{place}/{key} is missing")),
                }
            }
        }
        (Value::Array(b), Value::Array(a)) if a.len() == b.len() => {
            b.iter().zip(a).enumerate().for_each(|(i, (b, a))| compare(&format!("{place}/{i}"), b, a, all));
        }
        (b, a) if a == b => {}
        (b, a) => all.push(format!("{place} was {b} and is {a}")),
    }
}
