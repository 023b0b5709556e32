//! Building a package from the source that is set for it.

use super::find;
use crate::api::operations::build_create::{may_build, take_in, template, the_one};
use crate::api::operations::{build_options, sources};
use crate::api::{Complaints, Context, Failure, Reply, Request};
use crate::model::SourceType;

/// Submits a build of a package, with the fields of the other ways to build.
pub fn build(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let fields = rq.direct()?;
    let (owner, name) = rq.project_names("", "")?;
    let project = cx.state.find_project(&owner, &name)?;
    let name = fields.checked_text(&["package_name"])?.unwrap_or_default();
    let package = find(cx.state, project, &name)?;
    let mut complaints = Complaints::default();
    let active = cx.state.active_chroots(project);
    let background = ["background", "is_background"];
    let options = build_options::read(&fields, cx.state, &user, &active, &background, &mut complaints)?;
    complaints.into_lines()?;
    if SourceType::of_package(package.source.kind.word()).is_none() {
        return Err(Failure::bad(format!("Package {name} has no source to build from.")));
    }
    may_build(cx.state, &user, project)?;
    let usual = cx.state.package_chroots(project, package);
    let mut build = template(cx.state, project, &user, &options, Some(&usual))?;
    build.source = sources::resolved(cx.state, package.source.clone());
    build.package = Some(package.name.clone());
    build.timeout = options.timeout.or(package.timeout).unwrap_or(build.timeout);
    let id = take_in(cx.state, cx.now, &options, build)?;
    the_one(cx, &[id])
}
