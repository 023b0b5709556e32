//! The life cycle of builds and projects on [Copr](https://copr.fedorainfracloud.org/), on top of [`copr_api_ext`].
//!
//! Start with [`copr.builds()`](Workflows::builds) or [`copr.projects()`](Workflows::projects). A request
//! is sent with `.send().await`. Longer work is awaited directly, and a watch is a stream as well.
//!
//! ```no_run
//! use copr_workflows::{UploadFile, prelude::*};
//! use std::time::Duration;
//!
//! # async fn example() -> copr_workflows::Result<()> {
//! let copr = Copr::from_default_config()?;
//! let srpm = UploadFile::open("hello-2.12-1.src.rpm").await?;
//! let upload = copr.builds().upload(srpm).to("alice/hello").chroots(["fedora-43-x86_64"]);
//! let build = upload.send_or_find(Duration::from_secs(15 * 60)).await?;
//! let six_hours = Duration::from_secs(6 * 3600);
//! let outcome = copr.builds().watch(build.id).deadline(six_hours).await?;
//! if outcome.is_success() {
//!     copr.builds().results(build.id).await?.matching("*.rpm").download("results").await?;
//! }
//! # Ok(()) }
//! ```
//!
//! | builds | call |
//! | --- | --- |
//! | upload a source package or a spec file | [`upload`](Builds::upload) |
//! | submit builds of any kind, and find them if the response is lost | [`send_or_find`](Builds::send_or_find), [`Upload::send_or_find`](upload::Upload::send_or_find) |
//! | find a build whose submission got no response | [`find_submitted`](Builds::find_submitted), [`find_submitted_within`](Builds::find_submitted_within) |
//! | watch builds to their end | [`watch`](Builds::watch), [`watch_all`](Builds::watch_all) |
//! | read a log, also while it grows | [`log`](Builds::log), [`source_log`](Builds::source_log) |
//! | read the logs of a failure | [`failure_logs`](Builds::failure_logs) |
//! | list and download results | [`results`](Builds::results), [`chroot_results`](Builds::chroot_results), [`source_results`](Builds::source_results), [`results_at`](Builds::results_at) |
//! | build packages in the order of their dependencies | [`batches`](Builds::batches) |
//! | cancel, delete, rebuild | [`cancel`](Builds::cancel), [`cancel_project`](Builds::cancel_project), [`delete`](Builds::delete), [`rebuild_failed`](Builds::rebuild_failed), [`rebuild`](Builds::rebuild) |
//! | find the latest build of a package | [`latest`](Builds::latest), [`latest_succeeded`](Builds::latest_succeeded) |
//!
//! | projects | call |
//! | --- | --- |
//! | create a project, a chroot or a package, or update what differs | [`ensure`](Projects::ensure), [`ensure_chroot`](Projects::ensure_chroot), [`ensure_package`](Projects::ensure_package) |
//! | watch all builds | [`watch`](Projects::watch) |
//! | read the monitor, package by package | [`monitor`](Projects::monitor) |
//! | fork; wait for the repository | [`fork`](Projects::fork), [`wait_for_repository`](Projects::wait_for_repository) |
//! | request the role of a builder | [`request_builder_role`](Projects::request_builder_role) |
//! | upload comps | [`upload_comps`](Projects::upload_comps) |
//! | list the chroots of the server | [`chroots`](Projects::chroots) |
//!
//! This crate re-exports [`copr_api_ext`], so that one dependency is enough: [`Copr`], all calls of the API, [`lists`], [`Error`].
//! Its features are the same. [`guide::python`] shows the calls for everything that python-copr and copr-cli do.

// Nothing that a caller gives or a server answers may make an index or a slice panic. Tests may index.
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
mod find_submitted;
#[cfg(fuzzing)]
#[doc(hidden)]
pub mod fuzzing;
pub mod guide;
mod latest;
pub mod logs;
mod monitor;
mod pace;
mod pattern;
pub mod projects;
pub mod results;
mod send_or_find;
mod setters;
#[cfg(test)]
mod test_setters;
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
