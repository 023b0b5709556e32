//! Lists and downloads the result files of builds.
//!
//! ```no_run
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let results = copr.builds().results(10_000_001).await?;
//! let files = results
//!     .matching("*.rpm")
//!     .download("rpms")
//!     .max_concurrent_requests(8)
//!     .on_progress(|p| eprintln!("{} {} of {:?}", p.file.path, p.received, p.total))
//!     .await?;
//! println!("{} files", files.len());
//! # Ok(()) }
//! ```

mod directory;
mod download;
mod fetch;
mod file;
mod list;
mod listing;
mod name;
mod partial_file;
mod reported;
pub(crate) mod source;
pub(crate) mod urls;

pub use download::{Download, DownloadReport, Downloaded, Progress};
pub use file::{BuildResults, ResultFile};
pub use list::ListResults;
