//! The JSON of a build, where packages show one.

use serde_json::{Value, json};

use crate::state::{Build, Project};

/// The model `Build`.
pub fn build(project: &Project, build: &Build, results: &str) -> Value {
    let chroots: Vec<_> = build.chroots.iter().map(|chroot| chroot.name.as_str()).collect();
    json!({
        "chroots": chroots,
        "ended_on": build.ended_on(),
        "id": build.id,
        "is_background": build.background,
        "ownername": project.owner.to_string(),
        "project_dirname": build.dirname,
        "projectname": project.name,
        "repo_url": format!("{results}/{}", project.full_name()),
        "source_package": {
            "name": build.package,
            "url": build.source_url,
            "version": build.version,
        },
        "started_on": build.started_on(),
        "state": build.state().word(),
        "submitted_on": build.submitted_on,
        "submitter": build.submitter,
    })
}
