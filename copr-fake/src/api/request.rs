//! The request that an operation gets.

use axum::http::HeaderMap;

use super::fields::Fields;
use super::python::truthy;
use super::{Body, Failure, Json};

/// A request of a route, with its body. It has no `Debug`, because its headers contain credentials.
pub struct Request {
    pub headers: HeaderMap,
    /// The parameters of the path.
    params: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    /// The body, or the failure of reading it, which matters only to operations that use the body.
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

    /// Returns a parameter of the path, or an empty text if the route doesn't have it.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Returns the `build_id` of the path. A number that is too large becomes an ID that no build has.
    pub fn build_id(&self) -> i64 {
        self.param("build_id").parse().unwrap_or(i64::MAX)
    }

    /// Returns the first value of a query argument.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query_all(name).next()
    }

    /// Returns all values of a query argument.
    pub fn query_all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.query.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns required query arguments, or a 400 if one is missing. Accepts empty values.
    pub fn required<const N: usize>(&self, names: [&str; N]) -> Result<[String; N], Failure> {
        let mut values = [const { String::new() }; N];
        for (name, slot) in names.iter().zip(&mut values) {
            let missing = || Failure::bad(format!("The query argument {name} is missing."));
            self.query(name).ok_or_else(missing)?.clone_into(slot);
        }
        Ok(values)
    }

    /// Returns whether path or query contain a NUL character, which crashes the real server.
    pub fn has_nul(&self) -> bool {
        let params = self.params.iter().map(|(_, value)| value);
        params.chain(self.query.iter().map(|(_, value)| value)).any(|value| value.contains('\0'))
    }

    /// Returns a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub fn body(&self) -> Result<&Body, Failure> {
        self.body.as_ref().map_err(Failure::clone)
    }

    /// Returns the fields of JSON or a form, for operations that treat a malformed body as empty.
    pub fn form(&self) -> Result<Fields, Failure> {
        let body = self.body()?;
        match &body.json {
            Json::Object(fields) if !fields.is_empty() => Fields::from_json(fields),
            Json::Other(value) if truthy(value) => Err(Failure::Crash),
            Json::Undecodable => Err(Failure::Database),
            _ => Ok(Fields::from_form(&body.form)),
        }
    }

    /// Returns the fields of JSON or a form, for operations that reject a missing (415) or malformed body (400).
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

    /// Returns the JSON of any type, for operations that don't accept forms.
    pub fn json(&self) -> Result<&Json, Failure> {
        match &self.body()?.json {
            Json::Undecodable | Json::Malformed => Err(Failure::malformed()),
            Json::Absent => Err(Failure::not_json()),
            read => Ok(read),
        }
    }

    /// Returns a name, or a field of the body if it is empty.
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
