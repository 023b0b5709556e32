//! One word that names the project of a call or of a body.

use std::fmt::Display;

use copr_api::{OfProject, ProjectNames};

use crate::names::ProjectId;

/// Sets owner and project, and the directory if one is named: on every call, and on every body, that has them.
///
/// ```no_run
/// use copr_api_ext::names::ProjectId;
/// use copr_api_ext::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
/// let project = copr.project_get().project("@copr/copr-dev").send().output().await?;
///
/// let next: ProjectId = "alice/hello:custom:next".parse().unwrap();
/// let url = "https://example.org/hello-2.12-1.src.rpm".to_owned();
/// let builds = copr.build_create_url().body_map(|body| body.project(&next).pkgs([url])).send().output().await?;
/// # Ok(()) }
/// ```
pub trait InProject: OfProject {
    /// Names the project, by a [`ProjectId`] or by a text that is one: `alice/hello`, `@copr/copr-dev`, `alice/hello:custom:next`, or the
    /// address of a page of the project.
    ///
    /// A text that names no project is told when the call is sent, as [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest), and
    /// nothing is sent. So is a directory where the call has no `project_dirname`: it would otherwise be about the whole
    /// project, and to delete that is not what was said. [`ProjectId::main`] leaves the directory out.
    #[must_use]
    fn project<P: TryInto<ProjectId, Error: Display>>(self, project: P) -> Self {
        self.of_project(match project.try_into() {
            Ok(id) => names(&id),
            Err(why) => ProjectNames::refused(why.to_string()),
        })
    }
}

impl<B: OfProject> InProject for B {}

fn names(id: &ProjectId) -> ProjectNames {
    let names = ProjectNames::new(id.owner(), id.project());
    match id.dirname() {
        Some(dirname) => names.dirname(dirname),
        None => names,
    }
}
