//! Changing projects: what changes, what stays, what can't be cleared.

use copr_api::Client;
use copr_api::builder::ProjectEdit;
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::types::Project;

use crate::conformance::checks::{Called, Checked as _, Done, refused, same, same_set};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "project-edit-keeps",
        "Only what is sent changes; every field that is sent is read back.",
        [Login Writes],
        [project_edit project_get],
        keeps
    ),
    scenario!(
        "project-edit-clears",
        "Texts and lists are cleared by an empty value, but homepage and contact never are.",
        [Login Writes],
        [project_edit project_get],
        clears
    ),
    scenario!(
        "project-edit-chroots",
        "A list of chroots replaces the chroots; an empty one changes nothing.",
        [Login Writes],
        [project_edit project_get project_chroot_get],
        chroots
    ),
    scenario!(
        "project-edit-chroot-in-use",
        "A chroot with an unfinished build can't be dropped: 409.",
        [Login Writes],
        [project_edit build_create_url build_cancel],
        chroot_in_use
    ),
    scenario!(
        "project-edit-rights",
        "Without a login 401, by a stranger 403, in an unknown project 404.",
        [Login Second Writes],
        [project_edit],
        rights
    ),
    scenario!(
        "project-edit-nothing",
        "An empty edit is fine and changes nothing.",
        [Login Writes],
        [project_edit],
        nothing
    ),
];

async fn edit(
    client: &Client,
    at: &Scratch,
    body: impl FnOnce(ProjectEdit) -> ProjectEdit,
) -> Called<Project> {
    body(client.project_edit().ownername(&at.owner).projectname(&at.name)).send().await
}

async fn read(cx: &Context<'_>, at: &Scratch) -> Done<Project> {
    Ok(cx.nobody().project_get().ownername(&at.owner).projectname(&at.name).send().await?)
}

async fn keeps(cx: &Context<'_>) -> Done {
    let (at, made) = cx.project_with(|body| body.description("kept".to_owned()).enable_net(true)).await?;
    let me = cx.me()?;
    let edited = edit(me, &at, |body| body.instructions("new".to_owned())).await?;
    let expected = Project { instructions: Some("new".to_owned()), ..made };
    same("the project with new instructions", &edited, &expected)?;
    same("what is found", &read(cx, &at).await?, &expected)?;
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
    same("description", found.description.as_deref(), Some("a description"))?;
    same("instructions, which were not sent", found.instructions.as_deref(), Some("new"))?;
    same("homepage", found.homepage.as_deref(), Some("https://example.org/"))?;
    same("contact", found.contact.as_deref(), Some("https://example.org/contact"))?;
    same("repositories", found.additional_repos, repos)?;
    same(
        "forge projects",
        found.packit_forge_projects_allowed.into_vec(),
        vec!["forge.example.org/a/b".to_owned()],
    )?;
    let on = [found.unlisted_on_hp, found.devel_mode, found.module_hotfixes, found.appstream];
    same("switched on", on, [true; 4])?;
    same("switched off", [found.enable_net, found.follow_fedora_branching], [false; 2])?;
    same("bootstrap", found.bootstrap, Some(Bootstrap::On))?;
    same("isolation", found.isolation, Some(Isolation::Nspawn))?;
    same("priority", found.repo_priority, Some(3))
}

async fn clears(cx: &Context<'_>) -> Done {
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
    same("description", found.description.as_deref().unwrap_or_default(), "")?;
    same("instructions", found.instructions.as_deref().unwrap_or_default(), "")?;
    same("repositories", found.additional_repos.len(), 0)?;
    same("forge projects", found.packit_forge_projects_allowed.len(), 0)?;
    same("homepage, which stays", found.homepage.as_deref(), Some("https://example.org/three"))?;
    same("contact, which stays", found.contact.as_deref(), Some("four@example.org"))
}

async fn chroots(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (me, (first, second)) = (cx.me()?, cx.chroots());
    let edited = edit(me, &at, |body| body.chroots(Vec::new())).await?;
    same("chroots after an empty list", edited.chroot_repos.len(), 2)?;
    let edited = edit(me, &at, |body| body.chroots(vec![second.to_owned()])).await?;
    same_set("chroots after a list", edited.chroot_repos.keys(), [second])?;
    same_set("chroots that are found", read(cx, &at).await?.chroot_repos.keys(), [second])?;
    let call = cx.nobody().project_chroot_get().ownername(&at.owner).projectname(&at.name).chrootname(first);
    let dropped = call.send().await?;
    same("a dropped chroot has an end", dropped.delete_after_days.is_some(), true)?;
    let edited = edit(me, &at, |body| body.chroots(vec![first.to_owned(), second.to_owned()])).await?;
    same("chroots, both again", edited.chroot_repos.len(), 2)?;
    refused(
        400,
        "an unknown chroot",
        edit(me, &at, |body| body.chroots(vec!["no-such-chroot".to_owned()])).await,
    )?;
    refused(400, "a pattern", edit(me, &at, |body| body.chroots(vec!["fedora-*".to_owned()])).await)?;
    same("chroots after refusals", read(cx, &at).await?.chroot_repos.len(), 2)
}

async fn chroot_in_use(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (me, (first, second)) = (cx.me()?, cx.chroots());
    let build = cx.build(&at).await?;
    same_set("chroots of the build", &build.chroots, [first])?;
    let drop = |body: ProjectEdit| body.chroots(vec![second.to_owned()]);
    refused(409, "dropping a chroot in use", edit(me, &at, drop).await)?;
    same("chroots", read(cx, &at).await?.chroot_repos.len(), 2)?;
    me.build_cancel().build_id(build.id).send().await?;
    Ok(())
}

async fn rights(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let body = |body: ProjectEdit| body.description("changed".to_owned());
    refused(401, "without a login", edit(cx.nobody(), &at, body).await)?;
    refused(403, "by a stranger", edit(&cx.second()?.client, &at, body).await)?;
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    refused(404, "an unknown project", edit(cx.me()?, &unknown, body).await)?;
    same("description", read(cx, &at).await?.description.as_deref().unwrap_or_default(), "")
}

async fn nothing(cx: &Context<'_>) -> Done {
    let (at, made) = cx.project_with(|body| body.description("as it was".to_owned())).await?;
    same("the answer", &edit(cx.me()?, &at, |body| body).await?, &made)?;
    same("what is found", &read(cx, &at).await?, &made)
}
