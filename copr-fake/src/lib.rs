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
//! It answers as a real server was seen to answer, mistakes included, with these exceptions:
//!
//! * `build_create_url` with several URLs and `after_build_id` or `with_build_id` locks up a real server for everybody. Here
//!   only that request is never answered. It builds nothing, [`Journal`] has it without a status, and other requests go on.
//! * A real server caches the answer of `rpmrepo_get` for two minutes. Here it is always fresh.
//! * Names of projects may have combining marks, and a name of fractions alone counts as a number.
//!
//! # How it is built
//!
//! Four modules, each of which imports only those before it:
//!
//! | module | content |
//! |---|---|
//! | `model` | the state of a server, how builds move by the clock (`life`), and the files they leave behind (`results`) |
//! | `api` | the operations, the JSON of their answers (`view`), fields of requests, pagination |
//! | `http` | sockets, routing, reading of bodies, responses |
//! | `control` | [`Fake`], its clock, its journal, faults and scripts |
//!
//! `control::server` answers a request: it opens a line in the journal, lets a fault act, reads the body, locks the state, and
//! calls `http::server`. That finds the route in the table of `api::operations` and calls the operation:
//!
//! ```text
//! pub fn get(cx: &mut Context<'_>, rq: &Request) -> Result<Reply, Failure>
//! ```
//!
//! The checks of an operation come in the order of the real server, because the first that fails decides the answer:
//! credentials (`cx.login(rq)?`), pagination (`Paging::of(rq)?`), required query arguments (`rq.needed([...])?`), the project
//! (`cx.project(rq)?`), the type of the body (`rq.form()?` or `rq.direct()?`), fields, rights.
//!
//! To add an operation:
//!
//! 1. Write its function in the file of its domain below `api/operations/`.
//! 2. Add a row to the table in `api/operations.rs`. A deprecated method of the same path is `.deprecated(POST)`.
//! 3. Read the body with `rq.form()` if a malformed body counts as empty, with `rq.direct()` if it is refused, and with
//!    `rq.json()` if forms are refused. Uploads are in `rq.body()?.files` by name, size and hash.
//! 4. Refuse with a `Failure` of the right shape. The texts are not those of the real server.
//!
//! A fault acts before the body of a request is read, before the operation, or on its answer. A fault that needs the bare
//! socket returns bytes to `http::sockets`.

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
        Artifact, Batch, Build, BuildChroot, BuildState, Credentials, Grant, Group, History, Listing,
        MockChroot, Owner, Package, Permission, Project, ProjectChroot, Secrets, Session, Source, SourceType,
        State, Upload, User,
    };
}

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
