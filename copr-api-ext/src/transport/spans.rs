//! What `tracing` sees of a call: one span for the call, one for each attempt. Without the feature, nothing at all.
//!
//! No span holds a header, a body or a query: names and numbers only.

use std::future::Future;
use std::time::Duration;

use copr_api::Operation;

/// Runs a call within its span, `copr.call`: `operation`, `method`, `path`.
#[cfg(feature = "tracing")]
pub(super) fn call<F: Future>(
    operation: &'static Operation,
    path: &str,
    call: F,
) -> impl Future<Output = F::Output> + use<F> {
    use tracing::Instrument as _;
    let span = tracing::debug_span!("copr.call", operation = operation.id, method = operation.method, path);
    call.instrument(span)
}

/// Runs an attempt within its span, `copr.attempt`: `attempt`, and when it has ended `status` or `failure`, and `elapsed_ms`.
#[cfg(feature = "tracing")]
pub(super) async fn attempt<F>(number: u32, attempt: F) -> reqwest::Result<reqwest::Response>
where
    F: Future<Output = reqwest::Result<reqwest::Response>>,
{
    use tracing::Instrument as _;
    use tracing::field::Empty;
    let span = tracing::debug_span!(
        "copr.attempt",
        attempt = number,
        status = Empty,
        failure = Empty,
        elapsed_ms = Empty
    );
    let started = std::time::Instant::now();
    let result = attempt.instrument(span.clone()).await;
    span.record("elapsed_ms", u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX));
    match &result {
        Ok(response) => span.record("status", response.status().as_u16()),
        Err(error) => span.record("failure", failure(error)),
    };
    result
}

/// A failure in a word: the error's own text may hold a URL with a query.
#[cfg(feature = "tracing")]
fn failure(error: &reqwest::Error) -> &'static str {
    if error.is_timeout() {
        "timeout"
    } else if error.is_connect() {
        "connect"
    } else {
        "broken"
    }
}

/// Says that a call is about to be sent again.
#[cfg(feature = "tracing")]
pub(super) fn repeats(operation: &'static Operation, number: u32, pause: Duration) {
    let pause_ms = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(operation = operation.id, attempt = number, pause_ms, "sending it again");
}

#[cfg(not(feature = "tracing"))]
pub(super) fn call<F: Future>(_: &'static Operation, _: &str, call: F) -> F {
    call
}

#[cfg(not(feature = "tracing"))]
pub(super) fn attempt<F: Future>(_: u32, attempt: F) -> F {
    attempt
}

#[cfg(not(feature = "tracing"))]
pub(super) fn repeats(_: &'static Operation, _: u32, _: Duration) {}
