//! A cache of the chroots of a server.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use copr_api::names::{ChrootName, InvalidName};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::list::Chroots;
use crate::workflows::Projects;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

/// How long a list is fresh by default. Chroots change a few times a year.
const TTL: Duration = Duration::from_secs(3600);

/// The delay before the next request after a failed one, while there is an old list.
const RETRY_INTERVAL: Duration = Duration::from_secs(30);

impl Projects {
    /// Returns a cache of the chroots that the server builds for, empty at first. Keep it and clone it: each
    /// new one sends its own request.
    #[must_use]
    pub fn chroots(&self) -> ChrootCatalog {
        ChrootCatalog { copr: self.copr.clone(), ttl: TTL, last: Arc::default() }
    }
}

/// The chroots that a server builds for. Fetches them when they are needed, and keeps them for an hour.
/// Clones share the cached list.
///
/// Concurrent calls share one request. If the future that sent it is dropped, the next call sends another
/// one.
#[derive(Clone, Debug)]
pub struct ChrootCatalog {
    copr: Copr,
    ttl: Duration,
    last: Arc<Mutex<Option<Fetched>>>,
}

/// The result of the last request.
#[derive(Debug)]
struct Fetched {
    at: Instant,
    /// The old list if there is one and the error is transient.
    result: Result<Chroots>,
}

impl ChrootCatalog {
    /// Sets how long a list is fresh; an hour by default. Applies to this clone and its own clones.
    #[must_use]
    pub fn ttl(mut self, ttl: Duration) -> Self {
        self.ttl = ttl;
        self
    }

    /// Returns the chroots, from the cache if they are fresh.
    ///
    /// While the server can't be reached, returns the old list, with the error in [`Chroots::stale`], and
    /// sends a request every half minute.
    ///
    /// # Errors
    /// Those of `mock_chroot_list`, if there is no old list, or if the error is not
    /// [transient](Error::is_transient); [`ErrorKind::Decode`] for an invalid name of a chroot. Calls that
    /// waited for the same request get errors of the same kind.
    pub async fn get(&self) -> Result<Chroots> {
        let called = Instant::now();
        let mut last = self.last.lock().await;
        match last.as_ref().filter(|last| last.serves(called, Instant::now(), self.ttl)) {
            Some(last) => last.result.clone(),
            None => self.fetch(&mut last).await,
        }
    }

    /// Fetches the chroots, even if those in the cache are fresh.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn refresh(&self) -> Result<Chroots> {
        self.fetch(&mut *self.last.lock().await).await
    }

    async fn fetch(&self, last: &mut Option<Fetched>) -> Result<Chroots> {
        let fetched = active(&self.copr).await.map(|list| Chroots::new(list, Instant::now()));
        let old = last.as_ref().and_then(|last| last.result.as_ref().ok());
        let result = match (fetched, old) {
            (Err(error), Some(old)) if error.is_transient() => Ok(old.staled_by(error)),
            (Err(error), Some(_)) => return Err(error),
            (fetched, _) => fetched,
        };
        *last = Some(Fetched { at: Instant::now(), result: result.clone() });
        result
    }
}

/// The chroots that projects can build for, each with the comment of the server's operators.
async fn active(copr: &Copr) -> Result<BTreeMap<ChrootName, String>> {
    let chroots = copr.mock_chroot_list().send().await?.0.into_iter();
    let named = chroots.map(|(name, comment)| Ok((name.parse()?, comment)));
    named
        .collect::<std::result::Result<_, InvalidName>>()
        .map_err(|error| Error::new(ErrorKind::Decode, error).with_operation("mock_chroot_list"))
}

impl Fetched {
    /// Whether it is the response to a call that waited for its turn from `called` to `now`.
    fn serves(&self, called: Instant, now: Instant, ttl: Duration) -> bool {
        let is_recent = now.duration_since(self.at) < RETRY_INTERVAL;
        let is_fresh = |list: &Chroots| list.age_at(now) < ttl || (list.stale.is_some() && is_recent);
        self.at >= called || self.result.as_ref().is_ok_and(is_fresh)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responds_by_the_ages_of_list_and_failure() {
        let start = Instant::now() + Duration::from_secs(100_000);
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        let list = Chroots::new(BTreeMap::new(), at(0));
        let error = Error::new(ErrorKind::Gateway, "it broke");
        let stale = list.staled_by(error.clone());
        // The result and its time, when the call was made, when its turn came. A list is fresh for 100 s.
        let cases = [
            ("a fresh list", Ok(&list), 0, 99, 99, true),
            ("an old list", Ok(&list), 0, 100, 100, false),
            ("an old list, fetched while the call waited", Ok(&list), 0, 0, 150, true),
            ("a fresh list after a failed refresh", Ok(&stale), 60, 95, 95, true),
            ("an old list and a recent failure", Ok(&stale), 120, 130, 130, true),
            ("an old list and an old failure", Ok(&stale), 110, 140, 140, false),
            ("an old list, and it failed meanwhile", Ok(&stale), 155, 150, 190, true),
            ("a failure before the call", Err(&error), 5, 6, 6, false),
            ("a failure while the call waited", Err(&error), 7, 6, 8, true),
        ];
        for (what, result, fetched, called, now, expected) in cases {
            let cached = Fetched { at: at(fetched), result: result.cloned().map_err(Clone::clone) };
            assert_eq!(cached.serves(at(called), at(now), Duration::from_secs(100)), expected, "{what}");
        }
    }
}
