//! Builds from uploaded files.

use copr_api::enums::SourceType;
use copr_api::types::{Build, CreateBuildUpload};
use copr_api::{Client, Multipart};

use crate::conformance::checks::{
    CallResult, Checked as _, Failure, Outcome, ensure, ensure_eq, ensure_set_eq, rejected,
};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "upload-small",
        "Files of zero, one and a thousand bytes arrive, with their options.",
        [Login Writes],
        [build_create_upload build_get build_source_build_config],
        small
    ),
    scenario!(
        "upload-large",
        "Files of one and of 100 MiB arrive.",
        [Login Writes],
        [build_create_upload],
        large
    ),
    scenario!(
        "upload-rejected",
        "Other file types are 400, missing permissions 401 and 403, unknown projects 404; no build is made.",
        [Login Writes],
        [build_create_upload build_list],
        rejections
    ),
];

async fn upload(
    client: &Client,
    at: &Scratch,
    file: &str,
    content: Vec<u8>,
    chroot: Option<&str>,
) -> Outcome<CallResult<Build>> {
    let options = CreateBuildUpload::builder().ownername(&at.owner).projectname(&at.name);
    let options = options.chroots(chroot.map(|name| vec![name.to_owned()])).background(true);
    let options: CreateBuildUpload = options.try_into().map_err(|e| Failure::failed(format!("{e}")))?;
    let body = Multipart::new().json("json", &options)?.bytes("pkgs", file, "application/x-rpm", content);
    Ok(client.build_create_upload().content_type(body.content_type()).body(body).send().await)
}

async fn small(cx: &Context<'_>) -> Outcome {
    let (at, chroot) = (cx.project().await?, cx.chroots().0);
    for (file, size) in [
        ("one-1-1.src.rpm", 1),
        ("two-1-1.nosrc.rpm", 1000),
        ("UP-1-1.SRC.RPM", 17),
        ("empty-1-1.src.rpm", 0),
    ] {
        let made = upload(cx.me()?, &at, file, vec![b'x'; size], Some(chroot)).await??;
        arrived(cx, made.id, size)?;
        ensure_eq("in the background", made.is_background, true)?;
        ensure_set_eq("chroots", &made.chroots, [chroot])?;
        ensure(
            "the SRPM has a URL",
            made.source_package.url.as_deref().is_some_and(|url| url.contains("-1-1.")),
        )?;
        let found = cx.logged_out().build_get().build_id(made.id).send().await?;
        ensure_eq("the build that is read back", found.id, made.id)?;
        let config = cx.logged_out().build_source_build_config().build_id(made.id).send().await?;
        ensure_eq("kind", &config.source_type, &SourceType::Upload)?;
        ensure_eq("file", config.source_dict.pkg.as_deref(), Some(file))?;
    }
    let made = upload(cx.me()?, &at, "one.spec", b"Name: one".to_vec(), None).await??;
    ensure_eq("SRPM URL of a spec file", &made.source_package.url, &None)?;
    ensure_eq("chroots when none were requested", made.chroots.len(), 0)
}

/// Checks the size of the upload on the fake; real servers don't report it.
fn arrived(cx: &Context<'_>, id: i64, size: usize) -> Outcome {
    let Ok(fake) = cx.fake() else { return Ok(()) };
    let size_there = fake.with(|state| {
        let build = state.build(id)?;
        build.upload.as_ref().map(|upload| upload.size)
    });
    ensure_eq("bytes that arrived", size_there, Some(size as u64))
}

async fn large(cx: &Context<'_>) -> Outcome {
    if !cx.large() {
        return Err(Failure::not_applicable("large uploads to a real server need --large-uploads"));
    }
    let at = cx.project().await?;
    let mut ids = Vec::new();
    for mebibytes in [1, 100] {
        let content = vec![0x5a; mebibytes << 20];
        let id = upload(cx.me()?, &at, "large-1-1.src.rpm", content, None).await??.id;
        arrived(cx, id, mebibytes << 20)?;
        ids.push(id);
    }
    ensure("the second build has a higher id", ids[0] < ids[1])
}

async fn rejections(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let send =
        async |client: &Client, at: &Scratch, file: &str| upload(client, at, file, b"x".to_vec(), None).await;
    rejected(400, "a file type without sources", send(me, &at, "read.me").await?)?;
    rejected(400, "a binary package", send(me, &at, "a-1-1.x86_64.rpm").await?)?;
    rejected(400, "an unknown chroot", upload(me, &at, "a-1-1.src.rpm", vec![1], Some("no-such")).await?)?;
    rejected(401, "without a login", send(cx.logged_out(), &at, "a-1-1.src.rpm").await?)?;
    if let Ok(second) = cx.second() {
        rejected(403, "without permission", send(&second.client, &at, "a-1-1.src.rpm").await?)?;
    }
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    rejected(404, "an unknown project", send(me, &unknown, "a-1-1.src.rpm").await?)?;
    let page = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).send().await?;
    ensure_eq("builds", page.items.len(), 0)
}
