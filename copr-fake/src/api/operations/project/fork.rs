//! Forks projects, with their packages and their last successful builds.

use crate::api::{Complaints, Context, Failure, Reply, Request, check};
use crate::model::{Owner, Project, User};

/// Forks a project to the user or one of the user's groups. Requires no permission in the source.
///
/// Like on the real server, `confirm` protects projects that the user created, not the target: it is not required for an existing
/// project of a group that another user created, and it is required for a new one if the user has a project with that name.
pub fn fork(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let source = cx.project(rq)?.clone();
    let fields = rq.form()?;
    let confirmed = fields.flag("confirm").unwrap_or_default();
    let owner = fields.text(&["ownername", "owner"])?.unwrap_or_default();
    let owner = Owner::parse(&owner);
    let name = fields.text(&["name"])?.unwrap_or_else(|| source.name.clone());
    let mut complaints = Complaints::default();
    let fine = !name.is_empty() && check::is_project_name(&name);
    complaints.check(fine, "name", "Use letters, digits, `_`, `.` and `-` only.");
    let own = cx.state.owns(&user, &owner);
    complaints.check(own, "owner", "This is not a valid choice.");
    complaints.into_lines()?;
    if owner == source.owner && name == source.name {
        return Err(Failure::bad("A project can't be forked to itself."));
    }
    // All projects that the user created matter, not those of the owner of the fork.
    let own = cx.state.projects.values().any(|project| project.creator == user.name && project.name == name);
    if own && !confirmed {
        return Err(Failure::bad(format!("A project {name} exists.\nConfirm to fork into it.")));
    }
    let known = cx.state.project(&owner.to_string(), &name).map(|it| it.id);
    let target = if let Some(id) = known {
        id
    } else {
        let project = copy(&source, owner, name, &user);
        cx.state.add_project(project, cx.now)
    };
    cx.state.fork_builds(source.id, target, cx.now);
    super::reply(cx, target)
}

/// Copies settings, but not what belongs to the owner or to the history of the source.
fn copy(source: &Project, owner: Owner, name: String, user: &User) -> Project {
    let mut chroots = source.chroots.clone();
    chroots.retain(|chroot| chroot.dropped_on.is_none());
    Project {
        chroots,
        persistent: false,
        auto_prune: true,
        contact: None,
        created_on: 0,
        delete_after: None,
        regenerated_on: None,
        permissions: std::collections::BTreeMap::new(),
        directories: std::collections::BTreeMap::new(),
        creator: Project::creator(&owner, user),
        owner,
        name,
        ..source.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::copy;
    use crate::model::{Owner, Project, State};

    #[test]
    fn forks_do_not_copy_history() {
        let mut state = State::new(1);
        let bob = state.add_user("bob", 0).clone();
        let mut source = Project::new(Owner::parse("alice"), "hello", "alice");
        (source.devel_mode, source.regenerated_on, source.created_on) = (true, Some(7), 5);
        source.delete_after = Some(9);
        source.directories.insert("hello:pr:1".to_owned(), None);
        let fork = copy(&source, Owner::parse("bob"), "hello".to_owned(), &bob);
        assert_eq!((fork.full_name().as_str(), fork.devel_mode), ("bob/hello", true));
        assert_eq!((fork.regenerated_on, fork.created_on, fork.delete_after), (None, 0, None));
        assert!(fork.directories.is_empty());
    }
}
