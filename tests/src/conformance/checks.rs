//! How a scenario ends, and the few words in which it says what it expects.

use std::fmt::{self, Debug};

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use bytes::Bytes;
use copr_api::enums::BuildState;
use copr_api::{Error, ResponseValue};
use copr_api_ext::CallExt as _;
use serde_json::Value;

/// How a scenario ends: well, or with a reason to stop.
pub type Done<T = ()> = Result<T, Stop>;

/// What a call gives.
pub type Called<T> = Result<ResponseValue<T>, Error<()>>;

/// Why a scenario stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The server did something else than expected.
    Failed(String),
    /// The scenario says nothing about this server.
    NotApplicable(String),
}

impl Stop {
    /// A failure.
    pub fn failed(why: impl Into<String>) -> Self {
        Self::Failed(why.into())
    }

    /// Nothing to say about this server.
    pub fn not_applicable(why: impl Into<String>) -> Self {
        Self::NotApplicable(why.into())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(why) | Self::NotApplicable(why) => f.write_str(why),
        }
    }
}

// Only the status is told: headers and bodies may hold what nobody should see.
impl From<Error<()>> for Stop {
    fn from(error: Error<()>) -> Self {
        Self::Failed(match error {
            Error::UnexpectedResponse(response) => format!("answered {}", response.status().as_u16()),
            Error::InvalidResponsePayload(_, why) => format!("the answer does not fit its type: {why}"),
            Error::InvalidRequest(why) => format!("the client refused the call: {why}"),
            Error::CommunicationError(why) => format!("no answer: {}", chain(&why)),
            other => format!("no usable answer, status {:?}", other.status()),
        })
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(format!("not the JSON that was expected: {error}"))
    }
}

impl From<reqwest::Error> for Stop {
    fn from(error: reqwest::Error) -> Self {
        Self::Failed(format!("no answer: {}", chain(&error)))
    }
}

/// An error with all that is behind it.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

/// Whether a build in this state has ended.
#[must_use]
pub fn is_final(state: &BuildState) -> bool {
    use BuildState::{Canceled, Failed, Forked, Skipped, Succeeded};
    matches!(state, Succeeded | Failed | Canceled | Skipped | Forked)
}

/// Holds that something is true.
///
/// # Errors
/// With `what` when it is not.
pub fn holds(what: &str, truth: bool) -> Done {
    if truth { Ok(()) } else { Err(Stop::failed(format!("does not hold: {what}"))) }
}

/// Holds that what was found is what was expected.
///
/// # Errors
/// With both when they differ.
// By value, so that what was just made can be compared without a name.
#[allow(clippy::needless_pass_by_value)]
pub fn same<F, E>(what: &str, found: F, expected: E) -> Done
where
    F: PartialEq<E> + Debug,
    E: Debug,
{
    if found == expected {
        Ok(())
    } else {
        Err(Stop::failed(format!("{what}: expected {expected:?}, found {found:?}")))
    }
}

/// Holds that two lists have the same members, in whatever order.
///
/// # Errors
/// With both when they have not.
pub fn same_set<F: AsRef<str>, E: AsRef<str>>(
    what: &str,
    found: impl IntoIterator<Item = F>,
    expected: impl IntoIterator<Item = E>,
) -> Done {
    let mut found: Vec<String> = found.into_iter().map(|text| text.as_ref().to_owned()).collect();
    let mut expected: Vec<String> = expected.into_iter().map(|text| text.as_ref().to_owned()).collect();
    found.sort();
    expected.sort();
    same(what, found, expected)
}

/// Something that has to be there.
///
/// # Errors
/// With `what` when it is not.
pub fn there<T>(what: &str, found: Option<T>) -> Done<T> {
    found.ok_or_else(|| Stop::failed(format!("is missing: {what}")))
}

/// Holds that a call is refused with a status, and that the body says why in JSON. No word of it is looked at.
///
/// # Errors
/// When the call succeeds, is refused otherwise, or the body is no error object.
pub async fn refused<T>(status: u16, what: &str, called: Called<T>) -> Done {
    let (found, body) = refusal(what, called).await?;
    same(what, found, status)?;
    let Some(Value::Object(object)) = body else {
        return Err(Stop::failed(format!("{what}: status {status}, but the body is no JSON object")));
    };
    let says_why = ["error", "message"]
        .iter()
        .any(|key| object.get(*key).and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty()));
    holds(&format!("{what}: the body of the {status} says why"), says_why)?;
    if status == 401 {
        same(&format!("{what}: `output` of a 401"), object.get("output"), Some(&Value::from("notok")))?;
    }
    Ok(())
}

/// Holds that a call is refused with one of these statuses, whatever the body is: a front server may have made it.
///
/// # Errors
/// When the call succeeds or is refused otherwise.
pub async fn refused_with_any<T>(statuses: &[u16], what: &str, called: Called<T>) -> Done {
    let (found, _) = refusal(what, called).await?;
    if statuses.contains(&found) {
        Ok(())
    } else {
        Err(Stop::failed(format!("{what}: expected one of {statuses:?}, found {found}")))
    }
}

/// Holds that the client itself refuses a call.
///
/// # Errors
/// When it is sent.
pub fn never_sent<T>(what: &str, called: Called<T>) -> Done {
    match called {
        Err(Error::InvalidRequest(_)) => Ok(()),
        Err(other) => {
            Err(Stop::failed(format!("{what}: should not have been sent, but {}", Stop::from(other))))
        }
        Ok(_) => Err(Stop::failed(format!("{what}: should not have been sent, but succeeded"))),
    }
}

async fn refusal<T>(what: &str, called: Called<T>) -> Done<(u16, Option<Value>)> {
    match called {
        Ok(_) => Err(Stop::failed(format!("{what}: should be refused, but succeeded"))),
        Err(Error::UnexpectedResponse(response)) => {
            let status = response.status();
            let json = response
                .headers()
                .get(CONTENT_TYPE)
                .and_then(|value| value.to_str().ok())
                .is_some_and(|kind| kind.starts_with("application/json"));
            let body = response.bytes().await?;
            unwrapped(what, status, body.clone(), json).await?;
            Ok((status.as_u16(), if json { serde_json::from_slice(&body).ok() } else { None }))
        }
        Err(other) => Err(Stop::failed(format!("{what}: {}", Stop::from(other)))),
    }
}

/// Holds that the layer on top makes the right error of a refusal.
async fn unwrapped(what: &str, status: StatusCode, body: Bytes, json: bool) -> Done {
    let mut response = axum::http::Response::new(body);
    *response.status_mut() = status;
    let call: Called<Value> = Err(Error::UnexpectedResponse(response.into()));
    let Err(error) = std::future::ready(call).output().await else {
        return Err(Stop::failed(format!("{what}: a refusal was unwrapped into a value")));
    };
    same(&format!("{what}: the status of the error"), error.status(), Some(status))?;
    let told = match status.as_u16() {
        400 | 415 => error.is_invalid_input(),
        401 => error.is_auth(),
        403 => error.is_forbidden(),
        404 => error.is_not_found(),
        409 => error.is_conflict(),
        413 | 414 => error.is_too_large(),
        _ => true,
    };
    holds(&format!("{what}: the error tells its kind, not {:?}", error.kind()), told)?;
    holds(&format!("{what}: the error has the server's message"), !json || error.message().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_both_sides() {
        let stop = same("the answer", 41, 42).unwrap_err();
        assert_eq!(stop.to_string(), "the answer: expected 42, found 41");
        assert_eq!(same_set("chroots", ["b", "a"], ["a", "b"]), Ok(()));
    }
}
