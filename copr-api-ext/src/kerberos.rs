//! Kerberos logins: HTTP Negotiate (SPNEGO) once, then the cookie of the session that it opens.
//!
//! * With the feature `gssapi` (Unix only), tickets come from the system's Kerberos library: call [`CoprBuilder::kerberos`], or set
//!   `gssapi = true` and no token in the configuration. The library finds the tickets of `kinit` (`KRB5CCNAME`), and for services
//!   creates them from a keytab (`KRB5_CLIENT_KTNAME`). Building requires the headers of MIT Kerberos or Heimdal, and libclang.
//! * Without it, implement [`Negotiator`] and pass it to [`CoprBuilder::negotiator`].
//! * With the feature `session-cache` (Unix only), [`CoprBuilder::session_cache`] shares the session with copr-cli and other
//!   programs.
//!
//! If the configuration contains both, login and token take precedence over Kerberos, as in copr-cli.
//!
//! The client logs in with the first call that requires authentication, and from then on sends the cookie with all calls to the
//! configured origin. Public reads never log in, but send the cookie if there is one. If the server rejects the session, the
//! client logs in again and sends the call again, even one that changes something, because a rejected call has no effect.
//! Concurrent calls wait for the same login, and share its error.
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
