//! Messages about builds, from the message bus that Copr sends them to: a `RabbitMQ` broker, as on Fedora's servers. Feature `events`.
//!
//! Services that follow thousands of projects need not poll. A message says that a build started or ended in one chroot. No message
//! says that a build as a whole ended, or that it was canceled before a worker took it, and messages can be lost before they reach
//! the broker: a bus wakes up, and the API has the truth. [`wake_on`](crate::watch::Watch::wake_on) combines both.
//!
//! # Three workers on one queue
//! A durable queue keeps messages while nobody reads them. Several workers share it: each message goes to one of them. A worker
//! acknowledges a message when it has handled it. If it crashes before that, another worker gets the message. A message may thus be
//! handled twice, and two workers may handle two messages of one build at the same time: look for its [`id`](Message::id)
//! where the results are stored.
//!
//! ```no_run
//! use copr_workflows::events::{Event, Events};
//! use futures_util::TryStreamExt as _;
//!
//! # async fn store(build: &copr_workflows::events::ChrootBuild) {}
//! # async fn example() -> copr_workflows::Result<()> {
//! let events = Events::from_fedora_messaging("/etc/fedora-messaging/my-service.toml")?
//!     .durable_queue("my-service")
//!     .owner("@copr");
//! for _ in 0..3 {
//!     // The same in three processes, or on three machines.
//!     let mut deliveries = events.stream();
//!     tokio::spawn(async move {
//!         while let Some(delivery) = deliveries.try_next().await? {
//!             if let Event::ChrootEnded(build) = &delivery.message.event {
//!                 store(build).await;
//!             }
//!             delivery.ack().await;
//!         }
//!         Ok::<_, copr_workflows::Error>(())
//!     });
//! }
//! # Ok(()) }
//! ```

mod connect;
mod consumer;
mod delivery;
mod filter;
mod message;
#[cfg(test)]
mod message_laws;
mod settings;
mod toml_file;
mod transport;
mod wakes;

pub use delivery::{Deliveries, Delivery};
pub use message::{ChrootBuild, Event, Message};

use std::any::Any;
use std::fmt::{self, Display};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream;

use crate::watch::{WakeHandle, WakeSource};
use consumer::{Consumer, Step};
use copr_api::names::ProjectId;
use copr_api_ext::extend::Backoff;
use copr_api_ext::{Error, Result};
use settings::{Queue, Settings};
use wakes::Wakes;

/// A message bus, and which of its messages a program gets. Cheap to clone.
///
/// ```no_run
/// use copr_workflows::events::Events;
///
/// # fn example(password: &str, ca: Vec<u8>) -> copr_workflows::Result<()> {
/// let events = Events::new(&format!("amqps://worker:{password}@bus.example.org/copr"))?
///     .root_certificates(ca)
///     .topic_prefix("org.example.prod")
///     .project("@copr/copr-dev");
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Events {
    settings: Arc<Settings>,
    wakes: Wakes,
}

impl Events {
    /// The broker at a URL such as `amqps://user:password@bus.example.org/vhost`; percent-encode what is special in a URL.
    /// Without a user it is `guest`, without a virtual host `/`.
    ///
    /// # Errors
    /// If this is no such URL. The error does not quote it.
    pub fn new(url: &str) -> Result<Self> {
        Ok(Self::with_settings(Settings::new(url)?))
    }

    /// The broker, the queue and its bindings of a TOML file of fedora-messaging, at most one queue. Reads `amqp_url`, `tls`,
    /// `queues`, `bindings`, `qos` and the `app` of `client_properties`; ignores the rest.
    ///
    /// # Errors
    /// If the file, or one that it names, can't be read.
    pub fn from_fedora_messaging(path: impl AsRef<Path>) -> Result<Self> {
        Ok(Self::with_settings(toml_file::load(path.as_ref())?))
    }

    fn with_settings(settings: Settings) -> Self {
        Self { settings: Arc::new(settings), wakes: Wakes::default() }
    }

    fn set(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.settings));
        // Clones with other settings have another connection.
        self.wakes = Wakes::default();
        self
    }

    /// The certificates, in PEM, that sign the broker's certificate. They replace those of the system.
    #[must_use]
    pub fn root_certificates(self, pem: impl Into<Vec<u8>>) -> Self {
        self.set(|it| it.root_certificates = Some(pem.into()))
    }

    /// Certificate and private key, in PEM, that this program shows to the broker. It then authenticates by them (`EXTERNAL`),
    /// unless the URL has an `auth_mechanism`.
    #[must_use]
    pub fn client_certificate(self, certificate: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        self.set(|it| it.client_certificate = Some((certificate.into(), key.into().into())))
    }

    /// Allows `amqp` to a broker that is not on this machine. The password then travels unencrypted.
    #[must_use]
    pub fn allow_plaintext(self) -> Self {
        self.set(|it| it.plaintext_allowed = true)
    }

    /// Reads a durable queue, and creates it if there is none. It keeps messages while nobody reads it; several programs with the same
    /// name share it. Delete it on the broker when it is no longer needed, or it fills the disk.
    ///
    /// By default a private queue with a random name is created with each connection: it has the messages that are sent while the
    /// connection lasts.
    #[must_use]
    pub fn durable_queue(self, name: impl Into<String>) -> Self {
        self.set(|it| it.queue = Queue::durable(name.into()))
    }

    /// Gets Copr's messages with this prefix of the topic only: `org.fedoraproject.prod`, or nothing. Any prefix by default.
    /// Replaces all bindings.
    ///
    /// A durable queue keeps the bindings that it was given before.
    #[must_use]
    pub fn topic_prefix(self, prefix: &str) -> Self {
        let dot = if prefix.is_empty() { "" } else { "." };
        let key = format!("{prefix}{dot}copr.#");
        self.set(|it| it.bindings = vec![("amq.topic".to_owned(), key)])
    }

    /// Binds the queue to an exchange with this routing key, in addition to other calls of this method. Replaces the default binding:
    /// `amq.topic` with `#.copr.#`.
    #[must_use]
    pub fn binding(self, exchange: impl Into<String>, routing_key: impl Into<String>) -> Self {
        self.set(|it| it.bindings.push((exchange.into(), routing_key.into())))
    }

    /// How many messages the broker sends before the first of them is acknowledged; 10 by default. With 1, a worker gets a message
    /// when it has handled the one before.
    #[must_use]
    pub fn prefetch(self, messages: u16) -> Self {
        self.set(|it| it.prefetch = messages.max(1))
    }

    /// Gets only messages about builds of this project, in any of its directories, or of one of several. All messages pass by
    /// default.
    ///
    /// The filters work in this program: what does not pass is acknowledged, and lost for other readers of the queue. With a filter,
    /// [`Event::Other`] and [`Event::Unreadable`] don't pass.
    #[must_use]
    pub fn project<P: TryInto<ProjectId, Error: Display>>(self, project: P) -> Self {
        match project.try_into() {
            Ok(id) => {
                self.set(|it| it.filter.projects.push((id.owner().to_string(), id.project().to_string())))
            }
            Err(why) => self.set(|it| it.invalid = Some(Error::invalid(why.to_string()))),
        }
    }

    /// Gets only messages about builds of this owner, with `@` for a group, or of one of several. See [`project`](Self::project).
    #[must_use]
    pub fn owner(self, owner: impl Into<String>) -> Self {
        self.set(|it| it.filter.owners.push(owner.into()))
    }

    /// Gets only messages about builds of this package, or of one of several. See [`project`](Self::project). The package of a
    /// source build may be unknown.
    #[must_use]
    pub fn package(self, name: impl Into<String>) -> Self {
        self.set(|it| it.filter.packages.push(name.into()))
    }

    /// The delay before a lost connection is replaced: `first`, doubled with each failure, at most `longest`. 1 second and 1 minute
    /// by default. Up to half of it is left out at random.
    #[must_use]
    pub fn reconnect_delay(self, first: Duration, longest: Duration) -> Self {
        self.set(|it| it.reconnect = Backoff { first, max: longest, ..it.reconnect })
    }

    /// How long the broker may be lost before the stream fails; 15 minutes by default, zero to fail at once.
    #[must_use]
    pub fn max_outage(self, time: Duration) -> Self {
        self.set(|it| it.max_outage = time)
    }

    /// Calls a function with each error that the stream tolerates. Replaces the function of an earlier call.
    #[must_use]
    pub fn on_outage(self, call: impl Fn(&Error) + Send + Sync + 'static) -> Self {
        self.set(|it| it.on_outage = Some(Arc::new(call)))
    }

    /// The messages. Connects when it is first polled, and again whenever the connection is lost.
    ///
    /// Two streams have a connection each. Dropping the stream closes its connection, once its deliveries are dropped too; messages
    /// that were not acknowledged return to the queue.
    ///
    /// # Errors
    /// The stream ends with an error if the first connection does not come about, if the broker refuses the credentials, or
    /// after an outage of [`max_outage`](Self::max_outage). Messages are never errors.
    pub fn stream(&self) -> Deliveries {
        let consumer = Consumer::new(Arc::clone(&self.settings), self.settings.queue.clone());
        let on_outage = self.settings.on_outage.clone();
        Deliveries::new(stream::unfold(Some(consumer), move |consumer| {
            let on_outage = on_outage.clone();
            async move {
                let mut consumer = consumer?;
                loop {
                    match consumer.next().await {
                        Ok(Step::Delivered(delivery)) => return Some((Ok(*delivery), Some(consumer))),
                        Ok(Step::Connected) => {}
                        Ok(Step::Lost(error)) => {
                            if let Some(call) = &on_outage {
                                call(&error);
                            }
                        }
                        Err(error) => return Some((Err(error), None)),
                    }
                }
            }
        }))
    }
}

/// Watches share one connection, with a private queue: they see all messages that pass the bindings and the filter, and take none
/// from other readers.
impl WakeSource for Events {
    fn attach(&self, handle: WakeHandle) -> Box<dyn Any + Send> {
        self.wakes.attach(&self.settings, handle)
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Events").field(&self.settings).finish()
    }
}
