//! Options of builds.

use copr_api::builder::{BuildCheck, BuildCreateUrl};
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::types::Build;

use crate::conformance::checks::{
    CallResult, Checked as _, Outcome, ensure, ensure_eq, ensure_set_eq, rejected,
};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-in-chroots",
        "Chroots can be chosen and excluded by name and by pattern; a pattern that matches nothing is 400.",
        [Login Writes],
        [build_create_url build_get build_chroot_list],
        in_chroots
    ),
    scenario!(
        "build-with-options",
        "Timeout, background, network and bootstrap are stored in the build and its chroots.",
        [Login Writes],
        [build_create_url build_chroot_build_config build_source_build_config build_chroot_get],
        with_options
    ),
    scenario!(
        "build-in-batches",
        "A build runs with or after another build, not both; unknown builds are rejected.",
        [Login Writes],
        [build_create_url],
        in_batches
    ),
    scenario!(
        "build-with-bad-values",
        "Bad timeouts, directories and enum values are 400, and no build is made.",
        [Login Writes],
        [build_create_url build_list],
        bad_values
    ),
    scenario!(
        "build-for-forge-project",
        "A forge project that the project does not allow is 403.",
        [Login Writes],
        [build_create_url project_add],
        for_a_forge
    ),
    scenario!(
        "build-without-permission",
        "Submitting without a login is 401, without permission 403, in an unknown project 404.",
        [Login Second Writes],
        [build_create_url],
        by_a_stranger
    ),
    scenario!(
        "build-permission-check",
        "The permission check responds like a submission, and makes no build.",
        [Login Writes],
        [build_check build_list],
        checked_before
    ),
];

async fn submit(
    client: &copr_api::Client,
    at: &Scratch,
    body: impl FnOnce(BuildCreateUrl) -> BuildCreateUrl,
) -> CallResult<copr_api::types::CreatedBuilds> {
    let call = client.build_create_url().ownername(&at.owner).projectname(&at.name).pkgs([SRPM]);
    body(call).send().await
}

async fn one(
    cx: &Context<'_>,
    at: &Scratch,
    body: impl FnOnce(BuildCreateUrl) -> BuildCreateUrl,
) -> Outcome<Build> {
    let made = submit(cx.me()?, at, body).await?.items.pop();
    crate::conformance::checks::some("a build", made)
}

async fn builds(cx: &Context<'_>, at: &Scratch) -> Outcome<usize> {
    Ok(cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).send().await?.items.len())
}

async fn in_chroots(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (first, second) = cx.chroots();
    let names = |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.to_owned()).collect() };
    let chosen = one(cx, &at, |body| body.chroots(names(&[first]))).await?;
    ensure_set_eq("chosen by name", &chosen.chroots, [first])?;
    let found = cx.logged_out().build_get().build_id(chosen.id).send().await?;
    ensure_set_eq("found", &found.chroots, [first])?;
    let page = cx.logged_out().build_chroot_list().build_id(chosen.id).send().await?;
    ensure_set_eq("listed", page.items.iter().map(|it| &it.name), [first])?;
    let all = one(cx, &at, |body| body.chroots(names(&["*-*"]))).await?;
    ensure_set_eq("chosen by a pattern that matches all", &all.chroots, [first, second])?;
    // Everything but the first letter, so that it matches nothing else.
    let pattern = format!("?{}", &first[1..]);
    let some = one(cx, &at, |body| body.chroots(vec![pattern])).await?;
    ensure_set_eq("chosen by a pattern that matches one", &some.chroots, [first])?;
    let rest = one(cx, &at, |body| body.exclude_chroots(names(&[first]))).await?;
    ensure_set_eq("excluded by name", &rest.chroots, [second])?;
    let rest =
        one(cx, &at, |body| body.chroots(names(&["*"])).exclude_chroots(vec![format!("*{}", &second[3..])]))
            .await?;
    ensure_set_eq("excluded by a pattern", &rest.chroots, [first])?;
    let open = one(cx, &at, |body| body.chroots(Vec::new())).await?;
    ensure_eq("chroots when none were requested", open.chroots.len(), 0)?;
    for none in ["no-such-chroot", "no-such-*"] {
        rejected(400, none, submit(cx.me()?, &at, |body| body.chroots(names(&[first, none]))).await)?;
    }
    Ok(())
}

async fn with_options(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let chroot = cx.chroots().0;
    let made = one(cx, &at, |body| {
        body.chroots(vec![chroot.to_owned()])
            .timeout(3600)
            .background(true)
            .enable_net(true)
            .bootstrap(Bootstrap::Image)
            .isolation(Isolation::Nspawn)
    })
    .await?;
    ensure_eq("in the background", made.is_background, true)?;
    let source = cx.logged_out().build_source_build_config().build_id(made.id).send().await?;
    ensure_eq("options of the source", (source.timeout, source.is_background), (Some(3600), true))?;
    let found = cx.logged_out().build_chroot_get().build_id(made.id).chrootname(chroot).send().await?;
    ensure_eq("chroot", found.name.as_str(), chroot)?;
    let config =
        cx.logged_out().build_chroot_build_config().build_id(made.id).chrootname(chroot).send().await?;
    ensure_eq(
        "options of the chroot",
        (config.timeout, config.is_background, config.enable_net),
        (3600, true, true),
    )?;
    ensure_eq("bootstrap", &config.bootstrap, &Some(Bootstrap::Image))?;
    let plain = one(cx, &at, |body| body.chroots(vec![chroot.to_owned()])).await?;
    let config =
        cx.logged_out().build_chroot_build_config().build_id(plain.id).chrootname(chroot).send().await?;
    ensure_eq("defaults", (config.timeout, config.is_background, config.enable_net), (18000, false, false))?;
    ensure_eq("bootstrap by default", &config.bootstrap, &None)?;
    let call = cx.logged_out().build_chroot_build_config().build_id(plain.id).chrootname(cx.chroots().1);
    rejected(404, "a chroot that is not part of the build", call.send().await)
}

async fn in_batches(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let first = one(cx, &at, |body| body).await?;
    one(cx, &at, |body| body.with_build_id(first.id)).await?;
    one(cx, &at, |body| body.after_build_id(first.id)).await?;
    let both = submit(cx.me()?, &at, |body| body.with_build_id(first.id).after_build_id(first.id)).await;
    rejected(400, "both with and after another build", both)?;
    let unknown = i64::from(i32::MAX) - 1;
    rejected(
        400,
        "after an unknown build",
        submit(cx.me()?, &at, |body| body.after_build_id(unknown)).await,
    )?;
    rejected(400, "with an unknown build", submit(cx.me()?, &at, |body| body.with_build_id(unknown)).await)?;
    ensure_eq("builds", builds(cx, &at).await?, 3)
}

async fn bad_values(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    rejected(400, "a negative timeout", submit(me, &at, |body| body.timeout(-1)).await)?;
    rejected(400, "a timeout above 30 hours", submit(me, &at, |body| body.timeout(108_001)).await)?;
    for directory in ["another-project:custom:x", "x", "a b"] {
        let directory = directory.to_owned();
        rejected(400, "a bad directory", submit(me, &at, |body| body.project_dirname(directory)).await)?;
    }
    let directory = format!("{}:pr:twelve", at.name);
    rejected(400, "a bad pull request", submit(me, &at, |body| body.project_dirname(directory)).await)?;
    let word = Bootstrap::CustomImage;
    rejected(
        400,
        "a bootstrap value that only chroots accept",
        submit(me, &at, |body| body.bootstrap(word)).await,
    )?;
    let word = Isolation::Other("alone".to_owned());
    rejected(400, "an unknown isolation", submit(me, &at, |body| body.isolation(word)).await)?;
    ensure_eq("builds", builds(cx, &at).await?, 0)?;
    one(cx, &at, |body| body.timeout(108_000)).await?;
    one(cx, &at, |body| body.timeout(0)).await?;
    ensure_eq("builds at the limits", builds(cx, &at).await?, 2)
}

async fn for_a_forge(cx: &Context<'_>) -> Outcome {
    let allowed = "forge.example.org/a/b".to_owned();
    let (at, _) = cx.project_with(|body| body.packit_forge_projects_allowed(vec![allowed.clone()])).await?;
    one(cx, &at, |body| body.packit_forge_project(allowed)).await?;
    let other = "forge.example.org/c/d".to_owned();
    rejected(403, "another", submit(cx.me()?, &at, |body| body.packit_forge_project(other)).await)?;
    ensure_eq("builds", builds(cx, &at).await?, 1)
}

async fn by_a_stranger(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    rejected(401, "without a login", submit(cx.logged_out(), &at, |body| body).await)?;
    let second = &cx.second()?.client;
    rejected(403, "without permission", submit(second, &at, |body| body).await)?;
    // Fields are validated before permissions.
    rejected(
        400,
        "without permission and with a bad field",
        submit(second, &at, |body| body.timeout(-1)).await,
    )?;
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    rejected(404, "in an unknown project", submit(cx.me()?, &unknown, |body| body).await)?;
    ensure_eq("builds", builds(cx, &at).await?, 0)
}

async fn checked_before(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let check = |client: &copr_api::Client, body: fn(BuildCheck) -> BuildCheck| {
        let (client, at) = (client.clone(), at.clone());
        async move { body(client.build_check().ownername(at.owner).projectname(at.name)).send().await }
    };
    let me = cx.me()?;
    ensure("the response has a message", !check(me, |body| body).await?.message.is_empty())?;
    check(me, |body| body.chroots(vec!["*".to_owned()]).timeout(3600).background(true)).await?;
    rejected(400, "an unknown chroot", check(me, |body| body.chroots(vec!["no-such".to_owned()])).await)?;
    rejected(400, "a negative timeout", check(me, |body| body.timeout(-1)).await)?;
    rejected(400, "a bad directory", check(me, |body| body.project_dirname("x".to_owned())).await)?;
    rejected(401, "without a login", check(cx.logged_out(), |body| body).await)?;
    if let Ok(second) = cx.second() {
        rejected(403, "without permission", check(&second.client, |body| body).await)?;
    }
    rejected(
        404,
        "an unknown project",
        check(me, |body| body.projectname("conformance-nothing-here")).await,
    )?;
    ensure_eq("builds", builds(cx, &at).await?, 0)
}
