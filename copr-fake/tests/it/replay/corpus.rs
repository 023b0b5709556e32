//! The recordings as they lie on the disk.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

/// The recordings of one date each, below the folder that `COPR_FACTS` names.
const DATES: [&str; 2] = ["corpus", RULES];

/// The folder of the date on which the rules of the forms were recorded.
pub const RULES: &str = "corpus-2026-11";

/// All exchanges by `folder/name`.
pub struct Corpus(pub BTreeMap<String, Exchange>);

/// One exchange.
#[derive(Deserialize)]
pub struct Exchange {
    /// The folder of its date.
    #[serde(skip)]
    pub date: &'static str,
    pub request: Request,
    pub response: Response,
}

/// What was sent. Of JSON bodies the text is kept, because the order of keys can matter.
#[derive(Deserialize)]
pub struct Request {
    pub method: String,
    pub path: String,
    #[serde(default)]
    pub query: Vec<(String, Value)>,
    pub auth: Option<String>,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    pub body: Option<BTreeMap<String, Box<RawValue>>>,
}

/// What came back.
#[derive(Deserialize)]
pub struct Response {
    pub status: u16,
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    pub body: Value,
    pub body_trimmed: Option<Trimmed>,
}

/// How a long list was cut.
#[derive(Deserialize)]
pub struct Trimmed {
    pub items_in_reply: Option<usize>,
    pub kept: Option<String>,
}

impl Corpus {
    pub fn open(facts: &str) -> Self {
        let mut exchanges = BTreeMap::new();
        let of_date = |date| entries(&Path::new(facts).join(date)).into_iter().map(move |it| (date, it));
        for (date, folder) in DATES.into_iter().flat_map(of_date) {
            if !folder.is_dir() {
                continue;
            }
            for file in entries(&folder) {
                let text = std::fs::read_to_string(&file).unwrap();
                let mut exchange: Exchange =
                    serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
                exchange.date = date;
                let folder = folder.file_name().unwrap().to_string_lossy();
                let name = file.file_stem().unwrap().to_string_lossy();
                exchanges.insert(format!("{folder}/{name}"), exchange);
            }
        }
        Self(exchanges)
    }

    pub fn names(&self, folder: &str, prefix: &str) -> Vec<&str> {
        let start = format!("{folder}/{prefix}");
        let names = self.0.keys().filter(|name| name.starts_with(&start));
        names.map(String::as_str).collect()
    }
}

fn entries(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// Long runs of one letter were recorded as `<5000 times x>`.
pub fn unfold(text: &str) -> String {
    let mut rest = text;
    let mut whole = String::new();
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        whole.push_str(before);
        let (letters, length) = run(from).unwrap_or_else(|| ("<".to_owned(), 1));
        whole.push_str(&letters);
        rest = &from[length..];
    }
    whole + rest
}

fn run(text: &str) -> Option<(String, usize)> {
    let inner = text.get(1..text.find('>')?)?;
    let (count, letter) = inner.split_once(" times ")?;
    Some((letter.repeat(count.parse().ok()?), inner.len() + 2))
}
