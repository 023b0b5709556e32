//! Projects: making, finding, forking, deleting them.

use copr_api::enums::{Bootstrap, Isolation};

use crate::conformance::checks::{Checked as _, Done, holds, refused, same, same_set};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "project-from-little",
        "A project made from name and chroots has the documented defaults, and is found, listed and deleted.",
        [Login Writes],
        [project_add project_get project_list project_delete],
        from_little
    ),
    scenario!(
        "project-from-everything",
        "What was set when a project was made is read back, as far as it can be read.",
        [Login Writes],
        [project_add project_get],
        from_everything
    ),
    scenario!(
        "project-of-a-group",
        "A group owns projects as a user does, under `@name`, and its members edit them.",
        [Login Group Writes],
        [project_add project_get project_list project_edit project_delete],
        of_a_group
    ),
    scenario!(
        "project-twice",
        "A second project of the same name is 400; with `exist_ok` the first is answered as it is.",
        [Login Writes],
        [project_add project_get],
        twice
    ),
    scenario!(
        "project-deleted",
        "A deleted project is gone at once and its name is free; a project with unfinished builds stays.",
        [Login Writes],
        [project_delete project_add project_get build_create_url build_cancel],
        deleted
    ),
    scenario!(
        "project-forked",
        "A fork has the chroots and settings of its source; an existing target wants `confirm`.",
        [Login Writes],
        [project_fork project_get project_add],
        forked
    ),
    scenario!(
        "project-forked-by-another",
        "Anybody may fork, into their own projects only; without a name it is that of the source.",
        [Login Second Writes],
        [project_fork project_get],
        forked_by_another
    ),
    scenario!(
        "project-searched",
        "A query with a slash finds new projects at once; a query of one letter is 400.",
        [Login Writes],
        [project_search],
        searched
    ),
    scenario!(
        "repositories-made-again",
        "Making the repositories again answers with the project.",
        [Login Writes],
        [project_regenerate_repos],
        regenerated
    ),
    scenario!(
        "webhook-secret",
        "Each call makes a new secret.",
        [Login Writes],
        [webhook_generate],
        webhook
    ),
];

async fn from_little(cx: &Context<'_>) -> Done {
    let (at, made) = cx.project_with(|body| body).await?;
    same("full name", &made.full_name, &format!("{}/{}", at.owner, at.name))?;
    same("owner", &made.ownername, &at.owner)?;
    same_set("chroots", made.chroot_repos.keys(), [cx.chroots().0, cx.chroots().1])?;
    same("homepage", &made.homepage, &None)?;
    same("contact", &made.contact, &None)?;
    same("priority", made.repo_priority, None)?;
    same("description", made.description.as_deref().unwrap_or_default(), "")?;
    same("instructions", made.instructions.as_deref().unwrap_or_default(), "")?;
    same("repositories", made.additional_repos.len(), 0)?;
    same("bootstrap", &made.bootstrap, &Some(Bootstrap::Default))?;
    same("isolation", &made.isolation, &Some(Isolation::Default))?;
    let off = [
        made.unlisted_on_hp,
        made.enable_net,
        made.persistent,
        made.devel_mode,
        made.module_hotfixes,
        made.appstream,
    ];
    same("switches that are off", off, [false; 6])?;
    same("switches that are on", [made.auto_prune, made.follow_fedora_branching], [true; 2])?;
    let nobody = cx.nobody();
    let found = nobody.project_get().ownername(&at.owner).projectname(&at.name).send().await?;
    same("the project that is found", &found, &made)?;
    let listed = nobody.project_list().ownername(&at.owner).send().await?;
    holds("it is listed", listed.items.contains(&made))?;
    holds("only the owner's are listed", listed.items.iter().all(|it| it.ownername == at.owner))?;
    let gone = cx.me()?.project_delete().ownername(&at.owner).projectname(&at.name).send().await?;
    same("the project as it was", gone.id, made.id)?;
    let call = nobody.project_get().ownername(&at.owner).projectname(&at.name);
    refused(404, "the deleted project", call.send().await)
}

async fn from_everything(cx: &Context<'_>) -> Done {
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
    let call = cx.nobody().project_get().ownername(&at.owner).projectname(&at.name);
    let found = call.send().await?;
    same("the answer and what is found", &found, &made)?;
    same("description", found.description.as_deref(), Some("What it is: é, <b>, \"quotes\", 漢字"))?;
    same("homepage", found.homepage.as_deref(), Some("https://example.org/home"))?;
    same("contact", found.contact.as_deref(), Some("someone@example.org"))?;
    same("repositories", &found.additional_repos, &repos.to_vec())?;
    same(
        "forge projects, without a scheme",
        &*found.packit_forge_projects_allowed,
        &["forge.example.org/a/b".to_owned()][..],
    )?;
    let on =
        [found.unlisted_on_hp, found.enable_net, found.devel_mode, found.module_hotfixes, found.appstream];
    same("switches that are on", on, [true; 5])?;
    same("following branches", found.follow_fedora_branching, false)?;
    same("bootstrap", found.bootstrap, Some(Bootstrap::Image))?;
    same("isolation", found.isolation, Some(Isolation::Simple))?;
    same("priority", found.repo_priority, Some(7))
}

async fn of_a_group(cx: &Context<'_>) -> Done {
    let (me, group, name) = (cx.me()?, cx.group()?, cx.fresh());
    let at = cx.scratch(&group, &name, me);
    let call = me.project_add().ownername(&group);
    let made = call.name(&name).chroots(vec![cx.chroots().0.to_owned()]).send().await?;
    same("full name", &made.full_name, &format!("{group}/{name}"))?;
    let found = cx.nobody().project_get().ownername(&group).projectname(&name).send().await?;
    same("owner", &found.ownername, &group)?;
    let listed = cx.nobody().project_list().ownername(&group).send().await?;
    holds("it is listed", listed.items.iter().any(|it| it.name == name))?;
    let call = me.project_edit().ownername(&group).projectname(&name);
    let edited = call.description("of a group".to_owned()).send().await?;
    same("description", edited.description.as_deref(), Some("of a group"))?;
    if let Ok(second) = cx.second() {
        let call = second.client.project_edit().ownername(&group).projectname(&name);
        let call = call.description("by a stranger".to_owned());
        refused(403, "a stranger's edit", call.send().await)?;
        let call = second.client.project_add().ownername(&group);
        let call = call.name(cx.fresh()).chroots(vec![cx.chroots().0.to_owned()]);
        refused(403, "a stranger's project in the group", call.send().await)?;
    }
    me.project_delete().ownername(&at.owner).projectname(&at.name).send().await?;
    refused(
        404,
        "the deleted project",
        cx.nobody().project_get().ownername(&group).projectname(&name).send().await,
    )
}

async fn twice(cx: &Context<'_>) -> Done {
    let (at, first) = cx.project_with(|body| body.description("the first".to_owned())).await?;
    let chroots = vec![cx.chroots().0.to_owned()];
    let me = cx.me()?;
    let call = me.project_add().ownername(&at.owner).exist_ok(false);
    let call = call.name(&at.name).chroots(chroots.clone());
    refused(400, "the same name", call.send().await)?;
    let call = me.project_add().ownername(&at.owner).exist_ok(true);
    let call = call.name(&at.name).chroots(chroots).description("the second".to_owned());
    let found = call.send().await?;
    same("the project", found.id, first.id)?;
    same("its description", found.description.as_deref(), Some("the first"))?;
    same("its chroots", found.chroot_repos.len(), 2)?;
    // Every other fault is passed over too.
    let call = me.project_add().ownername(&at.owner).exist_ok(true);
    let call = call.name(&at.name).chroots(vec!["no-such-chroot".to_owned()]);
    same("the project, asked for with a fault", call.send().await?.id, first.id)?;
    let call = cx.nobody().project_get().ownername(&at.owner).projectname(&at.name);
    same("its description afterwards", call.send().await?.description.as_deref(), Some("the first"))
}

async fn deleted(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (me, first) = (cx.me()?, cx.chroots().0);
    let build = cx.build(&at).await?;
    let delete = || me.project_delete().ownername(&at.owner).projectname(&at.name).send();
    refused(400, "a project with an unfinished build", delete().await)?;
    me.build_cancel().build_id(build.id).send().await?;
    refused(
        401,
        "without a login",
        cx.nobody().project_delete().ownername(&at.owner).projectname(&at.name).send().await,
    )?;
    if let Ok(second) = cx.second() {
        let call = second.client.project_delete().ownername(&at.owner).projectname(&at.name);
        refused(400, "by a stranger, who may not delete the build", call.send().await)?;
    }
    let was = delete().await?;
    refused(404, "again", delete().await)?;
    refused(404, "its build", cx.nobody().build_get().build_id(build.id).send().await)?;
    let call = me.project_add().ownername(&at.owner);
    let again = call.name(&at.name).chroots(vec![first.to_owned()]).send().await?;
    holds("the new project of that name is another", again.id != was.id)?;
    if let Ok(second) = cx.second() {
        let call = second.client.project_delete().ownername(&at.owner).projectname(&at.name);
        refused(403, "by a stranger, without builds", call.send().await)?;
    }
    Ok(())
}

async fn forked(cx: &Context<'_>) -> Done {
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
    same("name", &made.name, &target.name)?;
    holds("it is another project", made.id != source.id)?;
    same_set("chroots", made.chroot_repos.keys(), source.chroot_repos.keys())?;
    let found = cx.nobody().project_get().ownername(&target.owner).projectname(&target.name).send().await?;
    same("the project that is found", found.id, made.id)?;
    same("network", found.enable_net, true)?;
    refused(400, "an existing target", fork(&target.name, false).await)?;
    same("an existing target, confirmed", fork(&target.name, true).await?.id, made.id)?;
    refused(400, "onto itself", fork(&at.name, true).await)?;
    let call = cx.nobody().project_fork().ownername(&at.owner).projectname(&at.name);
    let call = call.body_ownername(&at.owner).name(cx.fresh());
    refused(401, "without a login", call.send().await)
}

async fn forked_by_another(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let second = cx.second()?;
    let _ = cx.scratch(&second.name, &at.name, &second.client);
    let call = second.client.project_fork().ownername(&at.owner).projectname(&at.name);
    let made = call.body_ownername(&second.name).send().await?;
    same("full name", &made.full_name, &format!("{}/{}", second.name, at.name))?;
    let call = second.client.project_fork().ownername(&at.owner).projectname(&at.name);
    let call = call.body_ownername(&at.owner).name(cx.fresh());
    refused(400, "into the projects of somebody else", call.send().await)
}

async fn searched(cx: &Context<'_>) -> Done {
    let (at, made) = cx.project_with(|body| body).await?;
    let search = |query: String| cx.nobody().project_search().query(query).limit(10).send();
    let found = search(format!("{}/{}", at.owner, at.name)).await?;
    holds("the new project is found", found.items.iter().any(|it| it.id == made.id))?;
    same("the limit in force", found.meta.limit, Some(10))?;
    refused(400, "one letter", search("x".to_owned()).await)?;
    let all = search(String::new()).await?;
    holds("an empty query finds something", !all.items.is_empty() && all.items.len() <= 10)
}

async fn regenerated(cx: &Context<'_>) -> Done {
    let (at, made) = cx.project_with(|body| body).await?;
    let call = |client: &copr_api::Client| {
        let client = client.clone();
        let at = at.clone();
        async move { client.project_regenerate_repos().ownername(&at.owner).projectname(&at.name).send().await }
    };
    same("the project", call(cx.me()?).await?.id, made.id)?;
    refused(401, "without a login", call(cx.nobody()).await)?;
    if let Ok(second) = cx.second() {
        refused(403, "by a stranger", call(&second.client).await)?;
    }
    let unknown = cx.me()?.project_regenerate_repos().ownername(&at.owner).projectname(cx.fresh());
    refused(404, "an unknown project", unknown.send().await)
}

async fn webhook(cx: &Context<'_>) -> Done {
    let (at, made) = cx.project_with(|body| body).await?;
    let call = || cx.me().map(|me| me.webhook_generate().ownername(&at.owner).projectname(&at.name));
    let (one, two) = (call()?.send().await?, call()?.send().await?);
    same("the project", (one.id, &one.full_name), (made.id, &made.full_name))?;
    holds("the secrets differ", one.webhook_secret != two.webhook_secret)?;
    let call = cx.nobody().webhook_generate().ownername(&at.owner).projectname(&at.name);
    refused(401, "without a login", call.send().await)?;
    if let Ok(second) = cx.second() {
        let call = second.client.webhook_generate().ownername(&at.owner).projectname(&at.name);
        refused(403, "by a stranger", call.send().await)?;
    }
    Ok(())
}
