//! The transport of the suite: it counts calls, keeps a rate, and stops when it gets too much. The layer on top may repeat a call,
//! with pauses of its own; that is not counted.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use copr_api::transport::{Answer, Inner};
use copr_api::{Operation, Transport};
use reqwest::{Request, Response};
use tokio::time::Instant;

use super::checks::{Done, Stop};

/// How much of a refusal is kept for the report.
const KEPT: usize = 200;

/// What was sent and how it was answered, shared by all clients of a run.
#[derive(Clone, Debug)]
pub struct Recorder {
    log: Arc<Mutex<Log>>,
    next: Arc<tokio::sync::Mutex<Instant>>,
    /// The pause between the starts of two requests; zero for none.
    pause: Duration,
    most: u64,
    /// The transport that really sends: that of the layer on top, with its credentials, limits and repeats.
    beneath: Inner,
}

#[derive(Debug, Default)]
struct Log {
    /// Operations of the scenario that runs, and how often each was sent.
    now: BTreeMap<&'static str, u64>,
    /// The last refusal of the scenario that runs.
    last: Option<String>,
    sent: u64,
}

/// What one scenario did.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Operations and how often each was sent.
    pub operations: BTreeMap<&'static str, u64>,
    /// The last refusal: operation, status and the beginning of the body.
    pub last_refusal: Option<String>,
}

impl Recorder {
    /// A recorder that sends no more than `rate` calls in a second (0: any number) and `most` in all.
    #[must_use]
    pub fn new(rate: u32, most: u64) -> Self {
        let pause = Duration::from_secs(1).checked_div(rate).unwrap_or_default();
        Self {
            log: Arc::default(),
            next: Arc::new(tokio::sync::Mutex::new(Instant::now())),
            pause,
            most,
            beneath: Inner::default(),
        }
    }

    /// The same recorder over the transport of a client.
    #[must_use]
    pub fn over(&self, beneath: Inner) -> Self {
        Self { beneath, ..self.clone() }
    }

    /// How many calls were sent so far.
    #[must_use]
    pub fn sent(&self) -> u64 {
        self.with(|log| log.sent)
    }

    /// What was done since the last call of this.
    #[must_use]
    pub fn take(&self) -> Trace {
        self.with(|log| Trace { operations: std::mem::take(&mut log.now), last_refusal: log.last.take() })
    }

    /// Sends a request that no operation stands for, such as one with a wrong method.
    ///
    /// # Errors
    /// When there is no answer, or enough was sent.
    pub async fn send_raw(&self, client: &reqwest::Client, request: Request) -> Done<Response> {
        self.may_send().map_err(Stop::failed)?;
        self.wait().await;
        self.with(|log| log.sent += 1);
        Ok(client.execute(request).await?)
    }

    fn may_send(&self) -> Result<(), String> {
        if self.sent() < self.most {
            return Ok(());
        }
        Err(format!("{} requests were sent, which is the most for one run", self.most))
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

impl Transport for Recorder {
    fn prepare(&self, request: &mut Request, operation: &'static Operation) -> Result<(), String> {
        self.may_send()?;
        self.beneath.transport().prepare(request, operation)
    }

    fn send<'a>(
        &'a self,
        client: &'a reqwest::Client,
        request: Request,
        operation: &'static Operation,
    ) -> Answer<'a> {
        Box::pin(async move {
            self.wait().await;
            self.with(|log| {
                log.sent += 1;
                *log.now.entry(operation.id).or_default() += 1;
            });
            let answer = self.beneath.transport().send(client, request, operation).await?;
            let status = answer.status();
            if status.is_success() {
                return Ok(answer);
            }
            // The body is read here for the report, and handed on as it was.
            let headers = answer.headers().clone();
            let body = answer.bytes().await?;
            let says: String = String::from_utf8_lossy(&body).chars().take(KEPT).collect();
            self.with(|log| {
                log.last = Some(format!("{} {}: {}", operation.id, status.as_u16(), says.trim()));
            });
            let mut again = axum::http::Response::new(body);
            *again.status_mut() = status;
            *again.headers_mut() = headers;
            Ok(again.into())
        })
    }
}
