//! The files of builds, which `result_url` points to. They are made when they are asked for, and grow by the clock.
//!
//! Packages of projects that are stored in Pulp are not among the results; a request for one is redirected to Pulp. Logs stay
//! where they are.

mod files;
mod logs;
mod pulp;
mod tree;

pub use files::File;
pub use pulp::find as find_in_pulp;
pub use tree::{Node, find};
