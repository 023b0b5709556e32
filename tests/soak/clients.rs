//! Tasks that write: they submit builds, follow and delete them, and update projects.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use copr_workflows::prelude::*;
use copr_workflows::{Copr, ErrorKind, UploadFile};
use futures_util::{StreamExt as _, TryStreamExt as _};

use crate::random::Random;
use crate::server::source_name;
use crate::service::Service;
use crate::tally::word;

const CHROOTS: [&str; 2] = ["fedora-43-x86_64", "fedora-43-aarch64"];

/// Submits a source package by URL. If the response is lost, looks for the build.
pub async fn submit(service: &Service, random: &mut Random) {
    let (number, began) = (service.next.fetch_add(1, Ordering::Relaxed), Instant::now());
    let url = format!("https://example.org/{}", source_name(number));
    let submit = service.copr.build_create_url().project("alice/soak").pkgs([url]);
    match submit.send().await {
        Ok(builds) => match builds.items.first() {
            Some(build) => follow(service, build.id, random).await,
            None => service.tally.wrong("a submission without a build"),
        },
        Err(error) => {
            service.tally.failed("submit", &error, began, &service.faults, &[]);
            find_lost(service, number, &error, random).await;
        }
    }
}

/// Uploads a source package. If the response is lost, looks for the build.
pub async fn upload(service: &Service, random: &mut Random) {
    let (number, began) = (service.next.fetch_add(1, Ordering::Relaxed), Instant::now());
    let size = 1 << (8 + random.below(11));
    let content = [&[0xed, 0xab, 0xee, 0xdb, 3, 0][..], &vec![7; size]].concat();
    let srpm = UploadFile::bytes(source_name(number), content).expect("a package");
    match service.copr.builds().upload(srpm).to(Service::project("soak")).send().await {
        Ok(build) => {
            service.tally.done("upload");
            follow(service, build.id, random).await;
        }
        Err(error) => {
            service.tally.failed("upload", &error, began, &service.faults, &[]);
            find_lost(service, number, &error, random).await;
        }
    }
}

/// Looks for the build of a failed submission, if it may exist.
async fn find_lost(service: &Service, number: u64, error: &copr_api_ext::Error, random: &mut Random) {
    if error.is_ambiguous() && error.is_retryable() {
        service.tally.wrong("a submission that may have arrived is said to be retryable");
    }
    let Some(submission) = error.submission() else {
        if !error.is_ambiguous() {
            let _ = service.unsent.send(number);
        }
        return;
    };
    let began = Instant::now();
    match service.copr.builds().find_submitted(submission, Duration::ZERO).await {
        Ok(found) if found.len() > 1 => service.tally.wrong("a submission has several builds"),
        Ok(found) => match found.first() {
            Some(build) => follow(service, build.id, random).await,
            None => service.tally.done("not found after loss"),
        },
        Err(error) => service.tally.failed("find_submitted", &error, began, &service.faults, &[]),
    }
}

/// Follows a build to its end: watches it, reads its log, downloads the results and deletes it.
async fn follow(service: &Service, id: i64, random: &mut Random) {
    service.tally.done("submit");
    service.followed.lock().expect("not poisoned").insert(id);
    let (copr, cancels) = (&service.copr, random.below(10) == 0);
    let watch = async {
        let began = Instant::now();
        let watch =
            copr.builds().watch(id).poll_interval(Duration::from_millis(100), Duration::from_millis(500));
        let watch = watch.min_interval(Duration::from_millis(20)).max_outage(Duration::from_secs(20));
        match watch.deadline(Duration::from_secs(60)).await {
            Ok(outcome) if outcome.is_success() => return true,
            Ok(_) => service.tally.done(if cancels { "canceled" } else { "other end" }),
            Err(error) => service.tally.failed("watch", &error, began, &service.faults, &[]),
        }
        false
    };
    let cancel = async {
        if cancels {
            // The server's checker polls ten times a second and has to see the build before it is deleted.
            tokio::time::sleep(Duration::from_millis(300)).await;
            let began = Instant::now();
            if let Err(error) = copr.builds().cancel([id]).await {
                service.tally.failed("cancel", &error, began, &service.faults, &[]);
            }
        }
    };
    let (succeeded, (), ()) = tokio::join!(watch, log(service, id, cancels), cancel);
    if succeeded {
        service.tally.done("watch");
        fetch(service, id).await;
    }
    let began = Instant::now();
    match copr.builds().delete([id]).cancel_first().await {
        Ok(_) => service.tally.done("delete"),
        Err(error) => service.tally.failed("delete", &error, began, &service.faults, &[]),
    }
    service.followed.lock().expect("not poisoned").remove(&id);
}

/// Reads the log while it grows, and checks that no line is missing or repeated.
async fn log(service: &Service, id: i64, cancels: bool) {
    let began = Instant::now();
    let log = service.copr.builds().log(id, CHROOTS[0]).poll_interval(Duration::from_millis(150));
    let mut log = log.max_outage(Duration::from_secs(20)).deadline(Duration::from_secs(60)).lines();
    let (mut lines, mut restarts) = (Vec::new(), 0);
    loop {
        match log.next().await {
            Some(Ok(line)) => {
                if log.restarts() > restarts {
                    restarts = log.restarts();
                    lines.clear();
                }
                lines.push(line);
            }
            None => break,
            Some(Err(error)) => {
                // A canceled build may have no log; and if its state can't be decoded, the stream waits until the deadline.
                let may = if cancels {
                    &[ErrorKind::NotFound, ErrorKind::Timeout][..]
                } else {
                    &[ErrorKind::Timeout]
                };
                return service.tally.failed("log", &error, began, &service.faults, may);
            }
        }
    }
    match gap(&lines, cancels) {
        None => service.tally.done("log"),
        Some(why) => service.tally.wrong(format!("the log of {id} {why} after {restarts} restarts")),
    }
}

/// What is missing from a log: it has a head, a line for each second, and an end if the build had time for one.
fn gap(lines: &[String], cancels: bool) -> Option<String> {
    let [head, seconds @ .., end] = lines else { return Some(format!("has {} lines", lines.len())) };
    let ended = cancels || end.ends_with("succeeded") || end.ends_with("failed");
    if !head.ends_with("begins") || !ended {
        return Some(format!("begins with {head:?} and ends with {end:?}"));
    }
    seconds.iter().zip(1..).find_map(|(line, second): (&String, u64)| {
        let found =
            line.trim_start_matches('[').split(']').next().and_then(|number| number.trim().parse().ok());
        (found != Some(second)).then(|| format!("has {line:?} in the place of {second}"))
    })
}

/// Downloads the packages of a build and checks that they are RPMs.
async fn fetch(service: &Service, id: i64) {
    let (folder, began) = (tempfile::tempdir_in(&service.folder).expect("a folder"), Instant::now());
    let fetched = async {
        let results = service.copr.builds().chroot_results(id, CHROOTS[1]).await?;
        results.matching("*.rpm").download(folder.path()).await
    };
    match fetched.await {
        Ok(files) => {
            if files.is_empty() {
                service.tally.wrong(format!("no packages of {id} were fetched, and nothing failed"));
            }
            for file in &files {
                let bytes = std::fs::read(&file.path).expect("a file that was fetched");
                if !bytes.starts_with(&[0xed, 0xab, 0xee, 0xdb]) || bytes.len() as u64 != file.size {
                    service.tally.wrong(format!("{} is no package", file.path.display()));
                }
            }
            service.tally.done("fetch");
        }
        Err(error) => service.tally.failed("fetch", &error, began, &service.faults, &[]),
    }
}

/// Ensures a project with a random description.
pub async fn ensure(service: &Service, random: &mut Random) {
    let (began, text) = (Instant::now(), format!("revision {}", random.below(1000)));
    let ensure = service.copr.projects().ensure(Service::project("ensured")).chroots(CHROOTS);
    match ensure.description(text).await {
        Ok(_) => service.tally.done("ensure"),
        Err(error) => service.tally.failed("ensure", &error, began, &service.faults, &[]),
    }
}

/// Deletes builds that no task follows: their submissions seemed to fail.
pub async fn delete_abandoned(service: &Service, _: &mut Random) {
    let began = Instant::now();
    let swept = async {
        let lost = lost(service).await?;
        // By then, the task that submitted a build knows its id.
        tokio::time::sleep(Duration::from_secs(if service.is_ending() { 0 } else { 12 })).await;
        let still = lost_of(service, lost);
        let copr: &Copr = &service.copr;
        copr.builds().delete(still).cancel_first().await
    };
    match swept.await {
        Ok(report) if report.is_complete() => service.tally.done("delete abandoned"),
        Ok(report) => {
            for left in &report.skipped {
                *service.tally.counts().failed.entry(format!("left: {}", word(left.reason))).or_default() +=
                    1;
            }
        }
        Err(error) => service.tally.failed("delete abandoned", &error, began, &service.faults, &[]),
    }
}

async fn lost(service: &Service) -> copr_api_ext::Result<Vec<i64>> {
    let builds = service.copr.build_list().project("alice/soak").items().map_ok(|build| build.id);
    Ok(lost_of(service, builds.try_collect().await?))
}

fn lost_of(service: &Service, mut builds: Vec<i64>) -> Vec<i64> {
    let followed = service.followed.lock().expect("not poisoned");
    builds.retain(|id| !followed.contains(id));
    builds
}
