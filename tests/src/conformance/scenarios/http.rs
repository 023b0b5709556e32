//! Paths, methods, headers and bodies below the level of operations.

use reqwest::Method;
use serde_json::{Value, json};

use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq};
use crate::conformance::context::{Context, SRPM, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "slashes",
        "A trailing slash is ignored; doubled slashes are redirected, with the query.",
        [],
        [],
        slashes
    ),
    scenario!(
        "methods",
        "HEAD is GET without a body, OPTIONS lists the methods, and other methods are 405.",
        [],
        [],
        methods
    ),
    scenario!(
        "headers",
        "Responses are ASCII JSON without a charset; `Accept`, conditions and ranges are ignored.",
        [],
        [],
        headers
    ),
    scenario!(
        "duplicate-query-arguments",
        "The first of two equal query arguments counts.",
        [],
        [],
        query_twice
    ),
    scenario!(
        "overlong-request-line",
        "The front-end server rejects an overlong request line with 414.",
        [],
        [],
        endless_path
    ),
    scenario!(
        "broken-bodies",
        "A broken body counts as empty if all fields are optional; otherwise it is 400, 415 or 500.",
        [Login Writes],
        [project_edit build_create_url package_reset],
        broken_bodies
    ),
    scenario!(
        "loosely-typed-values",
        "Numbers and booleans may be strings, lists may be words, and null equals a missing field.",
        [Login Writes],
        [project_edit project_get build_create_url build_source_build_config],
        loose_values
    ),
    scenario!(
        "values-the-database-rejects",
        "Values that the database can't store are 500 with HTML.",
        [Login Writes],
        [project_edit],
        for_no_column
    ),
];

async fn slashes(cx: &Context<'_>) -> Outcome {
    let get = async |path: &str| cx.anonymous(Method::GET, path).send().await;
    for path in ["/mock-chroots/list", "/project/list?limit=1"] {
        let (bare, query) = path.split_once('?').unwrap_or((path, ""));
        let slashed = get(&format!("{bare}/?{query}")).await?;
        ensure_eq(&format!("{path} with a slash"), slashed.value()?, get(path).await?.value()?)?;
    }
    let moved = get("/mock-chroots//list?a=b").await?;
    ensure_eq("doubled slashes", moved.status, 308)?;
    let location = moved.header("location").unwrap_or_default();
    ensure(
        "the location has single slashes and the query",
        location.ends_with("/api_3/mock-chroots/list?a=b"),
    )
}

async fn methods(cx: &Context<'_>) -> Outcome {
    let path = "/mock-chroots/list";
    let head = cx.anonymous(Method::HEAD, path).send().await?;
    ensure_eq("HEAD", (head.status, head.body.as_str()), (200, ""))?;
    let options = cx.anonymous(Method::OPTIONS, "/project/edit/x/y").send().await?;
    ensure_eq("OPTIONS", options.status, 200)?;
    let mut allowed: Vec<&str> = options.header("allow").unwrap_or_default().split(", ").collect();
    allowed.sort_unstable();
    ensure_eq("methods", allowed, vec!["OPTIONS", "POST", "PUT"])?;
    for method in [Method::PATCH, Method::DELETE] {
        cx.anonymous(method, path).rejected(405).await?;
    }
    Ok(())
}

async fn headers(cx: &Context<'_>) -> Outcome {
    let path = "/project/list?limit=5";
    for accept in ["application/json", "application/xml", "text/html", "*/*"] {
        let plain = cx.anonymous(Method::GET, path).header("accept", accept).send().await?;
        plain.value()?;
        ensure_eq(accept, plain.header("content-type"), Some("application/json"))?;
        ensure("ASCII only", plain.body.is_ascii())?;
        ensure_eq("ETag", plain.header("etag"), None)?;
    }
    let asked = cx.anonymous(Method::GET, path).header("if-none-match", "*").header("range", "bytes=0-1");
    ensure_eq("status with conditions and ranges", asked.send().await?.status, 200)
}

async fn query_twice(cx: &Context<'_>) -> Outcome {
    let page = cx.anonymous(Method::GET, "/project/list?limit=1&limit=2").value().await?;
    ensure_eq("limit in the response", &page["meta"]["limit"], &json!(1))
}

async fn endless_path(cx: &Context<'_>) -> Outcome {
    let path = format!("/project/list?ownername={}", "x".repeat(20_000));
    let reply = cx.anonymous(Method::GET, &path).send().await?;
    ensure(
        &format!("414 or the status of another front-end server, not {}", reply.status),
        [400, 414, 431, 502].contains(&reply.status),
    )
}

async fn broken_bodies(cx: &Context<'_>) -> Outcome {
    let Scratch { owner, name } = &cx.project().await?;
    let edit = || cx.raw(Method::PUT, &format!("/project/edit/{owner}/{name}"));
    for (media, body) in [("application/json", "{bad"), ("text/plain", "{}"), ("application/xml", "<a/>")] {
        edit()?.body(media, body).value().await?;
    }
    let create = || cx.raw(Method::POST, "/build/create/url");
    create()?.body("application/json", "{bad").rejected(400).await?;
    create()?.body("text/plain", "{}").rejected(415).await?;
    create()?.rejected(415).await?;
    create()?.json(&json!(["a", "list"])).rejected(500).await?;
    create()?.json(&json!({ "projectname": name, "pkgs": [SRPM] })).rejected(500).await?;
    let reset = cx.raw(Method::PUT, "/package/reset")?;
    reset.json(&json!({ "projectname": name, "package_name": "x" })).rejected(500).await
}

async fn loose_values(cx: &Context<'_>) -> Outcome {
    let Scratch { owner, name } = &cx.project().await?;
    let edit = async |body: Value| {
        let edit = cx.raw(Method::PUT, &format!("/project/edit/{owner}/{name}"))?;
        edit.body("application/vnd.x+json; charset=utf-8", body.to_string()).value().await?;
        Outcome::Ok(cx.logged_out().project_get().ownername(owner).projectname(name).send().await?)
    };
    let texts = json!({
        "enable_net": "no", "repo_priority": "42", "description": "kept", "no_such_field": 1,
        "additional_repos": "https://example.org/a https://example.org/b",
    });
    let found = edit(texts).await?;
    ensure_eq("any other string is true", found.enable_net, true)?;
    ensure_eq("a number as a string", found.repo_priority, Some(42))?;
    ensure_eq("a string as a list", found.additional_repos.len(), 2)?;
    let found = edit(json!({ "description": null, "enable_net": "false" })).await?;
    ensure_eq("null keeps the value", found.description.as_deref(), Some("kept"))?;
    ensure_eq("`false` as a string", found.enable_net, false)?;
    let body = json!({
        "ownername": owner, "projectname": name, "pkgs": SRPM, "timeout": "4000.", "chroots": null,
    });
    cx.raw(Method::POST, "/build/create/url")?.json(&body).rejected(400).await?;
    let body = json!({ "ownername": owner, "projectname": name, "pkgs": SRPM, "timeout": 4000.9 });
    let page = cx.raw(Method::POST, "/build/create/url")?.json(&body).value().await?;
    let build = page["items"][0]["id"].as_i64().unwrap_or_default();
    let config = cx.logged_out().build_source_build_config().build_id(build).send().await?;
    ensure_eq("fractions are truncated", config.timeout, Some(4000))
}

async fn for_no_column(cx: &Context<'_>) -> Outcome {
    let Scratch { owner, name } = &cx.project().await?;
    for body in [
        json!({ "description": "a\u{0}b" }),
        json!({ "description": { "an": "object" } }),
        json!({ "repo_priority": 10_000_000_000_i64 }),
        json!({ "storage": "pulp" }),
    ] {
        let edit = cx.raw(Method::PUT, &format!("/project/edit/{owner}/{name}"))?;
        let reply = edit.json(&body).send().await?;
        ensure_eq(&format!("{body}"), reply.status, 500)?;
        ensure("the body is not JSON", serde_json::from_str::<Value>(&reply.body).is_err())?;
    }
    Ok(())
}
