//! Data for dnf's copr plugin.

use crate::api::{Context, Failure, Reply, Request, check, view};

/// The repositories of a project. Neither the suffix of the directory nor the release is looked at. The real server keeps an
/// answer for two minutes; here it is always fresh.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (owner, dirname) = (rq.param("ownername"), rq.param("dirname"));
    let name = check::project_of(dirname);
    let project = cx
        .state
        .project(owner, name)
        .ok_or_else(|| Failure::missing(format!("There is no project {owner}/{name}.")))?;
    let reply = view::rpmrepo::rpmrepo(cx.state, project, &cx.site.base, &cx.site.results, cx.now);
    Ok(Reply::json(reply))
}
