//! Lists of builds, and the chroots of one build.

use copr_api::enums::BuildState;
use reqwest::Method;
use serde_json::json;

use crate::conformance::checks::{Checked as _, Done, holds, refused, same, same_set};
use crate::conformance::context::{Context, SRPM};
use crate::conformance::scenario::{Scenario, scenario};

pub const SCENARIOS: &[Scenario] = &[
    scenario!(
        "builds-by-state",
        "The list is filtered by state; unknown states and packages give an empty page.",
        [Login Writes],
        [build_list build_cancel],
        by_state
    ),
    scenario!(
        "builds-by-state-and-offset",
        "With a state, the offset is taken before the filter and the limit after it, so pages overlap.",
        [Login Writes],
        [build_list build_cancel],
        by_state_and_offset
    ),
    scenario!(
        "chroots-of-a-build",
        "The chroots of a build are listed, paged and got; an unknown build has an empty list.",
        [Login Writes],
        [build_chroot_list build_chroot_get build_built_packages build_source_chroot],
        chroots_of_a_build
    ),
];

async fn by_state(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let (kept, ended) = (cx.build(&at).await?.id, cx.build(&at).await?.id);
    me.build_cancel().build_id(ended).send().await?;
    let list = async |state: BuildState| {
        let call = cx.nobody().build_list().ownername(&at.owner).projectname(&at.name).status(state);
        Done::Ok(call.send().await?.items.into_iter().map(|build| build.id).collect::<Vec<_>>())
    };
    same("canceled builds", list(BuildState::Canceled).await?, vec![ended])?;
    if cx.instance().is_fake() {
        same("pending builds", list(BuildState::Pending).await?, vec![kept])?;
    }
    // The client refuses to send this.
    let path = format!("/build/list?ownername={}&projectname={}&status=perhaps", at.owner, at.name);
    let none = cx.anonymous(Method::GET, &path).value().await?;
    same("builds of no state", &none["items"], &json!([]))?;
    let call = cx.nobody().build_list().ownername(&at.owner).projectname(&at.name).packagename("no-such");
    same("builds of no package", call.send().await?.items.len(), 0)
}

async fn by_state_and_offset(cx: &Context<'_>) -> Done {
    let (at, me) = (cx.project().await?, cx.me()?);
    let mut ids = Vec::new();
    // Oldest to newest: canceled and unfinished ones by turns.
    for turn in 0..6 {
        let build = cx.build(&at).await?.id;
        if turn % 2 == 0 {
            me.build_cancel().build_id(build).send().await?;
            ids.push(build);
        }
    }
    ids.reverse();
    let list = async |limit: Option<i64>, offset: i64| {
        let mut call = cx.nobody().build_list().ownername(&at.owner).projectname(&at.name);
        call = call.status(BuildState::Canceled).offset(offset);
        if let Some(limit) = limit {
            call = call.limit(limit);
        }
        Done::Ok(call.send().await?.items.into_iter().map(|build| build.id).collect::<Vec<_>>())
    };
    same("all", list(None, 0).await?, ids.clone())?;
    same("the first two", list(Some(2), 0).await?, ids[..2].to_vec())?;
    // Two rows are skipped, of which one is canceled.
    same("after two rows", list(Some(2), 2).await?, ids[1..].to_vec())?;
    same("with a limit of 0", list(Some(0), 0).await?.len(), 0)
}

async fn chroots_of_a_build(cx: &Context<'_>) -> Done {
    let (at, me, nobody) = (cx.project().await?, cx.me()?, cx.nobody());
    let (first, second) = cx.chroots();
    let call = me.build_create_url().ownername(&at.owner).projectname(&at.name).pkgs([SRPM]);
    let build = call.chroots([first, second]).send().await?.items[0].id;
    let all = nobody.build_chroot_list().build_id(build).send().await?;
    same_set("chroots", all.items.iter().map(|it| &it.name), [first, second])?;
    let page = nobody.build_chroot_list().build_id(build).limit(1).offset(1).send().await?;
    same("rows of a page of one", page.items.len(), 1)?;
    same("limit and offset in force", (page.meta.limit, page.meta.offset), (Some(1), 1))?;
    same("the second row", page.items.first(), all.items.get(1))?;
    let none = nobody.build_chroot_list().build_id(0).send().await?;
    same("chroots of no build", none.items.len(), 0)?;
    for name in [first, second] {
        let one = nobody.build_chroot_get().build_id(build).chrootname(name).send().await?;
        holds("it is as listed", all.items.iter().any(|it| it.name == one.name) && one.name == name)?;
        if cx.instance().is_fake() {
            same("times", (one.started_on, one.ended_on), (None, None))?;
            same("result", &one.result_url, &None)?;
        }
    }
    let packages = nobody.build_built_packages().build_id(build).send().await?.0;
    holds("nothing is built yet", packages.values().all(|it| it.packages.is_empty()))?;
    let unknown = nobody.build_chroot_get().build_id(build).chrootname("fedora-1-x86_64").send().await;
    refused(404, "another chroot", unknown)?;
    refused(500, "no chroot", nobody.build_chroot_get().build_id(build).chrootname("none").send().await)?;
    if cx.instance().is_fake() {
        refused(
            500,
            "sources that nobody made yet",
            nobody.build_source_chroot().build_id(build).send().await,
        )?;
    }
    refused(404, "sources of no build", nobody.build_source_chroot().build_id(0).send().await)?;
    refused(404, "packages of no build", nobody.build_built_packages().build_id(0).send().await)?;
    refused(404, "configuration of no build", nobody.build_source_build_config().build_id(0).send().await)
}
