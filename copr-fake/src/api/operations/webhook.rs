//! Webhook secrets.

use crate::api::{Context, Failure, Reply, Request};
use serde_json::json;

/// A new secret in place of the old.
pub fn generate(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    let project = cx.project(rq)?;
    super::permissions::check_edit(cx.state, &user, project)?;
    let id = project.id;
    let secret = cx.state.secrets.uuid();
    let project = cx.state.by_id(id)?;
    project.webhook_secret.clone_from(&secret);
    Ok(Reply::json(json!({
        "id": project.id,
        "name": project.name,
        "ownername": project.owner.to_string(),
        "full_name": project.full_name(),
        "webhook_secret": secret,
    })))
}
