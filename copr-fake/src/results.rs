//! The files of builds, where `result_url` points. They are made up when they are asked for, and grow by the clock.
//!
//! Packages of projects that are stored in Pulp are not among the results; a request for one is sent on to where Pulp has
//! it. Logs stay where they are.

mod files;
mod logs;
mod pulp;
mod range;
mod repodata;
mod serve;
mod tree;

pub use serve::answer;

/// Below which path results are served.
pub const ROOT: &str = "/results";

/// Below which path packages in Pulp are served.
const PULP: &str = "/api/pulp-content/public-copr";

/// Whether a decoded path leads to results.
pub fn serves(path: &str) -> bool {
    [ROOT, PULP].into_iter().any(|root| path.strip_prefix(root).is_some_and(|below| below.starts_with('/')))
}
