//! Reports of dry runs and of calls.

use std::fmt;

use super::change::FieldChange;
use copr_api_ext::Error;

/// What happens, or happened, to a project, a chroot or a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnsureOutcome {
    /// It did not exist and was created. For a chroot: the project did not build for it, and now does.
    Created,
    /// It existed, and something was sent to change it.
    Updated,
    /// It existed, and nothing was sent.
    Unchanged,
}

/// What would be done. Prints as a few lines.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DryRun<T> {
    /// What would happen.
    pub outcome: EnsureOutcome,
    /// What exists now; `None` if nothing does.
    pub present: Option<T>,
    /// What would be sent. Each change prints as a line.
    pub changes: Vec<FieldChange>,
    /// The fields that can't be read back, and would not be sent.
    pub not_compared: Vec<String>,
    /// What no call can change, with the reasons. If there is any, the call fails and changes nothing.
    pub impossible: Vec<FieldChange>,
    pub(super) subject: String,
}

/// What was done. Prints as a few lines.
#[derive(Debug)]
#[non_exhaustive]
pub struct Ensured<T> {
    /// What happened.
    pub outcome: EnsureOutcome,
    /// The server's response: the project, chroot or package as it is now.
    pub value: T,
    /// What was sent. Each change prints as a line.
    pub changes: Vec<FieldChange>,
    /// The fields that can't be read back, and were not sent.
    pub not_compared: Vec<String>,
    /// What still differs: the server responded with success, and shows another value.
    pub unmet: Vec<FieldChange>,
    /// The error of the creation, if it existed afterwards. Another call was faster, or, if the error
    /// [is ambiguous](Error::is_ambiguous), this call may have created it.
    pub contest: Option<Error>,
    pub(super) subject: String,
}

impl EnsureOutcome {
    fn verb(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "left as it is",
        }
    }
}

impl<T> fmt::Display for DryRun<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} would be {}", self.subject, self.outcome.verb())?;
        lines(f, "", &self.changes)?;
        lines(f, "can't be done: ", &self.impossible)?;
        not_compared(f, &self.not_compared)
    }
}

impl<T> fmt::Display for Ensured<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} was {}", self.subject, self.outcome.verb())?;
        lines(f, "", &self.changes)?;
        lines(f, "still differs: ", &self.unmet)?;
        not_compared(f, &self.not_compared)?;
        lines(f, "existed after the creation failed: ", self.contest.as_slice())
    }
}

fn lines<T: fmt::Display>(f: &mut fmt::Formatter<'_>, head: &str, items: &[T]) -> fmt::Result {
    items.iter().try_for_each(|item| write!(f, "\n  {head}{item}"))
}

fn not_compared(f: &mut fmt::Formatter<'_>, fields: &[String]) -> fmt::Result {
    if fields.is_empty() {
        return Ok(());
    }
    write!(f, "\n  not compared, because it can't be read back: {}", fields.join(", "))
}
