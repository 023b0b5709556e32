//! Names of projects.

use std::str::FromStr;

use super::error::InvalidName;
use super::text::{as_text, segment_fault};

/// The server fails on longer names.
const MAX_CHARS: usize = 100;

/// The name of a project without its owner: `copr-dev`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Project(String);

impl Project {
    /// Returns the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Project {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let fault = segment_fault(text).or_else(|| {
            if text.chars().any(|c| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))) {
                Some("contains a character other than letters, digits, `_`, `.` and `-`")
            } else if text.bytes().all(|b| b.is_ascii_digit()) {
                Some("consists only of digits")
            } else if text.chars().count() > MAX_CHARS {
                Some("is longer than 100 characters")
            } else {
                None
            }
        });
        match fault {
            None => Ok(Self(text.to_owned())),
            Some(why) => Err(InvalidName::new(text, "the name of a project such as `copr-dev`", why)),
        }
    }
}

as_text!(Project);
