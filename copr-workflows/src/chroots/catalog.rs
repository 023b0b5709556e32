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

/// How long a list is fresh by default. Chroots come and go a few times a year.
const TTL: Duration = Duration::from_secs(3600);

/// The delay before the next request after a failed one, while there is a stale list.
const RETRY_INTERVAL: Duration = Duration::from_secs(30);

impl Projects {
    /// Returns a cache of the chroots that the server builds for, empty at first. Keep it: each one
    /// fetches for itself.
    #[must_use]
    pub fn chroots(&self) -> ChrootCatalog {
        ChrootCatalog { copr: self.copr.clone(), ttl: TTL, stale_for: Duration::ZERO, cache: Arc::default() }
    }
}

/// The chroots that a server builds for. Fetches them when they are needed, and keeps them for an
/// hour. Clones share the cached list.
///
/// Concurrent calls share one request. If the future that sent it is dropped, the next call sends
/// another one.
#[derive(Clone, Debug)]
pub struct ChrootCatalog {
    copr: Copr,
    ttl: Duration,
    stale_for: Duration,
    cache: Arc<Mutex<Cache>>,
}

#[derive(Debug, Default)]
struct Cache {
    list: Option<Chroots>,
    /// The last error and its time, if nothing was fetched since.
    failure: Option<(Instant, Error)>,
}

impl ChrootCatalog {
    /// How long a list is fresh; an hour by default. Applies to this clone and its own clones.
    #[must_use]
    pub fn ttl(mut self, ttl: Duration) -> Self {
        self.ttl = ttl;
        self
    }

    /// How much longer a list is returned while no other can be fetched; not at all by default. Such
    /// a list has an error in [`Chroots::stale`]. Sends a request every half minute meanwhile.
    #[must_use]
    pub fn stale_for(mut self, time: Duration) -> Self {
        self.stale_for = time;
        self
    }

    /// Returns the chroots, from the cache if they are fresh.
    ///
    /// # Errors
    /// Those of `mock_chroot_list`, if there is no list that may be returned;
    /// [`ErrorKind::Decode`] for an invalid name of a chroot. Calls that waited for the same request
    /// get errors of the same kind.
    pub async fn get(&self) -> Result<Chroots> {
        let called = Instant::now();
        let mut cache = self.cache.lock().await;
        match cache.answer(called, Instant::now(), self.ttl, self.stale_for) {
            Some(answer) => answer,
            None => self.fetch(&mut cache).await,
        }
    }

    /// Fetches the chroots, whatever is in the cache.
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
                let now = Instant::now();
                cache.failure = Some((now, error.clone()));
                let max_age = self.ttl.saturating_add(self.stale_for);
                let stale = cache.list.as_ref().filter(|list| list.age_at(now) < max_age);
                stale.map(|list| list.staled_by(error.clone())).ok_or(error)
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
    /// The answer for a call that waited for the cache from `called` to `now`; `None` if it has to
    /// fetch the list.
    fn answer(
        &self,
        called: Instant,
        now: Instant,
        ttl: Duration,
        stale_for: Duration,
    ) -> Option<Result<Chroots>> {
        let younger = |age: Duration| self.list.as_ref().filter(|list| list.age_at(now) < age);
        if let Some(list) = younger(ttl) {
            return Some(Ok(list.clone()));
        }
        let (failed, error) = self.failure.as_ref()?;
        if let Some(list) = younger(ttl.saturating_add(stale_for))
            && now.duration_since(*failed) < RETRY_INTERVAL
        {
            return Some(Ok(list.staled_by(error.clone())));
        }
        // The request that this call waited for has failed.
        let shared = || error.clone().with_note("another call sent the request".to_owned());
        (*failed >= called).then(|| Err(shared()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_by_the_ages_of_list_and_failure() {
        let start = Instant::now() + Duration::from_secs(100_000);
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        let list = || Some(Chroots::new(BTreeMap::new(), at(0)));
        let failure = |seconds| {
            let error = Error::new(ErrorKind::Gateway, "it broke");
            Some((at(seconds), error))
        };
        // The cache, when the call was made, when its turn came. A list is fresh for 100 s, and may be
        // returned for 50 s more.
        let cases = [
            ("nothing", None, None, 0, 0, "fetch"),
            ("a fresh list", list(), None, 99, 99, "give"),
            ("an old list", list(), None, 100, 100, "fetch"),
            ("a fresh list after a failed refresh", list(), failure(60), 61, 61, "give"),
            ("an old list and a failure of late", list(), failure(120), 130, 130, "give stale"),
            ("an old list and a failure of old", list(), failure(110), 140, 140, "fetch"),
            ("too old a list", list(), failure(149), 150, 150, "fetch"),
            ("too old a list, and it failed meanwhile", list(), failure(155), 150, 156, "fail"),
            ("a failure before the caller asked", None, failure(5), 6, 6, "fetch"),
            ("a failure while the caller waited", None, failure(7), 6, 8, "fail"),
        ];
        for (what, list, failure, asked, now, expected) in cases {
            let cache = Cache { list, failure };
            let (ttl, stale_for) = (Duration::from_secs(100), Duration::from_secs(50));
            let answer = match cache.answer(at(asked), at(now), ttl, stale_for) {
                Some(Ok(chroots)) if chroots.stale().is_some() => "give stale",
                Some(Ok(_)) => "give",
                Some(Err(error)) => {
                    assert!(
                        error.is_gateway() && error.to_string().contains(": it broke (another"),
                        "{error}"
                    );
                    "fail"
                }
                None => "fetch",
            };
            assert_eq!(answer, expected, "{what}");
        }
    }
}
