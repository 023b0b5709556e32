//! Data for dnf's copr plugin.

use crate::check;
use crate::context::Context;
use crate::failure::Failure;
use crate::reply::Reply;
use crate::request::Request;
use crate::view;

/// The repositories of a project. Neither the suffix of the directory nor the release is looked at. The real server keeps an
/// answer for two minutes; here it is always fresh.
#[expect(clippy::unused_async, reason = "all handlers have one signature")]
pub async fn get(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let (owner, dirname) = (rq.param("ownername"), rq.param("dirname"));
    let name = check::project_of(dirname);
    let state = cx.state();
    let project = state
        .project(owner, name)
        .ok_or_else(|| Failure::missing(format!("There is no project {owner}/{name}.")))?;
    let reply = view::rpmrepo::rpmrepo(&state, project, &cx.base, &cx.results(), cx.clock.now());
    Ok(Reply::json(reply))
}
