//! The conformance suite: scenarios that run unchanged against the fake and against a real server.
//!
//! * [`scenario`]: what a scenario is and what it needs; all scenarios are in the `scenarios` module,
//! * [`instance`]: the server under test,
//! * [`raw`]: requests that the typed client can't express,
//! * [`recorder`]: counts, throttles and limits the calls,
//! * [`context`]: clients, temporary projects and chroots for scenarios,
//! * [`checks`]: outcomes and assertions,
//! * [`runner`]: runs scenarios one after the other and cleans up after each,
//! * [`harness`]: filters and options of `cargo test`,
//! * [`report`]: the summary, and the JSON and `JUnit` reports,
//! * [`options`]: the command line,
//! * [`serve`]: the fake as a stand-alone server,
//! * [`python_client`]: runs the official Python client against the fake.

pub mod checks;
pub mod context;
pub mod harness;
pub mod instance;
pub mod options;
pub mod python_client;
pub mod raw;
pub mod recorder;
pub mod report;
pub mod runner;
pub mod scenario;
mod scenarios;
pub mod serve;

pub use runner::run;
pub use scenarios::all;
