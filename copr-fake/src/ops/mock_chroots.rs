//! The chroots of the site.

use serde_json::{Map, Value};

use crate::context::Context;
use crate::failure::Failure;
use crate::reply::Reply;
use crate::request::Request;

/// The active chroots and their comments. There are no pages.
pub async fn list(cx: &Context, _: Request) -> Result<Reply, Failure> {
    let comments: Map<String, Value> = cx
        .state()
        .mock_chroots
        .iter()
        .filter(|chroot| chroot.active)
        .map(|chroot| (chroot.name.clone(), chroot.comment.clone().into()))
        .collect();
    Ok(Reply::json(comments.into()))
}
