//! Making the requests that a round decides on.

use super::round::{Answer, Request};
use crate::copr::Copr;
use crate::error::{Error, Result};
use crate::output::Output as _;

/// More chroots than any build has; a limit is always sent.
pub(crate) const ALL_CHROOTS: i64 = 1_000;

/// Makes one request. That something does not exist is an answer, if it is the API that says so.
pub(super) async fn fetch(copr: &Copr, request: &Request) -> Result<Answer> {
    let answer = match request {
        Request::Build(id) => {
            let build = copr.build_get().build_id(*id).send().output().await;
            build.map(|build| Answer::Build(Box::new(build)))
        }
        Request::Page(project, span, _) => {
            let page = copr
                .build_list()
                .ownername(&project.owner)
                .projectname(&project.name)
                .limit(i64::try_from(span.limit).unwrap_or(i64::MAX))
                .offset(i64::try_from(span.offset).unwrap_or(i64::MAX));
            page.send().output().await.map(|page| Answer::Page(page.items))
        }
        Request::Chroots(id) => {
            let chroots = copr.build_chroot_list().build_id(*id).limit(ALL_CHROOTS);
            chroots.send().output().await.map(|page| Answer::Chroots(page.items))
        }
    };
    match answer {
        Err(error) if is_missing(&error) => Ok(Answer::Missing(error)),
        answer => answer,
    }
}

/// Whether the API itself says that something does not exist. A proxy that knows nothing of the server says 404 as well.
pub(crate) fn is_missing(error: &Error) -> bool {
    error.is_not_found() && error.message().is_some()
}
