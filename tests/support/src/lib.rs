//! What the tests of several packages share. It depends on none of them.
//!
//! * [`corpus`]: exchanges recorded from a real Copr server,
//! * [`python`]: what Python says,
//! * [`server`]: servers over plain sockets that send what a test tells them to.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc)]

pub mod corpus;
pub mod python;
pub mod server;
