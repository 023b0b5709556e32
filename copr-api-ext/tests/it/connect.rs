//! Invalid settings are rejected by `build`, failed TLS handshakes are not retried, and no crypto provider is installed.

use std::sync::Arc;

use copr_api_ext::prelude::*;
use copr_api_ext::{Copr, CoprBuilder, Error, ErrorKind};
use copr_fake::Fake;
use copr_test_support::server::listen;
use rcgen::{CertificateParams, CertifiedIssuer, KeyPair};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::{CryptoProvider, aws_lc_rs};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, ServerConfig};

fn rejected(builder: CoprBuilder) -> Error {
    let error = builder.build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    assert!(!error.is_retryable() && !error.is_ambiguous(), "{error}");
    error
}

#[test]
fn rejects_unusable_proxies() {
    for (proxy, names) in [
        ("socks5://proxy.example.org:1080", "SOCKS"),
        ("socks5h://user:pw@proxy.example.org", "SOCKS"),
        ("socks4://proxy.example.org", "SOCKS"),
        ("ftp://proxy.example.org", "scheme"),
        ("http://", "proxy"),
        ("http://proxy.example.org:99999", "proxy"),
        ("http://proxy example", "proxy"),
        ("", "proxy"),
    ] {
        let error = rejected(Copr::builder().proxy(proxy));
        assert!(error.to_string().contains(names), "{proxy:?}: {error}");
    }
    for proxy in
        ["http://proxy.example.org:3128", "proxy.example.org:3128", "https://user:pw@proxy.example.org"]
    {
        assert!(Copr::builder().proxy(proxy).build().is_ok(), "{proxy}");
    }
}

#[test]
fn rejects_user_agents_invalid_in_headers() {
    for product in ["my-service/1\n2", "my-service/1\r\nX: y", "a\0b", "a\u{7f}"] {
        assert!(rejected(Copr::builder().user_agent(product)).to_string().contains("user agent"));
    }
    assert!(Copr::builder().user_agent("my-service/1.2 (+https://example.org)").build().is_ok());
}

#[test]
fn rejects_invalid_root_certificates() {
    let pem = |text: &str| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n");
    let key = KeyPair::generate().unwrap().serialize_pem();
    for bundle in [String::new(), "no pem".into(), key, pem("bm90IGEgY2VydGlmaWNhdGU="), pem("?")] {
        let error = rejected(Copr::builder().root_certificates(bundle.as_str()));
        assert!(error.to_string().contains("root certificates"), "{bundle}: {error}");
    }
}

#[test]
fn rejects_invalid_urls() {
    for url in [
        "",
        "copr.example.org",
        "ftp://copr.example.org",
        "https://",
        "https://l:t@copr.example.org",
        "https://a b",
    ] {
        assert!(rejected(Copr::builder().url(url)).to_string().contains("https://copr"), "{url}");
    }
    assert!(rejected(Copr::builder().url("http://copr.example.org")).to_string().contains("allow_http"));
}

#[tokio::test]
async fn accepts_url_with_api_path() {
    let fake =
        Fake::builder().user("alice").project("alice/hello", ["fedora-43-x86_64"]).start().await.unwrap();
    for end in ["", "/", "/api_3", "/api_3/"] {
        let copr = Copr::builder().url(format!("{}{end}", fake.url())).build().unwrap();
        assert_eq!(copr.config().copr_url, fake.url());
        assert_eq!(copr.project_get().project("alice/hello").send().await.unwrap().name, "hello");
    }
}

/// Starts a server with a certificate for this name. Returns its port and the certificate of the authority.
async fn tls_server(name: &str) -> (u16, String) {
    let mut authority = CertificateParams::new([]).unwrap();
    authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new([name.to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        )
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let address = listen(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let _ = stream.read(&mut [0; 4096]).await;
            let body = r#"{"version": 3}"#;
            let text = format!(
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            );
            let _ = stream.write_all(text.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    (address.await.port(), authority.pem())
}

fn assert_final(error: &Error) {
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Tls, 1), "{error}");
    assert!(!error.is_retryable() && !error.is_ambiguous(), "{error}");
    assert!(error.help().contains("root_certificates"), "{}", error.help());
}

#[tokio::test]
async fn does_not_retry_untrusted_certificates() {
    let (port, authority) = tls_server("localhost").await;
    let builder = || Copr::builder().url(format!("https://localhost:{port}")).credentials("login", "token");
    assert_final(&builder().build().unwrap().home().send().await.unwrap_err());
    let unsafe_call = builder().build().unwrap().api_token_create().send().await;
    assert_final(&unsafe_call.unwrap_err());
    let trusting = builder().root_certificates(authority.as_str()).build().unwrap();
    assert!(trusting.home().send().await.is_ok());
    let (_, another) = tls_server("localhost").await;
    let wrong = builder().root_certificates(another).build().unwrap();
    assert_final(&wrong.home().send().await.unwrap_err());
}

#[tokio::test]
async fn does_not_retry_certificates_of_other_hosts() {
    let (port, authority) = tls_server("copr.example.org").await;
    let copr = Copr::builder().url(format!("https://localhost:{port}")).root_certificates(authority).build();
    assert_final(&copr.unwrap().home().send().await.unwrap_err());
}

#[tokio::test]
async fn does_not_retry_tls_with_plain_http_server() {
    let fake = Fake::builder().start().await.unwrap();
    let copr = Copr::builder().url(fake.url().replace("http://", "https://")).build().unwrap();
    assert_final(&copr.home().send().await.unwrap_err());
}

#[tokio::test]
async fn does_not_install_a_crypto_provider() {
    let (port, authority) = tls_server("localhost").await;
    let copr = Copr::builder()
        .url(format!("https://localhost:{port}"))
        .root_certificates(authority)
        .build()
        .unwrap();
    copr.home().send().await.unwrap();
    assert!(CryptoProvider::get_default().is_none(), "the program's own `install_default` would fail");
    // Panics if two providers are compiled in and none is installed.
    let _ = ClientConfig::builder();
    copr.home().send().await.unwrap();
}
