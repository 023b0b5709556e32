//! The latest build of a package.

use std::fmt::Display;

use copr_api::types::Build;

use crate::workflows::Builds;
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Result;

impl Builds {
    /// The latest build of a package, in whatever state and in whatever directory of the project; `None` if it was never built.
    ///
    /// One request. Dropping the future drops it.
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
    /// Those of `package_get`; [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is no such project or package.
    pub fn latest<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
        package: &str,
    ) -> impl Future<Output = Result<Option<Build>>> + Send + use<P> {
        let call = self.copr.package_get().project(project).packagename(package).with_latest_build(true);
        let sent = call.send();
        async move { Ok(sent.await?.builds.latest) }
    }

    /// The latest build of a package that succeeded, in whatever directory of the project; `None` if none did.
    ///
    /// One request. Dropping the future drops it.
    ///
    /// # Errors
    /// As [`latest`](Self::latest).
    pub fn latest_succeeded<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
        package: &str,
    ) -> impl Future<Output = Result<Option<Build>>> + Send + use<P> {
        let call =
            self.copr.package_get().project(project).packagename(package).with_latest_succeeded_build(true);
        let sent = call.send();
        async move { Ok(sent.await?.builds.latest_succeeded) }
    }
}
