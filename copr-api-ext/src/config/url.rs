//! What may stand for the address of the server.

use reqwest::Url;

use super::error::Problem;

/// Checks an address and takes the slashes off its end.
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
    Ok(url.as_str().trim_end_matches('/').to_owned())
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
