//! Building packages.

use copr_api::builder::PackageBuild;
use copr_api::types::Build;

use super::packages::{GIT, add};
use crate::conformance::checks::{
    CallResult, Checked as _, Outcome, ensure, ensure_eq, ensure_set_eq, rejected, some,
};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "package-built",
        "A build of a package has the package's name at once and is its latest build.",
        [Login Writes],
        [package_build build_get package_get package_list build_cancel],
        built
    ),
    scenario!(
        "package-built-in-chroots",
        "Chroots can be chosen, excluded, and denied by the package.",
        [Login Writes],
        [package_build package_add],
        in_chroots
    ),
    scenario!(
        "package-not-buildable",
        "Building a package without a source is 400, an unknown package 404.",
        [Login Writes],
        [package_build package_reset],
        not_built
    ),
];

async fn build(
    cx: &Context<'_>,
    at: &Scratch,
    package: &str,
    body: impl FnOnce(PackageBuild) -> PackageBuild,
) -> Outcome<CallResult<Build>> {
    let call = cx.me()?.package_build().ownername(&at.owner).projectname(&at.name).package_name(package);
    Ok(body(call).send().await)
}

async fn built(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    add(me, &at, "pkg", "scm", |body| body.clone_url(GIT.to_owned())).await?;
    let made = build(cx, &at, "pkg", |body| body.background(true)).await??;
    ensure_eq("in the background", made.is_background, true)?;
    let found = cx.logged_out().build_get().build_id(made.id).send().await?;
    ensure_eq("package", found.source_package.name.as_deref(), Some("pkg"))?;
    let call = cx.logged_out().package_get().ownername(&at.owner).projectname(&at.name).packagename("pkg");
    let without = call.send().await?;
    ensure("no build by default", without.builds.latest.is_none())?;
    let call = cx.logged_out().package_get().ownername(&at.owner).projectname(&at.name).packagename("pkg");
    let with = call.with_latest_build(true).with_latest_succeeded_build(true).send().await?;
    ensure_eq("latest build", with.builds.latest.map(|it| it.id), Some(made.id))?;
    ensure("no build has succeeded", with.builds.latest_succeeded.is_none())?;
    let call = cx.logged_out().package_list().ownername(&at.owner).projectname(&at.name);
    let listed = call.with_latest_build(true).send().await?;
    let first = some("a package in the list", listed.items.into_iter().next())?;
    ensure_eq("latest build in the list", first.builds.latest.map(|it| it.id), Some(made.id))?;
    let call = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).packagename("pkg");
    ensure_eq("builds of the package", call.send().await?.items.len(), 1)?;
    let call = me.package_delete();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name("pkg");
    rejected(400, "deleting a package with a running build", call.send().await)?;
    me.build_cancel().build_id(made.id).send().await?;
    Ok(())
}

async fn in_chroots(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let (first, second) = cx.chroots();
    add(me, &at, "pkg", "scm", |body| body.clone_url(GIT.to_owned())).await?;
    add(me, &at, "denied", "scm", |body| body.clone_url(GIT.to_owned()).chroot_denylist(first.to_owned()))
        .await?;
    let made = build(cx, &at, "pkg", |body| body.chroots(vec![second.to_owned()])).await??;
    ensure_set_eq("chosen chroots", &made.chroots, [second])?;
    let made = build(cx, &at, "pkg", |body| body.exclude_chroots(vec![second.to_owned()])).await??;
    ensure_set_eq("chroots after excluding one", &made.chroots, [first])?;
    let made = build(cx, &at, "denied", |body| body).await??;
    ensure_set_eq("chroots after denying one", &made.chroots, [second])?;
    let unknown = build(cx, &at, "pkg", |body| body.chroots(vec!["no-such-chroot".to_owned()])).await?;
    rejected(400, "an unknown chroot", unknown)
}

async fn not_built(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    add(me, &at, "pkg", "scm", |body| body.clone_url(GIT.to_owned())).await?;
    let call = me.package_reset();
    call.ownername(&at.owner).projectname(&at.name).package_name("pkg").send().await?;
    rejected(400, "without a source", build(cx, &at, "pkg", |body| body).await?)?;
    rejected(404, "an unknown package", build(cx, &at, "unknown", |body| body).await?)?;
    let call = cx.logged_out().package_build();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name("pkg");
    rejected(401, "without a login", call.send().await)
}
