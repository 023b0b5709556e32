//! The settings of a TOML file of fedora-messaging.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::settings::{Queue, Settings};
use copr_api_ext::{Error, ErrorKind, Result};

#[derive(Deserialize)]
struct File {
    #[serde(default = "local")]
    amqp_url: String,
    #[serde(default)]
    tls: Tls,
    #[serde(default)]
    client_properties: ClientProperties,
    #[serde(default)]
    queues: BTreeMap<String, QueueTable>,
    #[serde(default)]
    bindings: Vec<Binding>,
    #[serde(default)]
    qos: Qos,
}

fn local() -> String {
    "amqp://".to_owned()
}

#[derive(Default, Deserialize)]
struct Tls {
    ca_cert: Option<String>,
    keyfile: Option<String>,
    certfile: Option<String>,
}

#[derive(Default, Deserialize)]
struct ClientProperties {
    app: Option<String>,
}

#[derive(Deserialize)]
struct QueueTable {
    durable: bool,
    auto_delete: bool,
    exclusive: bool,
}

#[derive(Deserialize)]
struct Binding {
    queue: String,
    exchange: String,
    routing_keys: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Qos {
    prefetch_count: Option<u16>,
}

/// Reads a file, and the certificates and the key that it names.
pub(super) fn load(path: &Path) -> Result<Settings> {
    settings(&text(path)?, read)
}

fn settings(text: &str, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<Settings> {
    // The full error quotes the line, which may hold a password.
    let file: File = toml::from_str(text).map_err(|error| {
        let line = error
            .span()
            .and_then(|span| text.get(..span.start))
            .map_or(1, |before| before.matches('\n').count() + 1);
        Error::invalid(format!("line {line} of the configuration of fedora-messaging can't be read"))
    })?;
    let mut settings = Settings::new(&file.amqp_url)?;
    let read =
        |path: Option<String>| path.filter(|path| !path.is_empty()).map(|path| read(&path)).transpose();
    settings.root_certificates = read(file.tls.ca_cert)?;
    settings.client_certificate = match (read(file.tls.certfile)?, read(file.tls.keyfile)?) {
        (Some(certificate), Some(key)) => Some((certificate, key.into())),
        _ => None,
    };
    // The file says so.
    settings.plaintext_allowed = true;
    settings.app = file.client_properties.app;
    settings.prefetch = file.qos.prefetch_count.unwrap_or(settings.prefetch);
    let mut queues = file.queues.into_iter();
    if let Some((name, QueueTable { durable, auto_delete, exclusive })) = queues.next() {
        let bindings = file.bindings.into_iter().filter(|binding| binding.queue == name);
        settings.bindings = bindings
            .flat_map(|Binding { exchange, routing_keys, .. }| {
                routing_keys.into_iter().map(move |key| (exchange.clone(), key))
            })
            .collect();
        settings.queue =
            Queue { name: Some(name).filter(|name| !name.is_empty()), durable, auto_delete, exclusive };
    }
    if queues.next().is_some() {
        return Err(Error::invalid(
            "the configuration of fedora-messaging has several queues: one can be read",
        ));
    }
    Ok(settings)
}

fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| local_error(path, &error))
}

fn read(path: &str) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| local_error(Path::new(path), &error))
}

fn local_error(path: &Path, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Local, format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"
        amqp_url = "amqps://worker@bus.example.org/%2Fpublic?connection_attempts=3"
        publish_exchange = "amq.topic"
        callback = "my:function"
        [tls]
        ca_cert = "/ca"
        keyfile = "/key"
        certfile = "/certificate"
        [client_properties]
        app = "My service"
        [exchanges."amq.topic"]
        type = "topic"
        [queues.my-service]
        durable = true
        auto_delete = false
        exclusive = false
        arguments = {}
        [[bindings]]
        queue = "my-service"
        exchange = "amq.topic"
        routing_keys = ["#.copr.build.end", "#.copr.build.start"]
        [[bindings]]
        queue = "another"
        exchange = "amq.topic"
        routing_keys = ["#"]
        [qos]
        prefetch_size = 0
        prefetch_count = 25
    "##;

    fn parsed(text: &str) -> Result<Settings> {
        settings(text, |path| Ok(path.as_bytes().to_vec()))
    }

    #[test]
    fn reads_the_file_of_a_service() {
        let settings = parsed(FILE).unwrap();
        assert_eq!(settings.root_certificates.as_deref(), Some(&b"/ca"[..]));
        assert!(settings.client_certificate.is_some() && settings.prefetch == 25);
        let queue = &settings.queue;
        assert_eq!(queue.name.as_deref(), Some("my-service"));
        assert!(queue.durable && !queue.auto_delete && !queue.exclusive);
        let keys: Vec<_> = settings.bindings().into_iter().map(|(_, key)| key).collect();
        assert_eq!(keys, ["#.copr.build.end", "#.copr.build.start"]);
        assert_eq!(settings.app.as_deref(), Some("My service"));
        let uri = settings.uri().unwrap();
        assert_eq!((uri.authority.host.as_str(), uri.vhost.as_str()), ("bus.example.org", "/public"));
        assert_eq!(uri.query.auth_mechanism.map(|it| it.name()), Some("EXTERNAL"));
    }

    #[test]
    fn an_empty_file_is_a_private_queue_on_this_machine() {
        let settings = parsed("").unwrap();
        let uri = settings.uri().unwrap();
        assert_eq!((uri.authority.host.as_str(), uri.vhost.as_str()), ("localhost", "/"));
        assert!(settings.queue.name.is_none() && settings.queue.exclusive);
        assert_eq!(settings.bindings(), [("amq.topic".to_owned(), "#.copr.#".to_owned())]);
    }

    #[test]
    fn refuses_what_it_can_not_read_without_quoting_it() {
        for (text, reason) in [
            ("\n\namqp_url = \"amqp://u:pa55\" x", "line 3"),
            ("amqp_url = \"pa55\"", "URL"),
            ("amqp_url = 55\npa55 = 1", "line 1"),
            ("amqp_url = \"amqp://u:pa55@h:x\"", "URL"),
            ("[queues]\na = 1", "line 2"),
            ("[queues.a]\ndurable = true\nexclusive = true", "line 1"),
            (
                "[queues.a]\ndurable = true\nauto_delete = true\nexclusive = true\n[queues.b]\ndurable = true\nauto_delete = true\nexclusive = true",
                "several queues",
            ),
        ] {
            let error = parsed(text).unwrap_err();
            assert!(error.to_string().contains(reason), "{text}: {error}");
            assert!(!format!("{error:?}").contains("pa55"), "{error:?}");
        }
    }
}
