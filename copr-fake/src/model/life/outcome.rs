//! What a test wants to happen to builds.

use crate::model::fnmatch;

/// A stretch of a build's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The build is submitted and waits for a builder: `pending`.
    SourcePending,
    /// A builder starts for the sources: `starting`.
    SourceStarting,
    /// The source package is being made: `running`.
    SourceRunning,
    /// The sources go into dist-git: `importing`.
    Importing,
    /// A chroot waits for a builder: `pending`.
    ChrootPending,
    /// A builder starts for a chroot: `starting`.
    ChrootStarting,
    /// A chroot is being built: `running`.
    ChrootRunning,
}

/// What is different from an ordinary build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Override {
    FailSource,
    FailImport,
    FailChroot(String),
    SkipChroot(String),
    /// Never leaves a stage.
    Hang(Stage),
    /// Takes that many seconds for a stage.
    Last(Stage, i64),
    /// Turns out to have this version and release.
    Version(String),
    /// Yields a package of this name beside the main one.
    Subpackage(String),
}

/// An override, and the builds it is for.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    pub project: String,
    pub package: Option<String>,
    pub chroot: Option<String>,
    pub change: Option<Override>,
}

/// All that rules say about one build.
#[derive(Debug, Clone, Default)]
pub struct Outcome(Vec<(Option<String>, Override)>);

impl Outcome {
    /// The overrides for a build.
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

    /// Whether the source build fails.
    pub fn fails_source(&self) -> bool {
        self.overrides(None).any(|change| *change == Override::FailSource)
    }

    /// Whether the import fails.
    pub fn fails_import(&self) -> bool {
        self.overrides(None).any(|change| *change == Override::FailImport)
    }

    /// Whether a chroot fails.
    pub fn fails(&self, chroot: &str) -> bool {
        self.overrides(Some(chroot)).any(
            |change| matches!(change, Override::FailChroot(pattern) if fnmatch::matches(pattern, chroot)),
        )
    }

    /// Whether a chroot is skipped.
    pub fn skips(&self, chroot: &str) -> bool {
        self.overrides(Some(chroot)).any(
            |change| matches!(change, Override::SkipChroot(pattern) if fnmatch::matches(pattern, chroot)),
        )
    }

    /// Whether a stage never ends.
    pub fn hangs(&self, stage: Stage, chroot: Option<&str>) -> bool {
        self.overrides(chroot).any(|change| *change == Override::Hang(stage))
    }

    /// How long a stage lasts, if a rule says so; of several rules the last one counts.
    pub fn lasts(&self, stage: Stage, chroot: Option<&str>) -> Option<i64> {
        let lengths = self.overrides(chroot).filter_map(|change| match change {
            Override::Last(which, seconds) if *which == stage => Some(*seconds),
            _ => None,
        });
        lengths.last()
    }

    /// The version the sources change out to have.
    pub fn version(&self) -> Option<&str> {
        let versions = self.overrides(None).filter_map(|change| match change {
            Override::Version(version) => Some(version.as_str()),
            _ => None,
        });
        versions.last()
    }

    /// Packages that come out of a chroot beside the main one.
    pub fn subpackages(&self, chroot: &str) -> Vec<String> {
        let names = self.overrides(Some(chroot)).filter_map(|change| match change {
            Override::Subpackage(name) => Some(name.clone()),
            _ => None,
        });
        names.collect()
    }
}
