//! Builds put in by hand: in a state they stay in, or just submitted.

use super::{Build, BuildChroot, Source, SourceType, State, Status};

impl State {
    /// A build for all chroots of a project, in a state in which it stays, with times and results as the real server shows
    /// them in that state. Its id comes back.
    pub fn seed_build(
        &mut self,
        project: u64,
        package: &str,
        version: &str,
        status: Status,
        now: i64,
    ) -> u64 {
        let mut build = self.draft(project, package, version);
        build.package = Some(package.to_owned());
        build.version = Some(version.to_owned());
        let chroots = self.projects.get(&project).map_or_else(Vec::new, |it| self.active_chroots(it));
        build.chroots = chroots.into_iter().map(BuildChroot::waiting).collect();
        shape(&mut build, status, now);
        let id = self.create_build(build, now);
        self.add_results(id);
        id
    }

    /// A build of a source package on the web, `PACKAGE-VERSION.src.rpm`, for all chroots of a project. It was submitted
    /// just now and moves by the clock. Its id comes back.
    pub fn submit_build(&mut self, project: u64, package: &str, version: &str, now: i64) -> u64 {
        let mut build = self.draft(project, package, version);
        build.source_url = build.source.dict.get("url").and_then(|url| url.as_str()).map(str::to_owned);
        self.create_build(build, now)
    }

    fn draft(&self, project: u64, package: &str, version: &str) -> Build {
        let home = self.projects.get(&project);
        let mut source = Source { kind: SourceType::Link, dict: serde_json::Map::new() };
        let url = format!("https://example.org/{package}-{version}.src.rpm");
        source.dict.insert("url".to_owned(), url.into());
        let mut build = Build::new(project, home.map_or_else(String::new, |it| it.name.clone()), source);
        build.submitter = home.map(|it| it.creator.clone());
        build
    }
}

/// Gives a build whose package is known, and whose chroots wait, the marks of a state.
fn shape(build: &mut Build, status: Status, now: i64) {
    use Status::{
        Canceled, Failed, Forked, Importing, Pending, Running, Skipped, Starting, Succeeded, Unknown, Waiting,
    };
    build.source_status = match status {
        Importing | Forked => status,
        Waiting => Skipped,
        _ => Succeeded,
    };
    build.canceled = status == Canceled;
    if status == Waiting {
        build.chroots.clear();
    }
    for (chroot, nth) in build.chroots.iter_mut().zip(0..) {
        // One chroot is under way, the others have yet to begin.
        chroot.status = match status {
            Starting | Running if nth > 0 => Pending,
            Importing => Waiting,
            _ => status,
        };
        if matches!(chroot.status, Starting | Running | Succeeded | Failed | Skipped | Canceled | Forked) {
            chroot.started_on = Some(now);
        }
        chroot.stopped_on = (chroot.status == Canceled).then_some(now);
        if matches!(chroot.status, Succeeded | Failed | Skipped | Forked) {
            chroot.ended_on = Some(now);
        }
    }
    debug_assert!(build.chroots.is_empty() || build.state() == status || status == Unknown);
}

#[cfg(test)]
mod tests {
    use super::{State, Status};
    use crate::model::{MockChroot, Owner, Project, ProjectChroot};

    fn state() -> (State, u64) {
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
    fn a_build_is_in_the_state_asked_for_and_stays_there() {
        let (mut state, project) = state();
        let ids = Status::ALL.map(|status| state.seed_build(project, "hello", "1.0-1", status, 5));
        for now in [5, 500_000] {
            state.settle(now);
            let shown = ids.map(|id| state.build(id).unwrap().state());
            assert_eq!(shown, Status::ALL);
        }
    }

    #[test]
    fn ends_and_results_are_there_in_the_states_that_have_them() {
        let (mut state, project) = state();
        for status in Status::ALL {
            let id = state.seed_build(project, "hello", "1.0-1", status, 5);
            let build = state.build(id).unwrap();
            let ended =
                matches!(status, Status::Failed | Status::Succeeded | Status::Skipped | Status::Forked);
            assert_eq!(build.ended_on().is_some() && !build.chroots.is_empty(), ended, "{status:?}");
            let packages = build.chroots.iter().any(|chroot| !chroot.packages.is_empty());
            assert_eq!(packages, status == Status::Succeeded, "{status:?}");
            let results = build.chroots.iter().any(|chroot| chroot.result_dir.is_some());
            assert_eq!(results, build.started_on().is_some() && status != Status::Skipped, "{status:?}");
        }
    }
}
