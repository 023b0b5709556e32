//! Results of finished builds.

use copr_api::enums::{BuildState, MonitorField};

use super::packages::{GIT, add, read};
use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, ensure_set_eq, some};
use crate::conformance::context::{Context, TICK, TICKS, is_final};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-finished",
        "A build starts and finishes, and then has times, versions, chroots, packages and logs.",
        [Login Builds Writes],
        [build_get build_source_chroot build_built_packages build_chroot_list build_chroot_get build_chroot_built_packages],
        finished
    ),
    scenario!(
        "package-monitored",
        "The monitor has the latest build of each package in each chroot, and URLs on request.",
        [Login Builds Writes],
        [monitor package_get package_list package_build],
        monitored
    ),
    scenario!(
        "monitor-of-an-empty-project",
        "The monitor of an empty project is empty.",
        [Login Writes],
        [monitor],
        of_nothing
    ),
    scenario!(
        "forked-with-builds",
        "A fork has the builds of its source.",
        [Login Builds Writes],
        [project_fork build_list],
        forked
    ),
];

async fn finished(cx: &Context<'_>) -> Outcome {
    let (at, logged_out, chroot) = (cx.project().await?, cx.logged_out(), cx.chroots().0);
    let made = cx.build(&at).await?;
    let ended = cx.finished(made.id).await?;
    ensure_eq("state", &ended.state, &BuildState::Succeeded)?;
    let (started, end) = (some("the start time", ended.started_on)?, some("the end time", ended.ended_on)?);
    ensure("it was submitted, then started, then ended", made.submitted_on <= started && started <= end)?;
    ensure(
        "the package is known",
        ended.source_package.name.is_some() && ended.source_package.version.is_some(),
    )?;
    ensure_set_eq("chroots", &ended.chroots, [chroot])?;
    let source = logged_out.build_source_chroot().build_id(made.id).send().await?;
    ensure_eq("state of the sources", &source.state, &BuildState::Succeeded)?;
    ensure("the sources have a result", source.result_url.contains(&format!("{:08}", made.id)))?;
    let page = logged_out.build_chroot_list().build_id(made.id).send().await?;
    let one = logged_out.build_chroot_get().build_id(made.id).chrootname(chroot).send().await?;
    ensure_eq("the chroot, listed and got", page.items.first(), Some(&one))?;
    ensure_eq("state of the chroot", &one.state, &BuildState::Succeeded)?;
    ensure(
        "the chroot has times and a result",
        one.started_on.is_some() && one.ended_on.is_some() && one.result_url.is_some(),
    )?;
    let built = logged_out.build_built_packages().build_id(made.id).send().await?.0;
    let of_chroot =
        logged_out.build_chroot_built_packages().build_id(made.id).chrootname(chroot).send().await?;
    ensure_eq("packages of the chroot", built.get(chroot), Some(&of_chroot))?;
    ensure("the chroot has packages", !of_chroot.packages.is_empty())?;
    let again = cx.me()?.build_cancel().build_id(made.id).send().await;
    crate::conformance::checks::rejected(409, "canceling a finished build", again)?;
    cx.me()?.build_delete().build_id(made.id).send().await?;
    Ok(())
}

async fn monitored(cx: &Context<'_>) -> Outcome {
    let (at, me, chroot) = (cx.project().await?, cx.me()?, cx.chroots().0);
    let build = if cx.instance().is_fake() {
        add(me, &at, "pkg", "scm", |body| body.clone_url(GIT.to_owned())).await?;
        let call = me.package_build().ownername(&at.owner).projectname(&at.name).package_name("pkg");
        call.chroots([chroot]).send().await?.id
    } else {
        // This build fails because the URL does not exist.
        cx.build(&at).await?.id
    };
    let name = &some("the package", cx.finished(build).await?.source_package.name)?;
    let get = async |fields: Vec<MonitorField>| {
        let mut call = cx.logged_out().monitor().ownername(&at.owner).projectname(&at.name);
        if !fields.is_empty() {
            call = call.additional_fields(fields);
        }
        let mut packages = call.send().await?.packages;
        ensure_eq("packages", packages.len(), 1)?;
        let package = some("a package", packages.pop())?;
        ensure_eq("name", &package.name, name)?;
        some("the chroot in the monitor", package.chroots.get(chroot).cloned())
    };
    let plain = get(Vec::new()).await?;
    ensure_eq("build", plain.build_id, build)?;
    ensure_eq("state and status number", (&plain.state, plain.status), (&BuildState::Succeeded, Some(1)))?;
    ensure_eq("URLs by default", (plain.url_build_log, plain.url_backend_log), (None, None))?;
    let full = get(vec![MonitorField::UrlBuildLog, MonitorField::UrlBackendLog]).await?;
    ensure("URLs on request", full.url_build_log.is_some() && full.url_backend_log.is_some())?;
    let package = read(cx, &at, name).await?;
    ensure("no build by default", package.builds.latest_succeeded.is_none())?;
    let call = cx.logged_out().package_get().ownername(&at.owner).projectname(&at.name).packagename(name);
    let found = call.with_latest_succeeded_build(true).send().await?;
    ensure_eq("latest succeeded build", found.builds.latest_succeeded.map(|it| it.id), Some(build))
}

async fn of_nothing(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let found = cx.logged_out().monitor().ownername(&at.owner).projectname(&at.name).send().await?;
    ensure_eq("output", found.output.as_str(), "ok")?;
    ensure_eq("packages", found.packages.len(), 0)
}

async fn forked(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let build = cx.build(&at).await?.id;
    cx.finished(build).await?;
    let target = cx.scratch(&at.owner, &cx.fresh(), me);
    let call = me.project_fork().ownername(&at.owner).projectname(&at.name);
    call.body_ownername(&at.owner).name(target.name.clone()).send().await?;
    // The real server copies builds in the background.
    let mut items = Vec::new();
    for _ in 0..TICKS {
        cx.instance().advance(TICK).await?;
        let list = cx.logged_out().build_list().ownername(&target.owner).projectname(&target.name);
        items = list.send().await?.items;
        if !items.is_empty() {
            break;
        }
    }
    ensure_eq("builds", items.len(), 1)?;
    ensure_eq("state", &items[0].state, &BuildState::Forked)?;
    ensure("the copied build has finished", is_final(&items[0].state))
}
