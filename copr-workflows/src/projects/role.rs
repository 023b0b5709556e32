//! Requesting the role of a builder.

use std::fmt::Display;

use reqwest::Url;

use crate::workflows::{Projects, project_id};
use copr_api::names::ProjectId;
use copr_api_ext::{CallExt as _, Result};

/// A request for the role of a builder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BuilderRequest {
    /// Whether the request is new. `false` if the same request is pending already.
    pub is_new: bool,
    /// The page where the owners of the project decide.
    pub page: Url,
}

impl Projects {
    /// Requests the role of a builder from the owners of a project.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let build = copr.package_build().project("alice/hello").package_name("hello");
    /// match build.send().await {
    ///     Ok(build) => println!("build {}", build.id),
    ///     Err(error) if error.is_forbidden() => {
    ///         let request = copr.projects().request_builder_role("alice/hello").await?;
    ///         println!("{error}: requested the role, see {}", request.page);
    ///     }
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of `permissions_request`; [`InvalidInput`](crate::ErrorKind::InvalidInput) for a user
    /// who has the role already, such as an owner.
    pub fn request_builder_role<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> impl Future<Output = Result<BuilderRequest>> + Send + use<P> {
        let (copr, id) = (self.copr.clone(), project_id("request_builder_role", project));
        async move {
            let id = id?.main();
            let is_new = copr.permissions_request().project(&id).builder(true).send().await?.updated;
            Ok(BuilderRequest { is_new, page: copr.web().permissions(&id) })
        }
    }
}
