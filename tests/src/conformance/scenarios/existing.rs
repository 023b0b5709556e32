//! Reading what is there already, so that a server can be looked at without a login.

use copr_api::types::{Build, Project};

use crate::conformance::checks::{Checked as _, Done, Stop, holds, same, same_set};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

/// How many projects are looked at until one has what is looked for.
const PROJECTS: i64 = 20;

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "existing-projects",
        "Projects that somebody made are got as they are listed, with their chroots and their repository.",
        [],
        [project_list project_get project_chroot_get project_chroot_build_config rpmrepo_get],
        projects
    ),
    scenario!(
        "existing-builds",
        "Builds that somebody made are got as they are listed, with their chroots, sources and packages.",
        [],
        [build_list build_get build_source_build_config build_chroot_list build_built_packages],
        builds
    ),
    scenario!(
        "existing-packages",
        "Packages that somebody made are got as they are listed, with and without their builds.",
        [],
        [package_list package_get],
        packages
    ),
];

async fn some(cx: &Context<'_>) -> Done<Vec<Project>> {
    Ok(cx.nobody().project_list().limit(PROJECTS).send().await?.items)
}

async fn projects(cx: &Context<'_>) -> Done {
    for listed in some(cx).await? {
        let (owner, name) = (&listed.ownername, &listed.name);
        let found = cx.nobody().project_get().ownername(owner).projectname(name).send().await?;
        same("the project", &found, &listed)?;
        same("its full name", &listed.full_name, &format!("{owner}/{name}"))?;
        let Some(chroot) = listed.chroot_repos.keys().next() else { continue };
        let call = cx.nobody().project_chroot_get().ownername(owner).projectname(name).chrootname(chroot);
        same("its chroot", &call.send().await?.mock_chroot, chroot)?;
        let call = cx.nobody().project_chroot_build_config().ownername(owner).projectname(name);
        same("the chroot of its configuration", &call.chrootname(chroot).send().await?.chroot, chroot)?;
        cx.nobody().rpmrepo_get().ownername(owner).dirname(name).name_release("fedora-43").send().await?;
        return Ok(());
    }
    Err(Stop::not_applicable("the first projects of the server have no chroots"))
}

async fn builds(cx: &Context<'_>) -> Done {
    let nobody = cx.nobody();
    for project in some(cx).await? {
        let call = nobody.build_list().ownername(&project.ownername).projectname(&project.name);
        let page = call.limit(3).send().await?;
        holds("the newest comes first", page.items.is_sorted_by_key(|it| std::cmp::Reverse(it.id)))?;
        let Some(listed) = page.items.last() else { continue };
        let found = nobody.build_get().build_id(listed.id).send().await?;
        same("project", &found.projectname, &project.name)?;
        // What does not change while it is built.
        let fixed =
            |build: &Build| (build.id, build.submitter.clone(), build.submitted_on, build.is_background);
        same("the build", fixed(&found), fixed(listed))?;
        nobody.build_source_build_config().build_id(listed.id).send().await?;
        nobody.build_built_packages().build_id(listed.id).send().await?;
        let chroots = nobody.build_chroot_list().build_id(listed.id).send().await?;
        same_set("chroots", chroots.items.iter().map(|it| &it.name), &found.chroots)?;
        return Ok(());
    }
    Err(Stop::not_applicable("the first projects of the server have no builds"))
}

async fn packages(cx: &Context<'_>) -> Done {
    for project in some(cx).await? {
        let (owner, name) = (&project.ownername, &project.name);
        let page = cx.nobody().package_list().ownername(owner).projectname(name).limit(2).send().await?;
        let Some(listed) = page.items.first() else { continue };
        let get = || cx.nobody().package_get().ownername(owner).projectname(name).packagename(&listed.name);
        same("the package", &get().send().await?, listed)?;
        same("the package with its builds", get().with_latest_build(true).send().await?.id, listed.id)?;
        return Ok(());
    }
    Err(Stop::not_applicable("the first projects of the server have no packages"))
}
