//! Asking again for what does no harm when it is done twice, though the API calls it unsafe.

use std::time::Duration;

use copr_api_ext::{Error, Result};

/// How often a call is made at most.
const ATTEMPTS: u32 = 3;

/// The longest that a server is left alone because it asked for it.
const LONGEST: Duration = Duration::from_secs(60);

/// Makes a call until it succeeds, or until another attempt would not help. What came of the last one, and how many there were.
pub(super) async fn persistently<T, F>(call: impl Fn() -> F) -> (Result<T>, u32)
where
    F: Future<Output = Result<T>>,
{
    let mut attempt = 1;
    loop {
        let result = call().await;
        match result.as_ref().err().and_then(|error| pause(error, attempt)) {
            Some(pause) => tokio::time::sleep(pause).await,
            None => return (result, attempt),
        }
        attempt += 1;
    }
}

/// How long to wait after a failed attempt, from 1; `None` if another one would not help.
fn pause(error: &Error, attempt: u32) -> Option<Duration> {
    let helps = attempt < ATTEMPTS && error.is_transient();
    helps.then(|| error.retry_after().unwrap_or(Duration::from_secs(u64::from(attempt))).min(LONGEST))
}
