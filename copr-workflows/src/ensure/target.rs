//! The steps that bring anything to a wanted state: get it, then create it or send what differs.

use std::fmt::Display;

use copr_api::names::ProjectId;
use copr_api_ext::{Error, ErrorKind, Result};

use super::change::FieldChange;
use super::diff::Diff;
use super::report::{DryRun, EnsureOutcome, Ensured};
use crate::watch::missing::is_missing;

/// A project, chroot or package, what is wanted of it, and the calls that read and write it.
pub(super) trait Target: Sync {
    type Value: Send + Sync;

    /// The call that errors name.
    const CALL: &'static str;
    /// The kinds of errors that may mean that another call has created it.
    const TAKEN: &'static [ErrorKind];

    /// What reports and errors call it.
    fn subject(&self) -> String;

    /// Whether to send fields that can't be read back.
    fn resends(&self) -> bool;

    /// Compares what is wanted with what exists.
    fn diff(&self, present: Option<&Self::Value>) -> Diff;

    fn get(&self) -> impl Future<Output = Result<Self::Value>> + Send;

    /// Creates it. Also returns what was sent.
    fn create(&self) -> impl Future<Output = Result<(Diff, Self::Value)>> + Send;

    fn edit(
        &self,
        present: &Self::Value,
        changes: &[FieldChange],
    ) -> impl Future<Output = Result<Self::Value>> + Send;

    /// Whether what the server shows is in use.
    fn is_active(_value: &Self::Value) -> bool {
        true
    }

    /// Finds changes that must not be sent.
    fn check(&self, _diff: &mut Diff) -> impl Future<Output = Result<()>> + Send {
        async { Ok(()) }
    }

    /// Finds, for a dry run, changes that the server would refuse.
    fn preview(
        &self,
        present: Option<&Self::Value>,
        diff: &mut Diff,
    ) -> impl Future<Output = Result<()>> + Send;
}

pub(super) async fn ensure<T: Target>(target: &T) -> Result<Ensured<T::Value>> {
    if let Some(present) = existing(target.get().await)?.filter(T::is_active) {
        return update(target, present).await;
    }
    let error = match target.create().await {
        Ok((diff, value)) => return Ok(ensured(target, EnsureOutcome::Created, diff, value)),
        Err(error) => error,
    };
    // Another call may have created it first. If not, the original error is returned.
    if (error.is_ambiguous() || T::TAKEN.contains(&error.kind()))
        && let Ok(present) = target.get().await
    {
        return Ok(Ensured { contest: Some(error), ..update(target, present).await? });
    }
    Err(error)
}

/// Sends what differs from `present`.
pub(super) async fn update<T: Target>(target: &T, present: T::Value) -> Result<Ensured<T::Value>> {
    let diff = plan_to_send(target, Some(&present)).await?;
    Ok(if diff.changes.is_empty() {
        ensured(target, EnsureOutcome::Unchanged, diff, present)
    } else {
        let value = target.edit(&present, &diff.changes).await?;
        ensured(target, EnsureOutcome::Updated, diff, value)
    })
}

/// Returns what to send.
///
/// # Errors
/// [`ErrorKind::InvalidRequest`] if something wanted can't be done.
pub(super) async fn plan_to_send<T: Target>(target: &T, present: Option<&T::Value>) -> Result<Diff> {
    let diff = plan(target, present).await?;
    if diff.impossible.is_empty() {
        return Ok(diff);
    }
    let reasons: Vec<_> = diff.impossible.iter().map(ToString::to_string).collect();
    let why = format!("{} can't be changed as wanted: {}", target.subject(), reasons.join("; "));
    Err(Error::invalid_call(T::CALL, why))
}

async fn plan<T: Target>(target: &T, present: Option<&T::Value>) -> Result<Diff> {
    let mut diff = target.diff(present);
    if target.resends() {
        diff.include_unreadable();
    }
    target.check(&mut diff).await?;
    Ok(diff)
}

pub(super) async fn dry_run<T: Target>(target: &T) -> Result<DryRun<T::Value>> {
    let present = existing(target.get().await)?;
    let mut diff = plan(target, present.as_ref()).await?;
    target.preview(present.as_ref(), &mut diff).await?;
    let outcome = match &present {
        Some(value) if T::is_active(value) && diff.changes.is_empty() => EnsureOutcome::Unchanged,
        Some(value) if T::is_active(value) => EnsureOutcome::Updated,
        _ => EnsureOutcome::Created,
    };
    let note = diff.note.filter(|_| outcome == EnsureOutcome::Updated);
    let (not_compared, subject) = (diff.not_compared(), target.subject());
    let Diff { changes, impossible, .. } = diff;
    Ok(DryRun { outcome, present, changes, not_compared, impossible, note, subject })
}

fn ensured<T: Target>(target: &T, outcome: EnsureOutcome, sent: Diff, value: T::Value) -> Ensured<T::Value> {
    let left = target.diff(Some(&value));
    let unmet = left.changes.into_iter().chain(left.impossible.into_iter().map(|it| it.change)).collect();
    let (not_compared, subject) = (sent.not_compared(), target.subject());
    Ensured { outcome, value, changes: sent.changes, not_compared, unmet, contest: None, subject }
}

/// `None` if the API responds that it does not exist.
fn existing<T>(response: Result<T>) -> Result<Option<T>> {
    match response {
        Ok(value) => Ok(Some(value)),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Checks the name of a project, and refuses directories of projects.
pub(super) fn whole_project(
    call: &'static str,
    id: &std::result::Result<ProjectId, String>,
) -> Result<ProjectId> {
    let id = id.clone().map_err(|why| Error::invalid_call(call, why))?;
    if id.dirname().is_some() {
        let why = format!("{id} is a directory; the first build in it creates it");
        return Err(Error::invalid_call(call, why));
    }
    Ok(id)
}

/// Builds a body from what the setters set.
pub(super) fn built<B: Clone, T: TryFrom<B, Error: Display>>(
    call: &'static str,
    body: &std::result::Result<B, String>,
) -> Result<T> {
    let built = body.clone().and_then(|body| T::try_from(body).map_err(|why| why.to_string()));
    built.map_err(|why| Error::invalid_call(call, why))
}

/// Adds the note for the kind of the error, if there is one.
pub(super) fn explain(error: Error, notes: &[(ErrorKind, &'static str)]) -> Error {
    match notes.iter().find(|(kind, _)| *kind == error.kind()) {
        Some((_, note)) => error.with_note((*note).to_owned()),
        None => error,
    }
}
