//! Splits a configuration file into lines, sections and keys, as Python's `configparser` does.
//!
//! Keeps every line, so that a rotation changes nothing but login and token. Rejects what Python interprets in an unexpected way,
//! such as values on more than one line.

use super::error::ConfigError;

/// The only section that is read.
pub(super) const SECTION: &str = "copr-cli";

/// A parsed file.
pub(super) struct Document<'a> {
    /// All lines with their line endings.
    pub lines: Vec<&'a str>,
    pub sections: Vec<Section<'a>>,
}

pub(super) struct Section<'a> {
    pub name: &'a str,
    /// The index of the line `[name]`.
    pub line: usize,
    pub entries: Vec<Entry<'a>>,
}

/// A key with its value, which may be a secret: no `Debug`.
pub(super) struct Entry<'a> {
    pub key: String,
    pub value: &'a str,
    pub line: usize,
    /// The line up to the value.
    pub prefix: &'a str,
    /// The rest of the line after the value: whitespace and line ending.
    pub suffix: &'a str,
}

impl<'a> Document<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, ConfigError> {
        let mut document = Self { lines: text.split_inclusive('\n').collect(), sections: Vec::new() };
        // Python treats deeper indented lines as continuations of the value above.
        let mut key_depth = None;
        for (index, &line) in document.lines.iter().enumerate() {
            let error = |message: &'static str| Err(ConfigError::new(message).at(Some(index + 1)));
            // Python rejects a byte order mark, which editors on Windows write.
            let text = if index == 0 { line.trim_start_matches('\u{feff}') } else { line };
            let text = text.lines().next().unwrap_or_default();
            let content = text.trim();
            if text.contains(|c: char| c.is_control() && c != '\t') {
                return error("the line contains a control character; remove it");
            }
            if content.is_empty() || content.starts_with(['#', ';']) {
                continue;
            }
            let depth = text.chars().take_while(|c| c.is_whitespace()).count();
            if key_depth.is_some_and(|above| depth > above) {
                return error("an indented line continues the value above; write each value on one line");
            }
            if let Some(header) = content.strip_prefix('[') {
                let Some(name) = section_name(header) else {
                    return error("expected `[section]` on a line of its own, and `key = value` below");
                };
                if name == "DEFAULT" {
                    return error("`[DEFAULT]` is not supported; move its keys to `[copr-cli]`");
                }
                if document.sections.iter().any(|section| section.name == name) {
                    return error("duplicate section; merge the two");
                }
                document.sections.push(Section { name, line: index, entries: Vec::new() });
                key_depth = None;
                continue;
            }
            let Some(section) = document.sections.last_mut() else {
                return error("text before the first section; add a line `[copr-cli]` above it");
            };
            let Some(entry) = Entry::parse(line, index) else {
                return error("expected `[section]`, `key = value` or `# comment`");
            };
            if section.entries.iter().any(|other| other.key == entry.key) {
                return error("duplicate key; remove one of the two");
            }
            section.entries.push(entry);
            key_depth = Some(depth);
        }
        Ok(document)
    }

    pub(super) fn section(&self, name: &str) -> Option<&Section<'a>> {
        self.sections.iter().find(|section| section.name == name)
    }
}

impl Section<'_> {
    pub(super) fn entry(&self, key: &str) -> Option<&Entry<'_>> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

impl<'a> Entry<'a> {
    fn parse(line: &'a str, index: usize) -> Option<Self> {
        let content = line.trim_end();
        let (key, value) = content.split_once(['=', ':'])?;
        let (key, value) = (key.trim().to_lowercase(), value.trim_start());
        let (prefix, suffix) = (content.strip_suffix(value)?, line.strip_prefix(content)?);
        (!key.is_empty()).then_some(Self { key, value, line: index, prefix, suffix })
    }
}

/// The name in `name]`, if nothing but a comment follows.
fn section_name(header: &str) -> Option<&str> {
    let (name, rest) = header.split_once(']')?;
    let rest = rest.trim_start();
    // Python's name ends at the last bracket.
    let is_comment = rest.starts_with(['#', ';']) && !rest.contains(']');
    (!name.is_empty() && (rest.is_empty() || is_comment)).then_some(name)
}
