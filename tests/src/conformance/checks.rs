//! How a scenario ends, and the few words in which it says what it expects.

use std::fmt::{self, Debug};

use copr_api::Call;
use copr_api::enums::BuildState;
use copr_api_ext::{CallExt, Error, ErrorKind};

use super::recorder::Recorder;

/// How a scenario ends: well, or with a reason to stop.
pub type Done<T = ()> = Result<T, Stop>;

/// The result of a call.
pub type Called<T> = copr_api_ext::Result<T>;

/// Sends the calls of a scenario. Scenarios import it in place of `CallExt`, so that every call is recorded.
pub trait Checked: Call {
    /// Sends the call and returns its value, recorded by the [`Recorder`] of the scenario.
    ///
    /// # Errors
    /// As `CallExt::send`; also if there is no recorder, or if the run has sent enough.
    fn send(self) -> impl Future<Output = Called<Self::Response>> + Send {
        let sent = CallExt::send(self);
        async move { Recorder::record(Self::OPERATION, sent).await }
    }
}

impl<C: Call> Checked for C {}

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

// Only the kind and the status: bodies may contain what nobody should see.
impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(match (error.kind(), error.status()) {
            (ErrorKind::InvalidRequest, _) => format!("the client refused the call: {}", chain(&error)),
            (ErrorKind::Decode, _) => format!("the response does not fit its type: {error}"),
            (_, Some(status)) => format!("responded with {}", status.as_u16()),
            (_, None) => format!("no response: {}", chain(&error)),
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
pub fn refused<T>(status: u16, what: &str, called: Called<T>) -> Done {
    let error = refusal(what, called)?;
    same(what, error.status().map(|it| it.as_u16()), Some(status))?;
    let says_why = error.message().is_some_and(|message| !message.text().is_empty());
    holds(&format!("{what}: the body of the {status} says why"), says_why)
}

/// Holds that a call is refused with one of these statuses, whatever the body is: a front server may have made it.
///
/// # Errors
/// When the call succeeds or is refused otherwise.
pub fn refused_with_any<T>(statuses: &[u16], what: &str, called: Called<T>) -> Done {
    let found = refusal(what, called)?.status().map(|it| it.as_u16());
    if found.is_some_and(|found| statuses.contains(&found)) {
        Ok(())
    } else {
        Err(Stop::failed(format!("{what}: expected one of {statuses:?}, found {found:?}")))
    }
}

/// Holds that the client itself refuses a call.
///
/// # Errors
/// When it is sent.
pub fn never_sent<T>(what: &str, called: Called<T>) -> Done {
    match called {
        Err(error) if error.kind() == ErrorKind::InvalidRequest && error.attempts() == 0 => Ok(()),
        Err(other) => {
            Err(Stop::failed(format!("{what}: should not have been sent, but {}", Stop::from(other))))
        }
        Ok(_) => Err(Stop::failed(format!("{what}: should not have been sent, but succeeded"))),
    }
}

/// The error of a response with an error status, which must be of the right kind.
fn refusal<T>(what: &str, called: Called<T>) -> Done<Error> {
    let error = match called {
        Ok(_) => return Err(Stop::failed(format!("{what}: should be refused, but succeeded"))),
        Err(error) => error,
    };
    let Some(status) = error.status().filter(|it| !it.is_success()) else {
        return Err(Stop::failed(format!("{what}: {}", Stop::from(error))));
    };
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
    let body = error.snippet().unwrap_or_default();
    let is_json = serde_json::from_str::<serde_json::Value>(body).is_ok();
    holds(&format!("{what}: the error has the server's message"), error.message().is_some() || !is_json)?;
    Ok(error)
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
