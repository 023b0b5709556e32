//! Canceling and deleting builds.

use copr_api::Client;
use copr_api::enums::BuildState;
use copr_api::types::DeleteBuilds;

use crate::conformance::checks::{CallResult, Checked as _, Outcome, ensure_eq, rejected};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-canceled",
        "Canceling works at once and sets no end time; canceling again is 409.",
        [Login Writes],
        [build_cancel build_get],
        canceled
    ),
    scenario!(
        "build-deleted",
        "Deleting an unfinished build is 500; a canceled build can be deleted.",
        [Login Writes],
        [build_delete build_cancel build_get],
        deleted
    ),
    scenario!(
        "builds-deleted-together",
        "Deleting a list is atomic: nothing is deleted if one build is unfinished or unknown.",
        [Login Writes],
        [build_delete_many build_list build_cancel],
        deleted_together
    ),
    scenario!(
        "build-of-another-user",
        "Users without permissions can neither cancel nor delete builds.",
        [Login Second Writes],
        [build_cancel build_delete build_delete_many],
        of_somebody_else
    ),
];

async fn delete_many(client: &Client, builds: &[i64]) -> CallResult<DeleteBuilds> {
    client.build_delete_many().builds(builds.to_vec()).send().await
}

async fn canceled(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let build = cx.build(&at).await?;
    let answer = me.build_cancel().build_id(build.id).send().await?;
    ensure_eq("state", &answer.state, &BuildState::Canceled)?;
    let found = cx.logged_out().build_get().build_id(build.id).send().await?;
    ensure_eq("state that is read back", &found.state, &BuildState::Canceled)?;
    ensure_eq("end", found.ended_on, None)?;
    rejected(409, "again", me.build_cancel().build_id(build.id).send().await)?;
    rejected(404, "an unknown build", me.build_cancel().build_id(0).send().await)?;
    rejected(401, "without a login", cx.logged_out().build_cancel().build_id(build.id).send().await)
}

async fn deleted(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let build = cx.build(&at).await?;
    rejected(500, "an unfinished build", me.build_delete().build_id(build.id).send().await)?;
    me.build_cancel().build_id(build.id).send().await?;
    rejected(401, "without a login", cx.logged_out().build_delete().build_id(build.id).send().await)?;
    let was = me.build_delete().build_id(build.id).send().await?;
    ensure_eq("the deleted build", (was.id, &was.state), (build.id, &BuildState::Canceled))?;
    rejected(404, "the deleted build", cx.logged_out().build_get().build_id(build.id).send().await)?;
    rejected(404, "again", me.build_delete().build_id(build.id).send().await)
}

async fn deleted_together(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let mut ended = Vec::new();
    for _ in 0..2 {
        let build = cx.build(&at).await?.id;
        me.build_cancel().build_id(build).send().await?;
        ended.push(build);
    }
    let unfinished = cx.build(&at).await?.id;
    let count = async || {
        let page = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).send().await?;
        Outcome::Ok(page.items.len())
    };
    rejected(400, "a list with an unfinished build", delete_many(me, &[ended[0], unfinished]).await)?;
    rejected(400, "a list with an unknown build", delete_many(me, &[ended[0], 0]).await)?;
    rejected(401, "without a login", delete_many(cx.logged_out(), &ended).await)?;
    ensure_eq("builds after rejected calls", count().await?, 3)?;
    ensure_eq("an empty list", delete_many(me, &[]).await?.builds, Vec::<i64>::new())?;
    // A build listed twice is deleted once and returned twice.
    let twice = [ended[0], ended[1], ended[0]];
    ensure_eq("the response", delete_many(me, &twice).await?.builds, twice.to_vec())?;
    ensure_eq("remaining builds", count().await?, 1)
}

async fn of_somebody_else(cx: &Context<'_>) -> Outcome {
    let (at, me, second) = (cx.project().await?, cx.me()?, &cx.second()?.client);
    let build = cx.build(&at).await?.id;
    rejected(403, "canceling", second.build_cancel().build_id(build).send().await)?;
    me.build_cancel().build_id(build).send().await?;
    rejected(403, "deleting", second.build_delete().build_id(build).send().await)?;
    rejected(400, "deleting in a list", delete_many(second, &[build]).await)?;
    cx.logged_out().build_get().build_id(build).send().await?;
    Ok(())
}
