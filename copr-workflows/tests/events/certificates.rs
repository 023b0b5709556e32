//! TLS, with certificates of clients.

use copr_workflows::events::Events;
use copr_workflows::{Error, ErrorKind};
use futures_util::TryStreamExt as _;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};

use crate::broker::{Broker, PASSWORD, USER};
use crate::{TOPIC, body, next};

/// Certificates and keys in PEM.
pub struct Certificates {
    pub authority: String,
    pub client: String,
    pub client_key: String,
    server: String,
    server_key: String,
}

impl Certificates {
    pub fn new() -> Self {
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name.push(DnType::CommonName, "Test authority");
        let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
        let signed = |name: &str, common_name: &str| {
            let key = KeyPair::generate().unwrap();
            let mut parameters = CertificateParams::new(vec![name.to_owned()]).unwrap();
            parameters.distinguished_name.push(DnType::CommonName, common_name);
            (parameters.signed_by(&key, &authority).unwrap().pem(), key.serialize_pem())
        };
        let (server, server_key) = signed("localhost", "localhost");
        let (client, client_key) = signed("client", USER);
        Self { authority: authority.pem(), client, client_key, server, server_key }
    }

    /// A broker that wants a certificate of clients, and takes its common name for the user.
    pub async fn broker(&self) -> Broker {
        let configuration = "
listeners.ssl.1 = 127.0.0.1:TLS_PORT
ssl_options.cacertfile = DIRECTORY/ca.pem
ssl_options.certfile = DIRECTORY/server.pem
ssl_options.keyfile = DIRECTORY/server.key
ssl_options.verify = verify_peer
ssl_options.fail_if_no_peer_cert = true
ssl_cert_login_from = common_name
auth_mechanisms.1 = PLAIN
auth_mechanisms.2 = EXTERNAL
";
        let files = [
            ("ca.pem", &self.authority),
            ("server.pem", &self.server),
            ("server.key", &self.server_key),
            ("client.pem", &self.client),
            ("client.key", &self.client_key),
        ];
        Broker::start_with(configuration, &files.map(|(name, text)| (name, text.as_str()))).await
    }
}

#[tokio::test]
#[ignore = "needs rabbitmq-server"]
async fn connects_by_client_certificates() {
    let certificates = Certificates::new();
    let broker = certificates.broker().await;
    let at = |user: &str| Events::new(&format!("amqps://{user}localhost:{}", broker.tls_port)).unwrap();
    let trusted = || at("").root_certificates(certificates.authority.as_str()).durable_queue("tls");
    let events = trusted().client_certificate(certificates.client.as_str(), certificates.client_key.as_str());
    assert!(!format!("{events:?}").contains("PRIVATE"));
    let mut deliveries = events.stream();
    let polled = tokio::time::timeout(std::time::Duration::from_secs(3), next(&mut deliveries)).await;
    assert!(polled.is_err());
    broker.publisher().await.publish(TOPIC, "m1", &body(1)).await;
    assert!(next(&mut deliveries).await.ack().await);

    let error = async |events: Events| -> Error { events.stream().try_next().await.unwrap_err() };
    // The system does not know the authority.
    let unknown =
        error(at("").client_certificate(certificates.client.as_str(), certificates.client_key.as_str()));
    assert_eq!(unknown.await.kind(), ErrorKind::Tls);
    let other = Certificates::new();
    let wrong = error(trusted().root_certificates(other.authority.as_str()));
    assert_eq!(wrong.await.kind(), ErrorKind::Tls);
    // The broker refuses a client without a certificate, and one whose authority it does not know.
    let without = error(trusted()).await;
    assert_eq!(without.kind(), ErrorKind::Tls, "{without}");
    let stranger = trusted().client_certificate(other.client.as_str(), other.client_key.as_str());
    assert_eq!(error(stranger).await.kind(), ErrorKind::Tls);
    drop(deliveries);
    // A password of the URL counts if the URL says so.
    let user = format!("{USER}:{PASSWORD}@");
    let plain = format!("amqps://{user}localhost:{}?auth_mechanism=plain", broker.tls_port);
    let mut deliveries = Events::new(&plain)
        .unwrap()
        .root_certificates(certificates.authority.as_str())
        .client_certificate(certificates.client.as_str(), certificates.client_key.as_str())
        .durable_queue("tls")
        .stream();
    broker.publisher().await.publish(TOPIC, "m2", &body(2)).await;
    assert!(next(&mut deliveries).await.ack().await);
}
