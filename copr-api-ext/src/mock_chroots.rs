//! The chroots of the server, by type.

use std::collections::BTreeMap;

use crate::call::CallExt as _;
use crate::client::Copr;
use crate::error::{Error, ErrorKind, Result};
use copr_api::names::ChrootName;

impl Copr {
    /// The chroots that projects can build for, each with the comment of the server's operators: Markdown, and empty for most.
    ///
    /// One request. Dropping the future drops it.
    ///
    /// ```no_run
    /// # async fn example(copr: copr_api_ext::Copr) -> copr_api_ext::Result<()> {
    /// for (chroot, comment) in copr.mock_chroots().await? {
    ///     println!("{} on {}  {comment}", chroot.name_release(), chroot.arch());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of `mock_chroot_list`; [`ErrorKind::Decode`] if a name is none of a chroot (`mock_chroot_list` itself takes it as text).
    pub async fn mock_chroots(&self) -> Result<BTreeMap<ChrootName, String>> {
        let chroots = self.mock_chroot_list().send().await?;
        let typed = chroots.0.into_iter().map(|(name, comment)| Ok((name.parse()?, comment)));
        typed
            .collect::<std::result::Result<_, copr_api::names::InvalidName>>()
            .map_err(|error| Error::new(ErrorKind::Decode, error).with_operation("mock_chroot_list"))
    }
}
