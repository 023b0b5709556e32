//! The format of the session file: JSON with user name, cookie and expiration time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use copr_api::Secret;
use serde::{Deserialize, Serialize};

use crate::kerberos::cookie::Session;

/// The lifetime of sessions in python-copr, which can't detect that a session has ended earlier.
const MAX_LIFETIME: Duration = Duration::from_secs(10 * 3600);

#[derive(Serialize, Deserialize)]
struct Stored {
    name: String,
    session: Secret,
    expiration: Option<f64>,
}

/// The session in a file. `None` if the content is invalid, which the next login replaces.
pub(super) fn read(text: &[u8]) -> Option<Session> {
    let stored: Stored = serde_json::from_slice(text).ok()?;
    let ends = match stored.expiration {
        // Both mean the same in python-copr.
        None | Some(0.0) => None,
        Some(seconds) => UNIX_EPOCH.checked_add(Duration::try_from_secs_f64(seconds.max(0.0)).ok()?),
    };
    Session::new(stored.name, stored.session.expose(), ends)
}

pub(super) fn write(session: &Session, now: SystemTime) -> Secret {
    let latest = now + MAX_LIFETIME;
    let ends = session.ends.map_or(latest, |ends| ends.min(latest));
    let stored = Stored {
        name: session.user.clone(),
        session: session.value.clone(),
        expiration: Some(ends.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64()),
    };
    // Serializing strings and a number never fails.
    Secret::from(serde_json::to_string_pretty(&stored).unwrap_or_default() + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    fn session(ends: Option<SystemTime>) -> Session {
        Session::new("mira".to_owned(), "s3cr.et-_", ends).unwrap()
    }

    #[test]
    fn session_survives_round_trip_for_ten_hours_at_most() {
        for (ends, written) in [(None, 36_100), (Some(at(200)), 200), (Some(at(99_999_999)), 36_100)] {
            let text = write(&session(ends), at(100));
            assert_eq!(read(text.expose().as_bytes()), Some(session(Some(at(written)))));
        }
    }

    #[test]
    fn reads_files_of_python_copr() {
        let text = "{\n    \"name\": \"mira\",\n    \"session\": \"s3cr.et-_\",\n    \"expiration\": 1795551843.5\n}\n";
        let ends = UNIX_EPOCH + Duration::from_secs_f64(1_795_551_843.5);
        assert_eq!(read(text.as_bytes()), Some(session(Some(ends))));
        let text = r#"{"more": [], "session": "s3cr.et-_", "name": "mira", "expiration": null}"#;
        assert_eq!(read(text.as_bytes()), Some(session(None)));
    }

    #[test]
    fn ignores_invalid_files() {
        for text in [
            "",
            "{",
            "[]",
            r#"{"name": "mira"}"#,
            r#"{"name": "mira", "session": null, "expiration": 1}"#,
            r#"{"name": "mira", "session": "a; b", "expiration": 1}"#,
            r#"{"name": "mira", "session": "a\r\nX: y", "expiration": 1}"#,
            r#"{"name": "mira", "session": "a", "expiration": 1e300}"#,
            r#"{"name": "mira", "session": "a", "expiration": "tomorrow"}"#,
        ] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
        let long_ago = read(br#"{"name": "mira", "session": "a", "expiration": -5}"#).unwrap();
        assert!(!long_ago.lasts(at(1)));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 10_000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn never_panics(bytes: Vec<u8>, session in ".{0,20}", ends: f64) {
            let _ = read(&bytes);
            let text = serde_json::json!({"name": "mira", "session": session, "expiration": ends}).to_string();
            let _ = read(text.as_bytes());
        }
    }
}
