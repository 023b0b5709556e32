//! The chroots of the server, by type.

use std::collections::BTreeMap;

use crate::workflows::Projects;
use copr_api::names::ChrootName;
use copr_api_ext::CallExt as _;
use copr_api_ext::{Error, ErrorKind, Result};

impl Projects {
    /// The chroots that projects can build for, each with the comment of the server's operators: Markdown, and empty for most.
    ///
    /// One request. Dropping the future drops it.
    ///
    /// ```no_run
    /// # use copr_workflows::Workflows as _;
    /// # async fn example(copr: copr_workflows::Copr) -> copr_workflows::Result<()> {
    /// for (chroot, comment) in copr.projects().mock_chroots().await? {
    ///     println!("{} on {}  {comment}", chroot.name_release(), chroot.arch());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of `mock_chroot_list`; [`ErrorKind::Decode`] if a name is none of a chroot (`mock_chroot_list` itself takes it as text).
    pub fn mock_chroots(&self) -> impl Future<Output = Result<BTreeMap<ChrootName, String>>> + Send + use<> {
        let sent = self.copr.mock_chroot_list().send();
        async move {
            let typed = sent.await?.0.into_iter().map(|(name, comment)| Ok((name.parse()?, comment)));
            typed
                .collect::<std::result::Result<_, copr_api::names::InvalidName>>()
                .map_err(|error| Error::new(ErrorKind::Decode, error).with_operation("mock_chroot_list"))
        }
    }
}
