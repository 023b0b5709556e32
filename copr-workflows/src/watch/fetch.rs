//! Sends the requests of a poll cycle.

use super::missing::{build_is_gone, is_missing, project_is_gone};
use super::poll_cycle::{Answer, Request};
use crate::pace::Pacer;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::Result;

/// More chroots than any build has; a limit is always sent.
pub(crate) const ALL_CHROOTS: i64 = 1_000;

/// Sends one request. A build or project that does not exist is an answer, if a second request confirms it.
pub(super) async fn fetch(copr: &Copr, pacer: &mut Pacer, request: &Request) -> Result<Answer> {
    pacer.wait().await;
    let error = match send(copr, request).await {
        Err(error) if is_missing(&error) => error,
        answer => return answer,
    };
    match request {
        Request::Build(id) => {
            pacer.wait().await;
            build_is_gone(copr, *id, error).await?;
            Ok(Answer::Missing)
        }
        Request::Page(project, _) => {
            project_is_gone(copr, pacer, project, error).await?;
            Ok(Answer::Missing)
        }
        // An unknown build has an empty list.
        Request::Chroots(_) => Err(error),
    }
}

async fn send(copr: &Copr, request: &Request) -> Result<Answer> {
    match request {
        Request::Build(id) => {
            let build = copr.build_get().build_id(*id).send().await;
            build.map(|build| Answer::Build(Box::new(build)))
        }
        Request::Page(project, span) => {
            let page = copr
                .build_list()
                .ownername(&project.owner)
                .projectname(&project.name)
                .limit(i64::try_from(span.limit).unwrap_or(i64::MAX))
                .offset(i64::try_from(span.offset).unwrap_or(i64::MAX));
            page.send().await.map(|page| Answer::Page(page.items))
        }
        Request::Chroots(id) => {
            let chroots = copr.build_chroot_list().build_id(*id).limit(ALL_CHROOTS);
            chroots.send().await.map(|page| Answer::Chroots(page.items))
        }
    }
}
