//! Repository tasks, as a library so that tests can call what the commands call.
//!
//! [`main`](../xtask/index.html) only dispatches; every command is a module of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod canonical;
pub mod convert;
pub mod diff;
pub mod fetch;
pub mod validate;
