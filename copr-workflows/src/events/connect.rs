//! One connection to a broker, with one consumer.

use std::error::Error as StdError;
use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt as _;
use lapin::message::Delivery;
use lapin::options::{
    BasicAckOptions, BasicConsumeOptions, BasicQosOptions, QueueBindOptions, QueueDeclareOptions,
};
use lapin::tcp::AsyncTcpStream;
use lapin::types::FieldTable;
use lapin::uri::{AMQPScheme, AMQPUri};
use lapin::{Acker, Channel, Connection, ConnectionProperties, Consumer};
use tokio::time::timeout;

use super::settings::{Queue, Settings};
use super::transport::{Hold, Line, Quiet, silence_thread, tls};
use copr_api_ext::{Error, ErrorKind, Result};

/// How long a broker may take until messages can come.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

const HELP: &str =
    "Check the URL of the broker, the credentials or the certificates, and that the user may read the queue.";

/// A connection whose consumer gets messages. Messages that are not acknowledged return to the queue when the last part is
/// dropped.
pub(super) struct Session {
    consumer: Consumer,
    pub line: Arc<Open>,
}

/// What keeps a connection open.
pub(super) struct Open {
    _channel: Channel,
    _connection: Connection,
    hold: Hold,
}

impl Session {
    /// The next message; `None` if the broker ended the consumer.
    pub async fn next(&mut self) -> Option<lapin::Result<Delivery>> {
        tokio::select! {
            biased;
            next = self.consumer.next() => next,
            () = self.line.hold.closed() => Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted).into())),
        }
    }
}

impl Open {
    /// Acknowledges a message; `false` if the connection is lost. lapin alone may then wait forever.
    pub async fn ack(&self, acker: &Acker) -> bool {
        tokio::select! {
            biased;
            acknowledged = acker.ack(BasicAckOptions::default()) => acknowledged.unwrap_or(false),
            () = self.hold.closed() => false,
        }
    }
}

/// Connects, declares and binds the queue, and starts to consume.
pub(super) async fn connect(settings: &Settings, queue: &Queue) -> Result<Session> {
    settings.check()?;
    let uri = settings.uri()?;
    let broker = format!("the broker is {}:{}", uri.authority.host, uri.authority.port);
    let opened = match timeout(CONNECT_TIMEOUT, open(settings, queue, uri)).await {
        Ok(opened) => opened,
        Err(_) => {
            Err(Error::new(ErrorKind::Timeout, format!("no connection in {} s", CONNECT_TIMEOUT.as_secs())))
        }
    };
    opened.map_err(|error| error.with_operation("events").with_note(broker).with_help(HELP))
}

async fn open(settings: &Settings, queue: &Queue, uri: AMQPUri) -> Result<Session> {
    let (connection, hold) = connection(settings, uri).await?;
    let failed = |error: lapin::Error| failed(&error, ErrorKind::Forbidden);
    let channel = connection.create_channel().await.map_err(failed)?;
    let name = queue.name.clone().unwrap_or_else(uuid);
    let declare = QueueDeclareOptions {
        durable: queue.durable,
        auto_delete: queue.auto_delete,
        exclusive: queue.exclusive,
        ..QueueDeclareOptions::default()
    };
    channel.queue_declare(name.as_str().into(), declare, FieldTable::default()).await.map_err(failed)?;
    for (exchange, key) in settings.bindings() {
        let (exchange, key) = (exchange.into(), key.into());
        let options = QueueBindOptions::default();
        channel
            .queue_bind(name.as_str().into(), exchange, key, options, FieldTable::default())
            .await
            .map_err(failed)?;
    }
    channel.basic_qos(settings.prefetch, BasicQosOptions::default()).await.map_err(failed)?;
    let options = BasicConsumeOptions::default();
    let consumer = channel
        .basic_consume(name.into(), "".into(), options, FieldTable::default())
        .await
        .map_err(failed)?;
    Ok(Session { consumer, line: Arc::new(Open { _channel: channel, _connection: connection, hold }) })
}

async fn connection(settings: &Settings, uri: AMQPUri) -> Result<(Connection, Hold)> {
    let tls = match uri.scheme {
        AMQPScheme::AMQP => None,
        AMQPScheme::AMQPS => Some(tls(settings)?),
    };
    let app = settings.app.as_deref().unwrap_or("copr-workflows");
    let properties = ConnectionProperties::default()
        .with_client_property("app".into(), app.into())
        .with_connection_name(app.into());
    let (mut hold, end) = Hold::new();
    let end = Mutex::new(Some(end));
    let connect = async move |uri: AMQPUri, _| {
        silence_thread();
        let end = end.lock().unwrap_or_else(PoisonError::into_inner).take();
        let line = Line::connect(&uri.authority.host, uri.authority.port, tls.as_ref(), end).await?;
        Ok(AsyncTcpStream::Plain(line))
    };
    let connection = Connection::connector(uri, Quiet::runtime(), connect, properties).await;
    let connection = connection.map_err(|error| failed(&error, ErrorKind::Auth))?;
    hold.release();
    Ok((connection, hold))
}

/// The error of a broker or a connection. `refused` is what a refusal means at this point.
pub(super) fn failed(error: &lapin::Error, refused: ErrorKind) -> Error {
    Error::new(kind(error, refused), error.clone())
}

fn kind(error: &lapin::Error, refused: ErrorKind) -> ErrorKind {
    match error.kind() {
        lapin::ErrorKind::IOError(error) if is_tls(error) => ErrorKind::Tls,
        lapin::ErrorKind::IOError(error) => match error.kind() {
            io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::UnexpectedEof => ErrorKind::Broken,
            _ => ErrorKind::Connect,
        },
        lapin::ErrorKind::ProtocolError(error) => match error.get_id() {
            403 => refused,
            404 => ErrorKind::NotFound,
            405 | 406 => ErrorKind::Conflict,
            530 => ErrorKind::Forbidden,
            _ => ErrorKind::Broken,
        },
        _ => ErrorKind::Broken,
    }
}

fn is_tls(error: &io::Error) -> bool {
    error.get_ref().is_some_and(<dyn StdError + Send + Sync>::is::<tokio_rustls::rustls::Error>)
}

/// The name of a private queue: Fedora's public broker takes only UUIDs.
fn uuid() -> String {
    let random = || RandomState::new().hash_one(0_u8);
    let (high, low) = (random(), random());
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        0x8000 | ((low >> 48) & 0x3fff),
        low & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_queues_have_distinct_uuids() {
        let names: std::collections::BTreeSet<_> = (0..1_000).map(|_| uuid()).collect();
        assert_eq!(names.len(), 1_000);
        for name in names {
            let parts: Vec<_> = name.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{name}");
            assert!(name.chars().all(|c| c == '-' || c.is_ascii_hexdigit()), "{name}");
            assert_eq!(name.as_bytes()[14], b'4', "{name}");
            assert!(b"89ab".contains(&name.as_bytes()[19]), "{name}");
        }
    }
}
