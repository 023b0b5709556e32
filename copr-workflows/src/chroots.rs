//! The chroots that a server builds for: a cached list that can be searched.
//!
//! ```no_run
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! // Keep it and clone it: clones share the cached list.
//! let catalog = copr.projects().chroots();
//! let chroots = catalog.get().await?;
//! for distribution in chroots.all.chunk_by(|a, b| {
//!     a.name.distribution() == b.name.distribution()
//! }) {
//!     for chroot in distribution {
//!         println!("{}", chroot.name);
//!     }
//! }
//! // `ensure` takes names, not patterns.
//! let wanted = chroots.matching(["fedora-*-x86_64"]);
//! let names = wanted.iter().map(|chroot| &chroot.name);
//! copr.projects().ensure("alice/hello").chroots(names).await?;
//! # Ok(()) }
//! ```

mod catalog;
mod list;

pub use crate::pattern::covers;
pub use catalog::ChrootCatalog;
pub use list::{ActiveChroot, Chroots};
