//! Looking once, without waiting: at some builds, or for the unfinished builds of a project.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant;

use super::fetch::fetch;
use super::follow::Follow;
use super::ledger::Ledger;
use super::page::Span;
use super::round::{Answer, Purpose, Request, Round};
use super::settings::Detail;
use super::state::BuildStateExt as _;
use crate::pace::Pacer;
use copr_api_ext::Copr;
use copr_api_ext::Result;
use copr_api_ext::types::Build;

/// The least time between two requests, and the rows on a page.
const PACE: Duration = Duration::from_millis(100);
const PAGE: u64 = 100;

/// The builds as they are now; `None` for those that do not exist. Costs pages where that is cheaper.
pub(crate) async fn look_at(copr: &Copr, ids: &[i64]) -> Result<BTreeMap<i64, Option<Build>>> {
    let mut ledger = Ledger::new(ids, Detail::Builds, Instant::now());
    let mut round = Round::whole(&mut ledger, Detail::Builds, 0);
    let mut pacer = Pacer::new(PACE);
    while let Some(request) = round.next(&ledger, None, PAGE) {
        let answer = fetch(copr, &mut pacer, &request).await?;
        round.answered(&mut ledger, None, &request, answer, Instant::now());
    }
    let ended = ledger.ended.into_iter().map(|(id, outcome)| (id, outcome.build));
    Ok(ledger.live.into_iter().map(|(id, entry)| (id, entry.build)).chain(ended).collect())
}

/// The unfinished builds of a project, newest first.
pub(crate) async fn unfinished(copr: &Copr, mut follow: Follow) -> Result<Vec<Build>> {
    let mut found = BTreeMap::new();
    let mut pacer = Pacer::new(PACE);
    follow.begin();
    while let Some(span) = follow.next(PAGE) {
        let rows = match fetch(copr, &mut pacer, &request(&follow, span)).await? {
            Answer::Page(rows) => rows,
            Answer::Missing(error) => return Err(error),
            _ => Vec::new(),
        };
        let wanted = follow.page(span, &rows);
        let rows = rows.into_iter().filter(|row| wanted.contains(&row.id) && !row.state.is_final());
        found.extend(rows.map(|row| (row.id, row)));
    }
    Ok(found.into_values().rev().collect())
}

fn request(follow: &Follow, span: Span) -> Request {
    Request::Page(follow.project.clone(), span, Purpose::Follow)
}
