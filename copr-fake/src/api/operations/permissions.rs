//! Who may do what in a project.

use serde_json::{Map, Value, json};

use crate::api::{Context, Failure, Json, Reply, Request};
use crate::model::{Grant, Permission, Project, State, User};

/// Refuses users who may not change a project.
pub fn check_edit(state: &State, user: &User, project: &Project) -> Result<(), Failure> {
    if state.can_edit(user, project) {
        return Ok(());
    }
    Err(Failure::forbidden(format!(
        "The permissions of {} are not for {} to see.",
        project.full_name(),
        user.name
    )))
}

/// All permissions of a project; 404 if there are none.
pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
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

/// Sets roles of users, all or nothing.
pub fn set(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    {
        let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
        check_edit(cx.state, &user, project)?;
    }
    let wanted = object(rq.json()?)?.to_vec();
    let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let (id, mut permissions) = (project.id, project.permissions.clone());
    let mut updated = Vec::new();
    for (who, roles) in wanted {
        let target = cx.state.user(&who).ok_or_else(|| Failure::bad(format!("There is no user {who}.")))?;
        let roles = roles.as_object().ok_or(Failure::Crash)?;
        let before = permissions.get(&who).copied().unwrap_or_default();
        let mut after = before;
        for (role, grant) in roles {
            check_not_owner(cx.state, target, project)?;
            let grant = grant
                .as_str()
                .and_then(Grant::of)
                .ok_or_else(|| Failure::bad(format!("{grant} is no state of the permission {role}.")));
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

/// Asks for roles, or gives them back.
pub fn request(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (user, wanted) = asked(cx, rq)?;
    let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let id = project.id;
    let mut roles = project.permissions.get(&user.name).copied().unwrap_or_default();
    let before = roles;
    for (role, value) in wanted {
        let asked = value
            .as_bool()
            .ok_or_else(|| Failure::bad(format!("The role {role} takes true or false, not {value}.")));
        let slot = role_mut(&mut roles, &role)?;
        let asked = asked?;
        check_not_owner(cx.state, &user, project)?;
        *slot = requested(*slot, asked)
            .ok_or_else(|| Failure::bad(format!("{} has the role {role} already.", user.name)))?;
    }
    let project = cx.state.by_id(id)?;
    project.permissions.insert(user.name, roles);
    Ok(Reply::json(json!({ "updated": roles != before })))
}

/// Whether somebody may build in a project.
pub fn can_build_in(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let who = rq.param("who");
    let user =
        cx.state.user(who).ok_or_else(|| Failure::server(format!("The database knows no user {who}.")))?;
    let project = cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    Ok(Reply::json(json!({
        "who": who,
        // Without the `@` of a group, as the real server has it.
        "ownername": project.owner.bare(),
        "projectname": project.name,
        "can_build_in": cx.state.can_build(user, project),
    })))
}

/// Who asks, and for what. The project is looked up before the body is read.
fn asked(cx: &mut Context<'_>, rq: &Request) -> Result<(User, Vec<(String, Value)>), Failure> {
    let user = cx.login(rq)?;
    cx.state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    let wanted = object(rq.json()?)?.to_vec();
    Ok((user, wanted))
}

fn object(json: &Json) -> Result<&[(String, Value)], Failure> {
    match json {
        Json::Object(fields) if !fields.is_empty() => Ok(fields),
        Json::Object(_) => Err(Failure::bad("No permission is asked for.")),
        _ => Err(Failure::bad("Permissions come as an object.")),
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

/// What asking for a role (or giving it back) makes of it; nothing if it was given already.
fn requested(now: Grant, asked: bool) -> Option<Grant> {
    match (now, asked) {
        (Grant::Approved, true) => None,
        (_, true) => Some(Grant::Request),
        (_, false) => Some(Grant::Nothing),
    }
}

#[cfg(test)]
mod tests {
    use super::requested;
    use crate::model::Grant;

    #[test]
    fn an_approved_role_cannot_be_asked_for_again() {
        assert_eq!(requested(Grant::Approved, true), None);
        assert_eq!(requested(Grant::Approved, false), Some(Grant::Nothing));
        assert_eq!(requested(Grant::Nothing, true), Some(Grant::Request));
    }
}
