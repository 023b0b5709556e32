//! The JSON of a project chroot, and its build configuration.

use serde_json::{Value, json};

use super::repos::{named, repos};
use crate::model::{Project, ProjectChroot, State};

/// Returns the model `ProjectChroot`, which lacks the bootstrap.
pub fn project_chroot(project: &Project, chroot: &ProjectChroot, now: i64) -> Value {
    json!({
        "mock_chroot": chroot.name,
        "ownername": project.owner.to_string(),
        "projectname": project.name,
        "comps_name": chroot.comps,
        "additional_repos": chroot.repos,
        "additional_packages": chroot.packages,
        "additional_modules": modules(&chroot.modules),
        "with_opts": chroot.with_opts,
        "without_opts": chroot.without_opts,
        "isolation": chroot.isolation,
        "delete_after_days": chroot.delete_after_days(now),
    })
}

/// Returns the model `ProjectChrootBuildConfig`.
pub fn build_config(state: &State, project: &Project, chroot: &ProjectChroot, results: &str) -> Value {
    json!({
        "chroot": chroot.name,
        "repos": repos(state, project, &project.name, chroot, results),
        "additional_repos": named(project, chroot),
        "additional_packages": chroot.packages,
        // The real server splits at spaces here, so that all but the last keep their comma.
        "additional_modules": chroot.modules.split_whitespace().collect::<Vec<_>>(),
        "enable_net": project.enable_net,
        "with_opts": chroot.with_opts,
        "without_opts": chroot.without_opts,
        "isolation": chroot.isolation,
    })
}

fn modules(text: &str) -> Vec<&str> {
    text.split(',').map(str::trim).filter(|module| !module.is_empty()).collect()
}
