//! Settings that can't work, and brokers that are none.

use std::time::Duration;

use copr_workflows::events::Events;
use copr_workflows::{Error, ErrorKind};
use futures_util::TryStreamExt as _;
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpListener;

use crate::broker::{Broker, PASSWORD, USER};

async fn error_of(events: &Events) -> Error {
    let error = events.stream().try_next().await.unwrap_err();
    let shown = format!("{error} {error:?} {events:?}");
    assert!(!shown.contains(PASSWORD), "{shown}");
    error
}

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn a_refusal_is_an_error_at_once() {
    let broker = Broker::start().await;
    let at = |user: &str, vhost: &str| {
        Events::new(&format!("amqp://{user}:{PASSWORD}@127.0.0.1:{}/{vhost}", broker.port)).unwrap()
    };
    let right = || at(USER, "");
    let _stream = {
        let mut stream = right().durable_queue("taken").stream();
        let polled = tokio::time::timeout(Duration::from_secs(2), stream.try_next()).await;
        assert!(polled.is_err(), "{polled:?}");
        stream
    };
    for (events, kind, text) in [
        (at("nobody", ""), ErrorKind::Auth, "ACCESS_REFUSED"),
        (at(USER, "missing"), ErrorKind::Forbidden, "NOT_ALLOWED"),
        (right().binding("no-exchange", "#"), ErrorKind::NotFound, "NOT_FOUND"),
        (right().durable_queue("amq.reserved"), ErrorKind::Forbidden, "ACCESS_REFUSED"),
    ] {
        let error = error_of(&events).await;
        println!("{error}\n  {}", error.help());
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(text), "{error}");
    }
}

#[tokio::test]
async fn rejects_urls_that_can_not_be_used_without_quoting_them() {
    for url in [
        "https://u:pa55-w0rd-of-the-broker@h",
        "pa55-w0rd-of-the-broker",
        "amqps://u:pa55-w0rd-of-the-broker@h:x",
        "amqp://h?heartbeat=pa55-w0rd-of-the-broker",
    ] {
        let error = Events::new(url).unwrap_err();
        assert!(error.is_invalid_input() && !format!("{error:?}").contains(PASSWORD), "{error:?}");
    }
    for url in ["amqp://bus.example.org", "amqp://u:pa55-w0rd-of-the-broker@192.0.2.1"] {
        let error = error_of(&Events::new(url).unwrap()).await;
        assert!(error.to_string().contains("allow_plaintext"), "{error}");
    }
    let error = error_of(&Events::new("amqp://").unwrap().project("no project")).await;
    assert!(error.is_invalid_input(), "{error}");
    let error = error_of(&Events::new("amqps://localhost").unwrap().root_certificates("no PEM")).await;
    assert!(error.to_string().contains("PEM"), "{error}");
}

#[tokio::test]
async fn a_broker_that_does_not_listen_is_an_error_at_once() {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let error = error_of(&Events::new(&Broker::url_at(port)).unwrap()).await;
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(error.to_string().contains(&format!("127.0.0.1:{port}")), "{error}");
}

/// A server that takes a connection and says nothing must not hold the thread of the connection.
#[tokio::test(start_paused = true)]
async fn a_silent_broker_times_out_and_is_left() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let silent = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut bytes = Vec::new();
        socket.read_to_end(&mut bytes).await.unwrap();
    });
    let error = error_of(&Events::new(&Broker::url_at(port)).unwrap()).await;
    assert_eq!(error.kind(), ErrorKind::Timeout);
    tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_secs(1))).await.unwrap();
    assert!(silent.is_finished(), "the connection is still open");
}
