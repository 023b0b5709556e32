//! Publishing to a real RabbitMQ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../copr-workflows/tests/events/broker.rs"]
mod broker;

use std::time::Duration;

use broker::Broker;
use copr_fake::Fake;
use futures_util::StreamExt as _;
use lapin::options::{BasicConsumeOptions, QueueBindOptions, QueueDeclareOptions};
use lapin::types::FieldTable;
use lapin::{Connection, ConnectionProperties};

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn publishes_the_life_of_a_build() {
    let broker = Broker::start().await;
    let connection = Connection::connect(&broker.url(), ConnectionProperties::default()).await.unwrap();
    let channel = connection.create_channel().await.unwrap();
    let exclusive = QueueDeclareOptions { exclusive: true, ..QueueDeclareOptions::default() };
    let queue = channel.queue_declare("".into(), exclusive, FieldTable::default()).await.unwrap();
    let (exchange, key, name) = ("amq.topic".into(), "org.example.copr.#".into(), queue.name().clone());
    let options = QueueBindOptions::default();
    channel.queue_bind(name.clone(), exchange, key, options, FieldTable::default()).await.unwrap();
    let options = BasicConsumeOptions { no_ack: true, ..BasicConsumeOptions::default() };
    let mut consumer = channel.basic_consume(name, "".into(), options, FieldTable::default()).await.unwrap();

    let chroots = ["fedora-43-x86_64"];
    let fake = Fake::builder().user("alice").project("alice/hello", chroots).start().await.unwrap();
    let _publisher = fake.publish(&broker.url(), "org.example").await.unwrap();
    fake.submit("alice/hello", "hello", "1.0-1");
    let mut topics = Vec::new();
    while topics.len() < 6 {
        fake.clock().advance(Duration::from_secs(30));
        let Ok(delivery) = tokio::time::timeout(Duration::from_millis(200), consumer.next()).await else {
            continue;
        };
        let delivery = delivery.unwrap().unwrap();
        assert_eq!(delivery.properties.message_id().as_ref().map(|id| id.as_str().len()), Some(36));
        let headers = delivery.properties.headers().as_ref().unwrap();
        assert!(headers.inner().contains_key("sent-at"));
        let body: serde_json::Value = serde_json::from_slice(&delivery.data).unwrap();
        topics.push(format!("{} {}", delivery.routing_key, body["chroot"].as_str().unwrap()));
    }
    let wanted = ["srpm-builds", "fedora-43-x86_64"].map(|chroot| {
        ["build.start", "chroot.start", "build.end"].map(|topic| format!("org.example.copr.{topic} {chroot}"))
    });
    assert_eq!(topics, wanted.concat());
}
