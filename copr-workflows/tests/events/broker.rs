//! A RabbitMQ of its own for a test, on the loopback interface, that can be stopped, killed and started again.
#![allow(dead_code, reason = "each test uses its own part of it")]

use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use lapin::options::{BasicPublishOptions, ConfirmSelectOptions, QueueDeclareOptions};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{BasicProperties, Channel, Connection, ConnectionProperties};

pub const USER: &str = "worker";
pub const PASSWORD: &str = "pa55-w0rd-of-the-broker";
/// How long a start may take on a busy machine.
const START: Duration = Duration::from_secs(120);

pub struct Broker {
    directory: tempfile::TempDir,
    pub port: u16,
    pub tls_port: u16,
    epmd_port: u16,
    child: Option<Child>,
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Broker {
    pub async fn start() -> Self {
        Self::start_with("", &[]).await
    }

    /// With more lines for its configuration, in which `DIRECTORY` is that of these files.
    pub async fn start_with(configuration: &str, files: &[(&str, &str)]) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut broker =
            Self { directory, port: free_port(), tls_port: free_port(), epmd_port: free_port(), child: None };
        for (name, text) in files {
            std::fs::write(broker.path(name), text).unwrap();
        }
        let own = configuration
            .replace("DIRECTORY", broker.directory.path().to_str().unwrap())
            .replace("TLS_PORT", &broker.tls_port.to_string());
        let text = format!(
            "listeners.tcp.1 = 127.0.0.1:{}\ndefault_user = {USER}\ndefault_pass = {PASSWORD}\n{own}",
            broker.port
        );
        std::fs::write(broker.path("rabbitmq.conf"), text).unwrap();
        std::fs::write(broker.path("plugins"), "[rabbitmq_auth_mechanism_ssl].").unwrap();
        broker.run().await;
        broker
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub fn url(&self) -> String {
        Self::url_at(self.port)
    }

    pub fn url_at(port: u16) -> String {
        format!("amqp://{USER}:{PASSWORD}@127.0.0.1:{port}")
    }

    /// Starts it again after [`stop`](Self::stop) or [`kill`](Self::kill).
    pub async fn run(&mut self) {
        assert!(self.child.is_none(), "it runs");
        let log = std::fs::File::create(self.path("log")).unwrap();
        let child = Command::new("/usr/lib/rabbitmq/bin/rabbitmq-server")
            .env("HOME", self.directory.path())
            .env("RABBITMQ_NODENAME", format!("copr-{}@localhost", self.port))
            .env("RABBITMQ_DIST_PORT", free_port().to_string())
            .env("RABBITMQ_MNESIA_BASE", self.path("mnesia"))
            .env("RABBITMQ_LOG_BASE", self.path("logs"))
            .env("RABBITMQ_CONFIG_FILE", self.path("rabbitmq.conf"))
            .env("RABBITMQ_CONF_ENV_FILE", self.path("none"))
            .env("RABBITMQ_ENABLED_PLUGINS_FILE", self.path("plugins"))
            .env("ERL_EPMD_PORT", self.epmd_port.to_string())
            .env("ERL_EPMD_ADDRESS", "127.0.0.1")
            .current_dir(self.directory.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            // The script has children, which end with the group.
            .process_group(0)
            .spawn()
            .unwrap();
        self.child = Some(child);
        let start = Instant::now();
        while Connection::connect(&self.url(), ConnectionProperties::default()).await.is_err() {
            let ended = self.child.as_mut().is_none_or(|child| child.try_wait().unwrap().is_some());
            let log = || std::fs::read_to_string(self.path("log")).unwrap_or_default();
            assert!(!ended && start.elapsed() < START, "RabbitMQ does not start: {}", log());
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Ends it in good order.
    pub fn stop(&mut self) {
        self.end("-TERM");
    }

    /// Ends it as a crash does.
    pub fn kill(&mut self) {
        self.end("-KILL");
    }

    fn end(&mut self, signal: &str) {
        let Some(mut child) = self.child.take() else { return };
        let group = format!("-{}", child.id());
        Command::new("kill").args([signal, "--", &group]).status().unwrap();
        child.wait().unwrap();
    }

    /// A channel for publishing with confirmations.
    pub async fn publisher(&self) -> Publisher {
        Publisher::at(self.port).await.unwrap()
    }

    /// How many messages wait in a queue; those that were delivered and not acknowledged are not counted. `None` if there is no queue.
    pub async fn waiting(&self, queue: &str) -> Option<u32> {
        let publisher = self.publisher().await;
        let options = QueueDeclareOptions { passive: true, ..QueueDeclareOptions::default() };
        let queue = publisher.channel.queue_declare(queue.into(), options, FieldTable::default()).await;
        Some(queue.ok()?.message_count())
    }

    /// Waits until a queue is there, and its bindings, which follow at once.
    pub async fn declared(&self, queue: &str) {
        while self.waiting(queue).await.is_none() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }

    /// How many messages wait when the broker has noticed that the consumers are gone.
    pub async fn settled(&self, queue: &str) -> u32 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        self.waiting(queue).await.expect("there is no queue")
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        self.kill();
        // It refuses until it has noticed that the node is gone.
        for _ in 0..50 {
            let port = self.epmd_port.to_string();
            let ended = Command::new("epmd").args(["-port", &port, "-kill"]).output();
            if ended.is_ok_and(|output| output.stdout.starts_with(b"Killed")) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

pub struct Publisher {
    channel: Channel,
    _connection: Connection,
}

impl Publisher {
    pub async fn at(port: u16) -> lapin::Result<Self> {
        let connection = Connection::connect(&Broker::url_at(port), ConnectionProperties::default()).await?;
        let channel = connection.create_channel().await?;
        channel.confirm_select(ConfirmSelectOptions::default()).await?;
        Ok(Self { channel, _connection: connection })
    }

    /// Publishes a persistent message, and waits until the broker has it.
    pub async fn publish(&self, topic: &str, id: &str, body: &[u8]) {
        assert!(self.try_publish(topic, id, body).await, "the broker is gone");
    }

    /// The same; `false` if the broker may not have it.
    pub async fn try_publish(&self, topic: &str, id: &str, body: &[u8]) -> bool {
        let confirmed = async { self.send(topic, id, body).await?.await };
        // A confirmation may never come when the connection is lost.
        let confirmed = tokio::time::timeout(Duration::from_secs(5), confirmed).await;
        confirmed.is_ok_and(|confirmed| confirmed.is_ok_and(|confirmation| confirmation.is_ack()))
    }

    /// Publishes a message; the result is the confirmation.
    pub async fn send(&self, topic: &str, id: &str, body: &[u8]) -> lapin::Result<lapin::PublisherConfirm> {
        let mut headers = FieldTable::default();
        let sent_at = AMQPValue::LongString("2026-11-30T18:00:00+00:00".into());
        headers.insert("sent-at".into(), sent_at);
        let properties =
            BasicProperties::default().with_message_id(id.into()).with_delivery_mode(2).with_headers(headers);
        let options = BasicPublishOptions::default();
        self.channel.basic_publish("amq.topic".into(), topic.into(), options, body, properties).await
    }
}
