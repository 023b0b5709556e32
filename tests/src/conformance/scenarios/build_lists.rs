//! Lists of builds, and the chroots of one build.

use copr_api::enums::BuildState;
use reqwest::Method;
use serde_json::json;

use crate::conformance::checks::{Checked as _, Outcome, ensure, ensure_eq, ensure_set_eq, rejected};
use crate::conformance::context::{Context, SRPM};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "builds-by-state",
        "The list can be filtered by state; unknown states and packages give an empty page.",
        [Login Writes],
        [build_list build_cancel],
        by_state
    ),
    scenario!(
        "builds-by-state-and-offset",
        "With a state filter, the offset counts unfiltered rows and the limit filtered ones, so pages overlap.",
        [Login Writes],
        [build_list build_cancel],
        by_state_and_offset
    ),
    scenario!(
        "chroots-of-a-build",
        "The chroots of a build can be listed, paged and read; the list of an unknown build is empty.",
        [Login Writes],
        [build_chroot_list build_chroot_get build_built_packages build_source_chroot],
        chroots_of_a_build
    ),
];

async fn by_state(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let (kept, ended) = (cx.build(&at).await?.id, cx.build(&at).await?.id);
    me.build_cancel().build_id(ended).send().await?;
    let list = async |state: BuildState| {
        let call = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).status(state);
        Outcome::Ok(call.send().await?.items.into_iter().map(|build| build.id).collect::<Vec<_>>())
    };
    ensure_eq("canceled builds", list(BuildState::Canceled).await?, vec![ended])?;
    if cx.instance().is_fake() {
        ensure_eq("pending builds", list(BuildState::Pending).await?, vec![kept])?;
    }
    // The client rejects this value.
    let path = format!("/build/list?ownername={}&projectname={}&status=perhaps", at.owner, at.name);
    let none = cx.anonymous(Method::GET, &path).value().await?;
    ensure_eq("builds in an unknown state", &none["items"], &json!([]))?;
    let call = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name).packagename("no-such");
    ensure_eq("builds of an unknown package", call.send().await?.items.len(), 0)
}

async fn by_state_and_offset(cx: &Context<'_>) -> Outcome {
    let (at, me) = (cx.project().await?, cx.me()?);
    let mut ids = Vec::new();
    // Oldest to newest: canceled and unfinished builds alternate.
    for turn in 0..6 {
        let build = cx.build(&at).await?.id;
        if turn % 2 == 0 {
            me.build_cancel().build_id(build).send().await?;
            ids.push(build);
        }
    }
    ids.reverse();
    let list = async |limit: Option<i64>, offset: i64| {
        let mut call = cx.logged_out().build_list().ownername(&at.owner).projectname(&at.name);
        call = call.status(BuildState::Canceled).offset(offset);
        if let Some(limit) = limit {
            call = call.limit(limit);
        }
        Outcome::Ok(call.send().await?.items.into_iter().map(|build| build.id).collect::<Vec<_>>())
    };
    ensure_eq("all", list(None, 0).await?, ids.clone())?;
    ensure_eq("the first two", list(Some(2), 0).await?, ids[..2].to_vec())?;
    // Two rows are skipped; one of them is canceled.
    ensure_eq("after two rows", list(Some(2), 2).await?, ids[1..].to_vec())?;
    ensure_eq("with a limit of 0", list(Some(0), 0).await?.len(), 0)
}

async fn chroots_of_a_build(cx: &Context<'_>) -> Outcome {
    let (at, me, logged_out) = (cx.project().await?, cx.me()?, cx.logged_out());
    let (first, second) = cx.chroots();
    let call = me.build_create_url().ownername(&at.owner).projectname(&at.name).pkgs([SRPM]);
    let build = call.chroots([first, second]).send().await?.items[0].id;
    let all = logged_out.build_chroot_list().build_id(build).send().await?;
    ensure_set_eq("chroots", all.items.iter().map(|it| &it.name), [first, second])?;
    let page = logged_out.build_chroot_list().build_id(build).limit(1).offset(1).send().await?;
    ensure_eq("rows of a page of one", page.items.len(), 1)?;
    ensure_eq("limit and offset in the response", (page.meta.limit, page.meta.offset), (Some(1), 1))?;
    ensure_eq("the second row", page.items.first(), all.items.get(1))?;
    let none = logged_out.build_chroot_list().build_id(0).send().await?;
    ensure_eq("chroots of an unknown build", none.items.len(), 0)?;
    for name in [first, second] {
        let one = logged_out.build_chroot_get().build_id(build).chrootname(name).send().await?;
        ensure(
            "it equals the listed one",
            all.items.iter().any(|it| it.name == one.name) && one.name == name,
        )?;
        if cx.instance().is_fake() {
            ensure_eq("times", (one.started_on, one.ended_on), (None, None))?;
            ensure_eq("result", &one.result_url, &None)?;
        }
    }
    let packages = logged_out.build_built_packages().build_id(build).send().await?.0;
    ensure("nothing is built yet", packages.values().all(|it| it.packages.is_empty()))?;
    let unknown = logged_out.build_chroot_get().build_id(build).chrootname("fedora-1-x86_64").send().await;
    rejected(404, "another chroot", unknown)?;
    rejected(
        500,
        "a bad chroot name",
        logged_out.build_chroot_get().build_id(build).chrootname("none").send().await,
    )?;
    if cx.instance().is_fake() {
        rejected(
            500,
            "sources that do not exist yet",
            logged_out.build_source_chroot().build_id(build).send().await,
        )?;
    }
    rejected(404, "sources of an unknown build", logged_out.build_source_chroot().build_id(0).send().await)?;
    rejected(
        404,
        "packages of an unknown build",
        logged_out.build_built_packages().build_id(0).send().await,
    )?;
    rejected(
        404,
        "configuration of an unknown build",
        logged_out.build_source_build_config().build_id(0).send().await,
    )
}
