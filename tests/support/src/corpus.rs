//! Exchanges recorded from a real Copr server: 1,277 of version 2.7, and 290 about the rules of its forms.
//!
//! Each file in `tests/corpus` has one group, with one exchange per line. `compact.py` in the same folder writes them from the
//! original recordings; its header says what is left out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

/// A request and its response.
#[derive(Debug, Deserialize)]
pub struct Exchange {
    /// Its name, unique within the group.
    pub name: String,
    /// The request.
    pub request: Request,
    /// The response.
    pub response: Response,
}

/// A request.
#[derive(Debug, Deserialize)]
pub struct Request {
    /// The HTTP method.
    pub method: String,
    /// The path, including `/api_3`.
    pub path: String,
    /// The query parameters.
    #[serde(default)]
    pub query: Vec<(String, Value)>,
    /// The user, or a description of the bad credentials.
    pub auth: Option<String>,
    /// Additional headers.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The kind (`json`, `form`, `multipart`, `raw`) and the body. JSON is kept as text because the order of keys can matter.
    pub body: Option<BTreeMap<String, Box<RawValue>>>,
}

impl Request {
    /// The body of this kind as JSON, or null.
    #[must_use]
    pub fn body(&self, kind: &str) -> Value {
        let body = self.body.as_ref().and_then(|body| body.get(kind));
        body.map_or(Value::Null, |body| serde_json::from_str(body.get()).expect("valid JSON"))
    }

    /// The value of a query parameter.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&Value> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

/// A response.
#[derive(Debug, Deserialize)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Headers, with lower-case names.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The JSON, or a page as a string, or null.
    #[serde(default)]
    pub body: Value,
    /// How a long list was shortened.
    pub body_trimmed: Option<Trimmed>,
}

/// How a long list was shortened.
#[derive(Debug, Deserialize)]
pub struct Trimmed {
    /// The number of rows in the original.
    pub items_in_reply: Option<usize>,
    /// The indexes of the rows that were kept.
    pub kept: Option<String>,
}

/// The folder of the files.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("corpus")
}

/// The names of all groups.
#[must_use]
pub fn groups() -> Vec<String> {
    let files = std::fs::read_dir(folder()).expect("the folder of the corpus");
    let files = files.map(|file| file.expect("a file of the corpus").file_name());
    let names = files.filter_map(|name| name.to_str()?.strip_suffix(".jsonl").map(str::to_owned));
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// The exchanges of a group by name, as [`Exchange`] or as JSON.
#[must_use]
pub fn read<T: DeserializeOwned>(group: &str) -> Vec<T> {
    let file = folder().join(format!("{group}.jsonl"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parse = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{group}: {error}: {line}"));
    text.lines().map(parse).collect()
}
