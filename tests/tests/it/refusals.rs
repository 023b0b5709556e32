//! Invalid requests are rejected before they are sent, with an error that says what to do.

use std::collections::BTreeSet;

use copr_api::{Call as _, ExecuteError};
use copr_tests::driver;
use copr_tests::exchange::fixtures;
use copr_tests::server::{self, Server};

/// The client's reason for not sending a call.
fn refusal<T>(result: Result<T, ExecuteError>) -> String {
    match result {
        Err(ExecuteError::InvalidArgument(error)) => error.to_string(),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("the call was sent"),
    }
}

#[tokio::test]
async fn rejects_names_that_change_the_path() {
    let server = Server::start().await;
    let client = server.client();
    for owner in ["", ".", "..", "a/b", "..\\delete\\x", "a\nb"] {
        let sentence = refusal(client.project_delete().ownername(owner).projectname("loom").execute().await);
        assert!(sentence.contains("`ownername`") && sentence.contains("must not be empty"), "{sentence}");
    }
    let other = copr_api::enums::SourceType::Other("..".into());
    let call = client.package_add().ownername("mira").projectname("loom").package_name("thread");
    refusal(call.source_type_text(other).execute().await);
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

#[tokio::test]
async fn names_a_missing_argument() {
    let server = Server::start().await;
    let client = server.client();
    let sentence = refusal(client.project_get().ownername("mira").execute().await);
    assert_eq!(sentence, "project_get: `projectname` is missing: call `.projectname(…)`");
    let sentence = refusal(client.build_create_url().ownername("mira").projectname("loom").execute().await);
    assert_eq!(sentence, "build_create_url: `pkgs` is missing: call `.pkgs(…)`");
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

#[tokio::test]
async fn rejections_name_the_operation() {
    let server = Server::start().await;
    let client = server.client();
    let mut paths = BTreeSet::new();
    for mut case in fixtures() {
        let operation = case.operation;
        let texts = case.request.path.values_mut().filter(|text| text.parse::<u64>().is_err());
        if texts.map(|text| "..".clone_into(text)).count() > 0 {
            let failure = driver::execute(&client, &operation, &case.request).await.unwrap_err();
            let sentence = failure.refusal().unwrap_or_else(|| panic!("{operation}: {failure:?}"));
            assert!(sentence.starts_with(&format!("{operation}: `")), "{sentence}");
            paths.insert(operation);
        }
    }
    assert!(paths.len() > 15, "{paths:?}");
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

#[tokio::test]
async fn errors_keep_status_headers_and_body() {
    let server = Server::start().await;
    server.answer(server::Answer {
        status: 504,
        content_type: "text/html".into(),
        body: b"<h1>Gateway Time-out</h1>".to_vec(),
    });
    let failed = server.client().build_get().build_id(1).execute().await.unwrap_err();
    let ExecuteError::Status { status, headers, body } = failed else { panic!("{failed}") };
    assert_eq!(status, 504);
    assert_eq!(headers["content-type"], "text/html");
    assert_eq!(body, "<h1>Gateway Time-out</h1>");
}

#[tokio::test]
async fn sends_empty_lists_but_not_unset_ones() {
    let server = Server::start().await;
    let client = server.client();
    let edit = client.project_edit().ownername("mira").projectname("loom");
    let _ = edit.clone().additional_repos(Vec::new()).execute().await;
    let _ = edit.execute().await;
    let bodies: Vec<_> =
        server.arrived().into_iter().map(|arrived| arrived.json().unwrap().to_string()).collect();
    assert_eq!(bodies, [r#"{"additional_repos":[]}"#, "{}"]);
}
