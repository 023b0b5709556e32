//! Making a project.

use crate::api::{Complaints, Context, Failure, Fields, Reply, Request, check};
use crate::model::{Owner, Project, ProjectChroot, State, User};

use super::form::{self, Form};

/// The longest name the database takes, in letters.
const NAME: usize = 100;

/// Makes a project, or returns the one of that name if `exist_ok` is the exact text `True`.
pub fn add(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let owner = Owner::parse(rq.param("ownername"));
    check_owner_exists(&cx.state, &owner)?;
    let exist_ok = rq.query("exist_ok") == Some("True");
    let fields = rq.form()?;
    let now = cx.now;
    let wanted = Wanted::read(&fields, cx.state, &owner);
    let name = fields.text(&["name"])?.unwrap_or_default();
    let known = cx.state.project(&owner.to_string(), name.trim());
    if let (Err(Failure::Refused(..)), true, Some(known)) = (&wanted, exist_ok, known) {
        // Not only the name may be taken then: no other error matters, nor who owns it.
        return Ok(super::reply(cx, cx.state, known));
    }
    let wanted = wanted?;
    form::refuse_text_chroots(&fields)?;
    wanted.check_rights(cx.state, &user, &owner)?;
    let project = wanted.project(owner, &user, now)?;
    let id = cx.state.add_project(project, now);
    let project = cx.state.projects.get(&id).ok_or(Failure::Crash)?;
    Ok(super::reply(cx, cx.state, project))
}

/// What adding takes beyond the fields it shares with editing.
struct Wanted {
    form: Form,
    name: String,
    persistent: bool,
    storage: Option<String>,
    container: bool,
}

impl Wanted {
    fn read(fields: &Fields, state: &State, owner: &Owner) -> Result<Self, Failure> {
        let mut complaints = Complaints::default();
        // Editing knows this name, adding does not.
        let known = fields.without("build_enable_net");
        let mut form = Form::read(&known, state, &mut complaints)?;
        let name = fields.text(&["name"])?.unwrap_or_default().trim().to_owned();
        check_name(&name, state, owner, &mut complaints);
        if form.chroots.is_none() {
            complaints.add("chroots", "At least one is needed.");
        }
        let persistent = fields.flag("persistent").unwrap_or_default();
        if persistent && form.delete_after_days.is_some() {
            complaints.add("delete_after_days", "A persistent project is never deleted.");
        }
        let storage = form::storage(fields, &mut complaints)?;
        complaints.into_lines()?;
        if form.delete_after_days == Some(-1) {
            form.delete_after_days = None;
        }
        Ok(Self {
            form,
            name,
            persistent,
            storage,
            container: fields.flag("use_bootstrap_container").unwrap_or_default()
                && fields.get("bootstrap").is_none(),
        })
    }

    fn check_rights(&self, state: &State, user: &User, owner: &Owner) -> Result<(), Failure> {
        if user.admin {
            return Ok(());
        }
        let probe = Project::new(owner.clone(), "", "");
        let reason = if !state.owns(user, owner) {
            format!("{} may not make projects for {owner}.", user.name)
        } else if self.persistent {
            "Only administrators make persistent projects.".to_owned()
        } else if self.form.leaves_pruning_off(&probe) {
            "Only administrators switch the pruning off.".to_owned()
        } else if self.storage.is_some() {
            "Only administrators choose the storage.".to_owned()
        } else {
            return Ok(());
        };
        Err(Failure::forbidden(reason))
    }

    fn project(mut self, owner: Owner, user: &User, now: i64) -> Result<Project, Failure> {
        if self.name.chars().count() > NAME {
            return Err(Failure::Database);
        }
        let creator = Project::creator(&owner, user);
        let mut project = Project::new(owner, self.name, creator);
        let chroots = self.form.chroots.take().unwrap_or_default();
        project.chroots = chroots.into_iter().map(ProjectChroot::new).collect();
        project.persistent = self.persistent;
        if let Some(storage) = self.storage {
            project.storage = storage;
        }
        if self.container {
            "on".clone_into(&mut project.bootstrap);
        }
        self.form.apply(&mut project, now);
        Ok(project)
    }
}

fn check_owner_exists(state: &State, owner: &Owner) -> Result<(), Failure> {
    let known = match owner {
        Owner::User(name) => state.user(name).is_some(),
        Owner::Group(name) => state.groups.contains_key(name),
    };
    if known {
        return Ok(());
    }
    Err(Failure::missing(format!("There is no owner {owner}.")))
}

fn check_name(name: &str, state: &State, owner: &Owner, complaints: &mut Complaints) {
    if name.is_empty() {
        return complaints.add("name", "A name is needed.");
    }
    let fine = check::is_project_name(name);
    complaints.check(fine, "name", "It takes letters, digits, `_`, `.` and `-` only.");
    complaints.check(!check::is_number(name), "name", "A number alone is no name.");
    let taken = state.project(&owner.to_string(), name).is_some();
    complaints.check(!taken, "name", "There is a project of this name.");
}
