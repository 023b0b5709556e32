//! Sending files: sources to build, and comps of a chroot.
//!
//! ```no_run
//! use copr_api_ext::prelude::*;
//! use copr_api_ext::Srpm;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let build = copr
//!     .upload(Srpm::open("hello-2.12-1.src.rpm").await?)
//!     .to("@copr", "copr-dev")
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
//!   answer came, the error [is ambiguous](crate::Error::is_ambiguous), and [`Copr::find_submitted`] looks for the build. If the last piece
//!   had not gone yet, the server can't have taken it, and the error is not ambiguous.
//! * **Patient.** It may take as long as it takes. It ends when the server takes nothing of it for as long as the
//!   [idle timeout](crate::CoprBuilder::idle_timeout), or does not answer within the [attempt timeout](crate::CoprBuilder::attempt_timeout)
//!   after its end.
//! * **Told why.** A server that refuses it half-way is heard, as far as its answer arrives before the connection ends. The rest of the
//!   file is then not sent.
//! * **Dropping** the future ends the upload and closes the connection. Once all of the file has gone the build may exist.

mod check;
mod comps;
mod fault;
mod file;
mod find;
mod pieces;
mod progress;
mod request;
mod srpm;
mod submission;

use copr_api::types::Build;

use crate::copr::Copr;
use crate::error::Result;

pub(crate) use check::comps_name;
pub use comps::{Comps, CompsUpload};
pub(crate) use fault::FileFault;
pub use progress::{Progress, ProgressStream};
pub use request::Upload;
pub use srpm::Srpm;
pub use submission::Submission;

impl Copr {
    /// Submits a build of a file: see [`Upload`]. Nothing is sent before [`send`](Upload::send).
    pub fn upload(&self, srpm: Srpm) -> Upload {
        Upload::new(self.clone(), srpm)
    }

    /// Gives a chroot of a project the comps of a file, which say what its groups of packages are made of: see [`CompsUpload`].
    /// Nothing is sent before [`send`](CompsUpload::send).
    pub fn upload_comps(&self, comps: Comps) -> CompsUpload {
        CompsUpload::new(self.clone(), comps)
    }

    /// Looks for the build of an upload whose answer was lost, in the place of sending it again.
    ///
    /// ```no_run
    /// # use copr_api_ext::{Copr, Srpm, types::Build};
    /// # async fn example(copr: Copr, srpm: Srpm) -> copr_api_ext::Result<Build> {
    /// match copr.upload(srpm).to("alice", "hello").send().await {
    ///     Err(error) => match error.submission() {
    ///         Some(submission) => match copr.find_submitted(submission).await?.pop() {
    ///             Some(build) => Ok(build),
    ///             // Not there, or not there yet: send it again, or look again later.
    ///             None => Err(error),
    ///         },
    ///         None => Err(error),
    ///     },
    ///     sent => sent,
    /// }
    /// # }
    /// ```
    ///
    /// A build is found by owner, project, directory, submitter and time, and by what the server says that it was made of: an upload with
    /// this name of the file. The builds come newest first.
    ///
    /// * **None** means that there is no such build now. A server that is still at work may submit it later: it is looked for up to 15
    ///   minutes after the upload was given up.
    /// * **Several** mean that the same user uploaded a file of this name to this directory more than once at the time. The contents of
    ///   the files can't be compared: the server keeps none.
    /// * Whoever asks must have the login that the upload had. A build that was deleted is not found.
    /// * Names are compared as the server stores them, which drops signs such as `~` and `+`; of letters beyond ASCII it makes plain
    ///   ones, so that such names are compared by their plain letters only.
    /// * The clock of the server is known by the `Date` of its answers, and allowed a minute.
    ///
    /// Costs a call for the user's name, pages of builds back to the time of the upload, and a call for each build that can be it. All of
    /// it is safe to repeat; to drop the future is safe.
    ///
    /// # Errors
    /// Those of the calls; [`Auth`](crate::ErrorKind::Auth) without a login.
    pub async fn find_submitted(&self, submission: &Submission) -> Result<Vec<Build>> {
        find::find(self, submission).await
    }
}
