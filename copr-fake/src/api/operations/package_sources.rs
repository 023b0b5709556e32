//! Adding packages and changing where their sources come from.

mod form;
mod merge;

use super::package::{find, shown};
use crate::api::{Context, Failure, Fields, Reply, Request};
use crate::model::{Package, Project, SourceType, State, User};

/// Adds a package. The name in the body is the one that counts, the reply is about the one in the path.
pub fn add(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    let fields = rq.form()?;
    let id = project.id;
    let mut package = Package::new(id, "");
    fill(&mut package, cx.state, &user, project, rq.param("source_type_text"), &fields)?;
    if cx.state.package(id, &package.name).is_some() {
        let (project, name) = (project.full_name(), package.name);
        return Err(Failure::conflict(format!("{project} has a package {name} already.")));
    }
    cx.state.add_package(package);
    let in_path = cx.state.package(id, rq.param("package_name")).ok_or(Failure::Crash)?.id;
    shown(cx.state, in_path)
}

/// Changes a package and the type of its source.
pub fn edit(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    change(cx, rq, Some(rq.param("source_type_text")))
}

/// Changes a package whose source keeps its type. The query cannot name another one.
pub fn edit_keep_type(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    change(cx, rq, None)
}

fn change(cx: &mut Context<'_>, rq: &Request, kind: Option<&str>) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    let mut fields = rq.form()?;
    let known = find(cx.state, project, rq.param("package_name"))?;
    merge::keep(&mut fields, &known.source.dict);
    let mut package = known.clone();
    let kind = kind.unwrap_or(known.source.kind.word());
    fill(&mut package, cx.state, &user, project, kind, &fields)?;
    // The name in the body has to be well formed; that is all it is good for, except that sources may be made of it.
    package.name.clone_from(&known.name);
    let id = package.id;
    cx.state.packages.insert(id, package);
    shown(cx.state, id)
}

/// Rights come before the type, and that before the fields.
fn fill(
    package: &mut Package,
    state: &State,
    user: &User,
    project: &Project,
    kind: &str,
    fields: &Fields,
) -> Result<(), Failure> {
    if !state.can_edit(user, project) {
        let full_name = project.full_name();
        return Err(Failure::forbidden(format!("{} may not change packages of {full_name}.", user.name)));
    }
    let kind = SourceType::of_package(kind)
        .ok_or_else(|| Failure::bad(format!("No package can have sources of the type {kind}.")))?;
    form::fill(package, kind, fields, state)
}
