//! The fetch library against real sockets, files and folders.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails the test")]

mod bad;
mod good;
mod rules;
mod server;
mod shelf;
