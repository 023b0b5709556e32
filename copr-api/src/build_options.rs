//! Options that all kinds of builds share.

use std::time::Duration;

use crate::enums::{Bootstrap, Isolation};

/// Options that all kinds of builds share.
///
/// Options that are not set are not sent, and the server uses its default: see each setter.
///
/// # Examples
/// ```no_run
/// # async fn example(client: copr_api::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use copr_api::{BuildOptions, Call as _};
/// use std::time::Duration;
///
/// let options = BuildOptions::new()
///     .chroots(["fedora-*"])
///     .background(true)
///     .timeout(Duration::from_secs(3600));
///
/// let call = client.build_create_pypi().project("alice/hello").pypi_package_name("six");
/// let six = call.build_options(&options).execute().await?;
/// let call = client.package_build().project("alice/hello").package_name("tin");
/// let tin = call.build_options(&options).execute().await?;
/// println!("{} and {}", six.id, tin.id);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
#[must_use = "options do nothing until they are passed to a build"]
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
    /// Creates options without values: the server uses its defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the chroots to build in: names or shell patterns such as `fedora-*`. One that matches no chroot of the project is
    /// rejected by the server. By default, or if empty, all active chroots.
    pub fn chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the chroots not to build in: names or shell patterns, subtracted from [`chroots`](Self::chroots()).
    ///
    /// At least one chroot has to remain, or the server builds in every chroot of the project. A list that excludes every possible
    /// chroot (`*`, or everything in `chroots`) is rejected before it is sent. Patterns that together exclude all chroots of a
    /// particular project, such as `fedora-*` and `epel-*`, are not detected: check the project's chroots with
    /// [`covers`](crate::covers).
    pub fn exclude_chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.exclude_chroots = Some(chroots.into_iter().map(Into::into).collect());
        self
    }

    /// Sets whether the build has a lower priority in the queue. Defaults to `false`.
    pub fn background(mut self, background: bool) -> Self {
        self.background = Some(background);
        self
    }

    /// Sets the time limit for each part of the build: the SRPM is one part, and each chroot is another. Sent in whole seconds,
    /// rounded up. The server accepts up to 30 hours and defaults to 5 hours.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets whether the build can use the network. Defaults to the setting of the project.
    pub fn enable_net(mut self, enable_net: bool) -> Self {
        self.enable_net = Some(enable_net);
        self
    }

    /// Sets how the build root is bootstrapped: any known value except `custom_image`. Defaults to the setting of the project chroot
    /// or the project.
    pub fn bootstrap(mut self, bootstrap: Bootstrap) -> Self {
        self.bootstrap = Some(bootstrap);
        self
    }

    /// Sets how the build is isolated from the builder. Defaults to the setting of the project chroot or the project.
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.isolation = Some(isolation);
        self
    }

    /// Sets the project directory to build in: `PROJECT:custom:NAME`, or `PROJECT:pr:NUMBER` for one that is removed after some
    /// time. It is created when it is first used. Defaults to the main directory.
    pub fn project_dirname(mut self, dirname: impl Into<String>) -> Self {
        self.project_dirname = Some(dirname.into());
        self
    }

    /// Sets a build whose whole batch has to end first. Cannot be combined with [`with_build_id`](Self::with_build_id()), nor with
    /// several URLs in one `build_create_url`: that would make the whole server hang, and is rejected before it is sent.
    pub fn after_build_id(mut self, build: i64) -> Self {
        self.after_build_id = Some(build);
        self
    }

    /// Sets a build whose batch the new build joins. Cannot be combined with [`after_build_id`](Self::after_build_id()), nor with
    /// several URLs in one `build_create_url`.
    pub fn with_build_id(mut self, build: i64) -> Self {
        self.with_build_id = Some(build);
        self
    }

    /// Sets the forge project for which the Packit service builds, such as `github.com/owner/name`. The server returns a 403 unless
    /// the project allows it.
    pub fn packit_forge_project(mut self, project: impl Into<String>) -> Self {
        self.packit_forge_project = Some(project.into());
        self
    }

    /// The timeout in seconds, rounded up: rounding down could give zero.
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
    fn sends_each_option_under_its_api_name() {
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
    fn omits_unset_options_and_sends_empty_ones() {
        assert_eq!(check(&BuildOptions::new()), json!({"ownername": "alice", "projectname": "hello"}));
        let empty = BuildOptions::new().chroots(Vec::<String>::new());
        assert_eq!(check(&empty), json!({"ownername": "alice", "projectname": "hello", "chroots": []}));
    }

    #[test]
    fn unset_options_keep_the_values_of_the_body() {
        let body = types::BuildCheck::builder().ownername("alice").projectname("hello").timeout(60);
        let body = body.build_options(&BuildOptions::new().background(true));
        let body = types::BuildCheck::try_from(body).unwrap();
        assert_eq!((body.timeout, body.background), (Some(60), Some(true)));
    }

    #[test]
    fn every_kind_of_build_accepts_options() {
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
    fn rounds_timeouts_up_to_whole_seconds() {
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
