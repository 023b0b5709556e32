//! The files of builds, where `result_url` points. They are made up when they are asked for, and grow by the clock.

mod files;
mod gzip;
mod logs;
mod pulp;
mod range;
mod serve;
mod tree;

pub use serve::answer;

/// Below which path results are served.
pub const ROOT: &str = "/results";
