//! Which operations send or receive a named schema, directly or through other schemas.

use super::classify::Reach;
use super::content::MAX_DEPTH;
use super::pair::Object;
use super::source::{Operation, Source};
use crate::convert::pointer::unescaped;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How one component is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Use {
    /// The directions in which it travels.
    pub reach: Reach,
    /// The operations that use it.
    pub operations: BTreeSet<String>,
}

impl Use {
    /// The uses of both.
    pub fn or(&self, other: &Use) -> Use {
        Use {
            reach: self.reach.or(other.reach),
            operations: self.operations.union(&other.operations).cloned().collect(),
        }
    }
}

/// The uses of all named schemas of one description.
///
/// `label` names an operation in the report, so that a moved one has the same name on both sides.
pub(super) fn usage(source: Source<'_>, label: &dyn Fn(&Operation<'_>) -> String) -> BTreeMap<String, Use> {
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    for operation in source.operations() {
        let label = label(&operation);
        for (reach, roots) in roots(&operation) {
            for target in reachable(source.root, &roots) {
                let Some(name) = target.strip_prefix("#/components/schemas/") else {
                    continue;
                };
                let entry = uses.entry(unescaped(name)).or_default();
                entry.reach = entry.reach.or(reach);
                entry.operations.insert(label.clone());
            }
        }
    }
    uses
}

/// The parts of an operation by the direction they travel in.
fn roots<'v>(operation: &Operation<'v>) -> [(Reach, Vec<&'v Value>); 3] {
    let parts = |keys: &[&str]| keys.iter().filter_map(|key| operation.value.get(*key)).collect::<Vec<_>>();
    let mut sent = parts(&["parameters", "requestBody"]);
    sent.extend(operation.item.get("parameters"));
    [
        (Reach::REQUEST, sent),
        (Reach::RESPONSE, parts(&["responses"])),
        // In a callback the client answers; which side is which is not worth telling apart.
        (Reach::BOTH, parts(&["callbacks"])),
    ]
}

/// The references to components that lie below the roots, and below those components, and so on.
fn reachable<'v>(root: &'v Object, roots: &[&'v Value]) -> BTreeSet<&'v str> {
    let mut seen = BTreeSet::new();
    let mut todo: Vec<&Value> = roots.to_vec();
    while let Some(value) = todo.pop() {
        let mut found = Vec::new();
        collect(value, MAX_DEPTH, &mut found);
        for target in found {
            if seen.insert(target) {
                todo.extend(lookup(root, target));
            }
        }
    }
    seen
}

/// All strings that point at components. Discriminators have them without `$ref`.
fn collect<'v>(value: &'v Value, depth: usize, found: &mut Vec<&'v str>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::String(text) if text.starts_with("#/components/") => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth - 1, found)),
        Value::Object(map) => map.values().for_each(|item| collect(item, depth - 1, found)),
        _ => {}
    }
}

/// The value at `#/components/<section>/<name>`.
fn lookup<'v>(root: &'v Object, target: &str) -> Option<&'v Value> {
    let (section, name) = target.strip_prefix("#/components/")?.split_once('/')?;
    root.get("components")?.get(section)?.get(unescaped(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn uses_are_found_through_shared_components_and_cycles() {
        let document = json!({
            "paths": {"/a": {"get": {"responses": {"200": {"$ref": "#/components/responses/R"}}},
                "post": {"requestBody": {"schema": {"$ref": "#/components/schemas/Node"}}}}},
            "components": {
                "responses": {"R": {"schema": {"$ref": "#/components/schemas/Tree"}}},
                "schemas": {
                    "Tree": {"items": {"$ref": "#/components/schemas/Node"}},
                    "Node": {"items": {"$ref": "#/components/schemas/Node"}},
                    "Unused": {"items": {"$ref": "#/components/schemas/Node"}}}}});
        let source = Source { root: document.as_object().unwrap() };
        let uses = usage(source, &|operation| operation.label());
        assert_eq!(uses["Tree"].reach, Reach::RESPONSE);
        assert_eq!(uses["Node"].reach, Reach::BOTH);
        assert_eq!(uses["Node"].operations.iter().collect::<Vec<_>>(), ["GET /a", "POST /a"]);
        assert!(!uses.contains_key("Unused"));
    }
}
