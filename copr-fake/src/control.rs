//! The interface for tests: the handle on a server, its clock, its journal, its faults, and scripts for its builds.

mod assertions;
mod builder;
mod clock;
mod fake;
mod fault;
mod journal;
mod script;
mod server;

pub use builder::Builder;
pub use clock::{Clock, START};
pub use fake::Fake;
pub use fault::{Fault, FaultBuilder, FaultRule, RetryAfter};
pub use journal::{Entry, Journal};
pub use script::Script;
