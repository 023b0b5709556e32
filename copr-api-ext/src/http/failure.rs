//! The errors of one attempt.

use std::time::Duration;

use reqwest::StatusCode;
use thiserror::Error as ThisError;

use crate::error::{Error, ErrorKind, cause_of, is_tls};
use crate::kerberos::NegotiationError;
use crate::retry::AttemptOutcome;

/// The error of an attempt without a complete response.
#[derive(Debug)]
pub(crate) struct AttemptError {
    pub cause: Cause,
    /// Status code and `Retry-After` of the response, if its headers arrived.
    pub head: Option<(StatusCode, Option<Duration>)>,
    /// Whether the body of the request was not sent completely.
    pub is_cut_off: bool,
}

#[derive(Debug, ThisError)]
pub(crate) enum Cause {
    #[error(transparent)]
    Http(reqwest::Error),
    #[error("the response is larger than {0} bytes; allow more with `.max_response_size(..)`")]
    TooLarge(u64),
    #[error("the server was silent for {} s; allow more with `.idle_timeout(..)`", .0.as_secs_f64())]
    Silent(Duration),
    #[error(
        "no complete response within {} s; allow more with `.attempt_timeout(..)`",
        .0.as_secs_f64()
    )]
    TooSlow(Duration),
    #[error(transparent)]
    Negotiation(NegotiationError),
    /// The body of the request failed with this error.
    #[error(transparent)]
    Body(Error),
}

impl From<Cause> for AttemptError {
    fn from(cause: Cause) -> Self {
        Self { cause, head: None, is_cut_off: false }
    }
}

impl From<reqwest::Error> for Cause {
    fn from(error: reqwest::Error) -> Self {
        match cause_of::<Error>(&error) {
            Some(body_error) => Self::Body(body_error.clone()),
            None => Self::Http(error.without_url()),
        }
    }
}

impl Cause {
    pub(crate) fn kind(&self) -> ErrorKind {
        match self {
            Self::TooLarge(_) => ErrorKind::TooLarge,
            Self::Silent(_) | Self::TooSlow(_) => ErrorKind::Timeout,
            Self::Negotiation(_) => ErrorKind::Auth,
            Self::Body(error) => error.kind(),
            Self::Http(error) if error.is_timeout() => ErrorKind::Timeout,
            Self::Http(error) if is_tls(error) => ErrorKind::Tls,
            Self::Http(error) if error.is_connect() || error.is_builder() => ErrorKind::Connect,
            Self::Http(_) => ErrorKind::Broken,
        }
    }

    pub(crate) fn outcome(&self) -> AttemptOutcome {
        match self {
            Self::Http(error) => AttemptOutcome::of_error(error),
            Self::Silent(_) | Self::TooSlow(_) => AttemptOutcome::MaybeSent,
            Self::TooLarge(_) | Self::Negotiation(_) | Self::Body(_) => AttemptOutcome::Final,
        }
    }
}
