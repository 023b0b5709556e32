//! Removes the secrets of a request from messages about its response: some servers and proxies echo them.

use std::borrow::Cow;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::Url;
use reqwest::header::{AUTHORIZATION, COOKIE, HeaderMap, HeaderValue};

/// The URL without user name and password.
pub(crate) fn without_credentials(url: &Url) -> Url {
    let mut url = url.clone();
    if !url.username().is_empty() || url.password().is_some() {
        // Both fail only for URLs without a host, which no request has.
        let _ = (url.set_username(""), url.set_password(None));
    }
    url
}

const REDACTED: &str = "[redacted]";

/// Shorter texts are not secrets of a Copr server, and occur in many words.
const MIN_SECRET_LEN: usize = 8;

/// The headers of a request that contain secrets.
#[derive(Clone, Default)]
pub(crate) struct Sent {
    authorization: Option<HeaderValue>,
    cookie: Option<HeaderValue>,
}

impl Sent {
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        Self { authorization: headers.get(AUTHORIZATION).cloned(), cookie: headers.get(COOKIE).cloned() }
    }

    /// The same bytes, with each secret replaced.
    pub(crate) fn redact<'a>(&self, body: &'a [u8]) -> Cow<'a, [u8]> {
        let mut text = String::from_utf8_lossy(body);
        let mut changed = false;
        for secret in self.secrets() {
            if text.contains(&secret) {
                text = Cow::Owned(text.replace(&secret, REDACTED));
                changed = true;
            }
        }
        if changed { Cow::Owned(text.into_owned().into_bytes()) } else { Cow::Borrowed(body) }
    }

    /// The longest first, since some contain others.
    fn secrets(&self) -> Vec<String> {
        let text = |value: &Option<HeaderValue>| value.as_ref()?.to_str().ok().map(str::to_owned);
        let mut secrets = Vec::new();
        if let Some(basic) = text(&self.authorization).as_deref().and_then(|text| text.strip_prefix("Basic "))
        {
            let pair = BASE64_STANDARD
                .decode(basic)
                .ok()
                .and_then(|pair| String::from_utf8(pair).ok())
                .unwrap_or_default();
            secrets.extend(pair.split(':').map(str::to_owned));
            secrets.push(pair);
            secrets.push(basic.to_owned());
        }
        if let Some(cookie) = text(&self.cookie) {
            secrets.extend(cookie.split_once('=').map(|(_, value)| value.to_owned()));
        }
        secrets.retain(|secret| secret.len() >= MIN_SECRET_LEN);
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redacts_login_token_header_and_cookie() {
        let mut headers = HeaderMap::new();
        let basic = BASE64_STANDARD.encode(b"long-login:long-token");
        headers.insert(AUTHORIZATION, format!("Basic {basic}").parse().unwrap());
        headers.insert(COOKIE, "session=long-cookie".parse().unwrap());
        let sent = Sent::of(&headers);
        let body = format!("a long-login b long-token c Basic {basic} d long-cookie e \u{e9}");
        let redacted = sent.redact(body.as_bytes());
        let expected = "a [redacted] b [redacted] c Basic [redacted] d [redacted] e \u{e9}";
        assert_eq!(String::from_utf8_lossy(&redacted), expected);
        assert!(matches!(sent.redact(b"nothing \xff of it"), Cow::Borrowed(_)));
        assert!(matches!(Sent::default().redact(body.as_bytes()), Cow::Borrowed(_)));
    }
}
