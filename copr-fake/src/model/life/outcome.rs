//! What a script says about a build.

use crate::model::fnmatch;

/// A stage of a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The build waits for a builder for its sources: `pending`.
    SourcePending,
    /// A builder starts for the sources: `starting`.
    SourceStarting,
    /// The source package is built: `running`.
    SourceRunning,
    /// The sources are imported into dist-git: `importing`.
    Importing,
    /// A chroot waits for a builder: `pending`.
    ChrootPending,
    /// A builder starts for a chroot: `starting`.
    ChrootStarting,
    /// A chroot is built: `running`.
    ChrootRunning,
}

/// A difference from an ordinary build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Override {
    FailSource,
    FailImport,
    FailChroot(String),
    SkipChroot(String),
    /// The build never leaves a stage.
    Hang(Stage),
    /// A stage takes this many seconds.
    Last(Stage, i64),
    /// The sources have this version and release.
    Version(String),
    /// The build yields a subpackage.
    Subpackage(String),
}

/// An override, and the builds that it applies to.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    pub project: String,
    pub package: Option<String>,
    pub chroot: Option<String>,
    pub change: Option<Override>,
}

/// The overrides of one build, with the chroots that they apply to.
#[derive(Debug, Clone, Default)]
pub struct Outcome(Vec<(Option<String>, Override)>);

impl Outcome {
    /// Returns the overrides of a build.
    pub fn of(rules: &[Rule], project: &str, package: &str) -> Self {
        let fits = |rule: &&Rule| {
            let pattern = rule.package.as_deref().unwrap_or("*");
            rule.project == project && fnmatch::matches(pattern, package)
        };
        let overrides =
            rules.iter().filter(fits).filter_map(|rule| Some((rule.chroot.clone(), rule.change.clone()?)));
        Self(overrides.collect())
    }

    fn overrides(&self, chroot: Option<&str>) -> impl Iterator<Item = &Override> {
        let fits = move |pattern: &Option<String>| match (pattern, chroot) {
            (None, _) => true,
            (Some(pattern), Some(chroot)) => fnmatch::matches(pattern, chroot),
            (Some(_), None) => false,
        };
        self.0.iter().filter(move |(pattern, _)| fits(pattern)).map(|(_, change)| change)
    }

    /// Returns whether there is an override of the whole build.
    pub fn has(&self, change: &Override) -> bool {
        self.overrides(None).any(|known| known == change)
    }

    /// Returns whether a chroot fails.
    pub fn fails(&self, chroot: &str) -> bool {
        self.overrides(Some(chroot)).any(
            |change| matches!(change, Override::FailChroot(pattern) if fnmatch::matches(pattern, chroot)),
        )
    }

    /// Returns whether a chroot is skipped.
    pub fn skips(&self, chroot: &str) -> bool {
        self.overrides(Some(chroot)).any(
            |change| matches!(change, Override::SkipChroot(pattern) if fnmatch::matches(pattern, chroot)),
        )
    }

    /// Returns whether a stage never ends.
    pub fn hangs(&self, stage: Stage, chroot: Option<&str>) -> bool {
        self.overrides(chroot).any(|change| *change == Override::Hang(stage))
    }

    /// Returns how long a stage takes, if a rule says so. The last rule wins.
    pub fn lasts(&self, stage: Stage, chroot: Option<&str>) -> Option<i64> {
        let lengths = self.overrides(chroot).filter_map(|change| match change {
            Override::Last(which, seconds) if *which == stage => Some(*seconds),
            _ => None,
        });
        lengths.last()
    }

    /// Returns the version of the sources, if a rule says so. The last rule wins.
    pub fn version(&self) -> Option<&str> {
        let versions = self.overrides(None).filter_map(|change| match change {
            Override::Version(version) => Some(version.as_str()),
            _ => None,
        });
        versions.last()
    }

    /// Returns the subpackages of a chroot.
    pub fn subpackages(&self, chroot: &str) -> Vec<String> {
        let names = self.overrides(Some(chroot)).filter_map(|change| match change {
            Override::Subpackage(name) => Some(name.clone()),
            _ => None,
        });
        names.collect()
    }
}
