//! Canceling and deleting builds.

use copr_api::Client;
use copr_api::enums::BuildState;
use copr_api::types::DeleteBuilds;

use crate::conformance::checks::{Called, Checked as _, Done, refused, same};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-canceled",
        "A canceled build is canceled at once; canceling it again is 409; it never gets an end.",
        [Login Writes],
        [build_cancel build_get],
        canceled
    ),
    scenario!(
        "build-deleted",
        "An unfinished build can't be deleted (500); a canceled one can, and is gone.",
        [Login Writes],
        [build_delete build_cancel build_get],
        deleted
    ),
    scenario!(
        "builds-deleted-together",
        "All or nothing: with an unfinished or unknown build in the list nothing is deleted.",
        [Login Writes],
        [build_delete_many build_list build_cancel],
        deleted_together
    ),
    scenario!(
        "build-of-somebody-else",
        "Strangers neither cancel nor delete builds.",
        [Login Second Writes],
        [build_cancel build_delete build_delete_many],
        of_somebody_else
    ),
];

async fn delete_many(client: &Client, builds: &[i64]) -> Called<DeleteBuilds> {
    client.build_delete_many().builds(builds.to_vec()).send().await
}

async fn canceled(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let build = cx.build(&at).await?;
    let answer = me.build_cancel().build_id(build.id).send().await?;
    same("state", &answer.state, &BuildState::Canceled)?;
    let found = cx.nobody().build_get().build_id(build.id).send().await?;
    same("state that is found", &found.state, &BuildState::Canceled)?;
    same("end", found.ended_on, None)?;
    refused(409, "again", me.build_cancel().build_id(build.id).send().await)?;
    refused(404, "an unknown build", me.build_cancel().build_id(0).send().await)?;
    refused(401, "without a login", cx.nobody().build_cancel().build_id(build.id).send().await)
}

async fn deleted(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let build = cx.build(&at).await?;
    refused(500, "an unfinished build", me.build_delete().build_id(build.id).send().await)?;
    me.build_cancel().build_id(build.id).send().await?;
    refused(401, "without a login", cx.nobody().build_delete().build_id(build.id).send().await)?;
    let was = me.build_delete().build_id(build.id).send().await?;
    same("the build as it was", (was.id, &was.state), (build.id, &BuildState::Canceled))?;
    refused(404, "the deleted build", cx.nobody().build_get().build_id(build.id).send().await)?;
    refused(404, "again", me.build_delete().build_id(build.id).send().await)
}

async fn deleted_together(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let mut ended = Vec::new();
    for _ in 0..2 {
        let build = cx.build(&at).await?.id;
        me.build_cancel().build_id(build).send().await?;
        ended.push(build);
    }
    let unfinished = cx.build(&at).await?.id;
    let count = async || {
        let page = cx.nobody().build_list().ownername(&at.owner).projectname(&at.name).send().await?;
        Done::Ok(page.items.len())
    };
    refused(400, "one is unfinished", delete_many(me, &[ended[0], unfinished]).await)?;
    refused(400, "one is unknown", delete_many(me, &[ended[0], 0]).await)?;
    refused(401, "without a login", delete_many(cx.nobody(), &ended).await)?;
    same("builds after refusals", count().await?, 3)?;
    same("an empty list", delete_many(me, &[]).await?.builds, Vec::<i64>::new())?;
    // A build named twice is deleted once, and comes back twice.
    let twice = [ended[0], ended[1], ended[0]];
    same("the answer", delete_many(me, &twice).await?.builds, twice.to_vec())?;
    same("builds that are left", count().await?, 1)
}

async fn of_somebody_else(cx: &Context<'_>) -> Done {
    let (at, me, second) = (cx.project().await?, cx.me()?, &cx.second()?.client);
    let build = cx.build(&at).await?.id;
    refused(403, "canceling", second.build_cancel().build_id(build).send().await)?;
    me.build_cancel().build_id(build).send().await?;
    refused(403, "deleting", second.build_delete().build_id(build).send().await)?;
    refused(400, "deleting in a list", delete_many(second, &[build]).await)?;
    cx.nobody().build_get().build_id(build).send().await?;
    Ok(())
}
