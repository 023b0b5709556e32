//! Submitting a build of a file.

use std::fmt::Display;
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use copr_api::types::{Build, CreateBuildUpload};
use copr_api::{BuildOptions, Multipart};

use super::Srpm;
use super::pieces::Pieces;
use super::progress::{Meter, Progress, ProgressStream};
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::Submission;
use copr_api_ext::extend::clock_ahead;
use copr_api_ext::{Error, Result};

/// A build of a file that is about to be submitted; [`Builds::upload`](crate::Builds::upload) makes it. See [the module](super) for what it promises.
#[derive(Debug)]
#[must_use = "nothing is sent until `.send()`"]
pub struct Upload {
    copr: Copr,
    srpm: Srpm,
    /// Owner and project; or why there are none.
    project: std::result::Result<(String, String), String>,
    dirname: Option<String>,
    options: BuildOptions,
    check: bool,
    meter: Meter,
}

impl Upload {
    pub(super) fn new(copr: Copr, srpm: Srpm) -> Self {
        let meter = Meter::new(srpm.size());
        let project = Err("where is it to be built? Call `.to(owner, project)`".to_owned());
        Self { copr, srpm, project, dirname: None, options: BuildOptions::new(), check: true, meter }
    }

    /// The project to build in, by its owner (a group has `@` in front) and its name.
    pub fn to(mut self, ownername: impl Into<String>, projectname: impl Into<String>) -> Self {
        let (ownername, projectname) = (ownername.into(), projectname.into());
        self.project = if ownername.is_empty() || projectname.is_empty() {
            Err("a project has an owner and a name, and one of them is empty".to_owned())
        } else {
            Ok((ownername, projectname))
        };
        self.dirname = None;
        self
    }

    /// The project to build in, and the directory if one is named, by a [`ProjectId`] or by a text that is one: `alice/hello`,
    /// `@copr/copr-dev:pr:17`. A text that names no project is told by [`send`](Self::send).
    pub fn project<P: TryInto<ProjectId, Error: Display>>(mut self, project: P) -> Self {
        match project.try_into() {
            Ok(id) => {
                self = self.to(id.owner(), id.project());
                self.dirname = id.dirname().map(String::from);
            }
            Err(why) => self.project = Err(why.to_string()),
        }
        self
    }

    /// The chroots to build in, by name or by shell pattern such as `fedora-*`. Without this call, all active ones of the project.
    pub fn chroots<C: Into<String>>(mut self, chroots: impl IntoIterator<Item = C>) -> Self {
        self.options = self.options.chroots(chroots);
        self
    }

    /// The options that all kinds of builds share. They replace what was said of them here before, chroots included. A directory that
    /// [`project`](Self::project) names stands.
    pub fn options(mut self, options: BuildOptions) -> Self {
        self.options = options;
        self
    }

    /// Does not ask the server beforehand whether it would accept the build. It reads the whole file before it refuses it then.
    pub fn skip_check(mut self) -> Self {
        self.check = false;
        self
    }

    /// Calls this for each piece that was sent, and once before the first. It runs within the runtime: it should not block.
    pub fn on_progress(mut self, callback: impl Fn(Progress) + Send + Sync + 'static) -> Self {
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
        let (ownername, projectname) = self.names()?;
        let dirname = self.all_options().project_dirname;
        Ok(Submission::upload(
            ownername,
            projectname,
            dirname.as_deref(),
            self.srpm.name(),
            SystemTime::now(),
        ))
    }

    /// Asks whether the build would be accepted, unless told not to, sends the file, and gives the new build, which is pending.
    ///
    /// # Errors
    /// All of [`ErrorKind`](crate::ErrorKind). The operation is `build_check` if the server would not accept the build, and
    /// `build_create_upload` afterwards. [`Local`](crate::ErrorKind::Local) when the file can't be read, or changed while it was sent;
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) when it turns out to be no RPM, or no project was named. Where the build may
    /// exist although the call failed, the error [is ambiguous](Error::is_ambiguous) and has a [`submission`](Error::submission).
    pub async fn send(self) -> Result<Build> {
        let (ownername, projectname) = self.names()?;
        let options = self.all_options();
        let mut ahead = None;
        if self.check {
            let check = self.copr.build_check().ownername(ownername).projectname(projectname);
            let checked = check.build_options(&options).response().await?;
            ahead = clock_ahead(&checked.headers, SystemTime::now());
        }
        let body = CreateBuildUpload::builder().ownername(ownername).projectname(projectname);
        let body = body.build_options(&options);
        let body = CreateBuildUpload::try_from(body).map_err(|e| Error::invalid(e.to_string()))?;
        let json = serde_json::to_vec(&body).map_err(|e| Error::invalid(e.to_string()))?;
        let submission = self.submission()?.with_clock(ahead);
        let fresh = fresh_body(Bytes::from(json), self.srpm, Arc::new(self.meter));
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

    fn all_options(&self) -> BuildOptions {
        match &self.dirname {
            Some(dirname) => self.options.clone().project_dirname(dirname),
            None => self.options.clone(),
        }
    }

    fn names(&self) -> Result<(&str, &str)> {
        match &self.project {
            Ok((ownername, projectname)) => Ok((ownername, projectname)),
            Err(why) => Err(Error::invalid(why)),
        }
    }
}

fn fresh_body(json: Bytes, srpm: Srpm, meter: Arc<Meter>) -> impl Fn() -> Multipart + Send + Sync + 'static {
    move || {
        let pieces = Pieces::of(&srpm.file, &meter);
        Multipart::new().bytes("json", "json", "application/json", json.clone()).stream(
            "pkgs",
            srpm.name(),
            srpm.content_type(),
            srpm.size(),
            pieces,
        )
    }
}
