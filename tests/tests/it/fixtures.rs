//! Fixtures: each call is sent as written, and each response decodes without loss.

use std::collections::BTreeMap;

use copr_tests::document::operation_at;
use copr_tests::driver;
use copr_tests::exchange::{fixtures, lost};
use copr_tests::server::{Answer, Server};

#[test]
fn every_operation_has_at_least_two_cases() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for case in fixtures() {
        *counts.entry(case.operation).or_default() += 1;
    }
    let missing: Vec<_> = copr_api::OPERATIONS
        .iter()
        .map(|o| o.id)
        .filter(|id| counts.get(*id).is_none_or(|count| *count < 2))
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "write them to tests/fixtures/<operation>.json");
}

#[tokio::test]
async fn calls_are_sent_as_written_and_decode_without_loss() {
    let server = Server::start().await;
    let client = server.client();
    for case in fixtures() {
        let name = format!("{}/{}", case.operation, case.name);
        server.answer(Answer::json(case.status, &case.body));
        let value = driver::execute(&client, &case.operation, &case.request)
            .await
            .unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let arrived = server.arrived();
        let [arrived] = arrived.as_slice() else { panic!("{name}: {} requests arrived", arrived.len()) };
        // An edit with a trailing slash takes files; the server treats it as the same path.
        let (operation, path) = operation_at(Some(&arrived.method), &arrived.path).expect(&name);
        assert_eq!(operation.id, case.operation.trim_end_matches("_multipart"), "{name}");
        assert_eq!(path, case.request.path, "{name}");
        let mut query = case.request.query.clone();
        query.sort();
        assert_eq!(arrived.query, query, "{name}");
        match &case.request.multipart {
            Some(parts) => {
                let received = arrived.parts();
                assert_eq!(parts.len(), received.len(), "{name}");
                assert!(parts.iter().zip(&received).all(|(a, b)| a.says_the_same(b)), "{name}: {received:?}");
            }
            None => assert_eq!(arrived.json(), case.request.body, "{name}"),
        }
        let problems: Vec<_> = lost(&case.body, &value)
            .into_iter()
            // The empty page around new builds is left out on purpose; a list in a string is decoded as a list.
            .filter(|p| !(case.operation == "build_create_url" && p.starts_with("/meta")))
            .filter(|p| !(case.name == "older" && p.contains("packit_forge_projects_allowed was")))
            .collect();
        assert_eq!(problems, Vec::<String>::new(), "{name}");
    }
}
