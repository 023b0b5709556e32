//! What the transport knows of a call and the generated code does not pass on: operation, URL, status, attempts.
//!
//! The unwrapping call puts a trail around the future; the transport, which runs within it, writes it down.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use copr_api::{Multipart, Operation, Repeat};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Request, Response, StatusCode, Url};

use crate::date::Date;
use crate::error::{NO_CREDENTIALS, Story};
use crate::redact::Sent;
use crate::submission::Submission;
use crate::transport::wish;

tokio::task_local! {
    static TRAIL: Trail;
}

/// Makes the body of an upload anew.
pub(crate) type FreshBody = Arc<dyn Fn() -> Multipart + Send + Sync>;

/// The trail of one call.
#[derive(Clone, Default)]
pub(crate) struct Trail(Arc<Mutex<Facts>>);

#[derive(Default)]
struct Facts {
    operation: Option<&'static Operation>,
    url: Option<Url>,
    started: Option<Instant>,
    attempts: u32,
    status: Option<StatusCode>,
    retry_after: Option<Duration>,
    /// The last attempt ended without a whole answer after something may have been sent.
    broke_off: bool,
    /// The last attempt ended before the last piece of its body was taken, so that nobody can have got it whole.
    cut: bool,
    /// Makes a body that can't be cloned anew.
    fresh_body: Option<FreshBody>,
    /// The headers that hold secrets.
    sent: Sent,
    /// The server refused a call that went without credentials, since the client has none.
    anonymous: bool,
    /// What the call submits, if it submits builds.
    submission: Option<Box<Submission>>,
    /// The last day of the credentials that the server refused, if that has passed.
    expired: Option<Date>,
    /// The caller reads the body of a good answer as it comes.
    stream: Stream,
}

#[derive(Debug, Default)]
enum Stream {
    #[default]
    NotWanted,
    Wanted,
    Here(Response, Duration),
}

impl fmt::Debug for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trail")
            .field("operation", &self.with(|facts| facts.operation))
            .finish_non_exhaustive()
    }
}

impl Trail {
    /// Runs a call within a new trail.
    pub(crate) fn around<F: Future>(call: F) -> impl Future<Output = (F::Output, Self)> {
        Self::default().along(call)
    }

    /// Runs a call within a new trail, and leaves the body of a good answer unread: see [`take_stream`](Self::take_stream).
    pub(crate) fn around_stream<F: Future>(call: F) -> impl Future<Output = (F::Output, Self)> {
        let trail = Self::default();
        trail.note(|facts| facts.stream = Stream::Wanted);
        trail.along(call)
    }

    /// Runs a call with a streamed body within a new trail. `fresh` makes such a body, for attempts after the first. The request itself
    /// does not show what an upload submits.
    pub(crate) fn around_upload<F: Future>(
        call: F,
        fresh: FreshBody,
        submission: Option<Submission>,
    ) -> impl Future<Output = (F::Output, Self)> {
        let trail = Self::default();
        trail.note(|facts| {
            facts.fresh_body = Some(fresh);
            facts.submission = submission.map(Box::new);
        });
        trail.along(call)
    }

    /// Runs a call within this trail. The call is boxed: it is some kilobytes large, and each future around it would be
    /// larger by that, and move it about.
    fn along<F: Future>(self, call: F) -> impl Future<Output = (F::Output, Self)> {
        let along = TRAIL.scope(self.clone(), Box::pin(call));
        async move { (along.await, self) }
    }

    /// A request like this one, whose streamed body can be sent once only, if the caller said how to make another.
    pub(crate) fn made_again(&self, request: &Request) -> Option<Request> {
        let body = self.with(|facts| facts.fresh_body.clone())?();
        let mut again = Request::new(request.method().clone(), request.url().clone());
        request.headers().clone_into(again.headers_mut());
        again.headers_mut().insert(CONTENT_TYPE, body.content_type().parse().ok()?);
        *again.body_mut() = Some(body.into_body());
        Some(again)
    }

    /// The trail of the call that is running, if somebody laid one.
    pub(crate) fn current() -> Option<Self> {
        TRAIL.try_with(Clone::clone).ok()
    }

    fn note(&self, change: impl FnOnce(&mut Facts)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn with<T>(&self, read: impl FnOnce(&Facts) -> T) -> T {
        read(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn begins(&self, operation: &'static Operation, request: &Request) {
        self.note(|facts| {
            facts.operation = Some(operation);
            facts.url = Some(without_credentials(request.url()));
            if facts.submission.is_none() {
                let body = request.body().and_then(reqwest::Body::as_bytes).unwrap_or_default();
                let submission = Submission::of_request(operation.id, body, SystemTime::now());
                facts.submission = submission.map(Box::new);
            }
            facts.started.get_or_insert_with(Instant::now);
        });
    }

    pub(crate) fn attempt(&self) {
        self.note(|facts| {
            facts.attempts += 1;
            facts.status = None;
            facts.retry_after = None;
            facts.broke_off = false;
            facts.cut = false;
        });
    }

    /// The attempt ended before the last piece of its body was taken.
    pub(crate) fn cut_off(&self) {
        self.note(|facts| facts.cut = true);
    }

    /// The head of an answer is here.
    pub(crate) fn answered(&self, response: &Response) {
        self.note(|facts| {
            facts.status = Some(response.status());
            facts.retry_after = wish(response.headers());
            facts.broke_off = false;
        });
    }

    /// An attempt ended without a whole answer after something may have been sent.
    pub(crate) fn broke_off(&self) {
        self.note(|facts| facts.broke_off = true);
    }

    /// Whether the caller reads the body of a good answer as it comes.
    pub(crate) fn wants_stream(&self) -> bool {
        self.with(|facts| matches!(facts.stream, Stream::Wanted))
    }

    /// The server refused credentials whose last day this was.
    pub(crate) fn refused_expired(&self, on: Option<Date>) {
        self.note(|facts| facts.expired = on);
    }

    /// The request that is about to be sent.
    pub(crate) fn sends(&self, request: &Request) {
        self.note(|facts| facts.sent = Sent::of(request.headers()));
    }

    /// What an answer says, without the secrets that were sent.
    pub(crate) fn redact<'a>(&self, body: &'a [u8]) -> Cow<'a, [u8]> {
        self.with(|facts| facts.sent.clone()).redact(body)
    }

    /// The server refused a call that went without credentials.
    pub(crate) fn anonymous(&self, without: bool) {
        self.note(|facts| facts.anonymous = without);
    }

    pub(crate) fn expired(&self) -> Option<Date> {
        self.with(|facts| facts.expired)
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.with(|facts| facts.attempts)
    }

    /// Keeps an answer that is to be read as it comes away from the generated code, which would read it to its end. `idle` is how
    /// long the server may be silent.
    pub(crate) fn hand_over(
        &self,
        result: reqwest::Result<Response>,
        idle: Duration,
    ) -> reqwest::Result<Response> {
        match result {
            Ok(response) if self.wants_stream() && response.status().is_success() => {
                self.note(|facts| facts.stream = Stream::Here(response, idle));
                Ok(http::Response::new("").into())
            }
            other => other,
        }
    }

    /// The answer that [`hand_over`](Self::hand_over) kept.
    pub(crate) fn take_stream(&self) -> Option<(Response, Duration)> {
        let mut facts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match std::mem::take(&mut facts.stream) {
            Stream::Here(response, idle) => Some((response, idle)),
            Stream::NotWanted | Stream::Wanted => None,
        }
    }

    /// The beginning of the story that an error tells.
    pub(crate) fn story(&self) -> Story {
        self.with(|facts| {
            // A server before the application may have passed the request on before it gave up.
            let promised = facts.status.is_some_and(|status| status.is_success());
            let by_a_gateway = facts.status.is_some_and(|status| matches!(status.as_u16(), 408 | 502..=504));
            let changes_things = facts.operation.is_some_and(|operation| operation.repeat == Repeat::Unsafe);
            let maybe_done = changes_things && !facts.cut && (facts.broke_off || by_a_gateway || promised);
            let submission = facts.submission.as_deref().filter(|_| maybe_done);
            Story {
                operation: facts.operation.map(|operation| operation.id),
                method: facts.operation.map(|operation| operation.method),
                url: facts.url.as_ref().map(ToString::to_string),
                status: facts.status,
                attempts: facts.attempts,
                elapsed: facts.started.map(|started| started.elapsed()).unwrap_or_default(),
                retry_after: facts.retry_after,
                maybe_done,
                submission: submission.map(|it| Box::new(it.clone().given_up(SystemTime::now()))),
                help: (facts.anonymous && facts.status == Some(StatusCode::UNAUTHORIZED))
                    .then_some(NO_CREDENTIALS),
                ..Story::default()
            }
        })
    }
}

/// A URL as it may be told.
pub(crate) fn without_credentials(url: &Url) -> Url {
    let mut url = url.clone();
    // Both fail only for URLs that have no host, which no request has.
    let _ = (url.set_username(""), url.set_password(None));
    url
}
