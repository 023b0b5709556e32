//! An in-process Copr build server for tests.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! let fake = copr_fake::Fake::builder()
//!     .user("alice")
//!     .group("hammers", ["alice"])
//!     .project("alice/hello", ["fedora-43-x86_64"])
//!     .start()
//!     .await?;
//! println!("{} {}", fake.url(), fake.config_file("alice"));
//! # std::io::Result::Ok(()) }).unwrap();
//! ```
//!
//! # Testing a service
//!
//! Point your code at [`Fake::url`], let things go wrong with [`Fake::fault`], and look at what arrived in
//! [`Fake::journal`]. Here the service under test asks three times before it gives up:
//!
//! ```
//! use copr_fake::{Fake, Fault};
//! use tokio::io::{AsyncReadExt, AsyncWriteExt};
//!
//! /// The service: how many chroots does this server build for?
//! async fn chroots(url: &str) -> Option<usize> {
//!     for _ in 0..3 {
//!         let address = url.strip_prefix("http://")?;
//!         let mut socket = tokio::net::TcpStream::connect(address).await.ok()?;
//!         let question = "GET /api_3/mock-chroots/list HTTP/1.1\r\nHost: copr\r\nConnection: close\r\n\r\n";
//!         socket.write_all(question.as_bytes()).await.ok()?;
//!         let mut answer = String::new();
//!         socket.read_to_string(&mut answer).await.ok()?;
//!         let (head, body) = answer.split_once("\r\n\r\n")?;
//!         if head.starts_with("HTTP/1.1 200") {
//!             return Some(serde_json::from_str::<serde_json::Value>(body).ok()?.as_object()?.len());
//!         }
//!     }
//!     None
//! }
//!
//! // In a test: #[tokio::test]
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> std::io::Result<()> {
//!     let fake = Fake::builder().user("alice").chroot("fedora-43-x86_64", "").start().await?;
//!     fake.fault(Fault::html(503)).on("mock_chroot_list").times(2);
//!
//!     assert_eq!(chroots(fake.url()).await, Some(1));
//!
//!     let asked = fake.journal().assert_count("mock_chroot_list", 3);
//!     assert_eq!(asked[0].status, Some(503));
//!     assert_eq!(asked[2].status, Some(200));
//!     Ok(())
//! }
//! ```
//!
//! # Where it differs from a real server
//!
//! It answers as a real server was seen to answer, mistakes included, with two exceptions:
//!
//! * `build_create_url` with several URLs and `after_build_id` or `with_build_id` locks a real server up for everybody. Here only
//!   that request is never answered, until its connection ends: it builds nothing, [`Journal`] has it without a status, and
//!   all other requests go on.
//! * A real server repeats an answer of `rpmrepo_get` for two minutes. Here it is always fresh.
//!
//! # How it is built
//!
//! A connection comes in through `wire`. A request goes to `server`, finds its row in the table of `ops` (`route` does the
//! matching), and goes to the handler named there. A handler is
//!
//! ```text
//! pub async fn get(cx: &Context, mut rq: Request) -> Result<Reply, Failure>
//! ```
//!
//! and does its checks in the order of the real server, which decides what a faulty request is answered with:
//! credentials (`cx.login(&rq)?`), paging (`Paging::of(&rq)?`), needed query arguments (`rq.needed([...])?`), the type of
//! the body (`rq.form()` or `rq.direct()`), the project (`state.find_project(..)?`), fields, rights.
//!
//! To add an operation:
//!
//! 1. write its function into the file of its domain below `ops/`;
//! 2. put its name into a row of the table in `ops.rs`. A deprecated twin is one more row, with the method it should be as `warns`;
//! 3. read the body with `rq.form()` where a broken body counts as empty, with `rq.direct()` where it is refused, with
//!    `rq.json()` where a form will not do. Uploads are in `rq.body().await?.files`, by name, size and hash;
//! 4. refuse with a `Failure` of the right shape; the words are ours and nobody's business;
//! 5. keep what decides in pure functions, and hold the state's lock in one block without an `.await`.
//!
//! `state` has the structures. `life` moves builds by the clock, whenever somebody looks at the state; `results` makes up
//! the files they leave behind. `view` turns structures into the JSON of the API.
//!
//! The journal and the faults of a server are in `observe`. A fault acts before the operation, or on its answer; what needs the
//! bare socket goes back to `wire` as bytes.

// Nothing that a caller gives or a server answers may make an index or a slice panic. Tests may index.
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
pub use control::{Aim, Builder, Clock, Entry, Fake, Fault, Journal, RetryAfter, Rule, START, Script};
pub use http::Sent;
pub use model::life::Stage;
pub use state::Credentials;

pub mod state {
    //! Everything one server knows, in plain structures.

    pub use crate::model::{
        Artifact, Batch, Build, BuildChroot, Credentials, Grant, Group, History, Listing, MockChroot, Owner,
        Package, Permission, Project, ProjectChroot, Secrets, Session, Source, SourceType, State, Status,
        Upload, User,
    };
}

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
