//! Where messages come from, and which of them.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use lapin::uri::{AMQPScheme, AMQPUri, SASLMechanism};
use secrecy::{ExposeSecret as _, SecretSlice, SecretString};

use super::filter::Filter;
use copr_api_ext::extend::Backoff;
use copr_api_ext::{Error, Result};

type OnOutage = Arc<dyn Fn(&Error) + Send + Sync>;

/// Where a bus is, which queue is read, and which messages a program gets.
#[derive(Clone)]
pub(super) struct Settings {
    /// Holds a password.
    pub url: SecretString,
    pub root_certificates: Option<Vec<u8>>,
    /// Certificate and key in PEM.
    pub client_certificate: Option<(Vec<u8>, SecretSlice<u8>)>,
    pub plaintext_allowed: bool,
    /// The product that the broker's list of connections shows.
    pub app: Option<String>,
    pub queue: Queue,
    /// Exchange and routing key.
    pub bindings: Vec<(String, String)>,
    pub prefetch: u16,
    pub filter: Filter,
    pub max_outage: Duration,
    pub reconnect: Backoff,
    pub on_outage: Option<OnOutage>,
    /// What is wrong with a setting.
    pub invalid: Option<Error>,
}

/// A queue on the broker.
#[derive(Clone, Debug)]
pub(super) struct Queue {
    /// `None` for a new name with each connection.
    pub name: Option<String>,
    pub durable: bool,
    pub auto_delete: bool,
    pub exclusive: bool,
}

impl Queue {
    /// Of one connection.
    pub const PRIVATE: Self = Self { name: None, durable: false, auto_delete: true, exclusive: true };

    pub fn durable(name: String) -> Self {
        Self { name: Some(name), durable: true, auto_delete: false, exclusive: false }
    }
}

impl Settings {
    pub fn new(url: &str) -> Result<Self> {
        let settings = Self {
            url: url.into(),
            root_certificates: None,
            client_certificate: None,
            plaintext_allowed: false,
            app: None,
            queue: Queue::PRIVATE,
            bindings: Vec::new(),
            prefetch: 10,
            filter: Filter::default(),
            max_outage: Duration::from_secs(15 * 60),
            reconnect: Backoff { first: Duration::from_secs(1), max: Duration::from_secs(60), factor: 2.0 },
            on_outage: None,
            invalid: None,
        };
        settings.uri()?;
        Ok(settings)
    }

    /// The bindings, or all topics of Copr.
    pub fn bindings(&self) -> Vec<(String, String)> {
        if self.bindings.is_empty() {
            return vec![("amq.topic".to_owned(), "#.copr.#".to_owned())];
        }
        self.bindings.clone()
    }

    /// The URL in its parts. It holds the password, and must not be printed.
    pub fn uri(&self) -> Result<AMQPUri> {
        let text = self.url.expose_secret();
        // The parser's errors quote the URL.
        let mut uri: AMQPUri =
            text.parse().map_err(|_| Error::invalid("the URL of the broker is not an AMQP URL"))?;
        let url = reqwest::Url::parse(text).map_err(|error| Error::invalid(error.to_string()))?;
        // The parser takes `localhost` for an IPv6 address.
        if let Some(address) = url.host_str().and_then(|host| host.strip_prefix('[')?.strip_suffix(']')) {
            address.clone_into(&mut uri.authority.host);
        }
        // As pika, and with it fedora-messaging, has it.
        if uri.vhost.is_empty() {
            "/".clone_into(&mut uri.vhost);
        }
        if self.client_certificate.is_some() {
            uri.query.auth_mechanism.get_or_insert(SASLMechanism::External);
        }
        Ok(uri)
    }

    /// Rejects what can't work, or must not be.
    pub fn check(&self) -> Result<()> {
        if let Some(error) = &self.invalid {
            return Err(error.clone());
        }
        let uri = self.uri()?;
        let host = uri.authority.host.as_str();
        let is_local = host == "localhost"
            || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
        if uri.scheme == AMQPScheme::AMQP && !is_local && !self.plaintext_allowed {
            return Err(Error::invalid("the URL is plain amqp: use amqps, or say `.allow_plaintext()`"));
        }
        Ok(())
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("root_certificates", &self.root_certificates.is_some())
            .field("client_certificate", &self.client_certificate.is_some())
            .field("queue", &self.queue)
            .field("bindings", &self.bindings())
            .field("prefetch", &self.prefetch)
            .field("filter", &self.filter)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_urls_as_fedora_messaging_does() {
        for (url, host, port, vhost, user) in [
            ("amqp://", "localhost", 5672, "/", "guest"),
            ("amqp://h/", "h", 5672, "/", "guest"),
            ("amqps://u:p%2F@h/%2Fpublic", "h", 5671, "/public", "u"),
            ("amqp://u:p@[2001:db8::1]:7/v", "2001:db8::1", 7, "v", "u"),
        ] {
            let uri = Settings::new(url).unwrap().uri().unwrap();
            let authority = &uri.authority;
            assert_eq!(
                (
                    authority.host.as_str(),
                    authority.port,
                    uri.vhost.as_str(),
                    authority.userinfo.username.as_str()
                ),
                (host, port, vhost, user),
                "{url}"
            );
        }
    }

    #[test]
    fn plain_amqp_goes_to_this_machine_only_unless_allowed() {
        let check = |url: &str| Settings::new(url).unwrap().check();
        for url in ["amqp://", "amqp://127.0.0.1", "amqp://[::1]:1", "amqps://bus.example.org"] {
            assert!(check(url).is_ok(), "{url}");
        }
        for url in ["amqp://bus.example.org", "amqp://192.0.2.1", "amqp://[2001:db8::1]"] {
            assert!(check(url).unwrap_err().to_string().contains("allow_plaintext"), "{url}");
        }
        let allowed =
            Settings { plaintext_allowed: true, ..Settings::new("amqp://bus.example.org").unwrap() };
        assert!(allowed.check().is_ok());
    }
}
