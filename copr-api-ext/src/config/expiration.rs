//! The comment in which the end of a token's life is noted.

use std::ops::Range;

use super::SECTION;
use super::ini::{Document, LineKind, is_space};
use crate::date::Date;

/// What the comment says before the date.
pub(super) const LABEL: &str = "expiration date:";

/// The line that holds the note, and where in that line the date is.
///
/// The last one in our section counts, else the last one above the first section. Those of other sections are about other tokens.
pub(super) fn find(document: &Document<'_>) -> Option<(usize, Range<usize>)> {
    let top = document.sections.first().map_or(document.lines.len(), |section| section.line);
    let spans = [document.span(SECTION).unwrap_or(0..0), 0..top];
    spans.into_iter().find_map(|span| {
        span.rev().find_map(|index| {
            let line = document.lines.get(index).filter(|line| line.kind == LineKind::Comment)?;
            note(line.text).map(|range| (index, range))
        })
    })
}

/// The day in the note; `None` if there is no note, or no day in it.
pub(super) fn read(document: &Document<'_>) -> Option<Date> {
    let (index, range) = find(document)?;
    document.lines.get(index)?.text.get(range)?.get(..10)?.parse().ok()
}

/// Where in a comment line the date is; the range is empty if nothing follows the label.
fn note(line: &str) -> Option<Range<usize>> {
    let line = line.trim_end_matches(is_space);
    let marked = line.trim_start_matches(|c| c == '\u{feff}' || is_space(c));
    let rest = marked.trim_start_matches(['#', ';']).trim_start_matches(is_space);
    let label = rest.get(..LABEL.len())?;
    let rest = rest.get(LABEL.len()..).filter(|_| label.eq_ignore_ascii_case(LABEL))?;
    let date = rest.trim_start_matches(is_space);
    Some(line.len() - date.len()..line.len())
}
