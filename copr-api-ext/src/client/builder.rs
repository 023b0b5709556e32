//! Preparing a client: where to, as whom, how patiently.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use copr_api::Client;

use super::{Copr, Shared};
use crate::auth::{Authenticator, CredentialStore};
use crate::call::ClientState;
use crate::config::{Config, Credentials, Warning, is_loopback, without_api};
use crate::date::Date;
use crate::error::{Error, Result};
use crate::extend::Extension;
use crate::http::{HttpSettings, LazyClient, Limits, RateLimiter};
use crate::kerberos::{Negotiator, Setup};
use crate::retry::{Budget, Policy};
use crate::web::WebPages;

/// The public server.
pub const PUBLIC_SERVER: &str = crate::config::DEFAULT_URL;

/// Prepares a [`Copr`]. It needs no Tokio runtime; [calls do](Copr#runtimes).
///
/// ```
/// use copr_api_ext::Copr;
/// use std::time::Duration;
///
/// let copr = Copr::builder()
///     .url("https://copr.example.org")
///     .credentials("login", "token")
///     .user_agent("my-service/1.2")
///     .attempt_timeout(Duration::from_secs(60))
///     .max_concurrent_requests(4)
///     .requests_per_second(5.0)
///     .build()?;
/// # Ok::<(), copr_api_ext::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "it does nothing until `.build()`"]
pub struct CoprBuilder {
    url: Option<String>,
    credentials: Option<(copr_api::Secret, copr_api::Secret)>,
    pub(crate) kerberos: Setup,
    config: Config,
    anonymous_reads: bool,
    http_allowed: bool,
    http: HttpSettings,
    policy: Policy,
    budget: (u32, Duration),
    limits: Limits,
    max_concurrent_requests: usize,
    min_interval: Option<Duration>,
}

impl Default for CoprBuilder {
    fn default() -> Self {
        Self {
            url: None,
            credentials: None,
            kerberos: Setup::default(),
            config: Config::default(),
            anonymous_reads: false,
            http_allowed: false,
            http: HttpSettings::default(),
            policy: Policy::default(),
            budget: (60, Duration::from_secs(60)),
            limits: Limits {
                attempt: Duration::from_secs(300),
                idle: Duration::from_secs(120),
                max_response_size: 256 * 1024 * 1024,
            },
            max_concurrent_requests: 16,
            min_interval: None,
        }
    }
}

impl CoprBuilder {
    /// Address, credentials and the life of the token, as a configuration says. What was said here before stands.
    pub fn config(mut self, config: Config) -> Self {
        self.config = config;
        self
    }

    /// The URL of the Copr instance, with or without `/api_3` at its end; the public server by default. Credentials of a
    /// configuration for another server are not used.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// The API login and token. They go with every call to this instance, reads included (anonymous reads are the first that
    /// operators mean to throttle), and to no other origin.
    pub fn credentials(mut self, login: impl Into<String>, token: impl Into<String>) -> Self {
        self.credentials = Some((login.into().into(), token.into().into()));
        self
    }

    /// Sends the credentials only with operations that want a login. Public reads are then anonymous.
    pub fn anonymous_reads(mut self) -> Self {
        self.anonymous_reads = true;
        self
    }

    /// What your program adds to the User-Agent, such as `my-service/1.2`. One that looks like a browser's makes bot filters
    /// answer in the place of the server.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.http.user_agent = Some(product.into());
        self
    }

    /// How often and how patiently safe operations are sent again. When left out, up to 4 attempts with pauses of about 0.5, 1 and 2
    /// seconds (or as the server asks, up to 60), none of which begins later than 180 seconds after the first; see [`Policy`].
    /// [`Policy::never`] sends each request once.
    pub fn retry(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// How many repetitions all calls and downloads of this client and its clones may make together: so many at once, and so
    /// many again within `refill`. 60 in a minute when left out.
    pub fn retry_budget(mut self, repetitions: u32, refill: Duration) -> Self {
        self.budget = (repetitions, refill);
        self
    }

    /// How long a connection may take to come about; 30 seconds when left out.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = timeout;
        self
    }

    /// How long a server may be silent, before its answer and within it; 120 seconds when left out. An upload that the server
    /// takes no more of ends after it too.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.limits.idle = timeout;
        self
    }

    /// How long an attempt may take from its beginning to the end of its answer; 300 seconds when left out. For uploads it
    /// begins with the end of the upload, and it is not for answers that are [streamed](crate::CallExt::stream).
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt = timeout;
        self
    }

    /// The largest answer that is read, in bytes; 256 MiB when left out. Not for answers that are
    /// [streamed](crate::CallExt::stream).
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.limits.max_response_size = bytes;
        self
    }

    /// How many requests this client and its clones have under way at once; 16 when left out, at least 1. A streamed answer
    /// counts until its head is here.
    pub fn max_concurrent_requests(mut self, requests: usize) -> Self {
        self.max_concurrent_requests = requests;
        self
    }

    /// How many requests a second this client and its clones begin, evenly spread; no limit when left out, or when it is not
    /// a positive number. Repetitions count too.
    pub fn requests_per_second(mut self, requests: f64) -> Self {
        self.min_interval =
            (requests > 0.0).then(|| Duration::try_from_secs_f64(1.0 / requests).ok()).flatten();
        self
    }

    /// Root certificates in PEM, besides those of the system.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.roots.push(pem.into());
        self
    }

    /// A proxy for all requests, such as `http://proxy.example.org:3128`. Without it, the proxies of the environment are used
    /// (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`). SOCKS proxies need the feature `socks`.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http.proxy = Some(url.into());
        self
    }

    /// Adjusts the HTTP clients in ways that this builder does not know. `reqwest` is then part of what your program depends
    /// on. Time limits belong to this builder: those of `reqwest` would end uploads.
    pub fn configure_http(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.http.configure.push(Arc::new(configure));
        self
    }

    /// Allows plain http to a server that is not on this machine. Credentials then travel readable by anybody on the way.
    pub fn allow_http(mut self) -> Self {
        self.http_allowed = true;
        self
    }

    /// Logs in by [Kerberos](crate::kerberos), with tokens that this one makes. A token of the configuration is not used then.
    pub fn negotiator(mut self, negotiator: impl Negotiator) -> Self {
        self.kerberos.negotiator = Some(Arc::new(negotiator));
        self
    }

    /// Logs in by [Kerberos](crate::kerberos), with the system's library. A token of the configuration is not used then.
    ///
    /// With the feature `gssapi`, on Unix.
    #[cfg(all(unix, feature = "gssapi"))]
    pub fn kerberos(self) -> Self {
        self.negotiator(crate::kerberos::Gssapi)
    }

    /// Keeps the session of a login by Kerberos in the file that copr-cli and python-copr use, `~/.cache/copr/HOST-session`: who is
    /// logged in there need not log in again, and the other way round. The file is replaced in one step and readable by its owner
    /// only; its lock is held while one of them logs in. When the file can't be used, the client goes on without it.
    ///
    /// With the feature `session-cache`, on Unix.
    #[cfg(all(unix, feature = "session-cache"))]
    pub fn session_cache(mut self) -> Self {
        self.kerberos.cache = crate::kerberos::Cache::Home;
        self
    }

    /// As [`session_cache`](Self::session_cache), in a folder of your own.
    #[cfg(all(unix, feature = "session-cache"))]
    pub fn session_cache_in(mut self, folder: impl Into<std::path::PathBuf>) -> Self {
        self.kerberos.cache = crate::kerberos::Cache::In(folder.into());
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if the URL, the credentials, the user agent, the root certificates or
    /// the proxy (also one of the environment) can't work, if the URL is plain http where that is not allowed, or if both a token
    /// and Kerberos were asked for. The message names the setting and never quotes its value.
    pub fn build(self) -> Result<Copr> {
        let url = self.url.as_deref().unwrap_or(&self.config.copr_url);
        let base = Client::api_base(url).map_err(|e| Error::invalid(e.to_string()))?;
        let api = reqwest::Url::parse(&base).map_err(|e| Error::invalid(e.to_string()))?;
        let encrypted = self.config.encrypted && !self.http_allowed;
        if api.scheme() == "http" && encrypted && !is_loopback(&api) {
            return Err(Error::invalid("the URL is plain http: use https, or say `.allow_http()`"));
        }
        self.http.check(&api)?;
        let mut config = self.config_for(&api)?;
        let sessions = self.kerberos.sessions(&mut config, self.credentials.is_some())?;
        let tokens = CredentialStore::new(config.credentials.as_ref(), config.expires)?;
        let mut warnings = Date::today().map(|today| config.warnings(today)).unwrap_or_default();
        warnings.extend(self.kerberos.is_lacking(&config).then_some(Warning::KerberosNotBuiltIn));
        log(&warnings);
        let http = self.http.for_api(self.limits.idle)?;
        let budget = Arc::new(Budget::new(self.budget.0, self.budget.1));
        let extension = Extension {
            http: LazyClient::new(HttpSettings::for_outside, self.http.clone(), self.limits.idle),
            policy: self.policy,
            budget: Arc::clone(&budget),
            idle_timeout: self.limits.idle,
            allows_http: !encrypted || api.scheme() == "http",
        };
        let web = WebPages::beside_api(&api);
        let state = Arc::new(ClientState {
            auth: Authenticator { api, tokens, anonymous_reads: self.anonymous_reads, sessions },
            policy: self.policy,
            budget,
            limits: self.limits,
            limiter: RateLimiter::new(self.max_concurrent_requests, self.min_interval),
            once: LazyClient::new(HttpSettings::for_once, self.http.clone(), self.limits.idle),
        });
        let client = Client::with_http(&base, http).map_err(|e| Error::invalid(e.to_string()))?;
        let client = client.with_extension(Arc::clone(&state));
        Ok(Copr::from_parts(client, Shared { state, extension, config, warnings, web }))
    }

    /// What is known of this server and of who asks.
    fn config_for(&self, api: &reqwest::Url) -> Result<Config> {
        let mut config = self.config.clone();
        if let Some(url) = &self.url {
            let same = reqwest::Url::parse(&config.copr_url).is_ok_and(|of| of.origin() == api.origin());
            if !same {
                config = Config::default();
            }
            without_api(url).clone_into(&mut config.copr_url);
        }
        if let Some((login, token)) = &self.credentials {
            config.credentials = Some(Credentials::new(login.expose(), token.expose())?);
            config.expires = None;
            config.username = None;
        }
        Ok(config)
    }
}

/// Neither URLs nor header values are printed: they may hold secrets that [`build`](CoprBuilder::build) would reject.
impl fmt::Debug for CoprBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CoprBuilder")
            .field("url", &self.url.is_some())
            .field("credentials", &self.credentials.is_some())
            .field("config", &self.config)
            .field("http", &self.http)
            .field("retry", &self.policy)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// Logs what the owner of a configuration should know.
#[cfg(feature = "tracing")]
fn log(warnings: &[Warning]) {
    for warning in warnings {
        tracing::warn!("{warning}");
    }
}

#[cfg(not(feature = "tracing"))]
fn log(_: &[Warning]) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_goes_to_this_machine_only_unless_allowed() {
        let build = |url: &str| Copr::builder().url(url).build();
        for url in ["http://127.0.0.1:5000", "http://localhost", "http://[::1]:1", "https://copr.example.org"]
        {
            assert!(build(url).is_ok(), "{url}");
        }
        assert!(build("http://copr.example.org").unwrap_err().to_string().contains("allow_http"));
        assert!(Copr::builder().url("http://copr.example.org").allow_http().build().is_ok());
        assert!(build("https://me:pw@copr.example.org").is_err());
    }

    #[test]
    fn credentials_that_cannot_be_sent_are_refused_and_never_printed() {
        for (login, token) in [("a:b", "t0ken"), ("", "t0ken"), ("login", ""), ("login", "t0\nken")] {
            let error = Copr::builder().credentials(login, token).build().unwrap_err();
            assert!(error.is_invalid_input() && !format!("{error} {error:?}").contains("t0"), "{error:?}");
        }
        let builder = Copr::builder().credentials("secret-login", "secret-token");
        let copr = builder.clone().build().unwrap();
        let printed = format!("{builder:?} {copr:?}");
        assert!(!printed.contains("secret-") && !printed.contains("c2VjcmV0"), "{printed}");
    }

    #[test]
    fn a_login_of_a_configuration_stays_with_its_server() {
        let text = "[copr-cli]\nlogin = l\ntoken = t\ncopr_url = https://copr.example.org\n";
        let config = Config::resolve(Some((std::path::Path::new("copr"), text)), |_| None).unwrap();
        let has_login = |url: &str| {
            let copr = Copr::builder().config(config.clone()).url(url).build().unwrap();
            copr.config().credentials.is_some()
        };
        assert!(has_login("https://copr.example.org/"));
        assert!(!has_login("https://copr.example.com"));
        assert!(!has_login("https://copr.example.org:444"));
    }

    #[test]
    fn rates_that_are_no_rates_mean_no_limit() {
        for rate in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let min_interval = Copr::builder().requests_per_second(rate).min_interval;
            assert!(min_interval.is_none_or(|interval| interval.is_zero()), "{rate}");
        }
    }
}
