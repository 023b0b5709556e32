//! Adding packages and changing where their sources come from.

mod form;
mod merge;

use crate::api::{Context, Failure, Fields, Reply, Request};
use crate::model::{Package, Project, SourceType, State, User};
use form::Form;

/// Adds a package. The name in the body is the one that counts, the reply is about the one in the path.
pub fn add(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let fields = rq.form()?;
    let in_path = rq.param("package_name");
    let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let form = checked(cx.state, &user, project, rq.param("source_type_text"), &fields)?;
    let (id, full_name) = (project.id, project.full_name());
    if cx.state.package(id, &form.name).is_some() {
        return Err(Failure::conflict(format!("{full_name} has a package {} already.", form.name)));
    }
    let mut package = Package::new(id, form.name.clone());
    form.apply(&mut package);
    cx.state.add_package(package);
    let shown = cx.state.package(id, in_path).ok_or(Failure::Crash)?.id;
    super::package::shown(cx.state, shown)
}

/// Changes a package and the type of its source.
pub fn edit(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let kind = rq.param("source_type_text").to_owned();
    change(cx, rq, Some(kind))
}

/// Changes a package whose source keeps its type. The query cannot name another one.
pub fn edit_keep_type(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    change(cx, rq, None)
}

fn change(cx: &mut Context<'_>, rq: &Request, kind: Option<String>) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let mut fields = rq.form()?;
    let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let package = super::package::find(cx.state, project, rq.param("package_name"))?;
    let kind = kind.unwrap_or_else(|| package.source.kind.word().to_owned());
    let id = package.id;
    merge::keep(&mut fields, &package.source.dict);
    let mut form = checked(cx.state, &user, project, &kind, &fields)?;
    // The name in the body has to be well formed; that is all it is good for, except that sources may be made of it.
    form.name.clone_from(&package.name);
    let package = cx.state.packages.get_mut(&id).ok_or(Failure::Crash)?;
    form.apply(package);
    super::package::shown(cx.state, id)
}

/// Rights come before the type, and that before the fields.
fn checked(
    state: &State,
    user: &User,
    project: &Project,
    kind: &str,
    fields: &Fields,
) -> Result<Form, Failure> {
    if !state.can_edit(user, project) {
        let full_name = project.full_name();
        return Err(Failure::forbidden(format!("{} may not change packages of {full_name}.", user.name)));
    }
    let kind = SourceType::of_package(kind)
        .ok_or_else(|| Failure::bad(format!("No package can have sources of the type {kind}.")))?;
    Form::read(kind, fields, state)
}
