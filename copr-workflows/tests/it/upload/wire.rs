//! Uploads on the wire.

use std::time::Duration;

use copr_fake::RequestBody;
use copr_workflows::Workflows as _;
use copr_workflows::enums::{Bootstrap, Isolation};
use copr_workflows::{BuildOptions, UploadFile};
use serde_json::{Value, json};

use super::support::{BUILD, Bare, client, content, fake, header, of, sha256, srpm};

/// One part of a multipart body.
#[derive(Debug, PartialEq)]
struct Part {
    name: String,
    filename: String,
    content_type: String,
    content: Vec<u8>,
}

/// Parses a multipart body strictly: nothing may be left over.
fn parts(head: &str, body: &[u8]) -> Vec<Part> {
    let boundary =
        header(head, "content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap();
    let opening = format!("--{boundary}\r\n").into_bytes();
    let closing = format!("--{boundary}--\r\n").into_bytes();
    let mut rest = body;
    let mut parts = Vec::new();
    while rest != closing {
        rest = rest.strip_prefix(opening.as_slice()).expect("a boundary");
        let end = rest.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let headers = format!("{}\r\n", std::str::from_utf8(&rest[..end]).unwrap());
        rest = &rest[end + 4..];
        let mark = format!("\r\n--{boundary}").into_bytes();
        let end = rest.windows(mark.len()).position(|window| window == mark).unwrap();
        let disposition = header(&headers, "content-disposition").unwrap();
        let field = |name: &str| {
            let (_, value) = disposition.split_once(&format!("; {name}=\"")).unwrap();
            value.split('"').next().unwrap().to_owned()
        };
        parts.push(Part {
            name: field("name"),
            filename: field("filename"),
            content_type: header(&headers, "content-type").unwrap().to_owned(),
            content: rest[..end].to_vec(),
        });
        rest = &rest[end + 2..];
    }
    parts
}

/// Uploads to alice/hello. Returns the head of the request and its parts.
async fn arrived(file: UploadFile, options: BuildOptions) -> (String, Vec<Part>) {
    let server = Bare::start();
    let copr = client(server.url()).build().unwrap();
    let sending = tokio::spawn(
        copr.builds().upload(file).to("alice/hello").build_options(&options).skip_check().send(),
    );
    let mut peer = server.accept().await;
    let head = peer.head().await;
    let body = peer.body(&head).await;
    assert!(peer.read.is_empty(), "more bytes than the announced length");
    peer.answer("200 OK", "", BUILD).await;
    assert_eq!(sending.await.unwrap().unwrap().id, 7);
    let parts = parts(&head, &body);
    (head, parts)
}

fn json_of(part: &Part) -> Value {
    serde_json::from_slice(&part.content).unwrap()
}

#[tokio::test]
async fn sends_length_then_options_then_file() {
    let (head, parts) = arrived(srpm(300_000), BuildOptions::new()).await;
    assert!(head.starts_with("POST /api_3/build/create/upload HTTP/1.1\r\n"), "{head}");
    assert_eq!(header(&head, "transfer-encoding"), None);
    assert_eq!(header(&head, "authorization"), Some("Basic bG9naW5sb2dpbjp0b2tlbnRva2Vu"));
    let [options, file] = parts.as_slice() else { panic!("{parts:?}") };
    assert_eq!(
        (&*options.name, &*options.filename, &*options.content_type),
        ("json", "json", "application/json")
    );
    assert_eq!(json_of(options), json!({"ownername": "alice", "projectname": "hello"}));
    assert_eq!((&*file.name, &*file.filename), ("pkgs", "hello-2.12-1.src.rpm"));
    assert_eq!(file.content_type, "application/x-rpm");
    assert!(file.content == content(300_000));
}

#[tokio::test]
async fn files_of_every_size_arrive_unchanged() {
    for bytes in [4, 5, 131_071, 131_072, 131_073, 262_144, 400_001] {
        let (_, parts) = arrived(srpm(bytes), BuildOptions::new()).await;
        assert!(parts[1].content == content(bytes), "{bytes} bytes");
    }
    let (_, parts) = arrived(UploadFile::bytes("x.spec", "N").unwrap(), BuildOptions::new()).await;
    assert_eq!((&*parts[1].content_type, &*parts[1].content), ("text/plain", &b"N"[..]));
}

#[tokio::test]
async fn files_on_disk_and_readers_arrive_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hello-2.12-1.src.rpm");
    std::fs::write(&path, content(150_000)).unwrap();
    let (_, parts) = arrived(UploadFile::open(&path).await.unwrap(), BuildOptions::new()).await;
    assert!(parts[1].filename == "hello-2.12-1.src.rpm" && parts[1].content == content(150_000));

    // A reader that returns a few bytes at a time.
    let few = || {
        let (mut from, into) = tokio::io::duplex(3);
        tokio::spawn(async move { tokio::io::AsyncWriteExt::write_all(&mut from, &content(1000)).await });
        std::future::ready(Ok(into))
    };
    let file = UploadFile::from_reader("hello-2.12-1.src.rpm", 1000, few).unwrap();
    let (_, parts) = arrived(file, BuildOptions::new()).await;
    assert!(parts[1].content == content(1000));
}

#[tokio::test]
async fn unusual_names_stay_in_their_part() {
    for (name, sent) in [
        ("a\"; name=\"json-1.src.rpm", "a%22; name=%22json-1.src.rpm"),
        ("žába 1-1.src.rpm", "žába 1-1.src.rpm"),
        ("hello-1.0~rc1-1.src.rpm", "hello-1.0~rc1-1.src.rpm"),
    ] {
        let (_, parts) = arrived(UploadFile::bytes(name, content(10)).unwrap(), BuildOptions::new()).await;
        let names: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.filename.as_str())).collect();
        assert_eq!(names, [("json", "json"), ("pkgs", sent)]);
    }
}

#[tokio::test]
async fn check_and_upload_have_the_same_options() {
    let fake = fake().await;
    let copr = of(&fake).build().unwrap();
    let first = copr.builds().upload(srpm(10)).to("alice/hello").send().await.unwrap();
    let options = BuildOptions::new()
        .chroots(["fedora-*"])
        .exclude_chroots(["*-aarch64"])
        .background(true)
        .timeout(Duration::from_secs(600))
        .enable_net(true)
        .bootstrap(Bootstrap::On)
        .isolation(Isolation::Simple)
        .with_build_id(first.id);
    let at_once = copr.builds().upload(srpm(1000)).build_options(&options).to("alice/hello:custom:next");
    // Later options win, and the directory is kept.
    let earlier = BuildOptions::new().background(false).timeout(Duration::from_secs(1));
    let one_by_one = copr
        .builds()
        .upload(srpm(1000))
        .to("alice/hello:custom:next")
        .build_options(&earlier.project_dirname("hello:custom:other"))
        .chroots(["fedora-*"])
        .exclude_chroots(["*-aarch64"])
        .background(true)
        .timeout(Duration::from_secs(600))
        .enable_net(true)
        .bootstrap(Bootstrap::On)
        .isolation(Isolation::Simple)
        .with_build_id(first.id);
    for upload in [at_once, one_by_one] {
        fake.journal().clear();
        let build = upload.send().await.unwrap();
        assert_eq!((&*build.project_dirname, build.is_background), ("hello:custom:next", true));
        assert_eq!(build.chroots, ["fedora-43-x86_64"]);

        let (check, upload) =
            (fake.journal().only("build_check"), fake.journal().only("build_create_upload"));
        assert!(check.number < upload.number);
        let RequestBody::Json(asked) = check.body else { panic!("{check}") };
        let RequestBody::Multipart { fields, json: Some(sent), files } = upload.body else {
            panic!("no parts")
        };
        assert_eq!(asked, sent);
        assert_eq!(
            sent,
            json!({
                "ownername": "alice", "projectname": "hello", "project_dirname": "hello:custom:next",
                "chroots": ["fedora-*"], "exclude_chroots": ["*-aarch64"], "background": true, "timeout": 600,
                "enable_net": true, "bootstrap": "on", "isolation": "simple", "with_build_id": first.id,
            })
        );
        assert!(fields.is_empty());
        assert_eq!((files.len(), &*files[0].name, files[0].size), (1, "pkgs", 1000));
        assert_eq!(files[0].sha256, sha256(&content(1000)));
    }
}

#[tokio::test]
async fn uploads_match_a_recorded_one() {
    let recordings: Vec<copr_test_support::corpus::Exchange> = copr_test_support::corpus::read("upload");
    for (exchange, file) in [
        ("ok", UploadFile::bytes("x-1.0-1.src.rpm", content(17)).unwrap()),
        ("nosrc", UploadFile::bytes("x-1.0-1.nosrc.rpm", content(17)).unwrap()),
        ("spec-file", UploadFile::bytes("x.spec", "Name: x").unwrap()),
        ("two-chroots", UploadFile::bytes("x-1.0-1.src.rpm", content(17)).unwrap()),
        ("options", UploadFile::bytes("x-1.0-1.src.rpm", content(17)).unwrap()),
    ] {
        let recorded = recordings.iter().find(|it| it.name == exchange).unwrap().request.body("multipart");
        let recorded = recorded.as_array().unwrap();
        let wanted: Value = serde_json::from_str(recorded[0]["content"].as_str().unwrap()).unwrap();
        let (_, sent) = arrived(file, options_of(&wanted)).await;
        assert_eq!(sent.len(), recorded.len());
        for (sent, recorded) in sent.iter().zip(recorded) {
            let form =
                json!({"name": sent.name, "filename": sent.filename, "content_type": sent.content_type});
            for key in ["name", "filename", "content_type"] {
                assert_eq!(form[key], recorded[key], "{exchange}");
            }
        }
        let mut json = json_of(&sent[0]);
        json["projectname"] = json!("smithy");
        assert_eq!(json, wanted, "{exchange}");
    }
}

fn options_of(wanted: &Value) -> BuildOptions {
    let mut options = BuildOptions::new();
    options.chroots = serde_json::from_value(wanted["chroots"].clone()).unwrap();
    options.timeout = wanted["timeout"].as_u64().map(Duration::from_secs);
    options.background = wanted["background"].as_bool();
    options.enable_net = wanted["enable_net"].as_bool();
    options.bootstrap = serde_json::from_value(wanted["bootstrap"].clone()).unwrap();
    options.isolation = serde_json::from_value(wanted["isolation"].clone()).unwrap();
    options
}
