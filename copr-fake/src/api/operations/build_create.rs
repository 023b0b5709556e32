//! Submits builds.

use serde_json::json;

use super::sources::{self, Form};
use super::submission::{Submission, may_build, may_have_directory};
use super::{build::shown, build_sources, package};
use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, view};
use crate::model::{Build, Project, Source, SourceType, User};

/// Submits a build for each URL. The `meta` of the page has only nulls.
///
/// Several URLs with a batch make the real server hang. Here only this request gets no response, and no build is created.
pub fn url(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (user, project) = user_and_project(cx, rq)?;
    let fields = rq.strict_form()?;
    let mut complaints = Complaints::default();
    let mut submission = read(cx, &user, project, &fields, &mut complaints)?;
    let urls = build_sources::links(&fields, &mut complaints)?;
    complaints.into_dict()?;
    submission.admit(cx.state, &user, None)?;
    if urls.len() > 1 && submission.is_batched() {
        return Err(Failure::Lockup);
    }
    let mut items = Vec::new();
    for url in urls {
        let (source, source_url) = build_sources::link(&url);
        let id = submission.create(cx, Build { source_url, source, ..submission.build.clone() })?;
        let build = cx.state.find_build(id)?;
        items.push(view::build::build(cx.state.project_of(&build)?, &build, &cx.site.results));
    }
    let meta = json!({ "limit": null, "offset": null, "order": null, "order_type": null });
    Ok(Reply::json(json!({ "items": items, "meta": meta })))
}

/// Submits a build from Git or Subversion, dist-git, PyPI, RubyGems, or a script.
pub fn one(cx: &mut Context<'_>, rq: &Request, kind: SourceType) -> Result<Reply, Failure> {
    let (user, project) = user_and_project(cx, rq)?;
    let fields = rq.strict_form()?;
    let mut complaints = Complaints::default();
    let source = sources::read(Form::Build, kind, &fields, cx.state, &mut complaints)?;
    // A field of packages that is checked here too, although it has no effect.
    fields.bounded("max_builds", 0..=100, &mut complaints);
    let mut submission = read(cx, &user, project, &fields, &mut complaints)?;
    complaints.into_dict()?;
    submission.admit(cx.state, &user, None)?;
    let id = submission.create(cx, Build { source, ..submission.build.clone() })?;
    shown(cx, id)
}

/// Submits a build of a package from its source.
pub fn of_package(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let fields = rq.strict_form()?;
    let project = cx.project_in_body(rq)?;
    let name = fields.checked_text(&["package_name"])?.unwrap_or_default();
    let package = package::find(cx.state, project, &name)?;
    let mut build = Build::new(project.id, &project.name, Source::unset());
    build.source = sources::resolved(cx.state, package.source.clone());
    build.package = Some(package.name.clone());
    build.timeout = package.timeout.unwrap_or(build.timeout);
    let mut complaints = Complaints::default();
    let background = ["background", "is_background"];
    let mut submission = Submission::read(cx.state, &user, build, &fields, &background, &mut complaints)?;
    complaints.into_lines()?;
    if SourceType::of_package(package.source.kind.word()).is_none() {
        return Err(Failure::bad(format!("Package {name} has no source.")));
    }
    submission.admit(cx.state, &user, Some(&cx.state.package_chroots(project, package)))?;
    let id = submission.create(cx, submission.build.clone())?;
    shown(cx, id)
}

/// Returns whether a build with these options would be accepted. Checks the body first, and permissions before fields.
pub fn check(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let fields = rq.strict_form()?;
    let project = cx.project_in_body(rq)?;
    if let Some(dirname) = fields.text(&["project_dirname"])?.filter(|name| !name.is_empty()) {
        may_have_directory(project, &dirname)?;
    }
    may_build(cx.state, &user, project)?;
    let mut complaints = Complaints::default();
    read(cx, &user, project, &fields, &mut complaints)?;
    complaints.into_dict()?;
    Ok(Reply::json(json!({ "message": "A build like this would be accepted" })))
}

/// Returns user and project, which all submissions check first.
pub fn user_and_project<'a>(cx: &'a Context<'_>, rq: &Request) -> Result<(User, &'a Project), Failure> {
    let user = cx.login(rq)?;
    Ok((user, cx.project_in_body(rq)?))
}

/// Reads the common fields of submissions.
pub fn read(
    cx: &Context<'_>,
    user: &User,
    project: &Project,
    fields: &Fields,
    complaints: &mut Complaints,
) -> Result<Submission, Failure> {
    let build = Build::new(project.id, &project.name, Source::unset());
    Submission::read(cx.state, user, build, fields, &["background"], complaints)
}
