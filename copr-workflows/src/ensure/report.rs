//! What would be done, and what was done.

use std::fmt;

use super::change::{FieldChange, ImpossibleChange};
use super::compare::Found;
use copr_api_ext::Error;

/// What happens, or happened, to a project, a chroot or a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnsureOutcome {
    /// It was not there and was made. For a chroot: the project did not build for it, and now does.
    Created,
    /// It was there and something was sent to change it.
    Updated,
    /// It was there, and nothing was sent.
    Unchanged,
}

/// What would be done. Prints as a few lines for people.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DryRun<T> {
    /// What would become of it.
    pub outcome: EnsureOutcome,
    /// What there is now; `None` if it does not exist.
    pub present: Option<T>,
    pub(super) changes: Vec<FieldChange>,
    /// The fields that can't be read back, and would not be sent.
    pub not_compared: Vec<String>,
    /// What no call can change. If there is any, the call fails and changes nothing.
    pub impossible: Vec<ImpossibleChange>,
    /// What may stand in the way.
    pub notes: Vec<&'static str>,
    pub(super) subject: String,
}

impl<T> DryRun<T> {
    /// What would be sent. Each prints as a line.
    #[must_use]
    pub fn changes(&self) -> &[FieldChange] {
        &self.changes
    }
}

impl<T> Ensured<T> {
    /// What was sent. Each prints as a line.
    #[must_use]
    pub fn changes(&self) -> &[FieldChange] {
        &self.changes
    }
}

/// What was done. Prints as a few lines for people.
#[derive(Debug)]
#[non_exhaustive]
pub struct Ensured<T> {
    /// What became of it.
    pub outcome: EnsureOutcome,
    /// How it is now, by the server's answer.
    pub value: T,
    pub(super) changes: Vec<FieldChange>,
    /// The fields that can't be read back, and were not sent.
    pub not_compared: Vec<String>,
    /// What is not as wanted although it was sent: the server took it for success, and shows something else.
    pub unmet: Vec<FieldChange>,
    /// The error of creating it, if it existed afterwards. Another call was faster, or, if the error
    /// [is ambiguous](Error::is_ambiguous), this call may have created it.
    pub contest: Option<Error>,
    pub(super) subject: String,
}

/// A comparison with the decision what to send of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Decided {
    pub(super) changes: Vec<FieldChange>,
    pub(super) not_compared: Vec<String>,
    pub(super) impossible: Vec<ImpossibleChange>,
}

impl Decided {
    pub(super) fn new(found: Found, resend: bool) -> Self {
        let Found { mut changes, unreadable, impossible } = found;
        let mut not_compared = Vec::new();
        if resend {
            changes.extend(unreadable);
        } else {
            not_compared = unreadable.into_iter().map(|change| change.field).collect();
        }
        Self { changes, not_compared, impossible }
    }

    /// This comparison, then another one.
    pub(super) fn and(mut self, then: Self) -> Self {
        self.changes.extend(then.changes);
        self.not_compared = then.not_compared;
        self.impossible.extend(then.impossible);
        self
    }

    /// The report before it is sent.
    pub(super) fn dry_run<T>(self, outcome: EnsureOutcome, present: Option<T>, subject: String) -> DryRun<T> {
        let Self { changes, not_compared, impossible } = self;
        DryRun { outcome, present, changes, not_compared, impossible, notes: Vec::new(), subject }
    }

    /// The report after it was sent. `found` compares the result with what is wanted.
    pub(super) fn ensured<T>(
        self,
        outcome: EnsureOutcome,
        value: T,
        found: Found,
        subject: String,
    ) -> Ensured<T> {
        let Self { changes, not_compared, .. } = self;
        let impossible = found.impossible.into_iter().map(|it| it.change);
        let unmet = found.changes.into_iter().chain(impossible).collect();
        Ensured { outcome, value, changes, not_compared, unmet, contest: None, subject }
    }

    /// `Updated` or `Unchanged`.
    pub(super) fn outcome(&self) -> EnsureOutcome {
        if self.changes.is_empty() { EnsureOutcome::Unchanged } else { EnsureOutcome::Updated }
    }

    /// Why nothing can be sent, if that is so.
    pub(super) fn refusal(&self, subject: &str) -> Option<String> {
        let reasons: Vec<_> = self.impossible.iter().map(ToString::to_string).collect();
        (!reasons.is_empty()).then(|| format!("{subject} can't be had as wanted: {}", reasons.join("; ")))
    }
}

impl<T> fmt::Display for DryRun<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.subject)?;
        f.write_str(match self.outcome {
            EnsureOutcome::Created => " would be created",
            EnsureOutcome::Updated => " would be updated",
            EnsureOutcome::Unchanged => " would be left as it is",
        })?;
        lines(f, "", &self.changes)?;
        lines(f, "can't be done: ", &self.impossible)?;
        not_compared(f, &self.not_compared)?;
        lines(f, "note: ", &self.notes)
    }
}

impl<T> fmt::Display for Ensured<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.subject)?;
        f.write_str(match self.outcome {
            EnsureOutcome::Created => " was created",
            EnsureOutcome::Updated => " was updated",
            EnsureOutcome::Unchanged => " was left as it is",
        })?;
        lines(f, "", &self.changes)?;
        lines(f, "not so afterwards: ", &self.unmet)?;
        not_compared(f, &self.not_compared)?;
        lines(f, "there after a failure to make it: ", self.contest.as_slice())
    }
}

fn lines<T: fmt::Display>(f: &mut fmt::Formatter<'_>, head: &str, items: &[T]) -> fmt::Result {
    items.iter().try_for_each(|item| write!(f, "\n  {head}{item}"))
}

fn not_compared(f: &mut fmt::Formatter<'_>, fields: &[String]) -> fmt::Result {
    if fields.is_empty() {
        return Ok(());
    }
    write!(f, "\n  not compared, as it can't be read back: {}", fields.join(", "))
}
