//! What is wanted of a project against what it is: which fields differ, and what to send.

use std::collections::BTreeSet;

use copr_api::types::{Project, ProjectAdd, ProjectEdit};
use serde_json::Value;

use super::change::{FieldChange, ImpossibleChange};
use super::compare::{Fields, Found, Rule, compare, fields_of, words};

const NO_CHROOT: &str = "the server builds for no chroot of this name, and projects take no patterns";

/// What is wanted of a project.
#[derive(Clone, Debug)]
pub(super) struct ProjectSpec {
    /// The fields that are set, without the name.
    fields: Fields,
    /// Whether chroots that are not named are to go.
    exact: bool,
}

/// How the fields of a project behave.
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

    /// The body that makes the project.
    pub(super) fn add_body(&self, name: &str) -> serde_json::Result<ProjectAdd> {
        let mut fields = self.fields.clone();
        fields.insert("name".to_owned(), name.into());
        serde_json::from_value(Value::Object(fields))
    }

    /// What differs. `None` is a project that does not exist.
    pub(super) fn diff(&self, present: Option<&Project>) -> Found {
        let mut wanted = self.fields.clone();
        let present = present.map(fields_of_project);
        let chroots = self.fields.get("chroots").cloned().unwrap_or_default();
        let mut lacking = None;
        if words(&chroots).next().is_none() {
            wanted.remove("chroots");
            lacking = match (&present, self.exact) {
                (None, _) => Some("a new project needs at least one"),
                (Some(_), true) => Some("a project can't be without any: name those that are to stay"),
                (Some(_), false) => None,
            };
        } else if let (Some(present), false) = (&present, self.exact) {
            let all = present.get("chroots").into_iter().chain([&chroots]).flat_map(words);
            wanted.insert("chroots".to_owned(), distinct(all));
        }
        let mut found = compare(rule, &wanted, present.as_ref());
        if let Some(why) = lacking {
            let before = Some(present.and_then(|it| it.get("chroots").cloned()).unwrap_or_default());
            let change = FieldChange { field: "chroots".to_owned(), before, after: chroots };
            found.impossible.push(ImpossibleChange { change, why });
        }
        found
    }

    /// Whether every edit by others than server admins is refused: an admin has switched pruning off, and an edit that does not switch
    /// it on again counts as switching it off.
    pub(super) fn is_locked_by(&self, present: &Project) -> bool {
        !present.auto_prune && self.fields.get("auto_prune") != Some(&Value::Bool(true))
    }
}

/// The chroots that are to come to the project.
pub(super) fn added(changes: &[FieldChange]) -> Vec<String> {
    let change = changes.iter().find(|change| change.field == "chroots");
    let names = |value: Option<&Value>| -> BTreeSet<String> {
        value.into_iter().flat_map(words).map(str::to_owned).collect()
    };
    change.map_or_else(Vec::new, |change| {
        let before = names(change.before.as_ref());
        names(Some(&change.after)).difference(&before).cloned().collect()
    })
}

/// Takes chroots that the server does not build for out of the changes, and says that they can't be had.
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

/// The body that makes the changes.
pub(super) fn edit_body(changes: &[FieldChange]) -> serde_json::Result<ProjectEdit> {
    let fields = changes.iter().map(|change| (change.field.clone(), change.after.clone())).collect();
    serde_json::from_value(Value::Object(fields))
}

/// The chroots of a project, which are the keys of its repositories: those that are active.
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
