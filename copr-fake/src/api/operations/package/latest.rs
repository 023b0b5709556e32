//! The latest build of a package, and the latest successful one.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::api::view;
use crate::api::view::package::Latest;
use crate::model::{Build, BuildState, Package, Project, State};

/// Which of the two were requested.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// The latest build.
    pub any: bool,
    /// The latest successful build.
    pub succeeded: bool,
}

/// Returns whether a text is true in the query of the list.
pub fn is_true(text: &str) -> bool {
    matches!(text, "True" | "true" | "1")
}

/// Returns the builds of one package, in any directory.
pub fn of_one(state: &State, project: &Project, package: &Package, wanted: Wanted, results: &str) -> Latest {
    let mut latest = Latest::default();
    if wanted.any || wanted.succeeded {
        for build in candidates(state, project, &[package]) {
            if take(&mut latest, wanted, project, &build, results) {
                break;
            }
        }
    }
    latest
}

/// Returns the builds that can be the latest of some packages, newest first.
fn candidates<'a>(
    state: &'a State,
    project: &Project,
    packages: &[&Package],
) -> impl Iterator<Item = Cow<'a, Build>> {
    let names: HashSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let ids = state.candidates(project.id);
    ids.filter(move |id| state.package_of(*id).is_some_and(|name| names.contains(name)))
        .filter_map(|id| state.build(id))
}

/// Returns the builds of many packages in one pass. Builds in the main directory take precedence.
pub fn of_many(
    state: &State,
    project: &Project,
    packages: &[&Package],
    wanted: Wanted,
    results: &str,
) -> HashMap<String, Latest> {
    let mut main: HashMap<String, Latest> = HashMap::new();
    if !wanted.any && !wanted.succeeded {
        return main;
    }
    main.extend(packages.iter().map(|package| (package.name.clone(), Latest::default())));
    let mut others = main.clone();
    for build in candidates(state, project, packages) {
        let found = if build.dirname == project.name { &mut main } else { &mut others };
        if let Some(latest) = build.package.as_ref().and_then(|name| found.get_mut(name)) {
            take(latest, wanted, project, &build, results);
        }
    }
    for (name, latest) in &mut main {
        if let Some(other) = others.remove(name) {
            latest.any = latest.any.take().or(other.any);
            latest.succeeded = latest.succeeded.take().or(other.succeeded);
        }
    }
    main
}

/// Stores a build if it is the latest. Builds come newest first. Returns whether all requested builds are found.
fn take(latest: &mut Latest, wanted: Wanted, project: &Project, build: &Build, results: &str) -> bool {
    let show = || view::build::build(project, build, results);
    if wanted.any && latest.any.is_none() {
        latest.any = Some(show());
    }
    if wanted.succeeded && latest.succeeded.is_none() && build.state() == BuildState::Succeeded {
        latest.succeeded = Some(show());
    }
    latest.any.is_some() == wanted.any && latest.succeeded.is_some() == wanted.succeeded
}

#[cfg(test)]
mod tests {
    use super::is_true;

    #[test]
    fn accepts_three_texts_as_true() {
        for (text, expected) in
            [("True", true), ("true", true), ("1", true), ("TRUE", false), ("yes", false), ("", false)]
        {
            assert_eq!(is_true(text), expected, "{text}");
        }
    }
}
