//! Projects and directories as arguments of calls.

use copr_api_ext::names::ProjectId;
use copr_api_ext::prelude::*;
use copr_api_ext::{Error, ErrorKind};
use copr_fake::{Fake, RequestBody};

use crate::shared::client_of;

async fn fake() -> Fake {
    Fake::builder()
        .group("hammers", ["alice"])
        .project("@hammers/hello", ["fedora-43-x86_64"])
        .start()
        .await
        .unwrap()
}

#[tokio::test]
async fn project_accepts_ids_text_and_page_urls() {
    let fake = fake().await;
    let copr = client_of(&fake, "alice").build().unwrap();
    let id: ProjectId = "@hammers/hello".parse().unwrap();
    let page = format!("{}/coprs/g/hammers/hello/builds/", fake.url());
    let found = [
        copr.project_get().project(&id).send().await.unwrap(),
        copr.project_get().project(id.clone()).send().await.unwrap(),
        copr.project_get().project("@hammers/hello").send().await.unwrap(),
        copr.project_get().project("@hammers/hello".to_owned()).send().await.unwrap(),
        copr.project_get().project(page.as_str()).send().await.unwrap(),
    ];
    assert!(found.iter().all(|project| project.full_name == "@hammers/hello"));
    // Here it is two segments of the path.
    copr.project_regenerate_repos().project(&id).send().await.unwrap();
}

#[tokio::test]
async fn sends_directory_if_the_call_supports_it() {
    let fake = fake().await;
    let copr = client_of(&fake, "alice").build().unwrap();
    let next = "@hammers/hello:custom:next";
    let url = "https://example.org/hello-3-1.src.rpm".to_owned();
    let call = copr.build_create_url().project(next).pkgs([url]);
    let build = call.send().await.unwrap().items.remove(0);
    assert_eq!(build.project_dirname, "hello:custom:next");
    let RequestBody::Json(body) = fake.journal().only("build_create_url").body else { panic!("no JSON") };
    assert_eq!(body["ownername"], "@hammers");
    assert_eq!(body["projectname"], "hello");

    copr.monitor().project(next).send().await.unwrap();
    assert_eq!(fake.journal().only("monitor").query("project_dirname"), Some("hello:custom:next"));
    // A directory that was set explicitly is kept if the name contains none.
    copr.monitor().project_dirname("hello:custom:next").project("@hammers/hello").send().await.unwrap();
    assert_eq!(fake.journal().last().unwrap().query("project_dirname"), Some("hello:custom:next"));
}

#[tokio::test]
async fn rejects_bad_projects_and_unsupported_directories() {
    let fake = fake().await;
    let copr = client_of(&fake, "alice").build().unwrap();
    let next: ProjectId = "@hammers/hello:custom:next".parse().unwrap();
    let errors: [(Error, &str); 4] = [
        (copr.project_delete().project(&next).send().await.unwrap_err(), "hello:custom:next"),
        (copr.build_list().project(&next).items().collect_up_to(1).await.unwrap_err(), "hello:custom:next"),
        (copr.project_get().project("hello").send().await.unwrap_err(), "owner/project"),
        (
            copr.package_build().project("a/b/c").package_name("hello").send().await.unwrap_err(),
            "more than one slash",
        ),
    ];
    let operations = errors.iter().map(|(error, _)| error.operation());
    let called = ["project_delete", "build_list", "project_get", "package_build"];
    assert!(operations.eq(called.map(Some)));
    for ((error, message), operation) in errors.into_iter().zip(called) {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().starts_with(&format!("{operation}: not sent: ")), "{error}");
        assert!(error.to_string().contains(message), "{error}");
    }
    assert!(fake.journal().all().is_empty());
    assert!(copr.project_get().project(next.main()).send().await.is_ok());
}
