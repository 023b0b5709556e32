//! Puts a new login and token into the text of a file, and finds the comment with the expiration date.

use std::collections::BTreeMap;

use super::error::ConfigError;
use super::ini::{Document, SECTION};
use super::{Credentials, Date};

const LABEL: &str = "expiration date:";

/// Returns the text with a new login, token and expiration date; the rest stays as it is.
///
/// Adds what is missing at the end of the section. Without a date, removes the comment with the old one.
pub(crate) fn rotate(text: &str, new: &Credentials, expires: Option<Date>) -> Result<String, ConfigError> {
    let document = Document::parse(text)?;
    let Some(section) = document.section(SECTION) else {
        let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return rotate(&format!("{text}{gap}[{SECTION}]\n"), new, expires);
    };
    let line_at = |index: usize| document.lines.get(index).copied().unwrap_or_default();
    let mut changed = BTreeMap::new();
    let mut missing = Vec::new();
    for (key, value) in [("login", new.login()), ("token", new.token())] {
        let value = value.expose().replace('%', "%%");
        if let Some(entry) = section.entry(key) {
            changed.insert(entry.line, [entry.prefix, &value, entry.suffix].concat());
        } else {
            missing.push(format!("{key} = {value}"));
        }
    }
    let comment = expires.map(|date| format!("# {LABEL} {date}"));
    if let Some((index, old, _)) = expiration_comment(&document) {
        changed.insert(index, comment.map_or(String::new(), |new| line_at(index).replacen(old, &new, 1)));
    } else {
        missing.extend(comment);
    }
    // With more indentation than the line above, an added line would continue its value; with less than the line below, that one
    // would continue the added line.
    let last = section.entries.last().map(|entry| entry.line);
    let next = document.sections.iter().map(|next| next.line).find(|line| *line > section.line);
    let indent = last.or(next).map_or("", |index| indentation(line_at(index)));
    let newline = if line_at(0).ends_with("\r\n") { "\r\n" } else { "\n" };
    let anchor = last.unwrap_or(section.line);
    let line = changed.entry(anchor).or_insert_with(|| line_at(anchor).to_owned());
    for added in missing {
        let gap = if line.ends_with('\n') { "" } else { newline };
        line.extend([gap, indent, &added, newline]);
    }
    let lines = document.lines.iter().enumerate();
    Ok(lines.map(|(index, line)| changed.get(&index).map_or(*line, String::as_str)).collect())
}

/// The date in the comment `# expiration date: 2027-05-22`, which the server's page `/api/` and copr-cli write.
pub(super) fn expiration(document: &Document<'_>) -> Option<Date> {
    expiration_comment(document)?.2
}

/// The last such comment in the section, or above the first section: its line, its text and its date. Comments in other sections
/// are about other tokens.
fn expiration_comment<'a>(document: &Document<'a>) -> Option<(usize, &'a str, Option<Date>)> {
    let start = |index: usize| document.sections.get(index).map_or(document.lines.len(), |next| next.line);
    let ours = document.sections.iter().position(|section| section.name == SECTION);
    let span = ours.map_or(0..0, |index| start(index)..start(index + 1));
    span.rev().chain((0..start(0)).rev()).find_map(|index| {
        let comment = document.lines.get(index)?.trim_start_matches('\u{feff}').trim();
        let text = comment.strip_prefix(['#', ';'])?.trim_start_matches(['#', ';']).trim_start();
        let (label, date) = text.split_at_checked(LABEL.len())?;
        let date = date.trim_start().get(..10).and_then(|date| date.parse().ok());
        label.eq_ignore_ascii_case(LABEL).then_some((index, comment, date))
    })
}

fn indentation(line: &str) -> &str {
    line.strip_suffix(line.trim_start()).unwrap_or_default()
}
