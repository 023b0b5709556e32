//! Adds packages from every kind of source, changes and deletes them.

use copr_api::Client;
use copr_api::builder::{PackageAdd, PackageEdit};
use copr_api::enums::{ScmType, SourceType, SpecGenerator, SrpmBuildMethod};
use copr_api::types::Package;

use crate::conformance::checks::{CallResult, Checked as _, Outcome, ensure, ensure_eq, rejected};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "package-from-every-source",
        "Packages from git, dist-git, PyPI, RubyGems and a script store all fields.",
        [Login Writes],
        [package_add package_get package_list],
        of_every_kind
    ),
    scenario!(
        "package-edited",
        "An edit keeps fields that are not sent, and can change the source type.",
        [Login Writes],
        [package_edit package_edit_keep_type package_get],
        edited
    ),
    scenario!(
        "package-edit-pitfalls",
        "Editing a package that has no `spec` needs a `spec`; an edit without a repository type resets it.",
        [Login Writes],
        [package_add package_edit],
        traps
    ),
    scenario!(
        "package-reset-and-deleted",
        "Resetting removes the source of a package; deleting removes the package.",
        [Login Writes],
        [package_reset package_delete package_get],
        reset_and_deleted
    ),
    scenario!(
        "package-rejected",
        "A duplicate is 409, bad values 400, unknown packages and projects 404, other users 403.",
        [Login Writes],
        [package_add package_edit package_reset package_delete],
        rejections
    ),
];

/// A Git URL that is never fetched.
pub const GIT: &str = "https://example.org/git/conformance.git";

pub async fn add(
    client: &Client,
    at: &Scratch,
    name: &str,
    kind: &str,
    body: impl FnOnce(PackageAdd) -> PackageAdd,
) -> CallResult<Package> {
    let call = client.package_add().ownername(&at.owner).projectname(&at.name).package_name(name);
    body(call.source_type_text(kind)).send().await
}

async fn edit(
    client: &Client,
    at: &Scratch,
    name: &str,
    kind: &str,
    body: impl FnOnce(PackageEdit) -> PackageEdit,
) -> CallResult<Package> {
    let call = client.package_edit().ownername(&at.owner).projectname(&at.name).package_name(name);
    body(call.source_type_text(kind)).send().await
}

pub async fn read(cx: &Context<'_>, at: &Scratch, name: &str) -> CallResult<Package> {
    cx.logged_out().package_get().ownername(&at.owner).projectname(&at.name).packagename(name).send().await
}

async fn of_every_kind(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    add(me, &at, "from-git", "scm", |body| {
        body.clone_url(GIT.to_owned())
            .committish("v1".to_owned())
            .subdirectory("rpm".to_owned())
            .spec("a.spec".to_owned())
            .scm_type(ScmType::Git)
            .source_build_method(SrpmBuildMethod::Tito)
            .webhook_rebuild(true)
            .max_builds(5)
            .timeout(7200)
    })
    .await?;
    let found = read(cx, &at, "from-git").await?;
    ensure_eq("kind", found.source_type, SourceType::Scm)?;
    ensure_eq("automatic rebuilds", found.auto_rebuild, Some(true))?;
    let dict = found.source_dict;
    ensure_eq("clone URL", dict.clone_url.as_deref(), Some(GIT))?;
    let (committish, directory) = (dict.committish.as_deref(), dict.subdirectory.as_deref());
    ensure_eq("committish and directory", (committish, directory), (Some("v1"), Some("rpm")))?;
    ensure_eq("spec", dict.spec.as_deref(), Some("a.spec"))?;
    ensure_eq("repository type", dict.type_, Some(ScmType::Git))?;
    ensure_eq("method", dict.source_build_method, Some(SrpmBuildMethod::Tito))?;

    add(me, &at, "from-distgit", "distgit", |body| body.committish("rawhide".to_owned())).await?;
    let found = read(cx, &at, "from-distgit").await?;
    ensure_eq("kind", found.source_type, SourceType::Distgit)?;
    ensure_eq("committish", found.source_dict.committish.as_deref(), Some("rawhide"))?;

    add(me, &at, "from-pypi", "pypi", |body| {
        body.pypi_package_name("conformance".to_owned())
            .pypi_package_version("1.0".to_owned())
            .spec_generator(SpecGenerator::Pyp2rpm)
            .python_versions(vec!["3".to_owned()])
    })
    .await?;
    let dict = read(cx, &at, "from-pypi").await?.source_dict;
    let chosen = (dict.pypi_package_name.as_deref(), dict.pypi_package_version.as_deref());
    ensure_eq("PyPI package", chosen, (Some("conformance"), Some("1.0")))?;
    ensure_eq("generator", dict.spec_generator, Some(SpecGenerator::Pyp2rpm))?;
    ensure_eq("Python versions", dict.python_versions, Some(vec!["3".to_owned()]))?;

    add(me, &at, "from-gem", "rubygems", |body| body.gem_name("conformance".to_owned())).await?;
    let found = read(cx, &at, "from-gem").await?;
    ensure_eq("gem", found.source_dict.gem_name.as_deref(), Some("conformance"))?;
    ensure_eq("automatic rebuilds", found.auto_rebuild, Some(false))?;

    add(me, &at, "from-script", "custom", |body| {
        body.script("#!/bin/sh\ntrue".to_owned())
            .chroot(cx.chroots().0.to_owned())
            .builddeps("git make".to_owned())
            .resultdir("out".to_owned())
            .repos(vec!["https://example.org/a".to_owned(), "https://example.org/b".to_owned()])
    })
    .await?;
    let dict = read(cx, &at, "from-script").await?.source_dict;
    ensure_eq("script", dict.script.as_deref().map(str::trim_end), Some("#!/bin/sh\ntrue"))?;
    ensure_eq("chroot", dict.chroot.as_deref(), Some(cx.chroots().0))?;
    ensure_eq(
        "build dependencies and result directory",
        (dict.builddeps.as_deref(), dict.resultdir.as_deref()),
        (Some("git make"), Some("out")),
    )?;
    ensure_eq("repositories", dict.repos.map(|it| it.lines().count()), Some(2))?;

    let listed = cx.logged_out().package_list().ownername(&at.owner).projectname(&at.name).send().await?;
    let names: Vec<&str> = listed.items.iter().map(|it| it.name.as_str()).collect();
    crate::conformance::checks::ensure_set_eq(
        "packages",
        names,
        ["from-git", "from-distgit", "from-pypi", "from-gem", "from-script"],
    )
}

async fn edited(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let made = add(me, &at, "pkg", "scm", |body| {
        body.clone_url(GIT.to_owned()).spec("a.spec".to_owned()).committish("v1".to_owned())
    })
    .await?;
    let call = me.package_edit_keep_type().ownername(&at.owner).projectname(&at.name).package_name("pkg");
    let answer = call.package_name("pkg").committish("v2".to_owned()).send().await?;
    ensure_eq("package", answer.id, made.id)?;
    let found = read(cx, &at, "pkg").await?;
    ensure_eq("committish", found.source_dict.committish.as_deref(), Some("v2"))?;
    ensure_eq("clone URL, which was not sent", found.source_dict.clone_url.as_deref(), Some(GIT))?;
    ensure_eq("spec, which was not sent", found.source_dict.spec.as_deref(), Some("a.spec"))?;
    edit(me, &at, "pkg", "scm", |body| body.webhook_rebuild(true)).await?;
    ensure_eq("automatic rebuilds", read(cx, &at, "pkg").await?.auto_rebuild, Some(true))?;
    edit(me, &at, "pkg", "rubygems", |body| body.gem_name("conformance".to_owned())).await?;
    let found = read(cx, &at, "pkg").await?;
    ensure_eq(
        "package with another source type",
        (found.id, &found.source_type),
        (made.id, &SourceType::Rubygems),
    )?;
    ensure_eq("gem", found.source_dict.gem_name.as_deref(), Some("conformance"))?;
    ensure_eq("clone URL, gone", found.source_dict.clone_url, None)?;
    rejected(400, "another source type without its fields", edit(me, &at, "pkg", "pypi", |body| body).await)
}

async fn traps(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    add(me, &at, "bare", "scm", |body| body.clone_url(GIT.to_owned())).await?;
    let without = edit(me, &at, "bare", "scm", |body| body.committish("v2".to_owned())).await;
    rejected(400, "an edit without a spec", without)?;
    let with =
        edit(me, &at, "bare", "scm", |body| body.committish("v2".to_owned()).spec(String::new())).await?;
    ensure_eq("committish", with.source_dict.committish.as_deref(), Some("v2"))?;
    add(me, &at, "svn", "scm", |body| {
        body.clone_url(GIT.to_owned()).spec(String::new()).scm_type(ScmType::Svn)
    })
    .await?;
    ensure_eq("repository type", read(cx, &at, "svn").await?.source_dict.type_, Some(ScmType::Svn))?;
    let turned =
        edit(me, &at, "svn", "scm", |body| body.spec(String::new()).committish("9".to_owned())).await?;
    ensure_eq("repository type after an edit without it", turned.source_dict.type_, Some(ScmType::Git))
}

async fn reset_and_deleted(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let made = add(me, &at, "pkg", "rubygems", |body| body.gem_name("conformance".to_owned())).await?;
    let call = me.package_reset();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name("pkg");
    ensure_eq("package", call.send().await?.id, made.id)?;
    let found = read(cx, &at, "pkg").await?;
    ensure_eq("kind", found.source_type, SourceType::Unset)?;
    ensure_eq("gem", found.source_dict.gem_name, None)?;
    let delete = || {
        let call = me.package_delete();
        call.ownername(&at.owner).projectname(&at.name).package_name("pkg").send()
    };
    ensure_eq("the deleted package", delete().await?.id, made.id)?;
    rejected(404, "the deleted package", read(cx, &at, "pkg").await)?;
    rejected(404, "deleting it again", delete().await)?;
    let listed = cx.logged_out().package_list().ownername(&at.owner).projectname(&at.name).send().await?;
    ensure("no package is listed", listed.items.is_empty())
}

async fn rejections(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let gem = |body: PackageAdd| body.gem_name("conformance".to_owned());
    let other = |body: PackageEdit| body.gem_name("conformance".to_owned());
    add(me, &at, "pkg", "rubygems", gem).await?;
    rejected(409, "a duplicate", add(me, &at, "pkg", "rubygems", gem).await)?;
    rejected(400, "git without a URL", add(me, &at, "a", "scm", |body| body).await)?;
    rejected(400, "PyPI without a package", add(me, &at, "b", "pypi", |body| body).await)?;
    rejected(400, "RubyGems without a gem", add(me, &at, "c", "rubygems", |body| body).await)?;
    rejected(400, "a script without a script", add(me, &at, "d", "custom", |body| body).await)?;
    rejected(400, "an unknown source type", add(me, &at, "e", "link", |body| body).await)?;
    rejected(400, "too many builds", add(me, &at, "f", "rubygems", |body| gem(body).max_builds(101)).await)?;
    rejected(
        400,
        "a negative number of builds",
        add(me, &at, "g", "rubygems", |body| gem(body).max_builds(-1)).await,
    )?;
    let denied = |body: PackageAdd| gem(body).chroot_denylist("no-such-*".to_owned());
    rejected(400, "denying an unknown chroot", add(me, &at, "h", "rubygems", denied).await)?;
    rejected(401, "without a login", add(cx.logged_out(), &at, "i", "rubygems", gem).await)?;
    if let Ok(second) = cx.second() {
        rejected(403, "by a stranger", add(&second.client, &at, "j", "rubygems", gem).await)?;
        rejected(403, "editing as another user", edit(&second.client, &at, "pkg", "rubygems", other).await)?;
    }
    rejected(404, "editing an unknown package", edit(me, &at, "unknown", "rubygems", other).await)?;
    let call = me.package_reset();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name("unknown");
    rejected(404, "resetting an unknown package", call.send().await)?;
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    rejected(404, "in an unknown project", add(me, &unknown, "pkg", "rubygems", gem).await)?;
    let listed = cx.logged_out().package_list().ownername(&at.owner).projectname(&at.name).send().await?;
    ensure_eq("packages after rejected calls", listed.items.len(), 1)
}
