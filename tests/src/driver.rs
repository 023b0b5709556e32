//! Makes any call of the generated client from plain data. The list of calls is written by `build.rs`.

use copr_api::{Client, Error, Multipart, ResponseValue};
use copr_api_ext::CallExt as _;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use crate::exchange::Request;

/// Why a call gave no value.
#[derive(Debug)]
pub enum Failure {
    /// The builder has no way to say this.
    Inexpressible(String),
    /// The call was made and failed.
    Failed(Box<Error<()>>),
    /// The call was made, unwrapped by `copr-api-ext`, and failed.
    Told(Box<copr_api_ext::Error>),
    /// A part of the request, or the answer after it was decoded, can't be encoded.
    Encode(serde_json::Error),
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

    /// The parts as they are, except that the JSON part goes through its type.
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

/// Turns the future of a generated call into the value of its answer, encoded again.
pub trait Unwrap {
    /// Sends the call.
    fn unwrap<F, T>(call: F) -> impl Future<Output = Result<Value, Failure>> + Send
    where
        F: Future<Output = Result<ResponseValue<T>, Error<()>>> + Send,
        T: Serialize + DeserializeOwned + Send;
}

/// As `copr-api` does it.
struct Plain;

/// As `copr-api-ext` does it, with its errors. The client has to be one of that crate.
struct Told;

impl Unwrap for Plain {
    async fn unwrap<F, T>(call: F) -> Result<Value, Failure>
    where
        F: Future<Output = Result<ResponseValue<T>, Error<()>>> + Send,
        T: Serialize + DeserializeOwned + Send,
    {
        let value = call.await.map_err(|error| Failure::Failed(Box::new(error)))?;
        serde_json::to_value(value.into_inner()).map_err(Failure::Encode)
    }
}

impl Unwrap for Told {
    async fn unwrap<F, T>(call: F) -> Result<Value, Failure>
    where
        F: Future<Output = Result<ResponseValue<T>, Error<()>>> + Send,
        T: Serialize + DeserializeOwned + Send,
    {
        let value = call.output().await.map_err(|error| Failure::Told(Box::new(error)))?;
        serde_json::to_value(value).map_err(Failure::Encode)
    }
}

/// Makes the call with this id.
///
/// # Errors
/// When the call can't be expressed, or fails.
pub async fn call(client: &Client, id: &str, request: &Request) -> Result<Value, Failure> {
    generated::call_by::<Plain>(client, id, request).await
}

/// Makes the call with this id, with the errors of `copr-api-ext`.
///
/// # Errors
/// When the call can't be expressed, or fails.
pub async fn output(copr: &copr_api_ext::Copr, id: &str, request: &Request) -> Result<Value, Failure> {
    generated::call_by::<Told>(copr, id, request).await
}

fn again<T: for<'de> serde::Deserialize<'de> + serde::Serialize>(body: &Value) -> Result<Value, String> {
    let value: T = serde_json::from_value(body.clone()).map_err(|e| e.to_string())?;
    serde_json::to_value(value).map_err(|e| e.to_string())
}

pub use generated::{decode, json_schemas};

#[allow(clippy::all, clippy::pedantic)]
mod generated {
    use serde_json::Value;

    use super::{Failure, Request, Unwrap, again};

    include!(concat!(env!("OUT_DIR"), "/driver.rs"));
}
