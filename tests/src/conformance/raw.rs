//! Requests that no operation of the client expresses, and their answers as they came.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Request, Url};
use serde_json::Value;

use super::checks::{Done, Stop, holds, same};
use super::context::Context;

/// The media type of HTML forms.
const FORM: &str = "application/x-www-form-urlencoded";

/// A request in the making.
#[derive(Debug)]
pub struct Raw<'a> {
    cx: &'a Context<'a>,
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Option<Vec<u8>>,
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    /// What was asked, for messages.
    what: String,
    /// The status.
    pub status: u16,
    headers: HeaderMap,
    /// The body.
    pub body: String,
}

impl<'a> Raw<'a> {
    /// A request without a login. The path comes after `/api_3`, with its query.
    pub(super) fn new(cx: &'a Context<'a>, method: Method, path: &str) -> Self {
        Self { cx, method, path: path.to_owned(), headers: HeaderMap::new(), body: None }
    }

    /// One more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(mut value) = HeaderValue::from_str(value) {
            value.set_sensitive(matches!(name, "authorization" | "cookie"));
            self.headers.insert(HeaderName::from_static(name), value);
        }
        self
    }

    /// A body of a media type.
    #[must_use]
    pub fn body(mut self, media: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", media)
    }

    /// A body of JSON.
    #[must_use]
    pub fn json(self, value: &Value) -> Self {
        self.body("application/json", value.to_string())
    }

    /// A body as an HTML form has it.
    #[must_use]
    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let mut url = Url::parse("http://form").ok();
        let body = url.as_mut().map(|url| {
            url.query_pairs_mut().extend_pairs(fields);
            url.query().unwrap_or_default().to_owned()
        });
        self.body(FORM, body.unwrap_or_default())
    }

    /// Sends it.
    ///
    /// # Errors
    /// When there is no answer.
    pub async fn send(self) -> Done<Reply> {
        let url = format!("{}{}", self.cx.base(), self.path);
        let url = Url::parse(&url).map_err(|e| Stop::failed(format!("{url} is no URL: {e}")))?;
        let what = format!("{} {}", self.method, self.path);
        let mut request = Request::new(self.method, url);
        request.headers_mut().extend(self.headers);
        *request.body_mut() = self.body.map(Into::into);
        let answer = self.cx.recorder().send_raw(self.cx.http(), request).await?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Ok(Reply { what, status, headers, body: answer.text().await? })
    }

    /// Sends it and holds that it succeeds with JSON.
    ///
    /// # Errors
    /// When it does not.
    pub async fn value(self) -> Done<Value> {
        self.send().await?.value()
    }

    /// Sends it and holds that it is refused with a status and a reason in JSON.
    ///
    /// # Errors
    /// When it is not.
    pub async fn refused(self, status: u16) -> Done {
        self.send().await?.refused(status)
    }
}

impl Reply {
    /// A header as text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The JSON of a success.
    ///
    /// # Errors
    /// When it is neither.
    pub fn value(&self) -> Done<Value> {
        same(&self.what, self.status, 200)?;
        Ok(serde_json::from_str(&self.body)?)
    }

    /// Holds that it is a refusal with a status, and says why in JSON. No word of it is looked at.
    ///
    /// # Errors
    /// When it is not.
    pub fn refused(&self, status: u16) -> Done {
        same(&self.what, self.status, status)?;
        let is_json = self.header("content-type").is_some_and(|it| it.starts_with("application/json"));
        holds(&format!("{}: is JSON", self.what), is_json)?;
        let body: Value = serde_json::from_str(&self.body)?;
        holds(&format!("{}: says why", self.what), body["error"].is_string() || body["message"].is_string())?;
        if status == 401 {
            same(&format!("{}: `output`", self.what), &body["output"], &Value::from("notok"))?;
        }
        Ok(())
    }
}
