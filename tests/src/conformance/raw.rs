//! Requests that the typed client can't express, and their raw responses.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Request, Url};
use serde_json::Value;

use super::checks::{Failure, Outcome, ensure, ensure_eq};
use super::context::Context;

/// The media type of HTML forms.
const FORM: &str = "application/x-www-form-urlencoded";

/// A request builder.
#[derive(Debug)]
pub struct RawRequest<'a> {
    cx: &'a Context<'a>,
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Option<Vec<u8>>,
}

/// A response.
#[derive(Debug)]
pub struct Reply {
    /// Method and path, for messages.
    what: String,
    /// The status.
    pub status: u16,
    headers: HeaderMap,
    /// The body.
    pub body: String,
}

impl<'a> RawRequest<'a> {
    /// A request without credentials. The path starts after `/api_3` and includes the query.
    pub(super) fn new(cx: &'a Context<'a>, method: Method, path: &str) -> Self {
        Self { cx, method, path: path.to_owned(), headers: HeaderMap::new(), body: None }
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(mut value) = HeaderValue::from_str(value) {
            value.set_sensitive(matches!(name, "authorization" | "cookie"));
            self.headers.insert(HeaderName::from_static(name), value);
        }
        self
    }

    /// Sets a body and its media type.
    #[must_use]
    pub fn body(mut self, media: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", media)
    }

    /// Sets a JSON body.
    #[must_use]
    pub fn json(self, value: &Value) -> Self {
        self.body("application/json", value.to_string())
    }

    /// Sets a body in the format of HTML forms.
    #[must_use]
    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let mut url = Url::parse("http://form").ok();
        let body = url.as_mut().map(|url| {
            url.query_pairs_mut().extend_pairs(fields);
            url.query().unwrap_or_default().to_owned()
        });
        self.body(FORM, body.unwrap_or_default())
    }

    /// Sends the request.
    ///
    /// # Errors
    /// If there is no response, or if the run has used up its requests.
    pub async fn send(self) -> Outcome<Reply> {
        let url = format!("{}{}", self.cx.base(), self.path);
        let url = Url::parse(&url).map_err(|e| Failure::failed(format!("{url} is no URL: {e}")))?;
        let what = format!("{} {}", self.method, self.path);
        let mut request = Request::new(self.method, url);
        request.headers_mut().extend(self.headers);
        *request.body_mut() = self.body.map(Into::into);
        let answer = self.cx.recorder().send_raw(self.cx.http(), request).await?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Ok(Reply { what, status, headers, body: answer.text().await? })
    }

    /// Sends the request and returns the JSON of the response.
    ///
    /// # Errors
    /// If the call does not succeed with JSON.
    pub async fn value(self) -> Outcome<Value> {
        self.send().await?.value()
    }

    /// Sends the request and checks that the server rejects it with this status and a reason in JSON.
    ///
    /// # Errors
    /// If it does not.
    pub async fn rejected(self, status: u16) -> Outcome {
        self.send().await?.rejected(status)
    }
}

impl Reply {
    /// A header as text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The JSON of a successful response.
    ///
    /// # Errors
    /// If the status is no success or the body no JSON.
    pub fn value(&self) -> Outcome<Value> {
        ensure_eq(&self.what, self.status, 200)?;
        Ok(serde_json::from_str(&self.body)?)
    }

    /// Checks that the server rejected the request with this status and a reason in JSON. The wording is not compared.
    ///
    /// # Errors
    /// If it did not.
    pub fn rejected(&self, status: u16) -> Outcome {
        ensure_eq(&self.what, self.status, status)?;
        let is_json = self.header("content-type").is_some_and(|it| it.starts_with("application/json"));
        ensure(&format!("{}: is JSON", self.what), is_json)?;
        let body: Value = serde_json::from_str(&self.body)?;
        ensure(
            &format!("{}: has a reason", self.what),
            body["error"].is_string() || body["message"].is_string(),
        )?;
        if status == 401 {
            ensure_eq(&format!("{}: `output`", self.what), &body["output"], &Value::from("notok"))?;
        }
        Ok(())
    }
}
