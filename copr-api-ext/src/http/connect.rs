//! Creates HTTP clients: certificates, proxies, redirects, User-Agent.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::Matcher;
use reqwest::redirect;

use crate::error::{Error, Result, root_cause};

const MAX_REDIRECTS: usize = 5;

const HAS_TLS: bool = cfg!(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"));
const TLS_FEATURES: &str =
    "enable one of the features `rustls`, `rustls-no-provider` and `native-tls` of copr-api-ext";

type Configure = Arc<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>;

/// The settings of HTTP clients.
#[derive(Clone)]
pub(crate) struct HttpSettings {
    pub connect_timeout: Duration,
    pub user_agent: Option<String>,
    /// PEM bundles.
    pub roots: Vec<Vec<u8>>,
    pub proxy: Option<String>,
    pub configure: Vec<Configure>,
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(30),
            user_agent: None,
            roots: Vec::new(),
            proxy: None,
            configure: Vec::new(),
        }
    }
}

impl HttpSettings {
    /// The client for the API. It follows redirects within the origin only, and sets `TCP_USER_TIMEOUT` to `idle`.
    pub(crate) fn for_api(&self, idle: Duration) -> Result<reqwest::Client> {
        let stay = redirect::Policy::custom(|attempt| {
            let first = attempt.previous().first().map(reqwest::Url::origin);
            if first != Some(attempt.url().origin()) || attempt.previous().len() > MAX_REDIRECTS {
                attempt.stop()
            } else {
                attempt.follow()
            }
        });
        self.make(stay, idle)
    }

    /// The client for other hosts. It does not follow redirects or decompress bodies.
    pub(crate) fn for_other_hosts(&self, idle: Duration) -> Result<reqwest::Client> {
        let configure = self.configure.iter().cloned();
        let raw: Configure = Arc::new(|client| client.no_gzip().no_brotli().no_zstd().no_deflate());
        let http = Self { configure: configure.chain([raw]).collect(), ..self.clone() };
        http.make(redirect::Policy::none(), idle)
    }

    /// Rejects settings that can't work with this API. The error names the setting without its value.
    pub(crate) fn check(&self, api: &reqwest::Url) -> Result<()> {
        if HeaderValue::from_str(&self.full_user_agent()).is_err() {
            return Err(Error::invalid("the user agent contains a character that is invalid in a header"));
        }
        if api.as_str().parse::<Uri>().is_err() {
            return Err(Error::invalid("the URL contains a character that is invalid in a request"));
        }
        // Another crate of the program, or `configure`, may enable what these features lack.
        if !self.configure.is_empty() {
            return Ok(());
        }
        if api.scheme() == "https" && !HAS_TLS {
            return Err(Error::invalid(format!("https requires TLS: {TLS_FEATURES}")));
        }
        match &self.proxy {
            Some(proxy) => check_proxy(proxy),
            None => check_environment(api),
        }
    }

    /// The client for operations that must not be sent twice. Each request opens a connection, because the server might close an
    /// idle one just as the request is sent, and then it is unknown whether the request arrived.
    pub(crate) fn for_once(&self, idle: Duration) -> Result<reqwest::Client> {
        let configure = self.configure.iter().cloned();
        let unshared: Configure = Arc::new(|client| client.pool_max_idle_per_host(0));
        Self { configure: configure.chain([unshared]).collect(), ..self.clone() }.for_api(idle)
    }

    fn make(&self, redirects: redirect::Policy, idle: Duration) -> Result<reqwest::Client> {
        copr_api::check_tls_provider().map_err(|e| Error::invalid(e.to_string()))?;
        let mut builder = reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .user_agent(self.full_user_agent())
            .referer(false)
            .redirect(redirects);
        // With the default of 30 seconds, the system would end an upload if the server pauses.
        #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
        {
            builder = builder.tcp_user_timeout(idle);
        }
        #[cfg(not(any(target_os = "android", target_os = "fuchsia", target_os = "linux")))]
        let _ = idle;
        for bundle in &self.roots {
            builder = trust(builder, bundle)?;
        }
        if let Some(proxy) = &self.proxy {
            builder =
                builder.proxy(reqwest::Proxy::all(proxy).map_err(|e| failed("the proxy can't be used", e))?);
        }
        for configure in &self.configure {
            builder = configure(builder);
        }
        // The content of the certificates is only parsed here.
        let what = if self.roots.is_empty() {
            "the HTTP client can't be created"
        } else {
            "the HTTP client can't be created with these root certificates"
        };
        builder.build().map_err(|e| failed(what, e))
    }

    fn full_user_agent(&self) -> String {
        let ours = concat!("copr-api-ext/", env!("CARGO_PKG_VERSION"));
        self.user_agent.as_ref().map_or_else(|| ours.to_owned(), |product| format!("{product} {ours}"))
    }
}

/// An HTTP client that is created on first use: each client reads the certificates of the system, which takes milliseconds and
/// megabytes, and most programs only read from the API.
#[derive(Clone, Debug)]
pub(crate) struct LazyClient {
    make: fn(&HttpSettings, Duration) -> Result<reqwest::Client>,
    http: Arc<HttpSettings>,
    idle: Duration,
    made: Arc<OnceLock<reqwest::Client>>,
}

impl LazyClient {
    pub(crate) fn new(
        make: fn(&HttpSettings, Duration) -> Result<reqwest::Client>,
        http: HttpSettings,
        idle: Duration,
    ) -> Self {
        Self { make, http: Arc::new(http), idle, made: Arc::default() }
    }

    pub(crate) fn get(&self) -> Result<&reqwest::Client> {
        if let Some(client) = self.made.get() {
            return Ok(client);
        }
        let client = (self.make)(&self.http, self.idle)?;
        Ok(self.made.get_or_init(|| client))
    }
}

/// Adds root certificates to those of the system.
#[cfg(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls"))]
fn trust(mut builder: reqwest::ClientBuilder, bundle: &[u8]) -> Result<reqwest::ClientBuilder> {
    let roots = reqwest::Certificate::from_pem_bundle(bundle)
        .map_err(|e| failed("the root certificates can't be read", e))?;
    if roots.is_empty() {
        return Err(Error::invalid("the root certificates contain no certificate in PEM format"));
    }
    for root in roots {
        builder = builder.add_root_certificate(root);
    }
    Ok(builder)
}

/// Rejects a proxy that can't be used. The error does not contain its URL, which may contain a password.
fn check_proxy(proxy: &str) -> Result<()> {
    // `reqwest` uses http for a proxy without a scheme.
    let url = match reqwest::Url::parse(proxy) {
        Ok(url) if url.has_host() => url,
        _ => reqwest::Url::parse(&format!("http://{proxy}"))
            .map_err(|e| Error::invalid(format!("the proxy is not a URL ({e})")))?,
    };
    if url.host_str().is_none_or(str::is_empty) {
        return Err(Error::invalid("the proxy has no host"));
    }
    match url.scheme() {
        "http" => Ok(()),
        "https" if HAS_TLS => Ok(()),
        "https" => Err(Error::invalid(format!("an https proxy requires TLS: {TLS_FEATURES}"))),
        "socks4" | "socks4a" | "socks5" | "socks5h" if cfg!(feature = "socks") => Ok(()),
        "socks4" | "socks4a" | "socks5" | "socks5h" => Err(Error::invalid(
            "SOCKS proxies require the feature `socks` of copr-api-ext; enable it, or use an http proxy",
        )),
        _ => Err(Error::invalid("the scheme of the proxy is not http, https or socks5")),
    }
}

/// Rejects a proxy of the environment that can't be used for this API.
fn check_environment(api: &reqwest::Url) -> Result<()> {
    let Ok(api) = api.as_str().parse::<Uri>() else { return Ok(()) };
    let Some(proxy) = Matcher::from_env().intercept(&api) else { return Ok(()) };
    check_proxy(&proxy.uri().to_string()).map_err(|error| {
        error.with_note(
            "the proxy is from HTTPS_PROXY, HTTP_PROXY or ALL_PROXY; exclude hosts with NO_PROXY".to_owned(),
        )
    })
}

#[cfg(not(any(feature = "rustls", feature = "rustls-no-provider", feature = "native-tls")))]
fn trust(_: reqwest::ClientBuilder, _: &[u8]) -> Result<reqwest::ClientBuilder> {
    Err(Error::invalid(format!("root certificates require TLS: {TLS_FEATURES}")))
}

fn failed(what: &'static str, error: reqwest::Error) -> Error {
    // The outer messages may contain the URL of a proxy, with a password.
    Error::invalid(format!("{what} ({})", root_cause(&error.without_url())))
}

impl fmt::Debug for HttpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpSettings")
            .field("connect_timeout", &self.connect_timeout)
            .field("user_agent", &self.user_agent.is_some())
            .field("roots", &self.roots.len())
            .field("proxy", &self.proxy.is_some())
            .field("configure", &self.configure.len())
            .finish()
    }
}
