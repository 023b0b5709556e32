//! The kinds of result files.

use crate::pattern::has_suffix;

/// The kind of a result file, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResultKind {
    /// A binary package: `.rpm`, but not a source package.
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
}
