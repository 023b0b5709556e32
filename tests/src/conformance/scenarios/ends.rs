//! The ways a build can end other than well, and what is null then.

use copr_api::enums::BuildState::{self, Canceled, Failed, Pending, Running, Skipped, Succeeded};
use copr_api::types::Build;
use copr_fake::{Script, Stage};

use crate::conformance::checks::{Checked as _, Done, holds, refused, same};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-fails-in-one-chroot",
        "One chroot fails and the other does not: the build has failed, the monitor shows both, packages are there.",
        [Login Fake Writes],
        [build_get build_chroot_list monitor build_built_packages build_list package_get],
        in_one_chroot
    ),
    scenario!(
        "build-fails-before-its-chroots",
        "Sources that can't be made end a build without an end; chroots that were named fail along.",
        [Login Builds Writes],
        [build_get build_chroot_list build_source_chroot],
        before_its_chroots
    ),
    scenario!(
        "build-fails-in-its-import",
        "Sources that can't be imported end a build without an end, whose package and chroots are known.",
        [Login Fake Writes],
        [build_get build_chroot_list],
        in_its_import
    ),
    scenario!(
        "build-skipped",
        "Chroots that a package excludes are skipped, with times and without results.",
        [Login Fake Writes],
        [build_get build_chroot_list build_built_packages],
        skipped
    ),
    scenario!(
        "build-canceled-while-running",
        "A running build is canceled at once; its chroots follow, and it never gets an end.",
        [Login Fake Writes],
        [build_cancel build_get build_chroot_list],
        canceled_while_running
    ),
    scenario!(
        "build-stays-in-a-stage",
        "While a build waits or hangs it shows where, and can be canceled from there.",
        [Login Fake Writes],
        [build_get build_cancel],
        stays_in_a_stage
    ),
];

/// A build of both chroots, submitted with them or without, after its fate is written down; and how it ends.
async fn end(
    cx: &Context<'_>,
    at: &Scratch,
    name_them: bool,
    fate: impl FnOnce(&mut Script<'_>) + Send,
) -> Done<Build> {
    fate(&mut cx.fake()?.script(&format!("{}/{}", at.owner, at.name)));
    let build = submit(cx, at, name_them).await?;
    cx.finished(build).await
}

async fn submit(cx: &Context<'_>, at: &Scratch, name_them: bool) -> Done<i64> {
    let (first, second) = cx.chroots();
    let call = cx.me()?.build_create_url().ownername(&at.owner).projectname(&at.name).pkgs([SRPM]);
    let call = if name_them { call.chroots([first, second]) } else { call };
    Ok(call.send().await?.items[0].id)
}

/// State, and whether there is a start, an end and a result, of a chroot.
type Mark = (BuildState, bool, bool, bool);

async fn marks(cx: &Context<'_>, build: i64) -> Done<Vec<Mark>> {
    let page = cx.nobody().build_chroot_list().build_id(build).send().await?;
    let mark = |it: copr_api::types::BuildChroot| {
        (it.state, it.started_on.is_some(), it.ended_on.is_some(), it.result_url.is_some())
    };
    Ok(page.items.into_iter().map(mark).collect())
}

async fn in_one_chroot(cx: &Context<'_>) -> Done {
    let (at, nobody, (first, second)) = (cx.project().await?, cx.nobody(), cx.chroots());
    let build = end(cx, &at, false, |script| {
        script.fail_chroot(second);
    })
    .await?;
    same("state", &build.state, &Failed)?;
    holds("it has a start and an end", build.started_on.is_some() && build.ended_on.is_some())?;
    let mut found = marks(cx, build.id).await?;
    found.sort_by_key(|mark| mark.0.to_string());
    same("chroots", found, vec![(Failed, true, true, true), (Succeeded, true, true, true)])?;
    let monitor = nobody.monitor().ownername(&at.owner).projectname(&at.name).send().await?;
    let state =
        |chroot: &str| monitor.packages.first().and_then(|it| it.chroots.get(chroot)).map(|it| it.status);
    same("numbers in the monitor", (state(first), state(second)), (Some(Some(1)), Some(Some(0))))?;
    let packages = nobody.build_built_packages().build_id(build.id).send().await?.0;
    let count = |chroot: &str| packages.get(chroot).map(|it| it.packages.is_empty());
    same("nothing was built", (count(first), count(second)), (Some(false), Some(true)))?;
    let call = nobody.build_list().ownername(&at.owner).projectname(&at.name).status(Failed);
    same("found by its state", call.send().await?.items.len(), 1)?;
    let name = build.source_package.name.clone().unwrap_or_default();
    let call = nobody.package_get().ownername(&at.owner).projectname(&at.name).packagename(name);
    let package = call.with_latest_build(true).with_latest_succeeded_build(true).send().await?;
    same("latest build", package.builds.latest.map(|it| it.id), Some(build.id))?;
    holds("none succeeded", package.builds.latest_succeeded.is_none())
}

async fn before_its_chroots(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    // Elsewhere it fails because nothing is at that address.
    if let Ok(fake) = cx.fake() {
        fake.script(&format!("{}/{}", at.owner, at.name)).fail_source();
    }
    let build = cx.finished(submit(cx, &at, false).await?).await?;
    same("state", (&build.state, build.started_on, build.ended_on), (&Failed, None, None))?;
    same("package", &build.source_package.name, &None)?;
    same("chroots", marks(cx, build.id).await?.len(), 0)?;
    let source = cx.nobody().build_source_chroot().build_id(build.id).send().await?;
    same("state of the sources", &source.state, &Failed)?;
    let build = cx.finished(submit(cx, &at, true).await?).await?;
    same("chroots that were named", marks(cx, build.id).await?, vec![(Failed, true, true, false); 2])?;
    holds("an end, for all of them have one", build.ended_on.is_some())
}

async fn in_its_import(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let build = end(cx, &at, false, |script| {
        script.fail_import();
    })
    .await?;
    same("state", (&build.state, build.started_on, build.ended_on), (&Failed, None, None))?;
    holds("the package is known by then", build.source_package.name.is_some())?;
    same("chroots", marks(cx, build.id).await?, vec![(Failed, false, false, false); 2])
}

async fn skipped(cx: &Context<'_>) -> Done {
    let (at, first) = (cx.project().await?, cx.chroots().0);
    let build = end(cx, &at, false, |script| {
        script.skip();
    })
    .await?;
    same("state", &build.state, &Skipped)?;
    holds("it has a start and an end", build.started_on.is_some() && build.ended_on.is_some())?;
    same("chroots", marks(cx, build.id).await?, vec![(Skipped, true, true, false); 2])?;
    let packages = cx.nobody().build_built_packages().build_id(build.id).send().await?.0;
    holds("nothing was built", packages.values().all(|it| it.packages.is_empty()))?;
    let other = cx.project().await?;
    let build = end(cx, &other, false, |script| {
        script.skip_chroot(first);
    })
    .await?;
    same("state with one chroot left", &build.state, &Succeeded)
}

async fn canceled_while_running(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    cx.fake()?.script(&format!("{}/{}", at.owner, at.name)).hang_in(Stage::ChrootRunning);
    let build = submit(cx, &at, true).await?;
    cx.instance().advance(std::time::Duration::from_secs(3600)).await?;
    let found = cx.nobody().build_get().build_id(build).send().await?;
    same("state", (&found.state, found.started_on.is_some(), found.ended_on), (&Running, true, None))?;
    same("chroots", marks(cx, build).await?, vec![(Running, true, false, true); 2])?;
    refused(500, "deleting it", me.build_delete().build_id(build).send().await)?;
    same("at once", &me.build_cancel().build_id(build).send().await?.state, &Canceled)?;
    cx.instance().advance(std::time::Duration::from_secs(60)).await?;
    let found = cx.nobody().build_get().build_id(build).send().await?;
    same("afterwards", (&found.state, found.ended_on), (&Canceled, None))?;
    same("chroots afterwards", marks(cx, build).await?, vec![(Canceled, true, false, true); 2])?;
    me.build_delete().build_id(build).send().await?;
    Ok(())
}

async fn stays_in_a_stage(cx: &Context<'_>) -> Done {
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
        let found = cx.nobody().build_get().build_id(build).send().await?;
        same(&format!("{stage:?}"), &found.state, &state)?;
        let known = !matches!(stage, Stage::SourcePending | Stage::SourceStarting | Stage::SourceRunning);
        same("whether its package is known", found.source_package.name.is_some(), known)?;
        let canceled = cx.me()?.build_cancel().build_id(build).send().await?;
        same("canceled", &canceled.state, &Canceled)?;
    }
    Ok(())
}
