//! Counts and throttles the calls of a run, and limits their number. Retries of `copr-api-ext` are not counted.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use copr_api::Operation;
use copr_api_ext::{Error, ErrorKind};
use reqwest::{Request, Response};
use tokio::time::Instant;

use super::checks::{CallResult, Failure, Outcome};

tokio::task_local! {
    /// The recorder of the current scenario.
    static CURRENT: Recorder;
}

/// How many bytes of a rejection are kept for the report.
const KEPT: usize = 200;

/// What was sent and how the server responded, shared by all clients of a run.
#[derive(Clone, Debug)]
pub struct Recorder {
    log: Arc<Mutex<Log>>,
    next: Arc<tokio::sync::Mutex<Instant>>,
    /// The minimum time between the starts of two requests; zero for no limit.
    pause: Duration,
    most: u64,
}

#[derive(Debug, Default)]
struct Log {
    /// Operations of the current scenario, and how often each was sent.
    now: BTreeMap<&'static str, u64>,
    /// The last rejection in the current scenario.
    last: Option<String>,
    sent: u64,
}

/// What one scenario did.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Operations and how often each was sent.
    pub operations: BTreeMap<&'static str, u64>,
    /// The last rejection: operation, status and the beginning of the body.
    pub last_refusal: Option<String>,
}

impl Recorder {
    /// A recorder that sends at most `rate` requests per second (0 for no limit) and `most` in all.
    #[must_use]
    pub fn new(rate: u32, most: u64) -> Self {
        let pause = Duration::from_secs(1).checked_div(rate).unwrap_or_default();
        Self { log: Arc::default(), next: Arc::new(tokio::sync::Mutex::new(Instant::now())), pause, most }
    }

    /// Records the calls within a future.
    pub async fn around<F: Future>(&self, future: F) -> F::Output {
        CURRENT.scope(self.clone(), future).await
    }

    /// Records a call.
    pub(super) async fn record<T>(
        operation: &'static Operation,
        call: impl Future<Output = CallResult<T>>,
    ) -> CallResult<T> {
        let Ok(this) = CURRENT.try_with(Self::clone) else {
            return Err(Error::invalid_call(operation.id, "the call was made outside `Recorder::around`"));
        };
        this.may_send().map_err(|why| Error::invalid_call(operation.id, why))?;
        this.wait().await;
        let called = call.await;
        let rejection = called.as_ref().err();
        if rejection.is_none_or(|error| error.kind() != ErrorKind::InvalidRequest) {
            this.with(|log| {
                log.sent += 1;
                *log.now.entry(operation.id).or_default() += 1;
            });
        }
        if let Some((error, status)) = rejection.and_then(|error| Some((error, error.status()?))) {
            let body = error.message().map(copr_api_ext::Message::text).or(error.snippet());
            let says: String = body.unwrap_or_default().chars().take(KEPT).collect();
            this.with(|log| {
                log.last = Some(format!("{} {}: {}", operation.id, status.as_u16(), says.trim()));
            });
        }
        called
    }

    /// The number of requests sent so far.
    #[must_use]
    pub fn sent(&self) -> u64 {
        self.with(|log| log.sent)
    }

    /// Takes what was recorded since the last call of `take`.
    #[must_use]
    pub fn take(&self) -> Trace {
        self.with(|log| Trace { operations: std::mem::take(&mut log.now), last_refusal: log.last.take() })
    }

    /// Sends a request that belongs to no operation, such as one with a wrong method.
    ///
    /// # Errors
    /// If there is no response, or if the run has used up its requests.
    pub async fn send_raw(&self, client: &reqwest::Client, request: Request) -> Outcome<Response> {
        self.may_send().map_err(Failure::failed)?;
        self.wait().await;
        self.with(|log| log.sent += 1);
        Ok(client.execute(request).await?)
    }

    fn may_send(&self) -> Result<(), String> {
        if self.sent() < self.most {
            return Ok(());
        }
        Err(format!("{} requests were sent, the limit of a run", self.most))
    }

    fn with<T>(&self, look: impl FnOnce(&mut Log) -> T) -> T {
        look(&mut self.log.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn wait(&self) {
        if self.pause.is_zero() {
            return;
        }
        let mut next = self.next.lock().await;
        tokio::time::sleep_until(*next).await;
        *next = Instant::now() + self.pause;
    }
}
