//! The place of a new build among the batches of the server. No I/O.

use super::batch_report::{BatchItem, BatchReport};

/// The place of a new build among the batches of the server. At most one of the two is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct BatchPosition {
    /// The build starts when the batch of this build has ended.
    pub after_build_id: Option<i64>,
    /// The build joins the batch of this build.
    pub with_build_id: Option<i64>,
}

impl BatchPosition {
    fn with(build: i64) -> Self {
        Self { with_build_id: Some(build), after_build_id: None }
    }

    fn after(build: i64) -> Self {
        Self { after_build_id: Some(build), with_build_id: None }
    }

    /// The build that it refers to.
    pub(super) fn anchor(self) -> Option<i64> {
        self.with_build_id.or(self.after_build_id)
    }
}

/// The positions to try for a build of a layer, best first: with a build of its layer, after one of
/// the nearest layer before, or alone.
///
/// The server accepts no build into a batch that has ended. There is nothing to wait for in such a
/// batch, so the next position is as good.
pub(super) fn positions(report: &BatchReport, layer: usize) -> Vec<BatchPosition> {
    let unfinished = |item: &BatchItem| Some((item.layer, item.unfinished()?));
    let builds = || report.packages.iter().filter_map(unfinished);
    let with = builds().filter(|(it, _)| *it == layer).max();
    let after = builds().filter(|(it, _)| *it < layer).max();
    let with = with.map(|(_, id)| BatchPosition::with(id));
    let after = after.map(|(_, id)| BatchPosition::after(id));
    with.into_iter().chain(after).chain([BatchPosition::default()]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::batch_report::PackageState;
    use super::*;

    #[test]
    fn builds_join_their_layer_or_follow_the_nearest_before() {
        let layers: Vec<Vec<String>> = (0..4).map(|nth| vec![format!("a{nth}"), format!("b{nth}")]).collect();
        let mut report = BatchReport::new(layers);
        let alone = BatchPosition::default();
        assert_eq!(positions(&report, 0), [alone]);
        report.sent("a0", &Ok(7));
        assert_eq!(positions(&report, 0), [BatchPosition::with(7), alone]);
        assert_eq!(positions(&report, 1), [BatchPosition::after(7), alone]);
        assert_eq!(positions(&report, 2), [BatchPosition::after(7), alone], "layer 1 was built before");
        report.sent("b0", &Ok(8));
        report.sent("a1", &Ok(9));
        assert_eq!(positions(&report, 1), [BatchPosition::with(9), BatchPosition::after(8), alone]);
        assert_eq!(positions(&report, 3), [BatchPosition::after(9), alone]);
        report.packages[2].state = PackageState::Done;
        assert_eq!(positions(&report, 3), [BatchPosition::after(8), alone]);
    }
}
