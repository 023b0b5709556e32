//! The root, the documentation, the chroots of the server, credentials, and the login with Kerberos.

#![expect(clippy::unnecessary_wraps, reason = "all operations have one signature")]

use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use serde_json::{Map, Value, json};

use crate::api::{Content, Context, Failure, Reply, Request, auth, html_page};
use crate::model::date;
use crate::model::{Credentials, User};

/// The documentation page. Its script has the path of the specification.
const PAGE: &str = r##"<!DOCTYPE html>
<html>
<head><title>API</title></head>
<body>
<div id="swagger-ui"></div>
<script type="text/javascript">
window.onload = function() {
    window.ui = new SwaggerUIBundle({
        url: "/api_3/swagger.json",
        validatorUrl: "" || null,
        dom_id: "#swagger-ui"
    });
}
</script>
</body>
</html>
"##;

/// Returns the version of the API.
pub fn home(_: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    Ok(Reply::json(json!({ "version": 3 })))
}

/// Returns the documentation page.
pub fn docs(_: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    Ok(Reply::page(PAGE))
}

/// Returns the specification.
pub fn specification(cx: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    let document = cx.site.specification.clone().into_bytes();
    Ok(Reply::new(Content::Bytes("application/json", document)))
}

/// Returns the active chroots and their comments, without pagination.
pub fn mock_chroots(cx: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    let comments: Map<String, Value> = cx
        .state
        .mock_chroots
        .iter()
        .filter(|chroot| chroot.active)
        .map(|chroot| (chroot.name.clone(), chroot.comment.clone().into()))
        .collect();
    Ok(Reply::json(comments))
}

/// Returns the authenticated user.
pub fn auth_check(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    Ok(Reply::json(json!({ "id": user.id, "name": user.name })))
}

/// Replaces login and token, and returns the new ones.
pub fn api_token(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let id = cx.login(rq)?.id;
    let now = cx.now;
    let user = cx.state.renew_token(id, now).ok_or(Failure::Crash)?;
    let Credentials { login, token } = &user.credentials;
    Ok(Reply::json(json!({
        "api_login": login,
        "api_token": token,
        "expiration": date::iso(user.expires),
    })))
}

/// Opens a session for a Kerberos ticket.
pub fn gssapi_login(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (user, cookie) = kerberos(cx, rq)?;
    Ok(Reply::json(json!({ "id": user.id, "name": user.name })).header(SET_COOKIE, &cookie))
}

/// Opens a session for a Kerberos ticket, and redirects to the page of the user.
pub fn gssapi_login_web_ui(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (user, cookie) = kerberos(cx, rq)?;
    Ok(Reply::page(html_page("Redirecting"))
        .status(StatusCode::FOUND)
        .header(LOCATION, &format!("/coprs/{}/", user.name))
        .header(SET_COOKIE, &cookie))
}

fn kerberos(cx: &mut Context<'_>, rq: &Request) -> Result<(User, String), Failure> {
    let principal = auth::principal(cx.state, &rq.headers)?;
    let name = auth::principal_name(&principal)
        .ok_or_else(|| Failure::forbidden(format!("{principal} is not a user.")))?;
    let missing = || Failure::forbidden(format!("There is no user {name}."));
    let user = cx.state.user(name).cloned().ok_or_else(missing)?;
    let session = cx.state.open_session(user.id, cx.now);
    Ok((user, auth::cookie(&session, cx.now)))
}
