//! Checks the first bytes of a file. Pure functions.

use crate::pattern::has_suffix;

/// Why content does not fit the name of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentMismatch {
    /// It is an HTML page: an error page with a success status, or a bot challenge.
    HtmlPage,
    /// Its first bytes are wrong.
    WrongMagic,
}

/// Checks whether the first bytes fit the name of a file. `html` is whether the content type is HTML.
pub(crate) fn content_mismatch(name: &str, first: &[u8], html: bool) -> Option<ContentMismatch> {
    let page = html && first.trim_ascii_start().first() == Some(&b'<');
    if page && !has_suffix(name, ".html") && !has_suffix(name, ".htm") {
        return Some(ContentMismatch::HtmlPage);
    }
    let magic: &[u8] = if has_suffix(name, ".rpm") {
        &[0xed, 0xab, 0xee, 0xdb]
    } else if has_suffix(name, ".gz") {
        &[0x1f, 0x8b]
    } else {
        &[]
    };
    (!first.starts_with(magic)).then_some(ContentMismatch::WrongMagic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn detects_content_mismatches() {
        for (name, first, html, seen) in [
            ("a.rpm", &[0xed, 0xab, 0xee, 0xdb, 3][..], false, None),
            ("a.rpm", &[0xed, 0xab, 0xee, 0xdb, 3], true, None),
            ("a.rpm", b"<!doctype html>", true, Some(ContentMismatch::HtmlPage)),
            ("a.rpm", b"<!doctype html>", false, Some(ContentMismatch::WrongMagic)),
            ("a.rpm", b"", false, Some(ContentMismatch::WrongMagic)),
            ("a.log.gz", &[0x1f, 0x8b, 8], false, None),
            ("a.log.gz", b"plain", false, Some(ContentMismatch::WrongMagic)),
            ("a.log", b" <html>", true, Some(ContentMismatch::HtmlPage)),
            ("a.log", b"<html>", false, None),
            ("a.log", b"plain", true, None),
            ("a.log", b"", true, None),
            ("a.html", b"<html>", true, None),
        ] {
            assert_eq!(content_mismatch(name, first, html), seen, "{name}");
        }
    }
}
