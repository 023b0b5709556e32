//! A directory of a project.

use std::str::FromStr;

use super::error::InvalidName;
use super::project::Project;
use super::text::{as_text, segment_fault};

const WANTED: &str = "`PROJECT:custom:NAME` or `PROJECT:pr:NUMBER`";

/// A directory beside the main one of a project: `copr-dev:custom:next`, `copr-dev:pr:17`.
///
/// New ones are made by [`Project::custom_dir`] and [`Project::pull_request_dir`]; others that a server has of old can be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dirname {
    text: String,
    /// Where the first colon is.
    colon: usize,
}

impl Dirname {
    /// The whole name, as calls want it in `project_dirname`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The part before the first colon: the project's name.
    #[must_use]
    pub fn project(&self) -> &str {
        self.text.get(..self.colon).unwrap_or_default()
    }

    /// The part behind the first colon: `custom:next`, `pr:17`.
    #[must_use]
    pub fn suffix(&self) -> &str {
        self.text.get(self.colon + 1..).unwrap_or_default()
    }
}

impl FromStr for Dirname {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let refused = |why| InvalidName::new(text, WANTED, why);
        let Some((project, suffix)) = text.split_once(':') else { return Err(refused("has no colon")) };
        project.parse::<Project>()?;
        match suffix.split(':').find_map(segment_fault) {
            None => Ok(Self { text: text.to_owned(), colon: project.len() }),
            Some("is empty") => Err(refused("has nothing before or behind a colon")),
            Some(why) => Err(refused(why)),
        }
    }
}

impl Project {
    /// The directory `PROJECT:custom:NAME`. The server makes it when something is built there.
    ///
    /// # Errors
    /// If the name is something else than letters and digits with single `-` or `:` between them.
    pub fn custom_dir(&self, name: &str) -> Result<Dirname, InvalidName> {
        if name.split([':', '-']).any(|part| part.is_empty() || !part.chars().all(char::is_alphanumeric)) {
            let why = "can't name a directory";
            return Err(InvalidName::new(name, "letters and digits, with single `-` between them", why));
        }
        format!("{self}:custom:{name}").parse()
    }

    /// The directory `PROJECT:pr:NUMBER`, which the server clears away after some time.
    #[must_use]
    pub fn pull_request_dir(&self, number: u64) -> Dirname {
        Dirname { text: format!("{self}:pr:{number}"), colon: self.as_str().len() }
    }
}

as_text!(Dirname);
