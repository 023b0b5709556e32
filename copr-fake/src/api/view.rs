//! How the structures of the state look in replies.

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

/// Sets a value inside JSON objects, which are made where they are missing.
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
