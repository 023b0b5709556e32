//! No secret is printed, wherever it comes from: the tests put a marker into every place that may hold a secret, well-formed and
//! malformed, and search everything printable for it.
//!
//! Of URLs, only scheme, host, port and path may be printed, and only after they were accepted: errors name the URL of the call,
//! and the target of a redirect.
//!
//! A separate process: `tracing` disables an event for all threads if a thread without a subscriber meets it first.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod environment;

use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt::{Debug, Display};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use base64::Engine as _;
use copr_api_ext::config::{Config, ConfigError, Credentials};
use copr_api_ext::prelude::*;
use copr_api_ext::retry::Policy;
use copr_api_ext::{Copr, Error, RotateError};
use copr_test_support::server::{Then, raw};
use futures_util::TryStreamExt as _;
use proptest::prelude::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const MARKER: &str = "m4rk3rs3cr3tt0k3n";

/// Printed texts and their sources.
#[derive(Default)]
struct Printed(Vec<(&'static str, String)>);

impl Printed {
    fn debug(&mut self, what: &'static str, value: &impl Debug) {
        self.0.push((what, format!("{value:?}\n{value:#?}")));
    }

    fn both(&mut self, what: &'static str, value: &(impl Debug + Display)) {
        self.debug(what, value);
        self.0.push((what, value.to_string()));
    }

    fn error(&mut self, error: &Error) {
        self.both("error", error);
        self.0.push(("help", error.help().to_owned()));
        let mut next = error.source();
        while let Some(cause) = next {
            self.0.push(("cause", format!("{cause}\n{cause:?}")));
            next = cause.source();
        }
    }

    fn client(&mut self, copr: &Copr) {
        self.debug("client", copr);
        self.debug("configuration", copr.config());
        for warning in copr.warnings() {
            self.both("warning", warning);
        }
    }

    fn build(&mut self, builder: copr_api_ext::CoprBuilder) -> Option<Copr> {
        self.debug("builder", &builder);
        match builder.build() {
            Ok(copr) => Some(copr),
            Err(error) => {
                self.error(&error);
                None
            }
        }
    }

    fn config(&mut self, config: Result<Config, ConfigError>) {
        match config {
            Ok(config) => {
                self.debug("configuration", &config);
                self.debug("builder", &Copr::builder().config(config));
            }
            Err(error) => {
                self.both("configuration error", &error);
                self.error(&error.into());
            }
        }
    }

    fn rotation(&mut self, result: &Result<Config, RotateError>) {
        match result {
            Ok(config) => self.debug("rotated configuration", config),
            Err(error) => {
                self.both("rotation error", error);
                self.error(error.error());
                self.debug("unsaved configuration", &error.config());
            }
        }
    }

    /// The number of searched texts.
    fn search(&self, of: &str) -> usize {
        let encoded = base64::engine::general_purpose::STANDARD.encode(MARKER);
        let encoded = encoded.trim_end_matches('=').to_lowercase();
        for (what, text) in &self.0 {
            let lower = text.to_lowercase();
            assert!(!lower.contains(MARKER) && !lower.contains(&encoded), "{what} of {of:?}: {text}");
        }
        self.0.len()
    }
}

/// Whether the marker is in a part of a URL that is not secret.
fn shows(url: &str) -> bool {
    copr_api::Client::api_base(url).is_ok_and(|base| base.to_lowercase().contains(MARKER))
}

/// Puts a text into every setting of a builder, one at a time.
fn settings(text: &str) -> Printed {
    let mut printed = Printed::default();
    let builder = || Copr::builder().url("http://127.0.0.1:1").retry(Policy::never());
    if !shows(text) {
        printed.build(Copr::builder().url(text));
    }
    for builder in [
        builder().credentials(text, "token"),
        builder().credentials("login", text),
        builder().user_agent(text),
        builder().proxy(text),
        builder().root_certificates(text),
    ] {
        if let Some(copr) = printed.build(builder) {
            printed.client(&copr);
        }
    }
    for pair in [(text, "token"), ("login", text)] {
        match Credentials::new(pair.0, pair.1) {
            Ok(credentials) => printed.debug("credentials", &credentials),
            Err(error) => printed.both("credentials error", &error),
        }
    }
    printed
}

/// Puts a text into every place of a configuration file and into every variable.
fn configurations(text: &str) -> Printed {
    let mut printed = Printed::default();
    let path = Path::new("copr");
    let mut files = vec![text.to_owned(), format!("[{text}]\n"), format!("[copr-cli] {text}\n")];
    for key in ["login", "token", "username", "gssapi", "encrypted", "unknown"] {
        files.push(format!("[copr-cli]\n{key} = {text}\n"));
        files.push(format!("[copr-cli]\nlogin = l\ntoken = t\n{key} = {text}\n"));
    }
    files.push(format!("[copr-cli]\n{text} = x\n"));
    files.push(format!("[copr-cli]\n{text}\n"));
    files.push(format!("[copr-cli]\nlogin = %({text})s\ntoken = t\n"));
    files.push(format!("[copr-cli]\nlogin = l\ntoken = t\n# {text}\n# expiration date: {text}\n"));
    if !shows(text) {
        files.push(format!("[copr-cli]\ncopr_url = {text}\n"));
    }
    for file in &files {
        printed.config(Config::resolve(Some((path, file)), |_| None));
        printed.rotation(&Err(ROTATION.refused(file)));
    }
    let mut environments = vec![
        BTreeMap::from([("COPR_LOGIN", text)]),
        BTreeMap::from([("COPR_LOGIN", text), ("COPR_TOKEN", "t")]),
        BTreeMap::from([("COPR_LOGIN", "l"), ("COPR_TOKEN", text)]),
    ];
    if !shows(text) {
        environments.push(BTreeMap::from([("COPR_URL", text)]));
    }
    for variables in environments {
        printed.config(Config::resolve(None, |name| variables.get(name).map(|value| (*value).to_owned())));
    }
    printed
}

/// A client whose configuration file can be replaced.
struct Rotation {
    _folder: tempfile::TempDir,
    path: PathBuf,
    copr: Copr,
    runtime: tokio::runtime::Runtime,
}

static ROTATION: LazyLock<Rotation> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copr");
    let copr = client_of(&path, "http://127.0.0.1:1");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    Rotation { _folder: folder, path, copr, runtime }
});

impl Rotation {
    /// Rotates the token in a file with this text, which is invalid or for another server.
    fn refused(&self, text: &str) -> RotateError {
        fs::write(&self.path, text).unwrap();
        self.runtime.block_on(self.copr.rotate_token()).unwrap_err()
    }
}

fn client_of(path: &Path, url: &str) -> Copr {
    let mut config = Config::default();
    config.source = Some(path.to_owned());
    url.clone_into(&mut config.copr_url);
    config.credentials = Some(Credentials::new(MARKER, MARKER).unwrap());
    Copr::builder().config(config).retry(Policy::never()).build().unwrap()
}

/// The marker in typical mistakes: in a URL, a login and token, or a key.
fn shapes() -> impl Strategy<Value = String> {
    const ODD: &str = r#"[-:/?#@!$&'()*+,;=%"\\<>{}|^~`\[\]. \n\r\t\x00\x7fé0-9a-z]{0,5}"#;
    let url = prop_oneof![
        Just("https://login:MARK@copr.example.org/"),
        Just("https://MARK@copr.example.org/?x"),
        Just("https://login:MARK@copr.example.org/#x"),
        Just("https://copr.example.org/?MARK"),
        Just("https://copr.example.org/#MARK"),
        Just("https://a##MARK:b@copr.example.org"),
        Just("https://copr.example.org:MARK/"),
        Just("http://user:MARK@proxy.example.org:3128"),
        Just("socks5://user:MARK@proxy.example.org"),
        Just("MARK://copr.example.org"),
        Just("http://[MARK]/"),
        Just("MARK"),
        Just("l:MARK"),
        Just("login = l token = MARK"),
        Just("-----BEGIN CERTIFICATE-----\nMARK\n-----END CERTIFICATE-----"),
        Just("-----BEGIN PRIVATE KEY-----\nMARK\n-----END PRIVATE KEY-----"),
    ];
    (url, ODD, ODD, any::<bool>()).prop_map(|(shape, before, after, outside)| {
        if outside {
            format!("{before}{}{after}", shape.replace("MARK", MARKER))
        } else {
            shape.replace("MARK", &format!("{before}{MARKER}{after}"))
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn errors_quote_no_setting_or_configuration(text in shapes()) {
        prop_assert!(settings(&text).search(&text) > 10);
        prop_assert!(configurations(&text).search(&text) > 20);
    }
}

/// A writer for `tracing` that keeps all output.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Sends the same response to every request.
async fn serve(head: String, body: String) -> String {
    let text = format!("{head}content-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
    format!("http://{}", raw(text, Then::Close).await)
}

/// A server that puts the marker into headers and echoes the credentials.
#[tokio::test]
async fn errors_quote_no_header_or_echoed_credentials() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
    let _guard = tracing::subscriber::set_default(subscriber.with_writer(move || writer.clone()).finish());
    let encoded = base64::engine::general_purpose::STANDARD.encode(format!("alice-{MARKER}:{MARKER}"));
    let headers = [
        format!("location: https://login:{MARKER}@copr.example.org/?{MARKER}#{MARKER}\r\n"),
        format!("location: https://copr.example.org/{MARKER}\r\n"),
        format!("location: {MARKER}\r\n"),
        format!("location: //[{MARKER}\r\n"),
        format!("retry-after: {MARKER}\r\n"),
        format!("www-authenticate: Negotiate {MARKER}\r\n"),
        format!("set-cookie: session={MARKER}\r\n"),
        format!("content-type: {MARKER}\r\n"),
        format!("content-encoding: {MARKER}\r\n"),
        format!("etag: \"{MARKER}\"\r\n{MARKER}: {MARKER}\r\n"),
        String::new(),
    ];
    let bodies = [
        format!("{{\"error\": \"{MARKER} alice-{MARKER} Basic {encoded}\"}}"),
        format!("{{\"output\": \"notok\", \"error\": \"{{'name': ['{MARKER}']}}\"}}"),
        format!("<html>{encoded} alice-{MARKER}:{MARKER}</html>"),
        format!("\"{MARKER}\""),
        format!("{{\"api_login\": \"{MARKER}\", \"api_token\": [\"{MARKER}\"], \"expiration\": 5}}"),
        String::new(),
    ];
    let statuses = [200, 302, 401, 403, 404, 429, 500, 503];
    let (mut searched, mut failures) = (0, 0);
    for status in statuses {
        for (head, body) in headers.iter().flat_map(|head| bodies.iter().map(move |body| (head, body))) {
            let url = serve(format!("HTTP/1.1 {status} X\r\n{head}"), body.clone()).await;
            let builder = Copr::builder().url(url).credentials(format!("alice-{MARKER}"), MARKER);
            let copr = builder.retry(Policy::never()).build().unwrap();
            let mut printed = Printed::default();
            printed.client(&copr);
            let errors = [
                copr.auth_check().send().await.err(),
                copr.api_token_create().send().await.err(),
                copr.webhook_generate().project("alice/hello").send().await.err(),
                copr.build_list().project("alice/hello").items().try_next().await.err(),
                copr.build_get().build_id(1).stream().await.err(),
            ];
            for error in errors.iter().flatten() {
                failures += 1;
                printed.error(error);
            }
            searched += printed.search(&format!("{status} {head} {body}"));
        }
    }
    let written = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let mut printed = Printed::default();
    printed.0.extend(written.lines().map(|line| ("log", line.to_owned())));
    let lines = printed.search("the log");
    assert!(lines > 1_000, "{lines}");
    let answers = statuses.len() * headers.len() * bodies.len();
    eprintln!(
        "{answers} answers, {failures} failures, {searched} texts and {lines} lines of the log searched"
    );
}

#[tokio::test]
async fn rotation_hides_values_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copr");
    // Whether the file changes while the server creates the new token.
    for changes in [false, true] {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let server_path = path.clone();
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut vec![0; 65_536]).await;
            if changes {
                fs::write(&server_path, MARKER).unwrap();
            }
            let body = format!(
                "{{\"api_login\": \"{MARKER}\", \"api_token\": \"{MARKER}\", \"expiration\": \"2099-01-01\"}}"
            );
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n";
            let text = format!("{head}content-length: {}\r\n\r\n{body}", body.len());
            stream.write_all(text.as_bytes()).await.unwrap();
        });
        fs::write(&path, format!("[copr-cli]\nlogin = {MARKER}\ntoken = {MARKER}\ncopr_url = {url}\n"))
            .unwrap();
        let result = client_of(&path, &url).rotate_token().await;
        server.await.unwrap();
        let new =
            result.as_ref().ok().or_else(|| result.as_ref().err().and_then(RotateError::config)).unwrap();
        assert_eq!(new.credentials.as_ref().unwrap().token().expose(), MARKER);
        assert_eq!(result.is_err(), changes);
        let mut printed = Printed::default();
        printed.rotation(&result);
        printed.search("a rotation");
    }
}
