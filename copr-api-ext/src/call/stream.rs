//! A response whose body is read by the caller.

use bytes::Bytes;
use reqwest::header::HeaderMap;
use reqwest::{Response, StatusCode};
use serde::de::DeserializeOwned;
use std::time::Duration;

use super::decode;
use super::info::{CallInfo, Failure};
use crate::error::{Error, ErrorInner, ErrorKind, Result};
use crate::http::next;
use crate::runtime;

/// The body of a successful response, chunk by chunk; see [`CallExt::stream`](crate::CallExt::stream).
///
/// Dropping it drops the connection.
#[must_use = "the body is not read until it is asked for"]
pub struct ResponseStream {
    pub(super) response: Response,
    pub(super) idle: Duration,
    pub(super) info: CallInfo,
}

impl ResponseStream {
    /// The status code of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// Its headers. They may contain a session cookie.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The length of the body in bytes, if the server states it.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.response.content_length()
    }

    /// The next chunk of the body; `None` at its end.
    ///
    /// # Errors
    /// [`Timeout`](crate::ErrorKind::Timeout) if the server is silent for longer than
    /// [`idle_timeout`](crate::CoprBuilder::idle_timeout), and [`Broken`](crate::ErrorKind::Broken) if the connection ends before the
    /// body does.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        runtime::required(self.info.operation.id)?;
        let chunk = next(&mut self.response, self.idle).await;
        chunk.map_err(|cause| {
            let head = Some((self.response.status(), None));
            decode::attempt_failed(&self.info, crate::http::AttemptError { head, ..cause.into() })
        })
    }

    /// An error about the content of the body, which names the call.
    #[must_use]
    pub fn error(
        &self,
        kind: ErrorKind,
        cause: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Error {
        let status = Some(self.status());
        let failure = Failure { kind, status, retry_after: None, may_have_arrived: true };
        ErrorInner { source: Some(cause.into().into()), ..self.info.inner(&failure) }.into()
    }

    /// The error of a body, or a part of one, that is no `T`: with the JSON path where decoding fails, or with the failure that the
    /// body reports instead.
    #[must_use]
    pub fn undecodable<T: DeserializeOwned>(&self, body: &[u8], error: &serde_json::Error) -> Error {
        decode::undecodable(&self.info, self.status(), body, error, decode::path_of::<T>)
    }
}

impl std::fmt::Debug for ResponseStream {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResponseStream").field("status", &self.status()).finish_non_exhaustive()
    }
}
