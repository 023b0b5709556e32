//! A watch that the bus wakes.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use copr_fake::{Fake, Messages};
use copr_workflows::events::Events;
use copr_workflows::retry::Policy;
use copr_workflows::watch::Event;
use copr_workflows::{Copr, Workflows as _};
use futures_util::TryStreamExt as _;

use crate::broker::Broker;

const SECOND: Duration = Duration::from_secs(1);

/// Lets a minute pass on the server, and publishes what happens.
async fn minute(fake: &Fake, messages: &mut Messages, broker: &Broker) {
    fake.clock().advance(60 * SECOND);
    let publisher = broker.publisher().await;
    for message in messages.take() {
        let body = message.body.to_string();
        publisher.publish(message.topic, &message.id, body.as_bytes()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs rabbitmq-server"]
async fn messages_wake_a_watch_and_a_lost_broker_does_not_stop_it() {
    let mut broker = Broker::start().await;
    let fake = Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]);
    let fake = fake.start().await.unwrap();
    let copr = Copr::builder().url(fake.url()).retry(Policy::never()).build().unwrap();
    let build = fake.submit("alice/hello", "hello", "1.0-1");
    let mut messages = fake.messages();

    let events = Events::new(&broker.url()).unwrap().reconnect_delay(SECOND / 10, SECOND);
    // Without messages nothing would be seen in time.
    let watch = copr.builds().watch(build).min_interval(Duration::ZERO);
    let mut watch = watch.poll_interval(5 * SECOND, 600 * SECOND).wake_on(&events);
    let seen: Arc<Mutex<Vec<String>>> = Arc::default();
    let shown = Arc::clone(&seen);
    let watching = tokio::spawn(async move {
        while let Some(event) = watch.try_next().await.unwrap() {
            if matches!(event, Event::SourceLost(_)) {
                shown.lock().unwrap().push("lost".to_owned());
            }
            shown.lock().unwrap().push(event.to_string());
        }
        watch.await.unwrap()
    });
    let sees = async |text: &str| {
        let start = Instant::now();
        while !seen.lock().unwrap().iter().any(|line| line.contains(text)) {
            assert!(start.elapsed() < 60 * SECOND, "no {text} in {:?}", seen.lock().unwrap());
            tokio::time::sleep(SECOND / 20).await;
        }
    };
    sees("pending").await;
    // Until the bus is connected and a builder has begun.
    while !seen.lock().unwrap().iter().any(|line| line.contains("running")) {
        minute(&fake, &mut messages, &broker).await;
        tokio::time::sleep(SECOND / 2).await;
    }
    broker.kill();
    sees("lost").await;
    broker.run().await;
    // The watch polled when the connection was lost, and its next poll is in ten minutes.
    let start = Instant::now();
    while !watching.is_finished() {
        assert!(start.elapsed() < 120 * SECOND, "{:?}", seen.lock().unwrap());
        minute(&fake, &mut messages, &broker).await;
        tokio::time::sleep(SECOND / 2).await;
    }
    let outcome = watching.await.unwrap();
    println!("{:#?}", seen.lock().unwrap());
    assert!(outcome.is_success(), "{outcome}");
    assert_eq!(seen.lock().unwrap().iter().filter(|line| *line == "lost").count(), 1);
}
