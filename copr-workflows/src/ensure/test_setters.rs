//! Every field of a body has a setter.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Ensure;
use copr_api::types::{Package, Project, ProjectChroot};

fn fields(schema: &str) -> BTreeSet<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/copr.json");
    let document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    document["components"]["schemas"][schema]["properties"].as_object().unwrap().keys().cloned().collect()
}

#[test]
fn every_field_has_a_setter() {
    for (schema, setters, elsewhere) in [
        // The project has its own name, and chroots have their own setter.
        ("ProjectAdd", Ensure::<Project>::SETTERS, &["name", "chroots"][..]),
        ("PackageAdd", Ensure::<Package>::SETTERS, &["package_name"]),
        // Each field has a value that resets it.
        ("ProjectChrootEdit", Ensure::<ProjectChroot>::SETTERS, &["reset_fields"]),
    ] {
        let known: BTreeSet<String> = setters.iter().chain(elsewhere).map(|it| (*it).to_owned()).collect();
        assert_eq!(fields(schema), known, "{schema}");
    }
}
