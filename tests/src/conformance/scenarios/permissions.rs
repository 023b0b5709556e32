//! Requesting, granting and using permissions.

use std::collections::BTreeMap;

use copr_api::Client;
use copr_api::enums::PermissionState::{self, Approved, Nothing, Request};
use copr_api::types::{Build, CanBuild, PermissionChange, Permissions, PermissionsSet, PermissionsSetReply};

use crate::conformance::checks::{CallResult, Checked as _, Outcome, ensure_eq, rejected, some};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "permissions-requested-and-granted",
        "A user requests to be a builder, the owner sees and grants it, and the user builds.",
        [Login Second Writes],
        [permissions_get permissions_request permissions_set permissions_can_build_in build_create_url],
        asked_and_granted
    ),
    scenario!(
        "permissions-by-role",
        "A builder may build and cancel; an admin may also edit; neither may delete.",
        [Login Second Writes],
        [permissions_set project_edit project_delete build_cancel],
        of_roles
    ),
    scenario!(
        "permissions-revoked",
        "Revoking a permission works at once; setting the same permission again changes nothing.",
        [Login Second Writes],
        [permissions_set permissions_get permissions_can_build_in],
        taken_away
    ),
    scenario!(
        "permissions-rejected",
        "No permissions is 404; unknown users, the owner and empty changes are 400; other users are 403.",
        [Login Second Writes],
        [permissions_get permissions_set permissions_request permissions_can_build_in],
        rejections
    ),
    scenario!(
        "permissions-in-a-group",
        "Members of a group may build in its projects; the response names the group without `@`.",
        [Login Second Group Writes],
        [permissions_can_build_in],
        in_a_group
    ),
];

async fn set(
    client: &Client,
    at: &Scratch,
    user: &str,
    admin: Option<PermissionState>,
    builder: Option<PermissionState>,
) -> CallResult<PermissionsSetReply> {
    let change = BTreeMap::from([(user.to_owned(), PermissionChange { admin, builder })]);
    client
        .permissions_set()
        .ownername(&at.owner)
        .projectname(&at.name)
        .body(PermissionsSet(change))
        .send()
        .await
}

async fn get(client: &Client, at: &Scratch) -> CallResult<Permissions> {
    client.permissions_get().ownername(&at.owner).projectname(&at.name).send().await
}

async fn may_build(cx: &Context<'_>, who: &str, at: &Scratch) -> CallResult<CanBuild> {
    cx.logged_out()
        .permissions_can_build_in()
        .who(who)
        .ownername(&at.owner)
        .projectname(&at.name)
        .send()
        .await
}

async fn build(client: &Client, at: &Scratch) -> CallResult<copr_api::types::CreatedBuilds> {
    let call = client.build_create_url();
    call.ownername(&at.owner).projectname(&at.name).pkgs([SRPM.to_owned()]).send().await
}

async fn one_build(client: &Client, at: &Scratch) -> Outcome<Build> {
    some("a build", build(client, at).await?.items.pop())
}

async fn asked_and_granted(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, second) = (cx.me()?, cx.second()?);
    rejected(404, "reading permissions when none are set", get(me, &at).await)?;
    ensure_eq("may build before the request", may_build(cx, &second.name, &at).await?.can_build_in, false)?;
    rejected(403, "a build before the request", build(&second.client, &at).await)?;
    let ask = |builder: bool| {
        let call = second.client.permissions_request().ownername(&at.owner).projectname(&at.name);
        call.builder(builder).send()
    };
    ensure_eq("whether the request changes something", ask(true).await?.updated, true)?;
    ensure_eq("whether a second request does", ask(true).await?.updated, false)?;
    let entry = |all: Permissions| some("an entry", all.permissions.get(&second.name).cloned());
    let found = entry(get(me, &at).await?)?;
    ensure_eq("what the owner sees", (found.builder, found.admin), (Request, Nothing))?;
    ensure_eq("may build after the request", may_build(cx, &second.name, &at).await?.can_build_in, false)?;
    let granted = set(me, &at, &second.name, None, Some(Approved)).await?;
    ensure_eq("updated users", &granted.updated, &vec![second.name.clone()])?;
    let found = entry(get(me, &at).await?)?;
    ensure_eq("granted permissions", (found.builder, found.admin), (Approved, Nothing))?;
    ensure_eq("may build after the grant", may_build(cx, &second.name, &at).await?.can_build_in, true)?;
    let built = one_build(&second.client, &at).await?;
    ensure_eq("submitter", built.submitter.as_deref(), Some(second.name.as_str()))
}

async fn of_roles(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, second) = (cx.me()?, cx.second()?);
    let edit = |text: &str| {
        let call = second.client.project_edit().ownername(&at.owner).projectname(&at.name);
        call.description(text.to_owned()).send()
    };
    let delete = || second.client.project_delete().ownername(&at.owner).projectname(&at.name).send();
    set(me, &at, &second.name, None, Some(Approved)).await?;
    let mine = cx.build(&at).await?;
    let canceled = second.client.build_cancel().build_id(mine.id).send().await?;
    ensure_eq("state after a builder's cancel", canceled.state.as_str(), "canceled")?;
    rejected(403, "a builder edits", edit("by a builder").await)?;
    rejected(403, "a builder reads permissions", get(&second.client, &at).await)?;
    set(me, &at, &second.name, Some(Approved), Some(Nothing)).await?;
    ensure_eq("an admin edits", edit("by an admin").await?.description.as_deref(), Some("by an admin"))?;
    let theirs = one_build(&second.client, &at).await?;
    second.client.build_cancel().build_id(theirs.id).send().await?;
    get(&second.client, &at).await?;
    rejected(403, "an admin deletes", delete().await)
}

async fn taken_away(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, second) = (cx.me()?, cx.second()?);
    set(me, &at, &second.name, Some(Approved), Some(Approved)).await?;
    let again = set(me, &at, &second.name, Some(Approved), Some(Approved)).await?;
    ensure_eq("users updated by the same permission", again.updated.len(), 0)?;
    let taken = set(me, &at, &second.name, Some(Nothing), Some(Nothing)).await?;
    ensure_eq("users updated by revoking", taken.updated.len(), 1)?;
    ensure_eq("may build after revoking", may_build(cx, &second.name, &at).await?.can_build_in, false)?;
    rejected(403, "a build", build(&second.client, &at).await)
}

async fn rejections(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, user, second) = (cx.me()?, cx.user()?, cx.second()?);
    rejected(404, "reading when none are set", get(me, &at).await)?;
    rejected(401, "reading without a login", get(cx.logged_out(), &at).await)?;
    rejected(403, "reading as another user", get(&second.client, &at).await)?;
    rejected(
        403,
        "granting to oneself as another user",
        set(&second.client, &at, &second.name, None, Some(Approved)).await,
    )?;
    rejected(
        401,
        "granting without a login",
        set(cx.logged_out(), &at, &second.name, None, Some(Approved)).await,
    )?;
    rejected(400, "an unknown user", set(me, &at, "conformance-nobody-here", None, Some(Approved)).await)?;
    rejected(400, "the owner", set(me, &at, &user.name, None, Some(Approved)).await)?;
    let odd = PermissionState::Other("perhaps".to_owned());
    rejected(400, "an unknown state", set(me, &at, &second.name, None, Some(odd)).await)?;
    let call = me.permissions_set().ownername(&at.owner).projectname(&at.name);
    rejected(400, "no change", call.body(PermissionsSet(BTreeMap::new())).send().await)?;
    // One bad user makes the whole change fail.
    let approved = PermissionChange { admin: None, builder: Some(Approved) };
    let both =
        ["conformance-nobody-here", second.name.as_str()].map(|name| (name.to_owned(), approved.clone()));
    let call = me.permissions_set().ownername(&at.owner).projectname(&at.name);
    rejected(400, "a good and a bad user", call.body(PermissionsSet(both.into())).send().await)?;
    rejected(404, "reading after rejected calls", get(me, &at).await)?;
    let call = cx.logged_out().permissions_request().ownername(&at.owner).projectname(&at.name);
    rejected(401, "a request without a login", call.builder(true).send().await)?;
    rejected(500, "whether an unknown user may build", may_build(cx, "conformance-nobody-here", &at).await)
}

async fn in_a_group(cx: &Context<'_>) -> Outcome {
    let (me, user, second, group) = (cx.me()?, cx.user()?, cx.second()?, cx.group()?);
    let at = cx.scratch(&group, &cx.fresh(), me);
    let call = me.project_add().ownername(&group);
    call.name(&at.name).chroots(vec![cx.chroots().0.to_owned()]).send().await?;
    let mine = may_build(cx, &user.name, &at).await?;
    ensure_eq(
        "a member",
        (mine.can_build_in, mine.ownername.as_str()),
        (true, group.trim_start_matches('@')),
    )?;
    ensure_eq("a stranger", may_build(cx, &second.name, &at).await?.can_build_in, false)
}
