//! Whatever comes back, there is a story and no panic.

use bytes::Bytes;
use copr_api::types::{Build, Project};
use proptest::prelude::*;

use super::*;
use crate::error::SNIPPET;

/// Bytes that come close to what servers send, and bytes that don't.
fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        r#"\{"error": "[a-z:\\n' \[\]\{\}]{0,60}"\}"#.prop_map(String::into_bytes),
        r#"\{"(output|message|error|data)": ("notok"|"ok"|null|7|\[\]|\{\})(, "error": "x")?\}"#
            .prop_map(String::into_bytes),
        r#"\{"error": "[A-Z ]{0,9}\{'[a-z]{1,5}': \['[a-z\\"é]{0,9}'(, "b")?\](, None: 'c')?\}"\}"#
            .prop_map(String::into_bytes),
        "<(html|!DOCTYPE html|script id=\"anubis_challenge\")>[a-z ]{0,80}".prop_map(String::into_bytes),
        r#"\{"id": [0-9]{1,30}, "state": "[a-z]{0,9}", "chroots": \[("a",?){0,3}\]\}?"#
            .prop_map(String::into_bytes),
        Just(Vec::new()),
        Just([b"{\"error\": \"".to_vec(), vec![b'x'; 5 * SNIPPET], b"\"}".to_vec()].concat()),
    ]
}

fn story() -> Story {
    Story {
        operation: Some("build_get"),
        method: Some("GET"),
        url: Some("https://copr.example.org/".into()),
        ..Story::default()
    }
}

fn check(error: &Error) {
    let line = error.to_string();
    assert!(
        line.starts_with("build_get: GET https://copr.example.org/: ") && !line.contains('\n'),
        "{line:?}"
    );
    assert!(error.snippet().is_none_or(|snippet| snippet.len() <= 3 * SNIPPET));
    assert!(!error.help().is_empty() && !format!("{error:?} {error:#?}").is_empty());
    if let Some(message) = error.message() {
        assert!(
            message.fields().iter().all(|(_, messages)| !messages.is_empty())
                || message.text().contains("[]")
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_bytes_with_any_failing_status_tell_a_story(body in body(), status in 300_u16..=999) {
        let mut story = story();
        let status = StatusCode::from_u16(status).unwrap();
        failed(&mut story, status, &body);
        let error = Error::new(story);
        check(&error);
        prop_assert_eq!(error.status(), Some(status));
        // Every predicate has an answer, and none contradicts the status.
        prop_assert!(!error.is_retryable() || error.is_gateway() || error.is_timeout() || error.is_rate_limited());
        prop_assert!(status.as_u16() != 401 || error.is_auth() || error.kind() == ErrorKind::Challenge);
    }

    #[test]
    fn any_bytes_with_a_good_status_are_a_value_or_a_story(body in body()) {
        let body = Bytes::from(body);
        for undecoded in [serde_json::from_slice::<Build>(&body).err(), serde_json::from_slice::<Project>(&body).err()] {
            let Some(error) = undecoded else { continue };
            let mut story = story();
            story.status = Some(StatusCode::OK);
            undecodable(&mut story, &body, error, place_of::<Build>);
            let error = Error::new(story);
            check(&error);
            prop_assert!(matches!(error.kind(), ErrorKind::Decode | ErrorKind::Gateway | ErrorKind::Server | ErrorKind::Challenge));
        }
    }
}
