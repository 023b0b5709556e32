//! The server itself, and authentication.

use reqwest::Method;

use crate::conformance::checks::{
    Checked as _, Outcome, ensure, ensure_eq, rejected, rejected_with_any, some,
};
use crate::conformance::context::Context;
use crate::conformance::instance::Pair;
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!("version", "The server reports its API version.", [], [home], version),
    scenario!(
        "chroots-of-the-server",
        "The server lists its chroots as a map from names to comments.",
        [],
        [mock_chroot_list],
        chroots
    ),
    scenario!(
        "who-am-i",
        "A login belongs to a user; a missing login, a wrong token and an unknown login are 401.",
        [Login],
        [auth_check],
        who_am_i
    ),
    scenario!(
        "bad-logins-can-read",
        "Public operations ignore credentials, even wrong ones.",
        [],
        [project_list mock_chroot_list],
        bad_logins_may_read
    ),
    scenario!(
        "kerberos",
        "Operations that need a Kerberos ticket reject API tokens.",
        [Login],
        [gssapi_login],
        kerberos
    ),
    scenario!(
        "new-token",
        "Creating a new login and token invalidates the old ones at once.",
        [Spare Writes],
        [api_token_create auth_check],
        new_token
    ),
    scenario!(
        "unknown-endpoints-and-methods",
        "An unknown endpoint is 404 and a wrong method 405, both with a JSON body.",
        [Login],
        [],
        wrong_turns
    ),
    scenario!(
        "not-found",
        "Operations on things that don't exist are 404.",
        [],
        [project_get build_get build_list package_get package_list build_chroot_get project_chroot_get monitor rpmrepo_get],
        missing_things
    ),
    scenario!("empty-owner", "An empty owner in a query is 415.", [], [project_get], empty_owner),
];

async fn version(cx: &Context<'_>) -> Outcome {
    ensure_eq("version", cx.logged_out().home().send().await?.version, 3)
}

async fn chroots(cx: &Context<'_>) -> Outcome {
    let all = cx.logged_out().mock_chroot_list().send().await?.0;
    ensure(
        "every chroot is named after release and architecture",
        all.keys().all(|name| name.split('-').count() >= 3),
    )?;
    let (first, second) = cx.chroots();
    ensure("the list has the chroots of this run", all.contains_key(first) && all.contains_key(second))
}

async fn who_am_i(cx: &Context<'_>) -> Outcome {
    let user = cx.user()?;
    let found = user.client.auth_check().send().await?;
    ensure_eq("name", &found.name, &user.name)?;
    ensure("the user has an id", found.id > 0)?;
    rejected(401, "no credentials", cx.logged_out().auth_check().send().await)?;
    for (what, login) in
        [("a wrong token", user.pair.login.as_str()), ("an unknown login", "conformancenobodyhere")]
    {
        let client = cx.with_login(&Pair { login: login.into(), token: "wrong".into() })?;
        rejected(401, what, client.auth_check().send().await)?;
    }
    Ok(())
}

async fn bad_logins_may_read(cx: &Context<'_>) -> Outcome {
    let client = cx.with_login(&Pair { login: "conformancenobodyhere".into(), token: "wrong".into() })?;
    client.mock_chroot_list().send().await?;
    let page = client.project_list().limit(1).send().await?;
    ensure("the page obeys its limit", page.items.len() <= 1)
}

async fn kerberos(cx: &Context<'_>) -> Outcome {
    // A Kerberos proxy responds with 401, the application with 403.
    rejected_with_any(&[401, 403], "a token", cx.me()?.gssapi_login().send().await)?;
    rejected_with_any(&[401, 403], "nothing", cx.logged_out().gssapi_login().send().await)
}

async fn new_token(cx: &Context<'_>) -> Outcome {
    let pair = some("a spare login", cx.instance().spare())?;
    let old = cx.with_login(&pair)?;
    let name = old.auth_check().send().await?.name;
    let new = old.api_token_create().send().await?;
    ensure(
        "login and token are new",
        new.api_login.expose() != pair.login && new.api_token.expose() != pair.token,
    )?;
    ensure_eq("length of the expiration date", new.expiration.len(), 10)?;
    rejected(401, "the old login", old.auth_check().send().await)?;
    let pair = Pair { login: new.api_login.expose().into(), token: new.api_token.expose().into() };
    ensure_eq("name", cx.with_login(&pair)?.auth_check().send().await?.name, name)?;
    rejected(401, "creating a login without credentials", cx.logged_out().api_token_create().send().await)
}

async fn wrong_turns(cx: &Context<'_>) -> Outcome {
    for (method, path, expected) in [
        (Method::GET, "/no/such/endpoint", 404),
        (Method::GET, "/build/x", 404),
        (Method::GET, "/build/-1", 404),
        (Method::DELETE, "/project/list", 405),
        (Method::PUT, "/auth-check", 405),
    ] {
        let reply = cx.raw(method, path)?.send().await?;
        reply.rejected(expected)?;
        ensure_eq(&format!("{path}: `Allow`"), reply.header("allow"), None)?;
    }
    Ok(())
}

async fn missing_things(cx: &Context<'_>) -> Outcome {
    let (client, owner, name) = (cx.logged_out(), "conformance-nobody-here", "conformance-nothing-here");
    rejected(404, "project", client.project_get().ownername(owner).projectname(name).send().await)?;
    rejected(404, "builds", client.build_list().ownername(owner).projectname(name).send().await)?;
    rejected(404, "build 0", client.build_get().build_id(0).send().await)?;
    rejected(404, "a huge build id", client.build_get().build_id(i64::MAX).send().await)?;
    rejected(404, "packages", client.package_list().ownername(owner).projectname(name).send().await)?;
    let call = client.package_get().ownername(owner).projectname(name).packagename("x");
    rejected(404, "package", call.send().await)?;
    let call = client.build_chroot_get().build_id(0).chrootname(cx.chroots().0);
    rejected(404, "an unknown chroot of a build", call.send().await)?;
    let call = client.project_chroot_get().ownername(owner).projectname(name).chrootname(cx.chroots().0);
    rejected(404, "an unknown chroot of a project", call.send().await)?;
    rejected(404, "monitor", client.monitor().ownername(owner).projectname(name).send().await)?;
    let call = client.rpmrepo_get().ownername(owner).dirname(name).name_release("fedora-43");
    rejected(404, "repository", call.send().await)?;
    let page = client.project_list().ownername(owner).send().await?;
    ensure("an unknown owner has an empty page of projects", page.items.is_empty())
}

async fn empty_owner(cx: &Context<'_>) -> Outcome {
    rejected(415, "empty owner", cx.logged_out().project_get().ownername("").projectname("x").send().await)?;
    rejected(415, "empty name", cx.logged_out().project_get().ownername("x").projectname("").send().await)
}
