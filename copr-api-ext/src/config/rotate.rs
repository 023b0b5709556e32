//! A file's text with another login and token in it, and nothing else changed.

use std::borrow::Cow;

use super::error::{ConfigError, Problem, Trouble};
use super::expiration::{self, LABEL};
use super::ini::{DEFAULT_SECTION, Document, Entry, LineKind, is_space};
use super::{Credentials, Date, SECTION, interpolate};

/// The text of a configuration file with a new login, token and expiration note in it.
///
/// Comments, order, spacing and line ends stay as they are. What is missing is added at the end of the section `[copr-cli]`; without a
/// date, the note about the old token is taken out. A login that stands in `[DEFAULT]` is replaced there.
///
/// The text that is returned holds the token.
///
/// # Errors
/// If the text breaks the grammar, or can't be changed without changing what another key means.
///
/// # Examples
/// ```
/// use copr_api_ext::config::{Credentials, rotate};
///
/// let text = "[copr-cli]\n# mine\nlogin = old\ntoken: older\n";
/// let new = rotate(text, &Credentials::new("abc", "xyz")?, "2027-05-22".parse().ok())?;
/// assert_eq!(new, "[copr-cli]\n# mine\nlogin = abc\ntoken: xyz\n# expiration date: 2027-05-22\n");
/// # Ok::<(), copr_api_ext::config::ConfigError>(())
/// ```
pub fn rotate(text: &str, new: &Credentials, expires: Option<Date>) -> Result<String, ConfigError> {
    let document = Document::parse(text)?;
    let mut draft = Draft::new(&document);
    draft.set("login", new.login().expose());
    draft.set("token", new.token().expose());
    draft.note(expires);
    let text = draft.finish();
    check(&document, &text, new, expires)?;
    Ok(text)
}

struct Draft<'d, 'a> {
    document: &'d Document<'a>,
    lines: Vec<Cow<'a, str>>,
    /// What is added to the section, line by line, without line ends.
    added: Vec<String>,
}

impl<'d, 'a> Draft<'d, 'a> {
    fn new(document: &'d Document<'a>) -> Self {
        let lines = document.lines.iter().map(|line| Cow::Borrowed(line.text)).collect();
        Self { document, lines, added: Vec::new() }
    }

    fn set(&mut self, key: &str, value: &str) {
        let value = value.replace('%', "%%");
        let Some(entry) = self.document.get(SECTION, key) else {
            self.added.push(format!("{key} = {value}"));
            return;
        };
        for index in entry.first..=entry.last {
            let (Some(line), Some(slot)) = (self.document.lines.get(index), self.lines.get_mut(index)) else {
                continue;
            };
            match line.kind {
                LineKind::Key { value_at } => {
                    let end = line.text.trim_end_matches(is_space).len();
                    *slot = Cow::Owned(splice(line.text, value_at..end.max(value_at), &value));
                }
                LineKind::More => *slot = Cow::Borrowed(""),
                _ => {}
            }
        }
    }

    fn note(&mut self, expires: Option<Date>) {
        let Some((index, range)) = expiration::find(self.document) else {
            self.added.extend(expires.map(|date| format!("# {LABEL} {date}")));
            return;
        };
        if let (Some(line), Some(slot)) = (self.document.lines.get(index), self.lines.get_mut(index)) {
            *slot = match expires {
                Some(date) => Cow::Owned(splice(line.text, range, &date.to_string())),
                None => Cow::Borrowed(""),
            };
        }
    }

    fn finish(mut self) -> String {
        if self.added.is_empty() {
            return self.lines.concat();
        }
        let end = line_end(self.document.lines.first().map_or("", |line| line.text));
        let (anchor, indent) = self.place();
        let mut block: String = self.added.iter().flat_map(|line| [indent, line.as_str(), end]).collect();
        if self.document.span(SECTION).is_none() {
            block.insert_str(0, &format!("[{SECTION}]{end}"));
        }
        if let Some(line) = anchor.and_then(|anchor| self.lines.get_mut(anchor)) {
            if !line.is_empty() && !line.ends_with(['\n', '\r']) {
                line.to_mut().push_str(end);
            }
            line.to_mut().push_str(&block);
            self.lines.concat()
        } else {
            self.lines.concat() + &block
        }
    }

    /// After which line to add, and how deep to indent.
    ///
    /// The depth is that of the key before, or of the section after if there is none: less, and the lines that follow would
    /// become part of the new value; more, and the new lines would become part of the value before.
    fn place(&self) -> (Option<usize>, &'a str) {
        let document = self.document;
        let Some(section) = document.sections.iter().position(|s| s.name == SECTION) else {
            return (document.lines.len().checked_sub(1), "");
        };
        if let Some(entry) = document.entries.iter().rfind(|entry| entry.section == section) {
            return (Some(entry.last), self.indent(entry.first));
        }
        let next = document.sections.get(section + 1).map_or("", |next| self.indent(next.line));
        (document.sections.get(section).map(|s| s.line), next)
    }

    fn indent(&self, line: usize) -> &'a str {
        let text = self.document.lines.get(line).map_or("", |line| line.text);
        text.get(..text.len() - text.trim_start_matches(is_space).len()).unwrap_or_default()
    }
}

/// The line with something else in a range of it, and with a blank before that if there was nothing.
fn splice(line: &str, range: std::ops::Range<usize>, new: &str) -> String {
    let (before, after) =
        (line.get(..range.start).unwrap_or_default(), line.get(range.end..).unwrap_or_default());
    let gap = if range.is_empty() && !before.ends_with(is_space) { " " } else { "" };
    format!("{before}{gap}{new}{after}")
}

/// How the lines of a file end, by its first one.
fn line_end(line: &str) -> &'static str {
    match line {
        _ if line.ends_with("\r\n") => "\r\n",
        _ if line.ends_with('\r') => "\r",
        _ => "\n",
    }
}

/// Reads the new text again: the pair has to be the new one, and every other key must say and mean what it did. (One that refers to
/// the login would mean something else.)
fn check(old: &Document<'_>, text: &str, pair: &Credentials, expires: Option<Date>) -> Result<(), Trouble> {
    let refused = || Trouble::whole(Problem::NotRewritable);
    let new = Document::parse(text).map_err(|_| refused())?;
    let is = |key, value: &str| matches!(interpolate::value(&new, SECTION, key), Ok(Some(found)) if found.trim_matches(is_space) == value);
    let noted = expires.is_none() || expiration::read(&new) == expires;
    let same = others(old).eq(others(&new)) && meanings(old).eq(meanings(&new));
    if same && noted && is("login", pair.login().expose()) && is("token", pair.token().expose()) {
        Ok(())
    } else {
        Err(refused())
    }
}

/// Every entry but the two that answer for login and token.
fn others<'d>(document: &'d Document<'_>) -> impl Iterator<Item = (&'d str, &'d str, &'d str)> {
    let ours = ["login", "token"].map(|key| document.get(SECTION, key).map(|entry| entry.first));
    document.entries.iter().filter(move |entry| !ours.contains(&Some(entry.first))).map(|entry| {
        let Entry { section, key, raw, .. } = entry;
        (document.sections.get(*section).map_or("", |s| s.name.as_str()), key.as_str(), raw.as_str())
    })
}

/// What those entries mean where they hold, their references filled in. Those of `DEFAULT` hold in every section.
fn meanings<'d>(document: &'d Document<'_>) -> impl Iterator<Item = Option<String>> + 'd {
    others(document).flat_map(move |(section, key, _)| {
        let names = document.sections.iter().map(|section| section.name.as_str());
        let holds = move |name: &str| name == section || section == DEFAULT_SECTION;
        let places = names.filter(move |name| holds(name));
        places.map(move |name| interpolate::value(document, name, key).ok().flatten())
    })
}
