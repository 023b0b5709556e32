//! What all clones of a client share.

use std::sync::Arc;

use crate::auth::Authenticator;
use crate::http::{LazyClient, Limits, RateLimiter};
use crate::retry::{Budget, Policy};

/// The state that calls are sent with.
#[derive(Debug)]
pub(crate) struct ClientState {
    pub auth: Authenticator,
    pub policy: Policy,
    pub budget: Arc<Budget>,
    pub limits: Limits,
    pub limiter: RateLimiter,
    /// The HTTP client for operations that are not idempotent. It opens a connection for each request: if the server closes an idle
    /// connection while a request is on its way, it is unknown whether the request arrived.
    pub once: LazyClient,
}
