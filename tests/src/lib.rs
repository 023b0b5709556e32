//! Shared code of the workspace tests.
//!
//! * [`conformance`]: the conformance suite,
//! * [`driver`]: makes any call from plain data,
//! * [`server`]: a local server that records requests and sends prepared responses,
//! * [`document`]: the corrected specification, and which operation a request belongs to,
//! * [`exchange`]: requests and responses from fixtures and recordings,
//! * [`express`]: whether a builder can express a request,
//! * [`surface`]: a compact form of the client's public API.
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
