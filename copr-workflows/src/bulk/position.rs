//! The place of a new build among the batches of the server. No I/O.

use copr_api::BuildOptions;

use super::batch_report::{BatchItem, BatchReport};

/// The positions to try for a build of a layer, best first, before it is submitted alone: with a build of
/// its layer, and after one of the nearest layer before. Each with the build that it refers to.
///
/// The server accepts no build into a batch that has ended. There is nothing to wait for in such a
/// batch, so the next position is as good.
pub(super) fn positions(report: &BatchReport, layer: usize) -> Vec<(i64, BuildOptions)> {
    let unfinished = |item: &BatchItem| Some((item.layer, item.unfinished()?));
    let builds = || report.packages.iter().filter_map(unfinished);
    let with = builds().filter(|(it, _)| *it == layer).max();
    let after = builds().filter(|(it, _)| *it < layer).max();
    let with = with.map(|(_, id)| (id, BuildOptions::new().with_build_id(id)));
    let after = after.map(|(_, id)| (id, BuildOptions::new().after_build_id(id)));
    with.into_iter().chain(after).collect()
}

#[cfg(test)]
mod tests {
    use super::super::batch_report::PackageState;
    use super::*;

    #[test]
    fn builds_join_their_layer_or_follow_the_nearest_before() {
        let layers: Vec<Vec<String>> = (0..4).map(|nth| vec![format!("a{nth}"), format!("b{nth}")]).collect();
        let mut report = BatchReport::new(layers);
        let with = |build| (build, BuildOptions::new().with_build_id(build));
        let after = |build| (build, BuildOptions::new().after_build_id(build));
        assert_eq!(positions(&report, 0), []);
        report.sent("a0", &Ok(7));
        assert_eq!(positions(&report, 0), [with(7)]);
        assert_eq!(positions(&report, 1), [after(7)]);
        assert_eq!(positions(&report, 2), [after(7)], "layer 1 was built before");
        report.sent("b0", &Ok(8));
        report.sent("a1", &Ok(9));
        assert_eq!(positions(&report, 1), [with(9), after(8)]);
        assert_eq!(positions(&report, 3), [after(9)]);
        report.packages[2].state = PackageState::Done;
        assert_eq!(positions(&report, 3), [after(8)]);
    }
}
