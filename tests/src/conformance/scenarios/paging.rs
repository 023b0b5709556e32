//! Pagination, also while others write.

use std::collections::BTreeSet;

use copr_api::enums::OrderType;

use super::packages::add;
use crate::conformance::checks::{Checked as _, Failure, Outcome, ensure, ensure_eq, rejected};
use crate::conformance::context::{Context, Scratch};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "pages-of-projects",
        "Pages by id don't overlap, are empty past the end, and report the limit, offset and order in use.",
        [],
        [project_list],
        of_projects
    ),
    scenario!(
        "pages-of-packages",
        "Packages can be paged, and ordered by name in both directions.",
        [Login Writes],
        [package_list package_add],
        of_packages
    ),
    scenario!(
        "pages-of-builds",
        "Builds come newest first in any requested order, and pages of any size don't overlap.",
        [Login Writes],
        [build_list build_create_url],
        of_builds
    ),
    scenario!(
        "pages-rejected",
        "Negative numbers, unknown columns and unknown directions are 500.",
        [],
        [project_list],
        rejections
    ),
    scenario!(
        "pages-with-a-writer",
        "A build submitted between two pages repeats a row; a deleted build hides a row.",
        [Login Writes],
        [build_list build_create_url build_cancel build_delete],
        with_a_writer
    ),
    scenario!(
        "pages-with-many-writers",
        "Paging to the end while others submit sees every build that existed before.",
        [Login Writes],
        [build_list build_create_url],
        with_many_writers
    ),
    scenario!(
        "pages-of-one-owner-while-deleting",
        "A project that is deleted between two pages hides a row of the second page.",
        [Login Writes],
        [project_list project_delete],
        while_deleting
    ),
];

async fn of_projects(cx: &Context<'_>) -> Outcome {
    let list = |limit: i64, offset: i64| cx.logged_out().project_list().limit(limit).offset(offset).send();
    let first = list(2, 0).await?;
    let meta = &first.meta;
    ensure_eq("limit and offset in the response", (meta.limit, meta.offset), (Some(2), 0))?;
    ensure_eq("order in the response", (meta.order.as_str(), &meta.order_type), ("id", &OrderType::Asc))?;
    ensure("ids ascend", first.items.is_sorted_by_key(|it| it.id))?;
    let second = list(2, 2).await?;
    let seen: BTreeSet<i64> = first.items.iter().map(|it| it.id).collect();
    ensure("pages do not overlap", second.items.iter().all(|it| !seen.contains(&it.id)))?;
    let past = list(2, 1_000_000_000).await?;
    ensure_eq("rows past the end", past.items.len(), 0)?;
    let call = cx.logged_out().project_list().limit(3).order("id").order_type(OrderType::Desc);
    let down = call.send().await?;
    ensure("ids descend", down.items.is_sorted_by_key(|it| std::cmp::Reverse(it.id)))?;
    let call = cx.logged_out().project_list().ownername("conformance-nobody-here").limit(0);
    ensure_eq("limit in the response to a limit of 0", call.send().await?.meta.limit, None)
}

async fn of_packages(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    for name in ["delta", "alpha", "echo", "bravo", "charlie"] {
        add(me, &at, name, "rubygems", |body| body.gem_name(name.to_owned())).await?;
    }
    let list = async |order: &str, way: OrderType, limit: i64, offset: i64| {
        let call = cx.logged_out().package_list().ownername(&at.owner).projectname(&at.name);
        let page = call.order(order).order_type(way).limit(limit).offset(offset).send().await?;
        Outcome::Ok(page.items.into_iter().map(|it| it.name).collect::<Vec<_>>())
    };
    ensure_eq(
        "packages by id",
        list("id", OrderType::Asc, 2, 1).await?,
        vec!["alpha".to_owned(), "echo".to_owned()],
    )?;
    ensure_eq(
        "packages by name",
        list("name", OrderType::Asc, 2, 0).await?,
        vec!["alpha".to_owned(), "bravo".to_owned()],
    )?;
    ensure_eq(
        "packages by name, descending",
        list("name", OrderType::Desc, 2, 1).await?,
        vec!["delta".to_owned(), "charlie".to_owned()],
    )?;
    ensure_eq("the last page", list("name", OrderType::Asc, 3, 3).await?.len(), 2)?;
    ensure_eq("past the end", list("name", OrderType::Asc, 3, 5).await?.len(), 0)
}

async fn make(cx: &Context<'_>, at: &Scratch, count: usize) -> Outcome<Vec<i64>> {
    let urls = vec![crate::conformance::context::SRPM.to_owned(); count];
    let call = cx.me()?.build_create_url();
    let call = call.ownername(&at.owner).projectname(&at.name).pkgs(urls);
    Ok(call.send().await?.items.iter().map(|build| build.id).collect())
}

async fn page(cx: &Context<'_>, at: &Scratch, limit: i64, offset: i64) -> Outcome<Vec<i64>> {
    let call =
        cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).limit(limit).offset(offset);
    Ok(call.send().await?.items.iter().map(|build| build.id).collect())
}

async fn walk(cx: &Context<'_>, at: &Scratch, limit: i64) -> Outcome<Vec<i64>> {
    let mut all = Vec::new();
    loop {
        let rows = page(cx, at, limit, i64::try_from(all.len()).unwrap_or(i64::MAX)).await?;
        if rows.is_empty() {
            return Ok(all);
        }
        all.extend(rows);
    }
}

async fn of_builds(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let mut ids = make(cx, &at, 7).await?;
    ids.reverse();
    for limit in [1, 2, 3, 7, 100] {
        ensure_eq(&format!("pages of {limit}"), walk(cx, &at, limit).await?, ids.clone())?;
    }
    ensure_eq("the page in the middle", page(cx, &at, 3, 2).await?, ids[2..5].to_vec())
}

async fn rejections(cx: &Context<'_>) -> Outcome {
    let list = || cx.logged_out().project_list().ownername("conformance-nobody-here");
    rejected(500, "a negative limit", list().limit(-1).send().await)?;
    rejected(500, "a negative offset", list().limit(1).offset(-1).send().await)?;
    rejected(500, "an unknown column", list().limit(1).order("no_such_column").send().await)?;
    let odd = OrderType::Other("asc".to_owned());
    rejected(500, "an unknown direction", list().limit(1).order("id").order_type(odd).send().await)
}

async fn with_a_writer(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let ids = make(cx, &at, 4).await?;
    ensure_eq("page 1", page(cx, &at, 2, 0).await?, vec![ids[3], ids[2]])?;
    let new = make(cx, &at, 1).await?[0];
    ensure_eq("page 2 after a submission", page(cx, &at, 2, 2).await?, vec![ids[2], ids[1]])?;
    me.build_cancel().build_id(new).send().await?;
    me.build_delete().build_id(new).send().await?;
    ensure_eq("page 2 after deleting the new build", page(cx, &at, 2, 2).await?, vec![ids[1], ids[0]])?;
    me.build_cancel().build_id(ids[3]).send().await?;
    me.build_delete().build_id(ids[3]).send().await?;
    ensure_eq("page 2 after deleting a build of page 1", page(cx, &at, 2, 2).await?, vec![ids[0]])
}

async fn with_many_writers(cx: &Context<'_>) -> Outcome {
    let at = cx.project().await?;
    let before: BTreeSet<i64> = make(cx, &at, 12).await?.into_iter().collect();
    let write = async {
        for _ in 0..6 {
            make(cx, &at, 1).await?;
        }
        Outcome::Ok(())
    };
    let (walked, written) = tokio::join!(walk(cx, &at, 2), write);
    written?;
    let walked: BTreeSet<i64> = walked?.into_iter().collect();
    ensure("every earlier build was seen", before.is_subset(&walked))?;
    ensure_eq("builds at the end", walk(cx, &at, 5).await?.len(), 18)
}

async fn while_deleting(cx: &Context<'_>) -> Outcome {
    let me = cx.me()?;
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(cx.project().await?);
    }
    let names = async |limit: i64, offset: i64| {
        let call = cx.logged_out().project_list().ownername(&all[0].owner).limit(limit).offset(offset);
        Outcome::Ok(call.send().await?.items.into_iter().map(|it| it.name).collect::<Vec<_>>())
    };
    let everything = names(1000, 0).await?;
    let first = everything.iter().position(|name| *name == all[0].name);
    let first = first.ok_or_else(|| Failure::not_applicable("the user has more than 1000 projects"))?;
    let offset = i64::try_from(first).unwrap_or_default();
    ensure_eq("page 1", names(2, offset).await?, vec![all[0].name.clone(), all[1].name.clone()])?;
    me.project_delete().ownername(&all[0].owner).projectname(&all[0].name).send().await?;
    ensure_eq("page 2 with its row hidden", names(2, offset + 2).await?.len(), 0)
}
