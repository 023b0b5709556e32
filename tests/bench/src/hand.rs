//! The baseline without this library: reqwest, `serde_json`, and structs with the same fields. No retries, no detailed errors.
#![allow(dead_code, reason = "all fields are decoded, even if they are not read")]

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;

use crate::calls;
use crate::figures::{Start, unix_now};

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BuildState {
    Canceled,
    Failed,
    Forked,
    Importing,
    Pending,
    Running,
    Skipped,
    Starting,
    Succeeded,
    Waiting,
    Unknown,
}

#[derive(Deserialize)]
pub struct SourcePackage {
    name: Option<String>,
    url: Option<String>,
    version: Option<String>,
}

#[derive(Deserialize)]
pub struct Build {
    chroots: Vec<String>,
    ended_on: Option<i64>,
    pub id: i64,
    is_background: bool,
    ownername: String,
    project_dirname: String,
    projectname: String,
    repo_url: String,
    source_package: SourcePackage,
    started_on: Option<i64>,
    state: BuildState,
    submitted_on: i64,
    submitter: Option<String>,
}

#[derive(Deserialize)]
pub struct Meta {
    limit: Option<i64>,
    offset: i64,
    order: String,
    order_type: String,
}

#[derive(Deserialize)]
pub struct Page {
    pub items: Vec<Build>,
    meta: Meta,
}

#[derive(Deserialize)]
struct MonitorChroot {
    build_id: i64,
    pkg_version: Option<String>,
    state: BuildState,
    status: Option<i64>,
    url_backend_log: Option<String>,
    url_build_log: Option<String>,
}

#[derive(Deserialize)]
struct MonitorPackage {
    chroots: BTreeMap<String, MonitorChroot>,
    name: String,
}

#[derive(Deserialize)]
struct Monitor {
    message: String,
    output: String,
    packages: Vec<MonitorPackage>,
}

async fn get(client: &reqwest::Client, url: &str) -> bytes::Bytes {
    client.get(url).send().await.unwrap().error_for_status().unwrap().bytes().await.unwrap()
}

/// Reads pages until one is not full.
pub async fn walk(url: &str, page: u64, work: Duration) -> serde_json::Value {
    let client = reqwest::Client::new();
    let start = Start::now();
    let (mut offset, mut sum, mut done) = (0, 0, 0);
    loop {
        let url =
            format!("{url}/api_3/build/list?ownername=alice&projectname=hello&offset={offset}&limit={page}");
        let read: Page = serde_json::from_slice(&get(&client, &url).await).unwrap();
        let rows = read.items.len() as u64;
        for build in read.items {
            sum += build.id;
            done += 1;
        }
        calls::work(work).await;
        if rows < page {
            break;
        }
        offset += page;
    }
    assert!(sum > 0);
    start.end(done)
}

/// Reads one build `count` times.
pub async fn calls(url: &str, count: u64, at_once: u64) -> serde_json::Value {
    let client = reqwest::Client::new();
    calls::measure(count, at_once, |id| {
        let (client, url) = (&client, format!("{url}/api_3/build/{id}"));
        async move { serde_json::from_slice::<Build>(&get(client, &url).await).unwrap().id }
    })
    .await
}

/// Reads the monitor: `serde_json` returns nothing before the end.
pub async fn monitor(url: &str) -> serde_json::Value {
    let client = reqwest::Client::new();
    let url = format!("{url}/api_3/monitor?ownername=alice&projectname=hello");
    let start = Start::now();
    let body = get(&client, &url).await;
    let monitor: Monitor = serde_json::from_slice(&body).unwrap();
    let first = unix_now();
    let mut figures = start.end(monitor.packages.len() as u64);
    figures["first"] = first.into();
    figures
}
