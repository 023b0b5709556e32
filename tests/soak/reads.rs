//! Tasks that read lists, monitors, single objects and results; some are dropped midway.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, Instant};

use copr_workflows::prelude::*;
use futures_util::{StreamExt as _, TryStreamExt as _};
use tokio::time::timeout;

use crate::random::Random;
use crate::service::{Service, connect};

/// How often a failed walk is resumed.
const RESUMES: u32 = 30;

/// Reads a long list, resuming after errors, and checks that each row comes once and in order.
pub async fn walk(service: &Service, random: &mut Random) {
    let (size, read_ahead) = (50 + random.below(300), random.size(4));
    let list = || {
        let list = service.copr.build_list().project("alice/history").items();
        list.page_size(size).read_ahead(read_ahead)
    };
    let (mut items, mut ids, mut began, mut resumes) = (list(), Vec::new(), Instant::now(), 0);
    loop {
        match items.next().await {
            Some(Ok(build)) => ids.push(build.id),
            None => break,
            Some(Err(error)) => {
                service.tally.failed("walk", &error, began, &service.faults, &[]);
                resumes += 1;
                if resumes > RESUMES || service.is_ending() {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
                (items, began) = (list().resume(items.cursor()), Instant::now());
            }
        }
    }
    if ids == service.truth.history {
        service.tally.done("walk");
    } else {
        service.tally.wrong(format!("a walk has {} of {} rows", ids.len(), service.truth.history.len()));
    }
}

/// Reads a list that changes, and checks that no row repeats and that stable rows are never missing.
pub async fn changing_list(service: &Service, random: &mut Random) {
    let (size, began) = (5 + random.below(20), Instant::now());
    let items =
        service.copr.build_list().project("alice/hello").items().page_size(size).read_ahead(random.size(3));
    match items.map_ok(|build| build.id).try_collect::<Vec<i64>>().await {
        Ok(ids) => {
            let known: BTreeSet<_> = ids.iter().copied().collect();
            if known.len() != ids.len() || !known.contains(&service.truth.build) {
                service.tally.wrong(format!("a changing list returned {ids:?}"));
            }
            service.tally.done("changing list");
        }
        Err(error) => service.tally.failed("changing list", &error, began, &service.faults, &[]),
    }
}

/// Reads a monitor, and checks that it ends with an error or with all packages.
pub async fn monitor(service: &Service, _: &mut Random) {
    let (began, mut names) = (Instant::now(), Vec::new());
    let read = async {
        let mut packages = service.copr.projects().monitor("alice/history").await?;
        while let Some(package) = packages.try_next().await? {
            names.push(package.name);
        }
        copr_api_ext::Result::Ok(())
    };
    let read = read.await;
    let good =
        names.len() <= service.truth.packages.len() && names[..] == service.truth.packages[..names.len()];
    match read {
        Err(error) => service.tally.failed("monitor", &error, began, &service.faults, &[]),
        Ok(()) if names.len() == service.truth.packages.len() => service.tally.done("monitor"),
        Ok(()) => service.tally.wrong("an incomplete monitor ended without an error"),
    }
    if !good {
        service.tally.wrong("a monitor returned packages that do not exist");
    }
}

/// Reads one random object.
pub async fn reads(service: &Service, random: &mut Random) {
    let (copr, began) = (&service.copr, Instant::now());
    let build = service.truth.build;
    let read = match random.below(6) {
        0 => copr.project_get().project("alice/hello").send().await.map(drop),
        1 => copr.projects().chroots().get().await.map(drop),
        2 => copr.auth_check().send().await.map(drop),
        3 => copr.build_get().build_id(build).send().await.map(drop),
        4 => copr.build_chroot_list().build_id(build).send().await.map(drop),
        _ => copr.package_list().project("alice/history").items().try_collect::<Vec<_>>().await.map(drop),
    };
    match read {
        Ok(()) => service.tally.done("read"),
        Err(error) => service.tally.failed("read", &error, began, &service.faults, &[]),
    }
}

/// Downloads the results of a build. Completed files must have the right content.
pub async fn results(service: &Service, random: &mut Random) {
    let folder = tempfile::tempdir_in(&service.folder).expect("a folder");
    let at_once = 1 + random.size(6);
    // The second download resumes the first.
    for _ in 0..2 {
        let began = Instant::now();
        let results = match service.copr.builds().results(service.truth.build).await {
            Ok(results) => results,
            Err(error) => {
                return service.tally.failed("list of results", &error, began, &service.faults, &[]);
            }
        };
        let nowhere = !results.chroots_without_results.is_empty();
        let report = results
            .download(folder.path())
            .max_concurrent_requests(at_once)
            .deadline(Duration::from_secs(60))
            .report()
            .await;
        for (_, error) in &report.failed {
            service.tally.failed("download", error, began, &service.faults, &[]);
        }
        let files = files_below(folder.path());
        for (name, bytes) in &files {
            let whole = service.truth.files.get(name) == Some(bytes);
            if !whole && Path::new(name).extension().is_none_or(|end| end != "part") {
                service
                    .tally
                    .wrong(format!("{name} has its final name and is incomplete: {} bytes", bytes.len()));
            }
        }
        let all = files.len() == service.truth.files.len();
        // If the server sends null for a chroot's result URL, the chroot has no results.
        let nowhere = nowhere && service.faults.lock().expect("not poisoned").had("nulls", began);
        if report.failed.is_empty() && !all && !nowhere {
            service.tally.wrong(format!("{} files of {}", files.len(), service.truth.files.len()));
        }
        if report.failed.is_empty() {
            return service.tally.done("results");
        }
    }
}

/// All files below a folder, by path.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let (Ok(bytes), Ok(name)) = (std::fs::read(&path), path.strip_prefix(folder)) {
                found.insert(name.to_string_lossy().into_owned(), bytes);
            }
        }
    }
    found
}

/// Watches the events of a project for some seconds.
pub async fn project(service: &Service, random: &mut Random) {
    let (began, time) = (Instant::now(), Duration::from_secs(2) + random.pause(4000));
    let mut watch = service.copr.projects().watch(Service::project("hello")).keep_watching();
    watch = watch
        .poll_interval(Duration::from_millis(200), Duration::from_secs(1))
        .min_interval(Duration::from_millis(50));
    let mut watch = watch.max_outage(Duration::from_secs(5)).deadline(time);
    loop {
        match watch.next().await {
            Some(Ok(_)) => {}
            Some(Err(error)) => return service.tally.failed("project", &error, began, &service.faults, &[]),
            None => return service.tally.done("project"),
        }
    }
}

/// Builds a client, uses it once and drops it.
pub async fn new_client(service: &Service, _: &mut Random) {
    let (began, copr) = (Instant::now(), connect(&service.server_info));
    match copr.auth_check().send().await {
        Ok(_) => service.tally.done("new client"),
        Err(error) => service.tally.failed("new client", &error, began, &service.faults, &[]),
    }
}

/// Starts calls and drops them midway.
pub async fn drops(service: &Service, random: &mut Random) {
    let (copr, build) = (&service.copr, service.truth.build);
    let folder = tempfile::tempdir_in(&service.folder).expect("a folder");
    let what = random.below(5);
    let work = async {
        match what {
            0 => {
                let items = copr.build_list().project("alice/history").items().page_size(100).read_ahead(3);
                items.try_for_each(|_| async { Ok(()) }).await
            }
            1 => {
                let packages = copr.projects().monitor("alice/history").await?;
                packages.try_for_each(|_| async { Ok(()) }).await
            }
            2 => {
                copr.builds().log(build, "fedora-43-x86_64").lines().try_for_each(|_| async { Ok(()) }).await
            }
            3 => copr.builds().results(build).await?.download(folder.path()).await.map(drop),
            _ => copr.projects().watch(Service::project("hello")).await.map(drop),
        }
    };
    let (began, limit) = (Instant::now(), random.pause(60));
    match timeout(limit, work).await {
        Err(_) => {
            service.tally.done("dropped midway");
            // A file that is being written is completed in the background; only then can the folder be removed.
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Ok(Ok(())) => service.tally.done("finished before drop"),
        Ok(Err(error)) => {
            service.tally.failed("dropped midway", &error, began, &service.faults, &[]);
        }
    }
}
