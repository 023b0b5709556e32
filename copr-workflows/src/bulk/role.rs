//! Requesting the role of a builder, when a submission was refused for lack of it.

use std::fmt::Display;

use reqwest::Url;

use super::named;
use crate::workflows::Projects;
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::{Error, Result};

/// That the role of a builder was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BuilderRequest {
    /// Whether this is the first time. If not, the request was waiting already.
    pub is_new: bool,
    /// The page on which the owners of the project decide, and on which the caller sees how it stands.
    pub page: Url,
}

/// The result of a submission that may be refused for lack of the role.
#[derive(Debug)]
#[non_exhaustive]
pub enum Submitted<T> {
    /// It was taken.
    Taken(T),
    /// It was refused, and the role was asked for. Submit again when the owners have granted it.
    Asked {
        /// The refusal.
        refusal: Error,
        /// What was asked for, and where to look.
        request: BuilderRequest,
    },
}

impl Projects {
    /// Asks the owners of a project for the role of a builder.
    ///
    /// # Errors
    /// Those of `permissions_request`; [`InvalidInput`](crate::ErrorKind::InvalidInput) for who has the role already, owners included.
    pub fn request_builder_role<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> impl Future<Output = Result<BuilderRequest>> + Send + use<P> {
        let (copr, id) = (self.copr.clone(), named(project));
        async move {
            let id = id.map_err(|why| Error::invalid_call("request_builder_role", why))?.main();
            let call = copr.permissions_request().project(&id).builder(true);
            let is_new = call.send().await?.updated;
            Ok(BuilderRequest { is_new, page: copr.web().permissions(&id) })
        }
    }

    /// Awaits a submission, and requests the role of a builder if it is refused for lack of it.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    /// use copr_workflows::bulk::Submitted;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let build = copr.package_build().project("alice/hello").package_name("hello");
    /// match copr.projects().submit_or_request_role("alice/hello", build.send()).await? {
    ///     Submitted::Taken(build) => println!("build {}", build.id),
    ///     Submitted::Asked { request, .. } => println!("see {}", request.page),
    ///     _ => {}
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// A submission can be refused for other reasons (a forge project that may not build there); the role is then asked for all
    /// the same, unless the caller has it.
    ///
    /// # Errors
    /// The failure of the submission: any but a refusal, a refusal although the caller has the role, and a refusal after which the
    /// role could not be asked for.
    pub fn submit_or_request_role<P, T, F>(
        &self,
        project: P,
        submission: F,
    ) -> impl Future<Output = Result<Submitted<T>>> + Send + use<P, T, F>
    where
        P: TryInto<ProjectId, Error: Display>,
        F: Future<Output = Result<T>> + Send,
        T: Send,
    {
        let (projects, id) = (self.clone(), named(project));
        async move {
            let id = id.map_err(|why| Error::invalid_call("submit_or_request_role", why))?;
            let refusal = match submission.await {
                Ok(taken) => return Ok(Submitted::Taken(taken)),
                Err(error) if error.is_forbidden() => error,
                Err(error) => return Err(error),
            };
            match projects.request_builder_role(id).await {
                Ok(request) => Ok(Submitted::Asked { refusal, request }),
                Err(error) if error.is_invalid_input() => Err(refusal),
                Err(error) => {
                    Err(refusal.with_note(format!("the role of a builder could not be asked for: {error}")))
                }
            }
        }
    }
}
