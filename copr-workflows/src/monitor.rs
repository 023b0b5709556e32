//! The monitor of a project as a stream of packages, without holding the whole of it.

mod split;

use std::collections::VecDeque;
use std::fmt::Display;
use std::pin::Pin;
use std::task::{Context, Poll};

use copr_api::Call;
use copr_api::names::ProjectId;
use copr_api::types::{Monitor, MonitorPackage};
use futures_core::Stream;
use futures_util::stream::try_unfold;

use crate::workflows::Projects;
use copr_api_ext::{CallExt as _, Error, ErrorKind, ResponseStream, Result};
use split::{Split, Splitter};

impl Projects {
    /// The monitor of a project: the latest build of each package in each chroot, package by package.
    ///
    /// The project is named as `alice/hello` or `@group/hello`, or by its [`ProjectId`]. Otherwise as
    /// [`monitor_packages`](Self::monitor_packages).
    ///
    /// # Errors
    /// As [`monitor_packages`](Self::monitor_packages).
    pub fn monitor<P: TryInto<ProjectId, Error: Display>>(
        &self,
        project: P,
    ) -> impl Future<Output = Result<MonitorPackages>> + Send + use<P> {
        self.monitor_packages(self.copr.monitor().project(project))
    }

    /// The packages of a monitor, by name, as they arrive. The response is never held whole: memory is that of the largest package.
    ///
    /// Until the first piece of the response is here the call is retried as any other; from then on nothing is, since the packages
    /// that were read would come again.
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
    ///         println!("{} {chroot} {} {:?}", package.name, build.state, build.url_build_log);
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As [`send`](crate::CallExt::send). The stream itself ends with one error when the response breaks off:
    /// [`Broken`](ErrorKind::Broken) when it was cut, [`Timeout`](ErrorKind::Timeout) when the server fell silent,
    /// [`Decode`](ErrorKind::Decode) when a package can't be read. The packages before it are good.
    pub fn monitor_packages<C: Call<Response = Monitor>>(
        &self,
        call: C,
    ) -> impl Future<Output = Result<MonitorPackages>> + Send + use<C> {
        let sent = call.stream();
        async move { Ok(MonitorPackages::new(sent.await?)) }
    }
}

/// The packages of a monitor on their way in; see [`Projects::monitor`]. Dropping it drops the connection.
#[must_use = "a stream does nothing until it is polled"]
pub struct MonitorPackages(Pin<Box<dyn Stream<Item = Result<MonitorPackage>> + Send>>);

impl Stream for MonitorPackages {
    type Item = Result<MonitorPackage>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl MonitorPackages {
    fn new(response: ResponseStream) -> Self {
        let reader =
            Reader { response, splitter: Splitter::new("packages"), ready: VecDeque::new(), count: 0 };
        Self(Box::pin(try_unfold(reader, |mut reader| async move {
            Ok(reader.next().await?.map(|package| (package, reader)))
        })))
    }
}

struct Reader {
    response: ResponseStream,
    splitter: Splitter,
    ready: VecDeque<Vec<u8>>,
    count: u64,
}

impl Reader {
    async fn next(&mut self) -> Result<Option<MonitorPackage>> {
        loop {
            if let Some(text) = self.ready.pop_front() {
                return self.decode(&text).map(Some);
            }
            let Some(piece) = self
                .response
                .chunk()
                .await
                .map_err(|e| e.with_note(format!("after {} packages", self.count)))?
            else {
                return self.end().map(|()| None);
            };
            let ready = &mut self.ready;
            match self.splitter.push(&piece, |element| ready.push_back(element)) {
                Split::Fine => {}
                Split::NotJson => return Err(self.not_a_monitor()),
                Split::TooLarge => {
                    return Err(self
                        .response
                        .error(ErrorKind::TooLarge, "one package of the monitor is too large"));
                }
            }
        }
    }

    fn decode(&mut self, text: &[u8]) -> Result<MonitorPackage> {
        let index = self.count;
        self.count += 1;
        serde_json::from_slice(text).map_err(|error| {
            let error = self.response.undecodable::<MonitorPackage>(text, &error);
            let path = format!("packages[{index}]");
            let path = error.json_path().map_or(path.clone(), |rest| format!("{path}.{rest}"));
            error.with_json_path(path)
        })
    }

    /// The answer has ended: is it whole, and was it a monitor?
    fn end(&self) -> Result<()> {
        if self.splitter.is_whole() && serde_json::from_slice::<Monitor>(self.splitter.rest()).is_ok() {
            return Ok(());
        }
        if !self.splitter.is_whole() && (self.splitter.is_within() || self.count > 0) {
            return Err(self.cut());
        }
        Err(self.not_a_monitor())
    }

    fn not_a_monitor(&self) -> Error {
        let rest = self.splitter.rest();
        match serde_json::from_slice::<Monitor>(rest) {
            Err(error) => self.response.undecodable::<Monitor>(rest, &error),
            Ok(_) => self.cut(),
        }
    }

    fn cut(&self) -> Error {
        self.response.error(ErrorKind::Broken, format!("the response ends after {} packages", self.count))
    }
}

/// For `fuzz/`: the elements, the rest, and whether the object has ended; `None` when it was refused.
#[cfg(fuzzing)]
pub fn split<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Option<(Vec<Vec<u8>>, Vec<u8>, bool)> {
    let (mut splitter, mut elements) = (Splitter::new("packages"), Vec::new());
    for piece in pieces {
        if splitter.push(piece, |element| elements.push(element)) != Split::Fine {
            return None;
        }
    }
    Some((elements, splitter.rest().to_vec(), splitter.is_whole()))
}
