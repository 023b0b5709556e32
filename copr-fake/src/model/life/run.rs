//! Applying what is due.

use std::collections::BTreeSet;

use super::guess;
use super::outcome::Outcome;
use super::plan::{self, Change, Dice, Step};
use crate::model::{Build, BuildChroot, BuildState, Package, State, is_final};

/// Seconds until the builders have noticed that a build was canceled.
const NOTICE: i64 = 5;

impl State {
    /// Lets a build that was just submitted move, or wait for its batch.
    pub(crate) fn let_live(&mut self, id: i64, now: i64) {
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

    /// The plan is made a second later, so that scripts written after the submission still count.
    fn begin(&mut self, id: i64, since: i64) {
        let step = Step { at: since + 1, change: Change::Begin { since } };
        self.life.follow(id, [step]);
    }

    /// Makes everything happen that is due.
    pub(crate) fn settle(&mut self, now: i64) {
        // Deletions and cancellations since the last time may have ended a batch.
        self.release(self.life.seen);
        while let Some((id, step)) = self.life.due(now) {
            self.apply(id, &step);
            if self.builds.get(&id).is_none_or(Build::is_finished) {
                self.release(step.at);
            }
        }
        self.life.seen = self.life.seen.max(now);
    }

    /// Lets builds go whose batch is free now.
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

    /// Cancels a build. It shows at once; what is under way ends when the builders have noticed.
    pub fn cancel_build(&mut self, id: i64, now: i64) {
        if let Some(build) = self.build_mut(id) {
            build.canceled = true;
            let step = Step { at: now + NOTICE, change: Change::WindUp };
            self.life.follow(id, [step]);
        }
    }

    /// Gives a build that was put in as finished what a life would have left behind: results, and what came out.
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
            // What was skipped has times, and nothing to show for them.
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
        let dice = Dice { seed: self.life.seed, build: id.cast_unsigned() };
        match &step.change {
            Change::Begin { since } => self.life.follow(id, plan::source(&outcome, dice, *since)),
            Change::Source(BuildState::Importing) => self.sources_are_there(id, step.at, &outcome),
            Change::Import(BuildState::Succeeded) => {
                let names = self.builds.get_mut(&id).map(open_chroots).unwrap_or_default();
                self.life.follow(id, plan::chroots(&outcome, dice, step.at, &names));
            }
            change => {
                if let Some(build) = self.builds.get_mut(&id) {
                    change_build(build, step.at, change, &outcome);
                }
            }
        }
    }

    /// The source build has ended well: name and version are known, and with them the chroots.
    fn sources_are_there(&mut self, id: i64, at: i64, outcome: &Outcome) {
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

    /// The chroots a package is built for if none are named.
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

/// The import is over: chroots that waited for it are pending. Their names.
fn open_chroots(build: &mut Build) -> Vec<String> {
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

/// Changes that concern nothing but the build itself.
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
        Change::WindUp => wind_up(build, at),
        Change::Begin { .. } => {}
    }
}

/// Gives a chroot a status, unless it has ended by other means.
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

/// What a canceled build looks like once the builders have let go of it. The API shows no ends.
fn wind_up(build: &mut Build, at: i64) {
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
