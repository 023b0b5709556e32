//! Submitting builds.

use serde_json::json;

use super::build_options::{self, Options, check_dirname, end_of};
use super::build_sources;
use super::sources::{self, Form};
use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, view};
use crate::model::fnmatch;
use crate::model::{Build, BuildChroot, Project, Source, SourceType, State, User};

/// Builds out of URLs, one each. The `meta` of their page has no values.
///
/// Several at once that go into a batch lock the real server up: this call is never answered, and soon no other is. Here it is
/// this call alone, and nothing is built.
pub fn url(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (user, project) = user_and_project(cx, rq)?;
    let fields = rq.direct()?;
    let mut complaints = Complaints::default();
    let options = options(cx, &user, project, &fields, &mut complaints)?;
    let urls = build_sources::links(&fields, &mut complaints)?;
    complaints.into_dict()?;
    if urls.len() > 1 && (options.after.is_some() || options.with.is_some()) {
        let project = cx.state.by_id(project)?.clone();
        may_build(cx.state, &user, &project)?;
        template(cx.state, &project, &user, &options, None)?;
        return Err(Failure::Lockup);
    }
    let sources: Vec<_> = urls.iter().map(|url| build_sources::link(url)).collect();
    let ids = submit(cx, &user, project, &options, sources)?;
    let builds = ids.into_iter().filter_map(|id| cx.state.build(id));
    let items = builds.map(|build| {
        let project = cx.state.project_of(&build)?;
        Ok(view::build::build(project, &build, &cx.site.results))
    });
    let items: Vec<_> = items.collect::<Result<_, Failure>>()?;
    let meta = json!({ "limit": null, "offset": null, "order": null, "order_type": null });
    Ok(Reply::json(json!({ "items": items, "meta": meta })))
}

/// A build out of git or svn, a dist-git, PyPI, a Ruby gem, or what a script makes.
pub fn one(cx: &mut Context<'_>, rq: &Request, kind: SourceType) -> Result<Reply, Failure> {
    let (user, project) = user_and_project(cx, rq)?;
    let fields = rq.direct()?;
    let mut complaints = Complaints::default();
    let source = sources::read(Form::Build, kind, &fields, cx.state, &mut complaints)?;
    // A field of packages that build forms check as well, though it does nothing there.
    fields.bounded("max_builds", 100, &mut complaints);
    let options = options(cx, &user, project, &fields, &mut complaints)?;
    complaints.into_dict()?;
    let ids = submit(cx, &user, project, &options, vec![(source, None)])?;
    the_one(cx, &ids)
}

/// Whether a build with these options would be taken. The order of its checks is its own: the body first, and rights
/// before fields.
pub fn check(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let fields = rq.direct()?;
    let (owner, name) = rq.project_names("", "")?;
    let project = cx.state.find_project(&owner, &name)?;
    if let Some(dirname) = fields.text(&["project_dirname"])?.filter(|name| !name.is_empty()) {
        may_have_directory(project, &dirname)?;
    }
    may_build(cx.state, &user, project)?;
    let mut complaints = Complaints::default();
    options(cx, &user, project.id, &fields, &mut complaints)?;
    complaints.into_dict()?;
    Ok(Reply::json(json!({ "message": "A build like this would be accepted" })))
}

/// The first steps of all create routes: credentials, then the project, before the body is looked at any further.
pub fn user_and_project(cx: &Context<'_>, rq: &Request) -> Result<(User, u64), Failure> {
    let user = cx.login(rq)?;
    let (owner, name) = rq.project_names("", "")?;
    Ok((user, cx.state.find_project(&owner, &name)?.id))
}

/// Reads the common fields as the create routes do.
pub fn options(
    cx: &Context<'_>,
    user: &User,
    project: u64,
    fields: &Fields,
    complaints: &mut Complaints,
) -> Result<Options, Failure> {
    let project = cx.state.projects.get(&project).ok_or(Failure::Crash)?;
    let active = cx.state.active_chroots(project);
    build_options::read(fields, cx.state, user, &active, &["background"], complaints)
}

/// Takes builds in, all or none of them. What is refused here is refused after the fields were found to be fine.
pub fn submit(
    cx: &mut Context<'_>,
    user: &User,
    project: u64,
    options: &Options,
    sources: Vec<(Source, Option<String>)>,
) -> Result<Vec<u64>, Failure> {
    let found = cx.state.projects.get(&project).ok_or(Failure::Crash)?;
    may_build(cx.state, user, found)?;
    let template = template(cx.state, found, user, options, None)?;
    let ids = sources.into_iter().map(|(source, source_url)| {
        take_in(cx.state, cx.now, options, Build { source, source_url, ..template.clone() })
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
pub fn the_one(cx: &Context<'_>, ids: &[u64]) -> Result<Reply, Failure> {
    super::build::shown(cx, ids.first().copied().ok_or(Failure::Crash)?)
}
