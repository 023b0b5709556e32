//! Shared pieces of the workspace tests.
//!
//! * [`conformance`]: whether a server behaves as the client believes,
//! * [`driver`]: makes any call from plain data,
//! * [`server`]: a local socket that keeps what it receives and answers what it is told,
//! * [`document`]: the corrected document, and which operation a request belongs to,
//! * [`exchange`]: a request and its answer, from a fixture or from a recording,
//! * [`express`]: whether a builder can express a request,
//! * [`surface`]: the public surface of the client in few words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc)]

pub mod conformance;
pub mod document;
pub mod driver;
pub mod exchange;
pub mod express;
pub mod server;
pub mod surface;

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
