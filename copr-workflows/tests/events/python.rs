//! The official publisher: fedora-messaging for Python, and its configuration.

use std::process::Command;

use copr_workflows::events::{Event, Events};

use crate::broker::Broker;
use crate::certificates::Certificates;
use crate::next;

const PUBLISH: &str = r#"
from fedora_messaging import api, message
body = {"build": 4711, "chroot": "srpm-builds", "owner": "@hammers", "copr": "anvil:pr:17", "pkg": None, "version": None,
        "user": "alice", "status": 1, "what": "build end", "ip": "192.0.2.7", "who": "backend.worker-1", "pid": 99}
for topic in ["copr.build.start", "copr.chroot.start", "copr.build.end"]:
    api.publish(message.Message(topic=topic, body=body, severity=message.INFO))
"#;

/// The interpreter that has fedora-messaging.
fn python() -> String {
    std::env::var("FEDORA_MESSAGING_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

fn configuration(broker: &Broker) -> String {
    let path = |name: &str| broker.path(name).display().to_string();
    format!(
        r##"
amqp_url = "amqps://localhost:{}?connection_attempts=3&retry_delay=5"
topic_prefix = "org.fedoraproject.prod"
passive_declares = false
[tls]
ca_cert = "{}"
certfile = "{}"
keyfile = "{}"
[client_properties]
app = "Test"
[queues.my-service]
durable = true
auto_delete = false
exclusive = false
arguments = {{}}
[[bindings]]
queue = "my-service"
exchange = "amq.topic"
routing_keys = ["#.copr.#"]
[qos]
prefetch_size = 0
prefetch_count = 25
"##,
        broker.tls_port,
        path("ca.pem"),
        path("client.pem"),
        path("client.key"),
    )
}

#[tokio::test]
#[ignore = "needs rabbitmq-server and fedora-messaging"]
async fn reads_what_fedora_messaging_publishes() {
    let broker = Certificates::new().broker().await;
    let file = broker.path("config.toml");
    std::fs::write(&file, configuration(&broker)).unwrap();
    let events = Events::from_fedora_messaging(&file).unwrap();
    let mut deliveries = events.stream();
    let polled = tokio::time::timeout(std::time::Duration::from_secs(3), next(&mut deliveries)).await;
    assert!(polled.is_err());
    let published =
        Command::new(python()).args(["-c", PUBLISH]).env("FEDORA_MESSAGING_CONF", &file).output().unwrap();
    assert!(published.status.success(), "{}", String::from_utf8_lossy(&published.stderr));
    let started = next(&mut deliveries).await;
    let ended = next(&mut deliveries).await;
    println!("{:?}", ended.message);
    assert_eq!(started.message.topic, "org.fedoraproject.prod.copr.build.start");
    assert_ne!(started.message.id, ended.message.id);
    assert_eq!(ended.message.id.as_deref().map(str::len), Some(36));
    assert!(ended.message.sent_at.as_deref().unwrap().starts_with("20"));
    let Event::BuildStarted(start) = &started.message.event else { panic!("{started:?}") };
    let Event::ChrootEnded(end) = &ended.message.event else { panic!("{ended:?}") };
    assert_eq!(start, end);
    assert!(end.is_source());
    assert_eq!((end.project.as_str(), end.dirname.as_deref()), ("anvil", Some("anvil:pr:17")));
    assert!(started.ack().await && ended.ack().await);
    drop(deliveries);
    assert_eq!(broker.settled("my-service").await, 0);
}
