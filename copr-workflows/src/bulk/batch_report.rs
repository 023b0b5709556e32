//! The progress of batches, which can be stored and resumed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::watch::{EndReason, Outcome};
use copr_api_ext::enums::BuildState;
use copr_api_ext::{Error, Result, Submission};

/// The progress of one package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PackageState {
    /// No build was submitted yet, or the server refused it.
    Planned,
    /// A build may have been submitted: the response was lost. Resuming looks for it.
    Unclear,
    /// A build was submitted, and its end was not seen.
    Submitted,
    /// The build [succeeded](Outcome::is_success). That includes a build that the server skipped.
    Done,
    /// The build failed, was canceled or does not exist. Resuming submits another one.
    Failed,
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
    pub state: PackageState,
    /// Its build, if one was submitted.
    pub build_id: Option<i64>,
    /// The final state of a build that failed; `None` if the build does not exist.
    pub final_state: Option<BuildState>,
    /// What to look for if it is [`Unclear`](PackageState::Unclear). `None` if the function of
    /// [`Batches::send_with`](super::Batches::send_with) returned another error than that of its call;
    /// then set `state` and `build_id` before resuming.
    pub submission: Option<Submission>,
}

impl BatchItem {
    fn planned(package: String, layer: usize) -> Self {
        let state = PackageState::Planned;
        Self { package, layer, state, build_id: None, final_state: None, submission: None }
    }

    /// Its build, if the end was not seen.
    pub(super) fn unfinished(&self) -> Option<i64> {
        self.build_id.filter(|_| self.state == PackageState::Submitted)
    }
}

impl fmt::Display for BatchItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.state {
            PackageState::Planned => "planned",
            PackageState::Unclear => "unclear",
            PackageState::Submitted => "submitted",
            PackageState::Done => "done",
            PackageState::Failed => self.final_state.as_ref().map_or("not found", BuildState::as_str),
        };
        match self.build_id {
            Some(build_id) => write!(f, "{} ({build_id} {state})", self.package),
            None => write!(f, "{} ({state})", self.package),
        }
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
        let items = layers.flat_map(|(layer, packages)| {
            packages.into_iter().map(move |package| BatchItem::planned(package, layer))
        });
        Self { packages: items.collect() }
    }

    /// Takes the progress of an earlier run. Packages that failed are planned again.
    pub(super) fn resume(&mut self, earlier: &Self) {
        for item in &mut self.packages {
            let known = earlier.packages.iter().find(|it| it.package == item.package);
            if let Some(known) = known.filter(|it| it.state != PackageState::Failed) {
                *item = BatchItem { layer: item.layer, ..known.clone() };
            }
        }
    }

    /// Records whether a build was submitted.
    pub(super) fn sent(&mut self, package: &str, sent: &Result<i64>) {
        let Some(item) = self.packages.iter_mut().find(|item| item.package == package) else { return };
        item.state = match sent {
            Ok(_) => PackageState::Submitted,
            Err(error) if error.is_ambiguous() => PackageState::Unclear,
            Err(_) => PackageState::Planned,
        };
        item.build_id = sent.as_ref().ok().copied();
        item.submission = sent.as_ref().err().and_then(Error::submission).cloned();
    }

    /// Returns the builds whose end was not seen.
    #[must_use]
    pub fn unfinished(&self) -> Vec<i64> {
        self.packages.iter().filter_map(BatchItem::unfinished).collect()
    }

    /// Returns whether every package was built.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.packages.iter().all(|item| item.state == PackageState::Done)
    }

    /// Records how a build ended. Returns its layer if it can't succeed any more.
    pub(super) fn ended(&mut self, outcome: &Outcome) -> Option<usize> {
        let build_id = outcome.build_id;
        let item = self.packages.iter_mut().find(|item| item.unfinished() == Some(build_id))?;
        if outcome.is_success() {
            item.state = PackageState::Done;
        } else if outcome.is_failure() {
            let state = outcome.state().filter(|_| outcome.end_reason != EndReason::NotFound);
            (item.state, item.final_state) = (PackageState::Failed, state.cloned());
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
            write!(f, " {item}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use copr_api_ext::ErrorKind;

    #[test]
    fn a_stored_report_resumes_with_failed_packages_planned() {
        let mut report =
            BatchReport::new(vec![vec!["a".into(), "b".into()], vec!["c".into(), "d".into(), "e".into()]]);
        let ambiguous = Error::new(ErrorKind::Broken, "the connection broke").ambiguous();
        let refused = Error::new(ErrorKind::InvalidInput, "no such package");
        for (package, sent) in
            [("a", Ok(1)), ("b", Ok(2)), ("c", Ok(3)), ("d", Err(ambiguous)), ("e", Err(refused))]
        {
            report.sent(package, &sent);
        }
        report.packages[0].state = PackageState::Done;
        report.packages[1].state = PackageState::Failed;
        report.packages[1].final_state = Some(BuildState::Failed);
        assert_eq!(
            report.to_string(),
            "1. a (1 done) b (2 failed)\n2. c (3 submitted) d (unclear) e (planned)"
        );
        let text = serde_json::to_string(&report).unwrap();
        let stored: BatchReport = serde_json::from_str(&text).unwrap();
        assert_eq!(stored, report);

        // The graph may have changed meanwhile.
        let layers =
            vec![vec!["a".into()], vec!["b".into(), "d".into()], vec!["new".into()], vec!["c".into()]];
        let mut next = BatchReport::new(layers);
        next.resume(&stored);
        assert_eq!(
            next.to_string(),
            "1. a (1 done)\n2. b (planned) d (unclear)\n3. new (planned)\n4. c (3 submitted)"
        );
        next.sent("d", &Ok(4));
        assert_eq!(next.unfinished(), [4, 3]);
    }
}
