//! Every field of a body has a setter.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::ensure::{ChrootEnsure, PackageEnsure, ProjectEnsure};
use crate::upload::CompsUpload;

fn fields(schema: &str) -> BTreeSet<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/copr.json");
    let document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    document["components"]["schemas"][schema]["properties"].as_object().unwrap().keys().cloned().collect()
}

#[test]
fn every_field_has_a_setter() {
    for (schema, setters, elsewhere) in [
        // The project has its own name, and chroots have their own setter.
        ("ProjectAdd", ProjectEnsure::SETTERS, &["name", "chroots"][..]),
        ("PackageAdd", PackageEnsure::SETTERS, &["package_name"]),
        ("ProjectChrootEdit", ChrootEnsure::SETTERS, &[]),
        ("ProjectChrootEdit", CompsUpload::SETTERS, &[]),
    ] {
        let known: BTreeSet<String> = setters.iter().chain(elsewhere).map(|it| (*it).to_owned()).collect();
        assert_eq!(fields(schema), known, "{schema}");
    }
}
