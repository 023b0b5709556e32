//! Chroots: those of the site, and what a project says about the ones it builds for.

use super::{Project, State};

/// Seconds a dropped chroot is kept: a week.
pub(crate) const GRACE: i64 = 7 * 86_400;

/// A chroot of the site.
#[derive(Debug, Clone)]
pub struct MockChroot {
    /// `fedora-43-x86_64`.
    pub name: String,
    /// False once it is at the end of its life.
    pub active: bool,
    /// A comment in Markdown; often empty.
    pub comment: String,
}

impl MockChroot {
    /// An active chroot without a comment.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), active: true, comment: String::new() }
    }
}

/// A chroot of a project.
#[derive(Debug, Clone, Default)]
pub struct ProjectChroot {
    /// The name.
    pub name: String,
    /// When the project dropped it; it is kept for a week.
    pub dropped_on: Option<i64>,
    /// Additional repositories.
    pub repos: Vec<String>,
    /// Packages added to the build root.
    pub packages: Vec<String>,
    /// Modules to switch, as one text.
    pub modules: String,
    /// `--with` options.
    pub with_opts: Vec<String>,
    /// `--without` options.
    pub without_opts: Vec<String>,
    /// How the build root is bootstrapped; empty means unchanged.
    pub bootstrap: String,
    /// The image of the bootstrap.
    pub bootstrap_image: String,
    /// The isolation, as it is shown.
    pub isolation: String,
    /// The name of an uploaded comps file.
    pub comps: Option<String>,
}

impl ProjectChroot {
    /// A chroot with default settings.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), isolation: "unchanged".to_owned(), ..Self::default() }
    }

    /// The whole days until a dropped chroot is deleted.
    pub fn delete_after_days(&self, now: i64) -> Option<i64> {
        // The answer is asked for after the drop, so a part of the first day is always gone.
        self.dropped_on.map(|dropped| (dropped + GRACE - now - 1).div_euclid(86_400))
    }
}

impl State {
    /// Whether a chroot can be built for.
    pub fn is_active(&self, chroot: &str) -> bool {
        self.mock_chroots.iter().any(|known| known.active && known.name == chroot)
    }

    /// Names of the chroots that can be built for.
    pub fn active_names(&self) -> Vec<String> {
        self.mock_chroots.iter().filter(|chroot| chroot.active).map(|chroot| chroot.name.clone()).collect()
    }

    /// Ends the life of a chroot (or begins it again).
    pub fn set_active(&mut self, chroot: &str, active: bool) {
        for known in &mut self.mock_chroots {
            if known.name == chroot {
                known.active = active;
            }
        }
    }

    /// Names of the chroots a project builds for: active ones, not dropped.
    pub fn active_chroots(&self, project: &Project) -> Vec<String> {
        project
            .chroots
            .iter()
            .filter(|chroot| chroot.dropped_on.is_none() && self.is_active(&chroot.name))
            .map(|chroot| chroot.name.clone())
            .collect()
    }
}
