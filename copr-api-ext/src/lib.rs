//! Copr for Rust: connect, send, retry and list, on top of the generated client [`copr_api`]. The life cycle of builds and projects is in
//! the crate `copr-workflows`, which re-exports this one.
//!
//! # Connect
//!
//! ```no_run
//! use copr_api_ext::Copr;
//!
//! # fn example() -> copr_api_ext::Result<()> {
//! let copr = Copr::from_default_config()?;                                   // ~/.config/copr, COPR_URL, COPR_LOGIN, COPR_TOKEN
//! let copr = Copr::builder().credentials("login", "token").build()?;         // the public server
//! let copr = Copr::builder().url("https://copr.example.org").build()?;       // another one, without a login
//! # Ok(()) }
//! ```
//!
//! A [`Copr`] is cheap to clone, and clones share connections, credentials, limits and the budget for repeats. [`CoprBuilder`] has the time
//! limits, the limits of concurrency and rate, proxies and certificates; [`config`] tells what the file and the environment mean.
//! Credentials go to the configured origin and nowhere else. [`Copr::rotate_token`] renews them, in the client and in the file.
//!
//! # Call
//!
//! A `Copr` is the generated client: each of the 51 operations is a method that returns a call, and [`CallExt::send`] returns the value
//! of the response or an [`Error`]:
//!
//! ```no_run
//! use copr_api_ext::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let project = copr.project_get().project("@copr/copr-dev").send().await?;
//!
//! let url = "https://example.org/hello-2.12-1.src.rpm";
//! let submit = copr.build_create_url().project("alice/hello").pkgs([url]).chroots(["fedora-43-x86_64"]);
//! let builds = submit.send().await?.items;
//! # Ok(()) }
//! ```
//!
//! [`CallExt::response`] keeps status and headers, [`CallExt::stream`] reads a body as it arrives. Names have types ([`names`]), and calls
//! take a project by `.project("owner/name")`. The generated methods say what each operation does, needs and returns.
//!
//! # When it fails
//!
//! One [`Error`] tells operation, URL, status, what the server said, attempts and time, and [`Error::help`] what to do;
//! [`guide::errors`] has every kind. Operations that are safe to repeat were repeated by then ([`retry`]): after failed
//! connections, time-outs, 408, 429, 502, 503 and 504, with growing pauses, within limits of attempts, time and budget.
//! An operation that changes something is sent again only if nothing was sent; if it may have taken effect, [`Error::is_ambiguous`] says so,
//! and `copr-workflows` looks for the builds that it submitted.
//!
//! # Lists
//!
//! ```no_run
//! use copr_api_ext::enums::BuildState;
//! use copr_api_ext::prelude::*;
//! use futures_util::TryStreamExt as _;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let mut failed = copr.build_list().project("@copr/copr-dev").items().states([BuildState::Failed]);
//! while let Some(build) = failed.try_next().await? {
//!     println!("{} {}", build.id, build.submitted_on);
//! }
//! let bookmark = failed.cursor(); // a short text; `.resume(bookmark)` goes on from there tomorrow
//! # Ok(()) }
//! ```
//!
//! Every row comes exactly once although rows come and go meanwhile ([`lists`], [`paging`]).
//!
//! # Features
//!
//! | feature | what it does |
//! | --- | --- |
//! | `generate` (default) | generates the client while it is built; without it the same code is taken as it stands, and builds are faster |
//! | `rustls` (default) | TLS by rustls, with the crypto provider of the process, else aws-lc-rs |
//! | `rustls-no-provider` | TLS by rustls, with the crypto provider that the program installs |
//! | `native-tls` | TLS by the system's library |
//! | `gzip`, `http2` | compressed answers, HTTP/2 |
//! | `socks` | SOCKS proxies |
//! | `tracing` | a span `copr.call` for each call and `copr.attempt` for each attempt, with operation, status and time; no secrets |
//! | `gssapi` | logins by Kerberos ([`kerberos`]), with the system's library |
//! | `session-cache` | the session of such a login in the file that copr-cli uses |
//! | `schemars` | `JsonSchema` for every type |
//!
//! # In your tests
//!
//! The crate `copr-fake` is a Copr server inside the process of a test, with state, faults and a journal.

// Nothing that a caller gives or a server answers may make an index or a slice panic. Tests may index.
#![warn(missing_docs, clippy::pedantic)]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::string_slice, clippy::unimplemented, clippy::unreachable)
)]

mod atomic_file;
mod auth;
mod call;
mod client;
pub mod config;
mod date;
mod error;
pub mod extend;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
pub mod guide;
mod http;
pub mod kerberos;
pub mod lists;
pub mod paging;
mod redact;
pub mod retry;
mod runtime;
mod submission;
mod web;

pub use call::{CallExt, Response, ResponseStream, WithDeadline};
pub use client::{Copr, CoprBuilder, PUBLIC_SERVER, RotateError};
pub use copr_api::{BuildOptions, Timestamp, builder, enums, names, types};
pub use date::Date;
pub use error::{Advice, Error, ErrorKind, Message, Result};
pub use lists::ListExt;
pub use submission::Submission;
pub use web::WebPages;

/// The traits that most programs need.
pub mod prelude {
    pub use crate::{CallExt, Copr, ListExt};
}

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
