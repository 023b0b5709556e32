//! Builds from every kind of source, and what the server stores of the source.

use copr_api::Client;
use copr_api::enums::{BuildState, ScmType, SourceType, SpecGenerator, SpecTemplate, SrpmBuildMethod};
use copr_api::types::{Build, SourceBuildConfig};

use super::packages::GIT;
use crate::conformance::checks::{Checked as _, Outcome, ensure_eq, rejected};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "build-from-urls",
        "Each URL makes a build, in the given order. Duplicates make two; one bad URL makes the call fail.",
        [Login Writes],
        [build_create_url build_get build_list],
        from_urls
    ),
    scenario!(
        "build-from-scm",
        "A build from a repository stores all source fields.",
        [Login Writes],
        [build_create_scm build_get build_source_build_config],
        from_scm
    ),
    scenario!(
        "build-from-distgit",
        "A build from dist-git stores the instance and the committish.",
        [Login Writes],
        [build_create_distgit build_source_build_config],
        from_distgit
    ),
    scenario!(
        "build-from-pypi",
        "A build from PyPI stores the package, version, generator and template.",
        [Login Writes],
        [build_create_pypi build_source_build_config],
        from_pypi
    ),
    scenario!(
        "build-from-rubygems",
        "A build from RubyGems stores the gem.",
        [Login Writes],
        [build_create_rubygems build_source_build_config],
        from_rubygems
    ),
    scenario!(
        "build-from-script",
        "A build from a script stores the script, chroot, packages, directory and repositories.",
        [Login Writes],
        [build_create_custom build_source_build_config],
        from_script
    ),
    scenario!(
        "build-without-sources",
        "Each kind of build fails without its source fields, and without a login.",
        [Login Writes],
        [build_create_url build_create_scm build_create_distgit build_create_pypi build_create_rubygems build_create_custom],
        without_sources
    ),
];

/// Checks a new build and returns what the server stores of its source.
async fn config(
    cx: &Context<'_>,
    at: &Scratch,
    build: &Build,
    kind: SourceType,
) -> Outcome<SourceBuildConfig> {
    let names = (build.ownername.as_str(), build.projectname.as_str(), build.project_dirname.as_str());
    ensure_eq("project", names, (at.owner.as_str(), at.name.as_str(), at.name.as_str()))?;
    ensure_eq("submitter", build.submitter.as_deref(), Some(cx.user()?.name.as_str()))?;
    ensure_eq("times", (build.started_on, build.ended_on), (None, None))?;
    ensure_eq("chroots when none were requested", build.chroots.len(), 0)?;
    let found = cx.logged_out().build_get().build_id(build.id).send().await?;
    ensure_eq("the build that is read back", found.id, build.id)?;
    if cx.instance().is_fake() {
        // A real server may have started it already.
        ensure_eq("state", &build.state, &BuildState::Pending)?;
    }
    let config = cx.logged_out().build_source_build_config().build_id(build.id).send().await?;
    ensure_eq("kind", &config.source_type, &kind)?;
    ensure_eq("in the background", config.is_background, false)?;
    Ok(config)
}

async fn from_urls(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let submit = |urls: Vec<String>| {
        let call = cx.me().map(Client::build_create_url);
        let at = at.clone();
        async move { Outcome::Ok(call?.ownername(at.owner).projectname(at.name).pkgs(urls).send().await) }
    };
    let urls = [SRPM, "http://example.org/other.spec", "https://example.org/third-2-1.nosrc.rpm", SRPM];
    let made = submit(urls.map(str::to_owned).to_vec()).await??.items;
    ensure_eq("builds", made.len(), urls.len())?;
    for (build, url) in made.iter().zip(urls) {
        let config = config(cx, &at, build, SourceType::Link).await?;
        ensure_eq("URL", config.source_dict.url.as_deref(), Some(url))?;
        let shown = if url.contains(".spec") { None } else { Some(url) };
        ensure_eq("URL of the SRPM", build.source_package.url.as_deref(), shown)?;
    }
    let mut ids: Vec<i64> = made.iter().map(|build| build.id).collect();
    ensure_eq("ids ascend", ids.is_sorted(), true)?;
    ids.reverse();
    let listed = async || {
        let page = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).send().await?;
        Outcome::Ok(page.items.iter().map(|build| build.id).collect::<Vec<_>>())
    };
    ensure_eq("builds, newest first", listed().await?, ids.clone())?;
    for bad in ["https://example.org/no-package.txt", "ftp://example.org/a-1-1.src.rpm", "no url"] {
        rejected(400, bad, submit(vec![SRPM.to_owned(), bad.to_owned()]).await?)?;
    }
    ensure_eq("builds after rejected calls", listed().await?, ids)
}

async fn from_scm(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let call = cx
        .me()?
        .build_create_scm()
        .ownername(&at.owner)
        .projectname(&at.name)
        .clone_url(GIT)
        .scm_type(ScmType::Git)
        .committish("main".to_owned())
        .subdirectory("rpm".to_owned())
        .spec("a.spec".to_owned())
        .source_build_method(SrpmBuildMethod::MakeSrpm);
    let dict = config(cx, &at, &call.send().await?, SourceType::Scm).await?.source_dict;
    ensure_eq("clone URL", dict.clone_url.as_deref(), Some(GIT))?;
    ensure_eq("repository type", dict.type_, Some(ScmType::Git))?;
    let place = (dict.committish.as_deref(), dict.subdirectory.as_deref(), dict.spec.as_deref());
    ensure_eq("place", place, (Some("main"), Some("rpm"), Some("a.spec")))?;
    ensure_eq("method", dict.srpm_build_method, Some(SrpmBuildMethod::MakeSrpm))
}

async fn from_distgit(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let call = cx
        .me()?
        .build_create_distgit()
        .ownername(&at.owner)
        .projectname(&at.name)
        .package_name("bash")
        .committish("rawhide".to_owned());
    let dict = config(cx, &at, &call.send().await?, SourceType::Distgit).await?.source_dict;
    ensure_eq("committish", dict.committish.as_deref(), Some("rawhide"))?;
    let names_it = dict.clone_url.is_some_and(|url| url.ends_with("/bash") || url.ends_with("/bash.git"));
    ensure_eq("the clone URL names the package", names_it, true)?;
    let call = cx
        .me()?
        .build_create_distgit()
        .ownername(&at.owner)
        .projectname(&at.name)
        .package_name("bash")
        .distgit("no-such".to_owned());
    rejected(400, "an unknown instance", call.send().await)
}

async fn from_pypi(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let call = cx
        .me()?
        .build_create_pypi()
        .ownername(&at.owner)
        .projectname(&at.name)
        .pypi_package_name("conformance")
        .pypi_package_version("1.0".to_owned())
        .spec_generator(SpecGenerator::Pyp2rpm)
        .spec_template(SpecTemplate::Fedora);
    let dict = config(cx, &at, &call.send().await?, SourceType::Pypi).await?.source_dict;
    let named = (dict.pypi_package_name.as_deref(), dict.pypi_package_version.as_deref());
    ensure_eq("package", named, (Some("conformance"), Some("1.0")))?;
    let made = (dict.spec_generator, dict.spec_template);
    ensure_eq(
        "spec generator and template",
        made,
        (Some(SpecGenerator::Pyp2rpm), Some(SpecTemplate::Fedora)),
    )?;
    ensure_eq("Python versions", dict.python_versions, Some(vec!["3".to_owned()]))?;
    let odd = SpecTemplate::Other("default".to_owned());
    let call = cx
        .me()?
        .build_create_pypi()
        .ownername(&at.owner)
        .projectname(&at.name)
        .pypi_package_name("conformance")
        .spec_template(odd);
    rejected(400, "an unknown template", call.send().await)
}

async fn from_rubygems(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let call = cx.me()?.build_create_rubygems();
    let call = call.ownername(&at.owner).projectname(&at.name).gem_name("conformance");
    let dict = config(cx, &at, &call.send().await?, SourceType::Rubygems).await?.source_dict;
    ensure_eq("gem", dict.gem_name.as_deref(), Some("conformance"))
}

async fn from_script(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let call = cx
        .me()?
        .build_create_custom()
        .ownername(&at.owner)
        .projectname(&at.name)
        .script("#!/bin/sh\ntrue")
        .chroot(cx.chroots().0.to_owned())
        .builddeps("git make".to_owned())
        .resultdir("out".to_owned())
        .repos(vec!["https://example.org/a".to_owned()]);
    let dict = config(cx, &at, &call.send().await?, SourceType::Custom).await?.source_dict;
    ensure_eq("script", dict.script.as_deref().map(str::trim_end), Some("#!/bin/sh\ntrue"))?;
    ensure_eq("chroot", dict.chroot.as_deref(), Some(cx.chroots().0))?;
    ensure_eq(
        "build dependencies and result directory",
        (dict.builddeps.as_deref(), dict.resultdir.as_deref()),
        (Some("git make"), Some("out")),
    )?;
    ensure_eq("repositories", dict.repos.as_deref().map(str::trim), Some("https://example.org/a"))
}

async fn without_sources(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let (owner, name) = (at.owner.as_str(), at.name.as_str());
    for (client, status) in [(cx.me()?, 400), (cx.logged_out(), 401)] {
        let call = client.build_create_url();
        let call = call.ownername(owner).projectname(name).pkgs(Vec::new());
        rejected(status, "no URLs", call.send().await)?;
        let call = client.build_create_scm();
        let call = call.ownername(owner).projectname(name).clone_url("");
        rejected(status, "no clone URL", call.send().await)?;
        let call = client.build_create_distgit();
        let call = call.ownername(owner).projectname(name).package_name("");
        rejected(status, "no dist-git package", call.send().await)?;
        let call = client.build_create_pypi();
        let call = call.ownername(owner).projectname(name).pypi_package_name("");
        rejected(status, "no PyPI package", call.send().await)?;
        let call = client.build_create_rubygems();
        let call = call.ownername(owner).projectname(name).gem_name("");
        rejected(status, "no gem", call.send().await)?;
        let call = client.build_create_custom();
        let call = call.ownername(owner).projectname(name).script("");
        rejected(status, "no script", call.send().await)?;
    }
    let page = cx.logged_out().build_list().ownername(owner).projectname(name).send().await?;
    ensure_eq("builds after rejected calls", page.items.len(), 0)
}
