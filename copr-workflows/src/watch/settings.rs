//! What can be set about a watch.

use std::time::Duration;

use copr_api_ext::extend::Backoff;
use copr_api_ext::types::Build;

/// How closely builds are watched, which decides what they cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Detail {
    /// The states of builds alone. Builds of one project come by pages, and no build has a request of its own.
    Builds,
    /// The states of builds, and those of its chroots once a build has ended: one more request for each build in its life.
    Ends,
    /// The states of builds and chroots all along. The chroots of a build are asked for when its row shows that something happened,
    /// and otherwise in turn, as the pace allows.
    #[default]
    Chroots,
}

/// What can be set about any watch.
#[derive(Debug)]
pub(super) struct Settings {
    pub deadline: Option<Duration>,
    pub poll_interval: Backoff,
    /// The least time between two requests.
    pub pace: Duration,
    pub tolerance: Duration,
    pub detail: Detail,
    pub first_failure: bool,
    pub stall_after: Duration,
    pub end_when_stalled: bool,
    /// Rows on a page.
    pub page: u64,
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
            pace: Duration::from_millis(500),
            tolerance: Duration::from_secs(15 * 60),
            detail: Detail::default(),
            first_failure: false,
            stall_after: Duration::from_secs(15 * 60),
            end_when_stalled: false,
            page: 100,
        }
    }
}

/// Which builds of a project are meant.
pub(super) type Filter = Box<dyn Fn(&Build) -> bool + Send + Sync>;
