//! Users, their tokens, and groups.

use std::collections::BTreeSet;
use std::fmt;

use super::State;

/// How many seconds a token is valid: 180 days.
pub(crate) const TOKEN_LIFE: i64 = 180 * 86_400;

/// A user of the server.
#[derive(Debug, Clone)]
pub struct User {
    /// The ID, counted from 1.
    pub id: i64,
    /// The name.
    pub name: String,
    /// Whether the user is an administrator of the server.
    pub admin: bool,
    /// The login and the token.
    pub credentials: Credentials,
    /// When the token expires, in Unix seconds.
    pub expires: i64,
}

/// The login and token that a client sends with HTTP Basic. `Debug` doesn't show the token.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The API login: 20 letters, not the name of the user.
    pub login: String,
    /// The API token: 30 letters.
    pub token: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Credentials").field("login", &self.login).finish_non_exhaustive()
    }
}

/// A group of users.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The names of the members.
    pub members: BTreeSet<String>,
}

impl State {
    /// Adds a user with a new token, or returns the existing user with that name.
    pub fn add_user(&mut self, name: &str, now: i64) -> &mut User {
        let id = (self.users.len() as u64).cast_signed() + 1;
        self.users.entry(name.to_owned()).or_insert_with(|| User {
            id,
            name: name.to_owned(),
            admin: false,
            credentials: self.secrets.credentials(),
            expires: now + TOKEN_LIFE,
        })
    }

    /// Gives a user a new login and token. The old token is no longer valid.
    pub fn renew_token(&mut self, user: i64, now: i64) -> Option<&User> {
        let credentials = self.secrets.credentials();
        let user = self.users.values_mut().find(|known| known.id == user)?;
        user.credentials = credentials;
        user.expires = now + TOKEN_LIFE;
        Some(user)
    }

    /// Returns a user by name, to change it.
    pub fn user_mut(&mut self, name: &str) -> Option<&mut User> {
        self.users.get_mut(name)
    }

    /// Returns a user by name.
    pub fn user(&self, name: &str) -> Option<&User> {
        self.users.get(name)
    }

    /// Returns a user by ID.
    pub fn user_by_id(&self, id: i64) -> Option<&User> {
        self.users.values().find(|user| user.id == id)
    }
}
