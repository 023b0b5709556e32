//! `%(name)s` and `%%` in a value.

use super::error::{Problem, Trouble};
use super::ini::Document;

/// As deep as Python follows a reference to a reference.
const MAX_DEPTH: usize = 10;
/// References that one value may make in all. Ten levels of a few references each would otherwise take for ever.
const MAX_REFERENCES: usize = 1_000;

/// The value of a key with its references filled in; `None` if the file has no such key.
///
/// A `%` that starts neither `%%` nor `%(name)s` stands for itself. Python fails there, which is of no use to anyone whose token
/// holds one.
pub(super) fn value(document: &Document<'_>, section: &str, key: &str) -> Result<Option<String>, Trouble> {
    let Some(entry) = document.get(section, key) else { return Ok(None) };
    let mut filler = Filler { document, section, references: 0, out: String::new() };
    match filler.fill(&entry.raw, 1) {
        Ok(()) => Ok(Some(filler.out)),
        Err(problem) => Err(Trouble::at(entry.first, problem)),
    }
}

struct Filler<'d, 'a> {
    document: &'d Document<'a>,
    section: &'d str,
    references: usize,
    out: String,
}

impl Filler<'_, '_> {
    fn fill(&mut self, text: &str, depth: usize) -> Result<(), Problem> {
        if depth > MAX_DEPTH {
            return Err(Problem::ReferenceTooDeep);
        }
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('%') {
            self.out.push_str(before);
            if let Some(after) = after.strip_prefix('%') {
                self.out.push('%');
                rest = after;
            } else if let Some((name, after)) = reference(after) {
                self.references += 1;
                if self.references > MAX_REFERENCES {
                    return Err(Problem::ReferenceTooDeep);
                }
                let entry =
                    self.document.get(self.section, &name.to_lowercase()).ok_or(Problem::UnknownReference)?;
                self.fill(&entry.raw, depth + 1)?;
                rest = after;
            } else {
                self.out.push('%');
                rest = after;
            }
        }
        self.out.push_str(rest);
        Ok(())
    }
}

/// `(name)s` and what follows it.
fn reference(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.strip_prefix('(')?.split_once(')')?;
    if name.is_empty() { None } else { Some((name, after.strip_prefix('s')?)) }
}
