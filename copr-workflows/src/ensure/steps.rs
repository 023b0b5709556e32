//! The steps that bring anything to a wanted state: get it, then create it or send what differs.

use copr_api_ext::Result;

use super::diff::Diff;
use super::report::{DryRun, EnsureOutcome, Ensured};
use super::resource::{Resource, Wanted};
use crate::watch::missing::is_missing;

pub(super) async fn ensure<T: Resource>(wanted: &Wanted<T>) -> Result<Ensured<T>> {
    if let Some(present) = existing(T::get(wanted).await)?.filter(T::is_active) {
        return update(wanted, present).await;
    }
    let error = match T::create(wanted).await {
        Ok((diff, value)) => return Ok(ensured(wanted, EnsureOutcome::Created, diff, value)),
        Err(error) => error,
    };
    // Another call may have created it first. If not, the original error is returned.
    if (error.is_ambiguous() || T::TAKEN.contains(&error.kind()))
        && let Ok(present) = T::get(wanted).await
    {
        return Ok(Ensured { contest: Some(error), ..update(wanted, present).await? });
    }
    Err(error)
}

/// Sends what differs from `present`.
pub(super) async fn update<T: Resource>(wanted: &Wanted<T>, present: T) -> Result<Ensured<T>> {
    let diff = wanted.plan_to_send(Some(&present)).await?;
    if diff.changes.is_empty() {
        return Ok(ensured(wanted, EnsureOutcome::Unchanged, diff, present));
    }
    let value = T::send(wanted, Some(&present), &diff.changes).await?;
    Ok(ensured(wanted, EnsureOutcome::Updated, diff, value))
}

pub(super) async fn dry_run<T: Resource>(wanted: &Wanted<T>) -> Result<DryRun<T>> {
    let present = existing(T::get(wanted).await)?;
    let diff = wanted.plan(present.as_ref(), true).await?;
    let outcome = match &present {
        Some(value) if value.is_active() && diff.changes.is_empty() => EnsureOutcome::Unchanged,
        Some(value) if value.is_active() => EnsureOutcome::Updated,
        _ => EnsureOutcome::Created,
    };
    let (not_compared, subject) = (diff.not_compared(), wanted.subject());
    let Diff { changes, impossible, .. } = diff;
    Ok(DryRun { outcome, present, changes, not_compared, impossible, subject })
}

fn ensured<T: Resource>(wanted: &Wanted<T>, outcome: EnsureOutcome, sent: Diff, value: T) -> Ensured<T> {
    let left = T::diff(&wanted.spec, Some(&value));
    let unmet = [left.changes, left.impossible].concat();
    let (not_compared, subject) = (sent.not_compared(), wanted.subject());
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
