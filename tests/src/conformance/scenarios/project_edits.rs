//! Project edits: what changes, what is kept, what can't be cleared.

use copr_api::Client;
use copr_api::builder::ProjectEdit;
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::types::Project;

use crate::conformance::checks::{CallResult, Checked as _, Outcome, ensure_eq, ensure_set_eq, rejected};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "project-edit-keeps",
        "An edit changes only the fields that are sent, and stores all of them.",
        [Login Writes],
        [project_edit project_get],
        keeps
    ),
    scenario!(
        "project-edit-clears",
        "An empty value clears texts and lists, except homepage and contact.",
        [Login Writes],
        [project_edit project_get],
        clears
    ),
    scenario!(
        "project-edit-chroots",
        "A list of chroots replaces the chroots; an empty list changes nothing.",
        [Login Writes],
        [project_edit project_get project_chroot_get],
        chroots
    ),
    scenario!(
        "project-edit-chroot-in-use",
        "Removing a chroot with an unfinished build is 409.",
        [Login Writes],
        [project_edit build_create_url build_cancel],
        chroot_in_use
    ),
    scenario!(
        "project-edit-permissions",
        "Editing without a login is 401, as another user 403, an unknown project 404.",
        [Login Second Writes],
        [project_edit],
        rights
    ),
    scenario!(
        "project-edit-nothing",
        "An empty edit succeeds and changes nothing.",
        [Login Writes],
        [project_edit],
        nothing
    ),
];

async fn edit(
    client: &Client,
    at: &Scratch,
    body: impl FnOnce(ProjectEdit) -> ProjectEdit,
) -> CallResult<Project> {
    body(client.project_edit().ownername(&at.owner).projectname(&at.name)).send().await
}

async fn read(cx: &Context<'_>, at: &Scratch) -> Outcome<Project> {
    Ok(cx.logged_out().project_get().ownername(&at.owner).projectname(&at.name).send().await?)
}

async fn keeps(cx: &Context<'_>) -> Outcome {
    let (at, made) = cx.project_with(|body| body.description("kept".to_owned()).enable_net(true)).await?;
    let me = cx.me()?;
    let edited = edit(me, &at, |body| body.instructions("new".to_owned())).await?;
    let expected = Project { instructions: Some("new".to_owned()), ..made };
    ensure_eq("the project with new instructions", &edited, &expected)?;
    ensure_eq("what is read back", &read(cx, &at).await?, &expected)?;
    let repos = vec!["https://example.org/repo".to_owned()];
    edit(me, &at, |body| {
        body.description("a description".to_owned())
            .homepage("https://example.org/".to_owned())
            .contact("https://example.org/contact".to_owned())
            .additional_repos(repos.clone())
            .packit_forge_projects_allowed(vec!["forge.example.org/a/b".to_owned()])
            .unlisted_on_hp(true)
            .enable_net(false)
            .devel_mode(true)
            .module_hotfixes(true)
            .appstream(true)
            .follow_fedora_branching(false)
            .bootstrap(Bootstrap::On)
            .isolation(Isolation::Nspawn)
            .repo_priority(3)
            .multilib(true)
            .fedora_review(true)
    })
    .await?;
    let found = read(cx, &at).await?;
    ensure_eq("description", found.description.as_deref(), Some("a description"))?;
    ensure_eq("instructions, which were not sent", found.instructions.as_deref(), Some("new"))?;
    ensure_eq("homepage", found.homepage.as_deref(), Some("https://example.org/"))?;
    ensure_eq("contact", found.contact.as_deref(), Some("https://example.org/contact"))?;
    ensure_eq("repositories", found.additional_repos, repos)?;
    ensure_eq(
        "forge projects",
        found.packit_forge_projects_allowed.into_vec(),
        vec!["forge.example.org/a/b".to_owned()],
    )?;
    let on = [found.unlisted_on_hp, found.devel_mode, found.module_hotfixes, found.appstream];
    ensure_eq("enabled flags", on, [true; 4])?;
    ensure_eq("disabled flags", [found.enable_net, found.follow_fedora_branching], [false; 2])?;
    ensure_eq("bootstrap", found.bootstrap, Some(Bootstrap::On))?;
    ensure_eq("isolation", found.isolation, Some(Isolation::Nspawn))?;
    ensure_eq("priority", found.repo_priority, Some(3))
}

async fn clears(cx: &Context<'_>) -> Outcome {
    let (at, _) = cx
        .project_with(|body| {
            body.description("one".to_owned())
                .instructions("two".to_owned())
                .homepage("https://example.org/three".to_owned())
                .contact("four@example.org".to_owned())
                .additional_repos(vec!["https://example.org/five".to_owned()])
                .packit_forge_projects_allowed(vec!["forge.example.org/s/ix".to_owned()])
        })
        .await?;
    let me = cx.me()?;
    edit(me, &at, |body| {
        body.description(String::new())
            .instructions(String::new())
            .homepage(String::new())
            .contact(String::new())
            .additional_repos(Vec::new())
            .packit_forge_projects_allowed(Vec::new())
    })
    .await?;
    let found = read(cx, &at).await?;
    ensure_eq("description", found.description.as_deref().unwrap_or_default(), "")?;
    ensure_eq("instructions", found.instructions.as_deref().unwrap_or_default(), "")?;
    ensure_eq("repositories", found.additional_repos.len(), 0)?;
    ensure_eq("forge projects", found.packit_forge_projects_allowed.len(), 0)?;
    ensure_eq("homepage, which is kept", found.homepage.as_deref(), Some("https://example.org/three"))?;
    ensure_eq("contact, which is kept", found.contact.as_deref(), Some("four@example.org"))
}

async fn chroots(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, (first, second)) = (cx.me()?, cx.chroots());
    let edited = edit(me, &at, |body| body.chroots(Vec::new())).await?;
    ensure_eq("chroots after an empty list", edited.chroot_repos.len(), 2)?;
    let edited = edit(me, &at, |body| body.chroots(vec![second.to_owned()])).await?;
    ensure_set_eq("chroots after a list", edited.chroot_repos.keys(), [second])?;
    ensure_set_eq("chroots that are read back", read(cx, &at).await?.chroot_repos.keys(), [second])?;
    let call =
        cx.logged_out().project_chroot_get().ownername(&at.owner).projectname(&at.name).chrootname(first);
    let dropped = call.send().await?;
    ensure_eq("whether a removed chroot has a deletion date", dropped.delete_after_days.is_some(), true)?;
    let edited = edit(me, &at, |body| body.chroots(vec![first.to_owned(), second.to_owned()])).await?;
    ensure_eq("chroots, both again", edited.chroot_repos.len(), 2)?;
    rejected(
        400,
        "an unknown chroot",
        edit(me, &at, |body| body.chroots(vec!["no-such-chroot".to_owned()])).await,
    )?;
    rejected(400, "a pattern", edit(me, &at, |body| body.chroots(vec!["fedora-*".to_owned()])).await)?;
    ensure_eq("chroots after rejected calls", read(cx, &at).await?.chroot_repos.len(), 2)
}

async fn chroot_in_use(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, (first, second)) = (cx.me()?, cx.chroots());
    let build = cx.build(&at).await?;
    ensure_set_eq("chroots of the build", &build.chroots, [first])?;
    let drop = |body: ProjectEdit| body.chroots(vec![second.to_owned()]);
    rejected(409, "removing a chroot in use", edit(me, &at, drop).await)?;
    ensure_eq("chroots", read(cx, &at).await?.chroot_repos.len(), 2)?;
    me.build_cancel().build_id(build.id).send().await?;
    Ok(())
}

async fn rights(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let body = |body: ProjectEdit| body.description("changed".to_owned());
    rejected(401, "without a login", edit(cx.logged_out(), &at, body).await)?;
    rejected(403, "by a stranger", edit(&cx.second()?.client, &at, body).await)?;
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    rejected(404, "an unknown project", edit(cx.me()?, &unknown, body).await)?;
    ensure_eq("description", read(cx, &at).await?.description.as_deref().unwrap_or_default(), "")
}

async fn nothing(cx: &Context<'_>) -> Outcome {
    let (at, made) = cx.project_with(|body| body.description("as it was".to_owned())).await?;
    ensure_eq("the response", &edit(cx.me()?, &at, |body| body).await?, &made)?;
    ensure_eq("what is read back", &read(cx, &at).await?, &made)
}
