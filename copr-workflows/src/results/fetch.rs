//! Fetching one file into a folder.

use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use reqwest::Url;

use super::kind::{Disguise, disguise, is_called};
use super::name::path_fault;
use super::part::{self, Left, Part};
use super::writer::{Writer, blocking};
use crate::download::{Ask, Body, DownloadClient, Hosts, RequestInfo, Starts, Tried, Trouble};
use copr_api_ext::{Error, ErrorKind, Result};

/// Enough bytes to see through a disguise.
const FIRST: usize = 4;

pub(crate) const OPERATION: &str = "download";

/// A file that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Downloaded {
    /// Where it is now.
    pub path: PathBuf,
    /// How many bytes it has.
    pub size: u64,
    /// How many of them an earlier call had left behind.
    pub resumed_from: u64,
    /// It was there already with the size that the server told, and was left as it is.
    pub kept: bool,
}

/// What to fetch.
pub(crate) struct Order<'a> {
    pub outside: &'a DownloadClient,
    pub hosts: &'a Hosts,
    /// Where it may be; later ones are asked when it is not at the earlier ones.
    pub urls: &'a [Url],
    /// Its path below the folder, as the server gave it.
    pub path: &'a str,
    /// Its size as it was told elsewhere.
    pub size: Option<u64>,
    pub folder: &'a Path,
    pub overwrite: bool,
    pub largest: u64,
    /// Reports how many bytes there are, and of how many.
    pub progress: &'a (dyn Fn(u64, Option<u64>) + Send + Sync),
}

impl Order<'_> {
    /// Fetches it, and gives it its name when it is whole.
    ///
    /// # Errors
    /// Those of [`Download`](super::Download).
    pub(crate) async fn fetch(&self) -> Result<Downloaded> {
        copr_api_ext::extend::require_runtime(OPERATION)?;
        let Some(url) = self.urls.first() else {
            return Err(Error::invalid_call(OPERATION, "the file has no address"));
        };
        let told = RequestInfo::about(OPERATION, url);
        if let Some(why) = path_fault(self.path, cfg!(windows)) {
            return Err(told.untrusted(format!("the name {:?} {why}", self.path)));
        }
        let target: PathBuf = self.path.split('/').fold(self.folder.to_owned(), |path, name| path.join(name));
        let folder = target.parent().unwrap_or(self.folder).to_owned();
        let made = folder.clone();
        blocking(move || std::fs::create_dir_all(made)).await.map_err(|error| told.io(&folder, &error))?;
        let mut result = self.fetch_from(url, &target).await;
        for url in self.urls.get(1..).unwrap_or_default() {
            if !result.as_ref().is_err_and(Error::is_not_found) {
                break;
            }
            result = self.fetch_from(url, &target).await;
        }
        result
    }

    async fn fetch_from(&self, url: &Url, target: &Path) -> Result<Downloaded> {
        let told = RequestInfo::about(OPERATION, url);
        let mut starts = Starts::of(self.outside);
        loop {
            let left = on_disk(target, part::left).await.map_err(|error| told.io(target, &error))?;
            match self.fetch_once(url, target, left).await {
                Ok(downloaded) => return Ok(downloaded),
                Err(trouble) => {
                    if matches!(trouble, Trouble::StartOver(_)) {
                        on_disk(target, part::discard).await.map_err(|error| told.io(target, &error))?;
                    }
                    starts.again(trouble).await?;
                }
            }
        }
    }

    async fn fetch_once(&self, url: &Url, target: &Path, left: Option<Left>) -> Tried<Downloaded> {
        let ask = Ask::get(OPERATION, url.clone(), self.hosts.clone());
        let from = left.as_ref().map_or(0, |left| left.at);
        let mut body = Body::open(self.outside, ask, from, left.as_ref().map(|left| left.mark)).await?;
        let told = body.told().clone();
        let failed = |error: &io::Error| Trouble::Failed(told.io(target, error));
        self.check_size(&told, body.total().unwrap_or(0))?;
        if let (Some(total), false) = (body.total(), self.overwrite)
            && on_disk(target, size_of).await.map_err(|error| failed(&error))? == Some(total)
        {
            (self.progress)(total, Some(total));
            return Ok(Downloaded { path: target.to_owned(), size: total, resumed_from: 0, kept: true });
        }
        let first = if from == 0 { self.first(&mut body).await? } else { Vec::new() };
        let (mark, place) = (body.mark(), target.to_owned());
        let part = blocking(move || match &left {
            Some(left) => Part::take_up(left),
            None => Part::begin(&place, mark),
        });
        let mut writer = Writer::new(part.await.map_err(|error| failed(&error))?);
        match self.copy(&mut body, &mut writer, target, from, first).await {
            Ok(size) => {
                writer.finish(target).await.map_err(|error| failed(&error))?;
                Ok(Downloaded { path: target.to_owned(), size, resumed_from: from, kept: false })
            }
            Err(trouble) => {
                writer.leave().await;
                Err(trouble)
            }
        }
    }

    /// The first bytes, which must be those of such a file.
    async fn first(&self, body: &mut Body) -> Tried<Vec<Bytes>> {
        let (mut pieces, mut bytes) = (Vec::new(), Vec::new());
        while bytes.len() < FIRST
            && let Some(piece) = body.next().await?
        {
            bytes.extend_from_slice(&piece);
            pieces.push(piece);
        }
        match disguise(self.path, &bytes, body.is_html()) {
            None => Ok(pieces),
            Some(Disguise::Page) => Err(Trouble::Failed(body.told().page(&bytes))),
            Some(Disguise::Other) => {
                Err(Trouble::Failed(body.told().corrupt("its first bytes are not those of such a file")))
            }
        }
    }

    /// Copies to the end; how many bytes the file has then.
    async fn copy(
        &self,
        body: &mut Body,
        writer: &mut Writer,
        target: &Path,
        from: u64,
        first: Vec<Bytes>,
    ) -> Tried<u64> {
        let mut size = from;
        let mut first = first.into_iter();
        let told = body.told().clone();
        loop {
            let next = match first.next() {
                Some(bytes) => Some(bytes),
                None => body.next().await?,
            };
            let Some(bytes) = next else { break };
            size = size.saturating_add(bytes.len() as u64);
            self.check_size(&told, size)?;
            writer.put(bytes).await.map_err(|error| Trouble::Failed(told.io(target, &error)))?;
            (self.progress)(size, body.total().or(self.size));
        }
        match self.size {
            Some(known) if size < known || (size > known && !self.grows()) => {
                Err(Trouble::StartOver(told.corrupt(format!("{size} of {known} bytes came"))))
            }
            _ => Ok(size),
        }
    }

    /// Whether it may have grown since its size was told.
    fn grows(&self) -> bool {
        is_called(self.path, ".log")
    }

    fn check_size(&self, told: &RequestInfo, size: u64) -> Tried<()> {
        if size <= self.largest {
            return Ok(());
        }
        let why = format!("it has more than the {} bytes that are allowed", self.largest);
        Err(Trouble::Failed(told.because(ErrorKind::TooLarge, why)))
    }
}

async fn on_disk<T: Send + 'static>(path: &Path, work: fn(&Path) -> io::Result<T>) -> io::Result<T> {
    let path = path.to_owned();
    blocking(move || work(&path)).await
}

/// The size of a file, if there is one.
fn size_of(path: &Path) -> io::Result<Option<u64>> {
    match std::fs::symlink_metadata(path) {
        Ok(there) if there.is_dir() => {
            Err(io::Error::new(io::ErrorKind::IsADirectory, "a folder is in the way"))
        }
        Ok(there) => Ok(there.is_file().then_some(there.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
