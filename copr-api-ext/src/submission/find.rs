//! Looking for the builds of a submission whose answer was lost.

use std::time::{Duration, SystemTime};

use copr_api::Timestamp;
use copr_api::types::Build;
use futures_util::TryStreamExt as _;
use reqwest::header::{DATE, HeaderMap};

use tokio::time::{Instant, sleep_until};

use super::sources::Sources;
use super::{Submission, unix_seconds};
use crate::copr::Copr;
use crate::error::Result;
use crate::lists::Lists as _;
use crate::output::Output as _;
use crate::pace::later;
use crate::retry::http_date;
use crate::watch::missing::{build_is_gone, is_missing};

/// The pause after the first look, which doubles, and the longest one.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(15));

/// Looks until something is found or the time is over.
pub(super) async fn find_within(copr: &Copr, submission: &Submission, time: Duration) -> Result<Vec<Build>> {
    crate::runtime::required("find_submitted_within")?;
    let end = later(Instant::now(), time);
    let (mut pause, longest) = PAUSES;
    loop {
        let is_last = Instant::now() >= end;
        let asked = match find(copr, submission).await {
            Ok(found) if found.is_empty() && !is_last => None,
            Err(error) if error.is_transient() && !is_last => error.retry_after(),
            result => return result,
        };
        let next = later(Instant::now(), asked.map_or(pause, |asked| asked.max(pause)));
        sleep_until(next.min(end)).await;
        pause = pause.saturating_mul(2).min(longest);
    }
}

/// The builds that a submission became, newest first.
pub(super) async fn find(copr: &Copr, submission: &Submission) -> Result<Vec<Build>> {
    let me = copr.auth_check().send().answer().await?;
    let ahead = clock_ahead(&me.headers, SystemTime::now()).unwrap_or_default();
    let submitter = me.value.name;
    let (from, _) = submission.window(ahead);
    let wanted = submission.clone();
    let builds = copr.build_list().ownername(&submission.ownername).projectname(&submission.projectname);
    let mut candidates = builds
        .items()
        // Builds of a fork keep the time of the builds they are copies of, and must not end the search.
        .since(Timestamp::from_unix_seconds(from))
        .filter(move |build| wanted.may_be(build, &submitter, ahead));
    let sources = match submission.sources.package() {
        None => submission.sources.clone(),
        Some(name) => {
            let (owner, project) = (&submission.ownername, &submission.projectname);
            let package = copr.package_get().ownername(owner).projectname(project).packagename(name);
            match package.send().output().await {
                Ok(package) => Sources::of_package(&package.source_type, &package.source_dict),
                // Its builds were deleted with it.
                Err(error) if is_missing(&error) => return Ok(Vec::new()),
                Err(error) => return Err(error),
            }
        }
    };
    let mut found = Vec::new();
    while let Some(build) = candidates.try_next().await? {
        match copr.build_source_build_config().build_id(build.id).send().output().await {
            Ok(config) if sources.is_of(&config) => found.push(build),
            Ok(_) => {}
            // Somebody deleted it meanwhile.
            Err(error) => drop(build_is_gone(copr, build.id, error).await?),
        }
    }
    Ok(found)
}

/// How many seconds the clock of a server is ahead of this machine's, if its answer tells.
pub(crate) fn clock_ahead(headers: &HeaderMap, now: SystemTime) -> Option<i64> {
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
