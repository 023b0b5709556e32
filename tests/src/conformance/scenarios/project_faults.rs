//! Invalid projects.

use copr_api::Client;
use copr_api::builder::ProjectAdd;
use copr_api::enums::Storage;
use copr_api::types::Project;

use crate::conformance::checks::{CallResult, Checked as _, Outcome, ensure_eq, rejected, rejected_with_any};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "project-rejected",
        "Missing and unknown chroots, bad names and bad values are 400, and no project is made.",
        [Login Writes],
        [project_add project_get],
        bad_values
    ),
    scenario!(
        "project-of-another-owner",
        "Creating a project without a login is 401, for another owner 403.",
        [Login Second Writes],
        [project_add],
        of_somebody_else
    ),
    scenario!(
        "project-for-admins",
        "Only admins may set storage, persistence and pruning; others get 403.",
        [Login Admin Writes],
        [project_add project_get],
        for_admins
    ),
    scenario!(
        "project-name-too-long",
        "A name of more than 100 letters is 500.",
        [Login Writes],
        [project_add],
        name_too_long
    ),
];

async fn add(
    cx: &Context<'_>,
    client: &Client,
    owner: &str,
    body: impl FnOnce(ProjectAdd) -> ProjectAdd,
) -> CallResult<Project> {
    let (name, chroots) = (cx.fresh(), vec![cx.chroots().0.to_owned()]);
    // The first user deletes it if it is created after all.
    if let Ok(me) = cx.me() {
        let _ = cx.scratch(owner, &name, me);
    }
    body(client.project_add().ownername(owner).name(name).chroots(chroots)).send().await
}

async fn bad_values(cx: &Context<'_>) -> Outcome {
    let user = cx.user()?;
    let before = cx.logged_out().project_list().ownername(&user.name).send().await?.items.len();
    let mine = async |what: &str, body: &(dyn Fn(ProjectAdd) -> ProjectAdd + Sync)| -> Outcome {
        rejected(400, what, add(cx, &user.client, &user.name, body).await)
    };
    mine("no chroots", &|body| body.chroots(Vec::new())).await?;
    mine("an unknown chroot", &|body| body.chroots(vec!["no-such-chroot".to_owned()])).await?;
    mine("a pattern", &|body| body.chroots(vec!["fedora-*".to_owned()])).await?;
    mine("no name", &|body| body.name("")).await?;
    mine("a numeric name", &|body| body.name("20260101")).await?;
    mine("a name with a slash", &|body| body.name("a/b")).await?;
    mine("a name with a space", &|body| body.name("a b")).await?;
    mine("a bad homepage", &|body| body.homepage("no homepage".to_owned())).await?;
    mine("a bad contact", &|body| body.contact("no contact".to_owned())).await?;
    mine("a bad repository", &|body| body.additional_repos(vec!["no repository".to_owned()])).await?;
    mine("a bad forge project", &|body| {
        body.additional_repos(vec!["copr://conformance-nobody-here/nothing".to_owned()])
    })
    .await?;
    mine("a priority of 0", &|body| body.repo_priority(0)).await?;
    mine("too many days until deletion", &|body| body.delete_after_days(721)).await?;
    let after = cx.logged_out().project_list().ownername(&user.name).send().await?.items.len();
    ensure_eq("projects after rejected calls", after, before)
}

async fn of_somebody_else(cx: &Context<'_>) -> Outcome {
    let (user, second) = (cx.user()?, cx.second()?);
    rejected(401, "without a login", add(cx, cx.logged_out(), &user.name, |body| body).await)?;
    rejected(403, "for another owner", add(cx, &second.client, &user.name, |body| body).await)?;
    let unknown_owner = "conformance-nobody-here";
    // The user is no member of this owner. The server may also respond that the owner does not exist.
    rejected_with_any(
        &[403, 404],
        "for an unknown owner",
        add(cx, &user.client, unknown_owner, |body| body).await,
    )
}

async fn for_admins(cx: &Context<'_>) -> Outcome {
    let user = cx.user()?;
    let (me, owner) = (&user.client, user.name.as_str());
    rejected(403, "storage", add(cx, me, owner, |body| body.storage(Storage::Pulp)).await)?;
    rejected(403, "a persistent project", add(cx, me, owner, |body| body.persistent(true)).await)?;
    rejected(403, "keeping old builds", add(cx, me, owner, |body| body.auto_prune(false)).await)?;
    let admin = cx.admin()?;
    let made = add(cx, &admin, owner, |body| body.storage(Storage::Pulp).auto_prune(false)).await?;
    let found = cx.logged_out().project_get().ownername(owner).projectname(&made.name).send().await?;
    ensure_eq("storage", &found.storage, &Storage::Pulp)?;
    ensure_eq("pruning", found.auto_prune, false)
}

async fn name_too_long(cx: &Context<'_>) -> Outcome {
    let user = cx.user()?;
    let long = "n".repeat(101);
    let called = add(cx, &user.client, &user.name, |body| body.name(long)).await;
    rejected_with_any(&[500], "101 letters", called)?;
    let long = format!("{}{}", cx.fresh(), "n".repeat(100));
    let name: String = long.chars().take(100).collect();
    let _ = cx.scratch(&user.name, &name, &user.client);
    let made = add(cx, &user.client, &user.name, |body| body.name(&name)).await?;
    ensure_eq("a name of 100 letters", &made.name, &name)
}
