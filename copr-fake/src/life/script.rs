//! What a test wants to happen to builds.

use crate::context::Context;
use crate::fnmatch;
use crate::state::{State, owner_and_name};

/// A stretch of a build's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Submitted, and nobody has taken the sources yet: the build is `pending`.
    SourcePending,
    /// A builder is being got ready for the sources: `starting`.
    SourceStarting,
    /// The source package is being made: `running`.
    SourceRunning,
    /// The sources go into dist-git: `importing`.
    Importing,
    /// A chroot waits for a builder: `pending`.
    ChrootPending,
    /// A builder is being got ready for a chroot: `starting`.
    ChrootStarting,
    /// A chroot is being built: `running`.
    ChrootRunning,
}

/// Something out of the ordinary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
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

/// A turn, and the builds it is for.
#[derive(Debug, Clone, Default)]
pub struct Rule {
    project: String,
    package: Option<String>,
    chroot: Option<String>,
    turn: Option<Turn>,
}

/// All that rules say about one build.
#[derive(Debug, Clone, Default)]
pub struct Fate(Vec<(Option<String>, Turn)>);

impl Fate {
    /// The turns that are meant for a build.
    pub fn of(rules: &[Rule], project: &str, package: &str) -> Self {
        let fits = |rule: &&Rule| {
            let pattern = rule.package.as_deref().unwrap_or("*");
            rule.project == project && fnmatch::matches(pattern, package)
        };
        let turns =
            rules.iter().filter(fits).filter_map(|rule| Some((rule.chroot.clone(), rule.turn.clone()?)));
        Self(turns.collect())
    }

    fn turns(&self, chroot: Option<&str>) -> impl Iterator<Item = &Turn> {
        let fits = move |pattern: &Option<String>| match (pattern, chroot) {
            (None, _) => true,
            (Some(pattern), Some(chroot)) => fnmatch::matches(pattern, chroot),
            (Some(_), None) => false,
        };
        self.0.iter().filter(move |(pattern, _)| fits(pattern)).map(|(_, turn)| turn)
    }

    /// Whether the source build fails.
    pub fn fails_source(&self) -> bool {
        self.turns(None).any(|turn| *turn == Turn::FailSource)
    }

    /// Whether the import fails.
    pub fn fails_import(&self) -> bool {
        self.turns(None).any(|turn| *turn == Turn::FailImport)
    }

    /// Whether a chroot fails.
    pub fn fails(&self, chroot: &str) -> bool {
        self.turns(Some(chroot))
            .any(|turn| matches!(turn, Turn::FailChroot(pattern) if fnmatch::matches(pattern, chroot)))
    }

    /// Whether a chroot is skipped.
    pub fn skips(&self, chroot: &str) -> bool {
        self.turns(Some(chroot))
            .any(|turn| matches!(turn, Turn::SkipChroot(pattern) if fnmatch::matches(pattern, chroot)))
    }

    /// Whether a stage never ends.
    pub fn hangs(&self, stage: Stage, chroot: Option<&str>) -> bool {
        self.turns(chroot).any(|turn| *turn == Turn::Hang(stage))
    }

    /// How long a stage lasts, if a rule says so; of several rules the last one counts.
    pub fn lasts(&self, stage: Stage, chroot: Option<&str>) -> Option<i64> {
        let lengths = self.turns(chroot).filter_map(|turn| match turn {
            Turn::Last(which, seconds) if *which == stage => Some(*seconds),
            _ => None,
        });
        lengths.last()
    }

    /// The version the sources turn out to have.
    pub fn version(&self) -> Option<&str> {
        let versions = self.turns(None).filter_map(|turn| match turn {
            Turn::Version(version) => Some(version.as_str()),
            _ => None,
        });
        versions.last()
    }

    /// Packages that come out of a chroot beside the main one.
    pub fn subpackages(&self, chroot: &str) -> Vec<String> {
        let names = self.turns(Some(chroot)).filter_map(|turn| match turn {
            Turn::Subpackage(name) => Some(name.clone()),
            _ => None,
        });
        names.collect()
    }
}

/// Where rules go.
#[derive(Debug)]
enum Book<'a> {
    State(&'a mut State),
    Server(&'a Context),
}

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
    book: Book<'a>,
    scope: Rule,
}

impl<'a> Script<'a> {
    fn new(book: Book<'a>, project: &str) -> Self {
        let (owner, name) = owner_and_name(project);
        let scope = Rule { project: format!("{owner}/{name}"), ..Rule::default() };
        Self { book, scope }
    }

    pub(crate) fn on(context: &'a Context, project: &str) -> Self {
        Self::new(Book::Server(context), project)
    }

    /// What follows is for packages of this name only; shell patterns work. A name nobody knows yet is guessed from the
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
        self.add(Turn::FailSource)
    }

    /// The sources cannot be imported into dist-git.
    pub fn fail_import(&mut self) -> &mut Self {
        self.add(Turn::FailImport)
    }

    /// The build fails in the chroots of this name; shell patterns work.
    pub fn fail_chroot(&mut self, name: &str) -> &mut Self {
        self.add(Turn::FailChroot(name.to_owned()))
    }

    /// All chroots are skipped, as if the package excluded their architectures.
    pub fn skip(&mut self) -> &mut Self {
        self.skip_chroot("*")
    }

    /// The chroots of this name are skipped; shell patterns work.
    pub fn skip_chroot(&mut self, name: &str) -> &mut Self {
        self.add(Turn::SkipChroot(name.to_owned()))
    }

    /// The build, or the chroots [`Script::chroot`] names, never get out of a stage.
    pub fn hang_in(&mut self, stage: Stage) -> &mut Self {
        self.add(Turn::Hang(stage))
    }

    /// A stage takes that long; parts of a second are dropped.
    pub fn lasts(&mut self, stage: Stage, time: std::time::Duration) -> &mut Self {
        let seconds = i64::try_from(time.as_secs()).unwrap_or(i64::MAX / 4);
        self.add(Turn::Last(stage, seconds))
    }

    /// The sources turn out to have this version and release, as in `2.0-1`.
    pub fn version(&mut self, version: &str) -> &mut Self {
        self.add(Turn::Version(version.to_owned()))
    }

    /// A package of this name comes out beside the main one.
    pub fn subpackage(&mut self, name: &str) -> &mut Self {
        self.add(Turn::Subpackage(name.to_owned()))
    }

    fn add(&mut self, turn: Turn) -> &mut Self {
        let rule = Rule { turn: Some(turn), ..self.scope.clone() };
        match &mut self.book {
            Book::State(state) => state.life.rules.push(rule),
            Book::Server(context) => context.state().life.rules.push(rule),
        }
        self
    }
}

impl State {
    /// Scripts the builds of a project, `owner/name`. A name without an owner is alice's.
    pub fn script(&mut self, project: &str) -> Script<'_> {
        Script::new(Book::State(self), project)
    }
}
