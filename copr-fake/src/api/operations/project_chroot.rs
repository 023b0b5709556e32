//! Chroots of a project.

mod edit;

pub use edit::edit;

use crate::api::{Context, Failure, Reply, Request, check, view};
use crate::model::{Project, ProjectChroot, State};

/// Returns a chroot, also a removed one while it is kept.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let [chroot] = rq.required(["chrootname"])?;
    let project = cx.project_in_query(rq)?;
    let chroot = find(cx.state, project, &chroot, cx.now)?;
    Ok(Reply::json(view::project_chroot::project_chroot(project, chroot, cx.now)))
}

/// Returns the build configuration of a chroot. For a removed one the real server crashes.
pub fn build_config(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let [chroot] = rq.required(["chrootname"])?;
    let project = cx.project_in_query(rq)?;
    let chroot = find(cx.state, project, &chroot, cx.now)?;
    if chroot.dropped_on.is_some() {
        return Err(Failure::Crash);
    }
    Ok(Reply::json(view::project_chroot::build_config(cx.state, project, chroot, &cx.site.results)))
}

fn find<'a>(state: &State, project: &'a Project, name: &str, now: i64) -> Result<&'a ProjectChroot, Failure> {
    if !check::is_chroot(name) {
        return Err(Failure::missing(format!("{name} is not a chroot.")));
    }
    project
        .chroot(name)
        .filter(|chroot| state.is_active(&chroot.name))
        .filter(|chroot| chroot.delete_after_days(now).is_none_or(|days| days >= 0))
        .ok_or_else(|| Failure::missing(format!("{} has no chroot {name}.", project.full_name())))
}
