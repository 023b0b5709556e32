//! Directories of projects.

use std::str::FromStr;

use super::error::InvalidName;
use super::project::Project;
use super::text::{as_text, segment_fault};

const WANTED: &str = "`PROJECT:custom:NAME` or `PROJECT:pr:NUMBER`";

/// A side directory of a project: `copr-dev:custom:next`, `copr-dev:pr:17`.
///
/// Use [`Project::custom_dir`] and [`Project::pull_request_dir`] for new ones; older directories of a server can have other forms.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dirname {
    text: String,
    /// Position of the first colon.
    colon: usize,
}

impl Dirname {
    /// Returns the whole name, as in the argument `project_dirname`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the part before the first colon, which is the name of the project.
    #[must_use]
    pub fn project(&self) -> &str {
        self.text.get(..self.colon).unwrap_or_default()
    }

    /// Returns the part after the first colon: `custom:next`, `pr:17`.
    #[must_use]
    pub fn suffix(&self) -> &str {
        self.text.get(self.colon + 1..).unwrap_or_default()
    }
}

impl FromStr for Dirname {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let invalid = |why| InvalidName::new(text, WANTED, why);
        let Some((project, suffix)) = text.split_once(':') else { return Err(invalid("has no colon")) };
        project.parse::<Project>()?;
        match suffix.split(':').find_map(segment_fault) {
            None => Ok(Self { text: text.to_owned(), colon: project.len() }),
            Some("is empty") => Err(invalid("has nothing before or after a colon")),
            Some(why) => Err(invalid(why)),
        }
    }
}

impl Project {
    /// Returns the directory `PROJECT:custom:NAME`. The server creates it with the first build in it.
    ///
    /// # Errors
    /// Returns an error unless the name consists of letters and digits with single `-` or `:` between them.
    pub fn custom_dir(&self, name: &str) -> Result<Dirname, InvalidName> {
        if name.split([':', '-']).any(|part| part.is_empty() || !part.chars().all(char::is_alphanumeric)) {
            let why = "is not a valid directory name";
            return Err(InvalidName::new(name, "letters and digits, with single `-` between them", why));
        }
        format!("{self}:custom:{name}").parse()
    }

    /// Returns the directory `PROJECT:pr:NUMBER`, which the server removes after some time.
    #[must_use]
    pub fn pull_request_dir(&self, number: u64) -> Dirname {
        Dirname { text: format!("{self}:pr:{number}"), colon: self.as_str().len() }
    }
}

as_text!(Dirname);
