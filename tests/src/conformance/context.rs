//! What a scenario works with: clients, throw-away projects, chroots.

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
use super::checks::{Checked as _, Done, Stop};
pub use super::instance::SRPM;
use super::instance::{Instance, Pair};
use super::raw::Raw;
use super::recorder::Recorder;

/// How much time passes between two looks at a build; on a real server it is less.
pub const TICK: Duration = Duration::from_secs(60);
/// How often something is looked at that takes its time.
pub const TICKS: u32 = 400;

/// A user and the client that acts for them.
#[derive(Clone, Debug)]
pub struct Account {
    /// The name of the user, as the server tells it.
    pub name: String,
    /// A client with the login of the user.
    pub client: Client,
    /// The login itself.
    pub pair: Pair,
}

/// What scenarios are to work with.
#[derive(Debug, Default)]
pub struct Setup {
    /// The first user.
    pub login: Option<Pair>,
    /// The second user.
    pub second: Option<Pair>,
    /// A group of the first user, without the `@`.
    pub group: Option<String>,
    /// Whether things may be made, changed and deleted.
    pub writes: bool,
    /// Whether uploads may be as large as 100 MiB.
    pub large: bool,
}

/// A project that is deleted at the end of its scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scratch {
    /// The owner; a group has an `@` in front.
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
    nobody: Client,
    /// For what the typed client can't express.
    http: reqwest::Client,
    chroots: Vec<String>,
    scratch: Mutex<Vec<(Scratch, Client)>>,
    run: String,
    count: AtomicU64,
}

impl<'a> Context<'a> {
    /// Finds out who the logins are and which chroots the server has.
    ///
    /// # Errors
    /// When the server can't be reached, or knows a login not.
    pub async fn new(instance: &'a dyn Instance, recorder: Recorder, setup: Setup) -> Done<Self> {
        let base = Client::api_base(instance.url()).map_err(|e| Stop::failed(e.to_string()))?;
        let nobody = connect(instance.url(), None)?;
        let chroots = choose(recorder.around(nobody.mock_chroot_list().send()).await?.keys())?;
        let mut accounts = [None, None];
        for (account, pair) in accounts.iter_mut().zip([&setup.login, &setup.second]) {
            if let Some(pair) = pair {
                let client = connect(instance.url(), Some(pair))?;
                let name = recorder.around(client.auth_check().send()).await?.name;
                *account = Some(Account { name, client, pair: pair.clone() });
            }
        }
        let [me, second] = accounts;
        // A redirect is an answer like any other, and no login follows one.
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
            nobody,
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

    /// What was sent.
    #[must_use]
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// Whether things may be made, changed and deleted.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.writes
    }

    /// Whether uploads may be as large as 100 MiB.
    #[must_use]
    pub fn large(&self) -> bool {
        self.large
    }

    /// A client without a login.
    #[must_use]
    pub fn nobody(&self) -> &Client {
        &self.nobody
    }

    /// The first user.
    ///
    /// # Errors
    /// When there is none.
    pub fn user(&self) -> Done<&Account> {
        self.me.as_ref().ok_or_else(|| Stop::not_applicable("needs a login"))
    }

    /// The client of the first user.
    ///
    /// # Errors
    /// When there is none.
    pub fn me(&self) -> Done<&Client> {
        Ok(&self.user()?.client)
    }

    /// The second user.
    ///
    /// # Errors
    /// When there is none.
    pub fn second(&self) -> Done<&Account> {
        self.second.as_ref().ok_or_else(|| Stop::not_applicable("needs a second login"))
    }

    /// The group as an owner, with `@`.
    ///
    /// # Errors
    /// When there is none.
    pub fn group(&self) -> Done<String> {
        self.group
            .as_ref()
            .map(|name| format!("@{name}"))
            .ok_or_else(|| Stop::not_applicable("needs a group"))
    }

    /// A server admin.
    ///
    /// # Errors
    /// On real servers.
    pub fn admin(&self) -> Done<Client> {
        self.with_login(&self.instance.admin().ok_or_else(|| Stop::not_applicable("needs an admin"))?)
    }

    /// A client with this login.
    ///
    /// # Errors
    /// When it can't be made.
    pub fn with_login(&self, pair: &Pair) -> Done<Client> {
        connect(self.instance.url(), Some(pair))
    }

    /// Two chroots of the server; the first is not covered by a pattern that is made from the second's architecture.
    #[must_use]
    pub fn chroots(&self) -> (&str, &str) {
        match self.chroots.as_slice() {
            [first, second, ..] => (first, second),
            _ => ("", ""),
        }
    }

    /// A name nobody has used yet.
    #[must_use]
    pub fn fresh(&self) -> String {
        format!("{}-{}", self.run, self.count.fetch_add(1, Ordering::Relaxed))
    }

    /// Has a project deleted at the end of the scenario, if it is there by then.
    #[must_use]
    pub fn scratch(&self, owner: &str, name: &str, client: &Client) -> Scratch {
        let scratch = Scratch { owner: owner.to_owned(), name: name.to_owned() };
        let mut all = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        all.push((scratch.clone(), client.clone()));
        scratch
    }

    /// The projects to delete now.
    #[must_use]
    pub fn take_scratch(&self) -> Vec<(Scratch, Client)> {
        std::mem::take(&mut self.scratch.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A new project of the first user, in both chroots.
    ///
    /// # Errors
    /// When it can't be made.
    pub async fn project(&self) -> Done<Scratch> {
        Ok(self.project_with(|body| body).await?.0)
    }

    /// A new project of the first user, in both chroots unless the body says otherwise.
    ///
    /// # Errors
    /// When it can't be made.
    pub async fn project_with(
        &self,
        body: impl FnOnce(ProjectAdd) -> ProjectAdd + Send,
    ) -> Done<(Scratch, Project)> {
        let user = self.user()?;
        let scratch = self.scratch(&user.name, &self.fresh(), &user.client);
        let (first, second) = self.chroots();
        let call = user.client.project_add().ownername(&scratch.owner).name(&scratch.name);
        let made = body(call.chroots([first, second])).send().await?;
        Ok((scratch, made))
    }

    /// A new build in a project, for its first chroot. It succeeds where builds can be waited for.
    ///
    /// # Errors
    /// When it can't be made.
    pub async fn build(&self, project: &Scratch) -> Done<Build> {
        let (chroots, srpm) = (vec![self.chroots().0.to_owned()], self.instance.srpm().to_owned());
        let call = self
            .me()?
            .build_create_url()
            .ownername(&project.owner)
            .projectname(&project.name)
            .pkgs([srpm])
            .chroots(chroots);
        call.send().await?.items.into_iter().next().ok_or_else(|| Stop::failed("no build in the answer"))
    }

    /// Lets time pass until a build has ended.
    ///
    /// # Errors
    /// On real servers whose builds can't be waited for, and when it does not end within hours.
    pub async fn finished(&self, build: i64) -> Done<Build> {
        for _ in 0..TICKS {
            self.instance.advance(TICK).await?;
            let now = self.nobody.build_get().build_id(build).send().await?;
            if is_final(&now.state) {
                return Ok(now);
            }
        }
        Err(Stop::failed(format!("build {build} has not ended after {TICKS} looks")))
    }

    /// The address the API is below.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// A request of the first user that the typed client can't express. The path comes after `/api_3`.
    ///
    /// # Errors
    /// When there is no first user.
    pub fn raw(&self, method: Method, path: &str) -> Done<Raw<'_>> {
        Ok(self.raw_as(self.user()?, method, path))
    }

    /// The same with the login of a user.
    #[must_use]
    pub fn raw_as(&self, account: &Account, method: Method, path: &str) -> Raw<'_> {
        let Pair { login, token } = &account.pair;
        let word = base64::engine::general_purpose::STANDARD.encode(format!("{login}:{token}"));
        self.anonymous(method, path).header("authorization", &format!("Basic {word}"))
    }

    /// The same without a login.
    #[must_use]
    pub fn anonymous(&self, method: Method, path: &str) -> Raw<'_> {
        Raw::new(self, method, path)
    }

    /// What sends those.
    pub(super) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// The fake itself, to do what no server offers.
    ///
    /// # Errors
    /// On real servers.
    pub fn fake(&self) -> Done<&Fake> {
        self.instance.fake().ok_or_else(|| Stop::not_applicable("needs the fake"))
    }
}

impl std::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Context").field("run", &self.run).finish_non_exhaustive()
    }
}

/// Two chroots that differ in their architecture, of a release with a number if there is one.
fn choose<'a>(all: impl Iterator<Item = &'a String>) -> Done<Vec<String>> {
    let all: Vec<&String> = all.collect();
    let numbered = |name: &&&String| {
        name.strip_prefix("fedora-").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let first = all.iter().filter(numbered).find(|name| name.ends_with("-x86_64"));
    let first = first.or(all.first()).ok_or_else(|| Stop::failed("the server has no chroots"))?;
    let release = first.rsplit_once('-').map_or("", |(release, _)| release);
    let others: Vec<_> = all.iter().filter(|name| name != &first).collect();
    let second = others.iter().find(|name| name.rsplit_once('-').is_some_and(|(other, _)| other == release));
    let second = second.or(others.first()).ok_or_else(|| Stop::failed("the server has one chroot only"))?;
    Ok(vec![(*first).clone(), (**second).clone()])
}

/// A client with the credentials and retries of `copr-api-ext`.
fn connect(url: &str, pair: Option<&Pair>) -> Done<Client> {
    let mut builder = Copr::builder().url(url).user_agent("copr-conformance").allow_http();
    if let Some(Pair { login, token }) = pair {
        builder = builder.credentials(login.clone(), token.clone());
    }
    let copr = builder.build().map_err(|e| Stop::failed(e.to_string()))?;
    Ok(Client::clone(&copr))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_architectures_of_one_release_are_chosen_where_there_are_any() {
        let names = ["epel-9-x86_64", "fedora-43-aarch64", "fedora-43-x86_64", "fedora-rawhide-x86_64"];
        let names = names.map(str::to_owned);
        assert_eq!(
            choose(names.iter()),
            Ok(vec!["fedora-43-x86_64".to_owned(), "fedora-43-aarch64".to_owned()])
        );
        assert!(choose(names[..1].iter()).is_err());
    }
}
