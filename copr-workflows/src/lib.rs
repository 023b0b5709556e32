//! The Rust SDK for [Copr](https://copr.fedorainfracloud.org/), the build system that turns sources into
//! RPM repositories: uploads and watches builds, follows logs, downloads results, and keeps projects in a
//! wanted state.
//!
//! This is the only crate that a program needs. It re-exports `copr-api-ext`, which connects to a server
//! and sends every call of its API with credentials, timeouts and retries.
//!
//! ```no_run
//! use copr_workflows::{UploadFile, prelude::*};
//! use std::time::Duration;
//!
//! #[tokio::main]
//! async fn main() -> copr_workflows::Result<()> {
//!     let copr = Copr::from_default_config()?;
//!     let builds = copr.builds();
//!
//!     let srpm = UploadFile::open("hello-2.12-1.src.rpm").await?;
//!     let upload = builds.upload(srpm).to("alice/hello");
//!     let build = upload.send_or_find(Duration::from_secs(15 * 60)).await?;
//!
//!     let six_hours = Duration::from_secs(6 * 3600);
//!     let outcome = builds.watch(build.id).deadline(six_hours).await?;
//!     println!("{outcome}"); // also for a build that was canceled or has not ended
//!     for log in builds.failure_logs(&outcome).tail(20).await? {
//!         println!("{log}");
//!     }
//!     // The chroots that succeeded have results, even if others failed.
//!     builds.results(build.id).await?.matching("*.rpm").download("rpms").await?;
//!     Ok(())
//! }
//! ```
//!
//! # Start here
//!
//! [`Copr::from_default_config`] reads the configuration of copr-cli; [`Copr::builder`] sets everything in
//! code. A client is cheap to clone. The [`prelude`] adds three ways to use it:
//!
//! * `copr.build_get()` and so on: one call of the API. Set its arguments, then `.send().await` it; lists
//!   have [`.items()`](ListExt::items) too.
//! * [`copr.builds()`](Workflows::builds): what takes several calls and concerns builds.
//! * [`copr.projects()`](Workflows::projects): the same for projects, their chroots and packages.
//!
//! What submits something is sent with `.send().await`. Longer work is awaited directly, after setters
//! that change its defaults; nothing is sent before that. A watch is a stream as well.
//!
//! # Builds
//!
//! | submit | |
//! | --- | --- |
//! | [`upload`](Builds::upload) | uploads a source package or a spec file, and builds it |
//! | [`send_or_find`](Builds::send_or_find) | sends a call that submits builds; if the response is lost, finds the builds |
//! | [`find_submitted`](Builds::find_submitted) | finds the build of an earlier submission without a response |
//! | [`rebuild_failed`](Builds::rebuild_failed), [`rebuild`](Builds::rebuild) | builds again in failed or other chroots, from the same SRPM |
//! | [`batches`](Builds::batches) | builds packages in the order of their dependencies |
//!
//! | follow | |
//! | --- | --- |
//! | [`watch`](Builds::watch), [`watch_all`](Builds::watch_all) | waits until builds have ended, and streams their changes |
//! | [`log`](Builds::log), [`source_log`](Builds::source_log) | reads a log line by line, also while it grows |
//! | [`failure_logs`](Builds::failure_logs) | returns the last lines of the logs of whatever failed |
//! | [`results`](Builds::results), [`chroot_results`](Builds::chroot_results), [`source_results`](Builds::source_results), [`results_at`](Builds::results_at) | lists the files that builds made, and downloads them |
//!
//! | find and clean up | |
//! | --- | --- |
//! | [`package_get`](copr_api::Client::package_get) | a call of the API: with `.with_latest_build(true)`, returns the latest build of a package |
//! | [`unfinished`](Builds::unfinished) | returns the unfinished builds of a project |
//! | [`cancel`](Builds::cancel), [`delete`](Builds::delete) | cancels or deletes many builds, and reports on each |
//!
//! # Projects
//!
//! | keep in a wanted state | |
//! | --- | --- |
//! | [`ensure`](Projects::ensure) | creates a project, or updates what differs |
//! | [`ensure_chroot`](Projects::ensure_chroot) | the same for the settings of a chroot and its comps file |
//! | [`ensure_package`](Projects::ensure_package) | the same for a package |
//!
//! ```no_run
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let project = copr
//!     .projects()
//!     .ensure("alice/hello")
//!     .chroots(["fedora-43-x86_64"])
//!     .description("Nightly builds");
//! // Prints what would change, a line each.
//! println!("{}", project.dry_run().await?);
//! project.await?;
//! # Ok(()) }
//! ```
//!
//! | follow and find | |
//! | --- | --- |
//! | [`watch`](Projects::watch) | streams the changes of all builds of a project |
//! | [`monitor`](Projects::monitor), [`monitor_packages`](Projects::monitor_packages) | streams the latest build of each package in each chroot |
//! | [`wait_for_repository`](Projects::wait_for_repository) | waits until `dnf` can use the repositories of a project |
//! | [`chroots`](Projects::chroots) | the chroots that the server builds for, cached |
//!
//! | work with others | |
//! | --- | --- |
//! | [`fork`](Projects::fork) | forks a project, and never mixes it into another one |
//! | [`request_builder_role`](Projects::request_builder_role) | asks the owners of a project for permission to build |
//!
//! # Handle errors
//!
//! Everything fails with one type, [`Error`]. It prints as one line, and [`help`](Error::help) says what to
//! do. A failed build is not an error: a watch returns its [`Outcome`](watch::Outcome), and a bulk
//! operation reports on each build. [The error guide](guide::errors) shows the message and the help of every
//! kind.
//!
//! Builds are never submitted twice. If a response is lost, [`Error::is_ambiguous`] is true: the server may
//! have submitted the build. `send_or_find` looks for it; that is why the first example uses it.
//!
//! ```no_run
//! use copr_workflows::{ErrorKind, prelude::*};
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let call = copr.package_build().project("alice/hello").package_name("hello");
//! match call.send().await {
//!     Ok(build) => println!("build {}", build.id),
//!     Err(error) if error.kind() == ErrorKind::NotFound => println!("no such package"),
//!     Err(error) => println!("{error}\n{}", error.help()),
//! }
//! # Ok(()) }
//! ```
//!
//! # Features
//!
//! All but `events` are those of `copr-api-ext`.
//!
//! | feature | effect |
//! | --- | --- |
//! | `events` | reads messages about builds from a message bus, such as that of Fedora, to poll less; see the module `events` |
//! | `generate` (default) | generates the client at build time; without it, the same code is compiled as checked in, which builds faster |
//! | `rustls` (default) | TLS by rustls, with the crypto provider installed by the program, else aws-lc-rs |
//! | `rustls-no-provider` | TLS by rustls, with the crypto provider installed by the program |
//! | `native-tls` | TLS by the system's library (OpenSSL on Linux) |
//! | `gzip` | compressed responses |
//! | `http2` | HTTP/2, if the server supports it |
//! | `socks` | SOCKS proxies |
//! | `tracing` | spans and events for calls and attempts |
//! | `gssapi` | [Kerberos](kerberos) logins with the system's library (Unix); requires the headers of libkrb5, and libclang |
//! | `session-cache` | stores the session of a Kerberos login in the file that copr-cli uses (Unix) |
//! | `schemars` | `schemars::JsonSchema` for all types |
//!
//! # More
//!
//! * [Coming from Python](guide::python): the call for everything that python-copr and copr-cli do.
//! * [The error guide](guide::errors): every kind of error, and what to do.
//! * [The cookbook](guide::cookbook): an HTTP handler with a deadline, graceful shutdown, retry loops,
//!   tracing, and tests against a Copr server inside the test.
//! * The examples of the source repository run as they are, against a server inside them: `tour` shows
//!   everything at once; `failed_builds`, `submit`, `reconcile`, `mirror` and `rotate` are short programs.

// Neither arguments nor responses may cause a panic. Tests may index.
#![warn(missing_docs, clippy::pedantic)]
#![cfg_attr(
    not(test),
    deny(clippy::indexing_slicing, clippy::string_slice, clippy::unimplemented, clippy::unreachable)
)]

mod awaited;
pub mod bulk;
pub mod chroots;
mod download;
pub mod ensure;
#[cfg(feature = "events")]
pub mod events;
mod find_submitted;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
pub mod guide;
pub mod logs;
mod monitor;
mod pace;
mod pattern;
pub mod projects;
pub mod results;
mod send_or_find;
pub mod upload;
pub mod watch;
mod workflows;

pub use copr_api_ext::*;
pub use monitor::MonitorPackages;
pub use send_or_find::BuildResponse;
pub use upload::UploadFile;
pub use watch::BuildStateExt;
pub use workflows::{Builds, Projects, Workflows};

/// The traits that most programs need.
pub mod prelude {
    pub use crate::{BuildStateExt, Workflows};
    pub use copr_api_ext::prelude::*;
}

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
