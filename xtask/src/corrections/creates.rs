//! What an update would add that was not there: fields, schemas, paths, operations, responses.

use serde_json::Value;

/// Names below which every member is a thing of its own, not a remark about one.
const COLLECTIONS: [&str; 7] =
    ["properties", "schemas", "paths", "responses", "parameters", "securitySchemes", "requestBodies"];

/// Members of collections that the update would add to the place, and those that are there already.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Members {
    pub added: Vec<String>,
    pub present: Vec<String>,
}

/// Compares an update with the place that it goes to. `name` is the last step of the path to the place.
pub(super) fn members(name: &str, place: &Value, update: &Value) -> Members {
    let mut found = Members::default();
    walk(name, place, update, &mut found);
    found
}

fn walk(name: &str, place: &Value, update: &Value, found: &mut Members) {
    let (Some(there), Some(new)) = (place.as_object(), update.as_object()) else {
        return;
    };
    let is_collection = COLLECTIONS.contains(&name);
    for (key, value) in new {
        match there.get(key) {
            Some(old) => {
                if is_collection {
                    found.present.push(key.clone());
                }
                // The name of a member is nothing's kind: a field may be called `parameters`.
                walk(if is_collection { "" } else { key }, old, value, found);
            }
            None if is_collection => found.added.push(key.clone()),
            // A collection that is new as a whole: what it holds is new as well.
            None if COLLECTIONS.contains(&key.as_str()) && value.is_object() => found.added.push(key.clone()),
            None => {}
        }
    }
}

/// The update without the members that it would add to the place.
pub(super) fn without_additions(name: &str, place: &Value, update: &Value) -> Value {
    let (Some(there), Some(new)) = (place.as_object(), update.as_object()) else {
        return update.clone();
    };
    let is_collection = COLLECTIONS.contains(&name);
    let kept = new.iter().filter_map(|(key, value)| match there.get(key) {
        Some(old) => {
            let name = if is_collection { "" } else { key.as_str() };
            Some((key.clone(), without_additions(name, old, value)))
        }
        None if is_collection => None,
        None if COLLECTIONS.contains(&key.as_str()) && value.is_object() => None,
        None => Some((key.clone(), value.clone())),
    });
    Value::Object(kept.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_remark_about_a_field_that_exists_adds_nothing() {
        let place = json!({"properties": {"a": {"type": "string"}}});
        let found =
            members("Build", &place, &json!({"required": ["a"], "properties": {"a": {"description": "d"}}}));
        assert_eq!(found, Members { added: vec![], present: vec!["a".into()] });
    }

    #[test]
    fn a_field_that_does_not_exist_is_told() {
        let place = json!({"properties": {"a": {}}});
        assert_eq!(members("Build", &place, &json!({"properties": {"b": {}}})).added, ["b"]);
        assert_eq!(members("properties", &place["properties"], &json!({"b": {}})).added, ["b"]);
    }

    #[test]
    fn a_field_that_is_called_like_a_collection_is_none() {
        let place = json!({"properties": {"parameters": {"type": "array"}}});
        let remark = json!({"properties": {"parameters": {"description": "d"}}});
        let found = members("Build", &place, &remark);
        assert_eq!(found, Members { added: vec![], present: vec!["parameters".into()] });
    }
}
