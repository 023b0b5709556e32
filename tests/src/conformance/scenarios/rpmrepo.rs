//! What package managers read about a project.

use copr_api::enums::RpmRepoDependencyType;

use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, ensure_set_eq, rejected, some};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "repository-of-a-project",
        "The response has all chroots, the priority, the dependencies and the main directory.",
        [Login Writes],
        [rpmrepo_get],
        of_a_project
    ),
    scenario!(
        "repository-with-deletion-date",
        "The number of days after which a project is deleted can be set and removed.",
        [Login Writes],
        [rpmrepo_get project_edit],
        with_an_end
    ),
    scenario!(
        "repository-of-unknown-names",
        "An unknown release or directory suffix is accepted, an unknown project is 404.",
        [Login Writes],
        [rpmrepo_get],
        of_anything
    ),
];

async fn of_a_project(cx: &Context<'_>) -> Outcome {
    let needed = cx.project().await?;
    let copr = format!("copr://{}/{}", needed.owner, needed.name);
    let dependencies = vec!["https://example.org/needed/$basearch".to_owned(), copr];
    let (at, _) = cx
        .project_with(|body| body.runtime_dependencies(dependencies).repo_priority(9).module_hotfixes(true))
        .await?;
    let call = cx.logged_out().rpmrepo_get().ownername(&at.owner).dirname(&at.name).name_release("fedora-43");
    let found = call.send().await?;
    ensure("the results URL is an HTTP URL", found.results_url.starts_with("http"))?;
    let chroots: Vec<String> = found
        .repos
        .iter()
        .flat_map(|(release, it)| it.arch.keys().map(move |arch| format!("{release}-{arch}")))
        .collect();
    ensure_set_eq("chroots", chroots, [cx.chroots().0, cx.chroots().1])?;
    for arch in found.repos.values().flat_map(|release| release.arch.values()) {
        ensure_eq("priority", arch.opts.priority, Some(9))?;
        ensure_eq("module hotfixes", arch.opts.module_hotfixes.as_deref(), Some("1"))?;
    }
    ensure("the directories include the main one", found.directories.contains_key(&at.name))?;
    ensure_eq("dependencies", found.dependencies.len(), 2)?;
    let of = |kind: RpmRepoDependencyType| found.dependencies.iter().find(move |it| it.type_ == kind);
    let copr = some("a Copr project", of(RpmRepoDependencyType::Copr))?;
    ensure_eq(
        "project the repository depends on",
        copr.data.projectname.as_deref(),
        Some(needed.name.as_str()),
    )?;
    let other = some("another repository", of(RpmRepoDependencyType::ExternalBaseurl))?;
    ensure_eq(
        "repository the project depends on",
        other.data.pattern.as_deref(),
        Some("https://example.org/needed/$basearch"),
    )
}

async fn with_an_end(cx: &Context<'_>) -> Outcome {
    let me = cx.me()?;
    // The server caches responses for minutes, so each request is about another project.
    for (days, expected) in [(vec![20], Some(20)), (vec![20, -1], None)] {
        let at = cx.project().await?;
        for days in days {
            let call = me.project_edit().ownername(&at.owner).projectname(&at.name);
            call.delete_after_days(days).send().await?;
        }
        let call =
            cx.logged_out().rpmrepo_get().ownername(&at.owner).dirname(&at.name).name_release("fedora-43");
        let found = call.send().await?.delete_after_days;
        // The day may change between both calls.
        let near =
            found == expected || found.zip(expected).is_some_and(|(found, set)| (found - set).abs() <= 1);
        ensure(&format!("days left: expected {expected:?}, found {found:?}"), near)?;
    }
    Ok(())
}

async fn of_anything(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let get = |directory: String, release: &str| {
        cx.logged_out().rpmrepo_get().ownername(&at.owner).dirname(directory).name_release(release).send()
    };
    get(at.name.clone(), "no-such-release-1").await?;
    get(format!("{}:custom:never-made", at.name), "fedora-43").await?;
    rejected(404, "an unknown project", get(cx.fresh(), "fedora-43").await)
}
