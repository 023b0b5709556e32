//! The headers of HTTP Negotiate, there and back.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};

const SCHEME: &str = "Negotiate";

/// The header that carries a token of ours, marked as sensitive so that it is printed nowhere.
pub(crate) fn header(token: &[u8]) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("{SCHEME} {}", BASE64_STANDARD.encode(token))).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// The token of the server, if its answer has one.
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
    fn the_servers_token_is_found_wherever_it_stands() {
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
    fn our_token_goes_as_base64_and_is_not_printed() {
        let header = header(b"foo").unwrap();
        assert_eq!(header.to_str().unwrap(), "Negotiate Zm9v");
        assert!(!format!("{header:?}").contains("Zm9v"));
    }
}
