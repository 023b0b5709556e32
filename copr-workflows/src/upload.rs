//! Uploads: sources to build, and comps of a chroot.
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
//! # Guarantees
//!
//! * The name and the beginning of the file are checked, and the server is asked whether it would accept such a build, before the file is sent.
//! * Memory use is constant: the file is read in pieces of 512 KiB, one piece ahead. Its length is sent beforehand; if it changes meanwhile,
//!   the upload fails.
//! * An upload is retried, from its start, only if no connection was made. If the server may have all of it and the response was lost, the
//!   error [is ambiguous](crate::Error::is_ambiguous), and [`Upload::send_or_find`] looks for the build. If the last piece was not sent, the
//!   server can't have taken it, and the error is not ambiguous.
//! * The total time is not limited. The upload fails if the server takes nothing of it for the
//!   [idle timeout](crate::CoprBuilder::idle_timeout), or does not respond within the [attempt timeout](crate::CoprBuilder::attempt_timeout)
//!   after its end.
//! * If the server rejects the upload before its end, the rest is not sent, and the error has the server's message if it arrived before the
//!   connection ended.
//! * Dropping the future ends the upload and closes the connection. Once all of the file was sent, the build may exist.

mod check;
mod comps;
mod fault;
mod file;
mod pieces;
mod progress;
mod request;

use crate::workflows::Builds;

pub use comps::CompsUpload;
pub use file::UploadFile;
pub use progress::{ProgressStream, UploadProgress};
pub use request::Upload;

impl Builds {
    /// Submits a build of a source package (`.src.rpm`, `.nosrc.rpm`) or a spec file. Nothing is sent before [`send`](Upload::send).
    pub fn upload(&self, file: UploadFile) -> Upload {
        Upload::new(self.copr.clone(), file)
    }
}
