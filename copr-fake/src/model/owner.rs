//! Owners of projects: users, and groups with `@` before their name.

use std::fmt;

use super::{State, User};

/// The owner of a project.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A user.
    User(String),
    /// A group, by its name without `@`.
    Group(String),
}

impl Default for Owner {
    fn default() -> Self {
        Self::User(String::new())
    }
}

impl Owner {
    /// Parses `alice` or `@hammers`.
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('@') {
            Some(group) => Self::Group(group.to_owned()),
            None => Self::User(text.to_owned()),
        }
    }

    /// Returns the name without `@`.
    pub fn bare(&self) -> &str {
        match self {
            Self::User(name) | Self::Group(name) => name,
        }
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(name) => to.write_str(name),
            Self::Group(name) => write!(to, "@{name}"),
        }
    }
}

impl State {
    /// Returns whether a user is the owner, or a member of the group that is.
    pub fn owns(&self, user: &User, owner: &Owner) -> bool {
        match owner {
            Owner::User(name) => *name == user.name,
            Owner::Group(name) => {
                self.groups.get(name).is_some_and(|group| group.members.contains(&user.name))
            }
        }
    }
}
