//! Unusual names.

use copr_api::enums::SourceType;

use crate::conformance::checks::{Checked as _, Outcome, ensure_eq, never_sent, some};
use crate::conformance::context::{Context, SRPM};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "names-in-any-script",
        "Project names may have letters of any script, and work in paths and queries.",
        [Login Writes],
        [project_add project_get project_edit project_delete],
        beyond_ascii
    ),
    scenario!(
        "names-with-punctuation",
        "Dots, dashes and underscores in project names and plus signs in package names are preserved.",
        [Login Writes],
        [project_add package_add package_get package_delete],
        with_signs
    ),
    scenario!(
        "names-of-directories",
        "A side directory has colons in its name, and is found by it.",
        [Login Writes],
        [build_create_url rpmrepo_get monitor],
        of_directories
    ),
    scenario!(
        "names-that-change-the-path",
        "The client rejects names that would change the path, and sends nothing.",
        [],
        [],
        that_climb
    ),
];

async fn beyond_ascii(cx: &Context<'_>) -> Outcome {
    let user = cx.user()?;
    let name = format!("{}-été-漢字", cx.fresh());
    let _ = cx.scratch(&user.name, &name, &user.client);
    let call = user.client.project_add().ownername(&user.name);
    let made = call.name(&name).chroots(vec![cx.chroots().0.to_owned()]).send().await?;
    ensure_eq("name", &made.name, &name)?;
    let found = cx.logged_out().project_get().ownername(&user.name).projectname(&name).send().await?;
    ensure_eq("found by query", found.id, made.id)?;
    let call = user.client.project_edit().ownername(&user.name).projectname(&name);
    let edited = call.description("ß".to_owned()).send().await?;
    ensure_eq("found by path", edited.id, made.id)?;
    let gone = user.client.project_delete().ownername(&user.name).projectname(&name).send().await?;
    ensure_eq("deleted", gone.id, made.id)
}

async fn with_signs(cx: &Context<'_>) -> Outcome {
    let (me, user) = (cx.me()?, cx.user()?);
    let name = format!("{}_a.b-c", cx.fresh());
    let at = cx.scratch(&user.name, &name, me);
    let call = me.project_add().ownername(&user.name);
    call.name(&name).chroots(vec![cx.chroots().0.to_owned()]).send().await?;
    let package = "libfoo++_1.2-x";
    let call = me.package_add().ownername(&at.owner).projectname(&at.name).package_name(package);
    let call = call.source_type_text("rubygems");
    let made = call.package_name(package).gem_name("foo".to_owned()).send().await?;
    ensure_eq("name", made.name.as_str(), package)?;
    let call = cx.logged_out().package_get().ownername(&at.owner).projectname(&at.name).packagename(package);
    let found = call.send().await?;
    ensure_eq("found", (found.id, &found.source_type), (made.id, &SourceType::Rubygems))?;
    let call = me.package_delete();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name(package);
    ensure_eq("deleted", call.send().await?.id, made.id)
}

async fn of_directories(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    for suffix in ["custom:side", "pr:12"] {
        let directory = format!("{}:{suffix}", at.name);
        let call = cx
            .me()?
            .build_create_url()
            .ownername(&at.owner)
            .projectname(&at.name)
            .project_dirname(directory.clone())
            .pkgs([SRPM.to_owned()]);
        let build = some("a build", call.send().await?.items.pop())?;
        ensure_eq("directory", &build.project_dirname, &directory)?;
        let call =
            cx.logged_out().rpmrepo_get().ownername(&at.owner).dirname(&directory).name_release("fedora-43");
        call.send().await?;
        let call = cx.logged_out().monitor().ownername(&at.owner).projectname(&at.name);
        call.project_dirname(directory).send().await?;
    }
    Ok(())
}

async fn that_climb(cx: &Context<'_>) -> Outcome {
    let client = cx.logged_out();
    let before = cx.recorder().sent();
    for name in ["", ".", "..", "a/b", "a\\b", "a\u{0}b"] {
        never_sent(name, client.project_delete().ownername(name).projectname("x").send().await)?;
        never_sent(name, client.project_delete().ownername("x").projectname(name).send().await)?;
        never_sent(name, client.rpmrepo_get().ownername("x").dirname(name).name_release("y").send().await)?;
    }
    ensure_eq("requests", cx.recorder().sent(), before)
}
