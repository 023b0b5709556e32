//! Logging in with a Kerberos ticket: HTTP Negotiate (SPNEGO) once, and then the cookie of the session that it opens.
//!
//! A client logs in with the first call that wants a login, and sends the session's cookie with its calls from then on: with
//! those to the configured origin, and to no other. Public reads send it when it is there and never log in for it. When the server
//! refuses a session, the client logs in once more and sends the call once more, as far as it can be made again; nothing was done
//! by a call that is refused so, which is why that holds for those that change something too. Callers that need a session at the
//! same time wait for one login, and share its failure.
//!
//! * With the feature `gssapi`, on Unix, tickets come from the system's Kerberos library: [`CoprBuilder::kerberos`], or
//!   `gssapi = true` in the configuration where it holds no token. It finds tickets as `kinit` leaves them (`KRB5CCNAME`), and for
//!   services makes them from a keytab (`KRB5_CLIENT_KTNAME`). Building takes the headers of MIT Kerberos or Heimdal, and libclang.
//! * Without it, implement [`Negotiator`] and give it to [`CoprBuilder::negotiator`].
//! * With the feature `session-cache`, on Unix, [`CoprBuilder::session_cache`] shares the session with copr-cli and other programs.
//!
//! A login and token, where both are there, go before a ticket, as with copr-cli.
//!
//! [`CoprBuilder::kerberos`]: crate::CoprBuilder#method.kerberos
//! [`CoprBuilder::negotiator`]: crate::CoprBuilder::negotiator
//! [`CoprBuilder::session_cache`]: crate::CoprBuilder#method.session_cache

#[cfg(all(unix, feature = "session-cache"))]
mod cache;
mod challenge;
mod cookie;
#[cfg(all(unix, feature = "gssapi"))]
mod gssapi;
mod negotiator;
mod session;
mod setup;

#[cfg(all(unix, feature = "session-cache"))]
pub(crate) use cache::SessionFile;
pub(crate) use challenge::{header, token};
pub(crate) use cookie::Session;
#[cfg(all(unix, feature = "gssapi"))]
pub use gssapi::Gssapi;
pub use negotiator::{Negotiation, NegotiationError, Negotiator};
pub(crate) use session::{Pass, Sessions};
#[cfg(all(unix, feature = "session-cache"))]
pub(crate) use setup::Cache;
pub(crate) use setup::Setup;
