//! Calls: requests that know the type of their response.

use std::fmt;
use std::future::Future;

use bytes::Bytes;
use reqwest::header::{HeaderMap, InvalidHeaderValue};
use reqwest::{Request, StatusCode};
use serde::de::DeserializeOwned;

use crate::client::Client;
use crate::forbidden;
use crate::operation::Operation;

/// A call of an operation: a request and the type of its response. Generated for every operation.
///
/// A call borrows nothing: it can be stored, cloned (unless its body is a stream), and sent from any task. The compiler warns
/// about a call that is never sent:
///
/// ```compile_fail
/// #![deny(unused_must_use)]
/// fn cancel(client: &copr_api::Client) {
///     client.build_cancel().build_id(1);
/// }
/// ```
pub trait Call: Sized + Send {
    /// The type of the response.
    type Response: DeserializeOwned + Send + 'static;

    /// The method, path, idempotency, authentication and pagination of the operation.
    const OPERATION: &'static Operation;

    /// Builds the request. Sends nothing and adds no credentials.
    ///
    /// # Errors
    /// Returns an error if an argument is missing or invalid, or if the server would misinterpret the request: an exclusion of all
    /// chroots (the server would build in all of them), several URLs in a batch (the server would hang), an unknown `status`. The
    /// fields of a multipart body are checked if it is in memory or a [`Multipart`](crate::Multipart).
    fn into_request(self) -> Result<(Client, Request), InvalidArgument>;

    /// Sends the request once and decodes the response, without credentials, retries or limits: those are added by `send` of
    /// `copr-api-ext`.
    ///
    /// # Errors
    /// Returns an [`ExecuteError`] if the request can't be built or sent, or the response is an error or can't be decoded.
    fn execute(self) -> impl Future<Output = Result<Self::Response, ExecuteError>> + Send {
        let request = self.into_request();
        async move {
            let (client, request) = request?;
            let response = client.http().execute(request).await?;
            let (status, headers) = (response.status(), response.headers().clone());
            let body = response.bytes().await?;
            if !status.is_success() {
                return Err(ExecuteError::Status { status, headers, body });
            }
            serde_json::from_slice(&body).map_err(|error| ExecuteError::Decode { error, body })
        }
    }
}

/// An argument is missing or invalid. The message names the argument and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidArgument {
    operation: &'static str,
    message: String,
}

impl InvalidArgument {
    /// The ID of the operation.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// The message: what is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for InvalidArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.message)
    }
}

impl std::error::Error for InvalidArgument {}

/// An error of [`Call::execute`].
///
/// `Display` and `Debug` print neither headers nor bodies, which may contain cookies and tokens.
#[non_exhaustive]
pub enum ExecuteError {
    /// The request is invalid and was not sent.
    InvalidArgument(InvalidArgument),
    /// The request failed, or the response is incomplete.
    Http(reqwest::Error),
    /// The server responded with an error.
    Status {
        /// The status code.
        status: StatusCode,
        /// The headers.
        headers: HeaderMap,
        /// The body: usually JSON with the field `error`, or HTML from a proxy.
        body: Bytes,
    },
    /// A successful response can't be decoded.
    Decode {
        /// The reason.
        error: serde_json::Error,
        /// The body.
        body: Bytes,
    },
}

impl fmt::Display for ExecuteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidArgument(error) => error.fmt(f),
            Self::Http(_) => f.write_str("there is no complete response"),
            Self::Status { status, .. } => write!(f, "the server responded with {status}"),
            Self::Decode { .. } => f.write_str("the response can't be decoded"),
        }
    }
}

impl fmt::Debug for ExecuteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(error) => write!(f, "{self}: {error:?}"),
            // The text of the error may quote the body.
            _ => fmt::Display::fmt(self, f),
        }
    }
}

impl std::error::Error for ExecuteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InvalidArgument(_) | Self::Status { .. } | Self::Decode { .. } => None,
            Self::Http(error) => Some(error),
        }
    }
}

impl From<InvalidArgument> for ExecuteError {
    fn from(error: InvalidArgument) -> Self {
        Self::InvalidArgument(error)
    }
}

impl From<reqwest::Error> for ExecuteError {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

/// Errors of generated code that builds a request.
pub(crate) enum BuildError {
    InvalidRequest(String),
    Http(reqwest::Error),
    Header,
}

impl From<reqwest::Error> for BuildError {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

impl From<InvalidHeaderValue> for BuildError {
    fn from(_: InvalidHeaderValue) -> Self {
        Self::Header
    }
}

/// Completes the request that generated code has built.
pub(crate) fn finish(
    operation: &'static Operation,
    built: Result<(Client, Request), BuildError>,
) -> Result<(Client, Request), InvalidArgument> {
    let invalid = |message| InvalidArgument { operation: operation.id, message };
    let (client, request) = built.map_err(|error| {
        invalid(match error {
            BuildError::InvalidRequest(message) => message,
            BuildError::Http(error) => format!("the request can't be built: {}", error.without_url()),
            BuildError::Header => "an argument can't be sent in a header".to_owned(),
        })
    })?;
    forbidden::check(&request, operation).map_err(invalid)?;
    Ok((client, request))
}
