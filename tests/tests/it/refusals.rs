//! What must not be sent is refused before anything is sent, in a sentence that says what to do.

use std::collections::BTreeSet;

use copr_api::transport::{Answer, Inner};
use copr_api::{Client, Error, Operation, Transport};
use copr_tests::driver::{self, Failure, Request};
use copr_tests::exchange::fixtures;
use copr_tests::server::{self, Server};

#[tokio::test]
async fn a_name_that_would_reach_another_operation_is_refused_before_anything_is_sent() {
    let server = Server::start().await;
    let client = server.client();
    for owner in ["", ".", "..", "a/b", "..\\delete\\x", "a\nb"] {
        let refused = client.project_delete().ownername(owner).projectname("loom").send().await.unwrap_err();
        let Error::InvalidRequest(sentence) = refused else { panic!("{owner:?}: {refused}") };
        assert!(sentence.contains("`ownername`") && sentence.contains("must not be empty"), "{sentence}");
    }
    let other = copr_api::enums::SourceType::Other("..".into());
    let call = client
        .package_add()
        .ownername("mira")
        .projectname("loom")
        .package_name("thread")
        .source_type_text(other);
    let call = call.package_name("thread");
    assert!(matches!(call.send().await.unwrap_err(), Error::InvalidRequest(_)));
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

#[tokio::test]
async fn a_forgotten_argument_is_named() {
    let server = Server::start().await;
    let client = server.client();
    let refused = client.project_get().ownername("mira").send().await.unwrap_err();
    let Error::InvalidRequest(sentence) = refused else { panic!("{refused}") };
    assert_eq!(sentence, "project_get: `projectname` is missing: call `.projectname(…)` before `.send()`");
    let refused = client.build_create_url().ownername("mira").projectname("loom").send().await.unwrap_err();
    let Error::InvalidRequest(sentence) = refused else { panic!("{refused}") };
    assert_eq!(sentence, "build_create_url: `pkgs` is missing");
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

/// Refuses every request.
#[derive(Debug)]
struct Never;

impl Transport for Never {
    fn prepare(&self, _: &mut reqwest::Request, _: &'static Operation) -> Result<(), String> {
        Err("never".to_owned())
    }

    fn send<'a>(&'a self, _: &'a reqwest::Client, _: reqwest::Request, _: &'static Operation) -> Answer<'a> {
        panic!("nothing may be sent")
    }
}

#[tokio::test]
async fn whoever_refuses_a_call_its_operation_is_named() {
    let client = Client::new_with_client("http://localhost", reqwest::Client::new(), Inner::new(Never));
    let mut paths = BTreeSet::new();
    for mut case in fixtures() {
        let operation = case.operation;
        assert_eq!(refused(&client, &operation, &case.request).await, format!("{operation}: never"));
        let texts = case.request.path.values_mut().filter(|text| text.parse::<u64>().is_err());
        if texts.map(|text| "..".clone_into(text)).count() > 0 {
            let sentence = refused(&client, &operation, &case.request).await;
            assert!(sentence.starts_with(&format!("{operation}: `")), "{sentence}");
            paths.insert(operation);
        }
    }
    assert!(paths.len() > 15, "{paths:?}");
}

async fn refused(client: &Client, operation: &str, request: &Request) -> String {
    match driver::execute(client, operation, request).await.unwrap_err() {
        Failure::Failed(error) => match *error {
            Error::InvalidRequest(sentence) => sentence,
            other => panic!("{operation}: {other}"),
        },
        other => panic!("{operation}: {other:?}"),
    }
}

#[tokio::test]
async fn a_failure_keeps_its_status_its_headers_and_its_body() {
    let server = Server::start().await;
    server.answer(server::Answer {
        status: 504,
        content_type: "text/html".into(),
        body: b"<h1>Gateway Time-out</h1>".to_vec(),
    });
    let failed = server.client().build_get().build_id(1).send().await.unwrap_err();
    let Error::UnexpectedResponse(response) = failed else { panic!("{failed}") };
    assert_eq!(response.status(), 504);
    assert_eq!(response.headers()["content-type"], "text/html");
    assert_eq!(response.text().await.unwrap(), "<h1>Gateway Time-out</h1>");
}

#[tokio::test]
async fn an_empty_list_is_sent_and_a_list_that_was_not_set_is_not() {
    let server = Server::start().await;
    let client = server.client();
    let edit = client.project_edit().ownername("mira").projectname("loom");
    let _ = edit.clone().additional_repos(Vec::new()).send().await;
    let _ = edit.send().await;
    let bodies: Vec<_> =
        server.arrived().into_iter().map(|arrived| arrived.json().unwrap().to_string()).collect();
    assert_eq!(bodies, [r#"{"additional_repos":[]}"#, "{}"]);
}
