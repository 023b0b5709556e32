//! Owners of projects.

use std::str::FromStr;

use super::error::InvalidName;
use super::text::{as_text, segment_fault};

/// The owner of a project: a user, `alice`, or a group, `@copr`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Owner(String);

impl Owner {
    /// Returns the name, with the `@` of a group.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the name of the group without `@`, or `None` for a user.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.0.strip_prefix('@')
    }
}

impl FromStr for Owner {
    type Err = InvalidName;

    fn from_str(text: &str) -> Result<Self, InvalidName> {
        let bare = text.strip_prefix('@').unwrap_or(text);
        let fault = segment_fault(bare).or_else(|| bare.starts_with('@').then_some("starts with two @"));
        match fault {
            None => Ok(Self(text.to_owned())),
            Some(why) => {
                Err(InvalidName::new(text, "a user such as `alice` or a group such as `@copr`", why))
            }
        }
    }
}

as_text!(Owner);
