//! Compares the rules with recorded exchanges of a real server: its response to a body must not differ from
//! the body. Skipped unless `COPR_FACTS` names the folder of the recordings.

use std::path::{Path, PathBuf};

use copr_api::types::Package;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::chroot_spec::ChrootSpec;
use super::package_spec::PackageSpec;
use super::project_spec::ProjectSpec;

/// Successful exchanges whose names have this prefix: their names, bodies and responses.
fn exchanges(folder: &Path, begin: &str) -> Vec<(String, Value, Value)> {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|path| path.file_name().unwrap().to_str().unwrap().starts_with(begin));
    let read = |path: PathBuf| {
        let mut exchange: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let plain = exchange["request"]["query"].as_array().is_none_or(Vec::is_empty);
        let body = exchange["request"]["body"]["json"].take();
        (exchange["response"]["status"] == 200 && plain && body.is_object()).then(|| {
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                body,
                exchange["response"]["body"].take(),
            )
        })
    };
    files.into_iter().filter_map(read).collect()
}

fn read<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(value).ok()
}

#[test]
fn recorded_responses_do_not_differ_from_requests() {
    let Some(facts) = std::env::var_os("COPR_FACTS") else {
        eprintln!("skipped: COPR_FACTS names no folder of recorded exchanges");
        return;
    };
    let corpus = Path::new(&facts).join("corpus");
    let mut projects = 0;
    for begin in ["add-", "edit-"] {
        for (name, mut body, reply) in exchanges(&corpus.join("project"), begin) {
            if body.get("repos").is_some() {
                // The other name of `additional_repos`, which these types never send.
                continue;
            }
            for (field, default) in [("name", json!("x")), ("chroots", json!([]))] {
                if body.get(field).is_none() {
                    body[field] = default;
                }
            }
            // Bodies of other shapes (texts for lists and the like) are none that these types can send.
            let Some(body) = read(body) else { continue };
            let found = ProjectSpec::new(&body, false).diff(Some(&read(reply).unwrap()));
            assert!(found.changes.is_empty(), "{name}: {:?}", found.changes);
            let kept = ["edit-homepage-empty-kept", "edit-persistent-ignored"].contains(&name.as_str());
            assert_eq!(found.impossible.is_empty(), !kept, "{name}: {:?}", found.impossible);
            projects += 1;
        }
    }
    let mut chroots = 0;
    for (name, body, reply) in exchanges(&corpus.join("project-chroot"), "edit-") {
        let Some(body) = read(body) else { continue };
        let found = ChrootSpec::new(&body, None).diff(Some(&read(reply).unwrap()));
        let fields: Vec<_> = found.changes.iter().map(|change| change.field.as_str()).collect();
        // There the empty list was sent as it is.
        let left: &[&str] = if name == "edit-modules-empty" { &["additional_modules"] } else { &[] };
        assert_eq!(fields, left, "{name}");
        chroots += 1;
    }
    assert!(projects >= 40 && chroots >= 10, "only {projects} and {chroots} exchanges were read");
}

/// The same of packages: the type of the source is in the path.
#[test]
fn recorded_packages_do_not_differ_from_requests() {
    let Some(facts) = std::env::var_os("COPR_FACTS") else {
        eprintln!("skipped: COPR_FACTS names no folder of recorded exchanges");
        return;
    };
    let mut packages = 0;
    for folder in ["corpus/package", "corpus-2026-11/form-rules"] {
        for entry in std::fs::read_dir(Path::new(&facts).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let mut exchange: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let to = exchange["request"]["path"].as_str().unwrap().trim_end_matches('/').to_owned();
            let is_change = ["/package/add/", "/package/edit/"].iter().any(|it| to.contains(it));
            if !is_change || exchange["response"]["status"] != 200 {
                continue;
            }
            let Some(body) = read(exchange["request"]["body"]["json"].take()) else { continue };
            let reply: Package = read(exchange["response"]["body"].take()).unwrap();
            // The path of an edit may leave the type out.
            let word = to.rsplit('/').next().unwrap().to_owned();
            let kind = (word != reply.name).then(|| word.as_str().into());
            let found = PackageSpec::new(&body, kind).diff(Some(&reply));
            assert!(found.changes.is_empty(), "{}: {:?}", path.display(), found.changes);
            // Names of other types of source, in an exchange that shows that they are ignored.
            let ignored = path.ends_with("edit-query-source-type-ignored.json");
            assert_eq!(found.impossible.is_empty(), !ignored, "{}: {:?}", path.display(), found.impossible);
            packages += 1;
        }
    }
    assert!(packages >= 60, "only {packages} exchanges were read");
}
