//! Every response becomes a value or a complete error, and none panics.

use copr_api::types::{Build, Project};
use copr_api::{OPERATIONS, Operation};
use proptest::prelude::*;
use reqwest::Method;

use super::*;
use crate::error::SNIPPET;

/// Bodies close to those of real servers, and arbitrary bytes.
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

fn operation() -> impl Strategy<Value = &'static Operation> {
    (0..OPERATIONS.len()).prop_map(|index| &OPERATIONS[index])
}

fn info(operation: &'static Operation) -> CallInfo {
    let url = "https://copr.example.org/".parse().unwrap();
    CallInfo::new(operation, Request::new(Method::GET, url))
}

fn received(status: StatusCode, body: Vec<u8>) -> Received {
    let response = ::http::Response::builder().status(status).body(Vec::new()).unwrap();
    Received { response: response.into(), body: body.into(), is_cut_off: false }
}

fn check(error: &Error, operation: &Operation) {
    let line = error.to_string();
    let start = format!("{}: {} https://copr.example.org/: ", operation.id, operation.method);
    assert!(line.starts_with(&start) && !line.contains('\n'), "{line:?}");
    assert!(error.snippet().is_none_or(|snippet| snippet.len() <= 3 * SNIPPET));
    assert!(!error.help().is_empty() && !format!("{error:?} {error:#?}").is_empty());
    assert!(!(error.is_ambiguous() && error.is_retryable()), "{error}");
    assert!(!(error.is_ambiguous() && operation.idempotent), "{error}");
    if let Some(message) = error.message() {
        let is_complete = message.fields().iter().all(|(_, messages)| !messages.is_empty());
        assert!(is_complete || message.text().contains("[]"), "{error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_error_response_becomes_an_error(
        operation in operation(),
        body in body(),
        status in 300_u16..=999,
    ) {
        let status = StatusCode::from_u16(status).unwrap();
        let error = decode::error_response(&info(operation), &received(status, body));
        check(&error, operation);
        prop_assert_eq!(error.status(), Some(status));
        let is_temporary = error.is_gateway() || error.is_timeout() || error.is_rate_limited();
        prop_assert!(!error.is_retryable() || is_temporary);
        prop_assert!(status.as_u16() != 401 || error.is_auth() || error.kind() == ErrorKind::Challenge);
    }

    #[test]
    fn every_successful_response_becomes_a_value_or_an_error(
        operation in operation(),
        body in body(),
    ) {
        let info = info(operation);
        for error in [
            decode::value::<Build>(&info, StatusCode::OK, &body).err(),
            decode::value::<Project>(&info, StatusCode::OK, &body).err(),
        ].into_iter().flatten() {
            check(&error, operation);
            let kinds = [ErrorKind::Decode, ErrorKind::Gateway, ErrorKind::Server, ErrorKind::Challenge];
            prop_assert!(kinds.contains(&error.kind()), "{}", error);
        }
    }
}
