//! The `X-Fields` header: `a,b{c,d}` reduces a reply to those fields.

use std::iter::Peekable;
use std::str::Chars;

use serde_json::{Map, Value};

/// How deep braces may be nested. No response is that deep.
const DEEPEST: usize = 32;

/// The fields to keep.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mask(Vec<(String, Option<Mask>)>);

impl Mask {
    /// Parses the header, with or without braces around it. Returns `None` if it is malformed.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let inner = text.strip_prefix('{').map_or(Some(text), |inner| inner.strip_suffix('}'))?;
        Self::fields(&mut inner.chars().peekable(), 0)
    }

    fn fields(letters: &mut Peekable<Chars<'_>>, depth: usize) -> Option<Self> {
        if depth > DEEPEST {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let mut name = String::new();
            while let Some(letter) = letters.next_if(|letter| !"{},".contains(*letter)) {
                name.push(letter);
            }
            let name = name.trim();
            // A comma at the end is allowed only at the top level.
            if name.is_empty() {
                return (depth == 0 && letters.peek().is_none()).then_some(Self(fields));
            }
            let inner = match letters.next_if_eq(&'{') {
                Some(_) => Some(Self::fields(letters, depth + 1)?),
                None => None,
            };
            fields.push((name.to_owned(), inner));
            match letters.next() {
                Some(',') => {}
                Some('}') if depth > 0 => return Some(Self(fields)),
                None if depth == 0 => return Some(Self(fields)),
                _ => return None,
            }
        }
    }

    /// Returns the value with only the fields to keep.
    pub fn apply(&self, value: Value) -> Value {
        match value {
            Value::Array(items) => items.into_iter().map(|item| self.apply(item)).collect(),
            Value::Object(mut fields) => {
                if self.0.iter().any(|(name, _)| name == "*") {
                    return Value::Object(fields);
                }
                let mut kept = Map::new();
                for (name, inner) in &self.0 {
                    if let Some(value) = fields.remove(name) {
                        let value = match inner {
                            Some(inner) => inner.apply(value),
                            None => value,
                        };
                        kept.insert(name.clone(), value);
                    }
                }
                Value::Object(kept)
            }
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Mask;

    #[test]
    fn keeps_only_named_fields() {
        let value = json!({ "items": [{ "id": 1, "state": "x", "a": 2 }], "meta": { "limit": 2 }, "b": 1 });
        let mask = Mask::parse("items{id,state},meta").unwrap();
        assert_eq!(
            mask.apply(value),
            json!({ "items": [{ "id": 1, "state": "x" }], "meta": { "limit": 2 } })
        );
        assert_eq!(Mask::parse("nosuch").unwrap().apply(json!({ "a": 1 })), json!({}));
    }

    #[test]
    fn rejects_unbalanced_braces() {
        for wrong in ["{name", "a{b", "a}", "{a}}", ",,"] {
            assert!(Mask::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn limits_nested_braces() {
        let deep = |depth: usize| format!("{}a{}", "a{".repeat(depth), "}".repeat(depth));
        assert!(Mask::parse(&deep(32)).is_some());
        assert!(Mask::parse(&deep(33)).is_none());
        assert!(Mask::parse(&deep(1_000_000)).is_none());
    }
}
