//! What a result file is, by its name.

/// What a result file is. New kinds may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResultKind {
    /// A binary package, that is, an `.rpm` that is no source package.
    Rpm,
    /// A source package: `.src.rpm` or `.nosrc.rpm`.
    Srpm,
    /// A log, packed or not.
    Log,
    /// A spec file.
    Spec,
    /// Anything else: `results.json`, `build.info`, what `fedora-review` wrote.
    Other,
}

impl ResultKind {
    /// Reads a name.
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
        } else if is_called(name, ".rpm") {
            Self::Rpm
        } else if is_called(name, ".log") {
            Self::Log
        } else if is_called(name, ".spec") {
            Self::Spec
        } else {
            Self::Other
        }
    }
}

/// Whether a name ends so. The names of results are in small letters: `.RPM` is no package to anybody.
pub(crate) fn is_called(name: &str, suffix: &str) -> bool {
    name.ends_with(suffix)
}

/// Why the first bytes of a file can't be those of one with this name; nothing if they can. `html` is what the server says.
pub(crate) fn disguise(name: &str, first: &[u8], html: bool) -> Option<Disguise> {
    let page = html && first.trim_ascii_start().first() == Some(&b'<');
    if page && !is_called(name, ".html") && !is_called(name, ".htm") {
        return Some(Disguise::Page);
    }
    let magic: &[u8] = if is_called(name, ".rpm") {
        &[0xed, 0xab, 0xee, 0xdb]
    } else if is_called(name, ".gz") {
        &[0x1f, 0x8b]
    } else {
        &[]
    };
    (!first.starts_with(magic)).then_some(Disguise::Other)
}

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disguise {
    /// A page for people: an error page with a status of success, the challenge of a bot filter.
    Page,
    /// Something else.
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_kinds() {
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
    fn pages_and_other_things_are_seen_through() {
        for (name, first, html, seen) in [
            ("a.rpm", &[0xed, 0xab, 0xee, 0xdb, 3][..], false, None),
            ("a.rpm", &[0xed, 0xab, 0xee, 0xdb, 3], true, None),
            ("a.rpm", b"<!doctype html>", true, Some(Disguise::Page)),
            ("a.rpm", b"<!doctype html>", false, Some(Disguise::Other)),
            ("a.rpm", b"", false, Some(Disguise::Other)),
            ("a.log.gz", &[0x1f, 0x8b, 8], false, None),
            ("a.log.gz", b"plain", false, Some(Disguise::Other)),
            ("a.log", b" <html>", true, Some(Disguise::Page)),
            ("a.log", b"<html>", false, None),
            ("a.log", b"plain", true, None),
            ("a.log", b"", true, None),
            ("a.html", b"<html>", true, None),
        ] {
            assert_eq!(disguise(name, first, html), seen, "{name}");
        }
    }
}
