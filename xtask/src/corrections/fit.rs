//! Compares an update with its target: what it adds, what already exists, what changes nothing.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Keys whose members are separate definitions.
const COLLECTIONS: [&str; 7] =
    ["properties", "schemas", "paths", "responses", "parameters", "securitySchemes", "requestBodies"];

/// The result for all matches of an action.
#[derive(Debug, Default)]
pub(super) struct Fit {
    /// Missing members of collections that the action may not add.
    pub missing: BTreeSet<String>,
    /// Members of collections that the action adds but that already exist.
    pub present: BTreeSet<String>,
    /// Key paths that are equal in some match, and key paths that differ in some match.
    same: BTreeSet<String>,
    changed: BTreeSet<String>,
}

impl Fit {
    /// Returns the part of an update that applies to a match. `name` is the last token of its path.
    pub(super) fn part(&mut self, name: &str, place: &Value, update: &Value, creates: bool) -> Value {
        self.walk(name, "", place, update, creates)
    }

    /// Key paths that are already equal in every match.
    pub(super) fn unchanged(&self) -> Vec<String> {
        self.same.difference(&self.changed).cloned().collect()
    }

    fn walk(&mut self, name: &str, at: &str, place: &Value, update: &Value, creates: bool) -> Value {
        let (Some(there), Some(new)) = (place.as_object(), update.as_object()) else {
            let is_equal = place == update && !update.is_array();
            if is_equal { &mut self.same } else { &mut self.changed }.insert(at.to_owned());
            return update.clone();
        };
        let is_collection = COLLECTIONS.contains(&name);
        let mut part = Map::new();
        for (key, value) in new {
            let at = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
            // A reference is always a new member.
            let creates = creates || (is_collection && value.get("$ref").is_some());
            if let Some(old) = there.get(key) {
                if is_collection && creates {
                    self.present.insert(key.clone());
                }
                // The name of a member has no meaning: a field can be called `parameters`.
                let name = if is_collection { "" } else { key };
                part.insert(key.clone(), self.walk(name, &at, old, value, creates));
            } else if !creates && (is_collection || is_new_collection(key, value)) {
                self.missing.insert(key.clone());
            } else {
                self.changed.insert(at);
                part.insert(key.clone(), value.clone());
            }
        }
        Value::Object(part)
    }
}

/// A collection that is new as a whole and contains more than references.
fn is_new_collection(key: &str, value: &Value) -> bool {
    COLLECTIONS.contains(&key)
        && value.as_object().is_some_and(|map| map.values().any(|member| member.get("$ref").is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fit(name: &str, place: &Value, update: &Value, creates: bool) -> (Fit, Value) {
        let mut fit = Fit::default();
        let part = fit.part(name, place, update, creates);
        (fit, part)
    }

    #[test]
    fn accepts_an_update_of_an_existing_field() {
        let place = json!({"properties": {"a": {"type": "string"}}});
        let update = json!({"required": ["a"], "properties": {"a": {"description": "d"}}});
        let (fit, part) = fit("Build", &place, &update, false);
        assert_eq!((fit.missing.len(), fit.present.len(), part), (0, 0, update));
    }

    #[test]
    fn reports_and_omits_a_missing_field() {
        let place = json!({"properties": {"a": {}}});
        let (found, part) = fit("Build", &place, &json!({"properties": {"b": {}}}), false);
        assert_eq!((found.missing, part), (["b".to_owned()].into(), json!({"properties": {}})));
        let (found, _) = fit("properties", &place["properties"], &json!({"b": {}}), false);
        assert_eq!(found.missing, ["b".to_owned()].into());
    }

    #[test]
    fn a_field_can_have_the_name_of_a_collection() {
        let place = json!({"properties": {"parameters": {"type": "array"}}});
        let update = json!({"properties": {"parameters": {"description": "d"}}});
        assert!(fit("Build", &place, &update, false).0.missing.is_empty());
        assert_eq!(fit("Build", &place, &update, true).0.present, ["parameters".to_owned()].into());
    }

    #[test]
    fn a_reference_among_responses_is_an_addition() {
        let place = json!({"responses": {"200": {"description": ""}}});
        let update = json!({"responses": {"200": {"description": "d"}, "404": {"$ref": "#/n"}}});
        let (found, part) = fit("get", &place, &update, false);
        assert_eq!((found.missing.len(), found.present.len(), part), (0, 0, update.clone()));
        let (found, _) = fit("get", &update, &update, false);
        assert_eq!(found.present, ["404".to_owned()].into());
    }

    #[test]
    fn reports_what_is_equal_in_every_match() {
        let update = json!({"nullable": true, "description": "d"});
        let mut found = Fit::default();
        found.part("a", &json!({"nullable": true, "description": "d"}), &update, false);
        found.part("b", &json!({"nullable": true}), &update, false);
        assert_eq!(found.unchanged(), ["nullable"]);
    }
}
