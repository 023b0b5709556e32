//! What lists of builds can do besides: by state, and since a moment.

use copr_api::Timestamp;
use copr_api::builder::BuildList;
use copr_api::enums::BuildState;
use copr_api::types::Build;

use super::Listing;
use crate::paging::{Items, Pages};

/// How far the ids of builds and the times of their submission may disagree, in seconds. They are given by different machines,
/// and a build gets its id a moment after its time.
const SLACK: i64 = 3600;

impl Items<Listing<BuildList>> {
    /// Only builds that are in one of these states when their page is read. Further calls narrow it down; no state lets nothing pass.
    ///
    /// The test is made here: the server's own (`status`) is applied after the offset, and would repeat rows. So it costs the requests for
    /// all builds of the project.
    ///
    /// It takes states and no texts, because a text that is misspelled would let nothing pass:
    ///
    /// ```compile_fail
    /// use copr_api_ext::prelude::*;
    ///
    /// fn example(copr: &Copr) {
    ///     let _ = copr.build_list().project("@copr/copr-dev").items().states(["Failed"]);
    /// }
    /// ```
    pub fn states(self, states: impl IntoIterator<Item = BuildState>) -> Self {
        self.filter(among(states))
    }

    /// Only builds that were submitted at this moment or later. Ends early: older builds are not asked for, but for an hour's worth.
    ///
    /// The server lists builds by id, and ids mostly follow the time of submission. They do not for builds that came with a
    /// [fork](BuildState::Forked) of a project, which keep the time of the build they are a copy of: those never end the walk. Otherwise a
    /// build ends it that is an hour older than the moment.
    ///
    /// ```no_run
    /// use copr_api_ext::prelude::*;
    /// use std::time::{Duration, SystemTime};
    ///
    /// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
    /// let yesterday = SystemTime::now() - Duration::from_secs(24 * 3600);
    /// let builds = copr.build_list().project("@copr/copr-dev").items().since(yesterday).collect_up_to(1000).await?;
    /// # Ok(()) }
    /// ```
    pub fn since(self, moment: impl Into<Timestamp>) -> Self {
        let moment = moment.into();
        self.until(move |build| ends(build, moment)).filter(move |build| build.submitted_on >= moment)
    }
}

impl Pages<Listing<BuildList>> {
    /// Like [`Items::states`].
    pub fn states(self, states: impl IntoIterator<Item = BuildState>) -> Self {
        self.filter(among(states))
    }

    /// Like [`Items::since`].
    pub fn since(self, moment: impl Into<Timestamp>) -> Self {
        let moment = moment.into();
        self.until(move |build| ends(build, moment)).filter(move |build| build.submitted_on >= moment)
    }
}

fn among(states: impl IntoIterator<Item = BuildState>) -> impl FnMut(&Build) -> bool + Send + 'static {
    let states: Vec<BuildState> = states.into_iter().collect();
    move |build| states.contains(&build.state)
}

/// Is every build after this one older than the moment?
fn ends(build: &Build, moment: Timestamp) -> bool {
    build.state != BuildState::Forked
        && build.submitted_on.unix_seconds() < moment.unix_seconds().saturating_sub(SLACK)
}
