//! Many messages in little memory. A process of its own, in which nothing else takes memory.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "events/broker.rs"]
mod broker;
#[path = "events/common.rs"]
mod common;

use std::time::Instant;

use copr_workflows::events::Events;

use broker::Broker;
use common::{TOPIC, body, next};

/// The memory of this process, in KiB.
fn resident() -> i64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs rabbitmq-server"]
async fn memory_stays_flat_over_100_000_messages() {
    const MESSAGES: i64 = 100_000;
    let broker = Broker::start().await;
    let events = Events::new(&broker.url()).unwrap().durable_queue("many").prefetch(100);
    let mut deliveries = events.stream();
    let polled = tokio::time::timeout(std::time::Duration::from_secs(2), next(&mut deliveries)).await;
    assert!(polled.is_err());
    // They wait in the queue, and come as fast as they can.
    drop(deliveries);
    let publisher = broker.publisher().await;
    for thousand in 0..MESSAGES / 1_000 {
        let mut confirmations = Vec::new();
        for number in thousand * 1_000..(thousand + 1) * 1_000 {
            confirmations.push(publisher.send(TOPIC, &format!("m{number}"), &body(number)).await.unwrap());
        }
        for confirmation in confirmations {
            confirmation.await.unwrap();
        }
    }
    drop(publisher);
    let mut deliveries = events.stream();
    let (start, mut after_some, mut at_most) = (Instant::now(), 0, 0);
    for number in 0..MESSAGES {
        let delivery = next(&mut deliveries).await;
        assert_eq!(delivery.message.id, Some(format!("m{number}")));
        assert!(delivery.ack().await);
        if number % 10_000 == 9_999 {
            let now = resident();
            println!("after {:6} messages: {now} KiB, {:.1?}", number + 1, start.elapsed());
            if after_some == 0 {
                after_some = now;
            }
            at_most = at_most.max(now);
        }
    }
    assert!(at_most < after_some + 8 * 1024, "from {after_some} to {at_most} KiB");
}
