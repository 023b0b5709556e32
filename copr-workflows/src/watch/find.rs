//! Polls once: some builds, or the unfinished builds of a project.

use std::collections::BTreeMap;
use std::time::Duration;

use super::fetch::fetch;
use super::poll_cycle::PollCycle;
use super::project_builds::ProjectBuilds;
use super::settings::Detail;
use super::state::BuildStateExt as _;
use super::watch_state::WatchState;
use crate::pace::Pacer;
use copr_api_ext::Copr;
use copr_api_ext::Result;
use copr_api_ext::types::Build;

const MIN_INTERVAL: Duration = Duration::from_millis(100);
const PAGE_SIZE: u64 = 100;

/// The builds as they are now; `None` for those that do not exist. Requests pages where that is cheaper.
pub(crate) async fn look_at(copr: &Copr, ids: &[i64]) -> Result<BTreeMap<i64, Option<Build>>> {
    let mut state = WatchState::new(ids, Detail::Builds);
    let mut cycle = PollCycle::whole(&mut state, Detail::Builds, 0);
    let mut pacer = Pacer::new(MIN_INTERVAL);
    while let Some(request) = cycle.next(&state, PAGE_SIZE) {
        fetch(copr, &mut pacer, &mut cycle, &mut state, request).await?;
    }
    let ended = state.ended.into_iter().map(|(id, outcome)| (id, outcome.build));
    Ok(state.live.into_iter().map(|(id, entry)| (id, entry.build)).chain(ended).collect())
}

/// The unfinished builds of a project, newest first.
pub(crate) async fn unfinished(copr: &Copr, mut builds: ProjectBuilds) -> Result<Vec<Build>> {
    let mut pacer = Pacer::new(MIN_INTERVAL);
    let mut found = Vec::new();
    builds.begin();
    while let Some(page) = builds.next_page(copr, &mut pacer, PAGE_SIZE).await? {
        found.extend(page.rows.into_iter().filter(|row| page.new.contains(&row.id) && !row.state.is_final()));
    }
    Ok(found)
}
