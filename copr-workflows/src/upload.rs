//! Sending files: sources to build, and comps of a chroot.
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
//! # What is promised
//!
//! * **Checked first.** The file is looked at here, and the server is asked whether it would accept such a build, before a byte of the
//!   file is sent.
//! * **Flat.** The file is read half a MiB at a time, off the threads of the runtime, one ahead of the one that is being sent. Its length
//!   is told beforehand, and one that changes meanwhile ends the upload.
//! * **Never twice.** It is sent again, from its start, only if no connection came about. If the server may have all of it and no
//!   answer came, the error [is ambiguous](crate::Error::is_ambiguous), and [`Builds::find_submitted`] looks for the build. If the last piece
//!   had not gone yet, the server can't have taken it, and the error is not ambiguous.
//! * **Patient.** It may take as long as it takes. It ends when the server takes nothing of it for as long as the
//!   [idle timeout](crate::CoprBuilder::idle_timeout), or does not answer within the [attempt timeout](crate::CoprBuilder::attempt_timeout)
//!   after its end.
//! * **Explained.** A server that refuses it half-way is heard, as far as its answer arrives before the connection ends. The rest of the
//!   file is then not sent.
//! * **Dropping** the future ends the upload and closes the connection. Once all of the file has gone the build may exist.

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
