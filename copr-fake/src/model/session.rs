//! Sessions and Kerberos tickets.

use super::{State, User};

/// How many seconds a session lasts after its last use.
pub const SESSION_LIFE: i64 = 31 * 86_400;

/// A session of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The ID of the user.
    pub user: i64,
    /// When it expires unless it is used, in Unix seconds.
    pub until: i64,
}

impl State {
    /// Opens a session for a user. Returns the value of the cookie `session`.
    pub fn open_session(&mut self, user: i64, now: i64) -> String {
        let value = self.secrets.uuid();
        self.sessions.insert(value.clone(), Session { user, until: now + SESSION_LIFE });
        value
    }

    /// Returns the user of a valid session.
    pub fn session_user(&self, value: &str, now: i64) -> Option<&User> {
        let session = self.sessions.get(value).filter(|session| session.until > now)?;
        self.user_by_id(session.user)
    }

    /// Extends a valid session. Returns whether there is one.
    pub(crate) fn prolong_session(&mut self, value: &str, now: i64) -> bool {
        let session = self.sessions.get_mut(value).filter(|session| session.until > now);
        session.map(|session| session.until = now + SESSION_LIFE).is_some()
    }

    /// Adds a Kerberos ticket for a principal, a user name with or without a realm. Once there is a ticket, requests without one
    /// get a 401.
    pub fn add_ticket(&mut self, principal: &str, ticket: &str) {
        self.tickets.insert(ticket.to_owned(), principal.to_owned());
    }
}
