//! A request as operations see it: decoded path, query whose first value wins, body read on demand.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Body as Stream;
use axum::http::HeaderMap;

use crate::body::{self, Body, Json};
use crate::failure::Failure;
use crate::fields::Fields;
use crate::journal::Sent;

/// The body of a request until somebody reads it. The server keeps a second handle, to drain what is left, and the
/// journal a third one, to show what was sent.
pub type BodySlot = Arc<Slot>;

/// A body, and what was found in it.
#[derive(Debug)]
pub struct Slot {
    stream: Mutex<Option<Stream>>,
    sent: OnceLock<Sent>,
}

impl Slot {
    /// A body nobody has read.
    pub fn new(stream: Stream) -> BodySlot {
        Arc::new(Self { stream: Mutex::new(Some(stream)), sent: OnceLock::new() })
    }

    /// What was found in it.
    pub fn sent(&self) -> Sent {
        self.sent.get().cloned().unwrap_or_default()
    }

    /// Reads the body, unless somebody has.
    pub async fn read(&self, headers: &HeaderMap) -> Result<Body, Failure> {
        let mut body = body::read(headers, self.take()).await?;
        let _ = self.sent.set(std::mem::take(&mut body.sent));
        Ok(body)
    }

    fn take(&self) -> Stream {
        let mut stream = self.stream.lock().unwrap_or_else(PoisonError::into_inner);
        stream.take().unwrap_or_default()
    }
}

/// One request, matched to a route. It has no `Debug`, because its headers log in.
pub struct Request {
    /// All headers.
    pub headers: HeaderMap,
    params: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    slot: BodySlot,
    body: Option<Body>,
}

impl Request {
    /// A request put together by the server.
    pub fn new(headers: HeaderMap, params: Vec<(&'static str, String)>, query: &str, slot: BodySlot) -> Self {
        Self {
            headers,
            params,
            query: form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            slot,
            body: None,
        }
    }

    /// A parameter of the path; the empty text if the template has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
    }

    /// The `build_id` of the path. Numbers too large for an id are ids nobody has.
    pub fn build_id(&self) -> u64 {
        self.param("build_id").parse().unwrap_or(u64::MAX)
    }

    /// A query argument: its first value.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a query argument.
    pub fn query_all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.query.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Query arguments that have to be there (400 else); empty values pass.
    pub fn needed<const N: usize>(&self, names: [&str; N]) -> Result<[String; N], Failure> {
        let mut values = [const { String::new() }; N];
        for (name, slot) in names.iter().zip(&mut values) {
            let value = self
                .query(name)
                .ok_or_else(|| Failure::bad(format!("The query lacks the argument {name}.")))?;
            value.clone_into(slot);
        }
        Ok(values)
    }

    /// Whether a parameter of the path or a value of the query holds a NUL character, which crashes the real server.
    pub fn has_nul(&self) -> bool {
        let params = self.params.iter().map(|(_, value)| value);
        params.chain(self.query.iter().map(|(_, value)| value)).any(|value| value.contains('\0'))
    }

    /// A header as text, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The body, read at the first call.
    pub async fn body(&mut self) -> Result<&Body, Failure> {
        let read = match self.body.take() {
            Some(body) => body,
            None => self.slot.read(&self.headers).await?,
        };
        Ok(self.body.insert(read))
    }

    /// The fields of a *form style* route: JSON or form; a body that cannot be read counts as empty.
    pub async fn form(&mut self) -> Result<Fields, Failure> {
        let body = self.body().await?;
        match &body.json {
            Json::Object(fields) if !fields.is_empty() => Fields::from_json(fields),
            Json::Other(value) if body::truthy(value) => Err(Failure::Crash),
            Json::Undecodable => Err(Failure::Database),
            _ => Ok(Fields::from_form(&body.form)),
        }
    }

    /// The fields of a *direct style* route: a form, or JSON that has to be there (415) and well formed (400).
    pub async fn direct(&mut self) -> Result<Fields, Failure> {
        let body = self.body().await?;
        if !body.form.is_empty() {
            return Ok(Fields::from_form(&body.form));
        }
        match &body.json {
            Json::Object(fields) => Fields::from_json(fields),
            Json::Other(_) => Err(Failure::Crash),
            Json::Undecodable => Err(Failure::Database),
            Json::Malformed => Err(Failure::malformed()),
            Json::Absent => Err(Failure::not_json()),
        }
    }

    /// The JSON of a route that takes nothing else, of whatever type.
    pub async fn json(&mut self) -> Result<&Json, Failure> {
        match &self.body().await?.json {
            Json::Undecodable | Json::Malformed => Err(Failure::malformed()),
            Json::Absent => Err(Failure::not_json()),
            read => Ok(read),
        }
    }

    /// Owner and project of a route that falls back on the body for names it was not given (or given empty).
    ///
    /// No such key is a 500, no JSON at all 415, on GET requests too.
    pub async fn project_names(&mut self, owner: &str, project: &str) -> Result<(String, String), Failure> {
        let owner = self.name_or_body(owner, "ownername").await?;
        let project = self.name_or_body(project, "projectname").await?;
        Ok((owner, project))
    }

    async fn name_or_body(&mut self, given: &str, key: &str) -> Result<String, Failure> {
        if !given.is_empty() {
            return Ok(given.to_owned());
        }
        let body = self.body().await?;
        let in_form = body.form.iter().find(|(name, value)| name == key && !value.is_empty());
        if let Some((_, value)) = in_form {
            return Ok(value.clone());
        }
        match &body.json {
            Json::Object(fields) => fields
                .iter()
                .find(|(name, _)| name == key)
                .and_then(|(_, value)| value.as_str())
                .map(str::to_owned)
                .ok_or(Failure::Crash),
            Json::Other(_) => Err(Failure::Crash),
            Json::Undecodable | Json::Malformed => Err(Failure::malformed()),
            Json::Absent => Err(Failure::not_json()),
        }
    }
}
