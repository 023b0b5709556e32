//! Requests that the server misinterprets, or that make it hang, are rejected before they are sent, however they are built.

use std::collections::BTreeSet;

use copr_api::enums::BuildState;
use copr_api::{BuildOptions, Call as _, ExecuteError, Multipart, types};
use copr_tests::document::corrected;
use copr_tests::driver::{self, Failure};
use copr_tests::exchange::{Request, fixtures};
use copr_tests::server::Server;
use serde_json::{Value, json};

/// The client's reason for not sending a call.
fn refusal<T>(result: &Result<T, ExecuteError>) -> Option<String> {
    match result {
        Err(ExecuteError::InvalidArgument(error)) => Some(error.to_string()),
        _ => None,
    }
}

/// The fields of a body, as JSON or as the JSON part of a multipart body.
fn fields(request: &Request) -> Option<Value> {
    let part = request.multipart.iter().flatten().find(|part| part.name == "json");
    part.map(|part| serde_json::from_slice(&part.content).unwrap()).or_else(|| request.body.clone())
}

fn set_fields(request: &mut Request, fields: &Value) {
    match request.multipart.iter_mut().flatten().find(|part| part.name == "json") {
        Some(part) => part.content = fields.to_string().into(),
        None => request.body = Some(fields.clone()),
    }
}

/// Sends the first fixture of every operation whose body has a field, with a changed value.
async fn refused_with(field: &str, change: &Value, left: &Value) -> BTreeSet<String> {
    let server = Server::start().await;
    let client = server.client();
    let schemas = corrected()["components"]["schemas"].clone();
    let taking = |schema: &str| schemas[schema]["properties"].get(field).is_some();
    let bodies = [
        ("build_check", "BuildCheck"),
        ("build_create_custom", "CreateBuildCustom"),
        ("build_create_distgit", "CreateBuildDistGit"),
        ("build_create_pypi", "CreateBuildPyPI"),
        ("build_create_rubygems", "CreateBuildRubyGems"),
        ("build_create_scm", "CreateBuildSCM"),
        ("build_create_upload", "CreateBuildUpload"),
        ("build_create_url", "CreateBuildUrl"),
        ("package_build", "PackageBuild"),
        ("package_add", "PackageAdd"),
        ("package_edit", "PackageAdd"),
        ("package_edit_keep_type", "PackageAdd"),
    ];
    let with_field = schemas.as_object().unwrap().keys().filter(|name| taking(name)).collect::<BTreeSet<_>>();
    assert!(with_field.iter().all(|name| bodies.iter().any(|(_, body)| body == name)), "{with_field:?}");
    let mut refused = BTreeSet::new();
    for case in fixtures() {
        let operation = case.operation;
        if refused.contains(&operation) || !bodies.iter().any(|(id, body)| *id == operation && taking(body)) {
            continue;
        }
        let mut request = case.request;
        let given = fields(&request).unwrap();
        for (change, reason) in [(change, true), (left, false)] {
            let mut fields = given.clone();
            for (name, value) in change.as_object().unwrap() {
                fields[name] = value.clone();
            }
            set_fields(&mut request, &fields);
            let result = driver::execute(&client, &operation, &request).await;
            if let Err(Failure::Inexpressible(why)) = &result {
                panic!("{operation}: {why}");
            }
            let sentence = result.err().and_then(|failure| failure.refusal());
            assert_eq!(sentence.is_some(), reason, "{operation}: {sentence:?}");
            assert_eq!(server.arrived().len(), usize::from(!reason), "{operation}");
            if let Some(sentence) = sentence {
                assert!(
                    sentence.starts_with(&format!("{operation}: `")) && sentence.contains(field),
                    "{sentence}"
                );
            }
        }
        refused.insert(operation);
    }
    refused
}

#[tokio::test]
async fn rejects_excluding_all_chroots() {
    for (change, left) in [
        (json!({ "chroots": null, "exclude_chroots": ["*"] }), json!({ "exclude_chroots": ["epel-*"] })),
        (
            json!({ "chroots": ["fedora-43-x86_64"], "exclude_chroots": ["fedora-*"] }),
            json!({ "chroots": ["fedora-43-x86_64", "epel-9-x86_64"], "exclude_chroots": ["fedora-*"] }),
        ),
        (
            json!({ "chroots": ["fedora-*"], "exclude_chroots": ["f*-*"] }),
            json!({ "chroots": ["fedora-*"], "exclude_chroots": ["fedora-4?-*"] }),
        ),
    ] {
        let refused = refused_with("exclude_chroots", &change, &left).await;
        assert_eq!(refused.len(), 9, "{refused:?}");
    }
}

#[tokio::test]
async fn rejects_a_denylist_of_all_chroots() {
    for list in ["*", "epel-*, *-*"] {
        let change = json!({ "chroot_denylist": list });
        let refused = refused_with("chroot_denylist", &change, &json!({ "chroot_denylist": "epel-*" })).await;
        assert_eq!(refused.len(), 3, "{refused:?}");
    }
}

#[tokio::test]
async fn rejects_several_urls_in_a_batch() {
    let (one, two) = ("https://example.org/a-1-1.src.rpm", "https://example.org/b-1-1.src.rpm");
    for batch in ["after_build_id", "with_build_id"] {
        let other = if batch == "after_build_id" { "with_build_id" } else { "after_build_id" };
        for pkgs in [
            json!([one, two]),
            json!([one, one]),
            json!([format!("{one} {two}")]),
            json!([format!("{one}\n{two}")]),
        ] {
            let refused = refused_with(
                "pkgs",
                &json!({ "pkgs": pkgs, batch: 7, other: null }),
                &json!({ "pkgs": [one], batch: 7, other: null }),
            )
            .await;
            assert_eq!(refused.into_iter().collect::<Vec<_>>(), ["build_create_url"]);
        }
    }
    // Without a batch, several URLs are allowed.
    let server = Server::start().await;
    let call = server.client();
    let call = call
        .build_create_url()
        .ownername("alice")
        .projectname("hello")
        .pkgs([one.to_owned(), two.to_owned()]);
    assert!(refusal(&call.execute().await).is_none());
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn rejects_setters_and_whole_bodies_alike() {
    let server = Server::start().await;
    let client = server.client();
    let options = BuildOptions::new().exclude_chroots(["*"]);
    let by_options = client
        .build_create_pypi()
        .ownername("alice")
        .projectname("hello")
        .pypi_package_name("six")
        .build_options(&options);
    assert!(refusal(&by_options.execute().await).is_some());
    let body: types::CreateBuildUrl = serde_json::from_value(json!({
        "ownername": "alice", "projectname": "hello", "pkgs": ["https://x/a.spec https://x/b.spec"], "with_build_id": 1,
    }))
    .unwrap();
    assert!(refusal(&client.build_create_url().body(body).execute().await).is_some());
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

#[tokio::test]
async fn rejects_uploads_however_the_body_is_built() {
    let server = Server::start().await;
    let client = server.client();
    let fields = json!({ "ownername": "alice", "projectname": "hello", "exclude_chroots": ["*"] });
    let file = || Multipart::new().bytes("pkgs", "a-1-1.src.rpm", "application/x-rpm", "RPM");
    let bytes = |form: Multipart| form.bytes("json", "json", "application/json", fields.to_string());
    for form in [file().json("json", &fields).unwrap(), bytes(file()), bytes(Multipart::new())] {
        let media = form.content_type();
        let sent = client.build_create_upload().content_type(media).body(form).execute().await;
        let Some(sentence) = refusal(&sent) else { panic!("{sent:?}") };
        assert!(sentence.starts_with("build_create_upload: `exclude_chroots`"), "{sentence}");
    }
    let form = bytes(file());
    let sent =
        client.build_create_upload().content_type(form.content_type()).body(form.into_body()).execute().await;
    assert!(refusal(&sent).is_some(), "{sent:?}");
    let handmade = format!(
        "--b\r\nContent-Disposition: form-data; name=\"json\"; filename=\"json\"\r\n\r\n{fields}\r\n--b--\r\n"
    );
    let sent = client
        .build_create_upload()
        .content_type("multipart/form-data; boundary=b")
        .body(handmade)
        .execute()
        .await;
    assert!(refusal(&sent).is_some(), "{sent:?}");
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

#[tokio::test]
async fn rejects_an_unknown_build_status() {
    let server = Server::start().await;
    let client = server.client();
    let list = || client.build_list().ownername("alice").projectname("hello");
    for word in ["Failed", "finished", " failed", "success"] {
        let sent = list().status(word).execute().await;
        let Some(sentence) = refusal(&sent) else { panic!("{sent:?}") };
        assert!(sentence.contains(word) && sentence.contains("succeeded"), "{sentence}");
        let sent = list().status(BuildState::Other(word.to_owned())).execute().await;
        assert!(refusal(&sent).is_some(), "{sent:?}");
    }
    assert!(server.arrived().is_empty(), "nothing may be sent");
    for known in BuildState::KNOWN {
        let sent = list().status(known.as_str()).execute().await;
        assert!(refusal(&sent).is_none(), "{sent:?}");
    }
    assert_eq!(server.arrived().len(), BuildState::KNOWN.len());
}

#[tokio::test]
async fn one_setter_sets_the_package_name_in_path_and_body() {
    let server = Server::start().await;
    let client = server.client();
    let add = || client.package_add().ownername("alice").projectname("hello").source_type_text("rubygems");
    let edit = || client.package_edit().ownername("alice").projectname("hello").source_type_text("rubygems");
    let keep = || client.package_edit_keep_type().ownername("alice").projectname("hello");
    let name = |sent: Result<_, ExecuteError>| {
        assert!(refusal(&sent).is_none(), "{sent:?}");
        let arrived = server.arrived().remove(0);
        assert!(arrived.path.split('/').any(|segment| segment == "tin"), "{}", arrived.path);
        arrived.json().unwrap()["package_name"].clone()
    };
    assert_eq!(name(add().package_name("tin").gem_name("x").execute().await), "tin");
    assert_eq!(name(add().gem_name("x").package_name("tin").execute().await), "tin");
    assert_eq!(name(add().package_name("tin").execute().await), "tin");
    assert_eq!(name(edit().package_name("tin").execute().await), "tin");
    assert_eq!(name(keep().package_name("tin").execute().await), "tin");
    let body = |name: &str| -> types::PackageAdd {
        serde_json::from_value(json!({ "package_name": name })).unwrap()
    };
    assert_eq!(name(add().package_name("tin").body(body("tin")).execute().await), "tin");
    assert_eq!(name(add().package_name("tin").body(body("tin ")).execute().await), "tin");

    for sent in [
        add().package_name("tin").body(body("can")).execute().await,
        add().body(body("can")).package_name("tin").execute().await,
        edit().package_name("tin").body(body("can")).execute().await,
        keep().package_name("tin").body(body("can")).execute().await,
        add().package_name("..").body(body("can")).execute().await,
        // The server trims the name in the body.
        add().package_name(" tin").execute().await,
    ] {
        let Some(sentence) = refusal(&sent) else { panic!("{sent:?}") };
        assert!(sentence.starts_with("package_") && sentence.contains("`package_name`"), "{sentence}");
    }
    assert!(server.arrived().is_empty(), "nothing may be sent");
}

/// A name that is in both path and body of an operation must have one setter, or two meanings.
#[test]
fn no_other_name_is_in_both_path_and_body() {
    let document = corrected();
    let mut twice = BTreeSet::new();
    for operation in
        document["paths"].as_object().unwrap().iter().flat_map(|(path, item)| {
            item.as_object().unwrap().values().map(move |operation| (path, operation))
        })
    {
        let (path, operation) = operation;
        for media in operation["requestBody"]["content"].as_object().into_iter().flat_map(|all| all.values())
        {
            let reference = media["schema"]["$ref"].as_str().unwrap_or("#").trim_start_matches('#');
            let fields = &document.pointer(reference).unwrap_or(&Value::Null)["properties"];
            for segment in path.split('/').filter_map(|it| it.strip_prefix('{')?.strip_suffix('}')) {
                if fields.get(segment).is_some() {
                    twice.insert(format!("{} {segment}", operation["operationId"].as_str().unwrap()));
                }
            }
        }
    }
    // In the path of a fork, the owner is that of the source; in the body, that of the target.
    let known = [
        "package_add package_name",
        "package_edit package_name",
        "package_edit_keep_type package_name",
        "project_fork ownername",
    ];
    assert_eq!(twice, known.map(str::to_owned).into());
}
