//! A session: cookie, user and lifetime.

use std::time::{Duration, SystemTime};

use copr_api::Secret;
use httpdate::parse_http_date;
use reqwest::header::{DATE, HeaderMap, HeaderValue, SET_COOKIE};

const NAME: &str = "session";

/// A session. Its secret is never printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    pub user: String,
    /// The value of the cookie.
    pub value: Secret,
    /// The header `Cookie`, marked as sensitive so that it is never printed.
    pub header: HeaderValue,
    /// When the session ends by the clock of this machine, if known.
    pub ends: Option<SystemTime>,
}

impl Session {
    /// Returns `None` if the value is invalid in a header.
    pub(crate) fn new(user: String, value: &str, ends: Option<SystemTime>) -> Option<Self> {
        if value.is_empty() || !value.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b';' | b',')) {
            return None;
        }
        let mut header = HeaderValue::from_str(&format!("{NAME}={value}")).ok()?;
        header.set_sensitive(true);
        Some(Self { user, value: Secret::from(value), header, ends })
    }

    /// The session that a response opens for this user. Uses the remaining time, because the server's clock may differ.
    pub(crate) fn opened(user: String, headers: &HeaderMap, now: SystemTime) -> Option<Self> {
        let cookies = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let (value, attributes) = cookies.rev().find_map(|cookie| {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=')?;
            (name.trim() == NAME).then_some((value.trim(), attributes))
        })?;
        let server_time = headers.get(DATE).and_then(|date| parse_http_date(date.to_str().ok()?).ok());
        let server_time = server_time.unwrap_or(now);
        match lifetime(attributes, server_time) {
            Some(Duration::ZERO) => None,
            // On overflow, there is no end.
            lifetime => Self::new(user, value, lifetime.and_then(|time| now.checked_add(time))),
        }
    }

    pub(crate) fn lasts(&self, now: SystemTime) -> bool {
        self.ends.is_none_or(|ends| now < ends)
    }
}

/// The lifetime of a cookie. `Max-Age` takes precedence over `Expires`.
fn lifetime(attributes: &str, now: SystemTime) -> Option<Duration> {
    let attribute = |name: &str| {
        attributes.split(';').find_map(|attribute| {
            let (known, value) = attribute.split_once('=')?;
            known.trim().eq_ignore_ascii_case(name).then_some(value.trim())
        })
    };
    if let Some(seconds) = attribute("max-age").and_then(|text| text.parse::<i64>().ok()) {
        return Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)));
    }
    // Some servers write 24-Dec-2026.
    let ends = parse_http_date(&attribute("expires")?.replace('-', " ")).ok()?;
    Some(ends.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn computes_end_of_session_with_servers_clock() {
        let now = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        // The server's clock is years ahead.
        let date = ("date", "Mon, 23 Nov 2026 20:57:23 GMT");
        for (cookie, expected) in [
            ("session=abc", Some(("abc", None))),
            ("session=abc; HttpOnly; Path=/", Some(("abc", None))),
            ("session=abc; Expires=Tue, 24 Nov 2026 20:57:23 GMT; Path=/", Some(("abc", Some(86_400)))),
            ("session=abc; expires=Tue, 24-Nov-2026 20:57:23 GMT", Some(("abc", Some(86_400)))),
            ("session=abc; Max-Age=60; Expires=Tue, 24 Nov 2026 20:57:23 GMT", Some(("abc", Some(60)))),
            ("session=abc; Expires=some day", Some(("abc", None))),
            ("session=a=b.c-d_e; Path=/", Some(("a=b.c-d_e", None))),
            ("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0", None),
            ("session=abc; Expires=Sun, 22 Nov 2026 20:57:23 GMT", None),
            ("session=abc; Max-Age=-1", None),
            ("session=", None),
            ("session=a b", None),
            ("other=abc", None),
            ("session", None),
        ] {
            let found = Session::opened("mira".to_owned(), &headers(&[date, ("set-cookie", cookie)]), now);
            let found = found.map(|session| (session.value.expose().to_owned(), session.ends));
            let expected = expected.map(|(value, left): (&str, Option<u64>)| {
                (value.to_owned(), left.map(|left| now + Duration::from_secs(left)))
            });
            assert_eq!(found, expected, "{cookie}");
        }
    }

    #[test]
    fn finds_last_session_cookie_and_defaults_to_own_clock() {
        let now = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let lines = [
            ("set-cookie", "session=old; Path=/"),
            ("set-cookie", "session=new; Expires=Sun, 09 Sep 2001 01:46:50 GMT"),
            ("set-cookie", "other=x"),
        ];
        let session = Session::opened("mira".to_owned(), &headers(&lines), now).unwrap();
        assert_eq!(session.value.expose(), "new", "the last one counts");
        let second = Duration::from_secs(1);
        assert_eq!(session.ends, Some(now + 10 * second));
        assert!(session.lasts(now + 9 * second) && !session.lasts(now + 10 * second));
    }

    #[test]
    fn never_prints_its_secret() {
        let session = Session::new("mira".to_owned(), "hunter2", None).unwrap();
        assert_eq!(session.header.to_str().unwrap(), "session=hunter2");
        let printed = format!("{session:?} {session:#?}");
        assert!(!printed.contains("hunter2"), "{printed}");
    }

    #[test]
    fn rejects_values_that_are_invalid_in_a_header() {
        for value in ["", "a;b", "a, b", "a b", "a\r\nX: y", "\u{e9}", "a\0"] {
            assert_eq!(Session::new("mira".to_owned(), value, None), None, "{value:?}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 10_000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn sends_exactly_one_cookie(
            cookie in r"(session=)?[ -~]{0,40}(; (Max-Age|Expires|)=[ -~]{0,35})?",
        ) {
            let session = Session::opened("mira".to_owned(), &headers(&[("set-cookie", &cookie)]), SystemTime::now());
            if let Some(session) = session {
                let sent = session.header.to_str().unwrap();
                proptest::prop_assert!(sent.starts_with("session=") && !sent.contains([';', ' ', ',']), "{}", sent);
            }
        }
    }
}
