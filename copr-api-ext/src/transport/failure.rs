//! Failures of ours in the clothes of `reqwest::Error`, the only one that the generated code passes on.

use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

use crate::error::cause_of;
use crate::kerberos::{LoginFailure, NegotiationError};

/// Why an attempt was given up here rather than by the HTTP client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GivenUp {
    /// The answer is larger than is allowed.
    TooLarge {
        /// The most that is allowed, in bytes.
        limit: u64,
    },
    /// Nothing came and nothing went for this long.
    Stalled(Duration),
    /// The attempt as a whole took this long.
    OutOfTime(Duration),
    /// Kerberos made no token, or the server's was not good.
    Negotiation(NegotiationError),
    /// The call was not sent since logging in for it failed.
    NotLoggedIn(LoginFailure),
    /// There is no Tokio runtime.
    NoRuntime,
    /// The HTTP client could not be set up, for this reason.
    NoClient(String),
}

impl fmt::Display for GivenUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => {
                write!(f, "the answer is larger than {limit} bytes; allow more with `.answer_limit(..)`")
            }
            Self::Stalled(time) => {
                write!(
                    f,
                    "the server was silent for {} s; allow more with `.idle_timeout(..)`",
                    time.as_secs_f64()
                )
            }
            Self::OutOfTime(time) => write!(
                f,
                "no whole answer came within {} s; allow more with `.attempt_timeout(..)`, or ask for less",
                time.as_secs_f64()
            ),
            Self::Negotiation(error) => error.fmt(f),
            Self::NotLoggedIn(failure) => failure.fmt(f),
            Self::NoRuntime => f.write_str(crate::runtime::MISSING),
            Self::NoClient(why) => f.write_str(why),
        }
    }
}

impl Error for GivenUp {}

impl GivenUp {
    /// Whether another attempt would meet it again.
    pub(crate) fn is_final(&self) -> bool {
        !matches!(self, Self::Stalled(_) | Self::OutOfTime(_))
    }

    /// This failure as an error of the HTTP client, which `is_timeout` knows for what it is.
    pub(crate) fn into_reqwest(
        self,
    ) -> impl Future<Output = reqwest::Result<reqwest::Response>> + Send + use<> {
        let source: Box<dyn Error + Send + Sync> = match &self {
            Self::Stalled(_) | Self::OutOfTime(_) => Box::new(io::Error::new(io::ErrorKind::TimedOut, self)),
            _ => Box::new(self),
        };
        // `reqwest` makes errors of its own only; those of a body keep what they were made from.
        let broken = futures_util::stream::once(std::future::ready(Err::<bytes::Bytes, _>(source)));
        let response = http::Response::new(reqwest::Body::wrap_stream(broken));
        // Boxed, since it is seldom needed and would make every call larger.
        let read = Box::pin(reqwest::Response::from(response).bytes());
        async move {
            match read.await {
                Err(error) => Err(error),
                // A stream of nothing but an error has no bytes.
                Ok(bytes) => Ok(http::Response::new(bytes).into()),
            }
        }
    }

    /// What was given up here, if it was.
    pub(crate) fn find(error: &reqwest::Error) -> Option<&Self> {
        cause_of(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_given_up_is_found_again_and_is_a_timeout_where_it_is_one() {
        for (given_up, is_timeout) in [
            (GivenUp::Stalled(Duration::from_secs(3)), true),
            (GivenUp::OutOfTime(Duration::from_secs(3)), true),
            (GivenUp::TooLarge { limit: 7 }, false),
            (GivenUp::Negotiation(NegotiationError::NotBuiltIn), false),
        ] {
            let error = given_up.clone().into_reqwest().await.unwrap_err();
            assert_eq!((GivenUp::find(&error), error.is_timeout()), (Some(&given_up), is_timeout));
        }
    }
}
