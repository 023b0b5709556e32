//! Applies the steps that are due.

use std::collections::BTreeSet;

use super::guess;
use super::outcome::Outcome;
use super::plan::{self, Change, Durations, Step};
use crate::model::{Build, BuildChroot, BuildState, Package, State, is_final};

/// How many seconds after a cancellation the builders stop.
const STOP_DELAY: i64 = 5;

impl State {
    /// Starts a new build, or lets it wait for another batch.
    pub(crate) fn start_build(&mut self, id: i64, now: i64) {
        let Some(build) = self.builds.get(&id) else {
            return;
        };
        if build.source_status != BuildState::Pending || build.canceled {
            return;
        }
        if self.is_blocked(build) {
            self.life.blocked.insert(id);
        } else {
            let since = build.submitted_on.max(now);
            self.begin(id, since);
        }
    }

    /// Plans a build one second later, so that scripts in the same second still apply.
    fn begin(&mut self, id: i64, since: i64) {
        let step = Step { at: since + 1, change: Change::Begin { since } };
        self.life.follow(id, [step]);
    }

    /// Applies all steps that are due.
    pub(crate) fn settle(&mut self, now: i64) {
        // Builds that were deleted or canceled may have finished a batch.
        self.release(self.life.seen);
        while let Some((id, step)) = self.life.due(now) {
            self.apply(id, &step);
            if self.builds.get(&id).is_none_or(Build::is_finished) {
                self.release(step.at);
            }
        }
        self.life.seen = self.life.seen.max(now);
    }

    /// Starts the builds whose batch need no longer wait.
    fn release(&mut self, at: i64) {
        if self.life.blocked.is_empty() {
            return;
        }
        let unfinished = self.builds.values().filter(|build| !build.is_finished());
        let busy: BTreeSet<i64> = unfinished.filter_map(|build| Some(build.batch?.id)).collect();
        for id in std::mem::take(&mut self.life.blocked) {
            let Some(build) = self.builds.get(&id).filter(|build| !build.is_finished()) else {
                continue;
            };
            let before = build.batch.and_then(|batch| batch.after);
            if before.is_some_and(|before| busy.contains(&before)) {
                self.life.blocked.insert(id);
            } else {
                self.begin(id, at);
            }
        }
    }

    /// Cancels a build. Its state changes at once; its chroots stop a few seconds later.
    pub fn cancel_build(&mut self, id: i64, now: i64) {
        if let Some(build) = self.build_mut(id) {
            build.canceled = true;
            let step = Step { at: now + STOP_DELAY, change: Change::Stop };
            self.life.follow(id, [step]);
        }
    }

    /// Gives a build that was added in a final state its results and packages.
    pub fn add_results(&mut self, id: i64) {
        let Some(build) = self.builds.get(&id) else {
            return;
        };
        let (name, version) = (guess::package(build), guess::version(build));
        let srpm = self.srpm_path(id, &name, &version);
        let Some(build) = self.builds.get_mut(&id) else {
            return;
        };
        build.srpm_path = srpm;
        build.source_result = Some(format!("{id:08}"));
        for chroot in &mut build.chroots {
            // Skipped chroots have times, but no results.
            if chroot.started_on.is_none() || chroot.status == BuildState::Skipped {
                continue;
            }
            chroot.result_dir = Some(format!("{id:08}-{name}"));
            if chroot.status == BuildState::Succeeded {
                chroot.packages = guess::artifacts(&name, &version, &chroot.name, &[]);
            }
        }
    }

    fn outcome(&self, build: &Build) -> Outcome {
        let project = self.projects.get(&build.project);
        let name = project.map(crate::model::Project::full_name).unwrap_or_default();
        Outcome::of(&self.life.rules, &name, &guess::package(build))
    }

    fn apply(&mut self, id: i64, step: &Step) {
        let Some(build) = self.builds.get(&id) else {
            return;
        };
        let outcome = self.outcome(build);
        let durations = Durations { seed: self.life.seed, build: id.cast_unsigned() };
        match &step.change {
            Change::Begin { since } => self.life.follow(id, plan::source(&outcome, durations, *since)),
            Change::Source(BuildState::Importing) => self.sources_built(id, step.at, &outcome),
            Change::Import(BuildState::Succeeded) => {
                let names = self.builds.get_mut(&id).map(chroots_pending).unwrap_or_default();
                self.life.follow(id, plan::chroots(&outcome, durations, step.at, &names));
            }
            change => {
                if let Some(build) = self.builds.get_mut(&id) {
                    change_build(build, step.at, change, &outcome);
                }
            }
        }
    }

    /// Applies the end of a successful source build: name, version and chroots are known now.
    fn sources_built(&mut self, id: i64, at: i64, outcome: &Outcome) {
        let Some(build) = self.builds.get(&id) else {
            return;
        };
        let (name, project) = (guess::package(build), build.project);
        let version = outcome.version().map_or_else(|| guess::version(build), str::to_owned);
        if self.package(project, &name).is_none() {
            let mut package = Package::new(project, &name);
            package.source = build.source.clone();
            self.add_package(package);
        }
        let srpm = self.srpm_path(id, &name, &version);
        let wanted = self.chroots_of(project, &name);
        if self.builds.get(&id).is_some_and(|build| build.chroots.is_empty()) {
            for chroot in wanted {
                self.add_build_chroot(id, BuildChroot::waiting(chroot));
            }
        }
        let Some(build) = self.builds.get_mut(&id) else {
            return;
        };
        build.package = Some(name);
        build.version = Some(version);
        build.srpm_path = srpm;
        build.source_ended_on = Some(at);
        build.source_status = BuildState::Importing;
        if build.chroots.is_empty() {
            build.source_status = BuildState::Failed;
        }
        for chroot in &mut build.chroots {
            if outcome.skips(&chroot.name) {
                finish(chroot, BuildState::Skipped, at);
            }
        }
    }

    /// Returns the chroots that a package is built for by default.
    fn chroots_of(&self, project: i64, package: &str) -> Vec<String> {
        let Some(project) = self.projects.get(&project) else {
            return Vec::new();
        };
        match self.package(project.id, package) {
            Some(package) => self.package_chroots(project, package),
            None => self.active_chroots(project),
        }
    }

    fn srpm_path(&self, id: i64, name: &str, version: &str) -> Option<String> {
        let build = self.builds.get(&id)?;
        let owner = &self.projects.get(&build.project)?.owner;
        let dirname = &build.dirname;
        Some(format!("{owner}/{dirname}/srpm-builds/{id:08}/{name}-{version}.src.rpm"))
    }
}

/// Applies the end of the import: chroots that waited for it are pending. Returns their names.
fn chroots_pending(build: &mut Build) -> Vec<String> {
    build.source_status = BuildState::Succeeded;
    let mut names = Vec::new();
    for chroot in &mut build.chroots {
        if chroot.status == BuildState::Waiting {
            chroot.status = BuildState::Pending;
            names.push(chroot.name.clone());
        }
    }
    names
}

fn finish(chroot: &mut BuildChroot, status: BuildState, at: i64) {
    chroot.status = status;
    chroot.started_on = Some(at);
    chroot.ended_on = Some(at);
}

/// Applies a change that affects only the build.
fn change_build(build: &mut Build, at: i64, change: &Change, outcome: &Outcome) {
    match change {
        Change::Source(status) => {
            build.source_status = status.clone();
            if *status == BuildState::Starting {
                build.source_result = Some(format!("{:08}", build.id));
                build.source_started_on = Some(at);
            } else if *status == BuildState::Failed {
                build.source_ended_on = Some(at);
                for chroot in &mut build.chroots {
                    finish(chroot, BuildState::Failed, at);
                }
            }
        }
        Change::Import(status) => {
            build.source_status = status.clone();
            for chroot in &mut build.chroots {
                chroot.status = status.clone();
            }
        }
        Change::Chroot(name, status) => change_chroot(build, name, status, at, outcome),
        Change::Stop => stop_build(build, at),
        Change::Begin { .. } => {}
    }
}

/// Sets the state of a chroot, unless that is final.
fn change_chroot(build: &mut Build, name: &str, status: &BuildState, at: i64, outcome: &Outcome) {
    let mut chroots = build.chroots.iter_mut();
    let Some(chroot) = chroots.find(|chroot| chroot.name == name && !is_final(&chroot.status)) else {
        return;
    };
    chroot.status = status.clone();
    let package = build.package.as_deref().unwrap_or_default();
    if *status == BuildState::Starting {
        chroot.started_on = Some(at);
        chroot.result_dir = Some(format!("{:08}-{package}", build.id));
    } else if is_final(status) {
        chroot.ended_on = Some(at);
    }
    if *status == BuildState::Succeeded {
        let version = build.version.as_deref().unwrap_or_default();
        chroot.packages = guess::artifacts(package, version, name, &outcome.subpackages(name));
    }
}

/// Stops what is under way in a canceled build. It gets no end times, as the API shows none.
fn stop_build(build: &mut Build, at: i64) {
    if matches!(build.source_status, BuildState::Starting | BuildState::Running) {
        build.source_status = BuildState::Canceled;
        build.source_ended_on = Some(at);
    }
    for chroot in &mut build.chroots {
        if !is_final(&chroot.status) {
            chroot.status = BuildState::Canceled;
            chroot.stopped_on = Some(at);
        }
    }
}
