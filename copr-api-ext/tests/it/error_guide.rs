//! The error guide, `docs/errors.md`, shows the message and the help of a real error of each kind.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::time::Duration;

use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Copr, Error, ErrorKind};
use copr_fake::{Fake, Fault, RetryAfter};

const GUIDE: &str = include_str!("../../docs/errors.md");

async fn fail(copr: &Copr, fake: &Fake, fault: Fault) -> Error {
    let rule = fake.fault(fault).on("build_get").always();
    let error = copr.build_get().build_id(1).send().await.unwrap_err();
    rule.end();
    error
}

async fn errors(fake: &Fake) -> Vec<Error> {
    let client = |user: &str| {
        let user = fake.credentials(user);
        Copr::builder().url(fake.url()).credentials(user.login, user.token).retry(Policy::never())
    };
    let pauses = Duration::from_millis(1);
    let retrying = client("alice").retry(Policy::default().with_pauses(pauses, pauses)).build().unwrap();
    let https = fake.url().replace("http:", "https:");
    let refused = Copr::builder().url("http://127.0.0.1:1").retry(Policy::never()).build().unwrap();
    let tls = Copr::builder().url(https).build().unwrap();
    let idle = client("alice").idle_timeout(Duration::from_secs(1)).build().unwrap();
    let small = client("alice").max_response_size(1000).build().unwrap();
    let wrong = Copr::builder().url(fake.url()).credentials("login", "token").build().unwrap();
    let (alice, bob) = (client("alice").build().unwrap(), client("bob").build().unwrap());
    let package = || alice.package_add().project("alice/hello").package_name("hello");
    let package = || package().source_type_text("rubygems").gem_name("hello");
    package().send().await.unwrap();
    fake.submit("alice/hello", "hello", "1-1");
    // Only copr-workflows downloads files.
    let file = reqwest::Url::parse("https://copr.example/results/alice/hello/hello-1-1.rpm").unwrap();
    let download = |kind, cause: &'static str| {
        Error::new(kind, cause).with_operation("download").with_request("GET", &file)
    };
    vec![
        alice.build_get().send().await.unwrap_err(),
        refused.build_get().build_id(1).send().await.unwrap_err(),
        tls.build_get().build_id(1).send().await.unwrap_err(),
        fail(&idle, fake, Fault::hang()).await,
        fail(&alice, fake, Fault::cut_body()).await,
        fail(&retrying, fake, Fault::html(503)).await,
        fail(&alice, fake, Fault::retry_after(429, RetryAfter::Seconds(5))).await,
        fail(&alice, fake, Fault::challenge()).await,
        wrong.auth_check().send().await.unwrap_err(),
        bob.build_cancel().build_id(1).send().await.unwrap_err(),
        alice.build_get().build_id(999).send().await.unwrap_err(),
        package().send().await.unwrap_err(),
        alice
            .project_add()
            .ownername("alice")
            .name("hello")
            .chroots(["fedora-43-x86_64"])
            .send()
            .await
            .unwrap_err(),
        fail(&small, fake, Fault::huge(1 << 20)).await,
        fail(&alice, fake, Fault::error(500)).await,
        Copr::from_config_file("/nonexistent/copr").unwrap_err(),
        download(ErrorKind::Corrupt, "4096 of 9120 bytes received"),
        download(ErrorKind::Untrusted, r#"the name "../hello.rpm" leads to another folder"#),
        fail(&alice, fake, Fault::truncated_json()).await,
        fail(&alice, fake, Fault::redirect(307, "https://elsewhere.example")).await,
    ]
}

/// The lines of the guide for an error, with stable addresses and times, and without the text of the server.
fn quoted(error: &Error, fake: &Fake) -> String {
    let mut line = error.to_string().replace(fake.url(), "https://copr.example");
    if let Some(message) = error.message() {
        line = line.replace(message.text(), "…");
    }
    for url in [fake.url().replace("http:", "https:"), "http://127.0.0.1:1".to_owned()] {
        line = line.replace(&url, "https://copr.example");
    }
    if let Some((before, after)) = line.split_once(" attempts in ") {
        let (_, after) = after.split_once(" s").unwrap();
        line = format!("{before} attempts in 7.2 s{after}");
    }
    format!("> `` {line} ``\n>\n> help: {}\n", error.help())
}

#[tokio::test]
async fn error_guide_shows_real_messages_and_help() {
    let server = Fake::builder().user("alice").user("bob").project("alice/hello", ["fedora-43-x86_64"]);
    let fake = server.start().await.unwrap();
    let mut sections: BTreeMap<&str, &str> =
        GUIDE.split("\n### `").skip(1).filter_map(|section| section.split_once('`')).collect();
    let mut wrong = String::new();
    for error in errors(&fake).await {
        let kind = format!("{:?}", error.kind());
        let section = sections.remove(kind.as_str()).unwrap_or_default();
        let quoted = quoted(&error, &fake);
        if !section.contains(&quoted) {
            wrong = format!("{wrong}### `{kind}`\n\n{quoted}\n");
        }
    }
    assert!(wrong.is_empty(), "docs/errors.md does not show these:\n\n{wrong}");
    assert!(sections.is_empty(), "docs/errors.md shows kinds without an error in this test: {sections:?}");
}
