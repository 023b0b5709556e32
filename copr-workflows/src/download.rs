//! The client for hosts that serve results and logs: no credentials, checked redirects, retries.

mod attempts;
mod body;
mod content;
mod gunzip;
mod meta;
mod redirect;
mod request_info;

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT_ENCODING, CACHE_CONTROL, LOCATION, RANGE};
use reqwest::{Method, Response, Url};
use tokio::time::Instant;

pub(crate) use attempts::Attempts;
pub(crate) use body::{Body, ReadError, ReadResult};
pub(crate) use content::RPM_LEAD;
pub(crate) use gunzip::Gunzip;
pub(crate) use meta::ResponseMeta;
pub(crate) use request_info::RequestInfo;

use crate::pattern::has_suffix;
use copr_api_ext::extend::{AttemptOutcome, Extension, require_runtime};
use copr_api_ext::{Copr, Error, ErrorKind, Result};

const MAX_REDIRECTS: u32 = 10;

/// A request for a file.
#[derive(Clone, Debug)]
pub(crate) struct FileRequest {
    /// The operation that errors report.
    pub operation: &'static str,
    pub url: Url,
    pub wanted: Wanted,
    /// The offset of the first byte.
    pub from: Option<u64>,
}

/// What is requested. It decides how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The size of a file.
    Size,
    /// A page that changes, and whose text shows whether it is complete.
    Page,
    /// A file with this name, which its first bytes must fit.
    File(String),
    /// A log, which is decompressed if it is read from its start.
    Log,
}

impl FileRequest {
    pub(crate) fn new(operation: &'static str, url: Url, wanted: Wanted) -> Self {
        Self { operation, url, wanted, from: None }
    }

    fn method(&self) -> Method {
        if self.wanted == Wanted::Size { Method::HEAD } else { Method::GET }
    }

    /// Whether the file itself is gzip, by its name.
    fn is_gzip(&self) -> bool {
        has_suffix(self.url.path(), ".gz")
    }

    /// Whether caches may have an old version.
    fn changes(&self) -> bool {
        match self.wanted {
            Wanted::Page => true,
            // It grows until it is compressed.
            Wanted::Log => !self.is_gzip(),
            Wanted::Size | Wanted::File(_) => false,
        }
    }
}

/// Clones share connections, and share the retry budget with API calls.
#[derive(Clone, Debug)]
pub(crate) struct DownloadClient {
    extension: Extension,
    /// The hosts that redirects may lead to, besides that of the request; `None` for any.
    hosts: Option<Arc<[String]>>,
}

impl DownloadClient {
    pub(crate) fn of(copr: &Copr) -> Self {
        Self { extension: copr.extension().clone(), hosts: None }
    }

    /// Allows redirects to these other hosts only, by name and without a port.
    pub(crate) fn allow_hosts(&mut self, hosts: impl IntoIterator<Item: Into<String>>) {
        self.hosts = Some(hosts.into_iter().map(|host| host.into().to_ascii_lowercase()).collect());
    }

    /// Sends a request, with retries. Returns the response, whatever its status, and the context for errors.
    ///
    /// # Errors
    /// If there is no response, if a redirect is refused, and if the HTTP client can't be set up.
    pub(crate) async fn send(&self, request: &FileRequest) -> Result<(Response, RequestInfo)> {
        require_runtime(request.operation)?;
        let mut info = RequestInfo::of(request);
        redirect::may_begin(&request.url, self.extension.allows_http())
            .map_err(|why| info.error(ErrorKind::Untrusted, why))?;
        let client = self.extension.http()?;
        let mut attempts = Attempts::new();
        loop {
            info.attempts += 1;
            let result = self.attempt(client, request, &mut info).await;
            let outcome = match &result {
                Ok(response) => AttemptOutcome::of_response(response),
                Err((outcome, _)) => *outcome,
            };
            if attempts.wait(self, outcome).await {
                continue;
            }
            let response = result.map_err(|(_, error)| info.complete(error))?;
            info.status = Some(response.status());
            return Ok((response, info));
        }
    }

    /// Sends a request once and follows redirects. An error says whether another attempt may succeed.
    async fn attempt(
        &self,
        client: &reqwest::Client,
        request: &FileRequest,
        info: &mut RequestInfo,
    ) -> std::result::Result<Response, (AttemptOutcome, Error)> {
        let mut url = request.url.clone();
        info.redirected_to = None;
        for _ in 0..=MAX_REDIRECTS {
            let mut builder =
                client.request(request.method(), url.clone()).header(ACCEPT_ENCODING, "identity");
            if let Some(from) = request.from {
                builder = builder.header(RANGE, format!("bytes={from}-"));
            }
            if request.changes() {
                builder = builder.header(CACHE_CONTROL, "no-cache");
            }
            let idle_timeout = self.extension.idle_timeout();
            let response = match tokio::time::timeout(idle_timeout, send(builder)).await {
                Ok(Ok(response)) => response,
                Ok(Err(error)) => return Err((AttemptOutcome::of_error(&error), Error::of_network(error))),
                Err(_) => return Err((AttemptOutcome::MaybeSent, Error::of_silence(idle_timeout))),
            };
            let Some(target) = redirect_target(&response) else { return Ok(response) };
            let next = url.join(&target).map_err(|_| refused("a redirect to an invalid URL"))?;
            redirect::may_follow(&url, &next, self.hosts.as_deref(), self.extension.allows_http())
                .map_err(refused)?;
            url = next;
            info.redirected_to = Some(redirect::origin(&url));
        }
        Err(refused(format!("more than {MAX_REDIRECTS} redirects")))
    }
}

fn refused(why: impl Into<String>) -> (AttemptOutcome, Error) {
    (AttemptOutcome::Final, Error::new(ErrorKind::Untrusted, why.into()))
}

#[cfg(fuzzing)]
use crate::fuzzing::send;

#[cfg(not(fuzzing))]
fn send(request: reqwest::RequestBuilder) -> impl Future<Output = reqwest::Result<Response>> {
    request.send()
}

/// The `Location` of a redirect.
fn redirect_target(response: &Response) -> Option<String> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    Some(String::from_utf8_lossy(response.headers().get(LOCATION)?.as_bytes()).into_owned())
}

/// Runs `work` until a deadline, if there is one.
///
/// # Errors
/// Those of `work`, [`Timeout`](copr_api_ext::ErrorKind::Timeout), about `info`, and if there is no runtime, so
/// that there are no timers.
pub(crate) async fn until<T>(
    deadline: Option<Instant>,
    info: &RequestInfo,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    require_runtime(info.operation)?;
    let Some(deadline) = deadline else { return work.await };
    let late = || info.error(ErrorKind::Timeout, "the deadline of the call has passed");
    tokio::time::timeout_at(deadline, work).await.unwrap_or_else(|_| Err(late()))
}

/// The deadline of work that starts now; `None` if it has none.
pub(crate) fn deadline_after(time: Option<Duration>) -> Option<Instant> {
    Instant::now().checked_add(time?)
}
