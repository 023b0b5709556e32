//! The root, credentials, and the Kerberos log-in.

use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use serde_json::json;

use crate::auth;
use crate::context::Context;
use crate::date;
use crate::failure::{Failure, html_page};
use crate::reply::Reply;
use crate::request::Request;
use crate::state::{Credentials, User};

/// The version of the API.
pub async fn home(_: &Context, _: Request) -> Result<Reply, Failure> {
    Ok(Reply::json(json!({ "version": 3 })))
}

/// Who am I?
pub async fn auth_check(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let user = cx.login(&rq)?;
    Ok(Reply::json(json!({ "id": user.id, "name": user.name })))
}

/// A new login and token in place of the old.
pub async fn api_token(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let id = cx.login(&rq)?.id;
    let now = cx.clock.now();
    let mut state = cx.state();
    let user = state.renew_token(id, now).ok_or(Failure::Crash)?;
    let Credentials { login, token } = &user.credentials;
    Ok(Reply::json(json!({
        "api_login": login,
        "api_token": token,
        "expiration": date::iso(user.expires),
    })))
}

/// Log-in with Kerberos: a ticket is changed for a session.
pub async fn gssapi_login(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let (user, cookie) = kerberos(cx, &rq)?;
    Ok(Reply::json(json!({ "id": user.id, "name": user.name })).header(SET_COOKIE, &cookie))
}

/// The same for browsers: on to the page of the user.
pub async fn gssapi_login_web_ui(cx: &Context, rq: Request) -> Result<Reply, Failure> {
    let (user, cookie) = kerberos(cx, &rq)?;
    Ok(Reply::page(html_page("Redirecting"))
        .status(StatusCode::FOUND)
        .header(LOCATION, &format!("/coprs/{}/", user.name))
        .header(SET_COOKIE, &cookie))
}

fn kerberos(cx: &Context, rq: &Request) -> Result<(User, String), Failure> {
    let now = cx.clock.now();
    let mut state = cx.state();
    let principal = auth::principal(&state, &rq.headers)?;
    let name = auth::principal_name(&principal)
        .ok_or_else(|| Failure::forbidden(format!("{principal} makes no user name.")))?;
    let user = state
        .user(name)
        .cloned()
        .ok_or_else(|| Failure::forbidden(format!("No user {name} ever logged in here.")))?;
    let session = state.open_session(user.id, now);
    Ok((user, auth::cookie(&session, now)))
}
