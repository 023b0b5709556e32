//! Compares the sources in requests with those that the server shows.

use super::*;
use serde_json::json;

fn config(kind: &str, details: &Value) -> SourceBuildConfig {
    let all = json!({
        "source_type": kind, "source_dict": details, "memory_limit": 2048, "timeout": 18000, "is_background": false,
    });
    serde_json::from_value(all).unwrap()
}

fn submitted(operation: &str, body: &Value) -> Sources {
    Sources::of_request(operation, body).unwrap()
}

/// Requests and the sources of their builds: operation, body, source type, details.
fn recorded() -> Vec<(&'static str, Value, &'static str, Value)> {
    vec![
        (
            "build_create_url",
            json!({"pkgs": ["  https://example.org/hello-1.0-1.src.rpm \n"]}),
            "link",
            json!({"url": "https://example.org/hello-1.0-1.src.rpm"}),
        ),
        (
            "build_create_scm",
            json!({
                "clone_url": "https://example.org/git/hammer.git", "committish": "main", "subdirectory": "rpm",
                "spec": "hammer.spec", "source_build_method": "tito_test",
            }),
            "scm",
            json!({
                "type": "git", "clone_url": "https://example.org/git/hammer.git", "committish": "main",
                "subdirectory": "rpm", "spec": "hammer.spec", "srpm_build_method": "tito_test",
            }),
        ),
        (
            "build_create_scm",
            json!({"clone_url": " https://example.org/x.git "}),
            "scm",
            json!({
                "type": "git", "clone_url": "https://example.org/x.git", "committish": null, "subdirectory": null,
                "spec": null, "srpm_build_method": "rpkg",
            }),
        ),
        (
            "build_create_distgit",
            json!({"package_name": " hello ", "committish": " f43 "}),
            "distgit",
            json!({
                "clone_url": "https://src.fedoraproject.org/rpms/hello", "distgit": "fedora", "committish": "f43",
            }),
        ),
        (
            "build_create_distgit",
            json!({"package_name": "hello", "namespace": "forks//user/"}),
            "distgit",
            json!({
                "clone_url": "https://src.fedoraproject.org/forks/user/rpms/hello", "distgit": "fedora",
                "namespace": "forks/user",
            }),
        ),
        (
            "build_create_pypi",
            json!({"pypi_package_name": "copr"}),
            "pypi",
            json!({
                "pypi_package_name": "copr", "pypi_package_version": null, "spec_generator": "pyp2spec",
                "spec_template": "", "python_versions": ["3"],
            }),
        ),
        ("build_create_rubygems", json!({"gem_name": " rake"}), "rubygems", json!({"gem_name": "rake"})),
        (
            "build_create_custom",
            json!({"script": "#!/bin/sh", "chroot": "fedora-latest-x86_64"}),
            "custom",
            json!({
                "script": "#!/bin/sh\n", "chroot": "fedora-43-x86_64", "builddeps": null, "resultdir": null, "repos": "",
            }),
        ),
        (
            "build_create_custom",
            json!({
                "script": "  #!/bin/sh \r\n", "chroot": "fedora-43-x86_64", "builddeps": " git  make ",
                "resultdir": " out", "repos": ["https://example.org/r", "https://example.org/s"],
            }),
            "custom",
            json!({
                "script": "  #!/bin/sh \n\n", "chroot": "fedora-43-x86_64", "builddeps": "git  make", "resultdir": "out",
                "repos": "https://example.org/r\nhttps://example.org/s",
            }),
        ),
    ]
}

#[test]
fn recognizes_builds_by_shown_sources() {
    for (operation, body, kind, details) in recorded() {
        let sources = submitted(operation, &body);
        assert!(sources.is_of(&config(kind, &details)), "{operation} {body}");
        // Every build in a review project also has this.
        let mut reviewed = details.clone();
        reviewed["fedora_review"] = json!(true);
        assert!(sources.is_of(&config(kind, &reviewed)), "{operation} {body}");
        let stored = serde_json::to_string(&sources).unwrap();
        assert_eq!(serde_json::from_str::<Sources>(&stored).unwrap(), sources);
    }
}

#[test]
fn distinguishes_builds_of_other_sources() {
    for (operation, body, kind, details) in recorded() {
        let sources = submitted(operation, &body);
        assert!(!sources.is_of(&config("upload", &json!({"pkg": "hello-1.0-1.src.rpm"}))), "{operation}");
        for (name, value) in details.as_object().unwrap() {
            // A field with a default that was not sent may have any value.
            let with_default = [
                "type",
                "srpm_build_method",
                "distgit",
                "spec_generator",
                "spec_template",
                "python_versions",
            ];
            if with_default.contains(&name.as_str()) && body.get("source_build_method").is_none()
                || name == "type"
                || body["chroot"] == "fedora-latest-x86_64" && name == "chroot"
            {
                continue;
            }
            let mut other = details.clone();
            other[name] = json!(format!("{}x", value.as_str().unwrap_or_default()));
            assert!(!sources.is_of(&config(kind, &other)), "{operation} {body} is not {other}");
            other[name] = Value::Null;
            let is_same = value.as_str().unwrap_or_default().is_empty();
            assert_eq!(sources.is_of(&config(kind, &other)), is_same, "{operation} {body}, {other}");
        }
    }
}

#[test]
fn recognizes_builds_of_a_package() {
    for (operation, _, kind, details) in recorded() {
        let mut of_package = details.clone();
        if operation == "build_create_scm" {
            // Packages use another name.
            of_package["source_build_method"] = of_package["srpm_build_method"].take();
        }
        let dict = serde_json::from_value(of_package.clone()).unwrap();
        let sources = Sources::of_package(&SourceType::from(kind), &dict);
        assert!(sources.is_of(&config(kind, &details)), "{operation} {details}");
        for name in details.as_object().unwrap().keys() {
            let mut other = details.clone();
            other[name] = if details[name].is_array() { json!(["other"]) } else { json!("other") };
            assert!(!sources.is_of(&config(kind, &other)), "{operation} {other}");
        }
        of_package["chroot"] = json!("fedora-latest-x86_64");
        let latest = serde_json::from_value(of_package).unwrap();
        assert!(Sources::of_package(&SourceType::from(kind), &latest).is_of(&config(kind, &details)));
    }
}

#[test]
fn each_url_of_a_request_is_a_build() {
    let body = json!({"pkgs": ["https://example.org/a.src.rpm?x=1", "https://example.org/b.spec\nhttps://example.org/c.spec"]});
    let sources = submitted("build_create_url", &body);
    for (url, expected) in [("a.src.rpm?x=1", true), ("b.spec", true), ("c.spec", true), ("a.src.rpm", false)]
    {
        let url = json!({"url": format!("https://example.org/{url}")});
        assert_eq!(sources.is_of(&config("link", &url)), expected, "{url}");
    }
}

#[test]
fn stores_no_secret_of_a_request() {
    let custom = json!({"script": "curl -u bob:s3cr3t https://example.org\n", "repos": ["https://bob:s3cr3t@example.org/r"]});
    for (operation, body) in [
        ("build_create_url", json!({"pkgs": ["https://bob:s3cr3t@example.org/a.src.rpm?key=s3cr3t"]})),
        (
            "build_create_scm",
            json!({"clone_url": "https://bob:s3cr3t@example.org/x.git", "committish": "s3cr3t"}),
        ),
        ("build_create_custom", custom),
    ] {
        let sources = submitted(operation, &body);
        let printed = format!("{sources:?} {}", serde_json::to_string(&sources).unwrap());
        assert!(!printed.contains("s3cr3t") && !printed.contains("bob"), "{printed}");
    }
    // A login is ignored, because it may be short enough to be guessed from a hash.
    let scm = |url: &str| submitted("build_create_scm", &json!({"clone_url": url}));
    assert_eq!(scm("https://bob:s3cr3t@example.org/x.git"), scm("https://example.org/x.git"));
}

#[test]
fn fingerprints_are_stable() {
    assert_eq!(fingerprint(""), "cbf29ce484222325");
    assert_eq!(fingerprint("a"), "af63dc4c8601ec8c");
    assert_eq!(fingerprint("foobar"), "85944171f73967e8");
}

#[test]
fn covers_every_operation_that_submits_builds() {
    let mut kinds: Vec<_> = recorded().iter().map(|(operation, ..)| *operation).collect();
    kinds.push("package_build");
    for operation in copr_api::OPERATIONS {
        assert_eq!(submits(operation.id), kinds.contains(&operation.id), "{}", operation.id);
    }
}

#[test]
fn compares_the_names_of_uploaded_files() {
    let stored = |name: &str| json!({"url": "http://copr/tmp/t/x", "pkg": name, "tmp": "t"});
    for (file, kind, details, expected) in [
        ("hello-2.12-1.src.rpm", "upload", stored("hello-2.12-1.src.rpm"), true),
        ("hello-2.12-1.src.rpm", "upload", stored("hello-2.12-2.src.rpm"), false),
        ("hello-2.12-1.src.rpm", "link", json!({"url": "http://x/hello-2.12-1.src.rpm"}), false),
        ("hello.spec", "upload", stored("hello.spec"), true),
        ("hello.spec", "scm", json!({"clone_url": "http://x/hello.spec"}), false),
        ("hello-1.0~rc1^2-1.src.rpm", "upload", stored("hello-1.0rc12-1.src.rpm"), true),
        ("libstdc++ x-1.src.rpm", "upload", stored("libstdc_x-1.src.rpm"), true),
        ("žába-1.0-1.src.rpm", "upload", stored("zaba-1.0-1.src.rpm"), true),
        ("žába-1.0-1.src.rpm", "upload", stored("zaba-1.1-1.src.rpm"), false),
        ("HELLO-1.SRC.RPM", "upload", stored("HELLO-1.SRC.RPM"), true),
    ] {
        assert_eq!(Sources::File(file.to_owned()).is_of(&config(kind, &details)), expected, "{file} {kind}");
    }
}

#[test]
fn cleans_file_names_like_the_server() {
    for (name, stored) in [
        ("hello-2.12-1.src.rpm", "hello-2.12-1.src.rpm"),
        ("../../etc/x y-1.0.src.rpm", "etc_x_y-1.0.src.rpm"),
        ("gcc-c++-1.src.rpm", "gcc-c-1.src.rpm"),
        ("_x_.spec", "x_.spec"),
    ] {
        assert_eq!(cleaned(name), stored, "{name}");
    }
}
