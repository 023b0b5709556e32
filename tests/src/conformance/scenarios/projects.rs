//! Creates, finds, forks and deletes projects.

use copr_api::enums::{Bootstrap, Isolation};

use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, ensure_set_eq, rejected};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "project-defaults",
        "A project created from a name and chroots has the documented defaults; it can be read, listed and deleted.",
        [Login Writes],
        [project_add project_get project_list project_delete],
        from_little
    ),
    scenario!(
        "project-with-all-fields",
        "All readable fields of a new project are stored.",
        [Login Writes],
        [project_add project_get],
        from_everything
    ),
    scenario!(
        "project-of-a-group",
        "A group owns projects under `@name`, and its members edit them.",
        [Login Group Writes],
        [project_add project_get project_list project_edit project_delete],
        of_a_group
    ),
    scenario!(
        "project-duplicate",
        "A duplicate name is 400; with `exist_ok` the response has the existing project, unchanged.",
        [Login Writes],
        [project_add project_get],
        twice
    ),
    scenario!(
        "project-deleted",
        "Deleting works at once and frees the name; a project with unfinished builds can't be deleted.",
        [Login Writes],
        [project_delete project_add project_get build_create_url build_cancel],
        deleted
    ),
    scenario!(
        "project-forked",
        "A fork has the chroots and settings of its source; an existing target needs `confirm`.",
        [Login Writes],
        [project_fork project_get project_add],
        forked
    ),
    scenario!(
        "project-forked-by-another-user",
        "Users may fork any project, but only into their own; the default name is that of the source.",
        [Login Second Writes],
        [project_fork project_get],
        forked_by_another
    ),
    scenario!(
        "project-searched",
        "A search with a slash finds new projects at once; a search for one letter is 400.",
        [Login Writes],
        [project_search],
        searched
    ),
    scenario!(
        "repositories-regenerated",
        "Regenerating the repositories returns the project.",
        [Login Writes],
        [project_regenerate_repos],
        regenerated
    ),
    scenario!(
        "webhook-secret",
        "Each call creates a new webhook secret.",
        [Login Writes],
        [webhook_generate],
        webhook
    ),
];

async fn from_little(cx: &Context<'_>) -> Outcome {
    let (at, made) = cx.project_with(|body| body).await?;
    ensure_eq("full name", &made.full_name, &format!("{}/{}", at.owner, at.name))?;
    ensure_eq("owner", &made.ownername, &at.owner)?;
    ensure_set_eq("chroots", made.chroot_repos.keys(), [cx.chroots().0, cx.chroots().1])?;
    ensure_eq("homepage", &made.homepage, &None)?;
    ensure_eq("contact", &made.contact, &None)?;
    ensure_eq("priority", made.repo_priority, None)?;
    ensure_eq("description", made.description.as_deref().unwrap_or_default(), "")?;
    ensure_eq("instructions", made.instructions.as_deref().unwrap_or_default(), "")?;
    ensure_eq("repositories", made.additional_repos.len(), 0)?;
    ensure_eq("bootstrap", &made.bootstrap, &Some(Bootstrap::Default))?;
    ensure_eq("isolation", &made.isolation, &Some(Isolation::Default))?;
    let off = [
        made.unlisted_on_hp,
        made.enable_net,
        made.persistent,
        made.devel_mode,
        made.module_hotfixes,
        made.appstream,
    ];
    ensure_eq("flags that are off", off, [false; 6])?;
    ensure_eq("flags that are on", [made.auto_prune, made.follow_fedora_branching], [true; 2])?;
    let logged_out = cx.logged_out();
    let found = logged_out.project_get().ownername(&at.owner).projectname(&at.name).send().await?;
    ensure_eq("the project that is read back", &found, &made)?;
    let listed = logged_out.project_list().ownername(&at.owner).send().await?;
    ensure("the list has it", listed.items.contains(&made))?;
    ensure("the list has only the owner's projects", listed.items.iter().all(|it| it.ownername == at.owner))?;
    let gone = cx.me()?.project_delete().ownername(&at.owner).projectname(&at.name).send().await?;
    ensure_eq("the deleted project", gone.id, made.id)?;
    let call = logged_out.project_get().ownername(&at.owner).projectname(&at.name);
    rejected(404, "the deleted project", call.send().await)
}

async fn from_everything(cx: &Context<'_>) -> Outcome {
    let repos = ["https://example.org/repo/$basearch/?a=b".to_owned(), "http://example.org/other".to_owned()];
    let (at, made) = cx
        .project_with(|body| {
            body.description("What it is: é, <b>, \"quotes\", 漢字".to_owned())
                .instructions("Line one\nline two".to_owned())
                .homepage("https://example.org/home".to_owned())
                .contact("someone@example.org".to_owned())
                .additional_repos(repos.to_vec())
                .runtime_dependencies(vec!["https://example.org/needed".to_owned()])
                .packit_forge_projects_allowed(vec!["https://forge.example.org/a/b".to_owned()])
                .devel_mode(true)
                .unlisted_on_hp(true)
                .enable_net(true)
                .module_hotfixes(true)
                .appstream(true)
                .multilib(true)
                .fedora_review(true)
                .follow_fedora_branching(false)
                .bootstrap(Bootstrap::Image)
                .isolation(Isolation::Simple)
                .repo_priority(7)
                .delete_after_days(30)
        })
        .await?;
    let call = cx.logged_out().project_get().ownername(&at.owner).projectname(&at.name);
    let found = call.send().await?;
    ensure_eq("the response and what is read back", &found, &made)?;
    ensure_eq("description", found.description.as_deref(), Some("What it is: é, <b>, \"quotes\", 漢字"))?;
    ensure_eq("homepage", found.homepage.as_deref(), Some("https://example.org/home"))?;
    ensure_eq("contact", found.contact.as_deref(), Some("someone@example.org"))?;
    ensure_eq("repositories", &found.additional_repos, &repos.to_vec())?;
    ensure_eq(
        "forge projects, without a scheme",
        &*found.packit_forge_projects_allowed,
        &["forge.example.org/a/b".to_owned()][..],
    )?;
    let on =
        [found.unlisted_on_hp, found.enable_net, found.devel_mode, found.module_hotfixes, found.appstream];
    ensure_eq("flags that are on", on, [true; 5])?;
    ensure_eq("follow_fedora_branching", found.follow_fedora_branching, false)?;
    ensure_eq("bootstrap", found.bootstrap, Some(Bootstrap::Image))?;
    ensure_eq("isolation", found.isolation, Some(Isolation::Simple))?;
    ensure_eq("priority", found.repo_priority, Some(7))
}

async fn of_a_group(cx: &Context<'_>) -> Outcome {
    let (me, group, name) = (cx.me()?, cx.group()?, cx.fresh());
    let at = cx.scratch(&group, &name, me);
    let call = me.project_add().ownername(&group);
    let made = call.name(&name).chroots(vec![cx.chroots().0.to_owned()]).send().await?;
    ensure_eq("full name", &made.full_name, &format!("{group}/{name}"))?;
    let found = cx.logged_out().project_get().ownername(&group).projectname(&name).send().await?;
    ensure_eq("owner", &found.ownername, &group)?;
    let listed = cx.logged_out().project_list().ownername(&group).send().await?;
    ensure("the list has it", listed.items.iter().any(|it| it.name == name))?;
    let call = me.project_edit().ownername(&group).projectname(&name);
    let edited = call.description("of a group".to_owned()).send().await?;
    ensure_eq("description", edited.description.as_deref(), Some("of a group"))?;
    if let Ok(second) = cx.second() {
        let call = second.client.project_edit().ownername(&group).projectname(&name);
        let call = call.description("by a stranger".to_owned());
        rejected(403, "a stranger's edit", call.send().await)?;
        let call = second.client.project_add().ownername(&group);
        let call = call.name(cx.fresh()).chroots(vec![cx.chroots().0.to_owned()]);
        rejected(403, "another user's project in the group", call.send().await)?;
    }
    me.project_delete().ownername(&at.owner).projectname(&at.name).send().await?;
    rejected(
        404,
        "the deleted project",
        cx.logged_out().project_get().ownername(&group).projectname(&name).send().await,
    )
}

async fn twice(cx: &Context<'_>) -> Outcome {
    let (at, first) = cx.project_with(|body| body.description("the first".to_owned())).await?;
    let chroots = vec![cx.chroots().0.to_owned()];
    let me = cx.me()?;
    let call = me.project_add().ownername(&at.owner).exist_ok(false);
    let call = call.name(&at.name).chroots(chroots.clone());
    rejected(400, "a duplicate name", call.send().await)?;
    let call = me.project_add().ownername(&at.owner).exist_ok(true);
    let call = call.name(&at.name).chroots(chroots).description("the second".to_owned());
    let found = call.send().await?;
    ensure_eq("the project", found.id, first.id)?;
    ensure_eq("its description", found.description.as_deref(), Some("the first"))?;
    ensure_eq("its chroots", found.chroot_repos.len(), 2)?;
    // It ignores all other errors too.
    let call = me.project_add().ownername(&at.owner).exist_ok(true);
    let call = call.name(&at.name).chroots(vec!["no-such-chroot".to_owned()]);
    ensure_eq("the existing project despite a bad field", call.send().await?.id, first.id)?;
    let call = cx.logged_out().project_get().ownername(&at.owner).projectname(&at.name);
    ensure_eq("its description at the end", call.send().await?.description.as_deref(), Some("the first"))
}

async fn deleted(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (me, first) = (cx.me()?, cx.chroots().0);
    let build = cx.build(&at).await?;
    let delete = || me.project_delete().ownername(&at.owner).projectname(&at.name).send();
    rejected(400, "a project with an unfinished build", delete().await)?;
    me.build_cancel().build_id(build.id).send().await?;
    rejected(
        401,
        "without a login",
        cx.logged_out().project_delete().ownername(&at.owner).projectname(&at.name).send().await,
    )?;
    if let Ok(second) = cx.second() {
        let call = second.client.project_delete().ownername(&at.owner).projectname(&at.name);
        rejected(400, "deleting as another user, with a build", call.send().await)?;
    }
    let was = delete().await?;
    rejected(404, "again", delete().await)?;
    rejected(
        404,
        "the build of a deleted project",
        cx.logged_out().build_get().build_id(build.id).send().await,
    )?;
    let call = me.project_add().ownername(&at.owner);
    let again = call.name(&at.name).chroots(vec![first.to_owned()]).send().await?;
    ensure("the new project with that name has another id", again.id != was.id)?;
    if let Ok(second) = cx.second() {
        let call = second.client.project_delete().ownername(&at.owner).projectname(&at.name);
        rejected(403, "deleting as another user, without builds", call.send().await)?;
    }
    Ok(())
}

async fn forked(cx: &Context<'_>) -> Outcome {
    let (at, source) =
        cx.project_with(|body| body.description("a source".to_owned()).enable_net(true)).await?;
    let me = cx.me()?;
    let target = cx.scratch(&at.owner, &cx.fresh(), me);
    let fork = |name: &str, confirm: bool| {
        me.project_fork()
            .ownername(&at.owner)
            .projectname(&at.name)
            .body_ownername(&at.owner)
            .name(name.to_owned())
            .confirm(confirm)
            .send()
    };
    let made = fork(&target.name, false).await?;
    ensure_eq("name", &made.name, &target.name)?;
    ensure("the fork has another id", made.id != source.id)?;
    ensure_set_eq("chroots", made.chroot_repos.keys(), source.chroot_repos.keys())?;
    let found =
        cx.logged_out().project_get().ownername(&target.owner).projectname(&target.name).send().await?;
    ensure_eq("the fork that is read back", found.id, made.id)?;
    ensure_eq("network", found.enable_net, true)?;
    rejected(400, "an existing target", fork(&target.name, false).await)?;
    ensure_eq("an existing target, confirmed", fork(&target.name, true).await?.id, made.id)?;
    rejected(400, "onto itself", fork(&at.name, true).await)?;
    let call = cx.logged_out().project_fork().ownername(&at.owner).projectname(&at.name);
    let call = call.body_ownername(&at.owner).name(cx.fresh());
    rejected(401, "without a login", call.send().await)
}

async fn forked_by_another(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let second = cx.second()?;
    let _ = cx.scratch(&second.name, &at.name, &second.client);
    let call = second.client.project_fork().ownername(&at.owner).projectname(&at.name);
    let made = call.body_ownername(&second.name).send().await?;
    ensure_eq("full name", &made.full_name, &format!("{}/{}", second.name, at.name))?;
    let call = second.client.project_fork().ownername(&at.owner).projectname(&at.name);
    let call = call.body_ownername(&at.owner).name(cx.fresh());
    rejected(400, "forking into another user's projects", call.send().await)
}

async fn searched(cx: &Context<'_>) -> Outcome {
    let (at, made) = cx.project_with(|body| body).await?;
    let search = |query: String| cx.logged_out().project_search().query(query).limit(10).send();
    let found = search(format!("{}/{}", at.owner, at.name)).await?;
    ensure("the search finds the new project", found.items.iter().any(|it| it.id == made.id))?;
    ensure_eq("limit in the response", found.meta.limit, Some(10))?;
    rejected(400, "one letter", search("x".to_owned()).await)?;
    let all = search(String::new()).await?;
    ensure("an empty query finds something", !all.items.is_empty() && all.items.len() <= 10)
}

async fn regenerated(cx: &Context<'_>) -> Outcome {
    let (at, made) = cx.project_with(|body| body).await?;
    let call = |client: &copr_api::Client| {
        let client = client.clone();
        let at = at.clone();
        async move { client.project_regenerate_repos().ownername(&at.owner).projectname(&at.name).send().await }
    };
    ensure_eq("the project", call(cx.me()?).await?.id, made.id)?;
    rejected(401, "without a login", call(cx.logged_out()).await)?;
    if let Ok(second) = cx.second() {
        rejected(403, "by a stranger", call(&second.client).await)?;
    }
    let unknown = cx.me()?.project_regenerate_repos().ownername(&at.owner).projectname(cx.fresh());
    rejected(404, "an unknown project", unknown.send().await)
}

async fn webhook(cx: &Context<'_>) -> Outcome {
    let (at, made) = cx.project_with(|body| body).await?;
    let call = || cx.me().map(|me| me.webhook_generate().ownername(&at.owner).projectname(&at.name));
    let (one, two) = (call()?.send().await?, call()?.send().await?);
    ensure_eq("the project", (one.id, &one.full_name), (made.id, &made.full_name))?;
    ensure("the secrets differ", one.webhook_secret != two.webhook_secret)?;
    let call = cx.logged_out().webhook_generate().ownername(&at.owner).projectname(&at.name);
    rejected(401, "without a login", call.send().await)?;
    if let Ok(second) = cx.second() {
        let call = second.client.webhook_generate().ownername(&at.owner).projectname(&at.name);
        rejected(403, "by a stranger", call.send().await)?;
    }
    Ok(())
}
