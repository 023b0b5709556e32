//! What the builders of a real site tell a message bus.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde_json::{Value, json};

use super::fake::Fake;
use super::server::Server;
use crate::model::{Build, BuildState, Project, State, date, state_number};

/// The chroot of messages about the sources.
const SOURCE: &str = "srpm-builds";

/// A message about a build in one chroot, without the prefix of its topic.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// `copr.build.start`, `copr.chroot.start` (which comes with the former) or `copr.build.end`.
    pub topic: &'static str,
    /// Unique for a server.
    pub id: String,
    /// When it was sent, by the clock of the server: ISO 8601.
    pub sent_at: String,
    /// The body, a JSON object.
    pub body: Value,
}

/// The messages of a server. Made by [`Fake::messages`].
pub struct Messages {
    server: Arc<Server>,
    /// The states as they were, by build and chroot.
    seen: BTreeMap<(i64, String), Phase>,
    sent: u64,
}

impl fmt::Debug for Messages {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Messages").field("sent", &self.sent).finish_non_exhaustive()
    }
}

impl Fake {
    /// The messages that a real site sends to a message bus, from now on. As there, no message tells the end of a whole build,
    /// an import, or a cancellation before a builder began.
    pub fn messages(&self) -> Messages {
        let mut messages = Messages { server: Arc::clone(&self.server), seen: BTreeMap::new(), sent: 0 };
        messages.take();
        messages
    }
}

impl Messages {
    /// What has happened since the last call, by the clock of the server. Work that began and ended meanwhile has both messages.
    pub fn take(&mut self) -> Vec<Message> {
        let mut taken = Vec::new();
        let server = Arc::clone(&self.server);
        let state = server.state();
        for build in state.builds.values() {
            let source = (SOURCE, &build.source_status, build.source_started_on);
            // What never began because the sources failed has a time too.
            let failed = build.source_status == BuildState::Failed;
            let chroots = build.chroots.iter().filter(|_| !failed);
            let chroots = chroots.map(|chroot| (chroot.name.as_str(), &chroot.status, chroot.started_on));
            for (name, status, started_on) in [source].into_iter().chain(chroots) {
                let is = Phase::of(status);
                let was = self.seen.insert((build.id, name.to_owned()), is).unwrap_or(Phase::Before);
                if was == is || (is == Phase::After && started_on.is_none()) || *status == BuildState::Skipped
                {
                    continue;
                }
                if was == Phase::Before {
                    for topic in ["copr.build.start", "copr.chroot.start"] {
                        taken.push(self.message(&state, topic, build, name, &BuildState::Running));
                    }
                }
                if is == Phase::After {
                    // The sources are built when they are being imported.
                    let is_built = *status == BuildState::Importing;
                    let end = if is_built { &BuildState::Succeeded } else { status };
                    taken.push(self.message(&state, "copr.build.end", build, name, end));
                }
            }
        }
        taken
    }

    fn message(
        &mut self,
        state: &State,
        topic: &'static str,
        build: &Build,
        chroot: &str,
        status: &BuildState,
    ) -> Message {
        self.sent += 1;
        let project = state.projects.get(&build.project);
        let owner = project.map(|project: &Project| project.owner.to_string());
        let what = format!("build {} in {chroot}: {}", build.id, status);
        let body = json!({
            "build": build.id, "chroot": chroot, "owner": owner, "copr": build.dirname, "pkg": build.package,
            "version": build.version, "user": build.submitter, "status": state_number(status), "what": what,
            "ip": "192.0.2.7", "who": "backend.worker-1", "pid": 99,
        });
        let (now, id) = (self.server.clock.now(), format!("00000000-0000-4000-8000-{:012x}", self.sent));
        let time = now.rem_euclid(86_400);
        let (hour, minute, second) = (time / 3_600, time / 60 % 60, time % 60);
        let sent_at = format!("{}T{hour:02}:{minute:02}:{second:02}+00:00", date::iso(now));
        Message { topic, id, sent_at, body }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Before,
    During,
    After,
}

impl Phase {
    fn of(status: &BuildState) -> Self {
        match status {
            BuildState::Waiting | BuildState::Pending | BuildState::Starting | BuildState::Unknown => {
                Self::Before
            }
            BuildState::Running => Self::During,
            _ => Self::After,
        }
    }
}
