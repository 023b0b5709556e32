//! The lists of the API as streams: of rows with [`items`](ListExt::items), of pages with [`pages`](ListExt::pages).
//!
//! ```no_run
//! use copr_api_ext::enums::BuildState;
//! use copr_api_ext::prelude::*;
//! use futures_util::TryStreamExt;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let builds = copr.build_list().project("@copr/copr-dev").items();
//! let mut failed = builds.states([BuildState::Failed]);
//! while let Some(build) = failed.try_next().await? {
//!     println!("{} {}", build.id, build.state);
//! }
//!
//! let mut projects = copr.project_list().ownername("@copr").items().newest_first();
//! let newest = projects.collect_up_to(5).await?;
//! # Ok(()) }
//! ```
//!
//! [`Items`] documents page size, read-ahead, filters and cursors.
//!
//! # Guarantees
//!
//! | call | order | each row exactly once |
//! | --- | --- | --- |
//! | `build_list` | newest first; the server supports no other | yes |
//! | `project_list`, `package_list` | oldest first, or [`newest_first`](Items::newest_first) | yes |
//! | `build_chroot_list` | as the chroots were added to the build | yes, if the server only appends |
//! | `project_search` | of the server's search index | never twice; rows that move may be missed |
//!
//! "Exactly once" holds even if rows are added and deleted while the list is read; see [`paging`](crate::paging).
//!
//! # Arguments of the call
//!
//! The stream sets `limit`, `offset`, `order` and `order_type`. If the call sets one of them, the stream yields one
//! [`InvalidRequest`](crate::ErrorKind::InvalidRequest) error that names the method to use instead.
//!
//! The `status` of `build_list` is applied as [`states`](Items::states) and not sent: the server filters after it has cut the
//! page, so its pages would repeat rows.
//!
//! # Errors
//! If a page fails after the retries of the client's [policy](crate::retry::Policy), the stream yields one
//! [`Error`](crate::Error) and ends. Its cursor points before the first row that was not yielded.
//!
//! Pages that contradict each other are a [`Decode`](crate::ErrorKind::Decode) error whose source is a
//! [`WalkError`](crate::paging::WalkError).
//!
//! A page that is too heavy for the server (504, 413, a timeout, a body above the limit) is requested again with half the rows,
//! down to one. So a server that is silent fails a stream only after seven calls with the default page size. Set a shorter
//! [`attempt_timeout`](crate::CoprBuilder::attempt_timeout) if that is too late.

mod builds;
mod failure;
mod listing;
mod table;

use copr_api::builder::{BuildChrootList, BuildList, PackageList, ProjectList, ProjectSearch};

pub use listing::Listing;
use table::Listed;

use crate::paging::{Items, Pages};

/// The builds of a project.
pub type BuildItems = Items<Listing<BuildList>>;
/// The packages of a project.
pub type PackageItems = Items<Listing<PackageList>>;
/// The projects of an owner, or all projects.
pub type ProjectItems = Items<Listing<ProjectList>>;
/// The projects that match a search.
pub type FoundItems = Items<Listing<ProjectSearch>>;
/// The chroots of a build.
pub type BuildChrootItems = Items<Listing<BuildChrootList>>;

/// Reads a list as a stream. Implemented for the calls that return a page.
///
/// The stream owns a clone of the client and is `Send` and `'static`, so it can be moved into a spawned task. Nothing is sent
/// before the first poll, which also reports missing or invalid arguments.
pub trait ListExt: Listed {
    /// Returns a stream of rows. See [`Items`] for page size, read-ahead, filters, cursors and the number of requests.
    fn items(self) -> Items<Listing<Self>> {
        Items::of(self.pages())
    }

    /// Returns a stream of pages, to store or show many rows at once. See [`Pages`].
    fn pages(self) -> Pages<Listing<Self>> {
        listing::pages(self)
    }
}

impl<C: Listed> ListExt for C {}
