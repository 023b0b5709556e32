//! Lists of builds: by state, and by time of submission.

use copr_api::Timestamp;
use copr_api::builder::BuildList;
use copr_api::enums::BuildState;
use copr_api::types::Build;

use super::Listing;
use crate::paging::{Items, Pages};

/// How far the order of ids may differ from that of submission times, in seconds: a build gets its id from another machine, and
/// a moment after its time.
const SLACK: i64 = 3600;

impl Items<Listing<BuildList>> {
    /// Yields only builds that are in one of these states when their page is read. Further calls narrow it down.
    ///
    /// Filters on the client, so it requests all builds of the project: the server applies its own filter (`status`) after it
    /// has cut the page, which would repeat rows.
    ///
    /// Does not accept text, because a misspelled state would match nothing:
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

    /// Yields only builds that were submitted at this time or later, and ends the stream at the first build that is more than an
    /// hour older.
    ///
    /// The hour is a margin, because the server lists builds by id, which only mostly follows the time of submission. Builds
    /// that were copied by a [fork](BuildState::Forked) keep the time of the original and never end the stream.
    ///
    /// ```no_run
    /// use copr_api_ext::prelude::*;
    /// use std::time::{Duration, SystemTime};
    ///
    /// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
    /// let yesterday = SystemTime::now() - Duration::from_secs(24 * 3600);
    /// let mut builds = copr.build_list().project("@copr/copr-dev").items().since(yesterday);
    /// let recent = builds.collect_up_to(1000).await?;
    /// # Ok(()) }
    /// ```
    pub fn since(self, time: impl Into<Timestamp>) -> Self {
        let time = time.into();
        self.until(move |build| is_past(build, time)).filter(move |build| build.submitted_on >= time)
    }
}

impl Pages<Listing<BuildList>> {
    /// Like [`Items::states`].
    pub fn states(self, states: impl IntoIterator<Item = BuildState>) -> Self {
        self.filter(among(states))
    }

    /// Like [`Items::since`].
    pub fn since(self, time: impl Into<Timestamp>) -> Self {
        let time = time.into();
        self.until(move |build| is_past(build, time)).filter(move |build| build.submitted_on >= time)
    }
}

fn among(states: impl IntoIterator<Item = BuildState>) -> impl FnMut(&Build) -> bool + Send + 'static {
    let states: Vec<BuildState> = states.into_iter().collect();
    move |build| states.contains(&build.state)
}

/// Whether every build after this one is older than `time`.
fn is_past(build: &Build, time: Timestamp) -> bool {
    build.state != BuildState::Forked
        && build.submitted_on.unix_seconds() < time.unix_seconds().saturating_sub(SLACK)
}
