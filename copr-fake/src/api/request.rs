//! A request as operations see it.

use axum::http::HeaderMap;

use super::fields::Fields;
use super::python::truthy;
use super::{Body, Failure, Json};

/// A request, matched to a route and read to its end. It has no `Debug`, because its headers log in.
pub struct Request {
    pub headers: HeaderMap,
    /// The parameters of the path.
    params: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    /// The body, or what is wrong with it. An operation that does not look at its body does not mind.
    body: Result<Body, Failure>,
}

impl Request {
    pub fn new(
        headers: HeaderMap,
        params: Vec<(&'static str, String)>,
        query: &str,
        body: Result<Body, Failure>,
    ) -> Self {
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Self { headers, params, query, body }
    }

    /// A parameter of the path; empty if the route has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
    }

    /// The `build_id` of the path. A number too large for an ID is one that no build has.
    pub fn build_id(&self) -> i64 {
        self.param("build_id").parse().unwrap_or(i64::MAX)
    }

    /// The first value of a query argument.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query_all(name).next()
    }

    /// All values of a query argument.
    pub fn query_all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.query.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Required query arguments; 400 if one is missing. Empty values are accepted.
    pub fn required<const N: usize>(&self, names: [&str; N]) -> Result<[String; N], Failure> {
        let mut values = [const { String::new() }; N];
        for (name, slot) in names.iter().zip(&mut values) {
            let missing = || Failure::bad(format!("The query lacks the argument {name}."));
            self.query(name).ok_or_else(missing)?.clone_into(slot);
        }
        Ok(values)
    }

    /// Whether a NUL character is in the path or the query, which crashes the real server.
    pub fn has_nul(&self) -> bool {
        let params = self.params.iter().map(|(_, value)| value);
        params.chain(self.query.iter().map(|(_, value)| value)).any(|value| value.contains('\0'))
    }

    /// A header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn body(&self) -> Result<&Body, Failure> {
        self.body.as_ref().map_err(Failure::clone)
    }

    /// The fields of JSON or a form, for routes where a malformed body counts as empty.
    pub fn form(&self) -> Result<Fields, Failure> {
        let body = self.body()?;
        match &body.json {
            Json::Object(fields) if !fields.is_empty() => Fields::from_json(fields),
            Json::Other(value) if truthy(value) => Err(Failure::Crash),
            Json::Undecodable => Err(Failure::Database),
            _ => Ok(Fields::from_form(&body.form)),
        }
    }

    /// The fields of JSON or a form, for routes that refuse a missing (415) or malformed body (400).
    pub fn strict_form(&self) -> Result<Fields, Failure> {
        let body = self.body()?;
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

    /// The JSON, of whatever type, for routes that take no forms.
    pub fn json(&self) -> Result<&Json, Failure> {
        match &self.body()?.json {
            Json::Undecodable | Json::Malformed => Err(Failure::malformed()),
            Json::Absent => Err(Failure::not_json()),
            read => Ok(read),
        }
    }

    /// A name; one that is empty is taken from the body, under a key.
    pub fn or_in_body(&self, given: &str, key: &str) -> Result<String, Failure> {
        if !given.is_empty() {
            return Ok(given.to_owned());
        }
        let in_form = self.body()?.form.iter().find(|(name, value)| name == key && !value.is_empty());
        if let Some((_, value)) = in_form {
            return Ok(value.clone());
        }
        let Json::Object(fields) = self.json()? else {
            return Err(Failure::Crash);
        };
        let value = fields.iter().find(|(name, _)| name == key).and_then(|(_, value)| value.as_str());
        value.map(str::to_owned).ok_or(Failure::Crash)
    }
}
