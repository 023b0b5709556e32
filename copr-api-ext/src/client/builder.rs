//! The builder of a client.

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

/// The URL of the public server, the default.
pub const PUBLIC_SERVER: &str = crate::config::DEFAULT_URL;

/// Configures and creates a [`Copr`]. Building needs no Tokio runtime; [calls do](Copr#runtimes).
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
#[must_use = "a builder does nothing until `.build()` is called"]
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
    /// Sets URL, credentials and expiration date from a [`Config`](crate::config::Config). [`url`](Self::url) and
    /// [`credentials`](Self::credentials) override it, no matter in which order they are called.
    pub fn config(mut self, config: Config) -> Self {
        self.config = config;
        self
    }

    /// Sets the URL of the server, with or without a trailing `/api_3`. Default: [`PUBLIC_SERVER`].
    ///
    /// Credentials from a [`config`](Self::config) for another server are ignored.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Sets the API login and token, as shown on the server's page `/api/`.
    ///
    /// Sent with every call, including reads, because servers throttle anonymous requests first; see
    /// [`anonymous_reads`](Self::anonymous_reads). Never sent to another origin.
    pub fn credentials(mut self, login: impl Into<String>, token: impl Into<String>) -> Self {
        self.credentials = Some((login.into().into(), token.into().into()));
        self
    }

    /// Sends credentials only with operations that require authentication, so that public reads are anonymous.
    pub fn anonymous_reads(mut self) -> Self {
        self.anonymous_reads = true;
        self
    }

    /// Sets the product name of your program, such as `my-service/1.2`, which is prepended to the User-Agent. Do not imitate a
    /// browser: bot filters then respond instead of the server.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.http.user_agent = Some(product.into());
        self
    }

    /// Sets the retry policy. Default: up to 4 attempts within 180 seconds, with pauses of about 0.5, 1 and 2 seconds or as long
    /// as `Retry-After` asks, up to 60 seconds; see [`Policy`]. [`Policy::never`] turns retries off.
    pub fn retry(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Limits the retries of all calls and downloads of this client and its clones together: at most `retries` at once, and as
    /// many again in each `refill` period. Default: 60 a minute.
    pub fn retry_budget(mut self, retries: u32, refill: Duration) -> Self {
        self.budget = (retries, refill);
        self
    }

    /// Limits the time to open a connection. Default: 30 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.http.connect_timeout = timeout;
        self
    }

    /// Limits the time without a byte from the server, before and within a response. Default: 120 seconds. Also ends an upload
    /// if the server stops reading it for this long.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.limits.idle = timeout;
        self
    }

    /// Limits an attempt, from its start to the end of the response. Default: 300 seconds. For uploads, the time starts when the
    /// body has been sent. Does not apply to [streamed](crate::CallExt::stream) responses.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt = timeout;
        self
    }

    /// Limits the size of a response in bytes. Default: 256 MiB. Does not apply to [streamed](crate::CallExt::stream) responses.
    pub fn max_response_size(mut self, bytes: u64) -> Self {
        self.limits.max_response_size = bytes;
        self
    }

    /// Limits the number of concurrent requests of this client and its clones. Default: 16, minimum: 1. A streamed response
    /// counts until its headers have arrived.
    pub fn max_concurrent_requests(mut self, requests: usize) -> Self {
        self.max_concurrent_requests = requests;
        self
    }

    /// Limits how many requests this client and its clones start per second, evenly spaced and including retries. Default: no
    /// limit. A number that is not positive means no limit too.
    pub fn requests_per_second(mut self, requests: f64) -> Self {
        self.min_interval =
            (requests > 0.0).then(|| Duration::try_from_secs_f64(1.0 / requests).ok()).flatten();
        self
    }

    /// Adds root certificates in PEM format to those of the system.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.http.roots.push(pem.into());
        self
    }

    /// Sets a proxy for all requests, such as `http://proxy.example.org:3128`. Default: the proxies of the environment
    /// (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`). SOCKS proxies require the feature `socks`.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.http.proxy = Some(url.into());
        self
    }

    /// Changes settings of the underlying `reqwest` clients that this builder has no method for. Your program must then use the
    /// same major version of `reqwest`. Do not set timeouts here: those of `reqwest` would end uploads.
    pub fn configure_http(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.http.configure.push(Arc::new(configure));
        self
    }

    /// Allows plain HTTP to servers other than those on this machine. Credentials are then sent unencrypted.
    pub fn allow_http(mut self) -> Self {
        self.http_allowed = true;
        self
    }

    /// Logs in with [Kerberos](crate::kerberos), with tokens from this negotiator. A token in the configuration is ignored.
    pub fn negotiator(mut self, negotiator: impl Negotiator) -> Self {
        self.kerberos.negotiator = Some(Arc::new(negotiator));
        self
    }

    /// Logs in with [Kerberos](crate::kerberos), with tickets from the system's library. A token in the configuration is
    /// ignored.
    ///
    /// Requires the feature `gssapi` (Unix only).
    #[cfg(all(unix, feature = "gssapi"))]
    pub fn kerberos(self) -> Self {
        self.negotiator(crate::kerberos::Gssapi)
    }

    /// Shares the session of a Kerberos login with copr-cli and python-copr in the file `~/.cache/copr/HOST-session`, so that a
    /// login of one program is used by the others. The file is replaced atomically, readable by its owner only, and locked
    /// during a login. If the file can't be used, the client works without it.
    ///
    /// Requires the feature `session-cache` (Unix only).
    #[cfg(all(unix, feature = "session-cache"))]
    pub fn session_cache(mut self) -> Self {
        self.kerberos.cache = crate::kerberos::Cache::Home;
        self
    }

    /// Like [`session_cache`](Self::session_cache), with the file in this folder.
    #[cfg(all(unix, feature = "session-cache"))]
    pub fn session_cache_in(mut self, folder: impl Into<std::path::PathBuf>) -> Self {
        self.kerberos.cache = crate::kerberos::Cache::In(folder.into());
        self
    }

    /// Creates the client. Sends nothing.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if
    /// - the URL, the credentials, the user agent, the root certificates or the proxy (also that of the environment) are invalid,
    /// - the URL is plain HTTP without [`allow_http`](Self::allow_http),
    /// - both credentials and Kerberos are set.
    ///
    /// The message names the setting and never contains its value.
    pub fn build(self) -> Result<Copr> {
        let url = self.url.as_deref().unwrap_or(&self.config.copr_url);
        let base = Client::api_base(url).map_err(|e| Error::invalid(e.to_string()))?;
        let api = reqwest::Url::parse(&base).map_err(|e| Error::invalid(e.to_string()))?;
        let encrypted = self.config.encrypted && !self.http_allowed;
        if api.scheme() == "http" && encrypted && !is_loopback(&api) {
            return Err(Error::invalid("the URL is plain http: use https, or call `.allow_http()`"));
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
            http: LazyClient::new(HttpSettings::for_other_hosts, self.http.clone(), self.limits.idle),
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

    /// The configuration for this server, with the settings of the builder.
    fn config_for(&self, api: &reqwest::Url) -> Result<Config> {
        let mut config = self.config.clone();
        if let Some(url) = &self.url {
            let is_same = reqwest::Url::parse(&config.copr_url).is_ok_and(|url| url.origin() == api.origin());
            if !is_same {
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

/// Prints neither URLs nor header values, which may contain secrets.
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
    fn requires_https_except_for_loopback_or_opt_in() {
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
    fn rejects_invalid_credentials_without_printing_them() {
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
    fn uses_configured_credentials_for_their_server_only() {
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
    fn invalid_rates_mean_no_limit() {
        for rate in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let min_interval = Copr::builder().requests_per_second(rate).min_interval;
            assert!(min_interval.is_none_or(|interval| interval.is_zero()), "{rate}");
        }
    }
}
