//! A message, and the next delivery.
#![allow(dead_code, reason = "each test uses its own part of it")]

use std::time::Duration;

use copr_workflows::Result;
use copr_workflows::events::Delivery;
use futures_util::{Stream, TryStreamExt as _};

pub const TOPIC: &str = "org.fedoraproject.prod.copr.build.end";

/// The body of a message about a build.
pub fn body(build: i64) -> Vec<u8> {
    let body = serde_json::json!({
        "build": build, "chroot": "fedora-43-x86_64", "owner": "@hammers", "copr": "anvil", "pkg": "hello",
        "version": "2.12-1.fc43", "user": "alice", "status": 1, "ip": null, "who": "backend.worker-1", "pid": 99,
    });
    body.to_string().into_bytes()
}

pub async fn next(deliveries: &mut (impl Stream<Item = Result<Delivery>> + Unpin)) -> Delivery {
    let next = tokio::time::timeout(Duration::from_secs(60), deliveries.try_next()).await;
    next.expect("no message in a minute").unwrap().expect("the stream has no end")
}
