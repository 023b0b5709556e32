//! Adds builds without a request: in a state that they keep, or new ones.

use super::{Build, BuildChroot, BuildState, Source, SourceType, State};

impl State {
    /// Adds a build for all chroots of a project that stays in a state, with the times and results of that state. Returns its
    /// ID.
    pub fn seed_build(
        &mut self,
        project: i64,
        package: &str,
        version: &str,
        state: &BuildState,
        now: i64,
    ) -> i64 {
        let mut build = self.draft(project, package, version);
        build.package = Some(package.to_owned());
        build.version = Some(version.to_owned());
        let chroots = self.projects.get(&project).map_or_else(Vec::new, |it| self.active_chroots(it));
        build.chroots = chroots.into_iter().map(BuildChroot::waiting).collect();
        shape(&mut build, state, now);
        let id = self.create_build(build, now);
        self.add_results(id);
        id
    }

    /// Submits a build of a URL, `PACKAGE-VERSION.src.rpm`, for all chroots of a project. It proceeds as the clock advances.
    /// Returns its ID.
    pub fn submit_build(&mut self, project: i64, package: &str, version: &str, now: i64) -> i64 {
        let mut build = self.draft(project, package, version);
        build.source_url = build.source.dict.get("url").and_then(|url| url.as_str()).map(str::to_owned);
        self.create_build(build, now)
    }

    fn draft(&self, project: i64, package: &str, version: &str) -> Build {
        let home = self.projects.get(&project);
        let mut source = Source { kind: SourceType::Link, dict: serde_json::Map::new() };
        let url = format!("https://example.org/{package}-{version}.src.rpm");
        source.dict.insert("url".to_owned(), url.into());
        let mut build = Build::new(project, home.map_or_else(String::new, |it| it.name.clone()), source);
        build.submitter = home.map(|it| it.creator.clone());
        build
    }
}

/// Puts a build into a state: sets the states and times of its sources and chroots.
fn shape(build: &mut Build, state: &BuildState, now: i64) {
    use BuildState::{
        Canceled, Failed, Forked, Importing, Pending, Running, Skipped, Starting, Succeeded, Unknown, Waiting,
    };
    build.source_status = match state {
        Importing | Forked => state.clone(),
        Waiting => Skipped,
        _ => Succeeded,
    };
    build.canceled = *state == Canceled;
    if *state == Waiting {
        build.chroots.clear();
    }
    for (chroot, nth) in build.chroots.iter_mut().zip(0..) {
        // One chroot is under way, the others have not started.
        chroot.status = match state {
            Starting | Running if nth > 0 => Pending,
            Importing => Waiting,
            _ => state.clone(),
        };
        if matches!(chroot.status, Starting | Running | Succeeded | Failed | Skipped | Canceled | Forked) {
            chroot.started_on = Some(now);
        }
        chroot.stopped_on = (chroot.status == Canceled).then_some(now);
        if matches!(chroot.status, Succeeded | Failed | Skipped | Forked) {
            chroot.ended_on = Some(now);
        }
    }
    debug_assert!(build.chroots.is_empty() || build.state() == *state || *state == Unknown);
}

#[cfg(test)]
mod tests {
    use super::{BuildState, State};
    use crate::model::{MockChroot, Owner, Project, ProjectChroot};

    fn state() -> (State, i64) {
        let mut state = State::new(1);
        let mut project = Project::new(Owner::parse("alice"), "hello", "alice");
        for name in ["fedora-43-x86_64", "epel-9-x86_64"] {
            state.mock_chroots.push(MockChroot::new(name));
            project.chroots.push(ProjectChroot::new(name));
        }
        let id = state.add_project(project, 1);
        (state, id)
    }

    #[test]
    fn seeded_builds_keep_their_state() {
        let (mut state, project) = state();
        let ids = BuildState::KNOWN
            .iter()
            .map(|shown| state.seed_build(project, "hello", "1.0-1", shown, 5))
            .collect::<Vec<_>>();
        for now in [5, 500_000] {
            state.settle(now);
            let shown: Vec<_> = ids.iter().map(|id| state.build(*id).unwrap().state()).collect();
            assert_eq!(shown, BuildState::KNOWN);
        }
    }

    #[test]
    fn seeded_builds_have_times_and_results_of_their_state() {
        let (mut state, project) = state();
        for status in BuildState::KNOWN {
            let id = state.seed_build(project, "hello", "1.0-1", status, 5);
            let build = state.build(id).unwrap();
            let ended = matches!(
                status,
                BuildState::Failed | BuildState::Succeeded | BuildState::Skipped | BuildState::Forked
            );
            assert_eq!(build.ended_on().is_some() && !build.chroots.is_empty(), ended, "{status:?}");
            let packages = build.chroots.iter().any(|chroot| !chroot.packages.is_empty());
            assert_eq!(packages, *status == BuildState::Succeeded, "{status:?}");
            let results = build.chroots.iter().any(|chroot| chroot.result_dir.is_some());
            assert_eq!(results, build.started_on().is_some() && *status != BuildState::Skipped, "{status:?}");
        }
    }
}
