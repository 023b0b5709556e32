//! Sends recorded requests over a plain socket, so that they are not normalized.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use copr_fake::{Credentials, Fake};
use serde_json::Value;
use serde_json::value::RawValue;

use super::corpus::{Exchange, unfold};
use crate::common::{Answer, Connection};

/// State that is kept between the requests of a scenario.
#[derive(Default)]
pub struct Memory {
    /// The last session cookie.
    pub session: String,
    /// Invalidated logins and tokens by symbolic user.
    pub pairs: BTreeMap<String, String>,
}

/// Replays an exchange. The error says why it can't be replayed.
pub async fn play(
    fake: &Fake,
    name: &str,
    exchange: &Exchange,
    memory: &mut Memory,
) -> Result<Answer, String> {
    let request = &exchange.request;
    let mut target = unfold(&request.path);
    if !request.query.is_empty() {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &request.query {
            query.append_pair(name, &text(value));
        }
        target = format!("{target}?{}", query.finish());
    }
    let mut headers = request.headers.clone();
    headers.entry("Host".to_owned()).or_insert_with(|| fake.url().replace("http://", ""));
    headers.insert("Connection".to_owned(), "close".to_owned());
    authorize(fake, request.auth.as_deref(), &mut headers, memory);
    let body = match &request.body {
        None => Vec::new(),
        Some(body) => encode(name, body, &mut headers)?,
    };
    if request.body.is_some() {
        headers.insert("Content-Length".to_owned(), body.len().to_string());
    }
    let mut bytes = format!("{} {target} HTTP/1.1\r\n", request.method).into_bytes();
    for (name, value) in &headers {
        bytes.extend(format!("{name}: {value}\r\n").bytes());
    }
    bytes.extend(b"\r\n");
    bytes.extend(body);
    let mut connection = Connection::open(fake).await;
    connection.write(bytes).await;
    let answer = connection.answer_to(&request.method).await;
    if let Some(cookie) = answer.header("set-cookie") {
        cookie.split(';').next().unwrap_or_default().clone_into(&mut memory.session);
    }
    Ok(answer)
}

fn authorize(fake: &Fake, auth: Option<&str>, headers: &mut BTreeMap<String, String>, memory: &mut Memory) {
    if let Some(cookie) = headers.get_mut("Cookie")
        && cookie == "session=..."
    {
        cookie.clone_from(&memory.session);
    }
    if let Some(header) = headers.get_mut("Authorization")
        && let Some((scheme, what)) = header.clone().split_once(" base64(")
    {
        let alice = credentials(fake, "alice");
        let plain = what.trim_end_matches(')');
        let plain = match plain {
            "login:token" => format!("{}:{}", alice.login, alice.token),
            other => other.to_owned(),
        };
        *header = format!("{scheme} {}", STANDARD.encode(plain));
    }
    let alice = credentials(fake, "alice");
    let pair = match auth {
        None => return,
        Some("bad-token") => format!("{}:wrong", alice.login),
        Some("bad-login") => format!("nobody:{}", alice.token),
        Some(name) => {
            if let Some(principal) = name.strip_prefix("kerberos:") {
                headers.insert("X-Remote-User".to_owned(), principal.to_owned());
                return;
            }
            let now = |name: &str| {
                let pair = credentials(fake, name);
                format!("{}:{}", pair.login, pair.token)
            };
            match name.strip_suffix("-new") {
                Some(name) => now(name),
                // The credentials a user had when the scenario started.
                None => memory.pairs.entry(name.to_owned()).or_insert_with(|| now(name)).clone(),
            }
        }
    };
    headers.insert("Authorization".to_owned(), format!("Basic {}", STANDARD.encode(pair)));
}

/// The credentials of a user, who is created if needed.
fn credentials(fake: &Fake, name: &str) -> Credentials {
    let now = fake.clock().now();
    fake.with(|state| state.add_user(name, now).credentials.clone())
}

fn encode(
    name: &str,
    body: &BTreeMap<String, Box<RawValue>>,
    headers: &mut BTreeMap<String, String>,
) -> Result<Vec<u8>, String> {
    let (kind, raw) = body.iter().next().ok_or("the body has no kind")?;
    let value: Value = serde_json::from_str(raw.get()).map_err(|fault| fault.to_string())?;
    match kind.as_str() {
        "json" => {
            let media = "application/json".to_owned();
            headers.entry("Content-Type".to_owned()).or_insert(media);
            Ok(unfold(raw.get()).into_bytes())
        }
        "raw" => match value.as_str() {
            // For bodies that are not text, only the length and a description were recorded.
            Some(raw) if raw.starts_with('<') => {
                let bytes = described(name).ok_or("the bytes were not recorded")?;
                assert_eq!(raw, format!("<{} bytes>", bytes.len()), "{name}");
                Ok(bytes)
            }
            raw => Ok(raw.unwrap_or_default().as_bytes().to_vec()),
        },
        "form" => {
            let mut form = form_urlencoded::Serializer::new(String::new());
            for pair in value.as_array().into_iter().flatten() {
                form.append_pair(&text(&pair[0]), &unfold(&text(&pair[1])));
            }
            Ok(form.finish().into_bytes())
        }
        "multipart" => {
            let media = "multipart/form-data; boundary=boundary".to_owned();
            headers.insert("Content-Type".to_owned(), media);
            Ok(multipart(&value).into_bytes())
        }
        other => Err(format!("unknown body kind {other}")),
    }
}

fn described(name: &str) -> Option<Vec<u8>> {
    match name {
        "http/json-bom" => Some(b"\xef\xbb\xbf{\"description\":\"bom\"}".to_vec()),
        "http/json-latin1" => Some(b"{\"description\":\"\xe9\"}".to_vec()),
        "http/gzip-request-body" => {
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
            gzip.write_all(b"{\"description\":1}").unwrap();
            gzip.finish().ok()
        }
        _ => None,
    }
}

fn multipart(parts: &Value) -> String {
    let mut body = String::new();
    for part in parts.as_array().into_iter().flatten() {
        let name = text(&part["name"]);
        let _ = write!(body, "--boundary\r\nContent-Disposition: form-data; name=\"{name}\"");
        if let Some(file) = part["filename"].as_str() {
            let _ = write!(body, "; filename=\"{file}\"");
        }
        if let Some(media) = part["content_type"].as_str() {
            let _ = write!(body, "\r\nContent-Type: {media}");
        }
        let content = if part["content"].is_null() { &part["value"] } else { &part["content"] };
        let _ = write!(body, "\r\n\r\n{}\r\n", unfold(&text(content)));
    }
    body + "--boundary--\r\n"
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
