//! Retries for calls that do no harm when they take effect twice, although the API does not call
//! them idempotent.

use std::time::Duration;

use copr_api_ext::Result;

/// How often a call is sent at most.
const ATTEMPTS: u32 = 3;

/// The longest `Retry-After` that is honored.
const MAX_DELAY: Duration = Duration::from_secs(60);

/// Sends a call until it succeeds or another attempt would not help. Returns the last result, and
/// the number of attempts.
pub(super) async fn retry<T, F>(call: impl Fn() -> F) -> (Result<T>, u32)
where
    F: Future<Output = Result<T>>,
{
    let mut attempt = 1;
    loop {
        match call().await {
            Err(error) if error.is_transient() && attempt < ATTEMPTS => {
                let delay = error.retry_after().unwrap_or(Duration::from_secs(attempt.into()));
                tokio::time::sleep(delay.min(MAX_DELAY)).await;
            }
            result => return (result, attempt),
        }
        attempt += 1;
    }
}
