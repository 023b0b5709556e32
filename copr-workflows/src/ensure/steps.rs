//! The steps that bring anything to a wanted state: get it, then create it or send what differs.

use copr_api_ext::Result;

use super::diff::Diff;
use super::report::{DryRun, EnsureOutcome, Ensured};
use super::resource::{Resource, Wanted};
use crate::watch::missing::existing;

impl<T: Resource> Wanted<T> {
    pub(super) async fn ensure(&self) -> Result<Ensured<T>> {
        if let Some(present) = existing(T::get(self).await)?.filter(T::is_active) {
            return self.update(present).await;
        }
        let error = match T::create(self).await {
            Ok((diff, value)) => return Ok(self.ensured(EnsureOutcome::Created, diff, value)),
            Err(error) => error,
        };
        // Another call may have created it first. If not, the original error is returned.
        if (error.is_ambiguous() || T::TAKEN.contains(&error.kind()))
            && let Ok(present) = T::get(self).await
        {
            return Ok(Ensured { contest: Some(error), ..self.update(present).await? });
        }
        Err(error)
    }

    /// Sends what differs from `present`.
    pub(super) async fn update(&self, present: T) -> Result<Ensured<T>> {
        let diff = self.plan_to_send(Some(&present)).await?;
        if diff.changes.is_empty() {
            return Ok(self.ensured(EnsureOutcome::Unchanged, diff, present));
        }
        let value = T::send(self, Some(&present), &diff.changes).await?;
        Ok(self.ensured(EnsureOutcome::Updated, diff, value))
    }

    pub(super) async fn dry_run(&self) -> Result<DryRun<T>> {
        let present = existing(T::get(self).await)?;
        let diff = self.plan(present.as_ref(), true).await?;
        let outcome = match &present {
            Some(value) if value.is_active() && diff.changes.is_empty() => EnsureOutcome::Unchanged,
            Some(value) if value.is_active() => EnsureOutcome::Updated,
            _ => EnsureOutcome::Created,
        };
        let (not_compared, subject) = (diff.not_compared(), self.subject());
        let Diff { changes, impossible, .. } = diff;
        Ok(DryRun { outcome, present, changes, not_compared, impossible, subject })
    }

    fn ensured(&self, outcome: EnsureOutcome, sent: Diff, value: T) -> Ensured<T> {
        let left = T::diff(self, Some(&value));
        let unmet = [left.changes, left.impossible].concat();
        let (not_compared, subject) = (sent.not_compared(), self.subject());
        Ensured { outcome, value, changes: sent.changes, not_compared, unmet, contest: None, subject }
    }
}
