//! Copr for Rust: connect, call, page, repeat, and the life of a build, on top of the generated client [`copr_api`].
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
//! and [`Copr::find_submitted`] looks for the builds that it submitted.
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
//! Every row comes exactly once although rows come and go meanwhile ([`lists`], [`paging`]). [`Packages::packages`] reads a monitor of any
//! size package by package.
//!
//! # The life of a build
//!
//! | to … | … call |
//! | --- | --- |
//! | send a source package or a spec file | [`Copr::upload`] |
//! | give options to builds of all kinds | [`BuildOptions`] |
//! | find a build whose submission got no answer | [`Copr::find_submitted`], [`Copr::find_submitted_within`] |
//! | see what happens to builds, and wait for their end | [`Copr::watch`], [`Copr::watch_all`], [`Copr::watch_project`] |
//! | read a log, also while it grows | [`Copr::build_log`], [`Copr::source_log`] |
//! | list and fetch what was made | [`Copr::build_results`], [`Copr::all_build_results`] |
//! | build what depends on each other in order | [`Copr::build_batches`] |
//! | cancel, delete, rebuild many | [`Copr::cancel_builds`], [`Copr::delete_builds`], [`Copr::rebuild_failed`] |
//! | ask for the right to build | [`Copr::request_builder`], [`Copr::submit_or_ask`] |
//!
//! # Projects as they should be
//!
//! [`Copr::project_ensure`] and [`Copr::chroot_ensure`] create or update what differs and say what they did, or would do.
//! [`chroots`] knows what a server builds for, and [`Copr::web`] where its pages are.
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
pub mod chroots;
mod client;
pub mod config;
mod date;
pub mod ensure;
mod error;
mod find_submitted;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
pub mod guide;
mod http;
pub mod kerberos;
mod latest;
pub mod lists;
pub mod logs;
mod mock_chroots;
mod monitor;
mod namespace;
mod outside;
mod pace;
pub mod paging;
mod pattern;
mod redact;
pub mod results;
pub mod retry;
mod runtime;
pub mod steer;
mod submission;
#[cfg(test)]
mod test_python;
pub mod upload;
pub mod watch;
mod web;

pub use call::{CallExt, Response, ResponseStream, WithDeadline};
pub use client::{Copr, CoprBuilder, PUBLIC_SERVER, Stranded};
pub use copr_api::{BuildOptions, Timestamp, builder, enums, names, types};
pub use date::Date;
pub use error::{Advice, Error, ErrorKind, Message, Result};
pub use lists::ListExt;
pub use monitor::{MonitorPackages, Packages};
pub use submission::Submission;
pub use upload::{Comps, Srpm};
pub use watch::BuildStateExt;
pub use web::WebPages;

/// The traits that most programs need.
pub mod prelude {
    pub use crate::{BuildStateExt, CallExt, Copr, ListExt, Packages};
}

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
