//! Credentials: headers that are none, sessions, and tokens that have run out.

use reqwest::Method;
use serde_json::json;

use crate::conformance::checks::{Checked as _, Done, holds, refused, same, there};
use crate::conformance::context::Context;
use crate::conformance::instance::{TICKET, USER};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "login-malformed",
        "A header that holds no pair in base64 is 500; the scheme does not matter.",
        [],
        [auth_check],
        malformed
    ),
    scenario!(
        "login-by-ticket",
        "A Kerberos ticket is changed for a session, whose cookie does what a token does until it ends.",
        [Login Fake],
        [gssapi_login auth_check],
        by_ticket
    ),
    scenario!(
        "login-expired",
        "A token that has expired is 401, and reads need none.",
        [Fake Writes],
        [auth_check project_list],
        expired
    ),
];

async fn malformed(cx: &Context<'_>) -> Done {
    let check =
        |header: &str| cx.anonymous(Method::GET, "/auth-check").header("authorization", header).send();
    for header in ["Basic", "Basic ***", "Basic YWI=", "Basic YTpiOmM=", "Basic //79/A=="] {
        check(header).await?.refused(500)?;
    }
    for header in ["Basic YTpi", "Bearer YTpi", "Anything YTpi"] {
        let reply = check(header).await?;
        reply.refused(401)?;
        same("`WWW-Authenticate`", reply.header("www-authenticate"), None)?;
    }
    Ok(())
}

async fn by_ticket(cx: &Context<'_>) -> Done {
    let asked = cx.anonymous(Method::GET, "/gssapi_login").send().await?;
    same("without a ticket", (asked.status, asked.header("www-authenticate")), (401, Some("Negotiate")))?;
    let ticket = format!("Negotiate {TICKET}");
    let answer = cx.anonymous(Method::GET, "/gssapi_login").header("authorization", &ticket).send().await?;
    same("who it is", &answer.value()?["name"], &json!(USER))?;
    let cookie =
        there("a cookie", answer.header("set-cookie"))?.split(';').next().unwrap_or_default().to_owned();
    let check = || cx.anonymous(Method::GET, "/auth-check").header("cookie", &cookie).send();
    let known = check().await?;
    same("who the session is", &known.value()?["name"], &json!(USER))?;
    holds("the session goes on", known.header("set-cookie").is_some())?;
    cx.fake()?.expire_sessions(USER);
    check().await?.refused(401)
}

async fn expired(cx: &Context<'_>) -> Done {
    let pair = there("a login that may be spoilt", cx.instance().spare())?;
    let client = cx.with_login(&pair)?;
    let name = client.auth_check().send().await?.name;
    cx.fake()?.expire_token(&name);
    refused(401, "an expired token", client.auth_check().send().await)?;
    client.project_list().limit(1).send().await?;
    let renewed = cx.fake()?.renew_token(&name);
    let pair = crate::conformance::instance::Pair { login: renewed.login, token: renewed.token };
    same("after a renewal", cx.with_login(&pair)?.auth_check().send().await?.name, name)
}
