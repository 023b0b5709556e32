//! The Kerberos session that a client and its clones share.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use reqwest::header::HeaderValue;

use super::cookie::Session;
use super::negotiator::Negotiator;
use crate::error::{Error, Result};

/// The session of one request.
#[derive(Clone, Debug)]
pub(crate) struct Pass {
    pub header: HeaderValue,
    pub user: String,
    /// The number of the session.
    pub number: u64,
}

impl Pass {
    fn of(session: &Session, number: u64) -> Self {
        Self { header: session.header.clone(), user: session.user.clone(), number }
    }
}

/// The session of a client, and how to get one.
pub(crate) struct Sessions {
    pub negotiator: Arc<dyn Negotiator>,
    #[cfg(all(unix, feature = "session-cache"))]
    pub file: Option<super::SessionFile>,
    held: Mutex<Held>,
    /// Held during a login.
    login_lock: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Held {
    session: Option<Session>,
    is_rejected: bool,
    /// The number of the session, so that the rejection of an older one does not affect this.
    number: u64,
    /// The number of failed logins.
    failures: u64,
    last_failure: Option<Error>,
}

impl Sessions {
    pub(crate) fn new(negotiator: Arc<dyn Negotiator>) -> Self {
        Self {
            negotiator,
            #[cfg(all(unix, feature = "session-cache"))]
            file: None,
            held: Mutex::default(),
            login_lock: tokio::sync::Mutex::default(),
        }
    }

    /// The session, unless it has expired or the server rejected it.
    pub(crate) fn current(&self) -> Option<Pass> {
        self.with(|held| {
            let session = held.session.as_ref().filter(|session| session.lasts(SystemTime::now()))?;
            (!held.is_rejected).then(|| Pass::of(session, held.number))
        })
    }

    /// Records that the server rejected the session with this number. Does not affect a newer one.
    pub(crate) fn rejected(&self, number: u64) {
        self.with(|held| held.is_rejected |= held.number == number);
    }

    /// Returns the current session, or logs in. Concurrent callers wait for one login and share its result. If the future that
    /// logs in is dropped, the next caller logs in.
    pub(crate) async fn get_or(&self, log_in: impl Future<Output = Result<Session>>) -> Result<Pass> {
        if let Some(pass) = self.current() {
            return Ok(pass);
        }
        let failures = self.with(|held| held.failures);
        let _guard = self.login_lock.lock().await;
        if let Some(pass) = self.current() {
            return Ok(pass);
        }
        let shared = self.with(|held| held.last_failure.clone().filter(|_| held.failures != failures));
        if let Some(failure) = shared {
            return Err(failure);
        }
        match self.find_or(log_in).await {
            Ok(session) => Ok(self.hold(session)),
            Err(error) => Err(self.failed(error)),
        }
    }

    /// The session in the file that programs share, or else a new one, which is written to it.
    #[cfg(all(unix, feature = "session-cache"))]
    async fn find_or(&self, log_in: impl Future<Output = Result<Session>>) -> Result<Session> {
        let Some(file) = &self.file else { return log_in.await };
        let rejected = self.with(|held| held.session.clone().filter(|_| held.is_rejected));
        file.find_or(rejected.as_ref(), log_in).await
    }

    #[cfg(not(all(unix, feature = "session-cache")))]
    async fn find_or(&self, log_in: impl Future<Output = Result<Session>>) -> Result<Session> {
        log_in.await
    }

    fn hold(&self, session: Session) -> Pass {
        self.with(|held| {
            held.number += 1;
            held.is_rejected = false;
            held.last_failure = None;
            Pass::of(held.session.insert(session), held.number)
        })
    }

    fn failed(&self, error: Error) -> Error {
        self.with(|held| {
            held.failures += 1;
            held.last_failure = Some(error.clone());
        });
        error
    }

    fn with<T>(&self, look: impl FnOnce(&mut Held) -> T) -> T {
        look(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (held, number) = self.with(|held| (held.session.is_some(), held.number));
        f.debug_struct("Sessions").field("held", &held).field("number", &number).finish_non_exhaustive()
    }
}
