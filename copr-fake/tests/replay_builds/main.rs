//! Sends recorded requests about builds to the fake and compares its answers with the recorded ones.
//!
//! The recordings are not part of the repository: set `COPR_FACTS` to the directory that has `corpus/`. Every exchange gets
//! a server of its own, whose state is put together from what the recordings tell about the state at that time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::format_push_string)]

mod compare;
#[path = "../wire/mod.rs"]
mod wire;
mod world;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

const FOLDERS: [&str; 3] = ["build", "build-chroot", "upload"];

/// Exchanges by `folder/name`.
pub type Corpus = BTreeMap<String, Value>;

fn read(root: &Path) -> Corpus {
    let mut corpus = Corpus::new();
    for folder in FOLDERS {
        for entry in std::fs::read_dir(root.join("corpus").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            corpus.insert(format!("{folder}/{name}"), serde_json::from_str(&text).unwrap());
        }
    }
    corpus
}

#[tokio::test]
async fn recorded_exchanges_are_answered_alike() {
    let Some(root) = std::env::var_os("COPR_FACTS") else {
        println!("skipped: COPR_FACTS is not set");
        return;
    };
    let corpus = read(Path::new(&root));
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
    println!("{:<14} {:>8} {:>6} {:>15}", "folder", "replayed", "equal", "not replayable");
    for (folder, (replayed, equal)) in &table {
        println!("{folder:<14} {replayed:>8} {equal:>6} {:>15}", 0);
    }
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
}
