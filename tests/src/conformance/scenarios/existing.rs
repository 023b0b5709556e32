//! Reads existing projects, builds and packages, so that a server can be checked without a login.

use copr_api::types::{Build, Project};

use crate::conformance::checks::{Checked as _, Failure, Outcome, ensure, ensure_eq, ensure_set_eq};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

/// How many projects are tried.
const PROJECTS: i64 = 20;

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "existing-projects",
        "Existing projects equal their row in the list; their chroots and repository can be read.",
        [],
        [project_list project_get project_chroot_get project_chroot_build_config rpmrepo_get],
        projects
    ),
    scenario!(
        "existing-builds",
        "Existing builds equal their row in the list; their chroots, sources and packages can be read.",
        [],
        [build_list build_get build_source_build_config build_chroot_list build_built_packages],
        builds
    ),
    scenario!(
        "existing-packages",
        "Existing packages equal their row in the list, with and without builds.",
        [],
        [package_list package_get],
        packages
    ),
];

async fn first_projects(cx: &Context<'_>) -> Outcome<Vec<Project>> {
    Ok(cx.logged_out().project_list().limit(PROJECTS).send().await?.items)
}

async fn projects(cx: &Context<'_>) -> Outcome {
    for listed in first_projects(cx).await? {
        let (owner, name) = (&listed.ownername, &listed.name);
        let found = cx.logged_out().project_get().ownername(owner).projectname(name).send().await?;
        ensure_eq("the project", &found, &listed)?;
        ensure_eq("its full name", &listed.full_name, &format!("{owner}/{name}"))?;
        let Some(chroot) = listed.chroot_repos.keys().next() else { continue };
        let call = cx.logged_out().project_chroot_get().ownername(owner).projectname(name).chrootname(chroot);
        ensure_eq("the chroot", &call.send().await?.mock_chroot, chroot)?;
        let call = cx.logged_out().project_chroot_build_config().ownername(owner).projectname(name);
        ensure_eq("the chroot in the configuration", &call.chrootname(chroot).send().await?.chroot, chroot)?;
        cx.logged_out().rpmrepo_get().ownername(owner).dirname(name).name_release("fedora-43").send().await?;
        return Ok(());
    }
    Err(Failure::not_applicable("the first projects of the server have no chroots"))
}

async fn builds(cx: &Context<'_>) -> Outcome {
    let logged_out = cx.logged_out();
    for project in first_projects(cx).await? {
        let call = logged_out.build_list().ownername(&project.ownername).projectname(&project.name);
        let page = call.limit(3).send().await?;
        ensure("builds come newest first", page.items.is_sorted_by_key(|it| std::cmp::Reverse(it.id)))?;
        let Some(listed) = page.items.last() else { continue };
        let found = logged_out.build_get().build_id(listed.id).send().await?;
        ensure_eq("project", &found.projectname, &project.name)?;
        // The fields that don't change while it builds.
        let fixed =
            |build: &Build| (build.id, build.submitter.clone(), build.submitted_on, build.is_background);
        ensure_eq("the build", fixed(&found), fixed(listed))?;
        logged_out.build_source_build_config().build_id(listed.id).send().await?;
        logged_out.build_built_packages().build_id(listed.id).send().await?;
        let chroots = logged_out.build_chroot_list().build_id(listed.id).send().await?;
        ensure_set_eq("chroots", chroots.items.iter().map(|it| &it.name), &found.chroots)?;
        return Ok(());
    }
    Err(Failure::not_applicable("the first projects of the server have no builds"))
}

async fn packages(cx: &Context<'_>) -> Outcome {
    for project in first_projects(cx).await? {
        let (owner, name) = (&project.ownername, &project.name);
        let page = cx.logged_out().package_list().ownername(owner).projectname(name).limit(2).send().await?;
        let Some(listed) = page.items.first() else { continue };
        let get =
            || cx.logged_out().package_get().ownername(owner).projectname(name).packagename(&listed.name);
        ensure_eq("the package", &get().send().await?, listed)?;
        ensure_eq("the package with its builds", get().with_latest_build(true).send().await?.id, listed.id)?;
        return Ok(());
    }
    Err(Failure::not_applicable("the first projects of the server have no packages"))
}
