//! Telling what was renamed or moved from what was removed and what was added: pure functions.

use super::content::content;
use super::pair::Object;
use super::source::Operation;
use std::collections::{BTreeMap, BTreeSet};

/// The operations of both descriptions, matched.
#[derive(Debug, Default)]
pub(super) struct Matched<'v> {
    /// The same operation on both sides, perhaps at another place.
    pub pairs: Vec<(Operation<'v>, Operation<'v>)>,
    /// Operations that are gone.
    pub removed: Vec<Operation<'v>>,
    /// Operations that are new.
    pub added: Vec<Operation<'v>>,
}

/// Matches operations: by their place, then by `operationId`, then by the shape of their path.
pub(super) fn operations<'v>(old: Vec<Operation<'v>>, new: Vec<Operation<'v>>) -> Matched<'v> {
    let mut matched = Matched { pairs: Vec::new(), removed: old, added: new };
    matched.pair_by(|operation| Some((operation.method.to_owned(), operation.path.to_owned())));
    matched.pair_by(|operation| operation.id().map(str::to_owned));
    matched.pair_by(|operation| Some((operation.method.to_owned(), shape(operation.path))));
    matched
}

impl<'v> Matched<'v> {
    /// Pairs the operations left over whose key is unique on both sides.
    fn pair_by<K: Ord>(&mut self, key: impl Fn(&Operation<'v>) -> Option<K>) {
        let pairs = pairs((&self.removed, &self.added), &key, &key);
        self.pairs.extend(pairs.iter().map(|(i, j)| (self.removed[*i], self.added[*j])));
        remove(&mut self.removed, &pairs.iter().map(|pair| pair.0).collect());
        remove(&mut self.added, &pairs.iter().map(|pair| pair.1).collect());
    }
}

/// The positions of the items that have the same key on both sides, and share it with no other item.
pub(super) fn pairs<T, K: Ord>(
    (old, new): (&[T], &[T]),
    old_key: impl Fn(&T) -> Option<K>,
    new_key: impl Fn(&T) -> Option<K>,
) -> Vec<(usize, usize)> {
    let new = unique(new, new_key);
    let old = unique(old, old_key);
    old.into_iter().filter_map(|(key, i)| Some((i, *new.get(&key)?))).collect()
}

/// The positions of the items by their keys, where a key belongs to one item only.
fn unique<T, K: Ord>(items: &[T], key: impl Fn(&T) -> Option<K>) -> BTreeMap<K, usize> {
    let mut found: BTreeMap<K, Option<usize>> = BTreeMap::new();
    for (i, item) in items.iter().enumerate() {
        if let Some(key) = key(item) {
            found.entry(key).and_modify(|slot| *slot = None).or_insert(Some(i));
        }
    }
    found.into_iter().filter_map(|(key, slot)| Some((key, slot?))).collect()
}

/// Removes the items at the given positions.
fn remove<T>(items: &mut Vec<T>, positions: &BTreeSet<usize>) {
    let mut i = 0;
    items.retain(|_| {
        i += 1;
        !positions.contains(&(i - 1))
    });
}

/// A path without the names of its parameters and without a trailing slash.
pub(super) fn shape(path: &str) -> String {
    let anonymous = without_names(path);
    anonymous.strip_suffix('/').unwrap_or(&anonymous).to_owned()
}

/// A path without the names of its parameters: `/build/{id}` becomes `/build/{}`.
pub(super) fn without_names(path: &str) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, inside)) = rest.split_once('{') {
        let Some((_, after)) = inside.split_once('}') else {
            break;
        };
        out.push_str(before);
        out.push_str("{}");
        rest = after;
    }
    out + rest
}

/// The names of the parameters of a path.
fn names(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0)).collect()
}

/// Which path parameter became which, if the paths differ in nothing else: from old names to new ones.
pub(super) fn path_parameters<'p>(old: &'p str, new: &'p str) -> BTreeMap<&'p str, &'p str> {
    if shape(old) == shape(new) { names(old).into_iter().zip(names(new)).collect() } else { BTreeMap::new() }
}

/// The new names of named schemas that only changed their name.
///
/// A schema that refers to a renamed one has the same content once the rename is known, so the search goes on
/// until it finds nothing more. Schemas that refer to each other in a circle, all renamed, are not found.
pub(super) fn schemas(old: &Object, new: &Object) -> BTreeMap<String, String> {
    const SCHEMAS: &str = "#/components/schemas/";
    let mut renames: BTreeMap<String, String> = BTreeMap::new();
    let mut removed: Vec<&String> = old.keys().filter(|name| !new.contains_key(*name)).collect();
    let mut added: Vec<&String> = new.keys().filter(|name| !old.contains_key(*name)).collect();
    loop {
        // A schema that refers to itself goes on doing so under its new name.
        let rename = |own: &str, target: &str, renames: &BTreeMap<String, String>| match target
            .strip_prefix(SCHEMAS)
        {
            Some(name) if name == own => "itself".to_owned(),
            Some(name) => format!("{SCHEMAS}{}", renames.get(name).map_or(name, String::as_str)),
            None => target.to_owned(),
        };
        let old_content =
            |name: &&String| Some(content(&old[*name], &|target| rename(name, target, &renames)).to_string());
        let unchanged = BTreeMap::new();
        let new_content = |name: &&String| {
            Some(content(&new[*name], &|target| rename(name, target, &unchanged)).to_string())
        };
        let found: Vec<(String, String)> = pairs((&removed, &added), old_content, new_content)
            .into_iter()
            .map(|(i, j)| (removed[i].clone(), added[j].clone()))
            .collect();
        if found.is_empty() {
            return renames;
        }
        renames.extend(found);
        removed.retain(|name| !renames.contains_key(*name));
        added.retain(|name| !renames.values().any(|new| new == *name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_shape_of_a_path_has_no_names_and_no_trailing_slash() {
        assert_eq!(shape("/build/{id}/"), "/build/{}");
        assert_eq!(shape("/a{x}b{y}"), "/a{}b{}");
        assert_eq!(shape("/broken/{id"), "/broken/{id");
        assert_eq!(path_parameters("/{a}/{b}", "/{c}/{b}"), BTreeMap::from([("a", "c"), ("b", "b")]));
        assert_eq!(path_parameters("/{a}", "/x/{a}"), BTreeMap::new());
    }

    #[test]
    fn renames_are_found_through_other_renames_and_through_self_reference() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let document = |leaf: &str, node: &str| {
            json!({leaf: {"type": "string", "format": "x"},
                node: {"properties": {"leaf": reference(leaf), "next": reference(node)}}})
        };
        let (old, new) = (document("A", "B"), document("C", "D"));
        let found = schemas(old.as_object().unwrap(), new.as_object().unwrap());
        let expected = [("A", "C"), ("B", "D")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(found, BTreeMap::from(expected));
    }

    #[test]
    fn ambiguous_renames_are_none() {
        let (old, new) = (json!({"A": {}}), json!({"B": {}, "C": {}}));
        assert!(schemas(old.as_object().unwrap(), new.as_object().unwrap()).is_empty());
    }
}
