//! The latest build of a package.

use std::fmt::Display;

use copr_api::types::Build;

use crate::call::CallExt as _;
use crate::client::Copr;
use crate::error::Result;
use copr_api::names::ProjectId;

impl Copr {
    /// The latest build of a package, in whatever state and in whatever directory of the project; `None` if it was never built.
    ///
    /// One request. Dropping the future drops it.
    ///
    /// ```no_run
    /// # async fn example(copr: copr_api_ext::Copr) -> copr_api_ext::Result<()> {
    /// if let Some(build) = copr.latest_build("@copr/copr-dev", "copr-cli").await? {
    ///     println!("{} {}", build.id, build.state);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of `package_get`; [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is no such project or package.
    pub async fn latest_build<P>(&self, project: P, package: &str) -> Result<Option<Build>>
    where
        P: TryInto<ProjectId, Error: Display> + Send,
    {
        let call = self.package_get().project(project).packagename(package).with_latest_build(true);
        Ok(call.send().await?.builds.latest)
    }

    /// The latest build of a package that succeeded, in whatever directory of the project; `None` if none did.
    ///
    /// One request. Dropping the future drops it.
    ///
    /// # Errors
    /// As [`latest_build`](Self::latest_build).
    pub async fn latest_succeeded_build<P>(&self, project: P, package: &str) -> Result<Option<Build>>
    where
        P: TryInto<ProjectId, Error: Display> + Send,
    {
        let call = self.package_get().project(project).packagename(package).with_latest_succeeded_build(true);
        Ok(call.send().await?.builds.latest_succeeded)
    }
}
