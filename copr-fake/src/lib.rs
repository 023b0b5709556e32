//! An in-process Copr build server for tests.
//!
//! [`Fake`] is a running server. It listens on a free port of the loopback interface, and stops when the handle is dropped.
//!
//! ```
//! use copr_fake::{Fake, Fault};
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let fake = Fake::builder()
//!     .group("hammers", ["alice", "bob"])
//!     .project("alice/hello", ["fedora-43-x86_64"])
//!     .start()
//!     .await?;
//! fake.fault(Fault::html(503)).on("build_get").times(2);
//!
//! // Run the code under test against `fake.url()`, as the user of `fake.credentials("alice")`
//! // or with the configuration file `fake.config_file("alice")`. Then look at the requests:
//! for request in fake.journal().all() {
//!     println!("{request}");
//! }
//! # std::io::Result::Ok(()) }).unwrap();
//! ```
//!
//! The README has three complete tests of a program that uses `copr-workflows`.
//!
//! | to | use |
//! |---|---|
//! | set up users, projects, packages and builds | [`Fake::builder`] |
//! | make requests fail | [`Fake::fault`], [`Fault`] |
//! | decide how builds end, and how long they take | [`Fake::script`] |
//! | let time pass | [`Fake::clock`] |
//! | look at the requests that arrived | [`Fake::journal`] |
//! | let tokens and sessions expire | [`Fake::expire_token`], [`Fake::expire_sessions`] |
//! | read or change the state of the server | [`Fake::with`], [`state`] |
//!
//! # Differences from a real server
//!
//! The server responds as a real server was seen to respond, mistakes included, with these exceptions:
//!
//! * The texts of error messages are different.
//! * `build_create_url` with several URLs and `after_build_id` or `with_build_id` makes a real server hang for everyone. Here
//!   only that request gets no response. It creates no build, and [`Journal`] has it without a status.
//! * A real server caches the response to `rpmrepo_get` for two minutes. Here it is always fresh.
//! * Names of projects may contain combining marks, and a name that consists of fractions counts as a number.

// Neither a caller's values nor a request may cause a panic by an index or a slice. Tests may index.
#![warn(missing_docs, clippy::pedantic)]
#![allow(
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    reason = "types that are of no use when dropped are `must_use` themselves"
)]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::string_slice, clippy::unimplemented, clippy::unreachable)
)]

mod api;
mod control;
mod http;
mod model;

pub use api::FilePart;
#[cfg(feature = "events")]
pub use control::Publisher;
pub use control::{
    Builder, Clock, Entry, Fake, Fault, FaultBuilder, FaultRule, Journal, Message, Messages, RetryAfter,
    START, Script,
};
pub use http::RequestBody;
pub use model::life::Stage;
pub use state::Credentials;

pub mod state {
    //! The state of a server, in plain structures. [`Fake::with`](crate::Fake::with) gives access to [`State`].

    pub use crate::model::{
        Artifact, Batch, Build, BuildChroot, BuildState, Credentials, Grant, Group, History, Listing,
        MockChroot, Owner, Package, Permission, Project, ProjectChroot, Secrets, Session, Source, SourceType,
        State, Upload, User,
    };
}

/// Compiles the tests of the README, which `tests/it/readme.rs` runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
