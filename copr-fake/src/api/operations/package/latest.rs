//! The newest build of a package, and the newest that succeeded.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::api::view;
use crate::api::view::package::Latest;
use crate::model::{Build, BuildState, Package, Project, State};

/// Which of the two were asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// The newest build.
    pub any: bool,
    /// The newest one that succeeded.
    pub succeeded: bool,
}

/// What counts as true in the query of the list.
pub fn is_true(text: &str) -> bool {
    matches!(text, "True" | "true" | "1")
}

/// The builds of one package, in whatever directory.
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

/// Whatever can be the latest build of some packages, newest first.
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

/// The builds of many packages, in one walk over the builds. Those in the main directory go before others.
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

/// Takes a build for the places it fits and that are free. Builds come newest first. Says whether all is found.
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
    fn only_three_texts_are_true() {
        for (text, expected) in
            [("True", true), ("true", true), ("1", true), ("TRUE", false), ("yes", false), ("", false)]
        {
            assert_eq!(is_true(text), expected, "{text}");
        }
    }
}
