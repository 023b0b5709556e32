//! The tests of the workspace: the generated client, its documents and recorded exchanges.
//! What needs a process of its own stands beside this folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conformance;
mod connections;
mod corpus;
mod ext;
mod fixtures;
mod forbidden;
mod generator;
mod refusals;
mod repository;
mod schemas;
mod snapshots;
mod wire;
