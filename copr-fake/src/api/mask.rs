//! The `X-Fields` header: `a,b{c,d}` trims a reply to those fields.

use serde_json::{Map, Value};

/// How deep brackets may be in each other; the API has nothing that deep.
const DEEPEST: usize = 32;

/// Which fields to keep.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mask(Vec<(String, Option<Mask>)>);

impl Mask {
    /// Reads the header; braces around the whole are allowed.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        let inner = match (text.starts_with('{'), text.ends_with('}')) {
            (true, true) => text.get(1..text.len() - 1).unwrap_or_default(),
            (true, false) => return Err("A closing bracket is missing"),
            _ => text,
        };
        let mut letters = inner.chars().peekable();
        let mask = Self::fields(&mut letters, 0)?;
        Ok(mask)
    }

    fn fields(
        letters: &mut std::iter::Peekable<std::str::Chars<'_>>,
        depth: usize,
    ) -> Result<Self, &'static str> {
        if depth > DEEPEST {
            return Err("Brackets are nested too deep");
        }
        let nested = depth > 0;
        let mut fields = Vec::new();
        let mut name = String::new();
        let mut inner = None;
        loop {
            match letters.next() {
                Some('{') if name.trim().is_empty() => return Err("A bracket follows no name"),
                Some('{') => inner = Some(Self::fields(letters, depth + 1)?),
                Some(letter @ (',' | '}')) => {
                    if name.trim().is_empty() {
                        return Err("A name is missing");
                    }
                    fields.push((name.trim().to_owned(), inner.take()));
                    name.clear();
                    match (letter, nested) {
                        ('}', true) => return Ok(Self(fields)),
                        ('}', false) => return Err("A closing bracket too many"),
                        _ => {}
                    }
                }
                Some(letter) => name.push(letter),
                None if nested => return Err("A closing bracket is missing"),
                None => {
                    if !name.trim().is_empty() {
                        fields.push((name.trim().to_owned(), inner));
                    }
                    return Ok(Self(fields));
                }
            }
        }
    }

    /// The value with nothing but the fields asked for; names it lacks vanish.
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
    fn only_named_fields_are_kept() {
        let value = json!({ "items": [{ "id": 1, "state": "x", "a": 2 }], "meta": { "limit": 2 }, "b": 1 });
        let mask = Mask::parse("items{id,state},meta").unwrap();
        assert_eq!(
            mask.apply(value),
            json!({ "items": [{ "id": 1, "state": "x" }], "meta": { "limit": 2 } })
        );
        assert_eq!(Mask::parse("nosuch").unwrap().apply(json!({ "a": 1 })), json!({}));
    }

    #[test]
    fn unbalanced_brackets_are_refused() {
        for wrong in ["{name", "a{b", "a}", "{a}}", ",,"] {
            assert!(Mask::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn brackets_go_so_deep_and_no_deeper() {
        let deep = |depth: usize| format!("{}a{}", "a{".repeat(depth), "}".repeat(depth));
        assert!(Mask::parse(&deep(32)).is_ok());
        assert!(Mask::parse(&deep(33)).is_err());
        assert!(Mask::parse(&deep(1_000_000)).is_err());
    }
}
