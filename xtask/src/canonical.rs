//! The one way in which this repository writes JSON: keys sorted, two spaces, a final newline.

use serde_json::{Map, Value};

/// The value with the keys of every object in alphabetical order; arrays keep their order.
///
/// Sorting is explicit because another crate in the build may switch on `serde_json/preserve_order`.
#[must_use]
pub fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort_unstable();
            Value::Object(keys.into_iter().map(|key| (key.clone(), sorted(&map[key]))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.iter().map(sorted).collect()),
        scalar => scalar.clone(),
    }
}

/// The canonical text of a document: [`sorted`] keys, two-space indentation, one newline at the end.
#[must_use]
pub fn to_text(value: &Value) -> String {
    format!("{:#}\n", sorted(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_at_every_depth_and_arrays_keep_their_order() {
        let text = to_text(&json!({"b": [{"d": 1, "c": 2}, 1], "a": null}));
        assert_eq!(
            text,
            "{\n  \"a\": null,\n  \"b\": [\n    {\n      \"c\": 2,\n      \"d\": 1\n    },\n    1\n  ]\n}\n"
        );
    }
}
