//! The core of the Rust SDK for [Copr](https://copr.fedorainfracloud.org/), the build system that turns
//! sources into RPM repositories.
//!
//! This crate connects to a server, sends the calls of its API with credentials, timeouts and retries,
//! returns values or one typed [`Error`], and reads lists as streams. The crate `copr-workflows` adds
//! uploads, watching builds, logs, downloads, bulk operations and declarative projects; it re-exports this
//! crate. `copr-api`, below this crate, is the generated client without any of that.
//!
//! ```no_run
//! use copr_api_ext::{Copr, enums::BuildState, prelude::*};
//! use futures_util::TryStreamExt as _;
//!
//! #[tokio::main]
//! async fn main() -> copr_api_ext::Result<()> {
//!     let copr = Copr::from_default_config()?;
//!     let builds = copr.build_list().project("@copr/copr-dev");
//!     let mut failed = builds.items().states([BuildState::Failed]);
//!     while let Some(build) = failed.try_next().await? {
//!         println!("{} {}", build.id, build.submitted_on);
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Connect
//!
//! ```no_run
//! use copr_api_ext::Copr;
//!
//! # fn example() -> copr_api_ext::Result<()> {
//! // Reads ~/.config/copr, as copr-cli does, and COPR_URL, COPR_LOGIN and COPR_TOKEN.
//! let copr = Copr::from_default_config()?;
//! // The public server.
//! let copr = Copr::builder().credentials("login", "token").build()?;
//! // Another server, anonymously.
//! let copr = Copr::builder().url("https://copr.example.org").build()?;
//! # Ok(()) }
//! ```
//!
//! A [`Copr`] is cheap to clone. Clones share connections, credentials, limits and the retry budget, so
//! create one client and clone it into tasks. Credentials are sent to the configured origin only.
//! [`Copr::rotate_token`] renews them in the client and in the file. [`config`] documents the file and the
//! environment variables, [`kerberos`] logging in with a ticket.
//!
//! # Send calls
//!
//! Each of the 51 operations is a method of `Copr` that returns a call. Set its arguments, then send it:
//!
//! ```no_run
//! use copr_api_ext::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let project = copr.project_get().project("@copr/copr-dev").send().await?;
//! println!("{}", project.full_name);
//!
//! let submit = copr
//!     .build_create_url()
//!     .project("alice/hello")
//!     .pkgs(["https://example.org/hello-2.12-1.src.rpm"])
//!     .chroots(["fedora-43-x86_64"]);
//! let builds = submit.send().await?.items;
//! # Ok(()) }
//! ```
//!
//! | method | returns |
//! | --- | --- |
//! | [`send`](CallExt::send) | the value of the response |
//! | [`response`](CallExt::response) | the value with status code, headers and number of attempts |
//! | [`stream`](CallExt::stream) | the body as it arrives, not decoded |
//! | [`items`](ListExt::items), [`pages`](ListExt::pages) | a list as a stream of rows or pages |
//!
//! [`deadline`](CallExt::deadline) limits a call as a whole, retries included. Names of projects and chroots
//! have types ([`names`]), but their setters accept text too; states and other enumerations are in
//! [`enums`].
//!
//! # Handle errors
//!
//! Every call fails with one type, [`Error`]. It prints as one line, and [`help`](Error::help) says what to
//! do:
//!
//! > `build_get: GET https://copr.example/api_3/build/1: 503 Service Unavailable after 4 attempts in 7.2 s`
//!
//! Use the predicates to decide, such as [`is_not_found`](Error::is_not_found), or
//! [`advice`](Error::advice), which has three cases: retry, verify, give up. [The error guide](guide::errors)
//! shows the message and the help of every kind.
//!
//! # Lists
//!
//! The server pages its lists by offset, and rows move while they are read. The streams of this crate
//! yield every row exactly once anyway, request the next page while you work on the current one, and can
//! be resumed later from a [`Cursor`](paging::Cursor):
//!
//! ```no_run
//! use copr_api_ext::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let builds = || copr.build_list().project("@copr/copr-dev").items();
//! let mut newest = builds();
//! let first_hundred = newest.collect_up_to(100).await?;
//! let cursor = newest.cursor().to_string(); // store it
//!
//! let mut older = builds().resume(cursor.parse().expect("a cursor"));
//! let next_hundred = older.collect_up_to(100).await?;
//! # Ok(()) }
//! ```
//!
//! See [`lists`] for each list, and [`Items`](paging::Items) for page size, read-ahead and filters.
//!
//! # Retries
//!
//! Idempotent operations are retried after connection errors, timeouts and the status codes 408, 429, 502,
//! 503 and 504: by default up to 4 attempts within 180 seconds, with exponential backoff and jitter, or as
//! long as `Retry-After` asks, up to 60 seconds. Clones of a client share a budget of 60 retries a minute.
//! [`CoprBuilder::retry`] and [`CoprBuilder::retry_budget`] change that.
//!
//! An operation that changes something is retried only if nothing was sent. If it may have taken effect
//! although it failed, [`Error::is_ambiguous`] is true, and `copr-workflows` can look for the builds that
//! it submitted.
//!
//! # Limits
//!
//! | limit | default | method of [`CoprBuilder`] |
//! | --- | --- | --- |
//! | time to connect | 30 s | [`connect_timeout`](CoprBuilder::connect_timeout) |
//! | time without a byte | 120 s | [`idle_timeout`](CoprBuilder::idle_timeout) |
//! | time of an attempt | 300 s | [`attempt_timeout`](CoprBuilder::attempt_timeout) |
//! | size of a response | 256 MiB | [`max_response_size`](CoprBuilder::max_response_size) |
//! | concurrent requests | 16 | [`max_concurrent_requests`](CoprBuilder::max_concurrent_requests) |
//! | requests per second | none | [`requests_per_second`](CoprBuilder::requests_per_second) |
//!
//! # Features
//!
//! | feature | effect |
//! | --- | --- |
//! | `generate` (default) | generates the client at build time; without it, the same code is compiled as checked in, which builds faster |
//! | `rustls` (default) | TLS by rustls, with the crypto provider installed by the program, else aws-lc-rs |
//! | `rustls-no-provider` | TLS by rustls, with the crypto provider installed by the program |
//! | `native-tls` | TLS by the system's library (OpenSSL on Linux) |
//! | `gzip` | compressed responses |
//! | `http2` | HTTP/2, if the server supports it |
//! | `socks` | SOCKS proxies |
//! | `tracing` | [spans and events](guide::cookbook#tracing) for calls and attempts |
//! | `gssapi` | [Kerberos](kerberos) logins with the system's library (Unix); requires the headers of libkrb5, and libclang |
//! | `session-cache` | stores the session of a Kerberos login in the file that copr-cli uses (Unix) |
//! | `schemars` | `schemars::JsonSchema` for all types |
//!
//! # More
//!
//! * [The error guide](guide::errors): every kind of error with its message, its help and what to do.
//! * [The cookbook](guide::cookbook): an HTTP handler with a deadline, graceful shutdown, retry loops,
//!   tracing, and tests against `copr-fake`, a Copr server that runs inside the test.

// Neither arguments nor responses may cause a panic. Tests may index.
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
mod hash;
mod http;
pub mod kerberos;
mod redact;
pub mod retry;
mod rotation;
mod runtime;
mod submission;
mod web;

// In this order, rustdoc shows the methods of all streams before those of certain lists.
pub mod paging;

pub mod lists;

pub use call::{CallExt, Response, ResponseStream, WithDeadline};
pub use client::{Copr, CoprBuilder, PUBLIC_SERVER};
pub use copr_api::{BuildOptions, Timestamp, builder, enums, names, types};
pub use date::Date;
pub use error::{Advice, Error, ErrorKind, Message, Result};
#[doc(inline)]
pub use lists::ListExt;
pub use rotation::RotateError;
pub use submission::Submission;
pub use web::WebPages;

/// The traits that most programs need.
pub mod prelude {
    pub use crate::{CallExt, Copr, ListExt};
}

/// Compiles the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
