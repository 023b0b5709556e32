//! Works with many builds: batches in the order of their dependencies, canceling, deleting and rebuilding.
//!
//! ```no_run
//! use copr_workflows::bulk::Graph;
//! use copr_workflows::prelude::*;
//!
//! # async fn example(copr: Copr) -> copr_workflows::Result<()> {
//! let graph = Graph::new().package("lib", &[]).package("app", &["lib"]);
//! let report = copr.builds().batches("alice/hello", &graph).await?;
//! println!("{report}");
//!
//! let builds = copr.builds().unfinished("alice/hello").await?;
//! let background = builds.iter().filter(|build| build.is_background);
//! let report = copr.builds().cancel(background.map(|build| build.id)).await?;
//! println!("{report}");
//! # Ok(()) }
//! ```

mod batch_report;
mod batches;
mod bulk_report;
mod cancel;
mod delete;
mod graph;
mod position;
mod rebuild;
mod repeatable;

pub use batch_report::{BatchItem, BatchReport, PackageState};
pub use batches::{BatchError, Batches};
pub use bulk_report::{BulkReport, SkipReason, Skipped};
pub use delete::DeleteBuilds;
pub use graph::Graph;
pub use rebuild::Rebuild;
