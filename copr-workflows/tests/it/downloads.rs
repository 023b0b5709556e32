//! A server with one result file, and checks for its downloads.

use std::path::Path;
use std::time::Duration;

use copr_workflows::Copr;
use copr_workflows::Workflows as _;
use copr_workflows::results::BuildResults;
use copr_workflows::retry::Policy;

use copr_test_support::server::{Reply, Seen, Server, made_byte};

pub const A: &str = "\"a\"";

pub fn copr(server: &Server) -> Copr {
    let mut policy = Policy::default();
    policy.first_pause = Duration::from_millis(2);
    let builder = Copr::builder().url(&server.url).credentials("login", "s3cret").retry(policy);
    builder.idle_timeout(Duration::from_millis(400)).build().unwrap()
}

pub fn made(size: u64) -> Vec<u8> {
    (0..size).map(made_byte).collect()
}

/// Starts a server with the directory `/r/`, which has one file.
pub async fn with_file(
    name: &'static str,
    answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static,
) -> Server {
    Server::start(move |seen| match seen.path.as_str() {
        "/r/" => Reply::listing(&[name]),
        _ => answer(seen),
    })
    .await
}

pub async fn list(server: &Server) -> BuildResults {
    copr(server).builds().results_at(format!("{}/r", server.url)).await.unwrap()
}

pub fn names(folder: &Path) -> Vec<String> {
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

pub fn is_part(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "part")
}

/// Returns the starts of the requested ranges of the file.
pub fn ranges(server: &Server) -> Vec<Option<usize>> {
    server.seen().iter().filter(|seen| seen.path != "/r/").map(Seen::from).collect()
}

pub fn assert_no_credentials(server: &Server) {
    for seen in server.seen() {
        assert!(seen.header("authorization").is_none() && seen.header("cookie").is_none(), "{seen:?}");
    }
}
