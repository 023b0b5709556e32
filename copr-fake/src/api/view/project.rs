//! The JSON of a project.

use serde_json::{Map, Value, json};

use crate::model::{Project, State};

/// Returns the model `Project`. Inactive and removed chroots have no repository.
pub fn project(state: &State, project: &Project, results: &str) -> Value {
    let full_name = project.full_name();
    let repos: Map<String, Value> = state
        .active_chroots(project)
        .into_iter()
        .map(|chroot| {
            let url = format!("{results}/{full_name}/{chroot}/");
            (chroot, Value::from(url))
        })
        .collect();
    json!({
        "id": project.id,
        "name": project.name,
        "ownername": project.owner.to_string(),
        "full_name": full_name,
        "additional_repos": project.repos,
        "appstream": project.appstream,
        "auto_prune": project.auto_prune,
        "bootstrap": project.bootstrap,
        "chroot_repos": repos,
        "contact": project.contact,
        "description": project.description,
        "devel_mode": project.devel_mode,
        "enable_net": project.enable_net,
        "follow_fedora_branching": project.follow_fedora_branching,
        "homepage": project.homepage,
        "instructions": project.instructions,
        "isolation": project.isolation,
        "module_hotfixes": project.module_hotfixes,
        "packit_forge_projects_allowed": project.packit_forge_projects,
        "persistent": project.persistent,
        "repo_priority": project.repo_priority,
        "storage": project.storage,
        "unlisted_on_hp": project.unlisted,
    })
}
