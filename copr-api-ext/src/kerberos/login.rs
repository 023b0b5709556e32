//! Logging in: one call of `gssapi_login`, which the transport sends with tokens.

use std::time::SystemTime;

use copr_api::Client;

use super::cookie::Session;
use crate::copr::Copr;
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

impl Copr {
    /// Logs in with a Kerberos ticket now rather than with the first call that needs it, and tells the user's name. Does nothing when
    /// a session is there.
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when the client does not log in by Kerberos,
    /// [`Auth`](crate::ErrorKind::Auth) when there is no valid ticket or the server does not take it,
    /// [`Forbidden`](crate::ErrorKind::Forbidden) when the server knows no user of that name. Otherwise as any call.
    pub async fn log_in(&self) -> Result<String> {
        let sessions = self.wire().sessions.as_ref();
        let sessions = sessions.ok_or_else(|| Error::refused("this client does not log in by Kerberos"))?;
        crate::runtime::required("gssapi_login")?;
        let pass = sessions.pass(Box::pin(log_in(self))).await;
        pass.map(|pass| pass.user).map_err(|failure| failure.error())
    }

    /// The name of the user whose Kerberos session this client has. `None` before it has logged in.
    #[must_use]
    pub fn session_user(&self) -> Option<String> {
        Some(self.wire().sessions.as_ref()?.at_hand()?.user)
    }
}
