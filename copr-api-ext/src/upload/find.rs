//! Looking for the build of an upload whose answer was lost.

use std::time::SystemTime;

use copr_api::types::Build;
use futures_util::TryStreamExt as _;
use reqwest::header::{DATE, HeaderMap};

use super::submission::{Submission, unix_seconds};
use crate::copr::Copr;
use crate::error::Result;
use crate::lists::Lists as _;
use crate::output::Output as _;
use crate::retry::http_date;
use crate::watch::missing::build_is_gone;

/// The builds that an upload became: none, one, or several if the same file was uploaded more than once at the time; newest first.
pub(super) async fn find(copr: &Copr, submission: &Submission) -> Result<Vec<Build>> {
    let me = copr.auth_check().send().answer().await?;
    let ahead = clock_ahead(&me.headers, SystemTime::now()).unwrap_or_default();
    let submitter = me.value.name;
    let (from, _) = submission.window(ahead);
    let wanted = submission.clone();
    let builds = copr.build_list().ownername(&submission.ownername).projectname(&submission.projectname);
    let mut candidates = builds
        .items()
        .until(move |build| build.submitted_on.unix_seconds() < from)
        .filter(move |build| wanted.may_be(build, &submitter, ahead));
    let mut found = Vec::new();
    while let Some(build) = candidates.try_next().await? {
        match copr.build_source_build_config().build_id(build.id).send().output().await {
            Ok(config) if submission.is_of(&config) => found.push(build),
            Ok(_) => {}
            // Somebody deleted it meanwhile.
            Err(error) => drop(build_is_gone(copr, build.id, error).await?),
        }
    }
    Ok(found)
}

/// How many seconds the clock of a server is ahead of this machine's, if its answer tells.
pub(super) fn clock_ahead(headers: &HeaderMap, now: SystemTime) -> Option<i64> {
    let date = http_date(headers.get(DATE)?.to_str().ok()?)?;
    Some(i64::try_from(date).ok()?.saturating_sub(unix_seconds(now)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn the_servers_clock_is_read_off_its_answer() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_770);
        for (date, ahead) in [
            (Some("Sun, 06 Nov 1994 08:49:37 GMT"), Some(7)),
            (Some("Sun, 06 Nov 1994 08:49:00 GMT"), Some(-30)),
            (Some("yesterday"), None),
            (None, None),
        ] {
            let headers = date.map(|date| (DATE, date.parse().unwrap())).into_iter().collect();
            assert_eq!(clock_ahead(&headers, now), ahead, "{date:?}");
        }
    }
}
