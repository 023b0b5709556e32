//! Checks the first bytes of a file. Pure functions.

use crate::pattern::has_suffix;

/// The first bytes of every RPM.
pub(crate) const RPM_LEAD: &[u8] = &[0xed, 0xab, 0xee, 0xdb];

/// Whether a file that is not a page begins like one. `html` is whether the content type is HTML.
pub(crate) fn is_page(name: &str, first: &[u8], html: bool) -> bool {
    html && first.trim_ascii_start().starts_with(b"<")
        && !has_suffix(name, ".html")
        && !has_suffix(name, ".htm")
}

/// The bytes that a file with this name begins with.
pub(crate) fn magic(name: &str) -> &'static [u8] {
    if has_suffix(name, ".rpm") {
        RPM_LEAD
    } else if has_suffix(name, ".gz") {
        &[0x1f, 0x8b]
    } else {
        &[]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn detects_pages_and_wrong_magic() {
        for (name, first, html, page, fits) in [
            ("a.rpm", &[0xed, 0xab, 0xee, 0xdb, 3][..], false, false, true),
            ("a.rpm", &[0xed, 0xab, 0xee, 0xdb, 3], true, false, true),
            ("a.rpm", b"<!doctype html>", true, true, false),
            ("a.rpm", b"<!doctype html>", false, false, false),
            ("a.rpm", b"", false, false, false),
            ("a.log.gz", &[0x1f, 0x8b, 8], false, false, true),
            ("a.log.gz", b"plain", false, false, false),
            ("a.log", b" <html>", true, true, true),
            ("a.log", b"<html>", false, false, true),
            ("a.log", b"plain", true, false, true),
            ("a.log", b"", true, false, true),
            ("a.html", b"<html>", true, false, true),
        ] {
            assert_eq!(is_page(name, first, html), page, "{name}");
            assert_eq!(first.starts_with(magic(name)), fits, "{name}");
        }
    }
}
