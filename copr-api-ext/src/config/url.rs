//! URLs of servers.

use reqwest::Url;

/// Checks the URL of a server and removes a trailing `/api_3` and slashes.
pub(super) fn normalize(text: &str, encrypted: bool) -> Result<String, &'static str> {
    let url = Url::parse(text).map_err(|_| "is not a URL like https://copr.fedorainfracloud.org")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("must start with https://");
    }
    let userinfo = !url.username().is_empty() || url.password().is_some();
    if userinfo || url.query().is_some() || url.fragment().is_some() {
        return Err("must be the URL of the server alone, without user name, password, `?` or `#`");
    }
    if encrypted && url.scheme() == "http" && !is_loopback(&url) {
        return Err(
            "must start with https://, otherwise the token is sent unencrypted; if the server has no TLS and the network is trusted, add `encrypted = no` to the configuration file",
        );
    }
    Ok(without_api(url.as_str()).to_owned())
}

/// Removes a trailing `/api_3` and slashes.
pub(crate) fn without_api(url: &str) -> &str {
    let url = url.trim().trim_end_matches('/');
    url.strip_suffix("/api_3").unwrap_or(url).trim_end_matches('/')
}

/// Whether two URLs have the same origin; false if one is not a URL.
pub(super) fn same_origin(one: &str, other: &str) -> bool {
    match (Url::parse(one), Url::parse(other)) {
        (Ok(one), Ok(other)) => one.origin() == other.origin(),
        _ => false,
    }
}

/// Whether the URL's host is this machine, so that plain HTTP is safe.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
