//! Malformed credentials, sessions and expired tokens.

use reqwest::Method;
use serde_json::json;

use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, rejected, some};
use crate::conformance::context::Context;
use crate::conformance::instance::{TICKET, USER};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "login-malformed",
        "A malformed `Authorization` header is 500, with any scheme.",
        [],
        [auth_check],
        malformed
    ),
    scenario!(
        "login-with-kerberos-ticket",
        "A Kerberos ticket opens a session whose cookie works like a token until it expires.",
        [Login Fake],
        [gssapi_login auth_check],
        by_ticket
    ),
    scenario!(
        "login-expired",
        "An expired token is 401; reads need no token.",
        [Fake Writes],
        [auth_check project_list],
        expired
    ),
];

async fn malformed(cx: &Context<'_>) -> Outcome {
    let check =
        |header: &str| cx.anonymous(Method::GET, "/auth-check").header("authorization", header).send();
    for header in ["Basic", "Basic ***", "Basic YWI=", "Basic YTpiOmM=", "Basic //79/A=="] {
        check(header).await?.rejected(500)?;
    }
    for header in ["Basic YTpi", "Bearer YTpi", "Anything YTpi"] {
        let reply = check(header).await?;
        reply.rejected(401)?;
        ensure_eq("`WWW-Authenticate`", reply.header("www-authenticate"), None)?;
    }
    Ok(())
}

async fn by_ticket(cx: &Context<'_>) -> Outcome {
    let asked = cx.anonymous(Method::GET, "/gssapi_login").send().await?;
    ensure_eq(
        "without a ticket",
        (asked.status, asked.header("www-authenticate")),
        (401, Some("Negotiate")),
    )?;
    let ticket = format!("Negotiate {TICKET}");
    let answer = cx.anonymous(Method::GET, "/gssapi_login").header("authorization", &ticket).send().await?;
    ensure_eq("the user of the ticket", &answer.value()?["name"], &json!(USER))?;
    let cookie =
        some("a cookie", answer.header("set-cookie"))?.split(';').next().unwrap_or_default().to_owned();
    let check = || cx.anonymous(Method::GET, "/auth-check").header("cookie", &cookie).send();
    let known = check().await?;
    ensure_eq("the user of the session", &known.value()?["name"], &json!(USER))?;
    ensure("the session cookie is renewed", known.header("set-cookie").is_some())?;
    cx.fake()?.expire_sessions(USER);
    check().await?.rejected(401)
}

async fn expired(cx: &Context<'_>) -> Outcome {
    let pair = some("a spare login", cx.instance().spare())?;
    let client = cx.with_login(&pair)?;
    let name = client.auth_check().send().await?.name;
    cx.fake()?.expire_token(&name);
    rejected(401, "an expired token", client.auth_check().send().await)?;
    client.project_list().limit(1).send().await?;
    let renewed = cx.fake()?.renew_token(&name);
    let pair = crate::conformance::instance::Pair { login: renewed.login, token: renewed.token };
    ensure_eq("after a renewal", cx.with_login(&pair)?.auth_check().send().await?.name, name)
}
