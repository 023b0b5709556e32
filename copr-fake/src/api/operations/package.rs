//! Reads, resets and deletes packages.

mod latest;
mod order;

use crate::api::view::package::{Latest, package as json_of};
use crate::api::{Context, Failure, Fields, Paging, Reply, Request};
use crate::model::{Package, Project, Source, State, User};

/// How many packages a reply can have.
const MOST: usize = 10_000;

/// Returns a package.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let [package] = rq.required(["packagename"])?;
    // Here any text that isn't empty is true, even `false`.
    let asked = |name: &str| rq.query(name).is_some_and(|text| !text.is_empty());
    let wanted =
        latest::Wanted { any: asked("with_latest_build"), succeeded: asked("with_latest_succeeded_build") };
    let project = cx.project_in_query(rq)?;
    let package = find(cx.state, project, &package)?;
    let latest = latest::of_one(cx.state, project, package, wanted, &cx.site.results);
    Ok(Reply::json(json_of(project, package, &latest)))
}

/// Lists the packages of a project.
pub fn list(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let paging = Paging::of(rq)?;
    let asked = |name: &str| rq.query(name).is_some_and(latest::is_true);
    let wanted =
        latest::Wanted { any: asked("with_latest_build"), succeeded: asked("with_latest_succeeded_build") };
    let project = cx.project_in_query(rq)?;
    let mut rows: Vec<&Package> = cx.state.packages_of(project.id).collect();
    order::sort(&mut rows, &paging)?;
    let rows: Vec<_> = paging.cut(rows)?.take(MOST + 1).collect();
    if rows.len() > MOST {
        return Err(Failure::TooLarge);
    }
    let rows = cx.page(rows.into_iter())?;
    let mut latest = latest::of_many(cx.state, project, &rows, wanted, &cx.site.results);
    let items: Vec<_> = rows
        .into_iter()
        .map(|package| json_of(project, package, &latest.remove(&package.name).unwrap_or_default()))
        .collect();
    Ok(Reply::json(paging.page(&items)))
}

/// Removes the source of a package.
pub fn reset(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let fields = rq.strict_form()?;
    let id = changeable(cx, &user, rq, &fields)?;
    if let Some(package) = cx.state.packages.get_mut(&id) {
        package.source = Source::unset();
    }
    shown(cx.state, id)
}

/// Deletes a package with its builds, and returns it.
pub fn delete(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let fields = rq.strict_form()?;
    let id = changeable(cx, &user, rq, &fields)?;
    let mut running: Vec<i64> = cx.state.packages.get(&id).map_or_else(Vec::new, |package| {
        let builds = cx.state.builds_of_package(package);
        builds.filter(|build| build.is_unfinished()).map(|build| build.id).collect()
    });
    if !running.is_empty() {
        running.sort_unstable();
        let ids: Vec<_> = running.iter().map(i64::to_string).collect();
        return Err(Failure::bad(format!("These builds are not finished: {}\n", ids.join(", "))));
    }
    let reply = shown(cx.state, id)?;
    cx.state.remove_package(id);
    Ok(reply)
}

/// Returns a package of a project, or a 404.
pub fn find<'a>(state: &'a State, project: &Project, name: &str) -> Result<&'a Package, Failure> {
    state
        .package(project.id, name)
        .ok_or_else(|| Failure::missing(format!("{} has no package {name}.", project.full_name())))
}

/// Returns the current state of a package, without builds.
pub fn shown(state: &State, id: i64) -> Result<Reply, Failure> {
    let package = state.packages.get(&id).ok_or(Failure::Crash)?;
    let project = state.projects.get(&package.project).ok_or(Failure::Crash)?;
    Ok(Reply::json(json_of(project, package, &Latest::default())))
}

/// Returns the package in a body if the user may change it. Its key is not the one in the served specification.
fn changeable(cx: &Context<'_>, user: &User, rq: &Request, fields: &Fields) -> Result<i64, Failure> {
    let project = cx.project_in_body(rq)?;
    let name = fields.checked_text(&["package_name"])?.unwrap_or_default();
    let package = find(cx.state, project, &name)?;
    if !cx.state.can_edit(user, project) {
        let (user, id) = (&user.name, package.id);
        return Err(Failure::forbidden(format!("{user} can't change package {id}.")));
    }
    Ok(package.id)
}
