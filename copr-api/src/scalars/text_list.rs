//! Lists of strings that older servers return as one string.

use std::fmt;
use std::ops::Deref;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A list of strings.
///
/// Servers before December 2025 return a list printed by Python (`"['a', 'b']"`) instead of a list. Both are decoded, and so is a
/// string of words separated by spaces. Always serializes as a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct TextList(Vec<String>);

impl TextList {
    /// Returns the strings.
    #[must_use]
    pub fn into_vec(self) -> Vec<String> {
        self.0
    }

    fn from_printed(text: &str) -> Self {
        let inner = text.trim().strip_prefix('[').and_then(|t| t.strip_suffix(']'));
        Self(match inner {
            Some(inner) => quoted(inner),
            None => text.split_whitespace().map(str::to_owned).collect(),
        })
    }
}

/// Parses the quoted strings of a list printed by Python.
fn quoted(printed: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut open: Option<(char, String)> = None;
    let mut chars = printed.chars();
    while let Some(c) = chars.next() {
        match &mut open {
            None if matches!(c, '\'' | '"') => open = Some((c, String::new())),
            None => {}
            Some((_, text)) if c == '\\' => text.extend(chars.next()),
            Some((quote, _)) if c == *quote => all.extend(open.take().map(|(_, text)| text)),
            Some((_, text)) => text.push(c),
        }
    }
    all
}

impl Deref for TextList {
    type Target = [String];
    fn deref(&self) -> &[String] {
        &self.0
    }
}

impl From<Vec<String>> for TextList {
    fn from(texts: Vec<String>) -> Self {
        Self(texts)
    }
}

impl<'de> Deserialize<'de> for TextList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListOrText;
        impl<'de> Visitor<'de> for ListOrText {
            type Value = TextList;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of strings, or a string that contains a list")
            }
            fn visit_str<E>(self, text: &str) -> Result<TextList, E> {
                Ok(TextList::from_printed(text))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<TextList, A::Error> {
                let mut all = Vec::new();
                while let Some(item) = items.next_element()? {
                    all.push(item);
                }
                Ok(TextList(all))
            }
        }
        deserializer.deserialize_any(ListOrText)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for TextList {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TextList".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_lists_and_printed_lists() {
        for json in [r#"["a/b","c"]"#, r#""['a/b', 'c']""#, r#""a/b c""#, r#""[\"a/b\", 'c']""#] {
            let list: TextList = serde_json::from_str(json).unwrap();
            assert_eq!(*list, ["a/b".to_owned(), "c".to_owned()], "{json}");
        }
        for json in ["[]", r#""[]""#, r#""""#] {
            assert!(serde_json::from_str::<TextList>(json).unwrap().is_empty(), "{json}");
        }
    }
}
