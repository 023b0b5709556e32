//! The kinds of result files.

/// The kind of a result file, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResultKind {
    /// A binary package: `.rpm`, but no source package.
    Rpm,
    /// A source package: `.src.rpm` or `.nosrc.rpm`.
    Srpm,
    /// A log, compressed or not.
    Log,
    /// A spec file.
    Spec,
    /// Anything else, such as `results.json` and `build.info`.
    Other,
}

impl ResultKind {
    /// Returns the kind of a file name.
    ///
    /// ```
    /// # use copr_workflows::results::ResultKind;
    /// assert_eq!(ResultKind::of("hello-2.12-1.fc43.src.rpm"), ResultKind::Srpm);
    /// assert_eq!(ResultKind::of("builder-live.log.gz"), ResultKind::Log);
    /// ```
    #[must_use]
    pub fn of(name: &str) -> Self {
        let name = name.strip_suffix(".gz").unwrap_or(name);
        if name.ends_with(".src.rpm") || name.ends_with(".nosrc.rpm") {
            Self::Srpm
        } else if has_suffix(name, ".rpm") {
            Self::Rpm
        } else if has_suffix(name, ".log") {
            Self::Log
        } else if has_suffix(name, ".spec") {
            Self::Spec
        } else {
            Self::Other
        }
    }
}

/// Whether a name has a suffix. Case matters, as it does for rpm.
pub(crate) fn has_suffix(name: &str, suffix: &str) -> bool {
    name.ends_with(suffix)
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

/// Why content does not fit the name of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContentMismatch {
    /// It is an HTML page: an error page with a success status, or a bot challenge.
    HtmlPage,
    /// Its first bytes are wrong.
    WrongMagic,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derives_kinds_from_names() {
        for (name, kind) in [
            ("hello-1-1.fc43.x86_64.rpm", ResultKind::Rpm),
            ("hello-1-1.fc43.src.rpm", ResultKind::Srpm),
            ("hello-1-1.nosrc.rpm", ResultKind::Srpm),
            ("build.log", ResultKind::Log),
            ("build.log.gz", ResultKind::Log),
            ("hello.spec", ResultKind::Spec),
            ("results.json", ResultKind::Other),
            ("configs.tar.gz", ResultKind::Other),
            ("success", ResultKind::Other),
            ("rpm", ResultKind::Other),
        ] {
            assert_eq!(ResultKind::of(name), kind, "{name}");
        }
    }

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
