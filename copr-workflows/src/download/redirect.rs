//! Decides which URLs of results may be requested. Pure functions.

use std::net::IpAddr;

use reqwest::Url;

/// Checks whether a URL from the server may be requested.
///
/// # Errors
/// The reason why not, without path and query, which may hold a signature.
pub(crate) fn may_begin(url: &Url, plain_http: bool) -> Result<(), String> {
    let origin = origin(url);
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return Err(format!("{origin} is not a URL of a web server"));
    }
    if url.scheme() == "http" && !plain_http {
        return Err(format!("{origin} is plain http, which `.allow_http()` permits"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(format!("a URL at {origin} has credentials"));
    }
    Ok(())
}

/// Checks whether a redirect may be followed. Other hosts than that of the request must be among `hosts`.
///
/// # Errors
/// The reason why not.
pub(crate) fn may_follow(
    from: &Url,
    to: &Url,
    hosts: Option<&[String]>,
    plain_http: bool,
) -> Result<(), String> {
    let refuse = |why: &str| Err(format!("a redirect to {} {why}", origin(to)));
    may_begin(to, plain_http).map_err(|why| format!("a redirect: {why}"))?;
    if from.scheme() == "https" && to.scheme() == "http" {
        return refuse("is not encrypted");
    }
    if from.origin() == to.origin() || from.host_str() == to.host_str() {
        return Ok(());
    }
    if is_private(to) && !is_private(from) {
        return refuse("leads into a private network");
    }
    let host = to.host_str().unwrap_or_default();
    if hosts.is_some_and(|hosts| hosts.iter().all(|name| name != host)) {
        return refuse("leads to a host that is not allowed");
    }
    Ok(())
}

/// Scheme, host and port.
pub(super) fn origin(url: &Url) -> String {
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{}://{}{port}", url.scheme(), url.host_str().unwrap_or_default())
}

/// Whether the name of a host shows that it is on this machine or in a private network. Names are not resolved.
fn is_private(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    if host == "localhost" || host.ends_with(".localhost") {
        return true;
    }
    match host.parse().map(|address: IpAddr| address.to_canonical()) {
        Ok(IpAddr::V4(address)) => {
            address.is_loopback()
                || address.is_private()
                || address.is_link_local()
                || address.is_unspecified()
                || address.is_broadcast()
        }
        Ok(IpAddr::V6(address)) => {
            address.is_loopback()
                || address.is_unique_local()
                || address.is_unicast_link_local()
                || address.is_unspecified()
        }
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn follows_redirects_to_allowed_hosts_only() {
        let any = None;
        let cdn = ["cdn.example.org".to_owned()];
        let one = Some(&cdn[..]);
        for (from, to, hosts, plain, followed) in [
            ("https://a.example.org/x", "https://a.example.org/y", any, false, true),
            ("https://a.example.org/x", "https://a.example.org:8443/y", one, false, true),
            ("https://a.example.org/x", "https://cdn.example.org/y?sig=s3cret", any, false, true),
            ("https://a.example.org/x", "https://cdn.example.org/y", one, false, true),
            ("https://a.example.org/x", "https://other.example.org/y", one, false, false),
            ("https://a.example.org/x", "http://a.example.org/y", any, true, false),
            ("https://a.example.org/x", "file:///etc/passwd", any, true, false),
            ("https://a.example.org/x", "ftp://a.example.org/y", any, true, false),
            ("https://a.example.org/x", "https://me:pw@a.example.org/y", any, true, false),
            ("https://a.example.org/x", "https://127.0.0.1/y", any, true, false),
            ("https://a.example.org/x", "https://[::1]/y", any, true, false),
            ("https://a.example.org/x", "https://[::ffff:10.0.0.1]/y", any, true, false),
            ("https://a.example.org/x", "https://169.254.169.254/latest", any, true, false),
            ("https://a.example.org/x", "https://localhost/y", any, true, false),
            ("http://a.example.org/x", "https://b.example.org/y", any, true, true),
            ("http://a.example.org/x", "http://b.example.org/y", any, true, true),
            ("http://a.example.org/x", "http://b.example.org/y", any, false, false),
            ("http://127.0.0.1:1/x", "http://127.0.0.1:2/y", any, true, true),
            ("http://127.0.0.1:1/x", "http://localhost:2/y", any, true, true),
            ("http://127.0.0.1:1/x", "http://localhost:2/y", one, true, false),
        ] {
            let verdict = may_follow(&url(from), &url(to), hosts, plain);
            assert_eq!(verdict.is_ok(), followed, "{from} -> {to}: {verdict:?}");
            assert!(!format!("{verdict:?}").contains("s3cret") && !format!("{verdict:?}").contains("pw"));
        }
    }

    #[test]
    fn refuses_plain_http_and_credentials() {
        for (text, plain, fine) in [
            ("https://a.example.org/x", false, true),
            ("http://a.example.org/x", true, true),
            ("http://a.example.org/x", false, false),
            ("https://me@a.example.org/x", true, false),
            ("file:///x", true, false),
            ("data:text/plain,x", true, false),
        ] {
            assert_eq!(may_begin(&url(text), plain).is_ok(), fine, "{text}");
        }
    }
}
