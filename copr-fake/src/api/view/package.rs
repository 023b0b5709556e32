//! The JSON of a package.

use serde_json::{Value, json};

use crate::model::{Package, Project};

/// The latest builds of a package.
#[derive(Debug, Clone, Default)]
pub struct Latest {
    /// The latest build, if it was requested and found.
    pub any: Option<Value>,
    /// The latest successful build, if it was requested and found.
    pub succeeded: Option<Value>,
}

/// Returns the model `Package`, which lacks `max_builds`, `timeout` and the deny list.
pub fn package(project: &Project, package: &Package, latest: &Latest) -> Value {
    json!({
        "id": package.id,
        "name": package.name,
        "ownername": project.owner.to_string(),
        "projectname": project.name,
        "source_type": package.source.kind.word(),
        "source_dict": package.source.dict,
        "auto_rebuild": package.auto_rebuild,
        "builds": {
            "latest": latest.any,
            "latest_succeeded": latest.succeeded,
        },
    })
}
