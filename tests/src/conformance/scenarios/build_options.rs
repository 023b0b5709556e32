//! What can be said of a build besides its sources.

use copr_api::builder::{BuildCheck, BuildCreateUrl};
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::types::Build;

use crate::conformance::checks::{Called, Checked as _, Done, holds, refused, same, same_set};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-in-chroots",
        "Chroots are chosen and excluded by name and by pattern; a pattern without a hit is 400.",
        [Login Writes],
        [build_create_url build_get build_chroot_list],
        in_chroots
    ),
    scenario!(
        "build-with-options",
        "Time-out, background, network and bootstrap are read back from the build and its chroots.",
        [Login Writes],
        [build_create_url build_chroot_build_config build_source_build_config build_chroot_get],
        with_options
    ),
    scenario!(
        "build-in-batches",
        "A build goes with or after another one, not both, and not after one that is unknown.",
        [Login Writes],
        [build_create_url],
        in_batches
    ),
    scenario!(
        "build-of-bad-values",
        "Bad time-outs, directories and words are 400, and no build is made.",
        [Login Writes],
        [build_create_url build_list],
        bad_values
    ),
    scenario!(
        "build-for-a-forge",
        "A forge project has to be allowed by the project: 403.",
        [Login Writes],
        [build_create_url project_add],
        for_a_forge
    ),
    scenario!(
        "build-by-a-stranger",
        "Without a login 401, without leave 403, in an unknown project 404.",
        [Login Second Writes],
        [build_create_url],
        by_a_stranger
    ),
    scenario!(
        "build-checked-before",
        "The check says what submitting would say, and makes no build.",
        [Login Writes],
        [build_check build_list],
        checked_before
    ),
];

async fn submit(
    client: &copr_api::Client,
    at: &Scratch,
    body: impl FnOnce(BuildCreateUrl) -> BuildCreateUrl,
) -> Called<copr_api::types::CreatedBuilds> {
    let call = client.build_create_url().ownername(&at.owner).projectname(&at.name).pkgs([SRPM]);
    body(call).send().await
}

async fn one(
    cx: &Context<'_>,
    at: &Scratch,
    body: impl FnOnce(BuildCreateUrl) -> BuildCreateUrl,
) -> Done<Build> {
    let made = submit(cx.me()?, at, body).await?.items.pop();
    crate::conformance::checks::there("a build", made)
}

async fn builds(cx: &Context<'_>, at: &Scratch) -> Done<usize> {
    Ok(cx.nobody().build_list().ownername(&at.owner).projectname(&at.name).send().await?.items.len())
}

async fn in_chroots(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let (first, second) = cx.chroots();
    let names = |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.to_owned()).collect() };
    let chosen = one(cx, &at, |body| body.chroots(names(&[first]))).await?;
    same_set("by name", &chosen.chroots, [first])?;
    let found = cx.nobody().build_get().build_id(chosen.id).send().await?;
    same_set("found", &found.chroots, [first])?;
    let page = cx.nobody().build_chroot_list().build_id(chosen.id).send().await?;
    same_set("listed", page.items.iter().map(|it| &it.name), [first])?;
    let all = one(cx, &at, |body| body.chroots(names(&["*-*"]))).await?;
    same_set("by a pattern for all", &all.chroots, [first, second])?;
    // All of the first's name but its first letter, so that it fits nothing else.
    let pattern = format!("?{}", &first[1..]);
    let some = one(cx, &at, |body| body.chroots(vec![pattern])).await?;
    same_set("by a pattern for one", &some.chroots, [first])?;
    let rest = one(cx, &at, |body| body.exclude_chroots(names(&[first]))).await?;
    same_set("excluded by name", &rest.chroots, [second])?;
    let rest =
        one(cx, &at, |body| body.chroots(names(&["*"])).exclude_chroots(vec![format!("*{}", &second[3..])]))
            .await?;
    same_set("excluded by a pattern", &rest.chroots, [first])?;
    let open = one(cx, &at, |body| body.chroots(Vec::new())).await?;
    same("chroots of a build that names none", open.chroots.len(), 0)?;
    for none in ["no-such-chroot", "no-such-*"] {
        refused(400, none, submit(cx.me()?, &at, |body| body.chroots(names(&[first, none]))).await)?;
    }
    Ok(())
}

async fn with_options(cx: &Context<'_>) -> Done {
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
    same("in the background", made.is_background, true)?;
    let source = cx.nobody().build_source_build_config().build_id(made.id).send().await?;
    same("of the sources", (source.timeout, source.is_background), (Some(3600), true))?;
    let found = cx.nobody().build_chroot_get().build_id(made.id).chrootname(chroot).send().await?;
    same("chroot", found.name.as_str(), chroot)?;
    let config = cx.nobody().build_chroot_build_config().build_id(made.id).chrootname(chroot).send().await?;
    same("of the chroot", (config.timeout, config.is_background, config.enable_net), (3600, true, true))?;
    same("bootstrap", &config.bootstrap, &Some(Bootstrap::Image))?;
    let plain = one(cx, &at, |body| body.chroots(vec![chroot.to_owned()])).await?;
    let config = cx.nobody().build_chroot_build_config().build_id(plain.id).chrootname(chroot).send().await?;
    same(
        "when nothing is said",
        (config.timeout, config.is_background, config.enable_net),
        (18000, false, false),
    )?;
    same("bootstrap when nothing is said", &config.bootstrap, &None)?;
    let call = cx.nobody().build_chroot_build_config().build_id(plain.id).chrootname(cx.chroots().1);
    refused(404, "a chroot it is not for", call.send().await)
}

async fn in_batches(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let first = one(cx, &at, |body| body).await?;
    one(cx, &at, |body| body.with_build_id(first.id)).await?;
    one(cx, &at, |body| body.after_build_id(first.id)).await?;
    let both = submit(cx.me()?, &at, |body| body.with_build_id(first.id).after_build_id(first.id)).await;
    refused(400, "with and after", both)?;
    let unknown = i64::from(i32::MAX) - 1;
    refused(400, "after an unknown one", submit(cx.me()?, &at, |body| body.after_build_id(unknown)).await)?;
    refused(400, "with an unknown one", submit(cx.me()?, &at, |body| body.with_build_id(unknown)).await)?;
    same("builds", builds(cx, &at).await?, 3)
}

async fn bad_values(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    refused(400, "a time-out below 0", submit(me, &at, |body| body.timeout(-1)).await)?;
    refused(400, "a time-out above 30 hours", submit(me, &at, |body| body.timeout(108_001)).await)?;
    for directory in ["another-project:custom:x", "x", "a b"] {
        let directory = directory.to_owned();
        refused(400, "a bad directory", submit(me, &at, |body| body.project_dirname(directory)).await)?;
    }
    let directory = format!("{}:pr:twelve", at.name);
    refused(400, "a bad pull request", submit(me, &at, |body| body.project_dirname(directory)).await)?;
    let word = Bootstrap::CustomImage;
    refused(400, "a bootstrap for chroots only", submit(me, &at, |body| body.bootstrap(word)).await)?;
    let word = Isolation::Other("alone".to_owned());
    refused(400, "an unknown isolation", submit(me, &at, |body| body.isolation(word)).await)?;
    same("builds", builds(cx, &at).await?, 0)?;
    one(cx, &at, |body| body.timeout(108_000)).await?;
    one(cx, &at, |body| body.timeout(0)).await?;
    same("builds at the limits", builds(cx, &at).await?, 2)
}

async fn for_a_forge(cx: &Context<'_>) -> Done {
    let allowed = "forge.example.org/a/b".to_owned();
    let (at, _) = cx.project_with(|body| body.packit_forge_projects_allowed(vec![allowed.clone()])).await?;
    one(cx, &at, |body| body.packit_forge_project(allowed)).await?;
    let other = "forge.example.org/c/d".to_owned();
    refused(403, "another", submit(cx.me()?, &at, |body| body.packit_forge_project(other)).await)?;
    same("builds", builds(cx, &at).await?, 1)
}

async fn by_a_stranger(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    refused(401, "without a login", submit(cx.nobody(), &at, |body| body).await)?;
    let second = &cx.second()?.client;
    refused(403, "without leave", submit(second, &at, |body| body).await)?;
    // Fields are looked at before rights.
    refused(400, "without leave and with a fault", submit(second, &at, |body| body.timeout(-1)).await)?;
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    refused(404, "in an unknown project", submit(cx.me()?, &unknown, |body| body).await)?;
    same("builds", builds(cx, &at).await?, 0)
}

async fn checked_before(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let check = |client: &copr_api::Client, body: fn(BuildCheck) -> BuildCheck| {
        let (client, at) = (client.clone(), at.clone());
        async move { body(client.build_check().ownername(at.owner).projectname(at.name)).send().await }
    };
    let me = cx.me()?;
    holds("there is a message", !check(me, |body| body).await?.message.is_empty())?;
    check(me, |body| body.chroots(vec!["*".to_owned()]).timeout(3600).background(true)).await?;
    refused(400, "an unknown chroot", check(me, |body| body.chroots(vec!["no-such".to_owned()])).await)?;
    refused(400, "a bad time-out", check(me, |body| body.timeout(-1)).await)?;
    refused(400, "a bad directory", check(me, |body| body.project_dirname("x".to_owned())).await)?;
    refused(401, "without a login", check(cx.nobody(), |body| body).await)?;
    if let Ok(second) = cx.second() {
        refused(403, "without leave", check(&second.client, |body| body).await)?;
    }
    refused(404, "an unknown project", check(me, |body| body.projectname("conformance-nothing-here")).await)?;
    same("builds", builds(cx, &at).await?, 0)
}
