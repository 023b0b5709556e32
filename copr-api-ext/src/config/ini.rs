//! The lines of an INI file, as Python's `configparser` takes them apart.
//!
//! People's files were written for `copr-cli`, which reads them with Python, so Python's grammar is what they mean: no comment
//! behind a value, quotes and backslashes kept, values that go on in deeper indented lines. Every line is kept where it is, so
//! that a file can be changed in one place and be the same everywhere else.

use super::error::{Problem, Trouble};

/// The section whose keys hold in every other one.
pub(super) const DEFAULT_SECTION: &str = "DEFAULT";

/// One line: where its text is, and what it is.
pub(super) struct Line<'a> {
    /// The text with its line end.
    pub text: &'a str,
    pub kind: LineKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    Blank,
    Comment,
    Section,
    /// The first line of a key; its value starts at this byte of the line.
    Key {
        value_at: usize,
    },
    /// One more line of the value above.
    More,
}

/// A key with its value. Holds secrets: no `Debug`.
pub(super) struct Entry {
    /// Which section it is in: index into `Document::sections`.
    pub section: usize,
    pub key: String,
    /// The value without interpolation.
    pub raw: String,
    /// Index of its first line.
    pub first: usize,
    /// Index of its last line that is no comment and not blank.
    pub last: usize,
}

/// A section's head. A name may come twice only if it is `DEFAULT`.
pub(super) struct Section {
    pub name: String,
    /// Index of the line of its head.
    pub line: usize,
}

/// A file, taken apart.
pub(super) struct Document<'a> {
    pub lines: Vec<Line<'a>>,
    pub sections: Vec<Section>,
    pub entries: Vec<Entry>,
}

impl<'a> Document<'a> {
    /// Takes a text apart. A byte order mark at its start, which Python stumbles over, is skipped.
    pub(super) fn parse(text: &'a str) -> Result<Self, Trouble> {
        let mut document = Self { lines: Vec::new(), sections: Vec::new(), entries: Vec::new() };
        // The key whose value may go on, and how deep its line is indented.
        let mut open: Option<usize> = None;
        let mut indent = 0;
        for (index, text) in split_lines(text).into_iter().enumerate() {
            let body = if index == 0 { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text };
            let value = body.trim_matches(is_space);
            let depth = body.chars().take_while(|c| is_space(*c)).count();
            let kind = if value.starts_with(['#', ';']) {
                LineKind::Comment
            } else if value.is_empty() {
                if let Some(entry) = open.and_then(|entry| document.entries.get_mut(entry)) {
                    entry.raw.push('\n');
                }
                LineKind::Blank
            } else if let Some(entry) =
                open.filter(|_| depth > indent).and_then(|entry| document.entries.get_mut(entry))
            {
                entry.raw.push('\n');
                entry.raw.push_str(value);
                entry.last = index;
                LineKind::More
            } else {
                indent = depth;
                if let Some(name) = section_name(value).map_err(|problem| Trouble::at(index, problem))? {
                    document.open_section(name, index)?;
                    open = None;
                    LineKind::Section
                } else {
                    let value_at = document.open_entry(text, value, index)?;
                    open = Some(document.entries.len() - 1);
                    LineKind::Key { value_at }
                }
            };
            document.lines.push(Line { text, kind });
        }
        for entry in &mut document.entries {
            entry.raw.truncate(entry.raw.trim_end_matches(is_space).len());
        }
        Ok(document)
    }

    /// The entry that answers for a key in a section: its own, else that of `DEFAULT`.
    pub(super) fn get(&self, section: &str, key: &str) -> Option<&Entry> {
        let find = |name: &str| {
            self.entries
                .iter()
                .find(|e| e.key == key && self.sections.get(e.section).is_some_and(|s| s.name == name))
        };
        find(section).or_else(|| find(DEFAULT_SECTION))
    }

    /// The lines from a section's head to the next head, by index.
    pub(super) fn span(&self, section: &str) -> Option<std::ops::Range<usize>> {
        let at = self.sections.iter().position(|s| s.name == section)?;
        let start = self.sections.get(at)?.line;
        Some(start..self.sections.get(at + 1).map_or(self.lines.len(), |next| next.line))
    }

    fn open_section(&mut self, name: &str, line: usize) -> Result<(), Trouble> {
        if name != DEFAULT_SECTION && self.sections.iter().any(|s| s.name == name) {
            return Err(Trouble::at(line, Problem::DuplicateSection));
        }
        self.sections.push(Section { name: name.to_owned(), line });
        Ok(())
    }

    /// Opens a key and tells at which byte of the line its value starts.
    fn open_entry(&mut self, text: &str, trimmed: &str, line: usize) -> Result<usize, Trouble> {
        let Some(section) = self.sections.len().checked_sub(1) else {
            return Err(Trouble::at(line, Problem::NoSectionYet));
        };
        let Some((key, value)) = trimmed.split_once(['=', ':']) else {
            return Err(Trouble::at(line, Problem::NoDelimiter));
        };
        let key = key.trim_end_matches(is_space).to_lowercase();
        if key.is_empty() {
            return Err(Trouble::at(line, Problem::NoKey));
        }
        let here = self.sections.get(section).map(|s| s.name.as_str());
        let same = |e: &Entry| e.key == key && self.sections.get(e.section).map(|s| s.name.as_str()) == here;
        if let Some(first) = self.entries.iter().find(|e| same(e)) {
            return Err(Trouble::at(line, Problem::DuplicateKey { first: first.first + 1 }));
        }
        let value = value.trim_start_matches(is_space);
        self.entries.push(Entry { section, key, raw: value.to_owned(), first: line, last: line });
        // What stands behind the value is only the white space that was trimmed off.
        Ok(text.trim_end_matches(is_space).len() - value.len())
    }
}

/// `[name]`, followed by nothing but a comment; a name may hold brackets itself.
///
/// Python ignores what follows. A file that was pasted into one line would then be a section without keys.
fn section_name(value: &str) -> Result<Option<&str>, Problem> {
    let parts = value.strip_prefix('[').and_then(|rest| rest.rsplit_once(']'));
    let Some((name, after)) = parts.filter(|(name, _)| !name.is_empty()) else { return Ok(None) };
    let after = after.trim_start_matches(is_space);
    if after.is_empty() || after.starts_with(['#', ';']) {
        Ok(Some(name))
    } else {
        Err(Problem::TextAfterSection)
    }
}

/// What Python takes for white space: Unicode's, and the four separators of ASCII.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// Lines with their ends, which are `\n`, `\r\n` or `\r`.
fn split_lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = match rest.find(['\n', '\r']) {
            Some(at) if rest.get(at..).is_some_and(|r| r.starts_with("\r\n")) => at + 2,
            Some(at) => at + 1,
            None => rest.len(),
        };
        let (line, after) = rest.split_at(end);
        lines.push(line);
        rest = after;
    }
    lines
}
