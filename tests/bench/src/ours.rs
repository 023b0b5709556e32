//! The measured programs with `copr-api-ext`.

use std::time::Duration;

use copr_workflows::Copr;
use copr_workflows::prelude::*;
use futures_util::TryStreamExt as _;

use crate::calls;
use crate::figures::{Start, unix_now};
use crate::rows::PROJECT;

/// A client for the page server.
pub fn connect(url: &str) -> Copr {
    Copr::builder().url(url).max_concurrent_requests(64).build().unwrap()
}

/// Reads every build of the project.
pub async fn walk(url: &str, page: u64, read_ahead: Option<usize>, work: Duration) -> serde_json::Value {
    let copr = connect(url);
    let start = Start::now();
    let mut builds = copr.build_list().project(PROJECT).items().page_size(page);
    if let Some(pages) = read_ahead {
        builds = builds.read_ahead(pages);
    }
    let (mut sum, mut done) = (0, 0);
    while let Some(build) = builds.try_next().await.unwrap() {
        sum += build.id;
        done += 1;
        if done % page == 0 {
            calls::work(work).await;
        }
    }
    assert!(sum > 0);
    start.end(done)
}

/// Reads one build `count` times.
pub async fn calls(url: &str, count: u64, at_once: u64) -> serde_json::Value {
    let copr = connect(url);
    calls::measure(count, at_once, |id| {
        let copr = &copr;
        async move { copr.build_get().build_id(id.cast_signed()).send().await.unwrap().id }
    })
    .await
}

/// Reads the monitor package by package.
pub async fn monitor(url: &str) -> serde_json::Value {
    let copr = connect(url);
    let start = Start::now();
    let mut packages = copr.projects().monitor(PROJECT).await.unwrap();
    let (mut first, mut done) = (None, 0);
    while let Some(package) = packages.try_next().await.unwrap() {
        first.get_or_insert_with(unix_now);
        assert!(!package.chroots.is_empty());
        done += 1;
    }
    let mut figures = start.end(done);
    figures["first"] = first.into();
    figures
}
