//! The canonical JSON format of this repository: sorted keys, two-space indentation, a final newline.

use serde_json::Value;

/// Sorts the keys of every object; arrays keep their order.
///
/// Sorting is explicit because another crate in the build may enable `serde_json/preserve_order`.
pub fn sorted(value: &Value) -> Value {
    let mut value = value.clone();
    value.sort_all_objects();
    value
}

/// Formats a document in the canonical format.
pub fn to_text(value: &Value) -> String {
    format!("{:#}\n", sorted(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn sorts_keys_but_not_arrays() {
        let text = to_text(&json!({"b": [{"d": 1, "c": 2}, 1], "a": null}));
        assert_eq!(
            text,
            "{\n  \"a\": null,\n  \"b\": [\n    {\n      \"c\": 2,\n      \"d\": 1\n    },\n    1\n  ]\n}\n"
        );
    }
}
