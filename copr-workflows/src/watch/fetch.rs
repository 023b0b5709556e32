//! Sends the requests of a poll cycle.

use std::collections::BTreeMap;
use std::time::Duration;

use super::missing::{build_is_gone, is_missing, project_is_gone};
use super::outcome::EndReason;
use super::poll_cycle::{PAGE_SIZE, PollCycle, Request};
use super::settings::Detail;
use super::watch_state::WatchState;
use crate::pace::PacedClient;
use copr_api_ext::types::{Build, BuildChroot};
use copr_api_ext::{CallExt as _, Copr, Result};

/// Sends one request and processes the response. Further requests confirm that a build or project
/// does not exist.
pub(super) async fn fetch(
    client: &mut PacedClient,
    cycle: &mut PollCycle,
    state: &mut WatchState,
    request: Request,
) -> Result<()> {
    match request {
        Request::Build(id) => match client.turn().await.build_get().build_id(id).send().await {
            Ok(build) => cycle.build(state, build),
            Err(error) if is_missing(&error) => {
                build_is_gone(client.turn().await, id, error).await?;
                state.end(id, EndReason::NotFound);
            }
            Err(error) => return Err(error),
        },
        Request::Page(project, span) => {
            let call = client.turn().await.build_list();
            let call = call.ownername(&project.owner).projectname(&project.name);
            let call = call.limit(span.limit.cast_signed()).offset(span.offset.cast_signed());
            match call.send().await {
                Ok(page) => cycle.page(state, &project, span, page.items),
                Err(error) => {
                    project_is_gone(client, &project, error).await?;
                    state.end_all(EndReason::NotFound, |entry| entry.project.as_ref() == Some(&project));
                }
            }
        }
        Request::Chroots(id) => {
            let chroots = all_chroots(client.turn().await, id).await?;
            cycle.chroots(state, id, chroots);
        }
    }
    Ok(())
}

/// Returns the chroots of a build: one page, longer than any build needs.
pub(crate) async fn all_chroots(copr: &Copr, build_id: i64) -> Result<Vec<BuildChroot>> {
    Ok(copr.build_chroot_list().build_id(build_id).limit(1_000).send().await?.items)
}

/// Polls builds once. Returns their rows; `None` for those that do not exist.
pub(crate) async fn look_at(copr: &Copr, ids: &[i64]) -> Result<BTreeMap<i64, Option<Build>>> {
    let mut state = WatchState::new(ids, Detail::Builds);
    let mut cycle = PollCycle::new(&mut state, None, 0);
    let mut client = PacedClient::new(copr, Duration::from_millis(100));
    while let Some(request) = cycle.next(&state, PAGE_SIZE) {
        fetch(&mut client, &mut cycle, &mut state, request).await?;
    }
    let ended = state.ended.into_iter().map(|(id, outcome)| (id, outcome.build));
    Ok(state.live.into_iter().map(|(id, entry)| (id, entry.build)).chain(ended).collect())
}
