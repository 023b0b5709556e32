//! Logging in: one call of `gssapi_login`, which the transport sends with tokens.

use std::time::SystemTime;

use copr_api::Client;

use super::cookie::Session;
use crate::error::{Error, ErrorKind, Result, Story};
use crate::output::Output as _;

/// Opens a session.
pub(crate) async fn log_in(api: &Client) -> Result<Session> {
    let answer = api.gssapi_login().send().answer().await?;
    Session::opened(answer.value.name, &answer.headers, SystemTime::now()).ok_or_else(|| {
        Error::new(Story {
            kind: Some(ErrorKind::Unexpected),
            operation: Some("gssapi_login"),
            status: Some(answer.status),
            attempts: answer.attempts,
            source: Some("the server accepted the ticket and opened no session".into()),
            ..Story::default()
        })
    })
}
