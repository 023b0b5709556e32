//! Sending requests again: the policy, the decision, `Retry-After`, and the budget that all calls share.

mod after;
mod budget;
mod decision;

pub use after::retry_after;
pub use budget::Budget;
pub use decision::{Attempt, Decision, Outcome, Policy, decide};
