//! No log line, error or `Debug` has the password. A process of its own: log lines are those of all threads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "events/broker.rs"]
mod broker;
#[path = "events/common.rs"]
mod common;

use std::io;
use std::sync::{Arc, Mutex};

use copr_workflows::events::Events;
use futures_util::TryStreamExt as _;

use broker::{Broker, PASSWORD, USER};
use common::{TOPIC, body, next};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs rabbitmq-server"]
async fn the_password_is_never_logged() {
    let broker = Broker::start().await;
    // The test's own connection, which logs it, comes first.
    let publisher = broker.publisher().await;
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    let events = Events::new(&broker.url()).unwrap();
    let mut shown = format!("{events:?} {:?}", events.stream());
    let mut deliveries = events.stream();
    let publish = async {
        loop {
            publisher.publish(TOPIC, "m1", &body(1)).await;
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    };
    tokio::select! {
        delivery = next(&mut deliveries) => {
            shown += &format!("{delivery:?}");
            assert!(delivery.ack().await);
        }
        () = publish => {}
    }
    let wrong = Events::new(&format!("amqp://{USER}:{PASSWORD}-wrong@127.0.0.1:{}", broker.port)).unwrap();
    let error = wrong.stream().try_next().await.unwrap_err();
    shown += &format!("{error} {error:?} {wrong:?}");
    drop(publisher);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("lapin"), "the test's own connection logs, or this test sees nothing");
    for secret in
        [PASSWORD.to_owned(), format!("{:?}", PASSWORD.as_bytes()).trim_matches(['[', ']']).to_owned()]
    {
        assert!(!log.contains(&secret), "{secret} is in the log");
        assert!(!shown.contains(&secret), "{shown}");
    }
}
