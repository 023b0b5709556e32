//! Preparing a client: where to, as whom, how patiently.

use std::fmt;
use std::time::Duration;

use copr_api::Client;
use copr_api::transport::Inner;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret as _, SecretString};

use crate::copr::Copr;
use crate::error::{Error, ErrorKind, Result, Story};
use crate::outside::Outside;
use crate::retry::{Budget, Policy};
use crate::transport::Wire;

/// The public server.
pub const PUBLIC_SERVER: &str = "https://copr.fedorainfracloud.org";

/// Prepares a [`Copr`].
///
/// ```
/// use copr_api_ext::Copr;
///
/// let copr = Copr::builder().url("https://copr.example.org").credentials("login", "token").build()?;
/// # Ok::<(), copr_api_ext::Error>(())
/// ```
#[derive(Clone)]
#[must_use]
pub struct CoprBuilder {
    url: String,
    credentials: Option<(SecretString, SecretString)>,
    user_agent: Option<String>,
    policy: Policy,
    connect_timeout: Duration,
    read_timeout: Duration,
    http_allowed: bool,
}

impl Default for CoprBuilder {
    fn default() -> Self {
        Self {
            url: PUBLIC_SERVER.to_owned(),
            credentials: None,
            user_agent: None,
            policy: Policy::default(),
            connect_timeout: Duration::from_secs(30),
            read_timeout: Duration::from_secs(120),
            http_allowed: false,
        }
    }
}

impl CoprBuilder {
    /// The address of the Copr instance. The public server when left out.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = url.into();
        self
    }

    /// The API login and token. They go with every call to this instance, reads included (anonymous reads are the first that
    /// operators mean to throttle), and to no other origin.
    pub fn credentials(mut self, login: impl Into<String>, token: impl Into<String>) -> Self {
        self.credentials = Some((login.into().into(), token.into().into()));
        self
    }

    /// What your program adds to the User-Agent, such as `my-service/1.2`.
    pub fn user_agent(mut self, product: impl Into<String>) -> Self {
        self.user_agent = Some(product.into());
        self
    }

    /// How often and how patiently safe operations are sent again.
    pub fn retry(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// How long a connection may take to come about; 30 seconds when left out.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long an answer may be silent; 120 seconds when left out.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = timeout;
        self
    }

    /// Allows plain http to a server that is not on this machine. Credentials then travel readable by anybody on the way.
    pub fn allow_http(mut self) -> Self {
        self.http_allowed = true;
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidRequest`] when the address is no URL of a web server, is plain http where that is not allowed, or
    /// the credentials could not be sent as they are; [`ErrorKind::Connect`] when the HTTP client can't be set up.
    pub fn build(self) -> Result<Copr> {
        let base = Client::api_base(&self.url).map_err(|e| refused(e.to_string()))?;
        let origin = reqwest::Url::parse(&base).map_err(|e| refused(e.to_string()))?;
        if origin.scheme() == "http" && !self.http_allowed && !is_loopback(&origin) {
            return Err(refused(format!("{origin} is plain http: use https, or say `.allow_http()`")));
        }
        if !origin.username().is_empty() || origin.password().is_some() {
            return Err(refused(
                "credentials belong into `.credentials(login, token)`, not into the URL".into(),
            ));
        }
        let authorization =
            self.credentials.as_ref().map(|(login, token)| header(login, token)).transpose()?;
        #[cfg(feature = "rustls")]
        copr_api::choose_tls_provider();
        let http = self.http_client(reqwest::redirect::Policy::default())?;
        // Redirects of other hosts are looked at one by one.
        let outside = self.http_client(reqwest::redirect::Policy::none())?;
        let plain_http = self.http_allowed || origin.scheme() == "http";
        let outside = Outside::new(outside, self.policy, plain_http);
        let wire = Wire { origin, authorization, policy: self.policy, budget: Budget::default() };
        Ok(Copr::from_parts(Client::new_with_client(&base, http, Inner::new(wire)), outside))
    }

    fn http_client(&self, redirects: reqwest::redirect::Policy) -> Result<reqwest::Client> {
        reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .read_timeout(self.read_timeout)
            .user_agent(self.full_user_agent())
            .redirect(redirects)
            .build()
            .map_err(|e| {
                Error::new(Story {
                    kind: Some(ErrorKind::Connect),
                    source: Some(Box::new(e)),
                    ..Story::default()
                })
            })
    }

    fn full_user_agent(&self) -> String {
        let ours = concat!("copr-api-ext/", env!("CARGO_PKG_VERSION"));
        self.user_agent.as_ref().map_or_else(|| ours.to_owned(), |product| format!("{product} {ours}"))
    }
}

/// HTTP Basic. This server takes exactly one colon and answers 500 to anything else.
fn header(login: &SecretString, token: &SecretString) -> Result<HeaderValue> {
    let (login, token) = (login.expose_secret(), token.expose_secret());
    for (what, text) in [("login", login), ("token", token)] {
        if text.is_empty() || text.contains(':') || text.chars().any(char::is_control) {
            return Err(refused(format!(
                "the API {what} can't be sent: it must not be empty, nor hold a colon or a control character"
            )));
        }
    }
    let text = format!("Basic {}", base64(format!("{login}:{token}").as_bytes()));
    let mut value = HeaderValue::from_str(&text).map_err(|e| refused(e.to_string()))?;
    value.set_sensitive(true);
    Ok(value)
}

/// Base64 of a few bytes, with padding.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk
            .iter()
            .enumerate()
            .fold(0_usize, |bits, (i, byte)| bits | usize::from(*byte) << (16 - 8 * i));
        for i in 0..4 {
            let digit = ALPHABET[bits >> (18 - 6 * i) & 63];
            text.push(if i <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

fn is_loopback(url: &reqwest::Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn refused(sentence: String) -> Error {
    Error::new(Story {
        kind: Some(ErrorKind::InvalidRequest),
        source: Some(sentence.into()),
        ..Story::default()
    })
}

impl fmt::Debug for CoprBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CoprBuilder")
            .field("url", &self.url)
            .field("credentials", &self.credentials.as_ref().map(|_| "[secret]"))
            .field("user_agent", &self.user_agent)
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

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
}
