//! The root, the documentation, the chroots of the site, credentials, and the Kerberos log-in.

#![expect(clippy::unnecessary_wraps, reason = "all operations have one signature")]

use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use serde_json::{Map, Value, json};

use crate::api::{Content, Context, Failure, Reply, Request, auth, html_page};
use crate::model::date;
use crate::model::{Credentials, User};

/// The page. Its script is the only place that tells where the document is, relative to the host.
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

/// The version of the API.
pub fn home(_: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    Ok(Reply::json(json!({ "version": 3 })))
}

/// The page for readers.
pub fn docs(_: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    Ok(Reply::page(PAGE))
}

/// The document.
pub fn specification(cx: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    let document = cx.site.specification.clone().into_bytes();
    Ok(Reply::new(Content::Bytes("application/json", document)))
}

/// The active chroots and their comments. There are no pages.
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

/// Who am I?
pub fn auth_check(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let user = cx.login(rq)?;
    Ok(Reply::json(json!({ "id": user.id, "name": user.name })))
}

/// A new login and token in place of the old.
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

/// Log-in with Kerberos: a ticket is changed for a session.
pub fn gssapi_login(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure> {
    let (user, cookie) = kerberos(cx, rq)?;
    Ok(Reply::json(json!({ "id": user.id, "name": user.name })).header(SET_COOKIE, &cookie))
}

/// The same for browsers: on to the page of the user.
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
        .ok_or_else(|| Failure::forbidden(format!("{principal} makes no user name.")))?;
    let missing = || Failure::forbidden(format!("No user {name} ever logged in here."));
    let user = cx.state.user(name).cloned().ok_or_else(missing)?;
    let session = cx.state.open_session(user.id, cx.now);
    Ok((user, auth::cookie(&session, cx.now)))
}
