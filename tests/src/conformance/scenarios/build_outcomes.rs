//! Builds that fail, are skipped or are canceled, and which fields are null then.

use copr_api::enums::BuildState::{self, Canceled, Failed, Pending, Running, Skipped, Succeeded};
use copr_api::types::Build;
use copr_fake::{Script, Stage};

use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, rejected};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-fails-in-one-chroot",
        "If one chroot fails, the build fails; the monitor shows both chroots, and the other one has packages.",
        [Login Fake Writes],
        [build_get build_chroot_list monitor build_built_packages build_list package_get],
        in_one_chroot
    ),
    scenario!(
        "build-fails-in-source-build",
        "If the source build fails, the build fails without an end time; requested chroots fail too.",
        [Login Builds Writes],
        [build_get build_chroot_list build_source_chroot],
        before_its_chroots
    ),
    scenario!(
        "build-fails-in-import",
        "If the import fails, the build fails without an end time; its package and chroots are known.",
        [Login Fake Writes],
        [build_get build_chroot_list],
        in_its_import
    ),
    scenario!(
        "build-skipped",
        "Chroots that the package denies are skipped, with times and without results.",
        [Login Fake Writes],
        [build_get build_chroot_list build_built_packages],
        skipped
    ),
    scenario!(
        "build-canceled-while-running",
        "Canceling a running build cancels it and its chroots at once, without an end time.",
        [Login Fake Writes],
        [build_cancel build_get build_chroot_list],
        canceled_while_running
    ),
    scenario!(
        "build-stuck-in-a-stage",
        "A waiting or stuck build shows its stage, and can be canceled.",
        [Login Fake Writes],
        [build_get build_cancel],
        stays_in_a_stage
    ),
];

/// Submits a build with a scripted outcome, with or without chroots, and waits until it has finished.
async fn end(
    cx: &Context<'_>,
    at: &Scratch,
    name_them: bool,
    fate: impl FnOnce(&mut Script<'_>) + Send,
) -> Outcome<Build> {
    fate(&mut cx.fake()?.script(&format!("{}/{}", at.owner, at.name)));
    let build = submit(cx, at, name_them).await?;
    cx.finished(build).await
}

async fn submit(cx: &Context<'_>, at: &Scratch, name_them: bool) -> Outcome<i64> {
    let (first, second) = cx.chroots();
    let call = cx.me()?.build_create_url().ownername(&at.owner).projectname(&at.name).pkgs([SRPM]);
    let call = if name_them { call.chroots([first, second]) } else { call };
    Ok(call.send().await?.items[0].id)
}

/// The state of a chroot, and whether it has a start, an end and a result.
type ChrootSummary = (BuildState, bool, bool, bool);

async fn chroot_summaries(cx: &Context<'_>, build: i64) -> Outcome<Vec<ChrootSummary>> {
    let page = cx.logged_out().build_chroot_list().build_id(build).send().await?;
    let mark = |it: copr_api::types::BuildChroot| {
        (it.state, it.started_on.is_some(), it.ended_on.is_some(), it.result_url.is_some())
    };
    Ok(page.items.into_iter().map(mark).collect())
}

async fn in_one_chroot(cx: &Context<'_>) -> Outcome {
    let (at, logged_out, (first, second)) = (cx.project().await?, cx.logged_out(), cx.chroots());
    let build = end(cx, &at, false, |script| {
        script.fail_chroot(second);
    })
    .await?;
    ensure_eq("state", &build.state, &Failed)?;
    ensure("it has a start and an end", build.started_on.is_some() && build.ended_on.is_some())?;
    let mut found = chroot_summaries(cx, build.id).await?;
    found.sort_by_key(|mark| mark.0.to_string());
    ensure_eq("chroots", found, vec![(Failed, true, true, true), (Succeeded, true, true, true)])?;
    let monitor = logged_out.monitor().ownername(&at.owner).projectname(&at.name).send().await?;
    let state =
        |chroot: &str| monitor.packages.first().and_then(|it| it.chroots.get(chroot)).map(|it| it.status);
    ensure_eq(
        "status numbers in the monitor",
        (state(first), state(second)),
        (Some(Some(1)), Some(Some(0))),
    )?;
    let packages = logged_out.build_built_packages().build_id(build.id).send().await?.0;
    let count = |chroot: &str| packages.get(chroot).map(|it| it.packages.is_empty());
    ensure_eq("chroots without packages", (count(first), count(second)), (Some(false), Some(true)))?;
    let call = logged_out.build_list().ownername(&at.owner).projectname(&at.name).status(Failed);
    ensure_eq("found by its state", call.send().await?.items.len(), 1)?;
    let name = build.source_package.name.clone().unwrap_or_default();
    let call = logged_out.package_get().ownername(&at.owner).projectname(&at.name).packagename(name);
    let package = call.with_latest_build(true).with_latest_succeeded_build(true).send().await?;
    ensure_eq("latest build", package.builds.latest.map(|it| it.id), Some(build.id))?;
    ensure("no build succeeded", package.builds.latest_succeeded.is_none())
}

async fn before_its_chroots(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    // On a real server it fails because the URL does not exist.
    if let Ok(fake) = cx.fake() {
        fake.script(&format!("{}/{}", at.owner, at.name)).fail_source();
    }
    let build = cx.finished(submit(cx, &at, false).await?).await?;
    ensure_eq("state", (&build.state, build.started_on, build.ended_on), (&Failed, None, None))?;
    ensure_eq("package", &build.source_package.name, &None)?;
    ensure_eq("chroots", chroot_summaries(cx, build.id).await?.len(), 0)?;
    let source = cx.logged_out().build_source_chroot().build_id(build.id).send().await?;
    ensure_eq("state of the sources", &source.state, &Failed)?;
    let build = cx.finished(submit(cx, &at, true).await?).await?;
    ensure_eq(
        "requested chroots",
        chroot_summaries(cx, build.id).await?,
        vec![(Failed, true, true, false); 2],
    )?;
    ensure("it has an end, because all chroots have one", build.ended_on.is_some())
}

async fn in_its_import(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let build = end(cx, &at, false, |script| {
        script.fail_import();
    })
    .await?;
    ensure_eq("state", (&build.state, build.started_on, build.ended_on), (&Failed, None, None))?;
    ensure("the package is known", build.source_package.name.is_some())?;
    ensure_eq("chroots", chroot_summaries(cx, build.id).await?, vec![(Failed, false, false, false); 2])
}

async fn skipped(cx: &Context<'_>) -> Outcome {
    let (at, first) = (cx.project().await?, cx.chroots().0);
    let build = end(cx, &at, false, |script| {
        script.skip();
    })
    .await?;
    ensure_eq("state", &build.state, &Skipped)?;
    ensure("it has a start and an end", build.started_on.is_some() && build.ended_on.is_some())?;
    ensure_eq("chroots", chroot_summaries(cx, build.id).await?, vec![(Skipped, true, true, false); 2])?;
    let packages = cx.logged_out().build_built_packages().build_id(build.id).send().await?.0;
    ensure("nothing was built", packages.values().all(|it| it.packages.is_empty()))?;
    let other = cx.project().await?;
    let build = end(cx, &other, false, |script| {
        script.skip_chroot(first);
    })
    .await?;
    ensure_eq("state with one remaining chroot", &build.state, &Succeeded)
}

async fn canceled_while_running(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    cx.fake()?.script(&format!("{}/{}", at.owner, at.name)).hang_in(Stage::ChrootRunning);
    let build = submit(cx, &at, true).await?;
    cx.instance().advance(std::time::Duration::from_secs(3600)).await?;
    let found = cx.logged_out().build_get().build_id(build).send().await?;
    ensure_eq("state", (&found.state, found.started_on.is_some(), found.ended_on), (&Running, true, None))?;
    ensure_eq("chroots", chroot_summaries(cx, build).await?, vec![(Running, true, false, true); 2])?;
    rejected(500, "deleting a running build", me.build_delete().build_id(build).send().await)?;
    ensure_eq("state after canceling", &me.build_cancel().build_id(build).send().await?.state, &Canceled)?;
    cx.instance().advance(std::time::Duration::from_secs(60)).await?;
    let found = cx.logged_out().build_get().build_id(build).send().await?;
    ensure_eq("afterwards", (&found.state, found.ended_on), (&Canceled, None))?;
    ensure_eq(
        "chroots after canceling",
        chroot_summaries(cx, build).await?,
        vec![(Canceled, true, false, true); 2],
    )?;
    me.build_delete().build_id(build).send().await?;
    Ok(())
}

async fn stays_in_a_stage(cx: &Context<'_>) -> Outcome {
    for (stage, state) in [
        (Stage::SourcePending, Pending),
        (Stage::SourceStarting, BuildState::Starting),
        (Stage::SourceRunning, Running),
        (Stage::Importing, BuildState::Importing),
        (Stage::ChrootPending, Pending),
        (Stage::ChrootStarting, BuildState::Starting),
        (Stage::ChrootRunning, Running),
    ] {
        let at = cx.project().await?;
        cx.fake()?.script(&format!("{}/{}", at.owner, at.name)).hang_in(stage);
        let build = submit(cx, &at, false).await?;
        cx.instance().advance(std::time::Duration::from_secs(86_400)).await?;
        let found = cx.logged_out().build_get().build_id(build).send().await?;
        ensure_eq(&format!("{stage:?}"), &found.state, &state)?;
        let known = !matches!(stage, Stage::SourcePending | Stage::SourceStarting | Stage::SourceRunning);
        ensure_eq("whether its package is known", found.source_package.name.is_some(), known)?;
        let canceled = cx.me()?.build_cancel().build_id(build).send().await?;
        ensure_eq("canceled", &canceled.state, &Canceled)?;
    }
    Ok(())
}
