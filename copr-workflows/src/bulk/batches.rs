//! Submits packages in layers, watches their builds, and stops when a layer fails.

use std::fmt::{self, Display};
use std::pin::Pin;
use std::time::Duration;

use futures_util::TryStreamExt as _;

use super::batch_report::{BatchItem, BatchReport, PackageState};
use super::graph::Graph;
use super::position::positions;
use crate::awaited::awaited;
use crate::watch::missing::find_build;
use crate::watch::{BuildStateExt as _, Detail, Event, WatchAll};
use crate::workflows::{Builds, Workflows as _, project_id};
use copr_api::BuildOptions;
use copr_api::names::ProjectId;
use copr_api_ext::{CallExt as _, Copr, Error, ErrorKind, Result};

/// How long a server may take to submit a build after the response was lost.
const SEARCH: Duration = Duration::from_secs(15 * 60);

type Sent = Pin<Box<dyn Future<Output = Result<i64>> + Send>>;
type SendBuild = Box<dyn Fn(Copr, String, BuildOptions) -> Sent + Send + Sync>;

impl Builds {
    /// Builds packages in the order of their dependencies, layer by layer.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`], which may have a
    /// directory.
    pub fn batches<P: TryInto<ProjectId, Error: Display>>(&self, project: P, graph: &Graph) -> Batches {
        let project = project_id("batches", project);
        Batches {
            copr: self.copr.clone(),
            layers: graph.layers(),
            send: Box::new(move |copr, package, options| {
                Box::pin(package_build(copr, project.clone(), package, options))
            }),
            earlier: BatchReport::default(),
            on_report: Box::new(|_| {}),
            watch: Box::new(|watch| watch),
            wait: true,
        }
    }
}

/// Builds packages in layers. Each layer is a batch of the server that waits for the batch before.
/// Returned by [`Builds::batches`]; `.await` sends the requests.
///
/// Submits all packages, with one request each, and watches the builds. If a build fails, cancels all
/// builds of later layers; those of its own layer continue. The server keeps the order even if this
/// program ends, but it does not stop when a build fails.
///
/// Returns the report also if builds failed; see [`BatchReport::is_success`]. A build that has not
/// ended at the deadline of the watch stays [`Submitted`](PackageState::Submitted) and continues.
///
/// # Errors
/// * The error of the first package that can't be submitted. If the response was lost, the package is
///   [`Unclear`](PackageState::Unclear) in the report.
/// * Those of a [`WatchAll`], and of a build of a later layer that could not be canceled.
/// * [`InvalidRequest`](ErrorKind::InvalidRequest) before anything is sent: for a
///   [graph without layers](Graph::layers), and for an invalid name of the project. Before the package is
///   sent: for an unclear package without a [submission](BatchItem::submission) in a resumed report.
///
/// # Dropping
/// Dropping the future stops watching; submitted builds continue. It drops the current request, whose
/// build may have been submitted.
#[must_use = "nothing is sent until it is awaited"]
pub struct Batches {
    copr: Copr,
    layers: Result<Vec<Vec<String>>>,
    send: SendBuild,
    earlier: BatchReport,
    on_report: Box<dyn FnMut(&BatchReport) + Send>,
    watch: Box<dyn FnOnce(WatchAll) -> WatchAll + Send>,
    wait: bool,
}

/// Why batches stopped, and their progress.
#[derive(Debug)]
#[non_exhaustive]
pub struct BatchError {
    /// The progress. Submitted builds continue; see [`Batches::resume`].
    pub report: BatchReport,
    /// The error.
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
    /// Sets how a build of a package is submitted. By default, it is built from the sources that the
    /// project has for it.
    ///
    /// The function gets the client, the package and the options that put the build into its batch,
    /// which it must pass on. It returns the ID of the build. It may be called again for a package,
    /// if a batch has ended before the build could join it.
    ///
    /// ```no_run
    /// use copr_workflows::bulk::Graph;
    /// use copr_workflows::prelude::*;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
    /// let batches = copr.builds().batches("alice/hello", &graph);
    /// let batches = batches.send_with(|copr, package, options| async move {
    ///     let build = copr.build_create_scm().project("alice/hello");
    ///     let build = build.clone_url(format!("https://example.org/{package}.git"));
    ///     Ok(build.build_options(&options).send().await?.id)
    /// });
    /// println!("{}", batches.await?);
    /// # Ok(()) }
    /// ```
    pub fn send_with<F, R>(mut self, send: F) -> Self
    where
        F: Fn(Copr, String, BuildOptions) -> R + Send + Sync + 'static,
        R: Future<Output = Result<i64>> + Send + 'static,
    {
        self.send = Box::new(move |copr, package, options| Box::pin(send(copr, package, options)));
        self
    }

    /// Continues an earlier run: packages that were built are not built again, unfinished builds are
    /// watched, and all others are submitted. The graph may have changed.
    ///
    /// For an [unclear](PackageState::Unclear) package, first [looks for its build](Builds::find_submitted),
    /// until 15 minutes after its response was lost. Submits it again if there is none.
    pub fn resume(mut self, report: BatchReport) -> Self {
        self.earlier = report;
        self
    }

    /// Calls a function after each step, so that the report can be stored.
    pub fn on_report(mut self, call: impl FnMut(&BatchReport) + Send + 'static) -> Self {
        self.on_report = Box::new(call);
        self
    }

    /// Changes the settings of the watch: deadline, poll interval and so on.
    pub fn watch_with(mut self, set: impl FnOnce(WatchAll) -> WatchAll + Send + 'static) -> Self {
        self.watch = Box::new(set);
        self
    }

    /// Sets whether to wait for the builds; on by default. Without it, ends when all packages are
    /// submitted: the server keeps their order, but does not stop when a build fails.
    pub fn wait(mut self, wait: bool) -> Self {
        self.wait = wait;
        self
    }

    async fn build_all(mut self) -> std::result::Result<BatchReport, BatchError> {
        let mut report = BatchReport::default();
        let result = match self.send_all(&mut report).await {
            Ok(()) if self.wait => self.watch(&mut report).await,
            result => result,
        };
        match result {
            Ok(()) => Ok(report),
            Err(error) => Err(BatchError { report, error }),
        }
    }

    async fn send_all(&mut self, report: &mut BatchReport) -> Result<()> {
        *report = BatchReport::new(self.layers.clone()?);
        report.resume(&self.earlier);
        for item in report.packages.clone() {
            let found = match item.state {
                PackageState::Planned => None,
                PackageState::Unclear => find(&self.copr, &item).await?,
                PackageState::Submitted | PackageState::Done | PackageState::Failed => continue,
            };
            let sent = match found {
                Some(build_id) => Ok(build_id),
                None => send_one(&self.copr, &self.send, report, &item).await,
            };
            report.sent(&item.package, &sent);
            (self.on_report)(report);
            sent?;
        }
        Ok(())
    }

    /// Watches the builds, and cancels later layers when one fails.
    async fn watch(self, report: &mut BatchReport) -> Result<()> {
        let Self { copr, watch: set, mut on_report, .. } = self;
        let mut watch = set(copr.builds().watch_all(report.unfinished()).detail(Detail::Builds));
        let mut failed = None;
        // Layers from here on were canceled.
        let mut canceled_from = usize::MAX;
        while let Some(event) = watch.try_next().await? {
            let Event::Ended(outcome) = event else { continue };
            let failed_layer = report.ended(&outcome);
            on_report(report);
            let Some(layer) = failed_layer else { continue };
            let in_later = report.packages.iter().filter(|it| it.layer > layer && it.layer < canceled_from);
            let canceled = copr.builds().cancel(in_later.filter_map(BatchItem::unfinished)).await?;
            failed = failed.or(canceled.skipped.into_iter().find_map(|skipped| skipped.error));
            canceled_from = canceled_from.min(layer + 1);
        }
        failed.map_or(Ok(()), Err)
    }
}

/// Submits a build from the sources that the project has for the package.
async fn package_build(
    copr: Copr,
    project: Result<ProjectId>,
    package: String,
    options: BuildOptions,
) -> Result<i64> {
    let call = copr.package_build().project(project?).package_name(package);
    Ok(call.build_options(&options).send().await?.id)
}

/// Submits a build in the best position that the server accepts.
async fn send_one(copr: &Copr, send: &SendBuild, report: &BatchReport, item: &BatchItem) -> Result<i64> {
    for (build_id, options) in positions(report, item.layer) {
        let result = send(copr.clone(), item.package.clone(), options).await;
        let is_refused = result.as_ref().is_err_and(|error| error.kind() == ErrorKind::InvalidInput);
        if !is_refused || !has_ended(copr, build_id).await? {
            return result;
        }
    }
    send(copr.clone(), item.package.clone(), BuildOptions::new()).await
}

/// The build of a package whose response was lost.
async fn find(copr: &Copr, item: &BatchItem) -> Result<Option<i64>> {
    let Some(submission) = &item.submission else {
        let text = format!("a build of {} may have been submitted: set its state", item.package);
        return Err(Error::invalid_call("batches", text));
    };
    let found = copr.builds().find_submitted(submission, SEARCH).await?;
    Ok(found.first().map(|build| build.id))
}

/// Whether a build has ended, or does not exist.
async fn has_ended(copr: &Copr, build_id: i64) -> Result<bool> {
    Ok(find_build(copr, build_id).await?.is_none_or(|build| build.state.is_final()))
}

awaited!(Batches, build_all -> std::result::Result<BatchReport, BatchError>);

impl fmt::Debug for Batches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batches").field("layers", &self.layers).finish_non_exhaustive()
    }
}
