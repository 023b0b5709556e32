//! Submitting a build of a file.

use std::fmt::Display;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use copr_api::builder::BuildCheck;
use copr_api::types::{Build, CreateBuildUpload, builder};
use copr_api::{BuildOptions, Multipart};

use super::check::{self, Kind};
use super::file::UploadFile;
use super::pieces::Pieces;
use super::progress::{Meter, ProgressStream, UploadProgress};
use crate::send_or_find::or_find;
use copr_api::enums::{Bootstrap, Isolation};
use copr_api::names::{Dirname, ProjectId};
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::Submission;
use copr_api_ext::extend::clock_ahead;
use copr_api_ext::{Error, Result};

/// A build of a file that is about to be submitted; [`Builds::upload`](crate::Builds::upload) makes it. See [the module](super) for its guarantees.
#[derive(Debug)]
#[must_use = "nothing is sent until `.send()`"]
pub struct Upload {
    copr: Copr,
    file: UploadFile,
    project: std::result::Result<ProjectId, String>,
    /// In the order in which they were set: later ones win.
    options: Vec<BuildOptions>,
    check: bool,
    meter: Meter,
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

/// The options of the build. [`BuildOptions`] says more about each.
impl Upload {
    options! {
        /// Whether the build yields to others in the queue. By default it does not.
        background: bool;
        /// How long each part of the build may take. By default 5 hours.
        timeout: Duration;
        /// Whether the build may use the network. By default as the project says.
        enable_net: bool;
        /// How the build root is bootstrapped. By default as the chroot or the project says.
        bootstrap: Bootstrap;
        /// How the build is isolated from its builder. By default as the chroot or the project says.
        isolation: Isolation;
        /// A build that has to end first, with all others of its batch.
        after_build_id: i64;
        /// A build whose batch this one joins.
        with_build_id: i64;
    }

    /// The chroots to build in, by name or by shell pattern such as `fedora-*`. By default all active ones of the project.
    pub fn chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.build_options(&BuildOptions::new().chroots(chroots))
    }

    /// The chroots not to build in, by name or by shell pattern.
    pub fn exclude_chroots<C: Into<String>>(self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.build_options(&BuildOptions::new().exclude_chroots(chroots))
    }

    /// Sets the options that are given. Those that are left out keep their value. A directory that [`to`](Self::to) names stands.
    pub fn build_options(mut self, options: &BuildOptions) -> Self {
        self.options.push(options.clone());
        self
    }
}

impl Upload {
    pub(super) fn new(copr: Copr, file: UploadFile) -> Self {
        let meter = Meter::new(file.size());
        let project = Err("where is it to be built? Call `.to(project)`".to_owned());
        Self { copr, file, project, options: Vec::new(), check: true, meter }
    }

    /// The project to build in, and the directory if one is named: a [`ProjectId`], or a text such as `alice/hello`, `@copr/copr-dev` or
    /// `alice/hello:custom:next`. If the text names no project, [`send`](Self::send) fails.
    pub fn to<P: TryInto<ProjectId, Error: Display>>(mut self, project: P) -> Self {
        self.project = project.try_into().map_err(|why| why.to_string());
        self
    }

    /// Does not ask the server beforehand whether it would accept the build. It reads the whole file before it refuses it then.
    pub fn skip_check(mut self) -> Self {
        self.check = false;
        self
    }

    /// Calls this for each piece that was sent, and once before the first. It runs within the runtime: it should not block.
    pub fn on_progress(mut self, callback: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        self.meter.call(callback);
        self
    }

    /// The progress as a stream, to be polled beside [`send`](Self::send): by `tokio::join!`, or in a task of its own. It also ends when
    /// this upload is dropped, and not before.
    pub fn progress(&self) -> ProgressStream {
        self.meter.stream()
    }

    /// What to look for if this program is stopped before the upload ends; to be stored right before [`send`](Self::send). See
    /// [`Builds::find_submitted`](crate::Builds::find_submitted).
    ///
    /// # Errors
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) without a project.
    pub fn submission(&self) -> Result<Submission> {
        let (id, dirname) = (self.id()?, self.dirname());
        let (owner, project) = (id.owner().as_str(), id.project().as_str());
        Ok(Submission::upload(owner, project, dirname, self.file.name(), SystemTime::now()))
    }

    /// Asks whether the build would be accepted, unless told not to, sends the file, and gives the new build, which is pending.
    ///
    /// # Errors
    /// All of [`ErrorKind`](crate::ErrorKind). The operation is `build_check` if the server would not accept the build, and
    /// `build_create_upload` afterwards. [`Local`](crate::ErrorKind::Local) when the file can't be read, or changed while it was sent;
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when it turns out to be no RPM, or no project was named. Where the build may
    /// exist although the call failed, the error [is ambiguous](Error::is_ambiguous) and has a [`submission`](Error::submission).
    pub async fn send(self) -> Result<Build> {
        let id = self.id()?;
        let kind = check::sources(self.file.name(), self.file.size())?;
        let mut options = self.options.clone();
        options.extend(id.dirname().map(|dirname| BuildOptions::new().project_dirname(dirname)));
        let mut ahead = None;
        if self.check {
            let check = self.copr.build_check().ownername(id.owner()).projectname(id.project());
            let checked = options.iter().fold(check, BuildCheck::build_options).response().await?;
            ahead = clock_ahead(&checked.headers, SystemTime::now());
        }
        let body = CreateBuildUpload::builder().ownername(id.owner()).projectname(id.project());
        let body = options.iter().fold(body, builder::CreateBuildUpload::build_options);
        let body = CreateBuildUpload::try_from(body).map_err(|e| Error::invalid(e.to_string()))?;
        let json = serde_json::to_vec(&body).map_err(|e| Error::invalid(e.to_string()))?;
        let submission = self.submission()?.with_clock(ahead);
        let fresh = fresh_body(Bytes::from(json), self.file, kind, Arc::new(self.meter));
        let first = fresh();
        let call = self.copr.build_create_upload().content_type(first.content_type()).body(first);
        call.send_with_body(fresh).await.map_err(|error| {
            if error.is_ambiguous() {
                error.with_submission(submission.given_up(SystemTime::now()))
            } else {
                error
            }
        })
    }

    /// Sends the file as [`send`](Self::send) does. If the response is lost, looks for the build until it is found or `limit` is over; see
    /// [`Builds::send_or_find`](crate::Builds::send_or_find).
    ///
    /// # Errors
    /// As [`send`](Self::send). If the build was not found, the original error.
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

fn fresh_body(
    json: Bytes,
    file: UploadFile,
    kind: Kind,
    meter: Arc<Meter>,
) -> impl Fn() -> Multipart + Send + Sync + 'static {
    let content_type = match kind {
        Kind::Rpm => "application/x-rpm",
        Kind::Spec => "text/plain",
    };
    move || {
        let pieces = Pieces::of(&file, &meter);
        let body = Multipart::new().bytes("json", "json", "application/json", json.clone());
        body.stream("pkgs", file.name(), content_type, file.size(), pieces)
    }
}
