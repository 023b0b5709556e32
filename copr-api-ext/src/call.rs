//! Sends calls: [`exchange`] is the whole path of one, and [`attempts`] its retry loop.

mod deadline;
pub(crate) mod decode;
pub(crate) mod info;
#[cfg(test)]
mod laws;
mod login;
mod state;
mod stream;

use std::sync::Arc;
use std::time::Duration;

use copr_api::{Call, Client, Multipart};
use futures_util::future::BoxFuture;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Request, StatusCode};

use crate::auth::negotiate;
use crate::date::Date;
use crate::error::{Error, ErrorKind, Result};
use crate::http::{self, Read, Received};
use crate::redact::Sent;
use crate::retry::{Attempt, AttemptOutcome, jitter, retry_pause};
use crate::runtime;

pub use deadline::WithDeadline;
use info::CallInfo;
pub(crate) use login::log_in;
pub(crate) use state::ClientState;
pub use stream::ResponseStream;

/// A value with the status code and the headers of its response. Returned by [`CallExt::response`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The value.
    pub value: T,
    /// The status code.
    pub status: StatusCode,
    /// The headers, which may contain a session cookie.
    pub headers: HeaderMap,
    /// How many times the call was sent.
    pub attempts: u32,
}

impl<T> Response<T> {
    /// Returns the server's deprecation notice (the header `Warning`), if there is one.
    #[must_use]
    pub fn deprecation(&self) -> Option<&str> {
        self.headers.get("warning")?.to_str().ok()
    }
}

/// Sends calls, with the credentials, limits and retries of their client.
///
/// ```no_run
/// use copr_api_ext::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
/// let build = copr.build_get().build_id(1).send().await?;
/// println!("{}", build.state);
/// # Ok(()) }
/// ```
///
/// # Errors
/// All methods fail with [`Error`](crate::Error). [The error guide](crate::guide::errors) explains each kind and what to do.
///
/// # Canceling
/// Dropping a future cancels the request. A call that is not idempotent may have taken effect by then.
pub trait CallExt: Call {
    /// Sends the call and returns the value of the response.
    ///
    /// # Errors
    /// [`InvalidRequest`](ErrorKind::InvalidRequest) if an argument is missing or invalid: nothing is sent. After the last
    /// attempt, the kind of the response's status code, such as [`NotFound`](ErrorKind::NotFound); the kind of what went wrong
    /// without a response, such as [`Timeout`](ErrorKind::Timeout); or [`Decode`](ErrorKind::Decode).
    /// [`is_ambiguous`](crate::Error::is_ambiguous) tells whether a call that changes something may have taken effect.
    fn send(self) -> impl Future<Output = Result<Self::Response>> + Send {
        let sent = exchange(Outgoing::new(self, Read::Whole));
        async move {
            let (received, info) = sent.await?;
            decode::value(&info, received.response.status(), &received.body)
        }
    }

    /// Sends the call and returns the value with the status code and the headers of the response.
    ///
    /// # Errors
    /// Those of [`send`](Self::send).
    fn response(self) -> impl Future<Output = Result<Response<Self::Response>>> + Send {
        let sent = exchange(Outgoing::new(self, Read::Whole));
        async move {
            let (mut received, info) = sent.await?;
            let status = received.response.status();
            let value = decode::value(&info, status, &received.body)?;
            let headers = std::mem::take(received.response.headers_mut());
            Ok(Response { value, status, headers, attempts: info.attempts })
        }
    }

    /// Sends the call and returns the body of the response as it arrives, not decoded. For responses that are too large for
    /// memory, and for fields that this crate does not know.
    ///
    /// Neither the size nor the total time is limited; only the idle timeout applies. The call is not retried once the headers
    /// of the response have arrived.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), except [`Decode`](ErrorKind::Decode).
    fn stream(self) -> impl Future<Output = Result<ResponseStream>> + Send {
        let outgoing = Outgoing::new(self, Read::Stream);
        let idle = outgoing.as_ref().map(|outgoing| outgoing.state.limits.idle).unwrap_or_default();
        let sent = exchange(outgoing);
        async move {
            let (received, info) = sent.await?;
            Ok(ResponseStream { response: received.response, idle, info })
        }
    }

    /// Sends the call with a streamed body, which replaces the body of the call. `body` is called for each attempt.
    ///
    /// # Errors
    /// Those of [`send`](Self::send). If the body fails with an [`Error`](crate::Error), the call fails with the kind and the
    /// cause of that error.
    fn send_with_body(
        self,
        body: impl Fn() -> Multipart + Send + Sync + 'static,
    ) -> impl Future<Output = Result<Self::Response>> + Send {
        let outgoing = Outgoing::new(self, Read::Whole);
        let sent = exchange(outgoing.map(|outgoing| outgoing.with_body(Arc::new(body))));
        async move {
            let (received, info) = sent.await?;
            decode::value(&info, received.response.status(), &received.body)
        }
    }

    /// Limits the call as a whole: waiting for a permit, all attempts, and the pauses between them. After that, the call fails
    /// with [`Timeout`](ErrorKind::Timeout).
    ///
    /// ```no_run
    /// use copr_api_ext::prelude::*;
    /// use std::time::Duration;
    ///
    /// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
    /// let call = copr.build_get().build_id(1).deadline(Duration::from_secs(5));
    /// println!("{}", call.send().await?.state);
    /// # Ok(()) }
    /// ```
    fn deadline(self, limit: Duration) -> WithDeadline<Self> {
        WithDeadline { call: self, limit }
    }
}

impl<C: Call> CallExt for C {}

/// Creates a body for each attempt.
type MakeBody = Arc<dyn Fn() -> Multipart + Send + Sync>;

struct Outgoing {
    client: Client,
    state: Arc<ClientState>,
    info: CallInfo,
    read: Read,
    body: Option<MakeBody>,
    deadline: Option<Duration>,
}

impl Outgoing {
    fn new<C: Call>(call: C, read: Read) -> Result<Self> {
        let (client, mut request) = call
            .into_request()
            .map_err(|error| Error::invalid(error.message()).with_operation(error.operation()))?;
        let state = client.extension().ok_or_else(|| {
            Error::invalid(
                "the client of this call is a plain `copr_api::Client`: make it with `Copr::builder()`",
            )
            .with_operation(C::OPERATION.id)
        })?;
        // `timeout_mut` allocates.
        let has_deadline = request.timeout().is_some();
        let deadline = if has_deadline { request.timeout_mut().take() } else { None };
        Ok(Self { client, state, info: CallInfo::new(C::OPERATION, request), read, body: None, deadline })
    }

    fn with_body(mut self, body: MakeBody) -> Self {
        // Each attempt gets a new one.
        *self.info.request.body_mut() = None;
        self.body = Some(body);
        self
    }
}

/// The next request to send, and whether `kept` can make another one after it.
fn next_request(kept: &mut Request, body: Option<&MakeBody>) -> (Request, bool) {
    if body.is_none() && kept.body().is_some() {
        if let Some(request) = kept.try_clone() {
            return (request, true);
        }
        // The body is a stream, which can be read only once.
        let rest = Request::new(kept.method().clone(), kept.url().clone());
        return (std::mem::replace(kept, rest), false);
    }
    // Cheaper than `try_clone`, which allocates for a timeout.
    let mut request = Request::new(kept.method().clone(), kept.url().clone());
    kept.headers().clone_into(request.headers_mut());
    if let Some(body) = body {
        set_body(&mut request, body);
    }
    (request, true)
}

fn set_body(request: &mut Request, body: &MakeBody) {
    let body = body();
    if let Ok(content_type) = body.content_type().parse() {
        request.headers_mut().insert(CONTENT_TYPE, content_type);
    }
    *request.body_mut() = Some(body.into_body());
}

/// Sends a call until there is a response that a retry would not change, or the deadline has passed.
///
/// Boxed, because it is large and every future around it would contain it.
fn exchange(outgoing: Result<Outgoing>) -> BoxFuture<'static, Result<(Received, CallInfo)>> {
    let mut outgoing = match outgoing {
        Ok(outgoing) => outgoing,
        Err(error) => return Box::pin(std::future::ready(Err(error))),
    };
    Box::pin(async move {
        outgoing.info.start();
        if !runtime::is_here() {
            return Err(outgoing.info.without_response(Error::invalid(runtime::MISSING)));
        }
        let span = http::CallSpan::new(outgoing.info.operation, outgoing.info.request.url().path());
        let deadline = outgoing.deadline;
        let attempts = span.around(attempts(&mut outgoing));
        let received = match deadline {
            None => attempts.await?,
            Some(limit) => {
                let Ok(received) = tokio::time::timeout(limit, attempts).await else {
                    let cause = format!("the deadline of {} s has passed", limit.as_secs_f64());
                    return Err(outgoing.info.without_response(Error::new(ErrorKind::Timeout, cause)));
                };
                received?
            }
        };
        Ok((received, outgoing.info))
    })
}

/// Credentials → rate limit → attempt → retry decision.
async fn attempts(outgoing: &mut Outgoing) -> Result<Received> {
    let Outgoing { client, state, info, read, body, .. } = outgoing;
    let operation = info.operation;
    let http = if operation.idempotent {
        client.http()
    } else {
        state.once.get().map_err(|error| info.without_response(error))?
    };
    let mut number = 0;
    let mut logged_in_again = false;
    loop {
        let (mut request, can_be_sent_again) = next_request(&mut info.request, body.as_ref());

        let pass = state.auth.authorize(&mut request, operation, log_in(client)).await?;
        let opening = state.auth.opening(&request, operation, state.limits.attempt).await;
        let opening = opening.map_err(|error| info.without_response(error))?;

        let permit = state.limiter.acquire().await;
        number += 1;
        info.attempts += 1;
        info.sent = Sent::of(request.headers());
        info.is_in_flight = true;
        let result = match opening {
            None => http::attempt_span(number, http::attempt(http, state.limits, request, *read)).await,
            Some(opening) => {
                http::attempt_span(number, Box::pin(negotiate(http, state.limits, request, opening))).await
            }
        };
        info.is_in_flight = false;
        drop(permit);
        let failed = match result {
            Ok(received) if received.response.status().is_success() => return Ok(received),
            failed => failed,
        };

        let outcome = match &failed {
            Ok(received) => AttemptOutcome::of_response(&received.response),
            Err(error) => error.cause.outcome(),
        };
        if let AttemptOutcome::Status(401, _) = outcome {
            info.expired = state.auth.tokens.expired(Date::today());
            info.is_anonymous = pass.is_none() && state.auth.tokens.header().is_none();
            // The server did nothing, so any operation can be sent again.
            if state.auth.rejected(pass.as_ref())
                && !std::mem::replace(&mut logged_in_again, true)
                && can_be_sent_again
            {
                number -= 1;
                continue;
            }
        }
        let attempt = Attempt {
            number,
            elapsed: info.elapsed(),
            idempotent: operation.idempotent,
            can_be_sent_again,
            jitter: jitter(),
        };
        match retry_pause(&state.policy, &attempt, outcome).filter(|_| state.budget.take()) {
            Some(pause) => {
                http::log_retry(operation, number, pause);
                tokio::time::sleep(pause).await;
            }
            None => {
                return Err(match failed {
                    Ok(received) => decode::error_response(info, &received),
                    Err(error) => decode::attempt_failed(info, error),
                });
            }
        }
    }
}
