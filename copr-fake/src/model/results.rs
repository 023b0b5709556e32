//! The result files of builds, to which `result_url` points. They are computed when they are requested, and logs grow with the
//! clock.
//!
//! Packages of projects in Pulp are not among the results: a request for one is redirected to Pulp.

mod files;
mod logs;
mod pulp;
mod tree;

pub use files::File;
pub use pulp::find as find_in_pulp;
pub use tree::{Node, find};
