//! House rules for the files of the repository, as far as a program can check them: pure functions over text.

pub mod changelog;
pub mod doctests;
pub mod figures;
pub mod leftovers;
pub mod length;
pub mod panics;
pub mod places;
pub mod registry;
pub mod snapshots;
pub mod tree;
pub mod versions;

use crate::finding::Finding;

/// A text file of the repository.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path from the root, with slashes.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl File {
    /// A file with this text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Whether its name ends so.
    fn is(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, last)| last == extension)
    }

    /// Whether people write this file and read it as a whole: recorded and generated data are something else.
    fn is_written(&self) -> bool {
        ["rs", "md", "py", "sh", "toml", "yaml", "yml"].iter().any(|extension| self.is(extension))
            || self.has_no_extension()
    }

    /// Such as scripts.
    fn has_no_extension(&self) -> bool {
        self.path.rsplit('/').next().is_some_and(|name| !name.contains('.'))
    }

    /// Lines with their numbers, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(i, line)| (i + 1, line))
    }

    /// A finding in one of its lines.
    fn finding(&self, line: usize, what: impl Into<String>, next: impl Into<String>) -> Finding {
        Finding::new(format!("{}:{line}", self.path), what, next)
    }

    /// Whether the rules about words leave it out: these files say what is looked for.
    fn has_the_words(&self) -> bool {
        self.path.starts_with("xtask/src/tidy/")
    }
}

/// Everything that the files break. `here` are folders of this machine, which must not be named in them.
#[must_use]
pub fn all(files: &[File], here: &[String]) -> Vec<Finding> {
    let mut findings = length::long(files);
    findings.extend(length::nameless(files));
    findings.extend(doctests::ignored(files));
    findings.extend(panics::paths(files));
    findings.extend(leftovers::left(files));
    findings.extend(snapshots::orphans(files));
    findings.extend(versions::stale(files));
    findings.extend(changelog::silent(files));
    findings.extend(figures::wrong(files));
    findings.extend(places::named(files, here));
    findings.extend(registry::other(files));
    findings
}
