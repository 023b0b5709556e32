//! The progress of batches, which can be stored and resumed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::watch::{EndReason, Outcome};
use copr_api_ext::Submission;
use copr_api_ext::enums::BuildState;

/// The progress of one package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
#[non_exhaustive]
pub enum PackageState {
    /// No build was submitted yet, or the server refused it.
    Planned,
    /// A build may have been submitted: the response was lost. Look for it with
    /// [`Builds::find_submitted`](crate::Builds::find_submitted), then call [`BatchReport::settle`].
    Unclear {
        /// The text of the error.
        error: String,
        /// What to look for; `None` if the function of
        /// [`Batches::send_with`](super::Batches::send_with) returned another error than that of
        /// its call.
        submission: Option<Box<Submission>>,
    },
    /// A build was submitted, and its end was not seen.
    Submitted {
        /// The build.
        build_id: i64,
    },
    /// The build [succeeded](Outcome::is_success). That includes a build that the server skipped.
    Done {
        /// The build.
        build_id: i64,
    },
    /// The build failed, was canceled or does not exist. Resuming submits another one.
    Failed {
        /// The build.
        build_id: i64,
        /// Its final state; `None` if the build does not exist.
        final_state: Option<BuildState>,
    },
}

/// One package of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BatchItem {
    /// The package.
    pub package: String,
    /// The number of its layer, from 0.
    pub layer: usize,
    /// Its progress.
    #[serde(flatten)]
    pub state: PackageState,
}

impl BatchItem {
    /// Its build, if the end was not seen.
    pub(super) fn unfinished(&self) -> Option<i64> {
        if let PackageState::Submitted { build_id } = self.state { Some(build_id) } else { None }
    }
}

/// The progress of batches. Can be stored with serde, and resumed with
/// [`Batches::resume`](super::Batches::resume). Prints as a line for each layer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BatchReport {
    /// The packages, layer by layer.
    pub packages: Vec<BatchItem>,
}

impl BatchReport {
    pub(super) fn new(layers: Vec<Vec<String>>) -> Self {
        let layers = layers.into_iter().enumerate();
        let item = |layer, package| BatchItem { package, layer, state: PackageState::Planned };
        let packages = layers.flat_map(|(layer, it)| it.into_iter().map(move |package| item(layer, package)));
        Self { packages: packages.collect() }
    }

    /// Takes the progress of an earlier run. Packages that failed are planned anew.
    pub(super) fn resume(&mut self, earlier: &Self) {
        for item in &mut self.packages {
            let known = earlier.packages.iter().find(|it| it.package == item.package);
            if let Some(known) = known.filter(|it| !matches!(it.state, PackageState::Failed { .. })) {
                item.state = known.state.clone();
            }
        }
    }

    pub(super) fn set(&mut self, package: &str, state: PackageState) {
        if let Some(item) = self.packages.iter_mut().find(|item| item.package == package) {
            item.state = state;
        }
    }

    /// Builds whose end was not seen.
    #[must_use]
    pub fn unfinished(&self) -> Vec<i64> {
        self.packages.iter().filter_map(BatchItem::unfinished).collect()
    }

    /// Whether every package was built.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.packages.iter().all(|item| matches!(item.state, PackageState::Done { .. }))
    }

    /// The packages whose builds failed, were canceled or do not exist.
    pub fn failures(&self) -> impl Iterator<Item = &BatchItem> {
        self.packages.iter().filter(|item| matches!(item.state, PackageState::Failed { .. }))
    }

    /// The packages of which it is not known whether a build was submitted.
    pub fn unclear(&self) -> impl Iterator<Item = &BatchItem> {
        self.packages.iter().filter(|item| matches!(item.state, PackageState::Unclear { .. }))
    }

    /// Settles a package that is [`Unclear`](PackageState::Unclear): sets the build that was found,
    /// or `None` if there is none. Returns whether the package was unclear.
    pub fn settle(&mut self, package: &str, build_id: Option<i64>) -> bool {
        let is_unclear = self.unclear().any(|item| item.package == package);
        if is_unclear {
            let submitted = |build_id| PackageState::Submitted { build_id };
            self.set(package, build_id.map_or(PackageState::Planned, submitted));
        }
        is_unclear
    }

    /// Records how a build ended. Returns its layer if it can't succeed any more.
    pub(super) fn ended(&mut self, outcome: &Outcome) -> Option<usize> {
        let build_id = outcome.build_id;
        let item = self.packages.iter_mut().find(|item| item.unfinished() == Some(build_id))?;
        if outcome.is_success() {
            item.state = PackageState::Done { build_id };
        } else if outcome.is_failure() {
            let final_state = outcome.state().filter(|_| outcome.end_reason != EndReason::NotFound).cloned();
            item.state = PackageState::Failed { build_id, final_state };
        }
        outcome.is_failure().then_some(item.layer)
    }
}

impl fmt::Display for BatchReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last = None;
        for item in &self.packages {
            if last != Some(item.layer) {
                let line_break = if last.is_some() { "\n" } else { "" };
                write!(f, "{line_break}{}.", item.layer + 1)?;
                last = Some(item.layer);
            }
            write!(f, " {}", item.package)?;
            match &item.state {
                PackageState::Planned => f.write_str(" (planned)")?,
                PackageState::Unclear { .. } => f.write_str(" (unclear)")?,
                PackageState::Submitted { build_id } => write!(f, " ({build_id})")?,
                PackageState::Done { build_id } => write!(f, " ({build_id} done)")?,
                PackageState::Failed { build_id, final_state } => {
                    let state = final_state.as_ref().map_or("not found", BuildState::as_str);
                    write!(f, " ({build_id} {state})")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_report_resumes_with_failed_packages_planned() {
        let mut report = BatchReport::new(vec![vec!["a".into(), "b".into()], vec!["c".into(), "d".into()]]);
        report.set("a", PackageState::Done { build_id: 1 });
        report.set("b", PackageState::Failed { build_id: 2, final_state: Some(BuildState::Failed) });
        report.set("c", PackageState::Submitted { build_id: 3 });
        report.set("d", PackageState::Unclear { error: "the connection broke".into(), submission: None });
        assert_eq!(report.to_string(), "1. a (1 done) b (2 failed)\n2. c (3) d (unclear)");
        let text = serde_json::to_string(&report).unwrap();
        let stored: BatchReport = serde_json::from_str(&text).unwrap();
        assert_eq!(stored, report);

        // The graph may have changed meanwhile.
        let layers =
            vec![vec!["a".into()], vec!["b".into(), "d".into()], vec!["new".into()], vec!["c".into()]];
        let mut next = BatchReport::new(layers);
        next.resume(&stored);
        assert_eq!(next.to_string(), "1. a (1 done)\n2. b (planned) d (unclear)\n3. new (planned)\n4. c (3)");
        assert!(next.settle("d", Some(4)) && !next.settle("d", None) && !next.settle("a", None));
        assert_eq!(next.unfinished(), [4, 3]);
    }
}
