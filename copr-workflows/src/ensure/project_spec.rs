//! Compares a wanted project with the present one, and decides what to send. Pure functions.

use std::collections::BTreeSet;

use copr_api::types::Project;
use serde_json::Value;

use super::diff::{Diff, Fields, Rule, compare, fields_of, words};

const NONE_NAMED: &str = "a new project needs at least one";
const NONE_LEFT: &str = "a project needs at least one: name those to keep";
pub(super) const LOCKED: &str = "a server admin has turned off pruning for this project, and only admins can \
                                 edit it now: ask an admin, or set `auto_prune(true)`";

/// What is wanted of a project.
#[derive(Clone, Debug, Default)]
pub struct ProjectSpec {
    /// The fields that are set, without the name.
    fields: Fields,
    /// Whether to drop other chroots.
    pub(super) exact: bool,
}

fn rule(field: &str) -> Rule {
    match field {
        "homepage" | "contact" => Rule::Sticky,
        "persistent" | "storage" => Rule::Fixed,
        "multilib" | "fedora_review" | "runtime_dependencies" | "delete_after_days" => Rule::Unreadable,
        "additional_repos" => Rule::Ordered,
        "chroots" => Rule::Unordered,
        "packit_forge_projects_allowed" => Rule::Schemeless,
        _ => Rule::Plain,
    }
}

impl ProjectSpec {
    /// Takes the fields of a body, without the name.
    pub(super) fn new(mut fields: Fields, exact: bool) -> Self {
        let chroots = fields.remove("chroots").unwrap_or_default();
        fields.insert("chroots".to_owned(), distinct(words(&chroots)));
        Self { fields, exact }
    }

    /// Compares. `None` is a project that does not exist.
    pub(super) fn diff(&self, present: Option<&Project>) -> Diff {
        let shown = present.map(fields_of_project);
        let mut wanted = self.fields.clone();
        if let (Some(shown), false) = (&shown, self.exact) {
            let (before, after) = (shown.get("chroots"), self.fields.get("chroots"));
            wanted.insert("chroots".to_owned(), distinct(before.into_iter().chain(after).flat_map(words)));
        }
        let mut diff = compare(rule, &wanted, shown.as_ref());
        if diff.get("chroots").is_some_and(|change| words(&change.after).next().is_none()) {
            diff.refuse("chroots", if present.is_some() { NONE_LEFT } else { NONE_NAMED });
        }
        diff
    }

    /// Whether the server refuses every edit by users who are not admins: an admin has turned off pruning,
    /// and an edit that does not turn it on counts as turning it off.
    pub(super) fn is_locked_by(&self, present: &Project) -> bool {
        !present.auto_prune && self.fields.get("auto_prune") != Some(&Value::Bool(true))
    }
}

/// The fields of a project. Its active chroots are the keys of its repositories.
fn fields_of_project(project: &Project) -> Fields {
    let mut fields = fields_of(project);
    fields.insert("chroots".to_owned(), project.chroot_repos.keys().cloned().collect());
    fields
}

fn distinct<'a>(words: impl Iterator<Item = &'a str>) -> Value {
    let mut seen = BTreeSet::new();
    words.filter(|word| seen.insert(*word)).map(Value::from).collect()
}

#[cfg(test)]
#[path = "test_project_spec.rs"]
mod tests;
