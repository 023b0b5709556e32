//! Finds renamed and moved parts.

use super::tree::{self, Key, Thing};
use super::words::Names;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

type Object = Map<String, Value>;

/// Returns the new names of schemas whose content is unchanged.
///
/// Repeats the search, because a schema that refers to a renamed one only has the same content when that rename is known. Does not
/// find renamed schemas that refer to each other in a cycle.
pub(super) fn renamed_schemas(old: &Object, new: &Object) -> BTreeMap<String, String> {
    let mut renames: BTreeMap<String, String> = BTreeMap::new();
    loop {
        let content = |own: &str, schema: &Value, names: Names<'_>| {
            let name = |name: &str| if name == own { "itself".to_owned() } else { names(name) };
            tree::schema(schema, &name).content()
        };
        let name_of_old = |name: &str| renames.get(name).map_or(name, String::as_str).to_owned();
        let removed = old.iter().filter(|(name, _)| !new.contains_key(*name) && !renames.contains_key(*name));
        let is_taken = |name: &String| renames.values().any(|taken| taken == name);
        let added = new.iter().filter(|(name, _)| !old.contains_key(*name) && !is_taken(name));
        let removed = unique(removed.map(|(name, schema)| (content(name, schema, &name_of_old), name)));
        let added = unique(added.map(|(name, schema)| (content(name, schema, &str::to_owned), name)));
        let found =
            removed.into_iter().filter_map(|(key, name)| Some((name.clone(), (*added.get(&key)?).clone())));
        let found: Vec<_> = found.collect();
        if found.is_empty() {
            return renames;
        }
        renames.extend(found);
    }
}

/// The items whose keys are unique.
fn unique<K: Ord, T>(items: impl Iterator<Item = (K, T)>) -> BTreeMap<K, T> {
    let mut found: BTreeMap<K, Option<T>> = BTreeMap::new();
    for (key, item) in items {
        found.entry(key).and_modify(|slot| *slot = None).or_insert(Some(item));
    }
    found.into_iter().filter_map(|(key, slot)| Some((key, slot?))).collect()
}

/// A part of a thing.
pub(super) type Part<'t> = (&'t Key, &'t Thing);

/// The matched, removed and added parts of a thing.
#[derive(Default)]
pub(super) struct Matches<'t> {
    pub pairs: Vec<(Part<'t>, Part<'t>)>,
    pub removed: Vec<Part<'t>>,
    pub added: Vec<Part<'t>>,
}

impl<'t> Matches<'t> {
    pub fn of(old: &'t Thing, new: &'t Thing) -> Self {
        let mut matches = Self {
            removed: old.parts.iter().collect(),
            added: new.parts.iter().collect(),
            ..Self::default()
        };
        matches.pair_by(|(key, _)| Some((*key).clone()));
        matches.pair_by(|(key, operation)| match key {
            Key::Operation { .. } => operation.facts.get("operationId").map(Value::to_string),
            _ => None,
        });
        matches.pair_by(|(key, parameter)| match key {
            Key::Operation { path, method } => Some((shape(path), *method)),
            Key::Parameter { .. } => Some((parameter.name.clone(), "")),
            _ => None,
        });
        matches.pair_by(|(key, part)| match key {
            Key::Parameter { location, .. } => Some((location.as_str(), part.content())),
            Key::Field(_) => Some(("field", part.content())),
            Key::Schema(_) => Some(("schema", part.content())),
            _ => None,
        });
        matches.pairs.sort_by_key(|(_, (key, _))| *key);
        matches
    }

    /// Pairs the remaining parts by keys that are unique on each side.
    fn pair_by<K: Ord>(&mut self, key: impl Fn(&Part<'t>) -> Option<K>) {
        let keyed = |parts: &[Part<'t>]| {
            unique(parts.iter().filter_map(|part| Some((key(part)?, *part))).collect::<Vec<_>>().into_iter())
        };
        let (old, new) = (keyed(&self.removed), keyed(&self.added));
        for (key, before) in old {
            if let Some(after) = new.get(&key) {
                self.removed.retain(|part| part.0 != before.0);
                self.added.retain(|part| part.0 != after.0);
                self.pairs.push((before, *after));
            }
        }
    }

    /// The old and new keys of all pairs.
    pub fn keys(&self) -> impl Iterator<Item = (&'t Key, &'t Key)> {
        self.pairs.iter().map(|(old, new)| (old.0, new.0))
    }
}

/// A path without parameter names and trailing slash.
fn shape(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest =
        parts.map(|part| part.split_once('}').map_or(part.to_owned(), |(_, rest)| format!("{{}}{rest}")));
    (first + &rest.collect::<String>()).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn shape_ignores_names_and_trailing_slash() {
        assert_eq!(shape("/build/{id}/"), "/build/{}");
        assert_eq!(shape("/a{x}b{y}"), "/a{}b{}");
        assert_ne!(shape("/a/{x}"), shape("/x/{a}"));
    }

    #[test]
    fn finds_renames_through_other_renames_and_self_reference() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let document = |leaf: &str, node: &str| {
            json!({leaf: {"type": "string", "format": "x"},
                node: {"properties": {"leaf": reference(leaf), "next": reference(node)}}})
        };
        let (old, new) = (document("A", "B"), document("C", "D"));
        let found = renamed_schemas(old.as_object().unwrap(), new.as_object().unwrap());
        let expected = [("A", "C"), ("B", "D")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(found, BTreeMap::from(expected));
    }

    #[test]
    fn ignores_ambiguous_renames() {
        let (old, new) = (json!({"A": {}}), json!({"B": {}, "C": {}}));
        assert!(renamed_schemas(old.as_object().unwrap(), new.as_object().unwrap()).is_empty());
    }
}
