//! Permissions: asking, granting, using them.

use std::collections::BTreeMap;

use copr_api::Client;
use copr_api::enums::PermissionState::{self, Approved, Nothing, Request};
use copr_api::types::{Build, CanBuild, PermissionChange, Permissions, PermissionsSet, PermissionsSetReply};

use crate::conformance::checks::{Called, Checked as _, Done, refused, same, there};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "permissions-asked-and-granted",
        "A user asks to build, the owner sees it and grants it, and the user builds.",
        [Login Second Writes],
        [permissions_get permissions_request permissions_set permissions_can_build_in build_create_url],
        asked_and_granted
    ),
    scenario!(
        "permissions-of-roles",
        "A builder may build and cancel; an admin may edit too, and neither may delete.",
        [Login Second Writes],
        [permissions_set project_edit project_delete build_cancel],
        of_roles
    ),
    scenario!(
        "permissions-taken-away",
        "Taking a permission away works at once, and setting what is set already changes nothing.",
        [Login Second Writes],
        [permissions_set permissions_get permissions_can_build_in],
        taken_away
    ),
    scenario!(
        "permissions-refused",
        "None set is 404; unknown users, the owner and empty changes are 400; strangers are 403.",
        [Login Second Writes],
        [permissions_get permissions_set permissions_request permissions_can_build_in],
        refusals
    ),
    scenario!(
        "permissions-in-a-group",
        "Members of a group may build in its projects; the answer names the group without `@`.",
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
) -> Called<PermissionsSetReply> {
    let change = BTreeMap::from([(user.to_owned(), PermissionChange { admin, builder })]);
    client
        .permissions_set()
        .ownername(&at.owner)
        .projectname(&at.name)
        .body(PermissionsSet(change))
        .send()
        .await
}

async fn get(client: &Client, at: &Scratch) -> Called<Permissions> {
    client.permissions_get().ownername(&at.owner).projectname(&at.name).send().await
}

async fn may_build(cx: &Context<'_>, who: &str, at: &Scratch) -> Called<CanBuild> {
    cx.nobody().permissions_can_build_in().who(who).ownername(&at.owner).projectname(&at.name).send().await
}

async fn build(client: &Client, at: &Scratch) -> Called<copr_api::types::CreatedBuilds> {
    let call = client.build_create_url();
    call.ownername(&at.owner).projectname(&at.name).pkgs([SRPM.to_owned()]).send().await
}

async fn one_build(client: &Client, at: &Scratch) -> Done<Build> {
    there("a build", build(client, at).await?.items.pop())
}

async fn asked_and_granted(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (me, second) = (cx.me()?, cx.second()?);
    refused(404, "permissions when none are set", get(me, &at).await)?;
    same("may build at first", may_build(cx, &second.name, &at).await?.can_build_in, false)?;
    refused(403, "a build before", build(&second.client, &at).await)?;
    let ask = |builder: bool| {
        let call = second.client.permissions_request().ownername(&at.owner).projectname(&at.name);
        call.builder(builder).send()
    };
    same("asking changes something", ask(true).await?.updated, true)?;
    same("asking again does not", ask(true).await?.updated, false)?;
    let entry = |all: Permissions| there("an entry", all.permissions.get(&second.name).cloned());
    let found = entry(get(me, &at).await?)?;
    same("what the owner sees", (found.builder, found.admin), (Request, Nothing))?;
    same("may build when asked", may_build(cx, &second.name, &at).await?.can_build_in, false)?;
    let granted = set(me, &at, &second.name, None, Some(Approved)).await?;
    same("who is updated", &granted.updated, &vec![second.name.clone()])?;
    let found = entry(get(me, &at).await?)?;
    same("what is granted", (found.builder, found.admin), (Approved, Nothing))?;
    same("may build now", may_build(cx, &second.name, &at).await?.can_build_in, true)?;
    let built = one_build(&second.client, &at).await?;
    same("submitter", built.submitter.as_deref(), Some(second.name.as_str()))
}

async fn of_roles(cx: &Context<'_>) -> Done {
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
    same("a builder cancels", canceled.state.as_str(), "canceled")?;
    refused(403, "a builder edits", edit("by a builder").await)?;
    refused(403, "a builder reads permissions", get(&second.client, &at).await)?;
    set(me, &at, &second.name, Some(Approved), Some(Nothing)).await?;
    same("an admin edits", edit("by an admin").await?.description.as_deref(), Some("by an admin"))?;
    let theirs = one_build(&second.client, &at).await?;
    second.client.build_cancel().build_id(theirs.id).send().await?;
    get(&second.client, &at).await?;
    refused(403, "an admin deletes", delete().await)
}

async fn taken_away(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (me, second) = (cx.me()?, cx.second()?);
    set(me, &at, &second.name, Some(Approved), Some(Approved)).await?;
    let again = set(me, &at, &second.name, Some(Approved), Some(Approved)).await?;
    same("who is updated by nothing new", again.updated.len(), 0)?;
    let taken = set(me, &at, &second.name, Some(Nothing), Some(Nothing)).await?;
    same("who is updated", taken.updated.len(), 1)?;
    same("may build", may_build(cx, &second.name, &at).await?.can_build_in, false)?;
    refused(403, "a build", build(&second.client, &at).await)
}

async fn refusals(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (me, user, second) = (cx.me()?, cx.user()?, cx.second()?);
    refused(404, "none set", get(me, &at).await)?;
    refused(401, "reading without a login", get(cx.nobody(), &at).await)?;
    refused(403, "reading by a stranger", get(&second.client, &at).await)?;
    refused(403, "granting to oneself", set(&second.client, &at, &second.name, None, Some(Approved)).await)?;
    refused(
        401,
        "granting without a login",
        set(cx.nobody(), &at, &second.name, None, Some(Approved)).await,
    )?;
    refused(400, "an unknown user", set(me, &at, "conformance-nobody-here", None, Some(Approved)).await)?;
    refused(400, "the owner", set(me, &at, &user.name, None, Some(Approved)).await)?;
    let odd = PermissionState::Other("perhaps".to_owned());
    refused(400, "an unknown state", set(me, &at, &second.name, None, Some(odd)).await)?;
    let call = me.permissions_set().ownername(&at.owner).projectname(&at.name);
    refused(400, "no change", call.body(PermissionsSet(BTreeMap::new())).send().await)?;
    // One bad user spoils the whole change.
    let approved = PermissionChange { admin: None, builder: Some(Approved) };
    let both =
        ["conformance-nobody-here", second.name.as_str()].map(|name| (name.to_owned(), approved.clone()));
    let call = me.permissions_set().ownername(&at.owner).projectname(&at.name);
    refused(400, "a good and a bad user", call.body(PermissionsSet(both.into())).send().await)?;
    refused(404, "none set afterwards", get(me, &at).await)?;
    let call = cx.nobody().permissions_request().ownername(&at.owner).projectname(&at.name);
    refused(401, "asking without a login", call.builder(true).send().await)?;
    refused(500, "whether nobody may build", may_build(cx, "conformance-nobody-here", &at).await)
}

async fn in_a_group(cx: &Context<'_>) -> Done {
    let (me, user, second, group) = (cx.me()?, cx.user()?, cx.second()?, cx.group()?);
    let at = cx.scratch(&group, &cx.fresh(), me);
    let call = me.project_add().ownername(&group);
    call.name(&at.name).chroots(vec![cx.chroots().0.to_owned()]).send().await?;
    let mine = may_build(cx, &user.name, &at).await?;
    same("a member", (mine.can_build_in, mine.ownername.as_str()), (true, group.trim_start_matches('@')))?;
    same("a stranger", may_build(cx, &second.name, &at).await?.can_build_in, false)
}
