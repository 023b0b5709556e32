//! The settings of a watch.

use std::time::Duration;

use super::change::{Change, Event};
use copr_api_ext::extend::Backoff;
use copr_api_ext::types::Build;

/// How closely builds are watched, which determines the number of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Detail {
    /// Only the states of builds. Builds of one project are polled by page.
    Builds,
    /// The states of builds, and those of its chroots once a build has ended: one more request for each build in all.
    Ends,
    /// The states of builds and chroots all the time. The chroots of a build are requested when its row changed, and otherwise in
    /// turn, as the [minimum interval](super::Watch::min_interval) allows.
    #[default]
    Chroots,
}

type Callback<T> = Box<dyn FnMut(&T) + Send>;

/// The settings of any watch.
pub(super) struct Settings {
    pub deadline: Option<Duration>,
    pub poll_interval: Backoff,
    pub min_interval: Duration,
    pub max_outage: Duration,
    pub detail: Detail,
    pub first_failure: bool,
    pub stall_after: Duration,
    pub end_when_stalled: bool,
    /// Whether the watch continues when all builds of the project have ended.
    pub endless: bool,
    pub page_size: u64,
    pub on_change: Option<Callback<Change>>,
    pub on_event: Option<Callback<Event>>,
}

impl Settings {
    /// How many chroot lists one poll cycle may request: as many as fit into the longest poll interval.
    pub fn chroot_polls(&self) -> u32 {
        let most = self.poll_interval.max.as_nanos().checked_div(self.min_interval.as_nanos());
        most.map_or(u32::MAX, |most| u32::try_from(most).unwrap_or(u32::MAX).max(1))
    }

    pub fn call_back(&mut self, event: &Event) {
        if let (Some(call), Some(change)) = (&mut self.on_change, event.change()) {
            call(change);
        }
        if let Some(call) = &mut self.on_event {
            call(event);
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            deadline: None,
            poll_interval: Backoff {
                first: Duration::from_secs(10),
                max: Duration::from_secs(120),
                factor: 1.5,
            },
            min_interval: Duration::from_millis(500),
            max_outage: Duration::from_secs(15 * 60),
            detail: Detail::default(),
            first_failure: false,
            stall_after: Duration::from_secs(15 * 60),
            end_when_stalled: false,
            endless: false,
            page_size: 100,
            on_change: None,
            on_event: None,
        }
    }
}

/// Which builds of a project are watched.
pub(super) type Filter = Box<dyn Fn(&Build) -> bool + Send + Sync>;
