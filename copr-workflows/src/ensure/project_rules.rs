//! Compares a wanted project with the present one, and decides what to send. Pure functions.

use std::collections::BTreeSet;

use copr_api::types::Project;
use serde_json::Value;

use super::diff::{Diff, Fields, Rule, compare, fields_of, is_empty, words};

const NONE_NAMED: &str = "a new project needs at least one";
const NONE_LEFT: &str = "a project needs at least one: name those to keep";

fn rule(field: &str) -> Rule {
    match field {
        "homepage" | "contact" => Rule::Sticky,
        "persistent" | "storage" => Rule::Fixed,
        "multilib" | "fedora_review" | "runtime_dependencies" | "delete_after_days" => Rule::Unreadable,
        "chroots" => Rule::Unordered,
        "packit_forge_projects_allowed" => Rule::Schemeless,
        _ => Rule::Plain,
    }
}

/// Compares. `None` is a project that does not exist. `exact` drops other chroots.
pub(super) fn diff(fields: &Fields, exact: bool, present: Option<&Project>) -> Diff {
    let shown = present.map(fields_of_project);
    let kept = shown.as_ref().filter(|_| !exact).and_then(|shown| shown.get("chroots"));
    let mut wanted = fields.clone();
    wanted.insert(
        "chroots".to_owned(),
        distinct(kept.into_iter().chain(fields.get("chroots")).flat_map(words)),
    );
    let mut diff = compare(rule, &wanted, shown.as_ref());
    if diff.get("chroots").is_some_and(|change| is_empty(&change.after)) {
        diff.refuse("chroots", if present.is_some() { NONE_LEFT } else { NONE_NAMED });
    }
    diff
}

/// The chroots that are added.
pub(super) fn added_chroots(diff: &Diff) -> Vec<String> {
    let Some(change) = diff.get("chroots") else { return Vec::new() };
    let before: BTreeSet<_> = change.before.iter().flat_map(words).collect();
    words(&change.after).filter(|name| !before.contains(name)).map(str::to_owned).collect()
}

/// Whether the server refuses every edit by users who are not admins: an admin has turned off pruning,
/// and an edit that does not turn it on counts as turning it off.
pub(super) fn is_locked(fields: &Fields, present: &Project) -> bool {
    !present.auto_prune && fields.get("auto_prune") != Some(&Value::Bool(true))
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
#[path = "test_project_rules.rs"]
mod tests;
