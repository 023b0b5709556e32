//! Reads result directories from their web server.

use reqwest::Url;

use super::file::ResultFile;
use super::listing::{self, Listing};
use crate::download::{
    Attempts, Body, DownloadClient, FileRequest, ReadError, ReadResult, RequestInfo, ResponseMeta, Wanted,
};
use copr_api_ext::{ErrorKind, Result};

pub(super) const OPERATION: &str = "results";

/// The size limit for the page of a directory.
const MAX_PAGE_SIZE: usize = 8 * 1024 * 1024;

const MAX_DEPTH: usize = 12;
const MAX_FILES: usize = 10_000;

/// A result directory, and what the API says about it.
pub(super) struct Directory {
    /// The name of the chroot, or `srpm-builds`.
    pub name: String,
    pub url: Url,
    /// The build, if it produced packages here.
    pub packages_of: Option<i64>,
    /// The source package, if there should be one.
    pub srpm: Option<ResultFile>,
}

/// The files of a directory.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub files: Vec<ResultFile>,
    /// Names that can't be used as file names.
    pub refused: Vec<String>,
}

/// Reads a directory, and its subdirectories if `deep`.
pub(super) async fn read(client: &DownloadClient, directory: &Directory, deep: bool) -> Result<Contents> {
    let mut found = Contents::default();
    let mut open = vec![(String::new(), directory.url.clone(), 0)];
    while let Some((path, url, level)) = open.pop() {
        let listing = list(client, &url).await?;
        found.refused.extend(listing.refused.into_iter().map(|name| format!("{path}{name}")));
        let mut below = Vec::new();
        for entry in listing.entries {
            let here = format!("{path}{}", entry.name);
            if entry.directory {
                below.push((format!("{here}/"), entry.url, level + 1));
            } else {
                let (directory, urls) = (directory.name.clone(), vec![entry.url]);
                found.files.push(ResultFile { directory, path: here, size: None, urls });
            }
        }
        if deep && level < MAX_DEPTH {
            open.extend(below.into_iter().rev());
        }
        if found.files.len().max(open.len()) > MAX_FILES {
            let info = RequestInfo::new(OPERATION, Some(&url));
            return Err(info.error(ErrorKind::TooLarge, format!("more than {MAX_FILES} files")));
        }
    }
    Ok(found)
}

async fn list(client: &DownloadClient, url: &Url) -> Result<Listing> {
    let mut attempts = Attempts::new();
    loop {
        match list_once(client, url).await {
            Ok(listing) => return Ok(listing),
            Err(error) => attempts.restart(client, error).await?,
        }
    }
}

async fn list_once(client: &DownloadClient, url: &Url) -> ReadResult<Listing> {
    let request = FileRequest::new(OPERATION, url.clone(), Wanted::Page);
    let mut body = Body::open(client, request, 0, None).await?;
    let mut page = Vec::new();
    while let Some(bytes) = body.next().await? {
        page.extend_from_slice(&bytes);
        if page.len() > MAX_PAGE_SIZE {
            let why = "the page of the directory is too long";
            return Err(body.info().error(ErrorKind::TooLarge, why).into());
        }
    }
    let text = String::from_utf8_lossy(&page);
    if !listing::is_directory(&text) {
        return Err(body.info().html_page(&page).into());
    }
    if !listing::is_whole(&text) {
        return Err(ReadError::Restart(body.info().corrupt("the page of the directory has no end")));
    }
    Ok(listing::read(url, &text, cfg!(windows)))
}

/// Requests the size of a file. `urls` are tried in order.
pub(super) async fn size(client: &DownloadClient, urls: &[Url]) -> Result<Option<u64>> {
    for url in urls {
        let request = FileRequest::new(OPERATION, url.clone(), Wanted::Size);
        let meta = ResponseMeta::of(&client.send(&request).await?.0);
        if meta.status == 200 {
            // An HTML page in place of a file says nothing about its size.
            return Ok(meta.validators.total.filter(|_| !meta.html || url.path().ends_with('/')));
        }
    }
    Ok(None)
}
