//! Permissions in a project.

use serde_json::{Map, Value, json};

use crate::api::{Context, Failure, Json, Reply, Request};
use crate::model::{Grant, Permission, Project, State, User};

/// Rejects users who may not change a project.
pub fn check_edit(state: &State, user: &User, project: &Project) -> Result<(), Failure> {
    if state.can_edit(user, project) {
        return Ok(());
    }
    Err(Failure::forbidden(format!(
        "Permissions of {} are not visible to {}.",
        project.full_name(),
        user.name
    )))
}

/// Returns all permissions of a project, or a 404 if there are none.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    check_edit(cx.state, &user, project)?;
    if project.permissions.is_empty() {
        let name = project.full_name();
        return Err(Failure::missing(format!("{name} has no permissions.")));
    }
    let permissions: Map<String, Value> = project
        .permissions
        .iter()
        .map(|(user, it)| {
            let roles = json!({ "admin": it.admin.word(), "builder": it.builder.word() });
            (user.clone(), roles)
        })
        .collect();
    Ok(Reply::json(json!({ "permissions": permissions })))
}

/// Sets permissions of users, all or none.
pub fn set(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    check_edit(cx.state, &user, project)?;
    let wanted = object(rq.json()?)?;
    let (id, mut permissions) = (project.id, project.permissions.clone());
    let mut updated = Vec::new();
    for (who, roles) in wanted {
        let target = cx.state.user(who).ok_or_else(|| Failure::bad(format!("There is no user {who}.")))?;
        let roles = roles.as_object().ok_or(Failure::Crash)?;
        let before = permissions.get(who).copied().unwrap_or_default();
        let mut after = before;
        for (role, grant) in roles {
            check_not_owner(cx.state, target, project)?;
            let grant = grant
                .as_str()
                .and_then(Grant::of)
                .ok_or_else(|| Failure::bad(format!("{grant} is not a state of the role {role}.")));
            *role_mut(&mut after, role)? = grant?;
        }
        if !roles.is_empty() {
            permissions.insert(who.clone(), after);
        }
        if after != before {
            updated.push(who);
        }
    }
    cx.state.by_id(id)?.permissions = permissions;
    Ok(Reply::json(json!({ "updated": updated })))
}

/// Requests or withdraws permissions of the user.
pub fn request(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    let before = project.permissions.get(&user.name).copied().unwrap_or_default();
    let mut roles = before;
    for (role, value) in object(rq.json()?)? {
        let slot = role_mut(&mut roles, role)?;
        let asked = value
            .as_bool()
            .ok_or_else(|| Failure::bad(format!("The role {role} must be true or false, not {value}.")))?;
        check_not_owner(cx.state, &user, project)?;
        *slot = match (asked, *slot) {
            (true, Grant::Approved) => {
                return Err(Failure::bad(format!("{} has the role {role} already.", user.name)));
            }
            (true, _) => Grant::Request,
            (false, _) => Grant::Nothing,
        };
    }
    let id = project.id;
    cx.state.by_id(id)?.permissions.insert(user.name, roles);
    Ok(Reply::json(json!({ "updated": roles != before })))
}

/// Returns whether a user may build in a project.
pub fn can_build_in(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let who = rq.param("who");
    let user = cx.state.user(who).ok_or_else(|| Failure::server(format!("There is no user {who}.")))?;
    let project = cx.project(rq)?;
    Ok(Reply::json(json!({
        "who": who,
        // The real server omits the `@` of a group.
        "ownername": project.owner.bare(),
        "projectname": project.name,
        "can_build_in": cx.state.can_build(user, project),
    })))
}

fn object(json: &Json) -> Result<&[(String, Value)], Failure> {
    match json {
        Json::Object(fields) if !fields.is_empty() => Ok(fields),
        Json::Object(_) => Err(Failure::bad("The body has no permissions.")),
        _ => Err(Failure::bad("The body is not an object.")),
    }
}

fn role_mut<'a>(roles: &'a mut Permission, role: &str) -> Result<&'a mut Grant, Failure> {
    match role {
        "admin" => Ok(&mut roles.admin),
        "builder" => Ok(&mut roles.builder),
        _ => Err(Failure::bad(format!("There is no role {role}."))),
    }
}

fn check_not_owner(state: &State, user: &User, project: &Project) -> Result<(), Failure> {
    if !state.owns(user, &project.owner) {
        return Ok(());
    }
    let name = project.full_name();
    Err(Failure::bad(format!("{} owns {name}.", user.name)))
}
