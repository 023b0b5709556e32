//! Outcomes and assertions of scenarios.

use std::fmt::{self, Debug};

use copr_api::Call;
use copr_api::enums::BuildState;
use copr_api_ext::{CallExt, Error, ErrorKind};

use super::recorder::Recorder;

/// The outcome of a scenario or of one of its steps.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The result of a call.
pub type CallResult<T> = copr_api_ext::Result<T>;

/// Sends the calls of a scenario. Scenarios import it in place of `CallExt` so that every call is recorded.
pub trait Checked: Call {
    /// Sends the call, records it in the scenario's [`Recorder`] and returns its value.
    ///
    /// # Errors
    /// As `CallExt::send`. Also if there is no recorder, or if the run has used up its requests.
    fn send(self) -> impl Future<Output = CallResult<Self::Response>> + Send {
        let sent = CallExt::send(self);
        async move { Recorder::record(Self::OPERATION, sent).await }
    }
}

impl<C: Call> Checked for C {}

/// Why a scenario did not pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server did not behave as expected.
    Failed(String),
    /// The scenario does not apply to this server.
    NotApplicable(String),
}

impl Failure {
    /// Fails the scenario.
    pub fn failed(why: impl Into<String>) -> Self {
        Self::Failed(why.into())
    }

    /// Marks the scenario as not applicable to this server.
    pub fn not_applicable(why: impl Into<String>) -> Self {
        Self::NotApplicable(why.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(why) | Self::NotApplicable(why) => f.write_str(why),
        }
    }
}

// Only the kind and the status: bodies may contain secrets.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Failed(match (error.kind(), error.status()) {
            (ErrorKind::InvalidRequest, _) => format!("the client rejected the call: {}", chain(&error)),
            (ErrorKind::Decode, _) => format!("the response does not match its type: {error}"),
            (_, Some(status)) => format!("responded with {}", status.as_u16()),
            (_, None) => format!("no response: {}", chain(&error)),
        })
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(format!("unexpected JSON: {error}"))
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Self::Failed(format!("no response: {}", chain(&error)))
    }
}

/// The text of an error and all its sources.
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

/// Whether a build in this state has finished.
#[must_use]
pub fn is_final(state: &BuildState) -> bool {
    use BuildState::{Canceled, Failed, Forked, Skipped, Succeeded};
    matches!(state, Succeeded | Failed | Canceled | Skipped | Forked)
}

/// Fails unless the condition is true.
///
/// # Errors
/// If it is false.
pub fn ensure(what: &str, truth: bool) -> Outcome {
    if truth { Ok(()) } else { Err(Failure::failed(format!("expected: {what}"))) }
}

/// Fails unless the values are equal.
///
/// If they differ; the message has both.
/// With both when they differ.
// By value, so that temporaries can be compared.
#[allow(clippy::needless_pass_by_value)]
pub fn ensure_eq<F, E>(what: &str, found: F, expected: E) -> Outcome
where
    F: PartialEq<E> + Debug,
    E: Debug,
{
    if found == expected {
        Ok(())
    } else {
        Err(Failure::failed(format!("{what}: expected {expected:?}, found {found:?}")))
    }
}

/// Fails unless two lists have the same members in any order.
///
/// # Errors
/// If they differ; the message has both.
pub fn ensure_set_eq<F: AsRef<str>, E: AsRef<str>>(
    what: &str,
    found: impl IntoIterator<Item = F>,
    expected: impl IntoIterator<Item = E>,
) -> Outcome {
    let mut found: Vec<String> = found.into_iter().map(|text| text.as_ref().to_owned()).collect();
    let mut expected: Vec<String> = expected.into_iter().map(|text| text.as_ref().to_owned()).collect();
    found.sort();
    expected.sort();
    ensure_eq(what, found, expected)
}

/// Returns the value, or fails if there is none.
///
/// # Errors
/// If it is `None`.
pub fn some<T>(what: &str, found: Option<T>) -> Outcome<T> {
    found.ok_or_else(|| Failure::failed(format!("missing: {what}")))
}

/// Fails unless the server rejects the call with this status and a JSON body that has a reason. The wording is not compared.
///
/// # Errors
/// If the call succeeds or fails otherwise, or if the body is no error object.
pub fn rejected<T>(status: u16, what: &str, called: CallResult<T>) -> Outcome {
    let error = rejection(what, called)?;
    ensure_eq(what, error.status().map(|it| it.as_u16()), Some(status))?;
    let says_why = error.message().is_some_and(|message| !message.text().is_empty());
    ensure(&format!("{what}: the body of the {status} has a reason"), says_why)
}

/// Fails unless the server rejects the call with one of these statuses. The body may be anything: a proxy may have written it.
///
/// # Errors
/// If the call succeeds or fails otherwise.
pub fn rejected_with_any<T>(statuses: &[u16], what: &str, called: CallResult<T>) -> Outcome {
    let found = rejection(what, called)?.status().map(|it| it.as_u16());
    if found.is_some_and(|found| statuses.contains(&found)) {
        Ok(())
    } else {
        Err(Failure::failed(format!("{what}: expected one of {statuses:?}, found {found:?}")))
    }
}

/// Fails unless the client itself rejects the call.
///
/// # Errors
/// If the call is sent.
pub fn never_sent<T>(what: &str, called: CallResult<T>) -> Outcome {
    match called {
        Err(error) if error.kind() == ErrorKind::InvalidRequest && error.attempts() == 0 => Ok(()),
        Err(other) => {
            Err(Failure::failed(format!("{what}: should not have been sent, but {}", Failure::from(other))))
        }
        Ok(_) => Err(Failure::failed(format!("{what}: should not have been sent, but succeeded"))),
    }
}

/// The error of a rejected call, if it has the right kind.
fn rejection<T>(what: &str, called: CallResult<T>) -> Outcome<Error> {
    let error = match called {
        Ok(_) => return Err(Failure::failed(format!("{what}: should be rejected, but succeeded"))),
        Err(error) => error,
    };
    let Some(status) = error.status().filter(|it| !it.is_success()) else {
        return Err(Failure::failed(format!("{what}: {}", Failure::from(error))));
    };
    let right_kind = match status.as_u16() {
        400 | 415 => error.is_invalid_input(),
        401 => error.is_auth(),
        403 => error.is_forbidden(),
        404 => error.is_not_found(),
        409 => error.is_conflict(),
        413 | 414 => error.is_too_large(),
        _ => true,
    };
    ensure(&format!("{what}: the error has the right kind, not {:?}", error.kind()), right_kind)?;
    let body = error.snippet().unwrap_or_default();
    let is_json = serde_json::from_str::<serde_json::Value>(body).is_ok();
    ensure(&format!("{what}: the error has the server's message"), error.message().is_some() || !is_json)?;
    Ok(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_both_values() {
        let stop = ensure_eq("the sum", 41, 42).unwrap_err();
        assert_eq!(stop.to_string(), "the sum: expected 42, found 41");
        assert_eq!(ensure_set_eq("chroots", ["b", "a"], ["a", "b"]), Ok(()));
    }
}
