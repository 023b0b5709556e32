//! The two entry points.

use std::collections::BTreeSet;
use std::fmt::Display;

use copr_api::names::ProjectId;
use copr_api_ext::{Copr, Error, Result};

/// The entry points of this crate.
///
/// ```no_run
/// use copr_workflows::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
/// let outcome = copr.builds().watch(10_000_001).await?;
/// let report = copr.builds().delete([10_000_001]).await?;
/// # Ok(()) }
/// ```
pub trait Workflows {
    /// Operations on builds.
    fn builds(&self) -> Builds;

    /// Operations on projects, their chroots and packages.
    fn projects(&self) -> Projects;
}

impl Workflows for Copr {
    fn builds(&self) -> Builds {
        Builds { copr: self.clone() }
    }

    fn projects(&self) -> Projects {
        Projects { copr: self.clone() }
    }
}

/// Operations on builds; see [`Workflows::builds`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Builds {
    pub(crate) copr: Copr,
}

/// Operations on projects; see [`Workflows::projects`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Projects {
    pub(crate) copr: Copr,
}

/// The IDs in their order, without repetitions.
pub(crate) fn unique(ids: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let mut seen = BTreeSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}

/// Parses the name of a project.
///
/// # Errors
/// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) for an invalid name.
pub(crate) fn project_id<P>(operation: &'static str, project: P) -> Result<ProjectId>
where
    P: TryInto<ProjectId, Error: Display>,
{
    project.try_into().map_err(|error| Error::invalid_call(operation, error.to_string()))
}
