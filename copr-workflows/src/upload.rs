//! Uploads sources to build.
//!
//! ```no_run
//! use copr_workflows::prelude::*;
//! use copr_workflows::UploadFile;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let build = copr
//!     .builds()
//!     .upload(UploadFile::open("hello-2.12-1.src.rpm").await?)
//!     .to("@copr/copr-dev")
//!     .chroots(["fedora-43-x86_64"])
//!     .on_progress(|p| eprintln!("{} of {} bytes", p.sent, p.total))
//!     .send()
//!     .await?;
//! println!("build {}", build.id);
//! # Ok(()) }
//! ```
//!
//! # Submit until it succeeds
//!
//! If the response is lost, the build may exist. A server may submit it up to 15 minutes later. If a
//! search of that time finds nothing, it is safe to submit again:
//!
//! ```no_run
//! use std::time::Duration;
//!
//! use copr_workflows::prelude::*;
//! use copr_workflows::types::Build;
//! use copr_workflows::{Advice, Result, UploadFile};
//! use tokio::time::sleep;
//!
//! const HOUR: Duration = Duration::from_secs(3600);
//!
//! async fn submit(copr: &Copr, srpm: UploadFile) -> Result<Build> {
//!     loop {
//!         let upload = copr.builds().upload(srpm.clone()).to("alice/hello");
//!         let error = match upload.deadline(HOUR).send_or_find(HOUR / 4).await {
//!             Ok(build) => return Ok(build),
//!             Err(error) => error,
//!         };
//!         match error.advice() {
//!             Advice::Retry { after } => sleep(after.unwrap_or(HOUR / 60)).await,
//!             Advice::Verify => {} // the search was that
//!             _ => return Err(error),
//!         }
//!     }
//! }
//! ```
//!
//! # Guarantees
//!
//! * The name and the first bytes of the file are checked, and the server is asked whether it would accept
//!   the build, before the file is sent.
//! * Memory use is constant: two blocks of 512 KiB. The length is sent first. If the file changes
//!   during the upload, the upload fails.
//! * An upload is retried, from its start, only if there was no connection. If the server may have the
//!   whole file and the response was lost, the error [is ambiguous](crate::Error::is_ambiguous), and
//!   [`Upload::send_or_find`] looks for the build. If the last piece was not sent, the server can't have
//!   accepted the file, and the error is not ambiguous.
//! * The total time is not limited, except by [`Upload::deadline`]. The upload fails if the server accepts no byte for the
//!   [idle timeout](crate::CoprBuilder::idle_timeout), or does not respond within the
//!   [attempt timeout](crate::CoprBuilder::attempt_timeout) after the last one.
//! * If the server rejects the upload early, the rest is not sent. The error has the server's message if it
//!   arrived before the connection was closed.
//! * Dropping the future cancels the upload and closes the connection. If the whole file was sent, the
//!   build may exist.

mod body;
mod check;
mod file;
mod request;

use crate::workflows::Builds;

pub use body::UploadProgress;
pub(crate) use body::bodies;
pub use file::UploadFile;
pub use request::Upload;

impl Builds {
    /// Submits a build of a source package (`.src.rpm`, `.nosrc.rpm`) or a spec file. Nothing is sent until
    /// [`send`](Upload::send).
    pub fn upload(&self, file: UploadFile) -> Upload {
        Upload::new(self.copr.clone(), file)
    }
}
