//! Compares a wanted project with the present one, and decides what to send. Pure functions.

use std::collections::BTreeSet;

use copr_api::types::{Project, ProjectAdd};
use serde_json::Value;

use super::change::{FieldChange, ImpossibleChange};
use super::diff::{Diff, Fields, Rule, compare, fields_of, words};

const NO_CHROOT: &str = "the server has no active chroot of this name, and projects take no patterns";
pub(super) const LOCKED: &str = "a server admin has turned off pruning for this project, and only admins can \
                                 edit it now: ask an admin, or set `auto_prune(true)`";

/// What is wanted of a project.
#[derive(Clone, Debug)]
pub(super) struct ProjectSpec {
    /// The fields that are set, without the name.
    fields: Fields,
    /// Whether to drop other chroots.
    exact: bool,
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
    pub(super) fn new(body: &ProjectAdd, exact: bool) -> Self {
        let mut fields = fields_of(body);
        fields.remove("name");
        let chroots = distinct(words(&Value::from(body.chroots.clone())));
        fields.insert("chroots".to_owned(), chroots);
        Self { fields, exact }
    }

    /// The fields of the body that creates the project.
    pub(super) fn add_fields(&self, name: &str) -> Fields {
        let mut fields = self.fields.clone();
        fields.insert("name".to_owned(), name.into());
        fields
    }

    /// Compares. `None` is a project that does not exist.
    pub(super) fn diff(&self, present: Option<&Project>) -> Diff {
        let shown = present.map(fields_of_project);
        let before = shown.as_ref().and_then(|shown| shown.get("chroots").cloned()).unwrap_or_default();
        let after = self.fields.get("chroots").cloned().unwrap_or_default();
        let mut wanted = self.fields.clone();
        let mut lacking = None;
        if words(&after).next().is_none() {
            wanted.remove("chroots");
            lacking = match (present, self.exact) {
                (None, _) => Some("a new project needs at least one"),
                (Some(_), true) => Some("a project needs at least one: name those to keep"),
                (Some(_), false) => None,
            };
        } else if !self.exact {
            wanted.insert("chroots".to_owned(), distinct(words(&before).chain(words(&after))));
        }
        let mut diff = compare(rule, &wanted, shown.as_ref());
        if let Some(why) = lacking {
            let change = FieldChange { field: "chroots".to_owned(), before: Some(before), after };
            diff.impossible.push(ImpossibleChange { change, why });
        }
        diff.note = present.is_some_and(|present| self.is_locked_by(present)).then_some(LOCKED);
        diff
    }

    /// Whether the server refuses every edit by users who are not admins: an admin has turned off pruning,
    /// and an edit that does not turn it on counts as turning it off.
    pub(super) fn is_locked_by(&self, present: &Project) -> bool {
        !present.auto_prune && self.fields.get("auto_prune") != Some(&Value::Bool(true))
    }
}

/// The chroots that would be added to the project.
pub(super) fn added(changes: &[FieldChange]) -> Vec<String> {
    let Some(change) = changes.iter().find(|change| change.field == "chroots") else { return Vec::new() };
    let before: BTreeSet<_> = change.before.iter().flat_map(words).collect();
    words(&change.after).filter(|name| !before.contains(name)).map(str::to_owned).collect()
}

/// Removes unknown chroots from the changes, and returns why they can't be added.
pub(super) fn without(changes: &mut Vec<FieldChange>, unknown: &[String]) -> Option<ImpossibleChange> {
    let at = changes.iter().position(|change| change.field == "chroots" && !unknown.is_empty())?;
    let wanted = changes.remove(at);
    let before = wanted.before.clone().unwrap_or_default();
    let known = distinct(words(&wanted.after).filter(|name| !unknown.iter().any(|it| it == name)));
    if words(&known).collect::<BTreeSet<_>>() != words(&before).collect() {
        changes.insert(at, FieldChange { after: known, ..wanted.clone() });
    }
    let after = distinct(words(&before).chain(unknown.iter().map(String::as_str)));
    Some(ImpossibleChange { change: FieldChange { after, ..wanted }, why: NO_CHROOT })
}

/// The fields of the body that makes the changes.
pub(super) fn edit_fields(changes: &[FieldChange]) -> Fields {
    changes.iter().map(|change| (change.field.clone(), change.after.clone())).collect()
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
