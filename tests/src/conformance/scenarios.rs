//! All scenarios, by what they are about.

mod build_kinds;
mod build_life;
mod build_lists;
mod build_options;
mod chroots;
mod crowds;
mod ends;
mod existing;
mod forms;
mod general;
mod http;
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
mod twins;
mod uploads;
mod x_fields;

use super::scenario::Scenario;

/// Every scenario, in the order in which they run.
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
        ends::SCENARIOS,
        paging::SCENARIOS,
        crowds::SCENARIOS,
        forms::SCENARIOS,
        twins::SCENARIOS,
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use copr_api::{OPERATIONS, Operation};

    use super::*;

    #[test]
    fn names_are_unique_and_every_operation_has_a_scenario() {
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
