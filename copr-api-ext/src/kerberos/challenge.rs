//! The headers of HTTP Negotiate.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};

const SCHEME: &str = "Negotiate";

/// The header with a token of the client, marked as sensitive so that it is never printed.
pub(crate) fn header(token: &[u8]) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("{SCHEME} {}", BASE64_STANDARD.encode(token))).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// The token of the server, if the response contains one.
pub(crate) fn token(headers: &HeaderMap) -> Option<Vec<u8>> {
    headers
        .get_all(WWW_AUTHENTICATE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .find_map(|challenge| {
            let (scheme, token) = challenge.trim().split_once(' ')?;
            BASE64_STANDARD.decode(token.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case(SCHEME))
        })
        .filter(|token| !token.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_token_among_other_challenges() {
        for (values, expected) in [
            (&["Negotiate Zm9v"][..], Some("foo")),
            (&["negotiate   Zm9v  "], Some("foo")),
            (&["Basic realm=\"x\"", "Negotiate Zm9v"], Some("foo")),
            (&["Basic realm=\"x\", Negotiate Zm9v"], Some("foo")),
            (&["Negotiate Zm9v, Basic realm=\"x\""], Some("foo")),
            (&["Negotiate"], None),
            (&["Negotiate "], None),
            (&["Negotiate ="], None),
            (&["Negotiate not base64"], None),
            (&["Basic Zm9v"], None),
            (&[], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(WWW_AUTHENTICATE, value.parse().unwrap());
            }
            assert_eq!(token(&headers).as_deref(), expected.map(str::as_bytes), "{values:?}");
        }
    }

    #[test]
    fn encodes_token_and_never_prints_it() {
        let header = header(b"foo").unwrap();
        assert_eq!(header.to_str().unwrap(), "Negotiate Zm9v");
        assert!(!format!("{header:?}").contains("Zm9v"));
    }
}
