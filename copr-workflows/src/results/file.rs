//! Result files, and lists of them.

use reqwest::Url;

use super::kind::ResultKind;
use crate::download::DownloadClient;
use crate::pattern::fits;

/// A result file of a build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultFile {
    pub(super) directory: String,
    pub(super) path: String,
    pub(super) size: Option<u64>,
    pub(super) urls: Vec<Url>,
}

impl ResultFile {
    /// The file name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The path below the result directory: the name, unless it is in a subdirectory.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The result directory: the name of the chroot, `srpm-builds` for the source build, or empty for
    /// [`Builds::results_at`](crate::Builds::results_at).
    #[must_use]
    pub fn directory(&self) -> &str {
        &self.directory
    }

    /// The size in bytes, if [`ListResults::sizes`](super::ListResults::sizes) asked for it and the server knows it.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// The URL that is requested; it may redirect.
    #[must_use]
    pub fn url(&self) -> &str {
        self.urls.first().map_or("", Url::as_str)
    }

    /// The kind of file, by its name.
    #[must_use]
    pub fn kind(&self) -> ResultKind {
        ResultKind::of(self.name())
    }
}

/// A list of result files: of one chroot, of all chroots, or of the source build.
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
    pub(super) in_subfolders: bool,
    pub(super) client: DownloadClient,
}

impl BuildResults {
    /// The files in the order of the server's page, then the packages that only the API reports, which may be in Pulp. One that does
    /// not exist fails when it is downloaded.
    #[must_use]
    pub fn files(&self) -> &[ResultFile] {
        &self.files
    }

    /// Names from the server that can't be used as file names, because they would leave the folder or mean something else. They are
    /// not downloaded. A healthy server has none.
    #[must_use]
    pub fn refused_names(&self) -> &[String] {
        &self.refused
    }

    /// Chroots without a result directory: not started, skipped, or cleaned up. [`files`](Self::files) includes the packages that the
    /// API reports for them.
    #[must_use]
    pub fn chroots_without_results(&self) -> &[String] {
        &self.without
    }

    /// Keeps the files whose name matches a shell pattern: `*.rpm`, `[!.]*`. A pattern with a slash applies to the whole path.
    #[must_use]
    pub fn matching(&self, pattern: &str) -> Self {
        self.only(|file| fits(pattern, &file.path))
    }

    /// Keeps the files of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: ResultKind) -> Self {
        self.only(|file| file.kind() == kind)
    }

    /// Keeps the files for which `test` returns true.
    #[must_use]
    pub fn only(&self, test: impl FnMut(&&ResultFile) -> bool) -> Self {
        Self { files: self.files.iter().filter(test).cloned().collect(), ..self.clone() }
    }
}
