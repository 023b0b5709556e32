//! Submits a build of a file.

use std::fmt::{self, Display};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use copr_api::BuildOptions;
use copr_api::builder::BuildCheck;
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::names::{Dirname, ProjectId};
use copr_api::types::{Build, CreateBuildUpload, builder};
use copr_api_ext::extend::clock_ahead;
use copr_api_ext::{CallExt as _, Copr, Error, Result, Submission};
use tokio::time::Instant;

use super::body::{OnProgress, UploadProgress, bodies};
use super::check;
use super::file::UploadFile;
use crate::send_or_find::or_find;

/// A build of a file to submit. Returned by [`Builds::upload`](crate::Builds::upload). See
/// [the module](super) for its guarantees.
#[must_use = "nothing is sent until `.send()`"]
pub struct Upload {
    copr: Copr,
    file: UploadFile,
    project: std::result::Result<ProjectId, String>,
    /// In the order of the calls. Later options win.
    options: Vec<BuildOptions>,
    check: bool,
    deadline: Duration,
    on_progress: Option<OnProgress>,
}

/// Writes setters for options that are a single value.
macro_rules! options {
    ($($(#[$doc:meta])* $option:ident: $value:ty;)*) => {$(
        $(#[$doc])*
        pub fn $option(self, value: $value) -> Self {
            self.build_options(&BuildOptions::new().$option(value))
        }
    )*};
}

/// The options of the build. [`BuildOptions`] documents each.
impl Upload {
    options! {
        /// Whether the build has a lower priority in the queue. The default is no.
        background: bool;
        /// How long each part of the build may take. The default is 5 hours.
        timeout: Duration;
        /// Whether the build may use the network. The default is the setting of the project.
        enable_net: bool;
        /// How to bootstrap the build root. The default is the setting of the chroot or the project.
        bootstrap: Bootstrap;
        /// How to isolate the build. The default is the setting of the chroot or the project.
        isolation: Isolation;
        /// Starts after this build, and all others of its batch, have ended.
        after_build_id: i64;
        /// Joins the batch of this build.
        with_build_id: i64;
    }

    /// The chroots to build in, by name or by shell pattern such as `fedora-*`. The default is all active
    /// chroots of the project.
    pub fn chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.build_options(&BuildOptions::new().chroots(chroots))
    }

    /// The chroots not to build in, by name or by shell pattern.
    pub fn exclude_chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.build_options(&BuildOptions::new().exclude_chroots(chroots))
    }

    /// Sets several options. Options that are not set keep their value, and a directory in
    /// [`to`](Self::to) wins.
    pub fn build_options(mut self, options: &BuildOptions) -> Self {
        self.options.push(options.clone());
        self
    }
}

impl Upload {
    pub(super) fn new(copr: Copr, file: UploadFile) -> Self {
        let project = Err("the project is missing: call `.to(project)`".to_owned());
        let deadline = Duration::MAX;
        Self { copr, file, project, options: Vec::new(), check: true, deadline, on_progress: None }
    }

    /// Sets the project, and the directory if there is one: a [`ProjectId`], or a text such as
    /// `alice/hello`, `@copr/copr-dev` or `alice/hello:custom:next`. If it is invalid,
    /// [`send`](Self::send) fails.
    pub fn to<P: TryInto<ProjectId, Error: Display>>(mut self, project: P) -> Self {
        self.project = project.try_into().map_err(|why| why.to_string());
        self
    }

    /// Does not ask the server first whether it would accept the build. Then the server reads the whole
    /// file before it rejects the build.
    pub fn skip_check(mut self) -> Self {
        self.check = false;
        self
    }

    /// Limits the time to send the file and to get the response. Without it, only the limits of the client
    /// apply: an upload is alive as long as the server reads it.
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.deadline = limit;
        self
    }

    /// Calls a function after each piece is sent, and once before the first piece of each attempt. It runs
    /// on the runtime and should not block.
    pub fn on_progress(mut self, callback: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        self.on_progress = Some(Arc::new(callback));
        self
    }

    /// Returns what to look for if this program is stopped before the upload ends. Store it right before
    /// [`send`](Self::send); see [`Builds::find_submitted`](crate::Builds::find_submitted).
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) without a project.
    pub fn submission(&self) -> Result<Submission> {
        let (id, dirname) = (self.id()?, self.dirname());
        let (owner, project) = (id.owner().as_str(), id.project().as_str());
        Ok(Submission::upload(owner, project, dirname, self.file.name(), SystemTime::now()))
    }

    /// Asks whether the server would accept the build, sends the file, and returns the new build, which is
    /// pending.
    ///
    /// # Errors
    /// All of [`ErrorKind`](crate::ErrorKind). The operation is `build_check` if the server would not accept
    /// the build, and `build_create_upload` afterwards. [`Local`](crate::ErrorKind::Local) if the file can't
    /// be read, or changed during the upload; [`InvalidRequest`](crate::ErrorKind::InvalidRequest) if it is
    /// not an RPM, or without a project. If the build may exist although the call failed, the error
    /// [is ambiguous](Error::is_ambiguous) and has a [`submission`](Error::submission).
    pub async fn send(self) -> Result<Build> {
        let start = Instant::now();
        let id = self.id()?;
        let content_type = check::sources(self.file.name(), self.file.size())?;
        let mut options = self.options.clone();
        options.extend(id.dirname().map(|dirname| BuildOptions::new().project_dirname(dirname)));
        let mut ahead = None;
        if self.check {
            let check = self.copr.build_check().ownername(id.owner()).projectname(id.project());
            let check = options.iter().fold(check, BuildCheck::build_options);
            let checked = check.deadline(self.deadline).response().await?;
            ahead = clock_ahead(&checked.headers, SystemTime::now());
        }
        let body = CreateBuildUpload::builder().ownername(id.owner()).projectname(id.project());
        let body = options.iter().fold(body, builder::CreateBuildUpload::build_options);
        let body = CreateBuildUpload::try_from(body).map_err(|e| Error::invalid(e.to_string()))?;
        let json = serde_json::to_vec(&body).map_err(|e| Error::invalid(e.to_string()))?;
        let submission = self.submission()?.with_clock(ahead);
        let body = bodies(Some(json.into()), "pkgs", content_type, self.file, self.on_progress);
        let first = body();
        let call = self.copr.build_create_upload().content_type(first.content_type()).body(first);
        let left = self.deadline.saturating_sub(start.elapsed());
        call.deadline(left).send_with_body(body).await.map_err(|error| {
            if error.is_ambiguous() {
                error.with_submission(submission.given_up(SystemTime::now()))
            } else {
                error
            }
        })
    }

    /// Sends the file like [`send`](Self::send). If the response is lost, looks for the build until it is
    /// found or `limit` has passed; see [`Builds::send_or_find`](crate::Builds::send_or_find). `limit` is
    /// only for the search; [`deadline`](Self::deadline) limits the upload before it.
    ///
    /// # Errors
    /// Those of [`send`](Self::send). If the build was not found, the original error.
    pub async fn send_or_find(self, limit: Duration) -> Result<Build> {
        let copr = self.copr.clone();
        or_find(&copr, self.send().await, limit).await
    }

    fn id(&self) -> Result<&ProjectId> {
        self.project.as_ref().map_err(Error::invalid)
    }

    /// The directory to build in, if it is not the main one.
    fn dirname(&self) -> Option<&str> {
        let named = self.project.as_ref().ok().and_then(ProjectId::dirname);
        let set = || self.options.iter().rev().find_map(|options| options.project_dirname.as_deref());
        named.map(Dirname::as_str).or_else(set)
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Upload");
        debug.field("file", &self.file).field("project", &self.project).finish_non_exhaustive()
    }
}
