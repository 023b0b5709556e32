//! Parts of Python that are visible in the API: `int()`, truth values, and printed dictionaries.

use serde_json::Value;

/// Python's `int(text)`: spaces around it, a sign, single underscores between digits.
pub fn int(text: &str) -> Option<i128> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let well_formed =
        digits.split('_').all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    if !well_formed {
        return None;
    }
    let number: i128 = digits.replace('_', "").parse().ok()?;
    Some(if negative { -number } else { number })
}

/// Prints a dictionary of lists of texts. Pairs with the same key become one entry.
pub fn dict(pairs: &[(String, String)]) -> String {
    let mut gathered: Vec<(&str, Vec<String>)> = Vec::new();
    for (key, text) in pairs {
        match gathered.iter_mut().find(|(known, _)| known == key) {
            Some((_, texts)) => texts.push(quoted(text)),
            None => gathered.push((key, vec![quoted(text)])),
        }
    }
    let entries: Vec<_> =
        gathered.iter().map(|(key, texts)| format!("{}: [{}]", quoted(key), texts.join(", "))).collect();
    format!("{{{}}}", entries.join(", "))
}

/// Prints a text: in single quotes, unless it contains only those.
pub fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('\n', "\\n");
    if text.contains('\'') && !text.contains('"') {
        format!("\"{escaped}\"")
    } else {
        format!("'{}'", escaped.replace('\'', "\\'"))
    }
}

/// Python's truth value.
pub fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(flag) => *flag,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::{dict, int};

    #[test]
    fn parses_integers_like_python() {
        assert_eq!(int(" +2 "), Some(2));
        assert_eq!(int("1_0"), Some(10));
        assert_eq!(int("-1"), Some(-1));
        for wrong in ["", "1.5", "_1", "1__0", "+-1", "abc", "+ 1"] {
            assert_eq!(int(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn prints_dictionaries_like_python() {
        let pairs =
            [("a", "one"), ("b", "it's"), ("a", "two")].map(|(key, text)| (key.to_owned(), text.to_owned()));
        assert_eq!(dict(&pairs), r#"{'a': ['one', 'two'], 'b': ["it's"]}"#);
    }
}
