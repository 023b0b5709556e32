//! Result files, and lists of them.

use reqwest::Url;

use crate::download::DownloadClient;
use crate::pattern::{fits, is_source_package};

/// A result file of a build.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ResultFile {
    /// The result directory: the name of the chroot, `srpm-builds` for the source build, or empty for
    /// [`Builds::results_at`](crate::Builds::results_at).
    pub directory: String,
    /// The path below the result directory: the name, unless the file is in a subdirectory.
    pub path: String,
    /// The size in bytes, if [`ListResults::sizes`](super::ListResults::sizes) was called and the server
    /// reports it.
    pub size: Option<u64>,
    /// Where the file may be. They are tried in order.
    pub(super) urls: Vec<Url>,
}

impl ResultFile {
    /// Returns the file name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Returns the URL of the file, which may redirect.
    #[must_use]
    pub fn url(&self) -> &str {
        self.urls.first().map_or("", Url::as_str)
    }

    /// Returns whether the file is a source package, by its name: `.src.rpm` or `.nosrc.rpm`.
    #[must_use]
    pub fn is_source_package(&self) -> bool {
        is_source_package(&self.path)
    }
}

/// The result files of one chroot, of all chroots, or of the source build.
///
/// ```no_run
/// use copr_workflows::prelude::*;
///
/// # async fn example(copr: Copr) -> copr_workflows::Result<()> {
/// let results = copr.builds().chroot_results(10_000_001, "fedora-43-x86_64").await?;
/// for file in &results.files {
///     println!("{} {:?}", file.path, file.size);
/// }
/// let packages = results.matching("*.rpm");
/// packages.only(|file| !file.is_source_package()).download("rpms").await?;
/// results.matching("*.log.gz").download("logs").await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct BuildResults {
    /// The files in the order of the server's page, then the packages that only the API reports. These may be
    /// in Pulp. The download of one that doesn't exist fails.
    pub files: Vec<ResultFile>,
    /// Names from the server that can't be file names, because they would leave the folder or mean something
    /// else. They are not downloaded. A working server has none.
    pub refused_names: Vec<String>,
    /// Chroots without a result directory: not started, skipped, or cleaned up. [`files`](Self::files) includes
    /// the packages that the API reports for them.
    pub chroots_without_results: Vec<String>,
    pub(super) in_subfolders: bool,
    pub(super) client: DownloadClient,
}

impl BuildResults {
    /// Keeps the files whose name matches a shell pattern: `*.rpm`, `*.log.gz`, `[!.]*`. A pattern with a
    /// slash applies to the whole path.
    ///
    /// `*.rpm` matches source packages too. `.only(|file| !file.is_source_package())` excludes them.
    #[must_use]
    pub fn matching(&self, pattern: &str) -> Self {
        self.only(|file| fits(pattern, &file.path))
    }

    /// Keeps the files for which `test` returns true.
    #[must_use]
    pub fn only(&self, test: impl FnMut(&&ResultFile) -> bool) -> Self {
        Self { files: self.files.iter().filter(test).cloned().collect(), ..self.clone() }
    }
}
