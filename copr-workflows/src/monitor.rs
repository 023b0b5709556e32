//! The monitor of a project as a stream of packages, without holding the whole of it.

mod split;
#[cfg(test)]
mod test_split;

use std::fmt::Display;
use std::pin::Pin;
use std::task::{Context, Poll};

use copr_api::Call;
use copr_api::names::ProjectId;
use copr_api::types::{Monitor, MonitorPackage};
use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt as _, try_unfold};

use crate::workflows::Projects;
use copr_api_ext::{CallExt as _, ErrorKind, ResponseStream, Result};
use split::{Rejected, Splitter};

impl Projects {
    /// Streams the monitor of a project: the latest build of each package in each chroot, package by
    /// package.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`]. For more
    /// fields of each build, use [`monitor_packages`](Self::monitor_packages).
    ///
    /// # Errors
    /// As [`monitor_packages`](Self::monitor_packages).
    pub fn monitor<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> impl Future<Output = Result<MonitorPackages>> + Send + use<P> {
        self.monitor_packages(self.copr.monitor().project(project))
    }

    /// Streams the packages of a monitor by name, as they arrive. Needs memory for the largest
    /// package only.
    ///
    /// The call is retried until the response begins, and not after that, because packages that were
    /// returned would be repeated.
    ///
    /// ```no_run
    /// use copr_workflows::{enums::MonitorField, prelude::*};
    /// use futures_util::TryStreamExt as _;
    ///
    /// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
    /// let call = copr.monitor().project("@copr/copr-dev");
    /// let call = call.additional_fields([MonitorField::UrlBuildLog]);
    /// let mut packages = copr.projects().monitor_packages(call).await?;
    /// while let Some(package) = packages.try_next().await? {
    ///     for (chroot, build) in &package.chroots {
    ///         println!("{} {chroot} {:?}", package.name, build.url_build_log);
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As [`send`](crate::CallExt::send). The stream ends with one error if the response is
    /// incomplete: [`Broken`](ErrorKind::Broken) if the connection broke, [`Timeout`](ErrorKind::Timeout)
    /// if the server was silent, [`Decode`](ErrorKind::Decode) if a package can't be decoded. The
    /// packages before it are valid.
    pub fn monitor_packages<C: Call<Response = Monitor>>(
        &self,
        call: C,
    ) -> impl Future<Output = Result<MonitorPackages>> + Send + use<C> {
        let sent = call.stream();
        async move { Ok(MonitorPackages::new(sent.await?)) }
    }
}

/// The packages of a monitor as they arrive; see [`Projects::monitor`]. Dropping it closes the
/// connection.
#[must_use = "a stream does nothing until it is polled"]
pub struct MonitorPackages(BoxStream<'static, Result<MonitorPackage>>);

impl Stream for MonitorPackages {
    type Item = Result<MonitorPackage>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_next_unpin(cx)
    }
}

impl MonitorPackages {
    fn new(response: ResponseStream) -> Self {
        let reader = Reader { response, splitter: Splitter::default(), count: 0 };
        let packages = try_unfold(reader, |mut reader| async move {
            Ok(reader.next().await?.map(|package| (package, reader)))
        });
        Self(packages.boxed())
    }
}

struct Reader {
    response: ResponseStream,
    splitter: Splitter,
    /// How many packages were decoded.
    count: u64,
}

impl Reader {
    async fn next(&mut self) -> Result<Option<MonitorPackage>> {
        loop {
            if let Some(json) = self.splitter.next_element() {
                return self.decode(&json).map(Some);
            }
            let chunk = self.response.chunk().await;
            let chunk = chunk.map_err(|error| error.with_note(format!("after {} packages", self.count)))?;
            match chunk.map(|chunk| self.splitter.push(&chunk)) {
                Some(Ok(())) => {}
                None | Some(Err(Rejected::NotAnObject)) => return self.end().map(|()| None),
                Some(Err(Rejected::TooLarge)) => {
                    let text = "one package of the monitor is too large";
                    return Err(self.response.error(ErrorKind::TooLarge, text));
                }
            }
        }
    }

    fn decode(&mut self, json: &[u8]) -> Result<MonitorPackage> {
        let path = format!("packages[{}]", self.count);
        self.count += 1;
        serde_json::from_slice(json).map_err(|error| {
            let error = self.response.undecodable::<MonitorPackage>(json, &error);
            let path = error.json_path().map_or(path.clone(), |rest| format!("{path}.{rest}"));
            error.with_json_path(path)
        })
    }

    /// Checks that the response, without its packages, is a whole monitor.
    fn end(&self) -> Result<()> {
        let rest = self.splitter.rest();
        let Err(error) = serde_json::from_slice::<Monitor>(rest) else { return Ok(()) };
        if error.is_eof() && rest.starts_with(b"{") {
            let text = format!("the response ends after {} packages", self.count);
            return Err(self.response.error(ErrorKind::Broken, text));
        }
        Err(self.response.undecodable::<Monitor>(rest, &error))
    }
}

/// For `fuzz/`: returns the elements and the rest; `None` if it was rejected.
#[cfg(fuzzing)]
pub fn split<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Option<(Vec<Vec<u8>>, Vec<u8>)> {
    let mut splitter = Splitter::default();
    for piece in pieces {
        splitter.push(piece).ok()?;
    }
    let elements = std::iter::from_fn(|| splitter.next_element()).collect();
    Some((elements, splitter.rest().to_vec()))
}
