//! The latest build of a package.

use std::fmt::Display;

use copr_api::names::ProjectId;
use copr_api::types::Build;

use crate::workflows::Builds;
use copr_api_ext::{CallExt as _, Result};

impl Builds {
    /// Returns the latest build of a package, in any state and any directory of the project; `None`
    /// if there is none. Sends one request.
    ///
    /// ```no_run
    /// # use copr_workflows::Workflows as _;
    /// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
    /// if let Some(build) = copr.builds().latest("@copr/copr-dev", "copr-cli").await? {
    ///     println!("{} {}", build.id, build.state);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of `package_get`; [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if the project or
    /// the package does not exist.
    pub fn latest<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
        package: &str,
    ) -> impl Future<Output = Result<Option<Build>>> + Send + use<P> {
        let call = self.copr.package_get().project(project).packagename(package);
        let sent = call.with_latest_build(true).send();
        async move { Ok(sent.await?.builds.latest) }
    }

    /// Returns the latest build of a package that succeeded, in any directory of the project; `None`
    /// if there is none. Sends one request.
    ///
    /// # Errors
    /// As [`latest`](Self::latest).
    pub fn latest_succeeded<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
        package: &str,
    ) -> impl Future<Output = Result<Option<Build>>> + Send + use<P> {
        let call = self.copr.package_get().project(project).packagename(package);
        let sent = call.with_latest_succeeded_build(true).send();
        async move { Ok(sent.await?.builds.latest_succeeded) }
    }
}
