//! The header that trims replies.

use reqwest::Method;
use serde_json::{Value, json};

use crate::conformance::checks::{Done, holds, same};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "fields-chosen",
        "`X-Fields` trims a reply, nested objects and lists too; names that are not there vanish.",
        [Login Writes],
        [project_get build_list],
        chosen
    ),
    scenario!(
        "fields-chosen-badly",
        "A header that can't be read is 400, of a shape of its own.",
        [],
        [project_list],
        chosen_badly
    ),
];

async fn chosen(cx: &Context<'_>) -> Done {
    let Scratch { owner, name } = &cx.project().await?;
    let at = Scratch { owner: owner.clone(), name: name.clone() };
    let project = format!("/project/?ownername={owner}&projectname={name}");
    let trimmed = async |path: &str, fields: &str| {
        cx.anonymous(Method::GET, path).header("x-fields", fields).value().await
    };
    same(
        "two fields",
        trimmed(&project, "name,ownername").await?,
        json!({ "name": name, "ownername": owner }),
    )?;
    let whole = cx.anonymous(Method::GET, &project).value().await?;
    same("all fields", trimmed(&project, "*").await?, whole)?;
    holds("an unknown field", !has(&trimmed(&project, "name,no_such_field").await?, "no_such_field"))?;
    let build = cx.build(&at).await?.id;
    let list = format!("/build/list?ownername={owner}&projectname={name}&limit=2");
    let page = trimmed(&list, "items{id,source_package{name}},meta").await?;
    let rows =
        json!([{ "id": build, "source_package": { "name": page["items"][0]["source_package"]["name"] } }]);
    same("rows", &page["items"], &rows)?;
    same("the limit in force", &page["meta"]["limit"], &json!(2))
}

fn has(value: &Value, name: &str) -> bool {
    value.get(name).is_some_and(|value| !value.is_null())
}

async fn chosen_badly(cx: &Context<'_>) -> Done {
    let list = cx.anonymous(Method::GET, "/project/list?limit=1").header("x-fields", "{name").send().await?;
    same("status", list.status, 400)?;
    let body: Value = serde_json::from_str(&list.body)?;
    holds("it has a message and no error", body["message"].is_string() && body.get("error").is_none())
}
