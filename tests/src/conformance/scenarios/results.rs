//! What a finished build leaves behind.

use copr_api::enums::{BuildState, MonitorField};

use super::packages::{GIT, add, read};
use crate::conformance::checks::{Checked as _, Done, holds, same, same_set, there};
use crate::conformance::context::{Context, TICK, TICKS, is_final};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-finished",
        "A build goes on as time passes and ends: times, versions, chroots, packages and logs are there.",
        [Login Builds Writes],
        [build_get build_source_chroot build_built_packages build_chroot_list build_chroot_get build_chroot_built_packages],
        finished
    ),
    scenario!(
        "package-monitored",
        "The monitor has each package with its latest build in each chroot, and URLs if asked for.",
        [Login Builds Writes],
        [monitor package_get package_list package_build],
        monitored
    ),
    scenario!(
        "monitor-of-nothing",
        "The monitor of an empty project is empty.",
        [Login Writes],
        [monitor],
        of_nothing
    ),
    scenario!(
        "forked-with-builds",
        "The builds of a project go along when it is forked.",
        [Login Builds Writes],
        [project_fork build_list],
        forked
    ),
];

async fn finished(cx: &Context<'_>) -> Done {
    let (at, nobody, chroot) = (cx.project().await?, cx.nobody(), cx.chroots().0);
    let made = cx.build(&at).await?;
    let ended = cx.finished(made.id).await?;
    same("state", &ended.state, &BuildState::Succeeded)?;
    let (started, end) = (there("its start", ended.started_on)?, there("its end", ended.ended_on)?);
    holds("it was submitted, then started, then ended", made.submitted_on <= started && started <= end)?;
    holds(
        "the package is known",
        ended.source_package.name.is_some() && ended.source_package.version.is_some(),
    )?;
    same_set("chroots", &ended.chroots, [chroot])?;
    let source = nobody.build_source_chroot().build_id(made.id).send().await?;
    same("state of the sources", &source.state, &BuildState::Succeeded)?;
    holds("the sources have a result", source.result_url.contains(&format!("{:08}", made.id)))?;
    let page = nobody.build_chroot_list().build_id(made.id).send().await?;
    let one = nobody.build_chroot_get().build_id(made.id).chrootname(chroot).send().await?;
    same("the chroot, listed and got", page.items.first(), Some(&one))?;
    same("state of the chroot", &one.state, &BuildState::Succeeded)?;
    holds(
        "it has times and a result",
        one.started_on.is_some() && one.ended_on.is_some() && one.result_url.is_some(),
    )?;
    let built = nobody.build_built_packages().build_id(made.id).send().await?.0;
    let of_chroot = nobody.build_chroot_built_packages().build_id(made.id).chrootname(chroot).send().await?;
    same("what was built", built.get(chroot), Some(&of_chroot))?;
    holds("something was built", !of_chroot.packages.is_empty())?;
    let again = cx.me()?.build_cancel().build_id(made.id).send().await;
    crate::conformance::checks::refused(409, "canceling a finished build", again)?;
    cx.me()?.build_delete().build_id(made.id).send().await?;
    Ok(())
}

async fn monitored(cx: &Context<'_>) -> Done {
    let (at, me, chroot) = (cx.project().await?, cx.me()?, cx.chroots().0);
    let build = if cx.instance().is_fake() {
        add(me, &at, "pkg", "scm", |body| body.clone_url(GIT.to_owned())).await?;
        let call = me.package_build().ownername(&at.owner).projectname(&at.name).package_name("pkg");
        call.chroots([chroot]).send().await?.id
    } else {
        // Nothing is at that address, so nothing would come of it.
        cx.build(&at).await?.id
    };
    let name = &there("the package", cx.finished(build).await?.source_package.name)?;
    let get = async |fields: Vec<MonitorField>| {
        let mut call = cx.nobody().monitor().ownername(&at.owner).projectname(&at.name);
        if !fields.is_empty() {
            call = call.additional_fields(fields);
        }
        let mut packages = call.send().await?.packages;
        same("packages", packages.len(), 1)?;
        let package = there("a package", packages.pop())?;
        same("name", &package.name, name)?;
        there("its chroot", package.chroots.get(chroot).cloned())
    };
    let plain = get(Vec::new()).await?;
    same("build", plain.build_id, build)?;
    same("state and its number", (&plain.state, plain.status), (&BuildState::Succeeded, Some(1)))?;
    same("URLs unless asked for", (plain.url_build_log, plain.url_backend_log), (None, None))?;
    let full = get(vec![MonitorField::UrlBuildLog, MonitorField::UrlBackendLog]).await?;
    holds("URLs if asked for", full.url_build_log.is_some() && full.url_backend_log.is_some())?;
    let package = read(cx, &at, name).await?;
    holds("no build unless asked for", package.builds.latest_succeeded.is_none())?;
    let call = cx.nobody().package_get().ownername(&at.owner).projectname(&at.name).packagename(name);
    let found = call.with_latest_succeeded_build(true).send().await?;
    same("latest succeeded build", found.builds.latest_succeeded.map(|it| it.id), Some(build))
}

async fn of_nothing(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let found = cx.nobody().monitor().ownername(&at.owner).projectname(&at.name).send().await?;
    same("output", found.output.as_str(), "ok")?;
    same("packages", found.packages.len(), 0)
}

async fn forked(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let build = cx.build(&at).await?.id;
    cx.finished(build).await?;
    let target = cx.scratch(&at.owner, &cx.fresh(), me);
    let call = me.project_fork().ownername(&at.owner).projectname(&at.name);
    call.body_ownername(&at.owner).name(target.name.clone()).send().await?;
    // The real server forks in the background.
    let mut items = Vec::new();
    for _ in 0..TICKS {
        cx.instance().advance(TICK).await?;
        let list = cx.nobody().build_list().ownername(&target.owner).projectname(&target.name);
        items = list.send().await?.items;
        if !items.is_empty() {
            break;
        }
    }
    same("builds", items.len(), 1)?;
    same("state", &items[0].state, &BuildState::Forked)?;
    holds("that is an end", is_final(&items[0].state))
}
