//! Changes projects.

use std::collections::BTreeSet;

use super::form;
use crate::api::{Complaints, Context, Failure, Reply, Request};
use crate::model::{Project, ProjectChroot, State};

/// Changes the fields that were sent. Validates them before it checks permissions.
pub fn edit(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let mut project = cx.project(rq)?.clone();
    let fields = rq.form()?;
    let mut complaints = Complaints::default();
    let chroots = form::fill(&mut project, &fields, cx.state, cx.now, &mut complaints)?;
    form::storage(&fields, &mut complaints)?;
    complaints.into_lines()?;
    form::refuse_text_chroots(&fields)?;
    if fields.get("storage").is_some() {
        return Err(Failure::Database);
    }
    if !cx.state.can_edit(&user, &project) {
        return Err(Failure::forbidden("Only owners and administrators can change a project."));
    }
    if !project.auto_prune && !user.admin {
        return Err(Failure::forbidden("Only administrators can disable pruning."));
    }
    if let Some(chroots) = chroots {
        let dropped = dropped(cx.state, &project, &chroots);
        check_unused(cx.state, project.id, &dropped)?;
        set_chroots(&mut project, &chroots, &dropped, cx.now);
    }
    let id = project.id;
    *cx.state.by_id(id)? = project;
    super::reply(cx, id)
}

/// Returns the active chroots of the project that are not in the new list.
fn dropped(state: &State, project: &Project, wanted: &[String]) -> BTreeSet<String> {
    let mut dropped: BTreeSet<_> = state.active_chroots(project).into_iter().collect();
    dropped.retain(|chroot| !wanted.contains(chroot));
    dropped
}

fn check_unused(state: &State, project: i64, dropped: &BTreeSet<String>) -> Result<(), Failure> {
    let in_use = state.builds.values().find(|build| {
        build.project == project
            && build.is_unfinished()
            && build.chroots.iter().any(|chroot| dropped.contains(&chroot.name))
    });
    match in_use {
        Some(build) => {
            Err(Failure::conflict(format!("Build {} uses a chroot that would be removed.", build.id)))
        }
        None => Ok(()),
    }
}

fn set_chroots(project: &mut Project, wanted: &[String], dropped: &BTreeSet<String>, now: i64) {
    for chroot in &mut project.chroots {
        if dropped.contains(&chroot.name) {
            chroot.dropped_on = Some(now);
        } else if wanted.contains(&chroot.name) {
            chroot.dropped_on = None;
        }
    }
    for name in wanted {
        if project.chroot(name).is_none() {
            project.chroots.push(ProjectChroot::new(name));
        }
    }
}
