//! Lists of many rows.

use std::collections::BTreeSet;

use copr_fake::state::{BuildState, Package};

use crate::conformance::checks::{Checked as _, Outcome, ensure_eq, rejected, some};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

/// The maximum number of packages in a response.
const MOST: i64 = 10_000;

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "packages-too-many",
        "Listing more than 10,000 packages at once is 413; pages work.",
        [Login Fake Writes],
        [package_list],
        packages
    ),
    scenario!(
        "thousands-of-builds",
        "Thousands of builds can be paged without gaps and filtered by state.",
        [Login Fake Writes],
        [build_list],
        builds
    ),
    scenario!(
        "pages-of-search-results",
        "Search results can be paged; all pages together have each project once.",
        [Login Writes],
        [project_search],
        found_projects
    ),
];

fn id(cx: &Context<'_>, at: &Scratch) -> Outcome<i64> {
    let found = cx.fake()?.with(|state| state.project(&at.owner, &at.name).map(|project| project.id));
    some("the project", found)
}

async fn packages(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let project = id(cx, &at)?;
    cx.fake()?.with(|state| {
        for number in 0..=MOST {
            state.add_package(Package::new(project, format!("crowd-{number:05}")));
        }
    });
    let list = || cx.logged_out().package_list().ownername(&at.owner).projectname(&at.name);
    rejected(413, "all of them", list().send().await)?;
    rejected(413, "one too many", list().limit(MOST + 1).send().await)?;
    ensure_eq("packages at the limit", list().limit(MOST).send().await?.items.len(), 10_000)?;
    let rest = list().offset(MOST).send().await?.items;
    ensure_eq(
        "packages after the limit",
        rest.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
        vec!["crowd-10000"],
    )?;
    ensure_eq("packages of a small page", list().limit(3).offset(5000).send().await?.items.len(), 3)
}

async fn builds(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let project = id(cx, &at)?;
    let fake = cx.fake()?;
    let now = fake.clock().now();
    let made: BTreeSet<i64> = fake.with(|state| {
        let status =
            |nth: usize| if nth.is_multiple_of(10) { BuildState::Failed } else { BuildState::Succeeded };
        (0..3000).map(|nth| state.seed_build(project, "crowd", "1-1", &status(nth), now)).collect()
    });
    let list = || cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name);
    let mut seen = BTreeSet::new();
    let mut offset = 0;
    loop {
        let page = list().limit(700).offset(offset).send().await?.items;
        if page.is_empty() {
            break;
        }
        offset += 700;
        seen.extend(page.into_iter().map(|build| build.id));
    }
    ensure_eq("builds of all pages", seen, made)?;
    let failed = list().status(BuildState::Failed).send().await?.items;
    ensure_eq("failed builds", failed.len(), 300)
}

async fn found_projects(cx: &Context<'_>) -> Outcome {
    let user = cx.user()?;
    let mut made = BTreeSet::new();
    for _ in 0..5 {
        made.insert(cx.project().await?.name);
    }
    // With a slash, the search uses current owners and names instead of the index.
    let stem = made.first().and_then(|name| name.rsplit_once('-')).map_or("", |(stem, _)| stem);
    let query = format!("{}/{stem}", user.name);
    let mut seen = Vec::new();
    for offset in [0, 2, 4, 6, 8, 10] {
        let call = cx.logged_out().project_search().query(&query).limit(2).offset(offset);
        let page = call.send().await?;
        ensure_eq("limit in the response", page.meta.limit, Some(2))?;
        seen.extend(page.items.into_iter().map(|it| it.name));
    }
    let distinct: BTreeSet<String> = seen.iter().cloned().collect();
    ensure_eq("duplicate rows", seen.len() - distinct.len(), 0)?;
    ensure_eq("projects missing from the pages", made.difference(&distinct).count(), 0)
}
