//! Whether a server behaves as the client believes: scenarios that run unchanged against the fake and a real instance.
//!
//! * [`scenario`]: what a scenario is and what it needs; `scenarios` below it has them all,
//! * [`instance`]: the server under test, and what can be done to it besides calling it,
//! * [`raw`]: requests that no operation of the client expresses,
//! * [`recorder`]: counts, slows down and bounds the calls,
//! * [`context`]: what a scenario works with: clients, throw-away projects, chroots,
//! * [`checks`]: how a scenario ends, and the few words in which it says what it expects,
//! * [`runner`]: runs scenarios one after the other and cleans up after each,
//! * [`harness`]: the suite as a test harness, with the filters and options of `cargo test`,
//! * [`report`]: the figures, and the files for machines,
//! * [`options`]: the command line,
//! * [`serve`]: the fake as a server of its own,
//! * [`witness`]: the official Python client, driven through the fake.

pub mod checks;
pub mod context;
pub mod harness;
pub mod instance;
pub mod options;
pub mod raw;
pub mod recorder;
pub mod report;
pub mod runner;
pub mod scenario;
mod scenarios;
pub mod serve;
pub mod witness;

pub use runner::run;
pub use scenarios::all;
