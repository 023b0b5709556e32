//! The JSON of a package.

use serde_json::{Value, json};

use crate::model::{Package, Project};

/// The two builds a package may show.
#[derive(Debug, Clone, Default)]
pub struct Latest {
    /// The newest build, if it was asked for and found.
    pub any: Option<Value>,
    /// The newest one that succeeded.
    pub succeeded: Option<Value>,
}

/// The model `Package`. `max_builds`, `timeout` and the deny list cannot be read back.
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
