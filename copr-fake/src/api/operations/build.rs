//! Reads, cancels and deletes builds.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::api::{Context, Failure, Json, Paging, Reply, Request, view};
use crate::model::{Build, Project, State, User};

/// The columns that can be requested as order. They have no effect.
const COLUMNS: &str = "
    id pkgs built_packages pkg_version canceled repos submitted_on result_dir memory_reqs
    timeout enable_net source_type source_json fail_type is_background source_status srpm_url
    isolation bootstrap user_id copr_id package_id webhook_history_id batch_id module_id
    copr_dir_id scm_object_id scm_object_type scm_object_url update_callback submitted_by
    ssh_public_keys resubmitted_from_id deleted bootstrap_image
";

/// Returns a build.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    shown(cx, rq.build_id())
}

/// Returns the current state of a build.
pub fn shown(cx: &Context<'_>, id: i64) -> Result<Reply, Failure> {
    let build = cx.state.find_build(id)?;
    Ok(Reply::json(view::build::build(cx.state.project_of(&build)?, &build, &cx.site.results)))
}

/// Lists the builds of a project, newest first regardless of the order.
pub fn list(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let paging = Paging::of(rq)?;
    let project = cx.project_in_query(rq)?;
    paging.check_order(COLUMNS)?;
    let given = |name: &str| rq.query(name).filter(|text| !text.is_empty());
    let (rows, limit) = choose(cx, project.id, given("packagename"), given("status"), &paging)?;
    let builds = rows.into_iter().filter_map(|id| cx.state.build(id));
    let items: Vec<_> = builds.map(|build| view::build::build(project, &build, &cx.site.results)).collect();
    Ok(Reply::json(json!({ "items": items, "meta": paging.meta_with(limit) })))
}

/// Returns the builds of a page, and the limit of its `meta`. With a status, the offset is applied before the filter, and the
/// limit after it, as the end of a Python slice.
fn choose(
    cx: &Context<'_>,
    project: i64,
    package: Option<&str>,
    status: Option<&str>,
    paging: &Paging,
) -> Result<(Vec<i64>, Option<i128>), Failure> {
    let rows = match package {
        Some(package) => cx.state.listed_of(project, package),
        None => cx.state.listed(project),
    };
    let Some(status) = status else {
        return Ok((cx.page(paging.cut(rows)?)?, paging.limit.filter(|limit| *limit != 0)));
    };
    let (skipped, _) = Paging { limit: None, ..paging.clone() }.window()?;
    let fitting =
        rows.skip(skipped).filter(|id| cx.state.status_of(*id).is_some_and(|shown| shown == status));
    let left = match paging.limit.map(usize::try_from) {
        None => cx.page(fitting)?,
        Some(Ok(end)) => cx.page(fitting.take(end))?,
        Some(Err(_)) => {
            let mut left = cx.page(fitting)?;
            left.truncate(slice_end(left.len(), paging.limit.unwrap_or_default()));
            left
        }
    };
    Ok((left, paging.limit))
}

/// Returns the end of a Python slice from the first row.
fn slice_end(length: usize, end: i128) -> usize {
    let back = usize::try_from(end.unsigned_abs()).unwrap_or(usize::MAX);
    if end < 0 { length.saturating_sub(back) } else { back.min(length) }
}

/// Returns state and URL of the source build, or a 500 if it has no log.
pub fn source_chroot(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let build = cx.state.find_build(rq.build_id())?;
    let project = cx.state.project_of(&build)?;
    view::build::source_chroot(project, &build, &cx.site.results).map(Reply::json).ok_or(Failure::Crash)
}

/// Returns the configuration of the source build.
pub fn source_build_config(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let build = cx.state.find_build(rq.build_id())?;
    let project = cx.state.project_of(&build)?;
    Ok(Reply::json(view::build::source_build_config(project, &build)))
}

/// Returns the packages of each chroot.
pub fn built_packages(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let build = cx.state.find_build(rq.build_id())?;
    let packages: Map<String, Value> =
        build.chroots.iter().map(|chroot| (chroot.name.clone(), view::build::built(chroot))).collect();
    Ok(Reply::json(packages))
}

/// Cancels a build. Its state changes at once.
pub fn cancel(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let id = rq.build_id();
    let build = cx.state.find_build(id)?;
    let project = cx.state.project_of(&build)?;
    if !cx.state.can_build(&user, project) {
        return Err(Failure::forbidden("You can't cancel this build."));
    }
    if build.is_finished() {
        return Err(Failure::conflict(format!("Build {id} is finished already.")));
    }
    cx.state.cancel_build(id, cx.now);
    shown(cx, id)
}

/// Why a user can't delete a build.
enum Obstacle {
    Rights,
    Unfinished,
}

fn obstacle(state: &State, user: &User, build: &Build) -> Option<Obstacle> {
    let project = state.projects.get(&build.project)?;
    if project.persistent || !state.can_edit(user, project) {
        Some(Obstacle::Rights)
    } else if build.is_finished() {
        None
    } else {
        Some(Obstacle::Unfinished)
    }
}

/// Deletes a build, and returns it.
pub fn delete(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let id = rq.build_id();
    let build = cx.state.find_build(id)?;
    match obstacle(cx.state, &user, &build) {
        Some(Obstacle::Rights) => {
            return Err(Failure::forbidden(format!("You can't delete build {id}.")));
        }
        Some(Obstacle::Unfinished) => return Err(Failure::server(format!("Build {id} is not finished."))),
        None => {}
    }
    let was = shown(cx, id)?;
    cx.state.remove_build(id);
    Ok(was)
}

/// Deletes builds, all or none.
pub fn delete_many(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let asked = asked_ids(rq.json()?)?;
    may_delete(cx.state, &user, &asked.iter().copied().collect())?;
    for id in &asked {
        cx.state.remove_build(*id);
    }
    Ok(Reply::json(json!({ "builds": asked })))
}

/// Returns a 400 with a line for each reason if not all of the builds can be deleted.
pub fn may_delete(state: &State, user: &User, ids: &BTreeSet<i64>) -> Result<(), Failure> {
    let (mut rights, mut unfinished, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for &id in ids {
        match state.build(id).map(|build| obstacle(state, user, &build)) {
            None => missing.push(id),
            Some(Some(Obstacle::Rights)) => rights.push(id),
            Some(Some(Obstacle::Unfinished)) => unfinished.push(id),
            Some(None) => {}
        }
    }
    let complaints = [("not allowed", rights), ("not finished", unfinished), ("unknown", missing)];
    let mut lines = String::new();
    for (text, ids) in complaints.iter().filter(|(_, ids)| !ids.is_empty()) {
        let ids: Vec<_> = ids.iter().map(i64::to_string).collect();
        lines.extend(["These builds can't be deleted, ", text, ": ", &ids.join(", "), "\n"]);
    }
    if lines.is_empty() { Ok(()) } else { Err(Failure::bad(lines)) }
}

/// Returns the IDs in a body. Anything but a list of numbers crashes the real server.
fn asked_ids(body: &Json) -> Result<Vec<i64>, Failure> {
    let Json::Object(fields) = body else {
        return Err(Failure::Crash);
    };
    let list = fields.iter().find(|(name, _)| name == "builds");
    let Some((_, Value::Array(items))) = list else {
        return Err(Failure::Crash);
    };
    let ids: Option<Vec<i64>> = items.iter().map(Value::as_i64).collect();
    ids.ok_or(Failure::Crash)
}

impl State {
    /// Returns a build, or a 404.
    pub(crate) fn find_build(&self, id: i64) -> Result<Build, Failure> {
        self.build(id)
            .map(std::borrow::Cow::into_owned)
            .ok_or_else(|| Failure::missing(format!("There is no build {id}.")))
    }

    /// Returns the project of a build.
    pub(crate) fn project_of(&self, build: &Build) -> Result<&Project, Failure> {
        self.projects.get(&build.project).ok_or(Failure::Crash)
    }
}

#[cfg(test)]
mod tests {
    use super::{choose, slice_end};
    use crate::api::{Context, Paging, Site};
    use crate::model::{Build, BuildState, Owner, Project, Source, State};

    fn state() -> (State, i64) {
        let mut state = State::new(1);
        let project = state.add_project(Project::new(Owner::parse("alice"), "hello", "alice"), 1);
        for nth in 0..6 {
            let mut build = Build::new(project, "hello", Source::unset());
            build.source_status = if nth % 2 == 0 { BuildState::Failed } else { BuildState::Pending };
            build.package = (nth < 3).then(|| "thread".to_owned());
            state.create_build(build, 1);
        }
        (state, project)
    }

    fn paging(limit: Option<i128>, offset: i128) -> Paging {
        Paging { limit, offset, order: "id".to_owned(), order_type: "ASC".to_owned() }
    }

    #[test]
    fn filters_by_status_between_offset_and_limit() {
        let (mut state, project) = state();
        let site = Site { max_page_rows: 100, ..Site::default() };
        let cx = Context { state: &mut state, now: 1, site: &site };
        let page = |limit, offset| {
            let chosen = choose(&cx, project, None, Some("failed"), &paging(limit, offset));
            chosen.unwrap().0
        };
        assert_eq!(page(None, 0), [5, 3, 1]);
        assert_eq!(page(Some(2), 0), [5, 3]);
        assert_eq!(page(Some(2), 2), [3, 1], "rows are skipped before they are filtered");
        assert!(page(Some(0), 0).is_empty());
        assert_eq!(page(Some(-1), 0), [5, 3]);
    }

    #[test]
    fn paginates_without_a_status() {
        let (mut state, project) = state();
        let site = Site { max_page_rows: 100, ..Site::default() };
        let cx = Context { state: &mut state, now: 1, site: &site };
        let page = |package, limit, offset| {
            let chosen = choose(&cx, project, package, None, &paging(limit, offset));
            chosen.map(|(rows, _)| rows)
        };
        assert_eq!(page(None, Some(2), 1).unwrap(), [5, 4]);
        assert_eq!(page(Some("thread"), None, 0).unwrap(), [3, 2, 1]);
        assert!(page(None, Some(-1), 0).is_err());
    }

    #[test]
    fn slices_end_like_in_python() {
        assert_eq!(slice_end(5, 3), 3);
        assert_eq!(slice_end(5, -2), 3);
        assert_eq!(slice_end(5, 99), 5);
        assert_eq!(slice_end(5, -99), 0);
    }
}
