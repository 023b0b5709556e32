//! Development tasks of this repository, as a library for tests. Each command is a module of [`commands`].
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod canonical;
pub mod cli;
pub mod commands;
pub mod complete;
pub mod convert;
pub mod corrections;
pub mod diff;
pub mod fetch;
pub mod finding;
pub mod lint;
pub mod pipeline;
pub mod validate;
pub mod workspace;

#[path = "../../copr-api/generator/mod.rs"]
pub mod generator;
