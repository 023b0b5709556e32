//! The interface for tests: the handle on a server, its clock, its journal, its faults, and scripts for its builds.

mod assertions;
mod builder;
#[cfg(feature = "events")]
mod bus;
mod clock;
mod fake;
mod fault;
mod journal;
mod messages;
mod script;
mod server;

pub use builder::Builder;
#[cfg(feature = "events")]
pub use bus::Publisher;
pub use clock::{Clock, START};
pub use fake::Fake;
pub use fault::{Fault, FaultBuilder, FaultRule, RetryAfter};
pub use journal::{Entry, Journal};
pub use messages::{Message, Messages};
pub use script::Script;
