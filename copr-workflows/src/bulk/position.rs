//! Where a new build stands among the batches of the server. Pure.

use super::batch_report::{BatchItem, BatchReport};

/// Where a new build stands. Pass it on as it is: at most one of the two is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct BatchPosition {
    /// The build begins when the batch of this one has ended.
    pub after_build_id: Option<i64>,
    /// The build goes into the batch of this one.
    pub with_build_id: Option<i64>,
}

impl BatchPosition {
    fn with(build: i64) -> Self {
        Self { with_build_id: Some(build), after_build_id: None }
    }

    fn after(build: i64) -> Self {
        Self { after_build_id: Some(build), with_build_id: None }
    }

    /// The build that it stands by.
    pub(super) fn anchor(self) -> Option<i64> {
        self.with_build_id.or(self.after_build_id)
    }
}

/// The positions to try for a build of a layer, best first: with a build of its layer, after one of the nearest layer before, or freely.
///
/// The server takes no build into a batch that has ended. Then there is nothing left to wait for there, and the next position is as good.
pub(super) fn positions(report: &BatchReport, layer: usize) -> Vec<BatchPosition> {
    let newest = |items: &[BatchItem]| items.iter().filter_map(BatchItem::submitted).max();
    let with = report.layers.get(layer).and_then(|items| newest(items)).map(BatchPosition::with);
    let before = report.layers.get(..layer).unwrap_or_default();
    let after = before.iter().rev().find_map(|items| newest(items)).map(BatchPosition::after);
    with.into_iter().chain(after).chain([BatchPosition::default()]).collect()
}

#[cfg(test)]
mod tests {
    use super::super::batch_report::PackageState;
    use super::*;

    #[test]
    fn builds_stand_with_their_layer_or_after_the_nearest_one_that_is_under_way() {
        let layers: Vec<Vec<String>> = (0..4).map(|nth| vec![format!("a{nth}"), format!("b{nth}")]).collect();
        let mut report = BatchReport::planned(layers);
        let free = BatchPosition::default();
        assert_eq!(positions(&report, 0), [free]);
        report.layers[0][0].state = PackageState::Submitted { build_id: 7 };
        assert_eq!(positions(&report, 0), [BatchPosition::with(7), free]);
        assert_eq!(positions(&report, 1), [BatchPosition::after(7), free]);
        assert_eq!(
            positions(&report, 2),
            [BatchPosition::after(7), free],
            "the layer between was built before"
        );
        report.layers[0][1].state = PackageState::Submitted { build_id: 8 };
        report.layers[1][0].state = PackageState::Submitted { build_id: 9 };
        assert_eq!(positions(&report, 1), [BatchPosition::with(9), BatchPosition::after(8), free]);
        assert_eq!(positions(&report, 3), [BatchPosition::after(9), free]);
        report.layers[1][0].state = PackageState::Done { build_id: 9 };
        assert_eq!(positions(&report, 3), [BatchPosition::after(8), free]);
    }
}
