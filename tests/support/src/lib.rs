//! Helpers for the tests of several packages. Depends on none of them.
//!
//! * [`corpus`]: exchanges recorded from a real Copr server,
//! * [`python`]: runs Python scripts to compare with,
//! * [`server`]: servers on plain sockets with scripted responses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::missing_panics_doc)]

pub mod corpus;
pub mod python;
pub mod server;
