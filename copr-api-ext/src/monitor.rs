//! The monitor of a project as a stream of packages, without holding the whole of it.

mod split;

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use copr_api::Call;
use copr_api::types::{Monitor, MonitorPackage};
use futures_core::Stream;
use futures_util::stream::try_unfold;

use crate::call::decode::{Locate, path_of, undecodable};
use crate::call::info::Failure;
use crate::call::{CallExt as _, ResponseStream};
use crate::error::{Error, ErrorInner, ErrorKind, Result};
use split::{Split, Splitter};

/// Reads the monitor package by package.
///
/// ```no_run
/// use copr_api::enums::MonitorField;
/// use copr_api_ext::prelude::*;
/// use futures_util::TryStreamExt as _;
///
/// # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
/// let call = copr.monitor().ownername("@copr").projectname("copr-dev").additional_fields(vec![MonitorField::UrlBuildLog]);
/// let mut packages = call.packages().await?;
/// while let Some(package) = packages.try_next().await? {
///     for (chroot, build) in &package.chroots {
///         println!("{} {chroot} {} {:?}", package.name, build.state, build.url_build_log);
///     }
/// }
/// # Ok(()) }
/// ```
pub trait Packages: Call<Response = Monitor> {
    /// The packages of the project, by name, as they arrive. The answer is never held whole: memory is that of the largest package.
    ///
    /// Until the first piece of the answer is here the call is repeated as any other; from then on nothing is, since the packages
    /// that were read would come again.
    ///
    /// # Errors
    /// As [`send`](crate::CallExt::send). The stream itself ends with one error when the answer breaks off:
    /// [`Broken`](ErrorKind::Broken) when it was cut, [`Timeout`](ErrorKind::Timeout) when the server fell silent,
    /// [`Decode`](ErrorKind::Decode) when a package can't be read. The packages before it are good.
    fn packages(self) -> impl Future<Output = Result<MonitorPackages>> + Send;
}

impl<C: Call<Response = Monitor>> Packages for C {
    async fn packages(self) -> Result<MonitorPackages> {
        Ok(MonitorPackages::new(self.stream().await?))
    }
}

/// The packages of a monitor on their way in; see [`Packages::packages`]. Dropping it drops the connection.
#[must_use = "a stream does nothing until it is polled"]
pub struct MonitorPackages(Pin<Box<dyn Stream<Item = Result<MonitorPackage>> + Send>>);

impl Stream for MonitorPackages {
    type Item = Result<MonitorPackage>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl MonitorPackages {
    fn new(answer: ResponseStream) -> Self {
        let reader = Reader { answer, splitter: Splitter::new("packages"), ready: VecDeque::new(), count: 0 };
        Self(Box::pin(try_unfold(reader, |mut reader| async move {
            Ok(reader.next().await?.map(|package| (package, reader)))
        })))
    }
}

struct Reader {
    answer: ResponseStream,
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
            let Some(piece) = self.answer.chunk().await.map_err(|e| e.after_packages(self.count))? else {
                return self.end().map(|()| None);
            };
            let ready = &mut self.ready;
            match self.splitter.push(&piece, |element| ready.push_back(element)) {
                Split::Fine => {}
                Split::NotJson => return Err(self.not_a_monitor()),
                Split::TooLarge => {
                    return Err(self.error(ErrorKind::TooLarge, "one package of the monitor is too large"));
                }
            }
        }
    }

    fn decode(&mut self, text: &[u8]) -> Result<MonitorPackage> {
        let index = self.count;
        self.count += 1;
        serde_json::from_slice(text).map_err(|error| {
            let error = self.undecodable(text, &error, path_of::<MonitorPackage>);
            let path = format!("packages[{index}]");
            let path = error.json_path().map_or(path.clone(), |rest| format!("{path}.{rest}"));
            error.with(|error| error.json_path = Some(path))
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
            Err(error) => self.undecodable(rest, &error, path_of::<Monitor>),
            Ok(_) => self.cut(),
        }
    }

    fn cut(&self) -> Error {
        self.error(ErrorKind::Broken, format!("the response ends after {} packages", self.count))
    }

    fn undecodable(&self, body: &[u8], error: &serde_json::Error, locate: Locate) -> Error {
        undecodable(self.answer.info(), self.answer.status(), body, error, locate)
    }

    fn error(&self, kind: ErrorKind, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        let status = Some(self.answer.status());
        let failure = Failure { kind, status, retry_after: None, may_have_arrived: true };
        let inner = self.answer.info().inner(&failure);
        ErrorInner { source: Some(cause.into().into()), ..inner }.into()
    }
}

impl Error {
    /// Says how many packages had come before an answer broke off.
    fn after_packages(self, packages: u64) -> Self {
        self.with_note(format!("after {packages} packages"))
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
