//! Making a client from the address of a Copr instance.

use std::fmt;
use std::time::Duration;

use crate::generated::Client;
use crate::transport::Inner;

/// How long a connection may take to come about.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

/// How long an answer may be silent. There is no limit for a whole call: uploads and large monitors take their time.
const READ_TIMEOUT: Duration = Duration::from_secs(300);

/// Why no client could be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConnectError {
    /// The address is no URL, or not one of a web server. Give it with its scheme: `https://copr.fedorainfracloud.org`.
    Address {
        /// What is wrong with it.
        what: String,
    },
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
            Self::Http(_) => f.write_str("the HTTP client can't be set up"),
        }
    }
}

impl std::error::Error for ConnectError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Address { .. } => None,
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
    /// [`ConnectError::Address`] when the address is no `http` or `https` URL, [`ConnectError::Http`] when the HTTP client
    /// can't be set up.
    pub fn connect(copr_url: &str) -> Result<Self, ConnectError> {
        let base = Self::api_base(copr_url)?;
        #[cfg(feature = "rustls")]
        choose_tls_provider();
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .read_timeout(READ_TIMEOUT)
            .user_agent(concat!("copr-api/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(ConnectError::Http)?;
        Ok(Self::new_with_client(&base, http, Inner::default()))
    }

    /// The base of the API of the Copr instance at this address: the address, one slash, `api_3`.
    ///
    /// Doubled slashes would cost a redirect on every call.
    ///
    /// # Errors
    /// [`ConnectError::Address`] when the address is no `http` or `https` URL.
    pub fn api_base(copr_url: &str) -> Result<String, ConnectError> {
        let address = |what: String| ConnectError::Address { what };
        let url = reqwest::Url::parse(copr_url.trim())
            .map_err(|e| address(format!("{copr_url:?} is no URL ({e})")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(address(format!("{:?} is not the address of a web server", url.scheme())));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(address(format!("{copr_url:?} has a query or a fragment")));
        }
        Ok(format!("{}/api_3", url.as_str().trim_end_matches('/')))
    }
}

/// Makes ring the TLS provider of the process, unless the application has chosen one. [`Client::connect`] does it; whoever makes
/// a `reqwest::Client` for [`Client::new_with_client`] has to do it before.
#[cfg(feature = "rustls")]
pub fn choose_tls_provider() {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // Fails only when another thread was faster, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_has_one_slash_whatever_the_address_ends_with() {
        for address in
            ["https://copr.example.org", "https://copr.example.org/", " https://copr.example.org// "]
        {
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
}
