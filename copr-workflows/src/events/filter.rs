//! Which messages a program gets. No I/O.

use super::message::{ChrootBuild, Message};

/// Projects, owners and packages; an empty list admits all.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    /// Owner and name.
    pub projects: Vec<(String, String)>,
    pub owners: Vec<String>,
    pub packages: Vec<String>,
}

impl Filter {
    /// Whether a message passes. With a filter, messages whose build is not known don't.
    pub fn admits(&self, message: &Message) -> bool {
        if self.projects.is_empty() && self.owners.is_empty() && self.packages.is_empty() {
            return true;
        }
        message.event.build().is_some_and(|build| self.admits_build(build))
    }

    fn admits_build(&self, build: &ChrootBuild) -> bool {
        let of_project = |(owner, name): &(String, String)| *owner == build.owner && *name == build.project;
        (self.projects.is_empty() || self.projects.iter().any(of_project))
            && (self.owners.is_empty() || self.owners.contains(&build.owner))
            && (self.packages.is_empty()
                || build.package.as_ref().is_some_and(|name| self.packages.contains(name)))
    }
}
