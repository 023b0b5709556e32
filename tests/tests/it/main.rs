//! Tests of the workspace: the generated client, its specification and recorded exchanges. Tests that need their own process are
//! next to this folder.
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
