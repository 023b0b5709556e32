//! Packages: adding them from every kind of sources, changing and deleting them.

use copr_api::Client;
use copr_api::builder::{PackageAdd, PackageEdit};
use copr_api::enums::{ScmType, SourceType, SpecGenerator, SrpmBuildMethod};
use copr_api::types::Package;

use crate::conformance::checks::{Called, Checked as _, Done, holds, refused, same};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "package-of-every-kind",
        "Packages from git, dist-git, PyPI, RubyGems and a script: what was set is read back.",
        [Login Writes],
        [package_add package_get package_list],
        of_every_kind
    ),
    scenario!(
        "package-edited",
        "An edit keeps what is not sent, and may change the kind of sources.",
        [Login Writes],
        [package_edit package_edit_keep_type package_get],
        edited
    ),
    scenario!(
        "package-edit-traps",
        "Without `spec` a package that was added without one can't be edited; the kind of repository is not kept.",
        [Login Writes],
        [package_add package_edit],
        traps
    ),
    scenario!(
        "package-reset-and-deleted",
        "A reset package has no sources; a deleted one is gone.",
        [Login Writes],
        [package_reset package_delete package_get],
        reset_and_deleted
    ),
    scenario!(
        "package-refused",
        "A second package is 409; bad values are 400; unknown things 404; strangers 403.",
        [Login Writes],
        [package_add package_edit package_reset package_delete],
        refusals
    ),
];

/// A git repository nobody looks at.
pub const GIT: &str = "https://example.org/git/conformance.git";

pub async fn add(
    client: &Client,
    at: &Scratch,
    name: &str,
    kind: &str,
    body: impl FnOnce(PackageAdd) -> PackageAdd,
) -> Called<Package> {
    let call = client.package_add().ownername(&at.owner).projectname(&at.name).package_name(name);
    body(call.source_type_text(kind)).send().await
}

async fn edit(
    client: &Client,
    at: &Scratch,
    name: &str,
    kind: &str,
    body: impl FnOnce(PackageEdit) -> PackageEdit,
) -> Called<Package> {
    let call = client.package_edit().ownername(&at.owner).projectname(&at.name).package_name(name);
    body(call.source_type_text(kind)).send().await
}

pub async fn read(cx: &Context<'_>, at: &Scratch, name: &str) -> Called<Package> {
    cx.nobody().package_get().ownername(&at.owner).projectname(&at.name).packagename(name).send().await
}

async fn of_every_kind(cx: &Context<'_>) -> Done {
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
    same("kind", found.source_type, SourceType::Scm)?;
    same("rebuilt by webhook", found.auto_rebuild, Some(true))?;
    let dict = found.source_dict;
    same("clone URL", dict.clone_url.as_deref(), Some(GIT))?;
    let (committish, directory) = (dict.committish.as_deref(), dict.subdirectory.as_deref());
    same("where in the repository", (committish, directory), (Some("v1"), Some("rpm")))?;
    same("spec", dict.spec.as_deref(), Some("a.spec"))?;
    same("kind of repository", dict.type_, Some(ScmType::Git))?;
    same("method", dict.source_build_method, Some(SrpmBuildMethod::Tito))?;

    add(me, &at, "from-distgit", "distgit", |body| body.committish("rawhide".to_owned())).await?;
    let found = read(cx, &at, "from-distgit").await?;
    same("kind", found.source_type, SourceType::Distgit)?;
    same("committish", found.source_dict.committish.as_deref(), Some("rawhide"))?;

    add(me, &at, "from-pypi", "pypi", |body| {
        body.pypi_package_name("conformance".to_owned())
            .pypi_package_version("1.0".to_owned())
            .spec_generator(SpecGenerator::Pyp2rpm)
            .python_versions(vec!["3".to_owned()])
    })
    .await?;
    let dict = read(cx, &at, "from-pypi").await?.source_dict;
    let chosen = (dict.pypi_package_name.as_deref(), dict.pypi_package_version.as_deref());
    same("PyPI package", chosen, (Some("conformance"), Some("1.0")))?;
    same("generator", dict.spec_generator, Some(SpecGenerator::Pyp2rpm))?;
    same("versions of Python", dict.python_versions, Some(vec!["3".to_owned()]))?;

    add(me, &at, "from-gem", "rubygems", |body| body.gem_name("conformance".to_owned())).await?;
    let found = read(cx, &at, "from-gem").await?;
    same("gem", found.source_dict.gem_name.as_deref(), Some("conformance"))?;
    same("not rebuilt by webhook", found.auto_rebuild, Some(false))?;

    add(me, &at, "from-script", "custom", |body| {
        body.script("#!/bin/sh\ntrue".to_owned())
            .chroot(cx.chroots().0.to_owned())
            .builddeps("git make".to_owned())
            .resultdir("out".to_owned())
            .repos(vec!["https://example.org/a".to_owned(), "https://example.org/b".to_owned()])
    })
    .await?;
    let dict = read(cx, &at, "from-script").await?.source_dict;
    same("script", dict.script.as_deref().map(str::trim_end), Some("#!/bin/sh\ntrue"))?;
    same("chroot", dict.chroot.as_deref(), Some(cx.chroots().0))?;
    same("needed", (dict.builddeps.as_deref(), dict.resultdir.as_deref()), (Some("git make"), Some("out")))?;
    same("repositories", dict.repos.map(|it| it.lines().count()), Some(2))?;

    let listed = cx.nobody().package_list().ownername(&at.owner).projectname(&at.name).send().await?;
    let names: Vec<&str> = listed.items.iter().map(|it| it.name.as_str()).collect();
    crate::conformance::checks::same_set(
        "packages",
        names,
        ["from-git", "from-distgit", "from-pypi", "from-gem", "from-script"],
    )
}

async fn edited(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let made = add(me, &at, "pkg", "scm", |body| {
        body.clone_url(GIT.to_owned()).spec("a.spec".to_owned()).committish("v1".to_owned())
    })
    .await?;
    let call = me.package_edit_keep_type().ownername(&at.owner).projectname(&at.name).package_name("pkg");
    let answer = call.package_name("pkg").committish("v2".to_owned()).send().await?;
    same("package", answer.id, made.id)?;
    let found = read(cx, &at, "pkg").await?;
    same("committish", found.source_dict.committish.as_deref(), Some("v2"))?;
    same("clone URL, which was not sent", found.source_dict.clone_url.as_deref(), Some(GIT))?;
    same("spec, which was not sent", found.source_dict.spec.as_deref(), Some("a.spec"))?;
    edit(me, &at, "pkg", "scm", |body| body.webhook_rebuild(true)).await?;
    same("rebuilt by webhook", read(cx, &at, "pkg").await?.auto_rebuild, Some(true))?;
    edit(me, &at, "pkg", "rubygems", |body| body.gem_name("conformance".to_owned())).await?;
    let found = read(cx, &at, "pkg").await?;
    same("package of another kind", (found.id, &found.source_type), (made.id, &SourceType::Rubygems))?;
    same("gem", found.source_dict.gem_name.as_deref(), Some("conformance"))?;
    same("clone URL, gone", found.source_dict.clone_url, None)?;
    refused(400, "another kind without its fields", edit(me, &at, "pkg", "pypi", |body| body).await)
}

async fn traps(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    add(me, &at, "bare", "scm", |body| body.clone_url(GIT.to_owned())).await?;
    let without = edit(me, &at, "bare", "scm", |body| body.committish("v2".to_owned())).await;
    refused(400, "an edit without a spec", without)?;
    let with =
        edit(me, &at, "bare", "scm", |body| body.committish("v2".to_owned()).spec(String::new())).await?;
    same("committish", with.source_dict.committish.as_deref(), Some("v2"))?;
    add(me, &at, "svn", "scm", |body| {
        body.clone_url(GIT.to_owned()).spec(String::new()).scm_type(ScmType::Svn)
    })
    .await?;
    same("kind of repository", read(cx, &at, "svn").await?.source_dict.type_, Some(ScmType::Svn))?;
    let turned =
        edit(me, &at, "svn", "scm", |body| body.spec(String::new()).committish("9".to_owned())).await?;
    same("kind of repository after an edit without it", turned.source_dict.type_, Some(ScmType::Git))
}

async fn reset_and_deleted(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let made = add(me, &at, "pkg", "rubygems", |body| body.gem_name("conformance".to_owned())).await?;
    let call = me.package_reset();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name("pkg");
    same("package", call.send().await?.id, made.id)?;
    let found = read(cx, &at, "pkg").await?;
    same("kind", found.source_type, SourceType::Unset)?;
    same("gem", found.source_dict.gem_name, None)?;
    let delete = || {
        let call = me.package_delete();
        call.ownername(&at.owner).projectname(&at.name).package_name("pkg").send()
    };
    same("package as it was", delete().await?.id, made.id)?;
    refused(404, "the deleted package", read(cx, &at, "pkg").await)?;
    refused(404, "deleting it again", delete().await)?;
    let listed = cx.nobody().package_list().ownername(&at.owner).projectname(&at.name).send().await?;
    holds("no package is listed", listed.items.is_empty())
}

async fn refusals(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let gem = |body: PackageAdd| body.gem_name("conformance".to_owned());
    let other = |body: PackageEdit| body.gem_name("conformance".to_owned());
    add(me, &at, "pkg", "rubygems", gem).await?;
    refused(409, "a second one", add(me, &at, "pkg", "rubygems", gem).await)?;
    refused(400, "git without a URL", add(me, &at, "a", "scm", |body| body).await)?;
    refused(400, "PyPI without a package", add(me, &at, "b", "pypi", |body| body).await)?;
    refused(400, "RubyGems without a gem", add(me, &at, "c", "rubygems", |body| body).await)?;
    refused(400, "a script without a script", add(me, &at, "d", "custom", |body| body).await)?;
    refused(400, "no kind of sources", add(me, &at, "e", "link", |body| body).await)?;
    refused(400, "too many builds", add(me, &at, "f", "rubygems", |body| gem(body).max_builds(101)).await)?;
    refused(
        400,
        "fewer than no builds",
        add(me, &at, "g", "rubygems", |body| gem(body).max_builds(-1)).await,
    )?;
    let denied = |body: PackageAdd| gem(body).chroot_denylist("no-such-*".to_owned());
    refused(400, "denying no chroot", add(me, &at, "h", "rubygems", denied).await)?;
    refused(401, "without a login", add(cx.nobody(), &at, "i", "rubygems", gem).await)?;
    if let Ok(second) = cx.second() {
        refused(403, "by a stranger", add(&second.client, &at, "j", "rubygems", gem).await)?;
        refused(403, "edited by a stranger", edit(&second.client, &at, "pkg", "rubygems", other).await)?;
    }
    refused(404, "editing an unknown one", edit(me, &at, "unknown", "rubygems", other).await)?;
    let call = me.package_reset();
    let call = call.ownername(&at.owner).projectname(&at.name).package_name("unknown");
    refused(404, "resetting an unknown one", call.send().await)?;
    let unknown = Scratch { name: cx.fresh(), ..at.clone() };
    refused(404, "in an unknown project", add(me, &unknown, "pkg", "rubygems", gem).await)?;
    let listed = cx.nobody().package_list().ownername(&at.owner).projectname(&at.name).send().await?;
    same("packages afterwards", listed.items.len(), 1)
}
