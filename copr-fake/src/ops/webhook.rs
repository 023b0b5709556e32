//! Webhook secrets.

use serde_json::json;

use crate::context::Context;
use crate::failure::Failure;
use crate::reply::Reply;
use crate::request::Request;

/// A new secret in place of the old.
pub async fn generate(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    let mut state = cx.state();
    let project = state.find_project(rq.param("ownername"), rq.param("projectname"))?;
    super::permissions::check_edit(&state, &user, project)?;
    let id = project.id;
    let secret = state.secrets.uuid();
    let project = state.by_id(id)?;
    project.webhook_secret.clone_from(&secret);
    Ok(Reply::json(json!({
        "id": project.id,
        "name": project.name,
        "ownername": project.owner.to_string(),
        "full_name": project.full_name(),
        "webhook_secret": secret,
    })))
}
