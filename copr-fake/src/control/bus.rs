//! Publishing to a message bus.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use lapin::options::{BasicPublishOptions, ConfirmSelectOptions};
use lapin::types::AMQPValue;
use lapin::{BasicProperties, Channel, Connection, ConnectionProperties};
use tokio::task::JoinHandle;

use super::fake::Fake;
use super::messages::{Message, Messages};

/// How often the server is asked what has happened.
const TICK: Duration = Duration::from_millis(50);

/// Publishes the messages of a server until it is dropped. Made by [`Fake::publish`].
#[must_use = "publishing stops when this is dropped"]
pub struct Publisher(JoinHandle<()>);

impl Drop for Publisher {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl fmt::Debug for Publisher {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Publisher").finish_non_exhaustive()
    }
}

impl Fake {
    /// Publishes the [`messages`](Self::messages) of this server to a broker on this machine, by a URL such as
    /// `amqp://user:password@127.0.0.1:5672`, as a real site does it: to the exchange `amq.topic`, with this prefix of the
    /// topics, which may be empty. Messages are lost while the broker is.
    ///
    /// # Errors
    ///
    /// If there is no such broker.
    pub async fn publish(&self, url: &str, prefix: &str) -> lapin::Result<Publisher> {
        let (url, prefix) =
            (url.to_owned(), if prefix.is_empty() { String::new() } else { format!("{prefix}.") });
        let mut bus = Some(connect(&url).await?);
        let mut messages = self.messages();
        Ok(Publisher(tokio::spawn(async move {
            loop {
                if bus.is_none() {
                    bus = connect(&url).await.ok();
                }
                if let Some((channel, _)) = &bus
                    && publish(channel, &prefix, &mut messages).await.is_err()
                {
                    bus = None;
                }
                tokio::time::sleep(TICK).await;
            }
        })))
    }
}

async fn connect(url: &str) -> lapin::Result<(Channel, Connection)> {
    let connection = Connection::connect(url, ConnectionProperties::default()).await?;
    let channel = connection.create_channel().await?;
    channel.confirm_select(ConfirmSelectOptions::default()).await?;
    Ok((channel, connection))
}

async fn publish(channel: &Channel, prefix: &str, messages: &mut Messages) -> lapin::Result<()> {
    for message in messages.take() {
        let key = format!("{prefix}{}", message.topic);
        let body = message.body.to_string();
        let options = BasicPublishOptions::default();
        let sent = channel.basic_publish(
            "amq.topic".into(),
            key.into(),
            options,
            body.as_bytes(),
            properties(&message),
        );
        sent.await?.await?;
    }
    Ok(())
}

fn properties(message: &Message) -> BasicProperties {
    let headers = [
        ("fedora_messaging_schema", AMQPValue::LongString("copr.build".into())),
        ("fedora_messaging_severity", AMQPValue::LongInt(20)),
        ("sent-at", AMQPValue::LongString(message.sent_at.as_str().into())),
    ];
    let headers: BTreeMap<_, _> = headers.into_iter().map(|(name, value)| (name.into(), value)).collect();
    BasicProperties::default()
        .with_message_id(message.id.as_str().into())
        .with_content_type("application/json".into())
        .with_content_encoding("utf-8".into())
        .with_delivery_mode(2)
        .with_headers(headers.into())
}
