//! The chroots of a server, fetched once in a while and shared.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use copr_api::names::{ChrootName, InvalidName};
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::list::Chroots;
use crate::workflows::Projects;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

/// How long a list is good unless said otherwise. Chroots come and go a few times a year.
const TTL: Duration = Duration::from_secs(3600);

/// How long a server that could not give the list is left alone while there is an old one.
const PAUSE: Duration = Duration::from_secs(30);

impl Projects {
    /// A catalog of the chroots that the server builds for, empty at first. Keep it: each one fetches for itself.
    #[must_use]
    pub fn chroots(&self) -> ChrootCatalog {
        ChrootCatalog { copr: self.copr.clone(), ttl: TTL, stale_for: Duration::ZERO, shared: Arc::default() }
    }
}

/// The chroots that a server builds for. Fetched when asked for, kept for an hour, shared by clones.
///
/// Calls that come while the list is being fetched wait for it: there is one request for all. If the future of the call that sent it is
/// dropped, the next one in line sends another.
#[derive(Clone, Debug)]
pub struct ChrootCatalog {
    copr: Copr,
    ttl: Duration,
    stale_for: Duration,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Debug, Default)]
struct Shared {
    list: Option<Chroots>,
    /// The last failure, if nothing was fetched since.
    failure: Option<Failure>,
}

#[derive(Debug)]
struct Failure {
    at: Instant,
    error: Error,
}

/// What to do with what is there.
#[derive(Debug)]
enum Next {
    Give(Chroots),
    Fail(Error),
    Fetch,
}

impl ChrootCatalog {
    /// How long a list is good; an hour when left out. This is for this clone and its clones to come.
    #[must_use]
    pub fn ttl(mut self, ttl: Duration) -> Self {
        self.ttl = ttl;
        self
    }

    /// How much longer an old list is given while none can be fetched; not at all when left out. [`Chroots::stale`] tells that a list
    /// is such a one. The server is then asked again each half minute.
    #[must_use]
    pub fn stale_for(mut self, time: Duration) -> Self {
        self.stale_for = time;
        self
    }

    /// The chroots, from memory if they were fetched within the time that a list is good.
    ///
    /// # Errors
    /// Those of `mock_chroot_list`, if there is no list that may be returned; [`ErrorKind::Decode`] if a name is none of a chroot. Callers who waited for the same
    /// request get errors of the same kind.
    pub async fn get(&self) -> Result<Chroots> {
        let asked = Instant::now();
        let mut shared = self.shared.lock().await;
        match shared.next(asked, Instant::now(), self.ttl, self.stale_for) {
            Next::Give(chroots) => Ok(chroots),
            Next::Fail(error) => Err(error),
            Next::Fetch => self.fetch(&mut shared).await,
        }
    }

    /// The chroots as they are now: fetches whatever is in memory.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    pub async fn refresh(&self) -> Result<Chroots> {
        let mut shared = self.shared.lock().await;
        self.fetch(&mut shared).await
    }

    async fn fetch(&self, shared: &mut Shared) -> Result<Chroots> {
        let error = match active(&self.copr).await {
            Ok(list) => {
                let chroots = Chroots::new(list, Instant::now());
                *shared = Shared { list: Some(chroots.clone()), failure: None };
                return Ok(chroots);
            }
            Err(error) => error,
        };
        let at = Instant::now();
        let limit = self.ttl.saturating_add(self.stale_for);
        if let Some(old) = shared.list.as_ref().filter(|list| list.age_at(at) < limit) {
            let old = old.staled_by(error.clone());
            shared.failure = Some(Failure { at, error });
            Ok(old)
        } else {
            shared.failure = Some(Failure { at, error: error.clone() });
            Err(error)
        }
    }
}

/// The chroots that projects can build for, each with the comment of the server's operators.
async fn active(copr: &Copr) -> Result<BTreeMap<ChrootName, String>> {
    let listed = copr.mock_chroot_list().send().await?.0.into_iter();
    let named = listed.map(|(name, comment)| Ok((name.parse()?, comment)));
    named
        .collect::<std::result::Result<_, InvalidName>>()
        .map_err(|error| Error::new(ErrorKind::Decode, error).with_operation("mock_chroot_list"))
}

impl Shared {
    /// Decides for a caller who asked at one time and came in line at another.
    fn next(&self, asked: Instant, now: Instant, ttl: Duration, stale_for: Duration) -> Next {
        let age = self.list.as_ref().map(|list| list.age_at(now));
        if let (Some(list), Some(age)) = (&self.list, age)
            && age < ttl
        {
            return Next::Give(list.clone());
        }
        match (&self.failure, &self.list, age) {
            (Some(failure), Some(list), Some(age))
                if now.duration_since(failure.at) < PAUSE && age < ttl.saturating_add(stale_for) =>
            {
                Next::Give(list.staled_by(failure.error.clone()))
            }
            // It failed while this caller waited for it.
            (Some(failure), ..) if failure.at >= asked => {
                Next::Fail(failure.error.clone().with_note("another call sent the request".to_owned()))
            }
            _ => Next::Fetch,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_caller_gets_what_the_ages_allow() {
        let start = Instant::now() + Duration::from_secs(100_000);
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        let list = || Some(Chroots::new(BTreeMap::new(), at(0)));
        let failure = |seconds| {
            let error = Error::new(ErrorKind::Gateway, "it broke");
            Some(Failure { at: at(seconds), error })
        };
        // What is there, when the caller asked, when its turn came; a list is good for 100 s and may be 50 s older.
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
            let shared = Shared { list, failure };
            let told =
                match shared.next(at(asked), at(now), Duration::from_secs(100), Duration::from_secs(50)) {
                    Next::Give(chroots) if chroots.stale().is_some() => "give stale",
                    Next::Give(_) => "give",
                    Next::Fail(error) => {
                        assert!(
                            error.is_gateway() && error.to_string().contains(": it broke (another"),
                            "{error}"
                        );
                        "fail"
                    }
                    Next::Fetch => "fetch",
                };
            assert_eq!(told, expected, "{what}");
        }
    }
}
