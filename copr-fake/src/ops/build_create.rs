//! Submitting builds.

use serde_json::{Value, json};

use super::build_options::{self, Options, check_dirname, end_of};
use super::build_sources;
use super::sources::{self, Form};
use crate::context::Context;
use crate::failure::Failure;
use crate::fields::{Complaints, Fields};
use crate::fnmatch;
use crate::reply::Reply;
use crate::request::Request;
use crate::state::{Build, BuildChroot, Project, Source, SourceType, State, User};
use crate::view;

/// Builds out of URLs, one each.
///
/// Several at once that go into a batch lock the real server up: this call is never answered, and soon no other is. Here it is
/// this call alone that waits, until its connection ends, and nothing is built.
pub async fn url(cx: &Context, mut rq: Request) -> Result<Reply, Failure> {
    let (user, owner, name) = who_and_where(cx, &mut rq).await?;
    let fields = rq.direct().await?;
    match from_urls(cx, &user, (&owner, &name), &fields)? {
        Some(reply) => Ok(reply),
        None => std::future::pending().await,
    }
}

/// The page that builds out of URLs come in, which has no values in its `meta`; nothing if the server locks up.
fn from_urls(
    cx: &Context,
    user: &User,
    (owner, name): (&str, &str),
    fields: &Fields,
) -> Result<Option<Reply>, Failure> {
    let mut state = cx.state();
    let (project, active) = found(&state, owner, name)?;
    let mut complaints = Complaints::default();
    let options = options(fields, &state, user, &active, &mut complaints)?;
    let urls = build_sources::links(fields, &mut complaints)?;
    complaints.into_dict()?;
    if urls.len() > 1 && (options.after.is_some() || options.with.is_some()) {
        let project = state.projects.get(&project).ok_or(Failure::Crash)?;
        may_build(&state, user, project)?;
        template(&state, project, user, &options, None)?;
        return Ok(None);
    }
    let sources: Vec<_> = urls.iter().map(|url| build_sources::link(url)).collect();
    let ids = submit(&mut state, cx.clock.now(), user, project, &options, sources)?;
    let items: Vec<_> = ids.into_iter().filter_map(|id| shown(&state, cx, id)).collect();
    let meta = json!({ "limit": null, "offset": null, "order": null, "order_type": null });
    Ok(Some(Reply::json(json!({ "items": items, "meta": meta }))))
}

/// A build out of git or svn.
pub async fn scm(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    one(cx, rq, SourceType::Scm).await
}

/// A build out of a dist-git.
pub async fn distgit(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    one(cx, rq, SourceType::Distgit).await
}

/// A build out of PyPI.
pub async fn pypi(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    one(cx, rq, SourceType::Pypi).await
}

/// A build out of a Ruby gem.
pub async fn rubygems(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    one(cx, rq, SourceType::Rubygems).await
}

/// A build out of what a script makes.
pub async fn custom(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    one(cx, rq, SourceType::Custom).await
}

/// Whether a build with these options would be taken. The order of its checks is its own: the body first, and rights
/// before fields.
pub async fn check(cx: &Context, mut rq: Request) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    let fields = rq.direct().await?;
    let (owner, name) = rq.project_names("", "").await?;
    let state = cx.state();
    let project = state.find_project(&owner, &name)?;
    if let Some(dirname) = fields.text(&["project_dirname"])?.filter(|name| !name.is_empty()) {
        may_have_directory(project, &dirname)?;
    }
    may_build(&state, &user, project)?;
    let active = state.active_chroots(project);
    let mut complaints = Complaints::default();
    options(&fields, &state, &user, &active, &mut complaints)?;
    complaints.into_dict()?;
    Ok(Reply::json(json!({ "message": "A build like this would be accepted" })))
}

async fn one(cx: &Context, mut rq: Request, kind: SourceType) -> Result<Reply, Failure> {
    let (user, owner, name) = who_and_where(cx, &mut rq).await?;
    let fields = rq.direct().await?;
    let mut state = cx.state();
    let (project, active) = found(&state, &owner, &name)?;
    let mut complaints = Complaints::default();
    let source = sources::read(Form::Build, kind, &fields, &state, &mut complaints)?;
    // A field of packages that build forms check as well, though it does nothing there.
    fields.bounded("max_builds", 100, &mut complaints);
    let options = options(&fields, &state, &user, &active, &mut complaints)?;
    complaints.into_dict()?;
    let sources = vec![(source, None)];
    let ids = submit(&mut state, cx.clock.now(), &user, project, &options, sources)?;
    the_one(&state, cx, &ids)
}

/// The first steps of all create routes: credentials, then the project, before the body is looked at any further.
async fn who_and_where(cx: &Context, rq: &mut Request) -> Result<(User, String, String), Failure> {
    let user = cx.login(rq)?;
    let (owner, name) = rq.project_names("", "").await?;
    cx.state().find_project(&owner, &name)?;
    Ok((user, owner, name))
}

/// The id of a project and its active chroots.
pub fn found(state: &State, owner: &str, name: &str) -> Result<(u64, Vec<String>), Failure> {
    let project = state.find_project(owner, name)?;
    Ok((project.id, state.active_chroots(project)))
}

/// Reads the common fields as the create routes do.
pub fn options(
    fields: &Fields,
    state: &State,
    user: &User,
    active: &[String],
    complaints: &mut Complaints,
) -> Result<Options, Failure> {
    build_options::read(fields, state, user, active, &["background"], complaints)
}

/// Takes builds in, all or none of them. What is refused here is refused after the fields were found to be fine.
pub fn submit(
    state: &mut State,
    now: i64,
    user: &User,
    project: u64,
    options: &Options,
    sources: Vec<(Source, Option<String>)>,
) -> Result<Vec<u64>, Failure> {
    let found = state.projects.get(&project).ok_or(Failure::Crash)?;
    may_build(state, user, found)?;
    let template = template(state, found, user, options, None)?;
    let ids = sources.into_iter().map(|(source, url)| {
        let mut build = template.clone();
        build.source = source;
        build.source_url = url;
        take_in(state, now, options, build)
    });
    ids.collect()
}

/// What the builds of one submission have in common, if the project takes them. `usual` are the chroots to build for where
/// none are named.
pub fn template(
    state: &State,
    project: &Project,
    user: &User,
    options: &Options,
    usual: Option<&[String]>,
) -> Result<Build, Failure> {
    let active = state.active_chroots(project);
    if active.is_empty() {
        return Err(Failure::bad(format!("{} has no chroots to build for.", project.full_name())));
    }
    let allowed =
        |forge: &String| project.packit_forge_projects.iter().any(|pattern| fnmatch::matches(pattern, forge));
    if let Some(forge) = options.forge_project.as_ref().filter(|forge| !allowed(forge)) {
        return Err(Failure::forbidden(format!("{forge} may not build here.")));
    }
    let dirname = options.dirname.as_ref().unwrap_or(&project.name);
    may_have_directory(project, dirname)?;
    let mut build = Build::new(project.id, dirname, Source::unset());
    build.submitter = Some(user.name.clone());
    build.background = options.background;
    build.timeout = options.timeout.unwrap_or(build.timeout);
    build.enable_net = options.enable_net.unwrap_or(project.enable_net);
    build.bootstrap.clone_from(&options.bootstrap);
    if let Some(isolation) = &options.isolation {
        build.isolation.clone_from(isolation);
    }
    build.chroots = options.chroots(&active, usual).into_iter().map(BuildChroot::waiting).collect();
    Ok(build)
}

/// Takes one build in, with its directory and its batch.
pub fn take_in(state: &mut State, now: i64, options: &Options, mut build: Build) -> Result<u64, Failure> {
    let project = state.by_id(build.project)?;
    if build.dirname != project.name {
        let end = end_of(&build.dirname, now);
        project.directories.entry(build.dirname.clone()).or_insert(end);
    }
    build.batch = state.join_batch(options.with, options.after);
    Ok(state.create_build(build, now))
}

pub fn may_build(state: &State, user: &User, project: &Project) -> Result<(), Failure> {
    if state.can_build(user, project) {
        return Ok(());
    }
    let project = project.full_name();
    Err(Failure::forbidden(format!("{} may not build in {project}.", user.name)))
}

fn may_have_directory(project: &Project, dirname: &str) -> Result<(), Failure> {
    if dirname == project.name || project.directories.contains_key(dirname) {
        return Ok(());
    }
    check_dirname(&project.name, dirname)
}

/// The reply of the routes that make one build.
pub fn the_one(state: &State, cx: &Context, ids: &[u64]) -> Result<Reply, Failure> {
    let id = ids.first().copied().ok_or(Failure::Crash)?;
    shown(state, cx, id).map(Reply::json).ok_or(Failure::Crash)
}

fn shown(state: &State, cx: &Context, id: u64) -> Option<Value> {
    let build = state.build(id)?;
    let project = state.projects.get(&build.project)?;
    Some(view::build::build(project, &build, &cx.results()))
}
