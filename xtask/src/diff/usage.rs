//! Which operations use which named schemas, and in which direction.

use super::tree::{Operation, operations};
use super::verdict::Reach;
use crate::convert::pointer::unescaped;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// How a named schema is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Use {
    pub reach: Reach,
    pub operations: BTreeSet<String>,
}

/// Adds the uses of all named schemas of a description. `label` formats an operation.
pub(super) fn add(
    uses: &mut BTreeMap<String, Use>,
    root: &Map<String, Value>,
    label: &dyn Fn(&Operation<'_>) -> String,
    name: &dyn Fn(&str) -> String,
) {
    for operation in operations(root) {
        let parts =
            |keys: &[&str]| keys.iter().filter_map(|key| operation.value.get(*key)).collect::<Vec<_>>();
        let mut sent = parts(&["parameters", "requestBody"]);
        sent.extend(operation.item.get("parameters"));
        let received = parts(&["responses"]);
        // In a callback, the client responds.
        let both = parts(&["callbacks"]);
        for (reach, roots) in [(Reach::REQUEST, sent), (Reach::RESPONSE, received), (Reach::BOTH, both)] {
            for target in reachable(root, roots) {
                if let Some(schema) = target.strip_prefix("#/components/schemas/") {
                    let entry = uses.entry(name(&unescaped(schema))).or_default();
                    entry.reach = entry.reach.or(reach);
                    entry.operations.insert(label(&operation));
                }
            }
        }
    }
}

/// All components to which the values refer, directly or indirectly.
fn reachable<'v>(root: &'v Map<String, Value>, mut todo: Vec<&'v Value>) -> BTreeSet<&'v str> {
    let mut seen = BTreeSet::new();
    while let Some(value) = todo.pop() {
        match value {
            // Discriminators refer to schemas without `$ref`.
            Value::String(target) if target.starts_with("#/components/") && seen.insert(target.as_str()) => {
                todo.extend(lookup(root, target));
            }
            Value::Array(items) => todo.extend(items),
            Value::Object(map) => todo.extend(map.values()),
            _ => {}
        }
    }
    seen
}

/// The value at `#/components/<section>/<name>`.
fn lookup<'v>(root: &'v Map<String, Value>, target: &str) -> Option<&'v Value> {
    let (section, name) = target.strip_prefix("#/components/")?.split_once('/')?;
    root.get("components")?.get(section)?.get(unescaped(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn finds_uses_through_shared_components_and_cycles() {
        let document = json!({
            "paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/R"}}},
                "post": {"requestBody": {"schema": {"$ref": "#/components/schemas/Node"}}}}},
            "components": {
                "responses": {"R": {"schema": {"$ref": "#/components/schemas/Tree"}}},
                "schemas": {
                    "Tree": {"items": {"$ref": "#/components/schemas/Node"}},
                    "Node": {"items": {"$ref": "#/components/schemas/Node"}},
                    "Unused": {"items": {"$ref": "#/components/schemas/Node"}}}}});
        let mut uses = BTreeMap::new();
        let label = |operation: &Operation<'_>| operation.method.to_owned();
        add(&mut uses, document.as_object().unwrap(), &label, &str::to_owned);
        assert_eq!(uses["Tree"].reach, Reach::RESPONSE);
        assert_eq!(uses["Node"].reach, Reach::BOTH);
        assert!(uses["Node"].operations.iter().eq(["get", "post"]));
        assert!(!uses.contains_key("Unused"));
    }
}
