//! Consumes a queue through all connections that it takes.

use std::sync::Arc;
use std::time::Duration;

use lapin::types::{FieldTable, ShortString};
use tokio::time::{Instant, sleep_until};

use super::connect::{Session, connect, failed};
use super::delivery::Delivery;
use super::message::Message;
use super::settings::{Queue, Settings};
use copr_api_ext::extend::{Outage, jitter, require_runtime};
use copr_api_ext::{Error, ErrorKind, Result};

/// What happens next to a consumer.
pub(super) enum Step {
    /// Messages come from now on.
    Connected,
    /// A message that passes the filter.
    Delivered(Box<Delivery>),
    /// The connection is lost, or did not come about. Another one follows.
    Lost(Error),
}

pub(super) struct Consumer {
    settings: Arc<Settings>,
    queue: Queue,
    session: Option<Session>,
    outage: Outage,
    /// Whether there was a connection before.
    connected_before: bool,
    /// How many connections in a row did not come about.
    failures: u32,
    retry_at: Option<Instant>,
}

impl Consumer {
    pub fn new(settings: Arc<Settings>, queue: Queue) -> Self {
        let outage = Outage::new(settings.max_outage);
        Self { settings, queue, session: None, outage, connected_before: false, failures: 0, retry_at: None }
    }

    /// Waits for what happens next.
    ///
    /// # Errors
    /// The first connection did not come about, the outage is too long, or the broker refuses the credentials.
    pub async fn next(&mut self) -> Result<Step> {
        let Some(session) = &mut self.session else {
            return self.connect().await;
        };
        loop {
            match session.next().await {
                // What waits here when the connection is lost comes again.
                Some(Ok(delivery)) if !delivery.acker.usable() => {}
                Some(Ok(delivery)) => {
                    if let Some(delivery) = admitted(&self.settings, session, delivery).await {
                        return Ok(Step::Delivered(Box::new(delivery)));
                    }
                }
                Some(Err(error)) => return self.lost(failed(&error, ErrorKind::Forbidden)),
                None => {
                    return self.lost(Error::new(
                        ErrorKind::Broken,
                        "the broker ended the consumer: is the queue deleted?",
                    ));
                }
            }
        }
    }

    async fn connect(&mut self) -> Result<Step> {
        require_runtime("events")?;
        if let Some(time) = self.retry_at {
            sleep_until(time).await;
        }
        match connect(&self.settings, &self.queue).await {
            Ok(session) => {
                self.session = Some(session);
                self.outage.succeeded();
                (self.connected_before, self.failures, self.retry_at) = (true, 0, None);
                Ok(Step::Connected)
            }
            Err(error) => self.lost(error),
        }
    }

    fn lost(&mut self, error: Error) -> Result<Step> {
        self.session = None;
        let now = Instant::now();
        let tolerated =
            is_transient(error.kind(), self.connected_before) && self.outage.failed(now).is_some();
        if !tolerated {
            return Err(error);
        }
        self.retry_at = now.checked_add(self.delay());
        self.failures = self.failures.saturating_add(1);
        Ok(Step::Lost(error))
    }

    fn delay(&self) -> Duration {
        self.settings.reconnect.jittered(self.failures, jitter())
    }
}

/// The message, if it passes the filter. Acknowledges it otherwise.
async fn admitted(
    settings: &Settings,
    session: &Session,
    delivery: lapin::message::Delivery,
) -> Option<Delivery> {
    let properties = &delivery.properties;
    let id = properties.message_id().as_ref().map(ShortString::as_str);
    let headers = properties.headers().as_ref().map(FieldTable::inner);
    let sent_at = headers.and_then(|headers| headers.get("sent-at")?.as_long_string());
    let sent_at = sent_at.map(|text| String::from_utf8_lossy(text.as_bytes()).into_owned());
    let message = Message::parse(delivery.routing_key.as_str(), id, sent_at.as_deref(), delivery.data);
    if message.is_duplicate() || !settings.filter.admits(&message) {
        // If the connection is lost it comes again, and meets the same filter.
        let _ = session.line.ack(&delivery.acker).await;
        return None;
    }
    Some(Delivery::new(message, delivery.redelivered, delivery.acker, Arc::clone(&session.line)))
}

/// Whether another connection may help. The first one tells whether the settings are right.
fn is_transient(kind: ErrorKind, connected_before: bool) -> bool {
    match kind {
        ErrorKind::Auth | ErrorKind::InvalidRequest | ErrorKind::Local => false,
        _ => connected_before,
    }
}
