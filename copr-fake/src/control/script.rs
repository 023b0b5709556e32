//! Scripts: what a test wants to happen to builds.

use std::time::Duration;

use super::server::Server;
use crate::model::life::{Override, Rule, Stage};
use crate::model::owner_and_name;

/// Scripts the builds of one project. Each call that names an outcome adds a rule, which holds for builds that have not
/// begun to move; [`Script::package`] and [`Script::chroot`] narrow what follows them.
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
    pub(super) fn on(server: &'a Server, project: &str) -> Self {
        let (owner, name) = owner_and_name(project);
        Self { server, scope: Rule { project: format!("{owner}/{name}"), ..Rule::default() } }
    }

    /// What follows is for packages of this name only; shell patterns work. An unknown name is guessed from the
    /// source, as in `thread` for `https://example.org/thread-1.0-1.src.rpm`.
    pub fn package(&mut self, name: &str) -> &mut Self {
        self.scope.package = Some(name.to_owned());
        self
    }

    /// What follows is for chroots of this name only; shell patterns work.
    ///
    /// It goes for what happens to chroots. What happens to the sources is the same for all chroots, and has no effect after
    /// this call: [`fail_source`](Self::fail_source), [`fail_import`](Self::fail_import), [`version`](Self::version), and
    /// [`hang_in`](Self::hang_in) and [`lasts`](Self::lasts) with a [`Stage`] of the sources or the import.
    pub fn chroot(&mut self, name: &str) -> &mut Self {
        self.scope.chroot = Some(name.to_owned());
        self
    }

    /// The source package cannot be made.
    pub fn fail_source(&mut self) -> &mut Self {
        self.add(Override::FailSource)
    }

    /// The sources cannot be imported into dist-git.
    pub fn fail_import(&mut self) -> &mut Self {
        self.add(Override::FailImport)
    }

    /// The build fails in the chroots of this name; shell patterns work.
    pub fn fail_chroot(&mut self, name: &str) -> &mut Self {
        self.add(Override::FailChroot(name.to_owned()))
    }

    /// All chroots are skipped, as if the package excluded their architectures.
    pub fn skip(&mut self) -> &mut Self {
        self.skip_chroot("*")
    }

    /// The chroots of this name are skipped; shell patterns work.
    pub fn skip_chroot(&mut self, name: &str) -> &mut Self {
        self.add(Override::SkipChroot(name.to_owned()))
    }

    /// The build, or the chroots [`Script::chroot`] names, never get out of a stage.
    pub fn hang_in(&mut self, stage: Stage) -> &mut Self {
        self.add(Override::Hang(stage))
    }

    /// A stage takes that long; parts of a second are dropped.
    pub fn lasts(&mut self, stage: Stage, time: Duration) -> &mut Self {
        let seconds = i64::try_from(time.as_secs()).unwrap_or(i64::MAX / 4);
        self.add(Override::Last(stage, seconds))
    }

    /// The sources turn out to have this version and release, as in `2.0-1`.
    pub fn version(&mut self, version: &str) -> &mut Self {
        self.add(Override::Version(version.to_owned()))
    }

    /// A package of this name comes out beside the main one.
    pub fn subpackage(&mut self, name: &str) -> &mut Self {
        self.add(Override::Subpackage(name.to_owned()))
    }

    fn add(&mut self, change: Override) -> &mut Self {
        let rule = Rule { change: Some(change), ..self.scope.clone() };
        self.server.state().life.add_rule(rule);
        self
    }
}
