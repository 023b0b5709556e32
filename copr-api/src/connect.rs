//! Making a client from the address of a Copr instance.

use std::fmt;
use std::time::Duration;

use crate::generated::Client;
use crate::transport::Inner;

/// How long a connection may take to come about.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

/// How long an answer may be silent. There is no limit for a whole call: uploads and large monitors take their time.
const READ_TIMEOUT: Duration = Duration::from_secs(300);

/// Why no client could be made. Never quotes the URL, which may hold a token.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConnectError {
    /// The URL can't be parsed, or isn't the URL of a web server. Give it with its scheme:
    /// `https://copr.fedorainfracloud.org`.
    Address {
        /// What is wrong with it.
        what: String,
    },
    /// The feature `rustls-no-provider` is on and the program has installed no crypto provider.
    NoTlsProvider,
    /// The HTTP client could not be set up, for want of a TLS library or of system certificates.
    Http(reqwest::Error),
}

impl fmt::Display for ConnectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address { what } => write!(
                f,
                "the address of the Copr server can't be used: {what}; give it as https://copr.fedorainfracloud.org"
            ),
            Self::NoTlsProvider => f.write_str(
                "no rustls crypto provider is installed: call `install_default()` of one first, or use the feature `rustls`",
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
    /// A client of the Copr instance at this address, such as `https://copr.fedorainfracloud.org`, without a login.
    ///
    /// The path of the API is added; slashes at the end don't matter. Connections have 30 seconds to come about and an
    /// answer may be silent for 300 seconds; there is no limit for a whole call. For other settings use
    /// [`Client::new_with_client`] with the address from [`api_base`](Self::api_base).
    ///
    /// # Errors
    /// [`ConnectError::Address`] if the URL can't be used (see [`api_base`](Self::api_base)),
    /// [`ConnectError::NoTlsProvider`] if the feature `rustls-no-provider` is on and no provider is installed, and
    /// [`ConnectError::Http`] if the HTTP client can't be set up.
    pub fn connect(copr_url: &str) -> Result<Self, ConnectError> {
        let base = Self::api_base(copr_url)?;
        check_tls_provider()?;
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .read_timeout(READ_TIMEOUT)
            .user_agent(concat!("copr-api/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(ConnectError::Http)?;
        Ok(Self::new_with_client(&base, http, Inner::default()))
    }

    /// The base URL of the API of the Copr instance at this URL: the URL, one slash, `api_3`. A URL that ends in `/api_3`
    /// already is taken as it is.
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
            return refuse("it holds credentials, which belong into their own settings");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("it has a query (`?`) or a fragment (`#`)");
        }
        let copr = url.as_str().trim_end_matches('/');
        Ok(format!("{}/api_3", copr.strip_suffix("/api_3").unwrap_or(copr).trim_end_matches('/')))
    }
}

/// Checks that an HTTP client can be made. With the feature `rustls-no-provider` alone, the program has to install a crypto
/// provider for the process first: without one, `reqwest` panics.
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
