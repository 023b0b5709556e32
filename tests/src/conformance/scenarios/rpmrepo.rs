//! What package managers read of a project.

use copr_api::enums::RpmRepoDependencyType;

use crate::conformance::checks::{Checked as _, Done, holds, refused, same, same_set, there};
use crate::conformance::context::Context;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "repository-of-a-project",
        "The repository names all chroots, the priority, the dependencies and the main directory.",
        [Login Writes],
        [rpmrepo_get],
        of_a_project
    ),
    scenario!(
        "repository-with-an-end",
        "The number of days after which a project is deleted can be set and taken off again.",
        [Login Writes],
        [rpmrepo_get project_edit],
        with_an_end
    ),
    scenario!(
        "repository-of-anything",
        "Neither the release nor what follows a colon is checked, but the project is.",
        [Login Writes],
        [rpmrepo_get],
        of_anything
    ),
];

async fn of_a_project(cx: &Context<'_>) -> Done {
    let needed = cx.project().await?;
    let copr = format!("copr://{}/{}", needed.owner, needed.name);
    let dependencies = vec!["https://example.org/needed/$basearch".to_owned(), copr];
    let (at, _) = cx
        .project_with(|body| body.runtime_dependencies(dependencies).repo_priority(9).module_hotfixes(true))
        .await?;
    let call = cx.nobody().rpmrepo_get().ownername(&at.owner).dirname(&at.name).name_release("fedora-43");
    let found = call.send().await?;
    holds("results are somewhere", found.results_url.starts_with("http"))?;
    let chroots: Vec<String> = found
        .repos
        .iter()
        .flat_map(|(release, it)| it.arch.keys().map(move |arch| format!("{release}-{arch}")))
        .collect();
    same_set("chroots", chroots, [cx.chroots().0, cx.chroots().1])?;
    for arch in found.repos.values().flat_map(|release| release.arch.values()) {
        same("priority", arch.opts.priority, Some(9))?;
        same("module hotfixes", arch.opts.module_hotfixes.as_deref(), Some("1"))?;
    }
    holds("the main directory is there", found.directories.contains_key(&at.name))?;
    same("dependencies", found.dependencies.len(), 2)?;
    let of = |kind: RpmRepoDependencyType| found.dependencies.iter().find(move |it| it.type_ == kind);
    let copr = there("a Copr project", of(RpmRepoDependencyType::Copr))?;
    same("project that is needed", copr.data.projectname.as_deref(), Some(needed.name.as_str()))?;
    let other = there("another repository", of(RpmRepoDependencyType::ExternalBaseurl))?;
    same(
        "repository that is needed",
        other.data.pattern.as_deref(),
        Some("https://example.org/needed/$basearch"),
    )
}

async fn with_an_end(cx: &Context<'_>) -> Done {
    let me = cx.me()?;
    // The server keeps the answer for minutes, so each question is about a project that was not asked for yet.
    for (days, expected) in [(vec![20], Some(20)), (vec![20, -1], None)] {
        let at = cx.project().await?;
        for days in days {
            let call = me.project_edit().ownername(&at.owner).projectname(&at.name);
            call.delete_after_days(days).send().await?;
        }
        let call = cx.nobody().rpmrepo_get().ownername(&at.owner).dirname(&at.name).name_release("fedora-43");
        let found = call.send().await?.delete_after_days;
        // A day may begin in the meantime.
        let near =
            found == expected || found.zip(expected).is_some_and(|(found, set)| (found - set).abs() <= 1);
        holds(&format!("days left: expected {expected:?}, found {found:?}"), near)?;
    }
    Ok(())
}

async fn of_anything(cx: &Context<'_>) -> Done {
    let at = cx.project().await?;
    let get = |directory: String, release: &str| {
        cx.nobody().rpmrepo_get().ownername(&at.owner).dirname(directory).name_release(release).send()
    };
    get(at.name.clone(), "no-such-release-1").await?;
    get(format!("{}:custom:never-made", at.name), "fedora-43").await?;
    refused(404, "an unknown project", get(cx.fresh(), "fedora-43").await)
}
