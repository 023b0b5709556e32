//! Which chroots a server builds for: a catalogue that is fetched once in a while, and lists that can be searched.
//!
//! ```no_run
//! use copr_workflows::Copr;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let catalog = copr.projects().chroots(); // keep it, and clone it: clones share what was fetched
//! let chroots = catalog.get().await?;
//! for distribution in chroots.distributions() {
//!     for release in distribution.releases {
//!         println!("{} {}: {} chroots", distribution.name, release.name, release.chroots.len());
//!     }
//! }
//! // `project_ensure` takes names, not patterns.
//! let wanted = chroots.matching(["fedora-*-x86_64"]);
//! copr.projects().ensure("alice/hello").chroots(wanted.iter().map(|chroot| &chroot.name)).send().await?;
//! # Ok(()) }
//! ```

mod catalog;
mod list;

pub use crate::pattern::covers;
pub use catalog::ChrootCatalog;
pub use list::{ActiveChroot, Chroots, Distribution, Release};
