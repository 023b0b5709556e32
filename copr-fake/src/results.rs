//! The files of builds, where `result_url` points. They are made up when they are asked for, and grow by the clock.

mod files;
mod gzip;
mod logs;
mod range;
mod serve;
mod tree;

pub use serve::answer;

/// Below which path results are served.
const ROOT: &str = "/results";

/// Whether a decoded path leads to results.
pub fn serves(path: &str) -> bool {
    path.strip_prefix(ROOT).is_some_and(|below| below.starts_with('/'))
}
