//! The `X-Fields` header, which selects fields of a response.

use reqwest::Method;
use serde_json::{Value, json};

use crate::conformance::checks::{Outcome, ensure, ensure_eq};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "fields-selected",
        "`X-Fields` selects fields, also in nested objects and lists; unknown names are ignored.",
        [Login Writes],
        [project_get build_list],
        chosen
    ),
    scenario!(
        "fields-malformed",
        "A malformed `X-Fields` header is 400, with a body of another shape.",
        [],
        [project_list],
        chosen_badly
    ),
];

async fn chosen(cx: &Context<'_>) -> Outcome {
    let Scratch { owner, name } = &cx.project().await?;
    let at = Scratch { owner: owner.clone(), name: name.clone() };
    let project = format!("/project/?ownername={owner}&projectname={name}");
    let trimmed = async |path: &str, fields: &str| {
        cx.anonymous(Method::GET, path).header("x-fields", fields).value().await
    };
    ensure_eq(
        "two fields",
        trimmed(&project, "name,ownername").await?,
        json!({ "name": name, "ownername": owner }),
    )?;
    let whole = cx.anonymous(Method::GET, &project).value().await?;
    ensure_eq("all fields", trimmed(&project, "*").await?, whole)?;
    ensure(
        "an unknown field is left out",
        !has(&trimmed(&project, "name,no_such_field").await?, "no_such_field"),
    )?;
    let build = cx.build(&at).await?.id;
    let list = format!("/build/list?ownername={owner}&projectname={name}&limit=2");
    let page = trimmed(&list, "items{id,source_package{name}},meta").await?;
    let rows =
        json!([{ "id": build, "source_package": { "name": page["items"][0]["source_package"]["name"] } }]);
    ensure_eq("rows", &page["items"], &rows)?;
    ensure_eq("limit in the response", &page["meta"]["limit"], &json!(2))
}

fn has(value: &Value, name: &str) -> bool {
    value.get(name).is_some_and(|value| !value.is_null())
}

async fn chosen_badly(cx: &Context<'_>) -> Outcome {
    let list = cx.anonymous(Method::GET, "/project/list?limit=1").header("x-fields", "{name").send().await?;
    ensure_eq("status", list.status, 400)?;
    let body: Value = serde_json::from_str(&list.body)?;
    ensure("the body has a message and no error", body["message"].is_string() && body.get("error").is_none())
}
