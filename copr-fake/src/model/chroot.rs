//! Chroots of the server, and the settings that projects have for them.

use super::{Project, State};

/// How many seconds a removed chroot is kept: a week.
pub(crate) const GRACE: i64 = 7 * 86_400;

/// A chroot of the server.
#[derive(Debug, Clone)]
pub struct MockChroot {
    /// The name, such as `fedora-43-x86_64`.
    pub name: String,
    /// Whether projects can build for it. False after its end of life.
    pub active: bool,
    /// A comment in Markdown, usually empty.
    pub comment: String,
}

impl MockChroot {
    /// Creates an active chroot without a comment.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), active: true, comment: String::new() }
    }
}

/// A chroot of a project.
#[derive(Debug, Clone, Default)]
pub struct ProjectChroot {
    /// The name.
    pub name: String,
    /// When the project removed it. It is kept for a week.
    pub dropped_on: Option<i64>,
    /// Additional repositories.
    pub repos: Vec<String>,
    /// Packages added to the build root.
    pub packages: Vec<String>,
    /// Modules to enable and disable, as one text.
    pub modules: String,
    /// `--with` options.
    pub with_opts: Vec<String>,
    /// `--without` options.
    pub without_opts: Vec<String>,
    /// How the build root is bootstrapped. Empty means unchanged.
    pub bootstrap: String,
    /// The image of the bootstrap.
    pub bootstrap_image: String,
    /// The isolation, as the API shows it.
    pub isolation: String,
    /// The name of an uploaded comps file.
    pub comps: Option<String>,
}

impl ProjectChroot {
    /// Creates a chroot with default settings.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), isolation: "unchanged".to_owned(), ..Self::default() }
    }

    /// Returns the whole days until a removed chroot is deleted.
    pub fn delete_after_days(&self, now: i64) -> Option<i64> {
        // A part of the first day has always passed.
        self.dropped_on.map(|dropped| (dropped + GRACE - now - 1).div_euclid(86_400))
    }
}

impl State {
    /// Returns whether a chroot is active.
    pub fn is_active(&self, chroot: &str) -> bool {
        self.mock_chroots.iter().any(|known| known.active && known.name == chroot)
    }

    /// Returns the names of the active chroots.
    pub fn active_names(&self) -> Vec<String> {
        self.mock_chroots.iter().filter(|chroot| chroot.active).map(|chroot| chroot.name.clone()).collect()
    }

    /// Activates or deactivates a chroot.
    pub fn set_active(&mut self, chroot: &str, active: bool) {
        for known in &mut self.mock_chroots {
            if known.name == chroot {
                known.active = active;
            }
        }
    }

    /// Returns the names of the chroots that a project builds for: active ones that it has not removed.
    pub fn active_chroots(&self, project: &Project) -> Vec<String> {
        project
            .chroots
            .iter()
            .filter(|chroot| chroot.dropped_on.is_none() && self.is_active(&chroot.name))
            .map(|chroot| chroot.name.clone())
            .collect()
    }
}
