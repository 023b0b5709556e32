//! Makes any call of the generated client from plain data. `build.rs` generates the list of calls.

use copr_api::{Call, Client, ExecuteError, Multipart};
use copr_api_ext::CallExt;
use serde::Serialize;
use serde_json::Value;

pub use crate::exchange::Request;

/// Why a call has no value.
#[derive(Debug)]
pub enum Failure {
    /// The builder can't express the request.
    Inexpressible(String),
    /// `Call::execute` failed.
    Execute(Box<ExecuteError>),
    /// `CallExt::send` failed.
    Send(copr_api_ext::Error),
    /// A part of the request or the decoded response can't be encoded.
    Encode(serde_json::Error),
}

impl Failure {
    /// The client's reason for not sending the call.
    #[must_use]
    pub fn refusal(&self) -> Option<String> {
        match self {
            Self::Execute(error) => match &**error {
                ExecuteError::InvalidArgument(error) => Some(error.to_string()),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Request {
    fn path_text(&self, name: &str) -> Result<String, Failure> {
        let text =
            self.path.get(name).ok_or_else(|| Failure::Inexpressible(format!("no `{name}` in the path")))?;
        Ok(text.clone())
    }

    fn path_number(&self, name: &str) -> Result<i64, Failure> {
        let text = self.path_text(name)?;
        text.parse().map_err(|_| Failure::Inexpressible(format!("`{name}` is {text:?}, not a number")))
    }

    fn query_texts(&self, name: &str) -> Option<Vec<String>> {
        let texts: Vec<String> =
            self.query.iter().filter(|(key, _)| key == name).map(|(_, text)| text.clone()).collect();
        (!texts.is_empty()).then_some(texts)
    }

    fn query_text(&self, name: &str) -> Result<Option<String>, Failure> {
        match self.query_texts(name).as_deref() {
            None => Ok(None),
            Some([text]) => Ok(Some(text.clone())),
            Some(_) => Err(Failure::Inexpressible(format!("`{name}` is given twice"))),
        }
    }

    fn query_number(&self, name: &str) -> Result<Option<i64>, Failure> {
        let Some(text) = self.query_text(name)? else {
            return Ok(None);
        };
        text.parse()
            .map(Some)
            .map_err(|_| Failure::Inexpressible(format!("`{name}` is {text:?}, not a number")))
    }

    fn query_flag(&self, name: &str) -> Result<bool, Failure> {
        match self.query_text(name)?.as_deref() {
            None => Ok(false),
            Some("True") => Ok(true),
            Some(text) => Err(Failure::Inexpressible(format!("`{name}` is {text:?}, not `True`"))),
        }
    }

    fn json<T: for<'de> serde::Deserialize<'de>>(&self) -> Result<T, Failure> {
        let body = self.body.clone().ok_or_else(|| Failure::Inexpressible("no body".into()))?;
        serde_json::from_value(body)
            .map_err(|e| Failure::Inexpressible(format!("the body does not decode: {e}")))
    }

    /// The parts, with the JSON part decoded and encoded by its type.
    fn multipart<T: for<'de> serde::Deserialize<'de> + serde::Serialize>(
        &self,
    ) -> Result<Multipart, Failure> {
        let parts =
            self.multipart.as_ref().ok_or_else(|| Failure::Inexpressible("no multipart body".into()))?;
        parts.iter().try_fold(Multipart::new(), |form, part| {
            if part.name != "json" {
                return Ok(form.bytes(&part.name, &part.file_name, &part.content_type, part.content.clone()));
            }
            let options: T = serde_json::from_slice(&part.content)
                .map_err(|e| Failure::Inexpressible(format!("the JSON part does not decode: {e}")))?;
            form.json(&part.name, &options).map_err(Failure::Encode)
        })
    }
}

/// Sends a call and encodes its response again.
pub trait Sender {
    /// Sends the call.
    fn send<C>(call: C) -> impl Future<Output = Result<Value, Failure>> + Send
    where
        C: Call<Response: Serialize>;
}

/// `copr-api` alone.
struct Raw;

/// `copr-api-ext`. The client has to come from that crate.
struct Sdk;

impl Sender for Raw {
    async fn send<C: Call<Response: Serialize>>(call: C) -> Result<Value, Failure> {
        let value = call.execute().await.map_err(|error| Failure::Execute(Box::new(error)))?;
        serde_json::to_value(value).map_err(Failure::Encode)
    }
}

impl Sender for Sdk {
    async fn send<C: Call<Response: Serialize>>(call: C) -> Result<Value, Failure> {
        let value = CallExt::send(call).await.map_err(Failure::Send)?;
        serde_json::to_value(value).map_err(Failure::Encode)
    }
}

/// Makes the call with this id by `Call::execute`.
///
/// # Errors
/// If the call can't be expressed, or fails.
pub async fn execute(client: &Client, id: &str, request: &Request) -> Result<Value, Failure> {
    generated::call_by::<Raw>(client, id, request).await
}

/// Makes the call with this id by `CallExt::send`.
///
/// # Errors
/// If the call can't be expressed, or fails.
pub async fn send(copr: &copr_api_ext::Copr, id: &str, request: &Request) -> Result<Value, Failure> {
    generated::call_by::<Sdk>(copr, id, request).await
}

fn again<T: for<'de> serde::Deserialize<'de> + serde::Serialize>(body: &Value) -> Result<Value, String> {
    let value: T = serde_json::from_value(body.clone()).map_err(|e| e.to_string())?;
    serde_json::to_value(value).map_err(|e| e.to_string())
}

pub use generated::{decode, json_schemas};

#[allow(clippy::all, clippy::pedantic)]
mod generated {
    use serde_json::Value;

    use super::{Failure, Request, Sender, again};

    include!(concat!(env!("OUT_DIR"), "/driver.rs"));
}
