//! Batches: groups of builds, one after the other.

use super::{Batch, Build, State, User};

impl State {
    /// Returns why a user can't let a build follow another one, or join its batch (`modify`).
    pub fn batch_fault(&self, user: &User, build: &Build, modify: bool) -> Option<String> {
        let project = self.projects.get(&build.project);
        let may_build = project.is_some_and(|project| self.can_build(user, project));
        match build.batch {
            Some(_) if !modify => None,
            Some(batch) if !self.is_batch_unfinished(batch.id) => {
                Some(format!("Batch {} is finished already.", batch.id))
            }
            Some(_) if may_build => None,
            Some(batch) => Some(format!("You can't add builds to batch {}.", batch.id)),
            None if !may_build => {
                Some(format!("Build {} has no batch, and you can't create one for it.", build.id))
            }
            None if build.is_finished() => {
                Some(format!("Build {} has no batch, and is finished already.", build.id))
            }
            None => None,
        }
    }

    /// Returns the batch of a build. Creates one if it has none.
    fn batch_of(&mut self, build: i64) -> Option<Batch> {
        let fresh = Batch { id: self.next_batch, after: None };
        let batch = *self.build_mut(build)?.batch.get_or_insert(fresh);
        if batch == fresh {
            self.next_batch += 1;
        }
        Some(batch)
    }

    /// Returns the batch for a new build: that of `with`, or a new one after that of `after`.
    pub fn join_batch(&mut self, with: Option<i64>, after: Option<i64>) -> Option<Batch> {
        if let Some(with) = with {
            return self.batch_of(with);
        }
        let blocker = self.batch_of(after?)?;
        let id = super::next(&mut self.next_batch);
        Some(Batch { id, after: Some(blocker.id) })
    }

    /// Returns whether a build of a batch is unfinished.
    pub fn is_batch_unfinished(&self, batch: i64) -> bool {
        // Builds of histories are in no batch.
        self.builds.values().any(|build| build.batch.is_some_and(|it| it.id == batch) && !build.is_finished())
    }

    /// Returns whether a build waits for another batch.
    pub fn is_blocked(&self, build: &Build) -> bool {
        let before = build.batch.and_then(|batch| batch.after);
        before.is_some_and(|before| self.is_batch_unfinished(before))
    }
}
