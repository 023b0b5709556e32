//! Clients, temporary projects and chroots for scenarios.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use copr_api::Client;
use copr_api::builder::ProjectAdd;
use copr_api::types::{Build, Project};
use copr_api_ext::Copr;
use copr_fake::Fake;
use reqwest::Method;
use reqwest::redirect::Policy;

pub use super::checks::is_final;
use super::checks::{Checked as _, Failure, Outcome};
pub use super::instance::SRPM;
use super::instance::{Instance, Pair};
use super::raw::RawRequest;
use super::recorder::Recorder;

/// The time between two polls of a build; on a real server it is shorter.
pub const TICK: Duration = Duration::from_secs(60);
/// How often a slow change is polled for.
pub const TICKS: u32 = 400;

/// A user, and a client with their credentials.
#[derive(Clone, Debug)]
pub struct Account {
    /// The user's name, as the server reports it.
    pub name: String,
    /// A client with the user's credentials.
    pub client: Client,
    /// The credentials.
    pub pair: Pair,
}

/// What a run may use.
#[derive(Debug, Default)]
pub struct Setup {
    /// The first user.
    pub login: Option<Pair>,
    /// The second user.
    pub second: Option<Pair>,
    /// A group of the first user, without the `@`.
    pub group: Option<String>,
    /// Whether scenarios may create, change and delete things.
    pub writes: bool,
    /// Whether uploads may be as large as 100 MiB.
    pub large: bool,
}

/// A project that is deleted after its scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scratch {
    /// The owner; groups start with `@`.
    pub owner: String,
    /// The name.
    pub name: String,
}

/// What a scenario works with.
pub struct Context<'a> {
    instance: &'a dyn Instance,
    base: String,
    recorder: Recorder,
    me: Option<Account>,
    second: Option<Account>,
    group: Option<String>,
    writes: bool,
    large: bool,
    logged_out: Client,
    /// For requests that the typed client can't express.
    http: reqwest::Client,
    chroots: Vec<String>,
    scratch: Mutex<Vec<(Scratch, Client)>>,
    run: String,
    count: AtomicU64,
}

impl<'a> Context<'a> {
    /// Asks the server for the users' names and for its chroots.
    ///
    /// # Errors
    /// If the server can't be reached or does not accept the credentials.
    pub async fn new(instance: &'a dyn Instance, recorder: Recorder, setup: Setup) -> Outcome<Self> {
        let base = Client::api_base(instance.url()).map_err(|e| Failure::failed(e.to_string()))?;
        let logged_out = connect(instance.url(), None)?;
        let chroots = choose(recorder.around(logged_out.mock_chroot_list().send()).await?.keys())?;
        let mut accounts = [None, None];
        for (account, pair) in accounts.iter_mut().zip([&setup.login, &setup.second]) {
            if let Some(pair) = pair {
                let client = connect(instance.url(), Some(pair))?;
                let name = recorder.around(client.auth_check().send()).await?.name;
                *account = Some(Account { name, client, pair: pair.clone() });
            }
        }
        let [me, second] = accounts;
        // Redirects are checked like any other response, and never get credentials.
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(30))
            .read_timeout(Duration::from_secs(300))
            .user_agent("copr-conformance")
            .redirect(Policy::none())
            .build()?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(Self {
            instance,
            me,
            second,
            logged_out,
            http,
            chroots,
            base,
            recorder,
            group: setup.group.map(|name| name.trim_start_matches('@').to_owned()),
            writes: setup.writes,
            large: setup.large || instance.is_fake(),
            scratch: Mutex::default(),
            run: format!("conf-{:x}-{:x}", now.as_millis(), std::process::id()),
            count: AtomicU64::new(0),
        })
    }

    /// The server.
    #[must_use]
    pub fn instance(&self) -> &dyn Instance {
        self.instance
    }

    /// Records what was sent.
    #[must_use]
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Whether scenarios may create, change and delete things.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.writes
    }

    /// Whether uploads may be as large as 100 MiB.
    #[must_use]
    pub fn large(&self) -> bool {
        self.large
    }

    /// A client without credentials.
    #[must_use]
    pub fn logged_out(&self) -> &Client {
        &self.logged_out
    }

    /// The first user.
    ///
    /// # Errors
    /// When there is none.
    pub fn user(&self) -> Outcome<&Account> {
        self.me.as_ref().ok_or_else(|| Failure::not_applicable("needs a login"))
    }

    /// The client of the first user.
    ///
    /// # Errors
    /// When there is none.
    pub fn me(&self) -> Outcome<&Client> {
        Ok(&self.user()?.client)
    }

    /// The second user.
    ///
    /// # Errors
    /// When there is none.
    pub fn second(&self) -> Outcome<&Account> {
        self.second.as_ref().ok_or_else(|| Failure::not_applicable("needs a second login"))
    }

    /// The group as an owner, with `@`.
    ///
    /// # Errors
    /// When there is none.
    pub fn group(&self) -> Outcome<String> {
        self.group
            .as_ref()
            .map(|name| format!("@{name}"))
            .ok_or_else(|| Failure::not_applicable("needs a group"))
    }

    /// A server admin.
    ///
    /// # Errors
    /// On real servers.
    pub fn admin(&self) -> Outcome<Client> {
        self.with_login(&self.instance.admin().ok_or_else(|| Failure::not_applicable("needs an admin"))?)
    }

    /// A client with these credentials.
    ///
    /// # Errors
    /// If it can't be built.
    pub fn with_login(&self, pair: &Pair) -> Outcome<Client> {
        connect(self.instance.url(), Some(pair))
    }

    /// Two chroots of the server. Patterns for the second's architecture don't match the first.
    #[must_use]
    pub fn chroots(&self) -> (&str, &str) {
        match self.chroots.as_slice() {
            [first, second, ..] => (first, second),
            _ => ("", ""),
        }
    }

    /// A name that is not used yet.
    #[must_use]
    pub fn fresh(&self) -> String {
        format!("{}-{}", self.run, self.count.fetch_add(1, Ordering::Relaxed))
    }

    /// Deletes a project after the scenario, if it exists by then.
    #[must_use]
    pub fn scratch(&self, owner: &str, name: &str, client: &Client) -> Scratch {
        let scratch = Scratch { owner: owner.to_owned(), name: name.to_owned() };
        let mut all = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        all.push((scratch.clone(), client.clone()));
        scratch
    }

    /// Takes the projects that have to be deleted.
    #[must_use]
    pub fn take_scratch(&self) -> Vec<(Scratch, Client)> {
        std::mem::take(&mut self.scratch.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Creates a project of the first user with both chroots.
    ///
    /// # Errors
    /// If the server rejects it.
    pub async fn project(&self) -> Outcome<Scratch> {
        Ok(self.project_with(|body| body).await?.0)
    }

    /// Creates a project of the first user, with both chroots unless the body says otherwise.
    ///
    /// # Errors
    /// If the server rejects it.
    pub async fn project_with(
        &self,
        body: impl FnOnce(ProjectAdd) -> ProjectAdd + Send,
    ) -> Outcome<(Scratch, Project)> {
        let user = self.user()?;
        let scratch = self.scratch(&user.name, &self.fresh(), &user.client);
        let (first, second) = self.chroots();
        let call = user.client.project_add().ownername(&scratch.owner).name(&scratch.name);
        let made = body(call.chroots([first, second])).send().await?;
        Ok((scratch, made))
    }

    /// Submits a build for the first chroot. It succeeds where the suite can wait for builds.
    ///
    /// # Errors
    /// If the server rejects it.
    pub async fn build(&self, project: &Scratch) -> Outcome<Build> {
        let (chroots, srpm) = (vec![self.chroots().0.to_owned()], self.instance.srpm().to_owned());
        let call = self
            .me()?
            .build_create_url()
            .ownername(&project.owner)
            .projectname(&project.name)
            .pkgs([srpm])
            .chroots(chroots);
        call.send()
            .await?
            .items
            .into_iter()
            .next()
            .ok_or_else(|| Failure::failed("the response has no build"))
    }

    /// Waits until a build has finished.
    ///
    /// # Errors
    /// On real servers without `--srpm`, and if the build does not finish within hours.
    pub async fn finished(&self, build: i64) -> Outcome<Build> {
        for _ in 0..TICKS {
            self.instance.advance(TICK).await?;
            let now = self.logged_out.build_get().build_id(build).send().await?;
            if is_final(&now.state) {
                return Ok(now);
            }
        }
        Err(Failure::failed(format!("build {build} has not finished after {TICKS} polls")))
    }

    /// The base URL of the API.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// A request of the first user that the typed client can't express. The path starts after `/api_3`.
    ///
    /// # Errors
    /// When there is no first user.
    pub fn raw(&self, method: Method, path: &str) -> Outcome<RawRequest<'_>> {
        Ok(self.raw_as(self.user()?, method, path))
    }

    /// The same for another user.
    #[must_use]
    pub fn raw_as(&self, account: &Account, method: Method, path: &str) -> RawRequest<'_> {
        let Pair { login, token } = &account.pair;
        let word = base64::engine::general_purpose::STANDARD.encode(format!("{login}:{token}"));
        self.anonymous(method, path).header("authorization", &format!("Basic {word}"))
    }

    /// The same without credentials.
    #[must_use]
    pub fn anonymous(&self, method: Method, path: &str) -> RawRequest<'_> {
        RawRequest::new(self, method, path)
    }

    /// The client that sends raw requests.
    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// The fake, for what no server offers.
    ///
    /// # Errors
    /// On real servers.
    pub fn fake(&self) -> Outcome<&Fake> {
        self.instance.fake().ok_or_else(|| Failure::not_applicable("needs the fake"))
    }
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context").field("run", &self.run).finish_non_exhaustive()
    }
}

/// Two chroots with different architectures, of a numbered release if there is one.
fn choose<'a>(all: impl Iterator<Item = &'a String>) -> Outcome<Vec<String>> {
    let all: Vec<&String> = all.collect();
    let numbered = |name: &&&String| {
        name.strip_prefix("fedora-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let first = all.iter().filter(numbered).find(|name| name.ends_with("-x86_64"));
    let first = first.or(all.first()).ok_or_else(|| Failure::failed("the server has no chroots"))?;
    let release = first.rsplit_once('-').map_or("", |(release, _)| release);
    let others: Vec<_> = all.iter().filter(|name| name != &first).collect();
    let second = others.iter().find(|name| name.rsplit_once('-').is_some_and(|(other, _)| other == release));
    let second =
        second.or(others.first()).ok_or_else(|| Failure::failed("the server has only one chroot"))?;
    Ok(vec![(*first).clone(), (**second).clone()])
}

/// A client with the credentials and retries of `copr-api-ext`.
fn connect(url: &str, pair: Option<&Pair>) -> Outcome<Client> {
    let mut builder = Copr::builder().url(url).user_agent("copr-conformance").allow_http();
    if let Some(Pair { login, token }) = pair {
        builder = builder.credentials(login.clone(), token.clone());
    }
    let copr = builder.build().map_err(|e| Failure::failed(e.to_string()))?;
    Ok(Client::clone(&copr))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefers_two_architectures_of_a_numbered_release() {
        let names = ["epel-9-x86_64", "fedora-43-aarch64", "fedora-43-x86_64", "fedora-rawhide-x86_64"];
        let names = names.map(str::to_owned);
        assert_eq!(
            choose(names.iter()),
            Ok(vec!["fedora-43-x86_64".to_owned(), "fedora-43-aarch64".to_owned()])
        );
        assert!(choose(names[..1].iter()).is_err());
    }
}
