//! How an update fits the place that it goes to: what it would add, what is there already, what changes nothing.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Names below which every member is a thing of its own, not a remark about one.
const COLLECTIONS: [&str; 7] =
    ["properties", "schemas", "paths", "responses", "parameters", "securitySchemes", "requestBodies"];

/// What was found in the places that an action selects.
#[derive(Debug, Default)]
pub(super) struct Fit {
    /// Members of collections that are not there, and that the action may not add.
    pub missing: BTreeSet<String>,
    /// Members of collections that the action adds, and that are there already.
    pub present: BTreeSet<String>,
    /// What some place has exactly so, and what some place has not, by the keys that lead there.
    same: BTreeSet<String>,
    changed: BTreeSet<String>,
}

impl Fit {
    /// The part of an update that fits a place. `name` is the last step of the path to the place.
    pub(super) fn part(&mut self, name: &str, place: &Value, update: &Value, creates: bool) -> Value {
        self.walk(name, "", place, update, creates)
    }

    /// What the document says by itself in every place, by the keys that lead there.
    pub(super) fn idle(&self) -> Vec<String> {
        self.same.difference(&self.changed).cloned().collect()
    }

    fn walk(&mut self, name: &str, at: &str, place: &Value, update: &Value, creates: bool) -> Value {
        let (Some(there), Some(new)) = (place.as_object(), update.as_object()) else {
            let is_idle = place == update && !update.is_array();
            if is_idle { &mut self.same } else { &mut self.changed }.insert(at.to_owned());
            return update.clone();
        };
        let is_collection = COLLECTIONS.contains(&name);
        let mut part = Map::new();
        for (key, value) in new {
            let at = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
            // A reference says nothing about a member: it is one.
            let creates = creates || (is_collection && value.get("$ref").is_some());
            if let Some(old) = there.get(key) {
                if is_collection && creates {
                    self.present.insert(key.clone());
                }
                // The name of a member is nothing's kind: a field may be called `parameters`.
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

/// A collection that is new as a whole: what it holds is new as well, unless it is all references.
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
    fn a_remark_about_a_field_that_exists_fits() {
        let place = json!({"properties": {"a": {"type": "string"}}});
        let update = json!({"required": ["a"], "properties": {"a": {"description": "d"}}});
        let (fit, part) = fit("Build", &place, &update, false);
        assert_eq!((fit.missing.len(), fit.present.len(), part), (0, 0, update));
    }

    #[test]
    fn a_field_that_does_not_exist_is_told_and_left_out() {
        let place = json!({"properties": {"a": {}}});
        let (found, part) = fit("Build", &place, &json!({"properties": {"b": {}}}), false);
        assert_eq!((found.missing, part), (["b".to_owned()].into(), json!({"properties": {}})));
        let (found, _) = fit("properties", &place["properties"], &json!({"b": {}}), false);
        assert_eq!(found.missing, ["b".to_owned()].into());
    }

    #[test]
    fn a_field_that_is_called_like_a_collection_is_none() {
        let place = json!({"properties": {"parameters": {"type": "array"}}});
        let remark = json!({"properties": {"parameters": {"description": "d"}}});
        assert!(fit("Build", &place, &remark, false).0.missing.is_empty());
        assert_eq!(fit("Build", &place, &remark, true).0.present, ["parameters".to_owned()].into());
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
    fn what_every_place_says_by_itself_is_idle() {
        let update = json!({"nullable": true, "description": "d"});
        let mut found = Fit::default();
        found.part("a", &json!({"nullable": true, "description": "d"}), &update, false);
        found.part("b", &json!({"nullable": true}), &update, false);
        assert_eq!(found.idle(), ["nullable"]);
    }
}
