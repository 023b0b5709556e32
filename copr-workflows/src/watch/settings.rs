//! The settings of a watch.

use std::any::Any;
use std::time::Duration;

use super::event::Change;
use super::wake_handle::WakeHandle;
use copr_api_ext::extend::Backoff;
use copr_api_ext::types::Build;

/// How closely builds are watched, which determines the number of requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Detail {
    /// Only the states of builds. Builds of one project are polled by page.
    Builds,
    /// The states of builds, and those of its chroots once a build has ended: one more request for
    /// each build in all.
    Ends,
    /// The states of builds and chroots all the time. The chroots of a build are requested when its
    /// row changed, and otherwise in turn, as the [minimum interval](super::Watch::min_interval)
    /// allows.
    #[default]
    Chroots,
}

type OnChange = Box<dyn FnMut(&Change) + Send>;
type Attach = Box<dyn FnOnce(WakeHandle) -> Box<dyn Any + Send> + Send>;

pub(super) struct Settings {
    pub deadline: Duration,
    pub poll_interval: Backoff,
    pub min_interval: Duration,
    pub max_outage: Duration,
    pub detail: Detail,
    pub first_failure: bool,
    pub stall_after: Duration,
    pub end_when_stalled: bool,
    pub on_change: Option<OnChange>,
    /// Attaches the watch to what wakes it.
    pub source: Option<Attach>,
    /// The interval of whole polls while the source is connected.
    pub woken_interval: Duration,
    /// Whether the watch of a project continues when all of its builds have ended.
    pub endless: bool,
    /// How many finished builds of a project in a row end the search for unfinished ones.
    pub history: u64,
    /// Which builds of a project are watched.
    pub filter: Box<dyn Fn(&Build) -> bool + Send + Sync>,
}

impl Settings {
    /// How many chroot lists one poll cycle may request: as many as fit into the longest poll
    /// interval.
    pub fn max_chroot_polls(&self) -> usize {
        let most = self.poll_interval.max.as_nanos().checked_div(self.min_interval.as_nanos());
        most.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX).max(1))
    }
}

impl Default for Settings {
    fn default() -> Self {
        let (first, max) = (Duration::from_secs(10), Duration::from_secs(120));
        Self {
            deadline: Duration::MAX,
            poll_interval: Backoff { first, max, factor: 1.5 },
            min_interval: Duration::from_millis(500),
            max_outage: Duration::from_secs(15 * 60),
            detail: Detail::default(),
            first_failure: false,
            stall_after: Duration::from_secs(15 * 60),
            end_when_stalled: false,
            on_change: None,
            source: None,
            woken_interval: Duration::from_secs(10 * 60),
            endless: false,
            history: 1_000,
            filter: Box::new(|_| true),
        }
    }
}
