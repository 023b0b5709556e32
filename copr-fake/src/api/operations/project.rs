//! Projects.

mod add;
mod edit;
mod fork;
mod form;
mod search;

pub use add::add;
pub use edit::edit;
pub use fork::fork;
pub use form::{check_repos, put};
pub use search::search;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde_json::json;

use crate::api::{Context, Failure, Paging, Reply, Request, check, nulls_last, view};
use crate::model::{Owner, Project, State};

/// The columns and relations that can be requested as order. Relations give an arbitrary order.
const COLUMNS: &str = "
    id name created_on description instructions homepage contact repos repo_priority user_id
    group_id deleted persistent auto_prune bootstrap isolation unlisted_on_hp module_hotfixes
    appstream delete_after storage devel_mode webhook_secret build_enable_net
    follow_fedora_branching multilib fedora_review latest_indexed_data_update forked_from_id
    user group forked_from mock_chroots copr_chroots builds packages dirs
";

/// Returns a project.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    reply(cx, cx.project_in_query(rq)?.id)
}

/// Lists the projects of one owner or of all.
pub fn list(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let paging = Paging::of(rq)?;
    let owner = rq.query("ownername").filter(|owner| !owner.is_empty());
    let owner = owner.map(Owner::parse);
    let mut projects: Vec<_> = cx
        .state
        .projects
        .values()
        .filter(|project| owner.as_ref().is_none_or(|owner| project.owner == *owner))
        .collect();
    sort(&mut projects, &paging)?;
    page(cx, &paging, projects)
}

/// Deletes a project with its packages and builds, and returns it. Ignores the field `verify`. Checks the builds first, whether
/// they are finished and the user may delete them, and then the owner.
pub fn delete(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    super::build::may_delete(cx.state, &user, &builds(cx.state, project))?;
    if !cx.state.is_owner(&user, project) {
        return Err(Failure::forbidden("Only owners can delete a project."));
    }
    if project.persistent {
        return Err(Failure::forbidden("This project is persistent."));
    }
    let (id, reply) = (project.id, reply(cx, project.id)?);
    cx.state.remove_project(id);
    Ok(reply)
}

/// Returns the builds that can prevent the deletion of a project. Builds of a history are finished, so the newest is enough.
fn builds(state: &State, project: &Project) -> BTreeSet<i64> {
    let own = state.builds.values().filter(|build| build.project == project.id).map(|build| build.id);
    let newest = state.listed(project.id).next();
    own.chain(newest).collect()
}

/// Regenerates the repositories, which has a visible effect only in Pulp.
pub fn regenerate_repos(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    super::permissions::check_edit(cx.state, &user, project)?;
    let id = project.id;
    cx.state.by_id(id)?.regenerated_on = Some(cx.now);
    reply(cx, id)
}

/// Replaces the webhook secret.
pub fn new_webhook_secret(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    super::permissions::check_edit(cx.state, &user, project)?;
    let id = project.id;
    let secret = cx.state.secrets.uuid();
    let project = cx.state.by_id(id)?;
    project.webhook_secret.clone_from(&secret);
    Ok(Reply::json(json!({
        "id": project.id,
        "name": project.name,
        "ownername": project.owner.to_string(),
        "full_name": project.full_name(),
        "webhook_secret": secret,
    })))
}

/// Returns the repositories of a project. Ignores the suffix of the directory and the release.
pub fn rpmrepo(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (owner, dirname) = (rq.param("ownername"), rq.param("dirname"));
    let name = check::project_of(dirname);
    let project = cx
        .state
        .project(owner, name)
        .ok_or_else(|| Failure::missing(format!("There is no project {owner}/{name}.")))?;
    let reply = view::rpmrepo::rpmrepo(cx.state, project, &cx.site.base, &cx.site.results, cx.now);
    Ok(Reply::json(reply))
}

/// Returns the current state of a project.
fn reply(cx: &Context<'_>, id: i64) -> Result<Reply, Failure> {
    let project = cx.state.projects.get(&id).ok_or(Failure::Crash)?;
    Ok(Reply::json(view::project::project(cx.state, project, &cx.site.results)))
}

fn page(cx: &Context<'_>, paging: &Paging, projects: Vec<&Project>) -> Result<Reply, Failure> {
    let rows = cx.page(paging.cut(projects)?)?.into_iter();
    let items: Vec<_> =
        rows.map(|project| view::project::project(cx.state, project, &cx.site.results)).collect();
    Ok(Reply::json(paging.page(&items)))
}

/// Sorts by the requested column. Equal rows keep their order.
fn sort(projects: &mut [&Project], paging: &Paging) -> Result<(), Failure> {
    let order = paging.order.as_str();
    paging.check_order(COLUMNS)?;
    let by = |one: &Project, two: &Project| match order {
        "id" => one.id.cmp(&two.id),
        "name" => one.name.cmp(&two.name),
        "created_on" => one.created_on.cmp(&two.created_on),
        "description" => one.description.cmp(&two.description),
        "repo_priority" => nulls_last(one.repo_priority, two.repo_priority),
        _ => Ordering::Equal,
    };
    projects.sort_by(|one, two| if paging.falling() { by(two, one) } else { by(one, two) });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::sort;
    use crate::api::paging::parse;
    use crate::model::{Owner, Project};

    #[test]
    fn sorts_nulls_last_and_keeps_equal_rows() {
        let projects: Vec<Project> = (1..)
            .zip([None, Some(2), Some(1), Some(2), None])
            .map(|(id, repo_priority)| Project {
                id,
                repo_priority,
                ..Project::new(Owner::parse("alice"), format!("p{id}"), "alice")
            })
            .collect();
        for (order, kind, expected) in [
            ("repo_priority", "ASC", [3, 2, 4, 1, 5]),
            ("repo_priority", "DESC", [1, 5, 2, 4, 3]),
            ("created_on", "DESC", [1, 2, 3, 4, 5]),
            ("homepage", "DESC", [1, 2, 3, 4, 5]),
            ("id", "DESC", [5, 4, 3, 2, 1]),
        ] {
            let mut rows: Vec<&Project> = projects.iter().collect();
            assert!(sort(&mut rows, &parse(None, None, Some(order), Some(kind)).unwrap()).is_ok());
            assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), expected, "{order} {kind}");
        }
    }
}
