//! The recorded exchanges by name.

use std::collections::BTreeMap;

pub use copr_test_support::corpus::Exchange;

/// Exchanges by `group/name`.
pub struct Corpus(pub BTreeMap<String, Exchange>);

impl Corpus {
    /// All exchanges.
    pub fn open() -> Self {
        Self::of(&copr_test_support::corpus::groups())
    }

    /// The exchanges of some groups.
    pub fn of(groups: &[impl AsRef<str>]) -> Self {
        let mut exchanges = BTreeMap::new();
        for group in groups.iter().map(AsRef::as_ref) {
            for exchange in copr_test_support::corpus::read::<Exchange>(group) {
                exchanges.insert(format!("{group}/{}", exchange.name), exchange);
            }
        }
        Self(exchanges)
    }

    pub fn names(&self, group: &str, prefix: &str) -> Vec<&str> {
        let start = format!("{group}/{prefix}");
        let names = self.0.keys().filter(|name| name.starts_with(&start));
        names.map(String::as_str).collect()
    }
}

/// Expands `<5000 times x>`, the recorded form of a long run of a character.
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
    let letters = match inner.split_once(" times ") {
        Some((count, letter)) => letter.repeat(count.parse().ok()?),
        // For this file, only the size was recorded.
        None => "x".repeat(inner.strip_suffix(" bytes")?.parse().ok()?),
    };
    Some((letters, inner.len() + 2))
}
