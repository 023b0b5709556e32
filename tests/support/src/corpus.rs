//! Exchanges recorded from a real Copr server: 1,277 of version 2.7 and 290 about the rules of its forms.
//!
//! The files in `tests/corpus` hold one group each, with one exchange a line. `compact.py`, next to them, writes them
//! from the original recordings, and says in its header what it leaves out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

/// One request and its answer.
#[derive(Debug, Deserialize)]
pub struct Exchange {
    /// What it shows, unique within its group.
    pub name: String,
    /// What was sent.
    pub request: Request,
    /// What came back.
    pub response: Response,
}

/// What was sent.
#[derive(Debug, Deserialize)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path, with `/api_3`.
    pub path: String,
    /// Names and values.
    #[serde(default)]
    pub query: Vec<(String, Value)>,
    /// The user, or what is wrong with the credentials.
    pub auth: Option<String>,
    /// Headers besides those of every request.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The kind (`json`, `form`, `multipart`, `raw`) and the body. Of JSON the text, because the order of keys can
    /// matter.
    pub body: Option<BTreeMap<String, Box<RawValue>>>,
}

impl Request {
    /// A body of this kind, as JSON. Null if there is none.
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

/// What came back.
#[derive(Debug, Deserialize)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Headers, by their names in lower case.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The JSON, a page as a text, or null.
    #[serde(default)]
    pub body: Value,
    /// How a long list was cut.
    pub body_trimmed: Option<Trimmed>,
}

/// How a long list was cut.
#[derive(Debug, Deserialize)]
pub struct Trimmed {
    /// How many rows there were.
    pub items_in_reply: Option<usize>,
    /// Which of them were kept.
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

/// The exchanges of a group, by name: as [`Exchange`], or as JSON.
#[must_use]
pub fn read<T: DeserializeOwned>(group: &str) -> Vec<T> {
    let file = folder().join(format!("{group}.jsonl"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parse = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{group}: {error}: {line}"));
    text.lines().map(parse).collect()
}
