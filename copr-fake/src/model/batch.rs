//! Batches: builds that go together, one batch after the other.

use super::{Batch, Build, State, User};

impl State {
    /// What keeps a user from putting a build before or beside another one, if anything does.
    pub fn batch_fault(&self, user: &User, build: &Build, modify: bool) -> Option<String> {
        let project = self.projects.get(&build.project);
        let may_build = project.is_some_and(|project| self.can_build(user, project));
        match build.batch {
            Some(_) if !modify => None,
            Some(batch) if !self.is_batch_unfinished(batch.id) => {
                Some(format!("Batch {} is done.", batch.id))
            }
            Some(_) if may_build => None,
            Some(batch) => Some(format!("Batch {} is not yours to change.", batch.id)),
            None if !may_build => {
                Some(format!("Build {} is in no batch, and not yours to put into one.", build.id))
            }
            None if build.is_finished() => Some(format!("Build {} is in no batch and done.", build.id)),
            None => None,
        }
    }

    /// The batch of a build, made if it has none.
    fn batch_of(&mut self, build: i64) -> Option<Batch> {
        let fresh = Batch { id: self.next_batch, after: None };
        let batch = *self.build_mut(build)?.batch.get_or_insert(fresh);
        if batch == fresh {
            self.next_batch += 1;
        }
        Some(batch)
    }

    /// The batch of a build yet to come: that of `with`, or a new one behind that of `after`.
    pub fn join_batch(&mut self, with: Option<i64>, after: Option<i64>) -> Option<Batch> {
        if let Some(with) = with {
            return self.batch_of(with);
        }
        let blocker = self.batch_of(after?)?;
        let id = super::next(&mut self.next_batch);
        Some(Batch { id, after: Some(blocker.id) })
    }

    /// Whether a build of a batch has yet to end.
    pub fn is_batch_unfinished(&self, batch: i64) -> bool {
        // Rows of histories are in no batch, so the builds that exist are all there is to look at.
        self.builds.values().any(|build| build.batch.is_some_and(|it| it.id == batch) && !build.is_finished())
    }

    /// Whether a build waits for another batch.
    pub fn is_blocked(&self, build: &Build) -> bool {
        let before = build.batch.and_then(|batch| batch.after);
        before.is_some_and(|before| self.is_batch_unfinished(before))
    }
}
