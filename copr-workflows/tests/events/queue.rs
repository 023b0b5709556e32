//! One queue in good times.

use copr_workflows::events::{Event, Events};

use crate::broker::Broker;
use crate::{TOPIC, body, next};

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn a_message_comes_again_until_acknowledged() {
    let broker = Broker::start().await;
    let events = Events::new(&broker.url()).unwrap().durable_queue("one");
    let mut deliveries = events.stream();
    let first = tokio::spawn(async move { (next(&mut deliveries).await, deliveries) });
    // The queue is declared by the first poll.
    broker.declared("one").await;
    let publisher = broker.publisher().await;
    publisher.publish(TOPIC, "m1", &body(1)).await;
    let (first, mut deliveries) = first.await.unwrap();
    assert!(!first.redelivered);
    assert_eq!(first.message.id.as_deref(), Some("m1"));
    assert_eq!(first.message.sent_at.as_deref(), Some("2026-11-30T18:00:00+00:00"));
    assert!(matches!(&first.message.event, Event::ChrootEnded(build) if build.build_id == 1));
    drop(first);
    let again = next(&mut deliveries).await;
    assert!(again.redelivered && again.message.id.as_deref() == Some("m1"));
    // The stream is gone, and its last delivery can still be acknowledged.
    drop(deliveries);
    assert!(again.ack().await);
    assert_eq!(broker.settled("one").await, 0);
    // What comes while nobody reads waits.
    publisher.publish(TOPIC, "m2", &body(2)).await;
    publisher.publish(TOPIC, "m3", &body(3)).await;
    let mut deliveries = events.prefetch(1).stream();
    let second = next(&mut deliveries).await;
    assert_eq!(broker.waiting("one").await, Some(1), "one is prefetched");
    // Of what was prefetched and not handled nothing is lost.
    drop((second, deliveries));
    assert_eq!(broker.settled("one").await, 2);
}

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn unreadable_and_foreign_messages_do_not_stop_the_stream() {
    let broker = Broker::start().await;
    let events = Events::new(&broker.url()).unwrap().durable_queue("all").binding("amq.topic", "#");
    // Creates the queues.
    let filtered = events.clone().durable_queue("some").project("@hammers/anvil").owner("@hammers");
    for events in [&events, &filtered] {
        let mut deliveries = events.stream();
        let polled = tokio::time::timeout(std::time::Duration::from_secs(2), next(&mut deliveries)).await;
        assert!(polled.is_err());
    }
    let publisher = broker.publisher().await;
    let mut other = String::from_utf8(body(7)).unwrap();
    publisher.publish(TOPIC, "broken", b"{\"build\": 1, ").await;
    publisher.publish("org.fedoraproject.prod.bodhi.update.edit", "foreign", b"not even JSON").await;
    publisher.publish("copr.chroot.start", "twin", other.as_bytes()).await;
    other = other.replace("anvil", "hello");
    publisher.publish("copr.build.start", "other project", other.as_bytes()).await;
    publisher.publish("copr.build.start", "good", &body(8)).await;

    let mut deliveries = events.stream();
    let mut seen = Vec::new();
    for _ in 0..4 {
        let delivery = next(&mut deliveries).await;
        let message = &delivery.message;
        let kind = match &message.event {
            Event::BuildStarted(build) => format!("{} of {}", build.build_id, build.project),
            Event::Unreadable(why) => why.clone(),
            Event::Other => String::from_utf8_lossy(&message.body).into_owned(),
            other => format!("{other:?}"),
        };
        seen.push(format!("{}: {kind}", message.id.clone().unwrap()));
        assert!(delivery.ack().await);
    }
    let wanted = [
        "broken: EOF while parsing a value at line 1 column 13",
        "foreign: not even JSON",
        "other project: 7 of hello",
        "good: 8 of anvil",
    ];
    assert_eq!(seen, wanted);
    drop(deliveries);
    assert_eq!(broker.settled("all").await, 0, "the duplicate is acknowledged too");

    let mut deliveries = filtered.stream();
    let only = next(&mut deliveries).await;
    assert_eq!(only.message.id.as_deref(), Some("good"));
    assert!(only.ack().await);
    drop(deliveries);
    assert_eq!(broker.settled("some").await, 0, "what does not pass is acknowledged");
}

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn a_private_queue_gets_what_is_sent_meanwhile() {
    let broker = Broker::start().await;
    let prod = Events::new(&broker.url()).unwrap().topic_prefix("org.fedoraproject.prod");
    let mut deliveries = prod.stream();
    let publisher = broker.publisher().await;
    let publish = async {
        loop {
            publisher.publish("org.fedoraproject.stg.copr.build.end", "stg", &body(1)).await;
            publisher.publish(TOPIC, "prod", &body(2)).await;
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    };
    let read = async {
        for _ in 0..3 {
            let delivery = next(&mut deliveries).await;
            assert_eq!(delivery.message.id.as_deref(), Some("prod"));
            assert!(delivery.ack().await);
        }
    };
    tokio::select! {
        () = read => {}
        () = publish => {}
    }
}
