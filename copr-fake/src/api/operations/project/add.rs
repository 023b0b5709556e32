//! Making a project.

use super::form;
use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, check};
use crate::model::{Owner, Project, ProjectChroot, State, User};

/// The longest name the database takes, in letters.
const NAME: usize = 100;

/// Makes a project, or returns the one of that name if `exist_ok` is the exact text `True`.
pub fn add(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let owner = Owner::parse(rq.param("ownername"));
    check_owner_exists(cx.state, &owner)?;
    let fields = rq.form()?;
    let name = fields.text(&["name"])?.unwrap_or_default().trim().to_owned();
    let creator = Project::creator(&owner, &user);
    let mut project = Project::new(owner, name, creator);
    let storage = fill(&mut project, &fields, cx);
    let known = cx.state.project(&project.owner.to_string(), &project.name);
    if let (Err(Failure::Refused(..)), Some("True"), Some(known)) = (&storage, rq.query("exist_ok"), known) {
        // Not only the name may be taken then: no other error matters, nor who owns it.
        return super::reply(cx, known.id);
    }
    let storage = storage?;
    form::refuse_text_chroots(&fields)?;
    check_rights(cx.state, &user, &project, storage.is_some())?;
    if project.name.chars().count() > NAME {
        return Err(Failure::Database);
    }
    form::put(&mut project.storage, storage);
    let id = cx.state.add_project(project, cx.now);
    super::reply(cx, id)
}

/// Puts what was sent into a new project. The storage comes back, if it was named.
fn fill(project: &mut Project, fields: &Fields, cx: &Context<'_>) -> Result<Option<String>, Failure> {
    let mut complaints = Complaints::default();
    if fields.flag("use_bootstrap_container") == Some(true) {
        "on".clone_into(&mut project.bootstrap);
    }
    // Editing knows this name, adding does not.
    let known = fields.without("build_enable_net");
    let chroots = form::fill(project, &known, cx.state, cx.now, &mut complaints)?;
    check_name(project, cx.state, &mut complaints);
    complaints.check(chroots.is_some(), "chroots", "At least one is needed.");
    project.chroots = chroots.unwrap_or_default().into_iter().map(ProjectChroot::new).collect();
    project.persistent = fields.flag("persistent").unwrap_or_default();
    let fine = !project.persistent || fields.integer("delete_after_days").is_none();
    complaints.check(fine, "delete_after_days", "A persistent project is never deleted.");
    let storage = form::storage(fields, &mut complaints)?;
    complaints.into_lines()?;
    Ok(storage)
}

fn check_rights(state: &State, user: &User, project: &Project, stored: bool) -> Result<(), Failure> {
    let reason = if user.admin {
        return Ok(());
    } else if !state.owns(user, &project.owner) {
        format!("{} may not make projects for {}.", user.name, project.owner)
    } else if project.persistent {
        "Only administrators make persistent projects.".to_owned()
    } else if !project.auto_prune {
        "Only administrators switch the pruning off.".to_owned()
    } else if stored {
        "Only administrators choose the storage.".to_owned()
    } else {
        return Ok(());
    };
    Err(Failure::forbidden(reason))
}

fn check_owner_exists(state: &State, owner: &Owner) -> Result<(), Failure> {
    let known = match owner {
        Owner::User(name) => state.user(name).is_some(),
        Owner::Group(name) => state.groups.contains_key(name),
    };
    if known { Ok(()) } else { Err(Failure::missing(format!("There is no owner {owner}."))) }
}

fn check_name(project: &Project, state: &State, complaints: &mut Complaints) {
    let name = &project.name;
    if name.is_empty() {
        return complaints.add("name", "A name is needed.");
    }
    let fine = check::is_project_name(name);
    complaints.check(fine, "name", "It takes letters, digits, `_`, `.` and `-` only.");
    complaints.check(!check::is_number(name), "name", "A number alone is no name.");
    let taken = state.project(&project.owner.to_string(), name).is_some();
    complaints.check(!taken, "name", "There is a project of this name.");
}
