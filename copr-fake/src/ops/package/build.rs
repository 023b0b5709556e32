//! Building a package from the source that is set for it.

use super::find;
use crate::context::Context;
use crate::failure::Failure;
use crate::fields::Complaints;
use crate::ops::build_create::{may_build, take_in, template, the_one};
use crate::ops::{build_options, sources};
use crate::reply::Reply;
use crate::request::Request;
use crate::state::SourceType;

/// Submits a build of a package, with the fields of the other ways to build.
pub async fn build(cx: &Context, mut rq: Request) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    let fields = rq.direct().await?;
    let (owner, name) = rq.project_names("", "").await?;
    let mut state = cx.state();
    let project = state.find_project(&owner, &name)?;
    let name = fields.checked_text(&["package_name"])?.unwrap_or_default();
    let package = find(&state, project, &name)?;
    let mut complaints = Complaints::default();
    let active = state.active_chroots(project);
    let background = ["background", "is_background"];
    let options = build_options::read(&fields, &state, &user, &active, &background, &mut complaints)?;
    complaints.into_lines()?;
    if SourceType::of_package(package.source.kind.word()).is_none() {
        return Err(Failure::bad(format!("Package {name} has no source to build from.")));
    }
    may_build(&state, &user, project)?;
    let usual = state.package_chroots(project, package);
    let mut build = template(&state, project, &user, &options, Some(&usual))?;
    build.source = sources::resolved(&state, package.source.clone());
    build.package = Some(package.name.clone());
    build.timeout = options.timeout.or(package.timeout).unwrap_or(build.timeout);
    let id = take_in(&mut state, cx.clock.now(), &options, build)?;
    the_one(&state, cx, &[id])
}
