//! Retries: policy, decision, backoff, and the budget that all calls of a client share.
//!
//! [`CoprBuilder::retry`](crate::CoprBuilder::retry) sets the [`Policy`].

mod after;
mod backoff;
mod budget;
mod decision;

pub(crate) use after::retry_after;
pub use backoff::{Backoff, Outage};
pub(crate) use budget::Budget;
pub(crate) use decision::{Attempt, retry_pause};
pub use decision::{AttemptOutcome, Policy, jitter};
