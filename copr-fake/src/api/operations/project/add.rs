//! Creates projects.

use super::form;
use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, check};
use crate::model::{Owner, Project, ProjectChroot, State, User};

/// How many characters a name can have in the database.
const NAME: usize = 100;

/// Creates a project. If it exists and `exist_ok` is exactly `True`, returns it.
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
        // Then neither other errors nor the owner matter.
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

/// Applies fields to a new project. Returns the storage if it was sent.
fn fill(project: &mut Project, fields: &Fields, cx: &Context<'_>) -> Result<Option<String>, Failure> {
    let mut complaints = Complaints::default();
    if fields.flag("use_bootstrap_container") == Some(true) {
        "on".clone_into(&mut project.bootstrap);
    }
    // Only editing accepts this name.
    let known = fields.without("build_enable_net");
    let chroots = form::fill(project, &known, cx.state, cx.now, &mut complaints)?;
    check_name(project, cx.state, &mut complaints);
    complaints.check(chroots.is_some(), "chroots", "At least one chroot is required.");
    project.chroots = chroots.unwrap_or_default().into_iter().map(ProjectChroot::new).collect();
    project.persistent = fields.flag("persistent").unwrap_or_default();
    let fine = !project.persistent || fields.integer("delete_after_days").is_none();
    complaints.check(fine, "delete_after_days", "A persistent project can't be deleted.");
    let storage = form::storage(fields, &mut complaints)?;
    complaints.into_lines()?;
    Ok(storage)
}

fn check_rights(state: &State, user: &User, project: &Project, stored: bool) -> Result<(), Failure> {
    let reason = if user.admin {
        return Ok(());
    } else if !state.owns(user, &project.owner) {
        format!("{} can't create projects of {}.", user.name, project.owner)
    } else if project.persistent {
        "Only administrators can create persistent projects.".to_owned()
    } else if !project.auto_prune {
        "Only administrators can disable pruning.".to_owned()
    } else if stored {
        "Only administrators can choose the storage.".to_owned()
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
        return complaints.add("name", "A name is required.");
    }
    let fine = check::is_project_name(name);
    complaints.check(fine, "name", "Use letters, digits, `_`, `.` and `-` only.");
    complaints.check(!check::is_number(name), "name", "A name can't be a number.");
    let taken = state.project(&project.owner.to_string(), name).is_some();
    complaints.check(!taken, "name", "A project with this name exists.");
}
