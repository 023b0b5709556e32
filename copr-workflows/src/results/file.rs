//! Result files: one, and all of a listing.

use reqwest::Url;

use super::kind::ResultKind;
use crate::download::{DownloadClient, Hosts};
use crate::pattern::fits;

/// A file that a build left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFile {
    pub(super) place: String,
    pub(super) path: String,
    pub(super) size: Option<u64>,
    pub(super) urls: Vec<Url>,
}

impl ResultFile {
    /// Its name, without folders.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Its path below the result directory; the name, unless it is in a subdirectory.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The chroot it belongs to, or `srpm-builds` for files of the source build. Empty if only the URL was known.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Its size in bytes, if [`ListResults::sizes`](super::ListResults::sizes) asked for it and the server knows it.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// Where it is fetched from. Redirects may lead on from there.
    #[must_use]
    pub fn url(&self) -> &str {
        self.urls.first().map_or("", Url::as_str)
    }

    /// What it is, by its name.
    #[must_use]
    pub fn kind(&self) -> ResultKind {
        ResultKind::of(self.name())
    }
}

/// The files of one chroot, of all chroots, or of the source build.
///
/// ```no_run
/// use copr_workflows::prelude::*;
/// use copr_workflows::results::ResultKind;
///
/// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
/// let results = copr.builds().chroot_results(10_000_001, "fedora-43-x86_64").await?;
/// for file in results.files() {
///     println!("{:?} {} {:?}", file.kind(), file.path(), file.size());
/// }
/// results.of_kind(ResultKind::Rpm).download("rpms").await?;
/// results.matching("*.log.gz").download("logs").await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct BuildResults {
    pub(super) files: Vec<ResultFile>,
    pub(super) refused: Vec<String>,
    pub(super) without: Vec<String>,
    pub(super) by_place: bool,
    pub(super) outside: DownloadClient,
    pub(super) hosts: Hosts,
}

impl BuildResults {
    /// The files, in the order of the server's page, and last those packages that the API reports and the page does not have: they may be
    /// in Pulp. One that is missing fails when it is downloaded.
    #[must_use]
    pub fn files(&self) -> &[ResultFile] {
        &self.files
    }

    /// Names on the server's page, or of packages that the API reports, that can't be names of files here, because they would leave their folder or mean something
    /// else. They are not fetched. A server that is well has none.
    #[must_use]
    pub fn refused_names(&self) -> &[String] {
        &self.refused
    }

    /// Chroots without a directory of results: not begun, skipped, or cleaned up since. The packages that the API reports for one are
    /// [`files`](Self::files) nevertheless.
    #[must_use]
    pub fn chroots_without_results(&self) -> &[String] {
        &self.without
    }

    /// Those whose name fits a shell pattern: `*.rpm`, `[!.]*`. A pattern with a slash is about the whole path.
    #[must_use]
    pub fn matching(&self, pattern: &str) -> Self {
        self.only(|file| fits(pattern, &file.path))
    }

    /// Those of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: ResultKind) -> Self {
        self.only(|file| file.kind() == kind)
    }

    /// Those that pass a test.
    #[must_use]
    pub fn only(&self, test: impl FnMut(&&ResultFile) -> bool) -> Self {
        Self { files: self.files.iter().filter(test).cloned().collect(), ..self.clone() }
    }
}
