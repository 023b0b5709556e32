//! Requests to hosts that have results and logs: without credentials, each redirect looked at, repeated where that helps.

mod body;
mod fail;
mod gunzip;
mod head;
mod redirect;
mod series;

use std::time::Duration;

use reqwest::header::{ACCEPT_ENCODING, CACHE_CONTROL, LOCATION, RANGE};
use reqwest::{Method, Response, Url};
use tokio::time::Instant;

pub(crate) use body::{Body, Starts, Tried, Trouble};
pub(crate) use fail::RequestInfo;
pub(crate) use gunzip::Unpack;
pub(crate) use head::Head;
pub(crate) use redirect::Hosts;
pub(crate) use series::Series;

use copr_api_ext::Copr;
use copr_api_ext::Result;
use copr_api_ext::extend::{Extension, Outcome, require_runtime};

/// How many redirects are followed for one request.
const HOPS: u32 = 10;

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    /// What the caller called, for the error.
    pub operation: &'static str,
    pub url: Url,
    /// Only the headers.
    pub head: bool,
    /// From this byte on.
    pub from: Option<u64>,
    /// Past caches that would give an old answer.
    pub fresh: bool,
    /// The content shows whether it is whole, so that the body may end with the connection.
    pub unframed: bool,
    pub hosts: Hosts,
}

impl Ask {
    pub(crate) fn get(operation: &'static str, url: Url, hosts: Hosts) -> Self {
        Self { operation, url, head: false, from: None, fresh: false, unframed: false, hosts }
    }
}

/// An answer, of any status, and what to tell about it.
#[derive(Debug)]
pub(crate) struct Answer {
    pub response: Response,
    pub told: RequestInfo,
}

/// Why there is no answer.
enum Failed {
    Network(reqwest::Error),
    Silent(Duration),
    Refused(String),
}

/// The client for other hosts than the API. Clones share connections, and the budget for retries with the calls of the API.
#[derive(Clone, Debug)]
pub(crate) struct DownloadClient(pub Extension);

impl DownloadClient {
    pub(crate) fn of(copr: &Copr) -> Self {
        Self(copr.extension().clone())
    }

    /// How many attempts may fail.
    pub(crate) fn attempts(&self) -> u32 {
        self.0.policy().attempts.max(1)
    }

    /// Sends until an answer comes that a repetition would not change.
    ///
    /// # Errors
    /// Without an answer, when the way to one must not be gone, and when the HTTP client can't be set up.
    pub(crate) async fn send(&self, ask: &Ask) -> Result<Answer> {
        require_runtime(ask.operation)?;
        let mut told = RequestInfo::of(ask);
        redirect::may_begin(&ask.url, self.0.allows_http()).map_err(|why| told.untrusted(why))?;
        let client = self.0.http()?;
        let mut series = Series::begin();
        loop {
            told.attempts += 1;
            let result = self.once(client, ask).await;
            let outcome = match &result {
                Ok(response) => Outcome::of_response(response),
                Err(Failed::Network(error)) => Outcome::of_error(error),
                Err(Failed::Silent(_)) => Outcome::MaybeSent,
                Err(Failed::Refused(why)) => return Err(told.untrusted(why)),
            };
            if let Some(pause) = self.again(&mut series, outcome) {
                tokio::time::sleep(pause).await;
                continue;
            }
            return match result {
                Ok(response) => {
                    told.answered(&response);
                    Ok(Answer { response, told })
                }
                Err(Failed::Network(error)) => Err(told.network(error)),
                Err(Failed::Silent(time)) => Err(told.silent(time)),
                Err(Failed::Refused(why)) => Err(told.untrusted(why)),
            };
        }
    }

    /// Whether to try again after this outcome, and when.
    pub(crate) fn again(&self, series: &mut Series, outcome: Outcome) -> Option<Duration> {
        series.again(&self.0, outcome)
    }

    /// One way from the URL to an answer that is no redirect.
    async fn once(&self, client: &reqwest::Client, ask: &Ask) -> std::result::Result<Response, Failed> {
        let mut url = ask.url.clone();
        for _ in 0..=HOPS {
            let method = if ask.head { Method::HEAD } else { Method::GET };
            let mut request = client.request(method, url.clone()).header(ACCEPT_ENCODING, "identity");
            if let Some(from) = ask.from {
                request = request.header(RANGE, format!("bytes={from}-"));
            }
            if ask.fresh {
                request = request.header(CACHE_CONTROL, "no-cache");
            }
            let response = match tokio::time::timeout(self.0.idle_timeout(), send(request)).await {
                Ok(response) => response.map_err(Failed::Network)?,
                Err(_) => return Err(Failed::Silent(self.0.idle_timeout())),
            };
            let Some(place) = place(&response) else { return Ok(response) };
            let next = url.join(&place).map_err(|_| Failed::Refused("a redirect to no URL".into()))?;
            redirect::may_follow(&url, &next, &ask.hosts, self.0.allows_http()).map_err(Failed::Refused)?;
            url = next;
        }
        Err(Failed::Refused(format!("more than {HOPS} redirects")))
    }
}

#[cfg(fuzzing)]
use crate::fuzzing::send;

#[cfg(not(fuzzing))]
fn send(request: reqwest::RequestBuilder) -> impl Future<Output = reqwest::Result<Response>> {
    request.send()
}

/// Where a redirect leads; nothing for any other answer.
fn place(response: &Response) -> Option<String> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    Some(String::from_utf8_lossy(response.headers().get(LOCATION)?.as_bytes()).into_owned())
}

/// Runs something until a moment, if one is set; nothing when it came first. Without a runtime there are no timers: then the work
/// itself fails, and says so.
pub(crate) async fn until<T>(moment: Option<Instant>, work: impl Future<Output = T>) -> Option<T> {
    match moment {
        Some(moment) if tokio::runtime::Handle::try_current().is_ok() => {
            tokio::time::timeout_at(moment, work).await.ok()
        }
        _ => Some(work.await),
    }
}
