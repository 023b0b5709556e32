//! Which part of a build failed, against the builds of a real server in all states.
//! Needs the folder that `COPR_FACTS` names, and is skipped without it.

use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::outcome::{EndReason, Outcome};
use super::state::BuildStateExt as _;
use copr_api_ext::types::{Build, BuildChroot};

/// The response of a recorded exchange, if it was successful.
fn answer<T: DeserializeOwned>(file: &Path, key: Option<&str>) -> Option<T> {
    let mut exchange: Value = serde_json::from_slice(&std::fs::read(file).ok()?).unwrap();
    let body = &mut exchange["response"]["body"];
    let body = key.map_or_else(|| body.clone(), |key| body[key].clone());
    (exchange["response"]["status"] == 200).then(|| serde_json::from_value(body).unwrap())
}

#[test]
fn tells_failed_sources_from_failed_chroots() {
    let Some(facts) = std::env::var_os("COPR_FACTS") else {
        eprintln!("skipped: COPR_FACTS names no folder of recorded exchanges");
        return;
    };
    let corpus = Path::new(&facts).join("corpus");
    let (mut builds, mut failures) = (0, Vec::new());
    for entry in std::fs::read_dir(corpus.join("build")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let source = corpus.join(format!("build/{name}-source-chroot.json"));
        if !name.starts_with("state-") || !source.exists() {
            continue;
        }
        builds += 1;
        let build: Build = answer(&path, None).unwrap();
        // What the server says of the sources themselves.
        let source: Option<String> = answer(&source, Some("state"));
        let failed = build.state.is_failure() && source.as_deref() == Some("failed");
        let list = corpus.join(format!("build-chroot/{name}-list.json"));
        let chroots: Vec<BuildChroot> = answer(&list, Some("items")).unwrap_or_default();
        for chroots in [chroots, Vec::new()] {
            let outcome =
                Outcome { build_id: 1, end_reason: EndReason::Final, build: Some(build.clone()), chroots };
            assert_eq!(outcome.source_failed(), failed, "{name}: {outcome:?}");
            assert!(!failed || outcome.failed_chroots().next().is_none(), "{name}");
        }
        if build.state.is_failure() {
            failures.push((name, failed));
        }
    }
    failures.sort();
    assert!(builds >= 20, "{builds}");
    assert_eq!(failures.iter().filter(|(_, source)| *source).count(), 3, "{failures:?}");
    assert!(failures.contains(&("state-10-finished-failed".to_owned(), false)), "{failures:?}");
}
