//! What all kinds of builds can be told, filled once and given to any of them.

use std::time::Duration;

use crate::enums::{Bootstrap, Isolation};

/// Options that all kinds of builds share.
///
/// What is left out is not sent, and the server decides: see each setter.
///
/// # Examples
/// ```no_run
/// # async fn example(client: copr_api::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use copr_api::{BuildOptions, Call as _};
/// use std::time::Duration;
///
/// let options = BuildOptions::new().chroots(["fedora-*"]).background(true);
/// let options = options.timeout(Duration::from_secs(3600));
///
/// let one = client.build_create_pypi().project("alice/hello").pypi_package_name("six");
/// let other = client.package_build().project("alice/hello").package_name("tin");
/// let one = one.build_options(&options).execute().await?;
/// let other = other.build_options(&options).execute().await?;
/// println!("{} and {}", one.id, other.id);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
#[must_use = "it does nothing until it is given to a build"]
pub struct BuildOptions {
    /// See [`chroots`](Self::chroots()).
    pub chroots: Option<Vec<String>>,
    /// See [`exclude_chroots`](Self::exclude_chroots()).
    pub exclude_chroots: Option<Vec<String>>,
    /// See [`background`](Self::background()).
    pub background: Option<bool>,
    /// See [`timeout`](Self::timeout()).
    pub timeout: Option<Duration>,
    /// See [`enable_net`](Self::enable_net()).
    pub enable_net: Option<bool>,
    /// See [`bootstrap`](Self::bootstrap()).
    pub bootstrap: Option<Bootstrap>,
    /// See [`isolation`](Self::isolation()).
    pub isolation: Option<Isolation>,
    /// See [`project_dirname`](Self::project_dirname()).
    pub project_dirname: Option<String>,
    /// See [`after_build_id`](Self::after_build_id()).
    pub after_build_id: Option<i64>,
    /// See [`with_build_id`](Self::with_build_id()).
    pub with_build_id: Option<i64>,
    /// See [`packit_forge_project`](Self::packit_forge_project()).
    pub packit_forge_project: Option<String>,
}

impl BuildOptions {
    /// No options: the server decides everything.
    pub fn new() -> Self {
        Self::default()
    }

    /// The chroots to build in, by name or by shell pattern such as `fedora-*`. One that fits no chroot of the project is refused.
    /// Left out or empty, all active chroots.
    pub fn chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// The chroots not to build in, by name or by shell pattern. They are taken away from [`chroots`](Self::chroots()), or from what
    /// that stands for when left out.
    ///
    /// Some chroot has to be left, or the server builds in every chroot of the project. What leaves none in any project (`*`, or all
    /// that `chroots` says) is refused before it is sent. Patterns that only together cover what this one project has, such as
    /// `fedora-*` and `epel-*`, can't be seen here: compare them with the project's chroots by [`covers`](crate::covers).
    pub fn exclude_chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.exclude_chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// Whether the build yields to others in the queue. Left out, it does not.
    pub fn background(mut self, background: bool) -> Self {
        self.background = Some(background);
        self
    }

    /// How long each part of the build may take: the SRPM is one part and each chroot another. Sent in whole seconds, rounded up. The
    /// server takes up to 30 hours; left out, it allows 5 hours.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Whether the build may use the network. Left out, as the project says.
    pub fn enable_net(mut self, enable_net: bool) -> Self {
        self.enable_net = Some(enable_net);
        self
    }

    /// How the build root is bootstrapped: all known words but `custom_image`. Left out, as the project chroot or the project says.
    pub fn bootstrap(mut self, bootstrap: Bootstrap) -> Self {
        self.bootstrap = Some(bootstrap);
        self
    }

    /// How the build is kept apart from its builder. Left out, as the project chroot or the project says.
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.isolation = Some(isolation);
        self
    }

    /// The directory of the project to build in: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed after some
    /// time. It is made when it is first used. Left out, the main directory.
    pub fn project_dirname(mut self, dirname: impl Into<String>) -> Self {
        self.project_dirname = Some(dirname.into());
        self
    }

    /// A build that has to end first, together with all others of its batch. Not together with
    /// [`with_build_id`](Self::with_build_id()), and not for several URLs in one `build_create_url`: they would make the whole server
    /// hang, and are refused before they are sent.
    pub fn after_build_id(mut self, build: i64) -> Self {
        self.after_build_id = Some(build);
        self
    }

    /// A build whose batch this one joins. Not together with [`after_build_id`](Self::after_build_id()), and not for several URLs in
    /// one `build_create_url`.
    pub fn with_build_id(mut self, build: i64) -> Self {
        self.with_build_id = Some(build);
        self
    }

    /// The forge project for which the Packit service builds, such as `github.com/owner/name`. Refused with 403 unless the project
    /// allows it.
    pub fn packit_forge_project(mut self, project: impl Into<String>) -> Self {
        self.packit_forge_project = Some(project.into());
        self
    }

    /// The timeout as the server wants it. Part of a second counts as one: to cut it off could leave none.
    pub(crate) fn timeout_seconds(&self) -> Option<i64> {
        let timeout = self.timeout?;
        let seconds = timeout.as_secs().saturating_add(u64::from(timeout.subsec_nanos() > 0));
        Some(i64::try_from(seconds).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types;
    use serde_json::{Value, json};

    fn all() -> BuildOptions {
        BuildOptions::new()
            .chroots(["fedora-*", "epel-9-x86_64"])
            .exclude_chroots(["*-aarch64"])
            .background(true)
            .timeout(Duration::from_millis(90_001))
            .enable_net(false)
            .bootstrap(Bootstrap::On)
            .isolation(Isolation::Nspawn)
            .project_dirname("hello:custom:next")
            .after_build_id(17)
            .with_build_id(18)
            .packit_forge_project("github.com/alice/hello")
    }

    fn check(options: &BuildOptions) -> Value {
        let body =
            types::BuildCheck::builder().ownername("alice").projectname("hello").build_options(options);
        serde_json::to_value(types::BuildCheck::try_from(body).unwrap()).unwrap()
    }

    #[test]
    fn every_option_is_sent_under_the_name_that_the_server_reads() {
        assert_eq!(
            check(&all()),
            json!({
                "ownername": "alice",
                "projectname": "hello",
                "chroots": ["fedora-*", "epel-9-x86_64"],
                "exclude_chroots": ["*-aarch64"],
                "background": true,
                "timeout": 91,
                "enable_net": false,
                "bootstrap": "on",
                "isolation": "nspawn",
                "project_dirname": "hello:custom:next",
                "after_build_id": 17,
                "with_build_id": 18,
                "packit_forge_project": "github.com/alice/hello",
            })
        );
    }

    #[test]
    fn what_is_left_out_is_not_sent_and_what_is_empty_is() {
        assert_eq!(check(&BuildOptions::new()), json!({"ownername": "alice", "projectname": "hello"}));
        let empty = BuildOptions::new().chroots(Vec::<String>::new());
        assert_eq!(check(&empty), json!({"ownername": "alice", "projectname": "hello", "chroots": []}));
    }

    #[test]
    fn options_that_are_left_out_leave_a_body_as_it_is() {
        let body = types::BuildCheck::builder().ownername("alice").projectname("hello").timeout(60);
        let body = body.build_options(&BuildOptions::new().background(true));
        let body = types::BuildCheck::try_from(body).unwrap();
        assert_eq!((body.timeout, body.background), (Some(60), Some(true)));
    }

    #[test]
    fn all_kinds_of_builds_take_them() {
        let client = crate::Client::connect("http://127.0.0.1:1").unwrap();
        let _ = client.build_create_url().build_options(&all());
        let _ = client.build_create_scm().build_options(&all());
        let _ = client.build_create_distgit().build_options(&all());
        let _ = client.build_create_pypi().build_options(&all());
        let _ = client.build_create_rubygems().build_options(&all());
        let _ = client.build_create_custom().build_options(&all());
        let _ = client.package_build().build_options(&all());
        let _ = client.build_check().build_options(&all());
        let _ = types::CreateBuildUpload::builder().build_options(&all());
    }

    #[test]
    fn timeouts_are_whole_seconds_and_never_cut_to_nothing() {
        for (timeout, seconds) in [
            (Duration::ZERO, 0),
            (Duration::from_nanos(1), 1),
            (Duration::from_secs(60), 60),
            (Duration::MAX, i64::MAX),
        ] {
            assert_eq!(BuildOptions::new().timeout(timeout).timeout_seconds(), Some(seconds), "{timeout:?}");
        }
    }
}
