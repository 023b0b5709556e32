//! Kerberos login: one call of `gssapi_login`.

use std::time::SystemTime;

use copr_api::Client;

use super::{CallExt as _, Response};
use crate::error::{Error, ErrorInner, ErrorKind, Result};
use crate::kerberos::Session;

pub(crate) async fn log_in(client: &Client) -> Result<Session> {
    let Response { value, status, headers, attempts } = client.gssapi_login().response().await?;
    Session::opened(value.name, &headers, SystemTime::now()).ok_or_else(|| {
        Error::new(ErrorKind::Unexpected, "the server accepted the ticket but opened no session")
            .with_operation("gssapi_login")
            .with(|error: &mut ErrorInner| {
                error.status = Some(status);
                error.attempts = attempts;
            })
    })
}
