//! Copr's messages, from what a broker delivers. No I/O.

use bytes::Bytes;
use serde::Deserialize;
use serde_json::{Number, Value};

use copr_api_ext::enums::BuildState;

/// The chroot of messages about the sources.
const SOURCE: &str = "srpm-builds";

/// A message from the bus.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// The unique ID of the message. A message that is delivered twice has the same ID both times. `None` for some bridged messages.
    pub id: Option<String>,
    /// The topic with its prefix, such as `org.fedoraproject.prod.copr.build.end`.
    pub topic: String,
    /// When it was sent: ISO 8601 with an offset. `None` for some bridged messages.
    pub sent_at: Option<String>,
    /// What the message says.
    pub event: Event,
    /// The body as it was delivered.
    pub body: Bytes,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A worker started to build in a chroot, or to build the sources.
    BuildStarted(ChrootBuild),
    /// The build in a chroot ended, or that of the sources. There is no message for the end of the whole build.
    ChrootEnded(ChrootBuild),
    /// One of these topics, with a body that can't be read: the reason.
    Unreadable(String),
    /// Another topic of Copr, or another application. See [`Message::topic`] and [`Message::body`].
    Other,
}

/// A build in one chroot.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChrootBuild {
    /// The build.
    pub build_id: i64,
    /// The chroot; `srpm-builds` for the sources.
    pub chroot: String,
    /// The owner of the project, with `@` for a group.
    pub owner: String,
    /// The name of the project, without a directory.
    pub project: String,
    /// The directory, `PROJECT:SUFFIX`; `None` for the main one.
    pub dirname: Option<String>,
    /// The package, while known.
    pub package: Option<String>,
    /// Version and release, with the epoch if there is one; while known.
    pub version: Option<String>,
    /// Who submitted the build.
    pub submitter: Option<String>,
    /// The state. A number that this crate does not know is kept as a text.
    pub state: BuildState,
    /// The address of the builder.
    pub builder: Option<String>,
    /// The worker that sent the message.
    pub worker: Option<String>,
}

impl ChrootBuild {
    /// Whether this is the build of the sources.
    #[must_use]
    pub fn is_source(&self) -> bool {
        self.chroot == SOURCE
    }
}

impl Event {
    /// The build, if it is known.
    #[must_use]
    pub fn build(&self) -> Option<&ChrootBuild> {
        match self {
            Self::BuildStarted(build) | Self::ChrootEnded(build) => Some(build),
            Self::Unreadable(_) | Self::Other => None,
        }
    }
}

impl Message {
    /// Reads a message from its topic, the properties that it may have, and its body. Never fails: see [`Event::Unreadable`].
    #[must_use]
    pub fn parse(topic: &str, id: Option<&str>, sent_at: Option<&str>, body: impl Into<Bytes>) -> Self {
        let body = body.into();
        let event = match event_type(topic) {
            Some(event) => read(&body).map_or_else(|error| Event::Unreadable(error.to_string()), event),
            None => Event::Other,
        };
        let owned = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
        Self { id: owned(id), topic: topic.to_owned(), sent_at: owned(sent_at), event, body }
    }

    /// Whether this repeats another message: `copr.chroot.start` comes with each `copr.build.start`.
    pub(super) fn is_duplicate(&self) -> bool {
        has_topic(&self.topic, "copr.chroot.start")
    }
}

fn event_type(topic: &str) -> Option<fn(ChrootBuild) -> Event> {
    if has_topic(topic, "copr.build.start") {
        Some(Event::BuildStarted)
    } else if has_topic(topic, "copr.build.end") {
        Some(Event::ChrootEnded)
    } else {
        None
    }
}

/// Whether a routing key is a topic, with any prefix.
fn has_topic(key: &str, topic: &str) -> bool {
    key.strip_suffix(topic).is_some_and(|prefix| prefix.is_empty() || prefix.ends_with('.'))
}

#[derive(Deserialize)]
struct Body {
    build: i64,
    chroot: String,
    owner: String,
    copr: String,
    pkg: Option<String>,
    version: Option<String>,
    user: Option<String>,
    status: Number,
    ip: Option<String>,
    who: Option<String>,
}

fn read(body: &[u8]) -> serde_json::Result<ChrootBuild> {
    let value: Value = serde_json::from_slice(body)?;
    // A bridge wraps the object.
    let object = match value {
        Value::Object(mut fields) if !fields.contains_key("build") && fields.contains_key("msg") => {
            fields.remove("msg").unwrap_or_default()
        }
        value => value,
    };
    let Body { build, chroot, owner, copr, pkg, version, user, status, ip, who } =
        serde_json::from_value(object)?;
    let (project, dirname) = match copr.split_once(':') {
        Some((project, _)) => (project.to_owned(), Some(copr)),
        None => (copr, None),
    };
    Ok(ChrootBuild {
        build_id: build,
        chroot,
        owner,
        project,
        dirname,
        package: pkg,
        version,
        submitter: user,
        state: state(&status),
        builder: ip,
        worker: who,
    })
}

/// The state that a message has as a number.
fn state(status: &Number) -> BuildState {
    match status.as_i64() {
        Some(0) => BuildState::Failed,
        Some(1) => BuildState::Succeeded,
        Some(2) => BuildState::Canceled,
        Some(3) => BuildState::Running,
        Some(4) => BuildState::Pending,
        Some(5) => BuildState::Skipped,
        Some(6) => BuildState::Starting,
        Some(7) => BuildState::Importing,
        Some(8) => BuildState::Forked,
        Some(9) => BuildState::Waiting,
        Some(1000) => BuildState::Unknown,
        _ => BuildState::Other(status.to_string()),
    }
}
