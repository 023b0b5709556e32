//! Reading directories of results from their web server.

use reqwest::Url;

use super::file::ResultFile;
use super::kind::{Disguise, disguise};
use super::listing::{self, Listing, Shape};
use crate::download::{Ask, Body, DownloadClient, Head, Hosts, Starts, Tried, Trouble};
use copr_api_ext::{ErrorKind, Result};

pub(super) const OPERATION: &str = "results";

/// How large the page of a directory may be.
const PAGE: usize = 8 * 1024 * 1024;

/// How deep subdirectories are followed, and how many files they may have together.
const LEVELS: usize = 12;
const FILES: usize = 10_000;

/// A directory and what is known of it.
pub(super) struct Place {
    pub name: String,
    pub url: Url,
    /// The build, if packages came out of it here.
    pub packages_of: Option<i64>,
    /// The source package, if there is to be one.
    pub srpm: Option<ResultFile>,
}

/// What a directory has.
#[derive(Debug, Default)]
pub(super) struct Directory {
    pub files: Vec<ResultFile>,
    pub refused: Vec<String>,
}

/// Reads a directory, and those below it if that is wanted.
pub(super) async fn read(
    outside: &DownloadClient,
    hosts: &Hosts,
    place: &Place,
    deep: bool,
) -> Result<Directory> {
    let mut found = Directory::default();
    let mut open = vec![(String::new(), place.url.clone(), 0)];
    while let Some((path, url, level)) = open.pop() {
        let listing = list(outside, hosts, &url).await?;
        found.refused.extend(listing.refused.into_iter().map(|name| format!("{path}{name}")));
        let mut below = Vec::new();
        for entry in listing.entries {
            let here = format!("{path}{}", entry.name);
            if entry.directory {
                below.push((format!("{here}/"), entry.url, level + 1));
            } else {
                let (place, urls) = (place.name.clone(), vec![entry.url]);
                found.files.push(ResultFile { place, path: here, size: None, urls });
            }
        }
        if deep && level < LEVELS {
            open.extend(below.into_iter().rev());
        }
        if found.files.len().max(open.len()) > FILES {
            let told = crate::download::RequestInfo::about(OPERATION, &url);
            return Err(told.because(ErrorKind::TooLarge, format!("more than {FILES} files")));
        }
    }
    Ok(found)
}

/// What the page of a directory says.
async fn list(outside: &DownloadClient, hosts: &Hosts, url: &Url) -> Result<Listing> {
    let mut starts = Starts::of(outside);
    loop {
        match list_once(outside, hosts, url).await {
            Ok(listing) => return Ok(listing),
            Err(trouble) => starts.again(trouble).await?,
        }
    }
}

async fn list_once(outside: &DownloadClient, hosts: &Hosts, url: &Url) -> Tried<Listing> {
    let mut ask = Ask::get(OPERATION, url.clone(), hosts.clone());
    (ask.fresh, ask.unframed) = (true, true);
    let mut body = Body::open(outside, ask, 0, None).await?;
    let mut page = Vec::new();
    while let Some(bytes) = body.next().await? {
        page.extend_from_slice(&bytes);
        if page.len() > PAGE {
            let why = "the page of the directory is too long";
            return Err(Trouble::Failed(body.told().because(ErrorKind::TooLarge, why)));
        }
    }
    let text = String::from_utf8_lossy(&page);
    let listing = listing::read(url, &text, cfg!(windows));
    match listing.shape {
        Shape::Directory if body.is_framed() || listing::is_whole(&text) => Ok(listing),
        Shape::Directory | Shape::Cut => {
            Err(Trouble::StartOver(body.told().corrupt("the page of the directory has no end")))
        }
        Shape::Other => Err(Trouble::Failed(body.told().page(&page))),
    }
}

/// The size of a file, if its server tells it; nothing too if there is no such file.
pub(super) async fn size(outside: &DownloadClient, hosts: &Hosts, urls: &[Url]) -> Result<Option<u64>> {
    for url in urls {
        let ask = Ask { head: true, ..Ask::get(OPERATION, url.clone(), hosts.clone()) };
        let answer = outside.send(&ask).await?;
        let head = Head::of(&answer.response);
        if head.status == 200 {
            let page = disguise("", b"<", head.html && !url.path().ends_with('/')) == Some(Disguise::Page);
            return Ok(head.mark.total.filter(|_| !page));
        }
    }
    Ok(None)
}
