//! Scripts: how a test decides what happens to builds.

use std::time::Duration;

use super::assertions::owner_and_name;
use super::server::Server;
use crate::model::life::{Override, Rule, Stage};

/// Decides what happens to the builds of one project. Without a script, builds succeed after a few minutes.
///
/// Each outcome is a rule for builds that are submitted later, or in the same second. [`Script::package`] and
/// [`Script::chroot`] limit the rules after them. Names of packages and chroots are shell patterns.
///
/// ```
/// # use copr_fake::Stage;
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// # let fake = copr_fake::Fake::builder().project("alice/hello", ["fedora-43-x86_64"]).start().await?;
/// fake.script("alice/hello")
///     .package("thread")
///     .fail_chroot("epel-9-x86_64")
///     .chroot("*-aarch64")
///     .hang_in(Stage::ChrootRunning);
/// # std::io::Result::Ok(()) }).unwrap();
/// ```
#[derive(Debug)]
pub struct Script<'a> {
    server: &'a Server,
    scope: Rule,
}

impl<'a> Script<'a> {
    #[track_caller]
    pub(super) fn on(server: &'a Server, project: &str) -> Self {
        let (owner, name) = owner_and_name(project);
        Self { server, scope: Rule { project: format!("{owner}/{name}"), ..Rule::default() } }
    }

    /// Limits the following rules to packages with this name. Before the sources are built, the name of a package is guessed
    /// from the source: `thread` for `https://example.org/thread-1.0-1.src.rpm`.
    pub fn package(&mut self, name: &str) -> &mut Self {
        self.scope.package = Some(name.to_owned());
        self
    }

    /// Limits the following rules to chroots with this name.
    ///
    /// Rules about sources and the import apply to the whole build and have no effect after this call:
    /// [`fail_source`](Self::fail_source), [`fail_import`](Self::fail_import), [`version`](Self::version), and
    /// [`hang_in`](Self::hang_in) and [`lasts`](Self::lasts) with such a [`Stage`].
    pub fn chroot(&mut self, name: &str) -> &mut Self {
        self.scope.chroot = Some(name.to_owned());
        self
    }

    /// The source build fails.
    pub fn fail_source(&mut self) -> &mut Self {
        self.add(Override::FailSource)
    }

    /// The import into dist-git fails.
    pub fn fail_import(&mut self) -> &mut Self {
        self.add(Override::FailImport)
    }

    /// The build fails in the chroots with this name.
    pub fn fail_chroot(&mut self, name: &str) -> &mut Self {
        self.add(Override::FailChroot(name.to_owned()))
    }

    /// All chroots are skipped, as if the package excluded their architectures.
    pub fn skip(&mut self) -> &mut Self {
        self.skip_chroot("*")
    }

    /// The chroots with this name are skipped.
    pub fn skip_chroot(&mut self, name: &str) -> &mut Self {
        self.add(Override::SkipChroot(name.to_owned()))
    }

    /// The build, or a chroot, never leaves a stage.
    pub fn hang_in(&mut self, stage: Stage) -> &mut Self {
        self.add(Override::Hang(stage))
    }

    /// A stage takes this long, in whole seconds.
    pub fn lasts(&mut self, stage: Stage, time: Duration) -> &mut Self {
        let seconds = i64::try_from(time.as_secs()).unwrap_or(i64::MAX / 4);
        self.add(Override::Last(stage, seconds))
    }

    /// The sources have this version and release: `2.0-1`.
    pub fn version(&mut self, version: &str) -> &mut Self {
        self.add(Override::Version(version.to_owned()))
    }

    /// The build yields a subpackage with this name.
    pub fn subpackage(&mut self, name: &str) -> &mut Self {
        self.add(Override::Subpackage(name.to_owned()))
    }

    fn add(&mut self, change: Override) -> &mut Self {
        let rule = Rule { change: Some(change), ..self.scope.clone() };
        self.server.state().life.add_rule(rule);
        self
    }
}
