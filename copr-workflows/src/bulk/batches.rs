//! Submitting packages in layers, watching them, and stopping when a layer fails.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use futures_util::TryStreamExt as _;

use super::batch_report::{BatchItem, BatchReport, PackageState};
use super::cancel::cancel_one;
use super::graph::GraphError;
use super::position::{BatchPosition, positions};
use crate::awaited::awaited;
use crate::watch::missing::build_is_gone;
use crate::watch::{BuildStateExt as _, Detail, Event, WatchAll};
use crate::workflows::Workflows as _;
use copr_api::names::ProjectId;
use copr_api_ext::CallExt as _;
use copr_api_ext::Copr;
use copr_api_ext::{Error, ErrorKind, Result};

type Submission = Pin<Box<dyn Future<Output = Result<i64>> + Send>>;
type Submit = dyn Fn(Copr, String, BatchPosition) -> Submission + Send + Sync;

/// Packages that are submitted in layers, each layer a batch of the server that waits for the one before. Made by
/// [`Builds::batches`](crate::Builds::batches).
///
/// Awaited, it submits everything with one request for each package, watches it, and stops when a build fails: all builds of later layers
/// are then canceled, while those of its own layer go on to their ends. The server keeps the order also when this program is gone, but it
/// does not stop when a build fails.
///
/// Returns the report also when builds failed; see [`BatchReport::is_success`]. What has not ended at the deadline of the watch stays
/// [`Submitted`](PackageState::Submitted), and goes on.
///
/// # Errors
/// At the first package that can't be submitted, with a report of what was. [`ErrorKind::InvalidRequest`] before anything is sent: if
/// packages need each other or one that is not in the graph, if the project has no name, or if it is not settled what became of a package
/// in an earlier run. When there was no response, the package is [`Unclear`](PackageState::Unclear) in the report. Also those of a [`WatchAll`],
/// and if a build of a later layer could not be canceled.
///
/// # Dropping
/// Dropping the future stops watching; what was submitted goes on. It drops the request that is on its way; whether its build was submitted
/// can't be told then.
#[must_use = "nothing is sent before it is awaited"]
pub struct Batches {
    copr: Copr,
    layers: std::result::Result<Vec<Vec<String>>, GraphError>,
    submit: Arc<Submit>,
    earlier: Option<BatchReport>,
    on_report: Box<dyn FnMut(&BatchReport) + Send>,
    watch: Box<dyn FnOnce(WatchAll) -> WatchAll + Send>,
    submit_only: bool,
}

/// Why batches came to a stop, and how far they had come.
#[derive(Debug)]
#[non_exhaustive]
pub struct BatchError {
    /// How far they had come. Builds that were submitted go on; see [`Batches::resume`].
    pub report: BatchReport,
    /// What went wrong.
    pub error: Error,
}

impl fmt::Display for BatchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for BatchError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

impl From<BatchError> for Error {
    fn from(error: BatchError) -> Self {
        error.error
    }
}

impl Batches {
    pub(super) fn new(
        copr: Copr,
        project: std::result::Result<ProjectId, String>,
        layers: std::result::Result<Vec<Vec<String>>, GraphError>,
    ) -> Self {
        let submit = move |copr: Copr, package: String, position: BatchPosition| -> Submission {
            let project = project.clone().map_err(|why| Error::invalid_call("batches", why));
            Box::pin(async move { package_build(&copr, &project?, &package, position).await })
        };
        Self {
            copr,
            layers,
            submit: Arc::new(submit),
            earlier: None,
            on_report: Box::new(|_| {}),
            watch: Box::new(|watch| watch),
            submit_only: false,
        }
    }

    /// How to submit a build of a package. Left out, it is built from the sources that the project has for it.
    ///
    /// The function gets the client, the package and its position among the batches, which it has to pass on, and returns the id of the build.
    /// It may be asked twice for a package, when a batch has ended before it could be joined.
    ///
    /// ```no_run
    /// use copr_workflows::prelude::*;
    /// use copr_workflows::bulk::Graph;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
    /// let batches = copr.builds().batches("alice/hello", &graph);
    /// let batches = batches.submit_with(|copr, package, position| async move {
    ///     let build = copr.build_create_scm().project("alice/hello");
    ///     let build = build.clone_url(format!("https://example.org/{package}.git"));
    ///     let build = build.after_build_id(position.after_build_id);
    ///     Ok(build.with_build_id(position.with_build_id).send().await?.id)
    /// });
    /// println!("{}", batches.await?);
    /// # Ok(()) }
    /// ```
    pub fn submit_with<F, R>(mut self, submit: F) -> Self
    where
        F: Fn(Copr, String, BatchPosition) -> R + Send + Sync + 'static,
        R: Future<Output = Result<i64>> + Send + 'static,
    {
        self.submit = Arc::new(move |copr, package, position| Box::pin(submit(copr, package, position)));
        self
    }

    /// Goes on where an earlier run ended: what was built stays, what is under way is waited for, what failed or was never
    /// submitted is submitted. The graph may have changed meanwhile.
    pub fn resume(mut self, report: BatchReport) -> Self {
        self.earlier = Some(report);
        self
    }

    /// Is called after each step, so that the report can be stored.
    pub fn on_report(mut self, call: impl FnMut(&BatchReport) + Send + 'static) -> Self {
        self.on_report = Box::new(call);
        self
    }

    /// Settings of the watch: deadline, poll interval and so on.
    pub fn watch_with(mut self, set: impl FnOnce(WatchAll) -> WatchAll + Send + 'static) -> Self {
        self.watch = Box::new(set);
        self
    }

    /// Submits everything and does not wait for it: the server keeps the order, and does not stop when a build fails.
    pub fn submit_only(mut self) -> Self {
        self.submit_only = true;
        self
    }

    async fn build_all(mut self) -> std::result::Result<BatchReport, BatchError> {
        let mut report = self.submit_all().await?;
        if self.submit_only {
            return Ok(report);
        }
        let watch = self.copr.builds().watch_all(report.under_way()).detail(Detail::Builds);
        let mut watch = (self.watch)(watch);
        let mut trouble = None;
        let mut stopped_from = report.layers.len();
        loop {
            let outcome = match watch.try_next().await {
                Ok(Some(Event::Ended(outcome))) => outcome,
                Ok(Some(_)) => continue,
                Ok(None) => break,
                Err(error) => return Err(BatchError { report, error }),
            };
            let failed = report.note(&outcome);
            (self.on_report)(&report);
            let Some(first) = failed.map(|layer| layer + 1) else { continue };
            let later = report.layers.iter().take(stopped_from).skip(first).flatten();
            for id in later.filter_map(BatchItem::submitted) {
                if let Err(left) = cancel_one(&self.copr, id).await {
                    trouble = trouble.or(left.into_trouble());
                }
            }
            stopped_from = stopped_from.min(first);
        }
        match trouble {
            Some(error) => Err(BatchError { report, error }),
            None => Ok(report),
        }
    }

    async fn submit_all(&mut self) -> std::result::Result<BatchReport, BatchError> {
        let (mut report, refusal) = match self.layers.clone() {
            Ok(layers) => (BatchReport::planned(layers), None),
            Err(error) => (BatchReport::default(), Some(error.into())),
        };
        if let Some(earlier) = &self.earlier {
            report.resume(earlier);
        }
        let unclear = report.unclear().next().map(|item| {
            let package = &item.package;
            Error::invalid_call(
                "batches",
                format!("a build of {package} may have been submitted before: look for it, and settle it"),
            )
        });
        if let Some(error) = refusal.or(unclear) {
            return Err(BatchError { report, error });
        }
        for (layer, package) in report.planned_packages() {
            let positions = positions(&report, layer);
            let submitted = submit_one(&self.copr, &*self.submit, &package, positions).await;
            let state = match &submitted {
                Ok(build_id) => PackageState::Submitted { build_id: *build_id },
                Err(error) if error.is_ambiguous() => PackageState::Unclear {
                    why: error.to_string(),
                    submission: error.submission().cloned().map(Box::new),
                },
                Err(_) => PackageState::Planned,
            };
            report.set(&package, state);
            (self.on_report)(&report);
            if let Err(error) = submitted {
                return Err(BatchError { report, error });
            }
        }
        Ok(report)
    }
}

/// Submits a package where it should stand, or where it still can.
async fn submit_one(
    copr: &Copr,
    submit: &Submit,
    package: &str,
    positions: Vec<BatchPosition>,
) -> Result<i64> {
    let mut refusal = None;
    for position in positions {
        match submit(copr.clone(), package.to_owned(), position).await {
            // The batch may have ended; then there is nothing to wait for, and the next place is as good.
            Err(error)
                if error.kind() == ErrorKind::InvalidInput && is_over(copr, position.anchor()).await? =>
            {
                refusal = Some(error);
            }
            answer => return answer,
        }
    }
    Err(refusal.unwrap_or_else(|| Error::invalid("there is no place for the build")))
}

/// Whether a build has ended, or is gone.
async fn is_over(copr: &Copr, build_id: Option<i64>) -> Result<bool> {
    let Some(build_id) = build_id else { return Ok(false) };
    match copr.build_get().build_id(build_id).send().await {
        Ok(build) => Ok(build.state.is_final()),
        Err(error) => build_is_gone(copr, build_id, error).await.map(|_| true),
    }
}

/// A build from the sources that the project has for the package.
async fn package_build(
    copr: &Copr,
    project: &ProjectId,
    package: &str,
    position: BatchPosition,
) -> Result<i64> {
    let call = copr
        .package_build()
        .project(project)
        .package_name(package)
        .after_build_id(position.after_build_id)
        .with_build_id(position.with_build_id);
    Ok(call.send().await?.id)
}

awaited!(Batches, build_all -> std::result::Result<BatchReport, BatchError>);

impl fmt::Debug for Batches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batches").field("layers", &self.layers).finish_non_exhaustive()
    }
}
