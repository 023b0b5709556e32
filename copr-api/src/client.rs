//! The client that calls are made on.

use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How long opening a connection may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

/// How long the server may be silent. There is no limit for a whole call: uploads and large monitors take long.
const READ_TIMEOUT: Duration = Duration::from_secs(300);

/// A client of the API: each operation is a method that returns its [`Call`](crate::Call). Cheap to clone.
#[derive(Clone)]
#[allow(clippy::struct_field_names, reason = "generated code uses the names of progenitor")]
pub struct Client {
    pub(crate) baseurl: Arc<str>,
    pub(crate) client: reqwest::Client,
    extension: Option<Arc<dyn Any + Send + Sync>>,
}

/// Why no client can be made. Never contains the URL, which may contain a token.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConnectError {
    /// The URL is invalid. Write it with its scheme: `https://copr.fedorainfracloud.org`.
    Address {
        /// What is wrong with it.
        what: String,
    },
    /// The feature `rustls-no-provider` is enabled and the program has installed no crypto provider.
    NoTlsProvider,
    /// The HTTP client can't be set up: there is no TLS library, or there are no system certificates.
    Http(reqwest::Error),
}

impl fmt::Display for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address { what } => write!(
                f,
                "the URL of the Copr server is invalid: {what}; write it as https://copr.fedorainfracloud.org"
            ),
            Self::NoTlsProvider => f.write_str(
                "no rustls crypto provider is installed: call its `install_default()` first, or use the feature `rustls`",
            ),
            Self::Http(_) => f.write_str("the HTTP client can't be set up"),
        }
    }
}

impl std::error::Error for ConnectError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Address { .. } | Self::NoTlsProvider => None,
            Self::Http(e) => Some(e),
        }
    }
}

impl Client {
    /// A client of the Copr instance at this URL, such as `https://copr.fedorainfracloud.org`, without credentials.
    ///
    /// Appends the path of the API. Opening a connection may take 30 seconds, and the server may be silent for 300 seconds; a
    /// whole call has no limit. For other settings use [`with_http`](Self::with_http).
    ///
    /// # Errors
    /// [`ConnectError::Address`] if the URL is invalid (see [`api_base`](Self::api_base)), [`ConnectError::NoTlsProvider`] if the
    /// feature `rustls-no-provider` is enabled and no provider is installed, and [`ConnectError::Http`] if the HTTP client can't
    /// be set up.
    pub fn connect(copr_url: &str) -> Result<Self, ConnectError> {
        // Before the HTTP client, which panics without a provider.
        check_tls_provider()?;
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .read_timeout(READ_TIMEOUT)
            .user_agent(concat!("copr-api/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(ConnectError::Http)?;
        Self::with_http(copr_url, http)
    }

    /// A client of the Copr instance at this URL that sends with this HTTP client: its timeouts, proxies and default headers.
    ///
    /// # Errors
    /// [`ConnectError::Address`] if the URL is invalid (see [`api_base`](Self::api_base)).
    pub fn with_http(copr_url: &str, http: reqwest::Client) -> Result<Self, ConnectError> {
        Ok(Self { baseurl: Self::api_base(copr_url)?.into(), client: http, extension: None })
    }

    /// Attaches the state of a crate that builds on this one. Calls return it with the request: see
    /// [`Call::into_request`](crate::Call::into_request).
    #[must_use]
    pub fn with_extension<T: Any + Send + Sync>(mut self, extension: Arc<T>) -> Self {
        self.extension = Some(extension);
        self
    }

    /// The attached state, if it is of this type.
    #[must_use]
    pub fn extension<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        Arc::clone(self.extension.as_ref()?).downcast().ok()
    }

    /// The HTTP client.
    #[must_use]
    pub fn http(&self) -> &reqwest::Client {
        &self.client
    }

    /// The base URL of the API, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.baseurl
    }

    /// The base URL of the API of the Copr instance at this URL: the URL, one slash, `api_3`. A URL that already ends in
    /// `/api_3` stays as it is.
    ///
    /// Double slashes would cost a redirect on every call.
    ///
    /// # Errors
    /// [`ConnectError::Address`] if the URL isn't `http` or `https`, or has a user name, a password, a query or a fragment.
    pub fn api_base(copr_url: &str) -> Result<String, ConnectError> {
        let refuse = |what: &str| Err(ConnectError::Address { what: what.to_owned() });
        let url = match reqwest::Url::parse(copr_url.trim()) {
            Ok(url) => url,
            Err(e) => return refuse(&format!("it is not a URL ({e})")),
        };
        if !matches!(url.scheme(), "http" | "https") {
            return refuse("its scheme is neither http nor https");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("it contains credentials, which have their own settings");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("it has a query (`?`) or a fragment (`#`)");
        }
        let copr = url.as_str().trim_end_matches('/');
        Ok(format!("{}/api_3", copr.strip_suffix("/api_3").unwrap_or(copr).trim_end_matches('/')))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base_url", &self.baseurl).finish_non_exhaustive()
    }
}

/// Checks that an HTTP client can be made. With the feature `rustls-no-provider` alone, the program has to install a crypto
/// provider first: without one, `reqwest` panics.
///
/// # Errors
/// [`ConnectError::NoTlsProvider`] if none is installed.
pub fn check_tls_provider() -> Result<(), ConnectError> {
    #[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        return Err(ConnectError::NoTlsProvider);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_has_one_slash_whatever_the_address_ends_with() {
        for address in [
            "https://copr.example.org",
            "https://copr.example.org/",
            " https://copr.example.org// ",
            "https://copr.example.org/api_3",
            "https://copr.example.org/api_3/",
            "https://copr.example.org//api_3//",
        ] {
            assert_eq!(Client::api_base(address).unwrap(), "https://copr.example.org/api_3");
        }
        assert_eq!(
            Client::api_base("http://localhost:5000/copr/").unwrap(),
            "http://localhost:5000/copr/api_3"
        );
    }

    #[test]
    fn what_is_no_address_of_a_web_server_is_refused_with_a_hint() {
        for address in ["copr.example.org", "", "ftp://copr.example.org", "https://copr.example.org/?a=b"] {
            let error = Client::api_base(address).unwrap_err().to_string();
            assert!(error.contains("https://copr.fedorainfracloud.org"), "{error}");
        }
    }

    #[test]
    fn a_rejected_url_is_not_quoted() {
        for address in [
            "https://login:s3cr3t@copr.example.org/?x",
            "https://login:s3cr3t@copr.example.org/#x",
            "https://login:s3cr3t@copr.example.org",
            "https://s3cr3t##s3cr3t:t@copr.example.org",
            "https://s3cr3t s3cr3t",
            "https://copr.example.org:s3cr3t",
            "s3cr3t:s3cr3t",
            "s3cr3t",
        ] {
            let error = Client::api_base(address).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cr3t"), "{error}");
        }
    }
}
