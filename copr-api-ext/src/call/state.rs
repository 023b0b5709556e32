//! The state that all clones of a client share.

use std::sync::Arc;

use crate::auth::Authenticator;
use crate::http::{LazyClient, Limits, RateLimiter};
use crate::retry::{Budget, Policy};

#[derive(Debug)]
pub(crate) struct ClientState {
    pub auth: Authenticator,
    pub policy: Policy,
    pub budget: Arc<Budget>,
    pub limits: Limits,
    pub limiter: RateLimiter,
    /// The HTTP client for operations that are not idempotent; see [`for_once`](crate::http::HttpSettings::for_once).
    pub once: LazyClient,
}
