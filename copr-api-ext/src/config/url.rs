//! What may stand for the address of the server.

use reqwest::Url;

use super::error::Problem;

/// Checks a URL and takes off its end what every request adds again: slashes, and `/api_3`.
pub(super) fn check(key: &'static str, text: &str, encrypted: bool) -> Result<String, Problem> {
    let url = Url::parse(text).map_err(|_| Problem::NotAUrl { key })?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(Problem::UrlScheme { key });
    }
    let extras = !url.username().is_empty() || url.password().is_some();
    if extras || url.query().is_some() || url.fragment().is_some() {
        return Err(Problem::UrlWithExtras { key });
    }
    if encrypted && url.scheme() == "http" && !is_loopback(&url) {
        return Err(Problem::PlainHttp { key });
    }
    Ok(without_api(url.as_str()).to_owned())
}

/// The URL of the server, whether or not it names the API.
pub(crate) fn without_api(url: &str) -> &str {
    let url = url.trim().trim_end_matches('/');
    url.strip_suffix("/api_3").unwrap_or(url).trim_end_matches('/')
}

/// Whether two addresses are of one server. An address that can't be read is of none.
pub(super) fn same_origin(one: &str, other: &str) -> bool {
    match (Url::parse(one), Url::parse(other)) {
        (Ok(one), Ok(other)) => one.origin() == other.origin(),
        _ => false,
    }
}

/// This machine: what is sent there leaves no trace on a network.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
