//! How far batches have come: what to store, and what to resume from.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::watch::{EndReason, Outcome};
use copr_api_ext::Submission;
use copr_api_ext::enums::BuildState;

/// How far one package of a batch has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
#[non_exhaustive]
pub enum PackageState {
    /// No build was submitted yet, or the server refused it.
    Planned,
    /// A build may have been submitted: no answer came. Look for it by [`Builds::find_submitted`](crate::Builds::find_submitted), then
    /// say what was found by [`BatchReport::settle`].
    Unclear {
        /// What went wrong.
        why: String,
        /// What to look for; `None` if the function of [`Batches::submit_with`](super::Batches::submit_with) gave another error than that
        /// of its call.
        submission: Option<Box<Submission>>,
    },
    /// A build was submitted, and its end was not seen.
    Submitted {
        /// The build.
        build_id: i64,
    },
    /// The build [succeeded](Outcome::is_success). One that the server skipped counts as well: there was nothing to build.
    Done {
        /// The build.
        build_id: i64,
    },
    /// The build failed, was canceled or is gone. To resume means to submit another one.
    Failed {
        /// The build.
        build_id: i64,
        /// Its last state; `None` if it is gone.
        how: Option<BuildState>,
    },
}

/// One package of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BatchItem {
    /// The package.
    pub package: String,
    /// How far it has come.
    #[serde(flatten)]
    pub state: PackageState,
}

/// How far batches have come, layer by layer. Can be stored by serde, and resumed from by [`Batches::resume`](super::Batches::resume).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BatchReport {
    /// The packages, by layer.
    pub layers: Vec<Vec<BatchItem>>,
}

impl BatchReport {
    /// Nothing done yet.
    pub(super) fn planned(layers: Vec<Vec<String>>) -> Self {
        let item = |package| BatchItem { package, state: PackageState::Planned };
        Self { layers: layers.into_iter().map(|it| it.into_iter().map(item).collect()).collect() }
    }

    /// Takes over what an earlier run came to. What failed is planned anew.
    pub(super) fn resume(&mut self, earlier: &Self) {
        for item in self.layers.iter_mut().flatten() {
            let known = earlier.items().find(|it| it.package == item.package);
            if let Some(known) = known.filter(|it| !matches!(it.state, PackageState::Failed { .. })) {
                item.state = known.state.clone();
            }
        }
    }

    /// The packages that are still to be submitted, each with its layer.
    pub(super) fn planned_packages(&self) -> Vec<(usize, String)> {
        let layers = self.layers.iter().enumerate();
        let items = layers.flat_map(|(layer, items)| items.iter().map(move |item| (layer, item)));
        let planned = items.filter(|(_, item)| item.state == PackageState::Planned);
        planned.map(|(layer, item)| (layer, item.package.clone())).collect()
    }

    /// Says how far a package has come.
    pub(super) fn set(&mut self, package: &str, state: PackageState) {
        if let Some(item) = self.layers.iter_mut().flatten().find(|item| item.package == package) {
            item.state = state;
        }
    }

    /// All packages, layer by layer.
    pub fn items(&self) -> impl Iterator<Item = &BatchItem> {
        self.layers.iter().flatten()
    }

    /// Builds whose end was not seen.
    #[must_use]
    pub fn under_way(&self) -> Vec<i64> {
        self.items().filter_map(BatchItem::submitted).collect()
    }

    /// Whether every package was built.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.items().all(|item| matches!(item.state, PackageState::Done { .. }))
    }

    /// The packages whose builds failed, were canceled or are gone.
    pub fn failures(&self) -> impl Iterator<Item = &BatchItem> {
        self.items().filter(|item| matches!(item.state, PackageState::Failed { .. }))
    }

    /// Packages of which it is not known whether a build was submitted.
    pub fn unclear(&self) -> impl Iterator<Item = &BatchItem> {
        self.items().filter(|item| matches!(item.state, PackageState::Unclear { .. }))
    }

    /// Says what became of a package that is [`Unclear`](PackageState::Unclear): the build that was found, or `None` if there is none.
    /// Whether there was such a package.
    pub fn settle(&mut self, package: &str, build_id: Option<i64>) -> bool {
        let mut items = self.layers.iter_mut().flatten();
        let unclear = |item: &&mut BatchItem| {
            item.package == package && matches!(item.state, PackageState::Unclear { .. })
        };
        let Some(item) = items.find(unclear) else { return false };
        item.state = build_id.map_or(PackageState::Planned, |build_id| PackageState::Submitted { build_id });
        true
    }

    /// Notes how a build ended. The layer it belongs to, if it is one of these and can't succeed any more.
    pub(super) fn note(&mut self, outcome: &Outcome) -> Option<usize> {
        let build_id = outcome.build_id;
        for (nth, layer) in self.layers.iter_mut().enumerate() {
            let Some(item) = layer.iter_mut().find(|item| item.submitted() == Some(build_id)) else {
                continue;
            };
            if outcome.is_failure() {
                let how = outcome.state().filter(|_| outcome.end_reason != EndReason::NotFound).cloned();
                item.state = PackageState::Failed { build_id, how };
                return Some(nth);
            }
            if outcome.is_success() {
                item.state = PackageState::Done { build_id };
            }
        }
        None
    }
}

impl BatchItem {
    pub(super) fn submitted(&self) -> Option<i64> {
        if let PackageState::Submitted { build_id } = self.state { Some(build_id) } else { None }
    }
}

impl fmt::Display for BatchReport {
    /// A line for each layer.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, layer) in self.layers.iter().enumerate() {
            if nth > 0 {
                writeln!(f)?;
            }
            write!(f, "{}.", nth + 1)?;
            for item in layer {
                write!(f, " {}", item.package)?;
                match &item.state {
                    PackageState::Planned => f.write_str(" (planned)")?,
                    PackageState::Unclear { .. } => f.write_str(" (unclear)")?,
                    PackageState::Submitted { build_id } => write!(f, " ({build_id})")?,
                    PackageState::Done { build_id } => write!(f, " ({build_id} done)")?,
                    PackageState::Failed { build_id, how } => {
                        write!(f, " ({build_id} {})", how.as_ref().map_or("gone", BuildState::as_str))?;
                    }
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
    fn a_report_survives_to_be_stored_and_what_failed_is_planned_anew() {
        let mut report =
            BatchReport::planned(vec![vec!["a".into(), "b".into()], vec!["c".into(), "d".into()]]);
        report.layers[0][0].state = PackageState::Done { build_id: 1 };
        report.layers[0][1].state = PackageState::Failed { build_id: 2, how: Some(BuildState::Failed) };
        report.layers[1][0].state = PackageState::Submitted { build_id: 3 };
        report.layers[1][1].state =
            PackageState::Unclear { why: "the connection broke off".into(), submission: None };
        assert_eq!(report.to_string(), "1. a (1 done) b (2 failed)\n2. c (3) d (unclear)");
        let text = serde_json::to_string(&report).unwrap();
        let stored: BatchReport = serde_json::from_str(&text).unwrap();
        assert_eq!(stored, report);

        // The graph may have changed meanwhile.
        let layers =
            vec![vec!["a".into()], vec!["b".into(), "d".into()], vec!["new".into()], vec!["c".into()]];
        let mut next = BatchReport::planned(layers);
        next.resume(&stored);
        assert_eq!(next.to_string(), "1. a (1 done)\n2. b (planned) d (unclear)\n3. new (planned)\n4. c (3)");
        assert!(next.settle("d", Some(4)) && !next.settle("d", None) && !next.settle("a", None));
        assert_eq!(next.under_way(), [4, 3]);
    }
}
