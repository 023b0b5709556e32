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
        ChrootCatalog { copr: self.copr.clone(), ttl: TTL, cache: Arc::default() }
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
    cache: Arc<Mutex<Cache>>,
}

#[derive(Debug, Default)]
struct Cache {
    list: Option<Chroots>,
    /// The last error and its time, if nothing was fetched since.
    failure: Option<(Instant, Error)>,
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
        let mut cache = self.cache.lock().await;
        match cache.response(called, Instant::now(), self.ttl) {
            Some(response) => response,
            None => self.fetch(&mut cache).await,
        }
    }

    /// Fetches the chroots, even if those in the cache are fresh.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn refresh(&self) -> Result<Chroots> {
        let mut cache = self.cache.lock().await;
        self.fetch(&mut cache).await
    }

    async fn fetch(&self, cache: &mut Cache) -> Result<Chroots> {
        match active(&self.copr).await {
            Ok(list) => {
                let chroots = Chroots::new(list, Instant::now());
                *cache = Cache { list: Some(chroots.clone()), failure: None };
                Ok(chroots)
            }
            Err(error) => {
                cache.failure = Some((Instant::now(), error.clone()));
                cache.stale_or(error)
            }
        }
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

impl Cache {
    /// The response to a call that waited for the cache from `called` to `now`; `None` if it has to fetch
    /// the list.
    fn response(&self, called: Instant, now: Instant, ttl: Duration) -> Option<Result<Chroots>> {
        if let Some(list) = self.list.as_ref().filter(|list| list.age_at(now) < ttl) {
            return Some(Ok(list.clone()));
        }
        let (failed, error) = self.failure.as_ref()?;
        let was_awaited = *failed >= called;
        let is_recent = now.duration_since(*failed) < RETRY_INTERVAL;
        let has_stale = self.list.is_some() && error.is_transient();
        (was_awaited || (is_recent && has_stale))
            .then(|| self.stale_or(error.clone().with_note("another call sent the request")))
    }

    /// The old list, if there is one and another request may succeed.
    fn stale_or(&self, error: Error) -> Result<Chroots> {
        match &self.list {
            Some(list) if error.is_transient() => Ok(list.staled_by(error)),
            _ => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responds_by_the_ages_of_list_and_failure() {
        let start = Instant::now() + Duration::from_secs(100_000);
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        let list = || Some(Chroots::new(BTreeMap::new(), at(0)));
        let failure = |seconds| {
            let error = Error::new(ErrorKind::Gateway, "it broke");
            Some((at(seconds), error))
        };
        let refused = || Some((at(120), Error::new(ErrorKind::Forbidden, "it broke")));
        // The cache, when the call was made, when its turn came. A list is fresh for 100 s.
        let cases = [
            ("nothing", None, None, 0, 0, "fetch"),
            ("a fresh list", list(), None, 99, 99, "list"),
            ("an old list", list(), None, 100, 100, "fetch"),
            ("a fresh list after a failed refresh", list(), failure(60), 61, 61, "list"),
            ("an old list and a recent failure", list(), failure(120), 130, 130, "stale list"),
            ("an old list and an old failure", list(), failure(110), 140, 140, "fetch"),
            ("an old list, and it failed meanwhile", list(), failure(155), 150, 190, "stale list"),
            ("an old list and a refusal", list(), refused(), 130, 130, "fetch"),
            ("a failure before the call", None, failure(5), 6, 6, "fetch"),
            ("a failure while the call waited", None, failure(7), 6, 8, "error"),
        ];
        for (what, list, failure, called, now, expected) in cases {
            let cache = Cache { list, failure };
            let response = match cache.response(at(called), at(now), Duration::from_secs(100)) {
                Some(Ok(chroots)) if chroots.stale.is_some() => "stale list",
                Some(Ok(_)) => "list",
                Some(Err(error)) => {
                    assert!(error.to_string().contains(": it broke (another"), "{error}");
                    "error"
                }
                None => "fetch",
            };
            assert_eq!(response, expected, "{what}");
        }
    }
}
