//! Streamed responses.

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

/// The body of a successful response, chunk by chunk. Returned by [`CallExt::stream`](crate::CallExt::stream).
///
/// ```no_run
/// use copr_api_ext::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
/// let mut body = copr.build_get().build_id(1).stream().await?;
/// while let Some(chunk) = body.chunk().await? {
///     println!("{} bytes", chunk.len());
/// }
/// # Ok(()) }
/// ```
///
/// Dropping it closes the connection.
#[must_use = "the body is not read until `.chunk()` is called"]
pub struct ResponseStream {
    pub(super) response: Response,
    pub(super) idle: Duration,
    pub(super) info: CallInfo,
}

impl ResponseStream {
    /// Returns the status code of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// Returns the headers of the response, which may contain a session cookie.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// Returns the length of the body in bytes, if the server sent it.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.response.content_length()
    }

    /// Returns the next chunk of the body, or `None` at its end.
    ///
    /// # Errors
    /// [`Timeout`](crate::ErrorKind::Timeout) if the server is silent for longer than
    /// [`idle_timeout`](crate::CoprBuilder::idle_timeout), [`Broken`](crate::ErrorKind::Broken) if the connection is lost.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>> {
        runtime::required(self.info.operation.id)?;
        let chunk = next(&mut self.response, self.idle).await;
        chunk.map_err(|cause| {
            let head = Some((self.response.status(), None));
            decode::attempt_failed(&self.info, crate::http::AttemptError { head, ..cause.into() })
        })
    }

    /// Creates an error about the content of the body, with the details of the call.
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

    /// Creates the error of a body, or a part of one, that can't be decoded as a `T`: with the JSON path where decoding fails, or
    /// with the failure that the body reports instead.
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
