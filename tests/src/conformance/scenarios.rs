//! All scenarios, by subject.

mod build_kinds;
mod build_life;
mod build_lists;
mod build_options;
mod build_outcomes;
mod chroots;
mod deprecated;
mod existing;
mod forms;
mod general;
mod http;
mod large_lists;
mod logins;
mod names;
mod package_builds;
mod packages;
mod paging;
mod permissions;
mod project_edits;
mod project_faults;
mod projects;
mod results;
mod rpmrepo;
mod uploads;
mod x_fields;

use super::scenario::Scenario;

/// All scenarios in the order they run.
#[must_use]
pub fn all() -> Vec<Scenario> {
    [
        general::SCENARIOS,
        logins::SCENARIOS,
        http::SCENARIOS,
        x_fields::SCENARIOS,
        existing::SCENARIOS,
        projects::SCENARIOS,
        project_edits::SCENARIOS,
        project_faults::SCENARIOS,
        names::SCENARIOS,
        permissions::SCENARIOS,
        chroots::SCENARIOS,
        rpmrepo::SCENARIOS,
        packages::SCENARIOS,
        package_builds::SCENARIOS,
        build_kinds::SCENARIOS,
        build_options::SCENARIOS,
        uploads::SCENARIOS,
        build_life::SCENARIOS,
        build_lists::SCENARIOS,
        results::SCENARIOS,
        build_outcomes::SCENARIOS,
        paging::SCENARIOS,
        large_lists::SCENARIOS,
        forms::SCENARIOS,
        deprecated::SCENARIOS,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use copr_api::{OPERATIONS, Operation};

    use super::*;

    #[test]
    fn names_are_unique_and_all_operations_are_covered() {
        let all = all();
        let names: BTreeSet<_> = all.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), all.len());
        let about: BTreeSet<_> = all.iter().flat_map(|scenario| scenario.about).copied().collect();
        for id in &about {
            assert!(Operation::find(id).is_some(), "{id} is no operation");
        }
        for operation in OPERATIONS {
            assert!(about.contains(operation.id), "{} has no scenario", operation.id);
        }
    }
}
