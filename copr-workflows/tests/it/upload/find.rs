//! Finds the build of an upload whose response was lost.

use std::time::Duration;

use copr_fake::state::{Grant, Permission};
use copr_fake::{Clock, Fake, Fault};
use copr_workflows::Workflows as _;
use copr_workflows::{CallExt as _, Copr, Error, UploadFile};

use crate::world::found;

use super::support::{content, fake, of, srpm};

/// Uploads a file and loses the response; with `made`, the build exists.
async fn lost(copr: &Copr, fake: &Fake, file: UploadFile, project: &str, made: bool) -> Error {
    let fault = if made { Fault::reset_handled() } else { Fault::html(504) };
    let rule = fake.fault(fault).on("build_create_upload");
    let error = copr.builds().upload(file).to(project).send().await.unwrap_err();
    rule.end();
    assert!(error.is_ambiguous(), "{error}");
    error
}

#[tokio::test]
async fn finds_a_build_whose_response_was_lost() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    for (name, project) in [
        ("hello-2.12-1.src.rpm", "alice/hello"),
        ("hello-1.0~rc1-1.src.rpm", "alice/hello"),
        ("žába-1.0-1.src.rpm", "alice/hello"),
        ("hello-2.12-1.nosrc.rpm", "alice/hello:custom:next"),
    ] {
        let file = UploadFile::bytes(name, content(1000)).unwrap();
        let error = lost(&copr, &fake, file, project, true).await;
        let newest = fake.with(|state| *state.builds.keys().last().unwrap());
        // Long enough for the build to finish.
        fake.clock().advance(Duration::from_secs(7 * 3600));
        let found = found(&copr, error.submission().unwrap()).await;
        assert_eq!(found, [newest], "{name}");
    }
}

#[tokio::test]
async fn finds_a_spec_file_among_other_builds() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let scm = copr
        .build_create_scm()
        .ownername("alice")
        .projectname("hello")
        .clone_url("https://example.org/hello.git");
    scm.send().await.unwrap();
    let file = UploadFile::bytes("hello.spec", "Name: hello").unwrap();
    let error = lost(&copr, &fake, file, "alice/hello", true).await;
    let newest = fake.with(|state| *state.builds.keys().last().unwrap());
    assert_eq!(found(&copr, error.submission().unwrap()).await, [newest]);
}

#[tokio::test]
async fn does_not_find_a_build_that_was_never_made() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let bob = fake.credentials("bob");
    fake.with(|state| {
        let project = state.projects.values_mut().find(|project| project.name == "hello").unwrap();
        project
            .permissions
            .insert("bob".to_owned(), Permission { builder: Grant::Approved, ..Permission::default() });
    });
    let bob = of(&fake).credentials(bob.login, bob.token).build().unwrap();
    // Similar builds that don't match.
    copr.builds()
        .upload(UploadFile::bytes("hello-2.12-2.src.rpm", content(9)).unwrap())
        .to("alice/hello")
        .send()
        .await
        .unwrap();
    copr.builds().upload(srpm(9)).to("alice/hello:custom:next").send().await.unwrap();
    bob.builds().upload(srpm(9)).to("alice/hello").send().await.unwrap();
    let error = lost(&copr, &fake, srpm(9), "alice/hello", false).await;
    assert_eq!(found(&copr, error.submission().unwrap()).await, [0_i64; 0]);
}

#[tokio::test]
async fn finds_a_repeated_upload_twice_newest_first() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let first = copr.builds().upload(srpm(9)).to("alice/hello").send().await.unwrap().id;
    let error = lost(&copr, &fake, srpm(9), "alice/hello", true).await;
    assert_eq!(found(&copr, error.submission().unwrap()).await, [first + 1, first]);
}

#[tokio::test]
async fn ignores_builds_of_another_time_without_paging() {
    let clock = Clock::real(1.0);
    let builder = Fake::builder().clock(clock.clone()).project("alice/hello", ["fedora-43-x86_64"]);
    let fake = builder.history("alice/hello", 100_000).start().await.unwrap();
    let copr = of(&fake).build().unwrap();
    copr.builds().upload(srpm(9)).to("alice/hello").send().await.unwrap();
    clock.advance(Duration::from_secs(3600));
    let error = lost(&copr, &fake, srpm(9), "alice/hello", true).await;
    fake.journal().clear();
    let found = found(&copr, error.submission().unwrap()).await;
    assert_eq!(found.len(), 1);
    assert!(fake.journal().all().len() <= 4, "{:?}", fake.journal().all());
}

#[tokio::test]
async fn finds_a_build_by_a_stored_submission() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let upload = copr.builds().upload(srpm(9)).to("alice/hello");
    let stored = serde_json::to_string(&upload.submission().unwrap()).unwrap();
    let build = upload.send().await.unwrap();
    let another = of(&fake).build().unwrap();
    let found = another
        .builds()
        .find_submitted(&serde_json::from_str(&stored).unwrap(), Duration::ZERO)
        .await
        .unwrap();
    assert_eq!(found.iter().map(|found| found.id).collect::<Vec<_>>(), [build.id]);
}

#[tokio::test]
async fn searching_needs_credentials() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let error = lost(&copr, &fake, srpm(9), "alice/hello", true).await;
    let anonymous = Copr::builder().url(fake.url()).build().unwrap();
    let refused =
        anonymous.builds().find_submitted(error.submission().unwrap(), Duration::ZERO).await.unwrap_err();
    assert!(refused.is_auth(), "{refused}");
}
