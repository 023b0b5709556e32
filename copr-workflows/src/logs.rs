//! Reads the logs of builds while they grow.
//!
//! ```no_run
//! use copr_workflows::prelude::*;
//! use futures_util::TryStreamExt as _;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let mut lines = copr.builds().log(10_000_001, "fedora-43-x86_64").lines();
//! while let Some(line) = lines.try_next().await? {
//!     println!("{line}");
//! }
//! # Ok(()) }
//! ```

mod align;
mod failure;
mod follow;
mod job;
mod request;
mod stage;
mod stream;

pub use failure::{FailureLog, FailureLogs};
pub use request::{LogKind, LogRequest};
pub use stream::LogStream;

#[cfg(fuzzing)]
pub(crate) use job::{Job, told};
#[cfg(fuzzing)]
pub use stream::cut as cut_lines;
