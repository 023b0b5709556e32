//! The JSON of the state.

pub mod build;
pub mod build_config;
pub mod monitor;
pub mod package;
pub mod project;
pub mod project_chroot;
mod repos;
pub mod rpmrepo;

use serde::Serialize;
use serde_json::{Value, json};

/// Sets a value in nested JSON objects, which it creates if they are missing.
fn put(object: &mut Value, path: &[&str], value: impl Serialize) {
    let mut place = object;
    for key in path {
        if place.is_null() {
            *place = json!({});
        }
        let Value::Object(fields) = place else {
            return;
        };
        place = fields.entry(*key).or_insert(Value::Null);
    }
    *place = json!(value);
}
