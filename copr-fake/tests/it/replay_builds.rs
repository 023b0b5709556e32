//! Sends recorded requests about builds to the fake and compares its answers with the recorded ones.
//!
//! The recordings are not part of the repository: set `COPR_FACTS` to the directory that has `corpus/`. Every exchange gets
//! a server of its own, whose state is put together from what the recordings tell about the state at that time.

#![allow(clippy::format_push_string)]

mod compare;
mod world;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

const FOLDERS: [&str; 4] = ["build", "build-chroot", "pagination", "upload"];

/// Exchanges by `folder/name`.
pub type Corpus = BTreeMap<String, Value>;

/// All exchanges that can be replayed, and how many pages cannot.
fn read(root: &Path) -> (Corpus, usize) {
    let (mut corpus, mut left_out) = (Corpus::new(), 0);
    for folder in FOLDERS {
        for entry in std::fs::read_dir(root.join("corpus").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let exchange: Value = serde_json::from_str(&text).unwrap();
            if folder != "pagination" || is_refused_page(&exchange) {
                corpus.insert(format!("{folder}/{name}"), exchange);
            } else if is_of_builds(&exchange) {
                left_out += 1;
            }
        }
    }
    (corpus, left_out)
}

/// Pages of builds were recorded with hundreds of rows, most of which were not kept; what can be sent is the refusals.
fn is_refused_page(exchange: &Value) -> bool {
    is_of_builds(exchange) && exchange["response"]["status"] != 200
}

fn is_of_builds(exchange: &Value) -> bool {
    exchange["request"]["path"].as_str().unwrap().contains("/build")
}

#[tokio::test]
async fn recorded_exchanges_are_answered_alike() {
    let Some(root) = std::env::var_os("COPR_FACTS") else {
        println!("skipped: COPR_FACTS is not set");
        return;
    };
    let (corpus, pages) = read(Path::new(&root));
    let mut table: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut differences = Vec::new();
    for (name, exchange) in &corpus {
        let fake = world::before(&corpus, name, exchange).await;
        let answer = world::replay(&fake, exchange).await;
        let folder = name.split('/').next().unwrap();
        let row = table.entry(folder).or_default();
        row.0 += 1;
        match compare::difference(exchange, &answer) {
            None => row.1 += 1,
            Some(difference) => differences.push(format!("{name}: {difference}")),
        }
    }
    println!("{:<14} {:>8} {:>6}  not replayable", "folder", "replayed", "equal");
    for (folder, (replayed, equal)) in &table {
        let left_out = match *folder {
            "pagination" => format!("{pages} (replayed with packages: they want other rows)"),
            _ => "0".to_owned(),
        };
        println!("{folder:<14} {replayed:>8} {equal:>6}  {left_out}");
    }
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
}
