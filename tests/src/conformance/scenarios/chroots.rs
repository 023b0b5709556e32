//! The chroots of a project.

use copr_api::builder::ProjectChrootEdit;
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::types::{ProjectChroot, ProjectChrootEdit as Edit};
use copr_api::{Client, Multipart};

use crate::conformance::checks::{CallResult, Checked as _, Outcome, ensure, ensure_eq, rejected};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "chroot-defaults",
        "A chroot of a new project has default settings, and its configuration starts with the project's repository.",
        [Login Writes],
        [project_chroot_get project_chroot_build_config],
        at_first
    ),
    scenario!(
        "chroot-edited",
        "Edited fields are readable in the chroot or in its configuration.",
        [Login Writes],
        [project_chroot_edit project_chroot_get project_chroot_build_config],
        edited
    ),
    scenario!(
        "chroot-lists-cleared",
        "An empty list clears each list except modules, which need `reset_fields`.",
        [Login Writes],
        [project_chroot_edit project_chroot_get],
        lists_cleared
    ),
    scenario!(
        "chroot-comps",
        "A comps file can be uploaded together with other fields, shows its name, and can be deleted.",
        [Login Writes],
        [project_chroot_edit_multipart project_chroot_edit project_chroot_get],
        comps
    ),
    scenario!(
        "chroot-rejected",
        "Unknown chroots are 404, bad values 400, other users 403; nothing changes.",
        [Login Writes],
        [project_chroot_edit project_chroot_get],
        rejections
    ),
    scenario!(
        "chroot-field-too-large",
        "A form field of more than 500 kB is 413.",
        [Login Writes],
        [project_chroot_edit_multipart],
        too_big
    ),
];

async fn edit(
    client: &Client,
    at: &Scratch,
    chroot: &str,
    body: impl FnOnce(ProjectChrootEdit) -> ProjectChrootEdit,
) -> CallResult<ProjectChroot> {
    let call = client.project_chroot_edit().ownername(&at.owner).projectname(&at.name).chrootname(chroot);
    body(call).send().await
}

async fn read(cx: &Context<'_>, at: &Scratch, chroot: &str) -> Outcome<ProjectChroot> {
    let call =
        cx.logged_out().project_chroot_get().ownername(&at.owner).projectname(&at.name).chrootname(chroot);
    Ok(call.send().await?)
}

async fn upload(client: &Client, at: &Scratch, chroot: &str, body: Multipart) -> CallResult<ProjectChroot> {
    let call = client.project_chroot_edit_multipart().ownername(&at.owner).projectname(&at.name);
    call.chrootname(chroot).content_type(body.content_type()).body(body).send().await
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

async fn at_first(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let found = read(cx, &at, chroot).await?;
    ensure_eq("names", (found.ownername, found.projectname), (at.owner.clone(), at.name.clone()))?;
    ensure_eq("chroot", found.mock_chroot.as_str(), chroot)?;
    ensure_eq("comps", found.comps_name, None)?;
    ensure_eq("end", found.delete_after_days, None)?;
    let lists = [
        found.additional_packages,
        found.additional_repos,
        found.additional_modules,
        found.with_opts,
        found.without_opts,
    ];
    ensure("all lists are empty", lists.iter().all(Vec::is_empty))?;
    let call = cx.logged_out().project_chroot_build_config().ownername(&at.owner).projectname(&at.name);
    let config = call.chrootname(chroot).send().await?;
    ensure_eq("chroot in the configuration", config.chroot.as_str(), chroot)?;
    ensure_eq("first repository", config.repos.first().map(|repo| repo.id.as_str()), Some("copr_base"))
}

async fn edited(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let answer = edit(cx.me()?, &at, chroot, |body| {
        body.additional_packages(words(&["make", "gcc-c++"]))
            .additional_repos(words(&["https://example.org/more"]))
            .additional_modules(words(&["nodejs:18"]))
            .with_opts(words(&["tests", "docs"]))
            .without_opts(words(&["gui"]))
            .bootstrap(Bootstrap::Image)
            .isolation(Isolation::Simple)
    })
    .await?;
    let found = read(cx, &at, chroot).await?;
    ensure_eq("the response and what is read back", &found, &answer)?;
    ensure_eq("packages", &found.additional_packages, &words(&["make", "gcc-c++"]))?;
    ensure_eq("repositories", &found.additional_repos, &words(&["https://example.org/more"]))?;
    ensure_eq("modules", &found.additional_modules, &words(&["nodejs:18"]))?;
    ensure_eq("enabled options", &found.with_opts, &words(&["tests", "docs"]))?;
    ensure_eq("disabled options", &found.without_opts, &words(&["gui"]))?;
    ensure_eq("isolation", &found.isolation, &Some(Isolation::Simple))?;
    let call = cx.logged_out().project_chroot_build_config().ownername(&at.owner).projectname(&at.name);
    let config = call.chrootname(chroot).send().await?;
    ensure_eq("packages in the configuration", &config.additional_packages, &found.additional_packages)?;
    ensure_eq(
        "options in the configuration",
        (&config.with_opts, &config.without_opts),
        (&found.with_opts, &found.without_opts),
    )?;
    ensure(
        "the configuration has the repository",
        config.repos.iter().any(|repo| repo.baseurl == "https://example.org/more"),
    )?;
    let other = read(cx, &at, cx.chroots().1).await?;
    ensure_eq("packages in the other chroot", other.additional_packages.len(), 0)
}

async fn lists_cleared(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let me = cx.me()?;
    edit(me, &at, chroot, |body| {
        body.additional_packages(words(&["make"]))
            .additional_repos(words(&["https://example.org/more"]))
            .additional_modules(words(&["nodejs:18"]))
            .with_opts(words(&["tests"]))
            .without_opts(words(&["gui"]))
    })
    .await?;
    let kept = edit(me, &at, chroot, |body| body.isolation(Isolation::Nspawn)).await?;
    ensure_eq("packages, which were not sent", &kept.additional_packages, &words(&["make"]))?;
    edit(me, &at, chroot, |body| {
        body.additional_packages(Vec::new())
            .additional_repos(Vec::new())
            .additional_modules(Vec::new())
            .with_opts(Vec::new())
            .without_opts(Vec::new())
    })
    .await?;
    let found = read(cx, &at, chroot).await?;
    ensure_eq("modules, which are kept", &found.additional_modules, &words(&["nodejs:18"]))?;
    let lists = [found.additional_packages, found.additional_repos, found.with_opts, found.without_opts];
    ensure("all other lists are empty", lists.iter().all(Vec::is_empty))?;
    // Resets apply before the other fields of the call.
    let answer = edit(me, &at, chroot, |body| {
        body.reset_fields(words(&["additional_modules", "additional_packages"]))
            .additional_packages(words(&["gcc"]))
    })
    .await?;
    ensure_eq("modules, reset", answer.additional_modules.len(), 0)?;
    ensure_eq("packages that are reset and set in one call", &answer.additional_packages, &words(&["gcc"]))
}

async fn comps(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let me = cx.me()?;
    let fields = Edit::builder().additional_packages(words(&["make"]));
    let fields: Edit =
        fields.try_into().map_err(|e| crate::conformance::checks::Failure::failed(format!("{e}")))?;
    let comps = "<comps><group><id>conformance</id></group></comps>";
    let body =
        Multipart::new().json("json", &fields)?.bytes("upload_comps", "comps.xml", "application/xml", comps);
    let answer = upload(me, &at, chroot, body).await?;
    ensure_eq("comps", answer.comps_name.as_deref(), Some("comps.xml"))?;
    ensure_eq("packages set in the same call", &answer.additional_packages, &words(&["make"]))?;
    ensure_eq(
        "comps file that is read back",
        read(cx, &at, chroot).await?.comps_name.as_deref(),
        Some("comps.xml"),
    )?;
    let kept = edit(me, &at, chroot, |body| body.with_opts(words(&["tests"]))).await?;
    ensure_eq("comps file after another edit", kept.comps_name.as_deref(), Some("comps.xml"))?;
    edit(me, &at, chroot, |body| body.delete_comps(true)).await?;
    ensure_eq("comps, deleted", read(cx, &at, chroot).await?.comps_name, None)
}

async fn rejections(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let (me, before) = (cx.me()?, read(cx, &at, chroot).await?);
    let change = |body: ProjectChrootEdit| body.additional_packages(words(&["make"]));
    rejected(404, "an unknown chroot", edit(me, &at, "no-such-chroot", change).await)?;
    rejected(401, "without a login", edit(cx.logged_out(), &at, chroot, change).await)?;
    if let Ok(second) = cx.second() {
        rejected(403, "by a stranger", edit(&second.client, &at, chroot, change).await)?;
    }
    let reset = |body: ProjectChrootEdit| body.reset_fields(words(&["no_such_field"]));
    rejected(400, "resetting an unknown field", edit(me, &at, chroot, reset).await)?;
    let modules = |body: ProjectChrootEdit| body.additional_modules(words(&["nodejs"]));
    rejected(400, "a module without a stream", edit(me, &at, chroot, modules).await)?;
    let call = cx.logged_out().project_chroot_get().ownername(&at.owner).projectname(&at.name);
    rejected(404, "reading an unknown chroot", call.chrootname("no-such-chroot").send().await)?;
    ensure_eq("the chroot afterwards", read(cx, &at, chroot).await?, before)
}

async fn too_big(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    let field = "x".repeat(600_000);
    let body = format!(
        "--limit\r\nContent-Disposition: form-data; name=\"additional_packages\"\r\n\r\n{field}\r\n--limit--\r\n"
    );
    let call = cx.me()?.project_chroot_edit_multipart().ownername(&at.owner).projectname(&at.name);
    let call = call.chrootname(chroot).content_type("multipart/form-data; boundary=limit").body(body);
    rejected(413, "a field of 600 kB", call.send().await)
}
