//! Adding packages and changing where their sources come from.

mod form;
mod merge;

use crate::context::Context;
use crate::failure::Failure;
use crate::fields::Fields;
use crate::reply::Reply;
use crate::request::Request;
use crate::state::{Package, Project, SourceType, State, User};
use form::Form;

/// Adds a package. The name in the body is the one that counts, the reply is about the one in the path.
pub async fn add(cx: &Context, mut rq: Request) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    cx.state().find_project(rq.param("ownername"), rq.param("projectname"))?;
    let fields = rq.form().await?;
    let in_path = rq.param("package_name");
    let mut state = cx.state();
    let project = state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let form = checked(&state, &user, project, rq.param("source_type_text"), &fields)?;
    let (id, full_name) = (project.id, project.full_name());
    if state.package(id, &form.name).is_some() {
        return Err(Failure::conflict(format!("{full_name} has a package {} already.", form.name)));
    }
    let mut package = Package::new(id, form.name.clone());
    form.apply(&mut package);
    state.add_package(package);
    let shown = state.package(id, in_path).ok_or(Failure::Crash)?.id;
    super::package::shown(&state, shown)
}

/// Changes a package and the type of its source.
pub async fn edit(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let kind = rq.param("source_type_text").to_owned();
    change(cx, rq, Some(kind)).await
}

/// Changes a package whose source keeps its type. The query cannot name another one.
pub async fn edit_keep_type(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    change(cx, rq, None).await
}

async fn change(cx: &Context, mut rq: Request, kind: Option<String>) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    cx.state().find_project(rq.param("ownername"), rq.param("projectname"))?;
    let mut fields = rq.form().await?;
    let mut state = cx.state();
    let project = state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let package = super::package::find(&state, project, rq.param("package_name"))?;
    let kind = kind.unwrap_or_else(|| package.source.kind.word().to_owned());
    let id = package.id;
    merge::keep(&mut fields, &package.source.dict);
    let mut form = checked(&state, &user, project, &kind, &fields)?;
    // The name in the body has to be well formed; that is all it is good for, except that sources may be made of it.
    form.name.clone_from(&package.name);
    let package = state.packages.get_mut(&id).ok_or(Failure::Crash)?;
    form.apply(package);
    super::package::shown(&state, id)
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
