//! The server itself, and logins.

use reqwest::Method;

use crate::conformance::checks::{Checked as _, Done, holds, refused, refused_with_any, same, there};
use crate::conformance::context::Context;
use crate::conformance::instance::Pair;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!("version", "The server tells the version of its API.", [], [home], version),
    scenario!(
        "chroots-of-the-site",
        "The chroots of the site are a map to comments.",
        [],
        [mock_chroot_list],
        chroots
    ),
    scenario!(
        "who-am-i",
        "A login is known by its user; no login, a wrong token and an unknown login are all 401.",
        [Login],
        [auth_check],
        who_am_i
    ),
    scenario!(
        "bad-logins-may-read",
        "Public operations do not look at credentials, not even at wrong ones.",
        [],
        [project_list mock_chroot_list],
        bad_logins_may_read
    ),
    scenario!(
        "kerberos",
        "A token does not help where a Kerberos ticket is wanted.",
        [Login],
        [gssapi_login],
        kerberos
    ),
    scenario!(
        "new-token",
        "A new login and token replace the old pair, which stops working at once.",
        [Spare Writes],
        [api_token_create auth_check],
        new_token
    ),
    scenario!(
        "wrong-turns",
        "An unknown endpoint is 404, a wrong method is 405, both with a JSON body.",
        [Login],
        [],
        wrong_turns
    ),
    scenario!(
        "missing-things",
        "What does not exist is 404, whichever operation looks for it.",
        [],
        [project_get build_get build_list package_get package_list build_chroot_get project_chroot_get monitor rpmrepo_get],
        missing_things
    ),
    scenario!("empty-owner", "An empty owner in a query is 415.", [], [project_get], empty_owner),
];

async fn version(cx: &Context<'_>) -> Done {
    same("version", cx.nobody().home().send().await?.version, 3)
}

async fn chroots(cx: &Context<'_>) -> Done {
    let all = cx.nobody().mock_chroot_list().send().await?.0;
    holds(
        "every chroot is named after release and architecture",
        all.keys().all(|name| name.split('-').count() >= 3),
    )?;
    let (first, second) = cx.chroots();
    holds("the chroots of this run are among them", all.contains_key(first) && all.contains_key(second))
}

async fn who_am_i(cx: &Context<'_>) -> Done {
    let user = cx.user()?;
    let found = user.client.auth_check().send().await?;
    same("name", &found.name, &user.name)?;
    holds("the user has a number", found.id > 0)?;
    refused(401, "no login", cx.nobody().auth_check().send().await)?;
    for (what, login) in
        [("a wrong token", user.pair.login.as_str()), ("an unknown login", "conformancenobodyhere")]
    {
        let stranger = cx.with_login(&Pair { login: login.into(), token: "wrong".into() })?;
        refused(401, what, stranger.auth_check().send().await)?;
    }
    Ok(())
}

async fn bad_logins_may_read(cx: &Context<'_>) -> Done {
    let stranger = cx.with_login(&Pair { login: "conformancenobodyhere".into(), token: "wrong".into() })?;
    stranger.mock_chroot_list().send().await?;
    let page = stranger.project_list().limit(1).send().await?;
    holds("the page keeps to its limit", page.items.len() <= 1)
}

async fn kerberos(cx: &Context<'_>) -> Done {
    // A front server that speaks Kerberos says 401, the application says 403.
    refused_with_any(&[401, 403], "a token", cx.me()?.gssapi_login().send().await)?;
    refused_with_any(&[401, 403], "nothing", cx.nobody().gssapi_login().send().await)
}

async fn new_token(cx: &Context<'_>) -> Done {
    let pair = there("a login that may be spoilt", cx.instance().spare())?;
    let old = cx.with_login(&pair)?;
    let name = old.auth_check().send().await?.name;
    let new = old.api_token_create().send().await?;
    holds(
        "both halves are new",
        new.api_login.expose() != pair.login && new.api_token.expose() != pair.token,
    )?;
    same("length of a date", new.expiration.len(), 10)?;
    refused(401, "the old pair", old.auth_check().send().await)?;
    let pair = Pair { login: new.api_login.expose().into(), token: new.api_token.expose().into() };
    same("name", cx.with_login(&pair)?.auth_check().send().await?.name, name)?;
    refused(401, "a new pair without a login", cx.nobody().api_token_create().send().await)
}

async fn wrong_turns(cx: &Context<'_>) -> Done {
    for (method, path, expected) in [
        (Method::GET, "/no/such/endpoint", 404),
        (Method::GET, "/build/x", 404),
        (Method::GET, "/build/-1", 404),
        (Method::DELETE, "/project/list", 405),
        (Method::PUT, "/auth-check", 405),
    ] {
        let reply = cx.raw(method, path)?.send().await?;
        reply.refused(expected)?;
        same(&format!("{path}: `Allow`"), reply.header("allow"), None)?;
    }
    Ok(())
}

async fn missing_things(cx: &Context<'_>) -> Done {
    let (client, owner, name) = (cx.nobody(), "conformance-nobody-here", "conformance-nothing-here");
    refused(404, "project", client.project_get().ownername(owner).projectname(name).send().await)?;
    refused(404, "builds", client.build_list().ownername(owner).projectname(name).send().await)?;
    refused(404, "build 0", client.build_get().build_id(0).send().await)?;
    refused(404, "a huge build", client.build_get().build_id(i64::MAX).send().await)?;
    refused(404, "packages", client.package_list().ownername(owner).projectname(name).send().await)?;
    let call = client.package_get().ownername(owner).projectname(name).packagename("x");
    refused(404, "package", call.send().await)?;
    let call = client.build_chroot_get().build_id(0).chrootname(cx.chroots().0);
    refused(404, "chroot of a build", call.send().await)?;
    let call = client.project_chroot_get().ownername(owner).projectname(name).chrootname(cx.chroots().0);
    refused(404, "chroot of a project", call.send().await)?;
    refused(404, "monitor", client.monitor().ownername(owner).projectname(name).send().await)?;
    let call = client.rpmrepo_get().ownername(owner).dirname(name).name_release("fedora-43");
    refused(404, "repository", call.send().await)?;
    let page = client.project_list().ownername(owner).send().await?;
    holds("the projects of an unknown owner are an empty page", page.items.is_empty())
}

async fn empty_owner(cx: &Context<'_>) -> Done {
    refused(415, "empty owner", cx.nobody().project_get().ownername("").projectname("x").send().await)?;
    refused(415, "empty name", cx.nobody().project_get().ownername("x").projectname("").send().await)
}
