//! Sessions and Kerberos tickets: the ways in that need no token.

use super::{State, User};

/// Seconds a session lasts after its latest use.
pub const SESSION_LIFE: i64 = 31 * 86_400;

/// A session: whose it is, and until when it is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// The id of the user.
    pub user: i64,
    /// When it ends unless it is used before, in Unix seconds.
    pub until: i64,
}

impl State {
    /// Opens a session of a user. What comes back is the value of the cookie `session`.
    pub fn open_session(&mut self, user: i64, now: i64) -> String {
        let value = self.secrets.uuid();
        self.sessions.insert(value.clone(), Session { user, until: now + SESSION_LIFE });
        value
    }

    /// The user of a session that is still good.
    pub fn session_user(&self, value: &str, now: i64) -> Option<&User> {
        let session = self.sessions.get(value).filter(|session| session.until > now)?;
        self.user_by_id(session.user)
    }

    /// Makes a session that is still good last from now on; says whether there is one.
    pub(crate) fn prolong_session(&mut self, value: &str, now: i64) -> bool {
        let session = self.sessions.get_mut(value).filter(|session| session.until > now);
        session.map(|session| session.until = now + SESSION_LIFE).is_some()
    }

    /// Lets the web server in front take `Authorization: Negotiate TICKET` for a principal, a user name with or without a
    /// realm. From the first ticket on it asks for one where there is none.
    pub fn add_ticket(&mut self, principal: &str, ticket: &str) {
        self.tickets.insert(ticket.to_owned(), principal.to_owned());
    }
}
