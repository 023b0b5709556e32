//! Files below `result_url`, and builds from submission to download.

#![allow(clippy::format_push_string)]

use crate::common;

use std::io::Read as _;
use std::time::Duration;

use common::{authorization, call, get, send};
use copr_fake::state::BuildState;
use copr_fake::{Fake, Stage};
use serde_json::json;

async fn fake() -> Fake {
    Fake::builder().project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"]).start().await.unwrap()
}

async fn submit(fake: &Fake) -> i64 {
    let body = json!({
        "ownername": "alice",
        "projectname": "hello",
        "pkgs": ["https://example.org/thread-1.0-1.src.rpm"],
    });
    let answer = call(fake, "alice", "POST", "/build/create/url", body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["items"][0]["id"].as_i64().unwrap()
}

fn pass(fake: &Fake, seconds: u64) {
    fake.clock().advance(Duration::from_secs(seconds));
}

/// The path of a URL on this server.
fn path(fake: &Fake, url: &serde_json::Value) -> String {
    url.as_str().unwrap().strip_prefix(fake.url()).unwrap().to_owned()
}

#[tokio::test]
async fn logs_grow_and_are_compressed_at_the_end() {
    let fake = fake().await;
    fake.script("alice/hello").lasts(Stage::ChrootRunning, Duration::from_secs(500));
    let id = submit(&fake).await;
    pass(&fake, 300);
    let chroot = get(&fake, &format!("/api_3/build-chroot/{id}/epel-9-x86_64")).await.json();
    assert_eq!(chroot["state"], "running");
    let dir = path(&fake, &chroot["result_url"]);
    assert_eq!(dir, format!("/results/alice/hello/epel-9-x86_64/{id:08}-thread/"));
    let early = get(&fake, &format!("{dir}builder-live.log")).await;
    assert_eq!(early.status, 200);
    pass(&fake, 60);
    let late = get(&fake, &format!("{dir}builder-live.log")).await;
    assert!(late.body.len() > early.body.len() && late.body.starts_with(&early.body));
    let from = format!("Range: bytes={}-\r\n", early.body.len());
    let rest = send(&fake, "GET", &format!("{dir}builder-live.log"), &from, b"").await;
    assert_eq!(rest.status, 206);
    assert_eq!([early.body, rest.body].concat(), late.body);
    assert_eq!(get(&fake, &format!("{dir}builder-live.log.gz")).await.status, 404);
    pass(&fake, 1000);
    assert_eq!(get(&fake, &format!("{dir}builder-live.log")).await.status, 404);
    let packed = get(&fake, &format!("{dir}builder-live.log.gz")).await;
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&packed.body[..]).read_to_end(&mut plain).unwrap();
    assert!(plain.starts_with(&late.body), "the compressed log continues the live one");
    assert_eq!(get(&fake, &format!("{dir}success")).await.status, 200);
    assert_eq!(get(&fake, &format!("{dir}backend.log.gz")).await.status, 200);
}

#[tokio::test]
async fn the_log_of_a_canceled_chroot_ends_with_it() {
    let builder = Fake::builder().project("alice/hello", ["fedora-43-x86_64", "epel-9-x86_64"]);
    let fake = builder.build("seeded", "1.0-1", BuildState::Canceled).start().await.unwrap();
    fake.script("alice/hello").lasts(Stage::ChrootRunning, Duration::from_secs(500));
    let id = submit(&fake).await;
    pass(&fake, 300);
    let dir = format!("/results/alice/hello/epel-9-x86_64/{id:08}-thread/");
    let live = get(&fake, &format!("{dir}builder-live.log")).await;
    assert_eq!(live.status, 200);
    let answer = call(&fake, "alice", "PUT", &format!("/build/cancel/{id}"), serde_json::Value::Null).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    pass(&fake, 60);
    let seeded = "/results/alice/hello/epel-9-x86_64/00000001-seeded/";
    let paths = [&dir, seeded].map(|dir| format!("{dir}builder-live.log.gz"));
    let early = [get(&fake, &paths[0]).await, get(&fake, &paths[1]).await];
    pass(&fake, 5000);
    for (path, early) in paths.iter().zip(early) {
        let late = get(&fake, path).await;
        assert_eq!((early.status, late.status), (200, 200), "{path}");
        assert_eq!(late.body, early.body, "{path}");
        assert_eq!(late.header("last-modified"), early.header("last-modified"), "{path}");
    }
    let packed = get(&fake, &paths[0]).await;
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&packed.body[..]).read_to_end(&mut plain).unwrap();
    assert!(plain.starts_with(&live.body), "it starts with the earlier content");
    let chroot = get(&fake, &format!("/api_3/build-chroot/{id}/epel-9-x86_64")).await.json();
    assert_eq!((&chroot["state"], &chroot["ended_on"]), (&json!("canceled"), &json!(null)));
}

#[tokio::test]
async fn packages_can_be_listed_and_downloaded_by_range() {
    let fake = fake().await;
    let id = submit(&fake).await;
    pass(&fake, 5000);
    let dir = format!("/results/alice/hello/fedora-43-x86_64/{id:08}-thread/");
    let listing = get(&fake, &dir).await.text();
    let file = "thread-1.0-1.fc43.x86_64.rpm";
    assert!(listing.contains(&format!("<a href=\"{file}\">")), "{listing}");
    let whole = get(&fake, &format!("{dir}{file}")).await;
    assert_eq!(&whole.body[..4], [0xed, 0xab, 0xee, 0xdb]);
    let head = send(&fake, "HEAD", &format!("{dir}{file}"), "", b"").await;
    assert_eq!(head.header("content-length").unwrap(), whole.body.len().to_string());
    let tag = whole.header("etag").unwrap();
    let range = format!("Range: bytes=10-19\r\nIf-Range: {tag}\r\n");
    let piece = send(&fake, "GET", &format!("{dir}{file}"), &range, b"").await;
    assert_eq!((piece.status, &piece.body[..]), (206, &whole.body[10..20]));
    assert_eq!(piece.header("content-range").unwrap(), format!("bytes 10-19/{}", whole.body.len()));
    let stale = "Range: bytes=10-19\r\nIf-Range: \"other\"\r\n";
    assert_eq!(send(&fake, "GET", &format!("{dir}{file}"), stale, b"").await.status, 200);
    let beyond = "Range: bytes=99999999-\r\n";
    assert_eq!(send(&fake, "GET", &format!("{dir}{file}"), beyond, b"").await.status, 416);
    let results = get(&fake, &format!("{dir}results.json")).await.json();
    let packages = get(&fake, &format!("/api_3/build/built-packages/{id}")).await.json();
    assert_eq!(results, packages["fedora-43-x86_64"]);
    assert_eq!(get(&fake, dir.trim_end_matches('/')).await.status, 301);
    assert_eq!(get(&fake, &format!("{dir}nothing")).await.status, 404);
    assert_eq!(get(&fake, "/results/alice/ghost/").await.status, 404);
    assert_eq!(send(&fake, "DELETE", &dir, "", b"").await.status, 405);
}

#[tokio::test]
async fn the_source_log_only_grows() {
    let fake = fake().await;
    let id = submit(&fake).await;
    let path = format!("/results/alice/hello/srpm-builds/{id:08}/builder-live.log");
    let mut last = Vec::new();
    for _ in 0..200 {
        pass(&fake, 1);
        let live = get(&fake, &path).await;
        if live.status == 200 {
            assert!(live.body.starts_with(&last));
            last = live.body;
        }
    }
    let packed = get(&fake, &format!("{path}.gz")).await;
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&packed.body[..]).read_to_end(&mut plain).unwrap();
    assert!(last.len() > 100 && plain.starts_with(&last));
}

#[tokio::test]
async fn source_packages_have_their_own_directory() {
    let fake = fake().await;
    let id = submit(&fake).await;
    pass(&fake, 5000);
    let build = get(&fake, &format!("/api_3/build/{id}")).await.json();
    assert_eq!(build["state"], "succeeded");
    let srpm = path(&fake, &build["source_package"]["url"]);
    assert_eq!(srpm, format!("/results/alice/hello/srpm-builds/{id:08}/thread-1.0-1.src.rpm"));
    assert_eq!(get(&fake, &srpm).await.status, 200);
    let source = get(&fake, &format!("/api_3/build/source-chroot/{id}")).await.json();
    let dir = path(&fake, &source["result_url"]);
    assert_eq!(get(&fake, &format!("{dir}/builder-live.log.gz")).await.status, 200);
    assert!(get(&fake, "/results/alice/hello/srpm-builds/").await.text().contains(&format!("{id:08}/")));
    let gone = call(&fake, "alice", "DELETE", &format!("/build/delete/{id}"), json!({})).await;
    assert_eq!(gone.status, 200);
    assert_eq!(get(&fake, &srpm).await.status, 404, "results are deleted with their build");
}

#[tokio::test]
async fn batches_cancellations_and_uploads_work() {
    let fake = fake().await;
    let first = submit(&fake).await;
    let body = json!({
        "ownername": "alice", "projectname": "hello", "gem_name": "thread", "after_build_id": first,
    });
    let second = call(&fake, "alice", "POST", "/build/create/rubygems", body).await.json();
    let second = second["id"].as_i64().unwrap_or_else(|| panic!("{second}"));
    let cancel = format!("/build/cancel/{first}");
    assert_eq!(call(&fake, "alice", "PUT", &cancel, json!({})).await.json()["state"], "canceled");
    assert_eq!(call(&fake, "alice", "PUT", &cancel, json!({})).await.status, 409);
    pass(&fake, 5000);
    let build = get(&fake, &format!("/api_3/build/{second}")).await.json();
    assert_eq!(
        (&build["state"], &build["source_package"]["name"]),
        (&json!("succeeded"), &json!("rubygem-thread"))
    );
    let form = "--x\r\nContent-Disposition: form-data; name=\"json\"; filename=\"json\"\r\n\r\n\
                {\"ownername\":\"alice\",\"projectname\":\"hello\"}\r\n--x\r\n\
                Content-Disposition: form-data; name=\"pkgs\"; filename=\"a-1-1.src.rpm\"\r\n\r\nabc\r\n--x--\r\n";
    let headers = authorization(&fake, "alice") + "Content-Type: multipart/form-data; boundary=x\r\n";
    let answer = send(&fake, "POST", "/api_3/build/create/upload", &headers, form.as_bytes()).await;
    let id = answer.json()["id"].as_i64().unwrap();
    let upload = fake.with(|state| state.build(id).unwrap().upload.clone().unwrap());
    assert_eq!((upload.name.as_str(), upload.size), ("a-1-1.src.rpm", 3));
    assert!(upload.sha256.starts_with("ba7816bf"), "the hash of the content");
}

#[tokio::test]
async fn builds_added_as_finished_have_results() {
    let fake = Fake::builder()
        .project("alice/hello", ["fedora-43-x86_64"])
        .build("thread", "2.0-1", copr_fake::state::BuildState::Succeeded)
        .start()
        .await
        .unwrap();
    let chroot = get(&fake, "/api_3/build-chroot/1/fedora-43-x86_64").await.json();
    let dir = path(&fake, &chroot["result_url"]);
    assert_eq!(get(&fake, &format!("{dir}thread-2.0-1.fc43.x86_64.rpm")).await.status, 200);
    assert_eq!(get(&fake, &format!("{dir}builder-live.log.gz")).await.status, 200);
    assert_eq!(get(&fake, "/api_3/build/source-chroot/1").await.json()["state"], "succeeded");
}

#[tokio::test]
async fn repository_metadata_appears_after_a_delay() {
    let fake = fake().await;
    let path = "/results/alice/hello/epel-9-x86_64/repodata/repomd.xml";
    assert_eq!(get(&fake, path).await.status, 404);
    pass(&fake, 30);
    let there = get(&fake, path).await;
    assert_eq!((there.status, there.header("content-type")), (200, Some("text/xml")));
    assert!(there.text().contains("<repomd"));
    assert!(get(&fake, "/results/alice/hello/epel-9-x86_64/").await.text().contains("repodata/"));
    assert_eq!(get(&fake, "/results/alice/hello/fedora-1-x86_64/repodata/repomd.xml").await.status, 404);
}
