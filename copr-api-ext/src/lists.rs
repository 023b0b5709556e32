//! Every list of the API as a stream: of rows by [`items`](ListExt::items), of pages by [`pages`](ListExt::pages).
//!
//! ```no_run
//! use copr_api_ext::enums::BuildState;
//! use copr_api_ext::prelude::*;
//! use futures_util::TryStreamExt;
//!
//! # async fn example(copr: Copr) -> copr_api_ext::Result<()> {
//! let mut failed = copr.build_list().project("@copr/copr-dev").items().states([BuildState::Failed]);
//! while let Some(build) = failed.try_next().await? {
//!     println!("{} {}", build.id, build.source_package.name.as_deref().unwrap_or("-"));
//! }
//!
//! let newest = copr.project_list().ownername("@copr").items().newest_first().collect_up_to(5).await?;
//! # Ok(()) }
//! ```
//!
//! # What each list promises
//!
//! | call | comes | key of a row |
//! | --- | --- | --- |
//! | `build_list` | newest first; the server has no other order | `id` |
//! | `project_list`, `package_list` | oldest first, or [`newest_first`](Items::newest_first) | `id` |
//! | `project_search` | newest first, by a time that rows don't tell, out of an index that changes in leaps | `id` |
//! | `build_chroot_list` | in the order in which the build got its chroots | `name` |
//!
//! Builds, projects and packages are complete and come once each, however many rows come and go meanwhile: [the laws](crate::paging). A
//! search yields no row twice, and may miss rows that move while it is read. The rows of `build_chroot_list` don't tell their id; but as far
//! as is known the server adds chroots at the end and removes none as long as the build exists, so that counting is enough to be complete.
//!
//! # Arguments of the call
//!
//! `limit`, `offset`, `order` and `order_type` are the stream's own business. If one of them is set on the call, the stream yields one
//! [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) that says what to write instead. The `status` of `build_list` is taken
//! as [`states`](Items::states) with that one state, and not sent: the server applies it after the offset, so that pages repeat rows.
//!
//! # Errors
//! A page that does not come is one [`Error`](crate::Error) with the whole story, after the repeats that the client's
//! [policy](crate::retry::Policy) allows; then the stream ends, and its cursor stands before the first row that was not yielded.
//! Pages that contradict each other are [`ErrorKind::Decode`](crate::ErrorKind::Decode), with a [`WalkError`](crate::paging::WalkError)
//! as its source. What is too heavy for the server (504, 413, a time-out, a body that is too large) is first asked for again with
//! half the rows, down to one. So a server that is silent, and not overburdened, is told of after seven calls with the usual page
//! size; give the client a shorter `attempt_timeout` if that is too late for you.

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
/// Projects, of one owner or of all.
pub type ProjectItems = Items<Listing<ProjectList>>;
/// The projects that a search finds.
pub type FoundItems = Items<Listing<ProjectSearch>>;
/// The chroots of a build.
pub type BuildChrootItems = Items<Listing<BuildChrootList>>;

/// Reads a list as a stream: on the builder of every call that answers with a page.
///
/// The stream owns a clone of the client: it is `Send` and `'static`, so it can be moved into a spawned task. Nothing is sent before
/// the first poll; an argument that is missing or wrong is told there too.
pub trait ListExt: Listed {
    /// A stream of rows. See [`Items`] for page size, read-ahead, filters, cursors and the number of requests.
    fn items(self) -> Items<Listing<Self>> {
        Items::of(self.pages())
    }

    /// A stream of pages, for who stores or shows many rows at once. See [`Pages`].
    fn pages(self) -> Pages<Listing<Self>> {
        listing::pages(self)
    }
}

impl<C: Listed> ListExt for C {}
