//! Spans of `tracing` for calls and attempts. They contain no headers, bodies or queries.

use std::time::Duration;

use copr_api::Operation;

use super::attempt::Received;
use super::failure::AttemptError;

/// The span `copr.call`.
pub(crate) struct CallSpan {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
}

impl CallSpan {
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
    pub(crate) fn new(operation: &'static Operation, path: &str) -> Self {
        Self {
            #[cfg(feature = "tracing")]
            span: tracing::debug_span!(
                "copr.call",
                operation = operation.id,
                method = operation.method,
                path
            ),
        }
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn around<F: Future>(self, call: F) -> impl Future<Output = F::Output> {
        tracing::Instrument::instrument(call, self.span)
    }

    #[cfg(not(feature = "tracing"))]
    pub(crate) fn around<F: Future>(self, call: F) -> F {
        let Self {} = self;
        call
    }
}

/// Runs an attempt in a span `copr.attempt`, and records its result.
#[cfg(feature = "tracing")]
pub(crate) async fn attempt<F>(number: u32, attempt: F) -> Result<Received, AttemptError>
where
    F: Future<Output = Result<Received, AttemptError>>,
{
    use crate::error::ErrorKind;
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
        Ok(received) => span.record("status", received.response.status().as_u16()),
        // The message of the error may contain a URL with a query.
        Err(error) => span.record(
            "failure",
            match error.cause.kind() {
                ErrorKind::Timeout => "timeout",
                ErrorKind::Connect | ErrorKind::Tls => "connect",
                _ => "broken",
            },
        ),
    };
    result
}

#[cfg(feature = "tracing")]
pub(crate) fn log_retry(operation: &'static Operation, number: u32, delay: Duration) {
    let delay_ms = u64::try_from(delay.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(operation = operation.id, attempt = number, delay_ms, "retrying");
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn attempt<F>(_: u32, attempt: F) -> F
where
    F: Future<Output = Result<Received, AttemptError>>,
{
    attempt
}

#[cfg(not(feature = "tracing"))]
pub(crate) fn log_retry(_: &'static Operation, _: u32, _: Duration) {}
