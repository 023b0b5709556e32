//! Lost connections and lost brokers.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use copr_workflows::events::Events;
use futures_util::TryStreamExt as _;

use crate::broker::{Broker, Publisher};
use crate::proxy::Proxy;
use crate::{TOPIC, body, next};

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn a_message_comes_again_if_the_connection_is_cut_before_its_ack() {
    let broker = Broker::start().await;
    let proxy = Proxy::start(broker.port).await;
    let outages = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&outages);
    let events = Events::new(&Broker::url_at(proxy.port))
        .unwrap()
        .durable_queue("cut")
        .reconnect_delay(Duration::from_millis(100), Duration::from_secs(1))
        .on_outage(move |_| {
            count.fetch_add(1, Ordering::SeqCst);
        });
    let mut deliveries = events.stream();
    let polled = tokio::time::timeout(Duration::from_secs(2), next(&mut deliveries)).await;
    assert!(polled.is_err());
    broker.publisher().await.publish(TOPIC, "m1", &body(1)).await;
    let first = next(&mut deliveries).await;
    proxy.cut();
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(!first.ack().await, "the connection is gone");
    let again = next(&mut deliveries).await;
    assert!(again.redelivered && again.message.id.as_deref() == Some("m1"));
    assert!(again.ack().await);
    assert_eq!(outages.load(Ordering::SeqCst), 1);
    drop(deliveries);
    assert_eq!(broker.settled("cut").await, 0);
}

/// Publishes each message until the broker confirms it.
async fn publish_all(port: u16, mut numbers: Range<i64>) {
    let mut publisher = None;
    while let Some(number) = numbers.clone().next() {
        if publisher.is_none() {
            let connected = tokio::time::timeout(Duration::from_secs(5), Publisher::at(port)).await;
            publisher = connected.ok().and_then(Result::ok);
        }
        let confirmed = match &publisher {
            Some(publisher) => publisher.try_publish(TOPIC, &format!("m{number}"), &body(number)).await,
            None => false,
        };
        if confirmed {
            numbers.next();
        } else {
            publisher = None;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs rabbitmq-server"]
async fn no_message_is_lost_over_restarts_crashes_and_cuts() {
    const MESSAGES: i64 = 5_000;
    let mut broker = Broker::start().await;
    let proxy = Proxy::start(broker.port).await;
    let events = Events::new(&Broker::url_at(proxy.port))
        .unwrap()
        .durable_queue("workers")
        .reconnect_delay(Duration::from_millis(100), Duration::from_secs(1));
    let handled: Arc<Mutex<BTreeMap<String, u32>>> = Arc::default();
    let shares: Arc<[AtomicU32; 3]> = Arc::default();
    let workers: Vec<_> = (0..3)
        .map(|worker| {
            let (mut deliveries, handled) = (events.stream(), Arc::clone(&handled));
            let shares = Arc::clone(&shares);
            tokio::spawn(async move {
                while let Some(delivery) = deliveries.try_next().await.unwrap() {
                    shares[worker].fetch_add(1, Ordering::SeqCst);
                    tokio::time::sleep(Duration::from_millis(1)).await;
                    let id = delivery.message.id.clone().unwrap();
                    *handled.lock().unwrap().entry(id).or_default() += 1;
                    delivery.ack().await;
                }
            })
        })
        .collect();
    broker.declared("workers").await;
    let publisher = tokio::spawn(publish_all(broker.port, 0..MESSAGES));
    let (mut cuts, mut restarts, mut crashes) = (0, 0, 0);
    for round in 0..12 {
        tokio::time::sleep(Duration::from_millis(600)).await;
        match round {
            3 => {
                broker.stop();
                broker.run().await;
                restarts += 1;
            }
            7 => {
                broker.kill();
                broker.run().await;
                crashes += 1;
            }
            _ => {
                proxy.cut();
                cuts += 1;
            }
        }
    }
    tokio::time::timeout(Duration::from_secs(120), publisher).await.expect("not all published").unwrap();
    let all_handled = async |messages: i64| {
        let wanted = usize::try_from(messages).unwrap();
        let start = Instant::now();
        while handled.lock().unwrap().len() < wanted {
            assert!(start.elapsed() < Duration::from_secs(90), "messages were lost: {:?}", shares);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    all_handled(MESSAGES).await;
    let twice = handled.lock().unwrap().values().filter(|times| **times > 1).count();
    println!(
        "{restarts} restart, {crashes} crash, {cuts} cuts: all of {MESSAGES} messages handled, {twice} of them twice"
    );
    // No worker is stuck.
    let before = shares.each_ref().map(|share| share.load(Ordering::SeqCst));
    publish_all(broker.port, MESSAGES..MESSAGES + 300).await;
    all_handled(MESSAGES + 300).await;
    let after = shares.each_ref().map(|share| share.load(Ordering::SeqCst));
    println!("of three workers: {before:?}, {after:?}");
    assert!(before.iter().zip(after).all(|(before, after)| *before < after));
    tokio::time::sleep(Duration::from_secs(1)).await;
    workers.iter().for_each(tokio::task::JoinHandle::abort);
    assert_eq!(broker.settled("workers").await, 0);
}
