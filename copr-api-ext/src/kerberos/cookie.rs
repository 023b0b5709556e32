//! A session: the cookie that a login leaves, whose it is, and how long it lasts.

use std::time::{Duration, SystemTime};

use copr_api::Secret;
use httpdate::parse_http_date;
use reqwest::header::{DATE, HeaderMap, HeaderValue, SET_COOKIE};

/// The name of the cookie.
const NAME: &str = "session";

/// A session at the server. Its secret is printed by nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    /// The user whose session it is.
    pub user: String,
    /// What the cookie holds.
    pub value: Secret,
    /// The header that carries it, marked as sensitive so that it is printed nowhere.
    pub header: HeaderValue,
    /// When it is over, by the clock of this machine, if that is known.
    pub ends: Option<SystemTime>,
}

impl Session {
    /// A session, if its secret can be sent in a header.
    pub(crate) fn new(user: String, value: &str, ends: Option<SystemTime>) -> Option<Self> {
        if value.is_empty() || !value.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b';' | b',')) {
            return None;
        }
        let mut header = HeaderValue::from_str(&format!("{NAME}={value}")).ok()?;
        header.set_sensitive(true);
        Some(Self { user, value: Secret::from(value), header, ends })
    }

    /// The session of this user that an answer opens. The server's clock may differ from ours, so that the time which is left counts.
    pub(crate) fn opened(user: String, headers: &HeaderMap, now: SystemTime) -> Option<Self> {
        let cookies = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let (value, attributes) = cookies.rev().find_map(|cookie| {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=')?;
            (name.trim() == NAME).then_some((value.trim(), attributes))
        })?;
        let servers = headers.get(DATE).and_then(|date| parse_http_date(date.to_str().ok()?).ok());
        let servers = servers.unwrap_or(now);
        match life(attributes, servers) {
            Some(Duration::ZERO) => None,
            // A life beyond all calendars is as good as for ever.
            life => Self::new(user, value, life.and_then(|life| now.checked_add(life))),
        }
    }

    /// Whether it may still be good.
    pub(crate) fn lasts(&self, now: SystemTime) -> bool {
        self.ends.is_none_or(|ends| now < ends)
    }
}

/// How long a cookie lasts by what is said about it. `Max-Age` goes before `Expires`.
fn life(attributes: &str, now: SystemTime) -> Option<Duration> {
    let attribute = |name: &str| {
        attributes.split(';').find_map(|attribute| {
            let (known, value) = attribute.split_once('=')?;
            known.trim().eq_ignore_ascii_case(name).then_some(value.trim())
        })
    };
    if let Some(seconds) = attribute("max-age").and_then(|text| text.parse::<i64>().ok()) {
        return Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)));
    }
    // Older servers write 24-Dec-2026.
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
    fn the_cookie_is_found_with_the_time_that_is_left_by_the_servers_clock() {
        let now = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        // The server's clock is years ahead of ours.
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
    fn other_cookies_do_not_hide_it_and_a_missing_date_means_our_clock() {
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
    fn a_session_is_not_in_what_it_prints() {
        let session = Session::new("mira".to_owned(), "hunter2", None).unwrap();
        assert_eq!(session.header.to_str().unwrap(), "session=hunter2");
        let printed = format!("{session:?} {session:#?}");
        assert!(!printed.contains("hunter2"), "{printed}");
    }

    #[test]
    fn what_would_break_out_of_the_header_is_no_session() {
        for value in ["", "a;b", "a, b", "a b", "a\r\nX: y", "\u{e9}", "a\0"] {
            assert_eq!(Session::new("mira".to_owned(), value, None), None, "{value:?}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 10_000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn no_cookie_makes_it_panic_and_what_is_sent_is_one_cookie(
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
