//! The chroots of the site.

use crate::api::{Context, Failure, Reply, Request};
use serde_json::{Map, Value};

/// The active chroots and their comments. There are no pages.
pub fn list(cx: &mut Context<'_>, _: &Request) -> Result<Reply, Failure> {
    let comments: Map<String, Value> = cx
        .state
        .mock_chroots
        .iter()
        .filter(|chroot| chroot.active)
        .map(|chroot| (chroot.name.clone(), chroot.comment.clone().into()))
        .collect();
    Ok(Reply::json(comments))
}
