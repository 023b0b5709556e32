//! From received bytes to a Swagger 2.0 document, or to the reason why they are none.

use super::error::{FetchError, Found};
use serde_json::Value;

/// Deeper than any API description (the real one has 12 levels), shallower than the parser's own limit of 128.
pub const DEEPEST: usize = 100;

/// Longest message of somebody else that is quoted in an error.
const LONGEST_QUOTE: usize = 160;

/// What a body looks like at first sight; whether it is right is for [`parse`] to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    Empty,
    Html,
    BotFilter,
    Other,
}

/// Tells pages from data by the first character: the header `Content-Type` is wrong too often.
pub(super) fn sight(bytes: &[u8]) -> Sight {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    match text.first() {
        None => Sight::Empty,
        Some(b'<') if is_challenge(text) => Sight::BotFilter,
        Some(b'<') => Sight::Html,
        Some(_) => Sight::Other,
    }
}

/// Anubis answers with status 200 and these marks, whatever was asked for.
fn is_challenge(html: &[u8]) -> bool {
    let html = String::from_utf8_lossy(html).to_ascii_lowercase();
    ["anubis_challenge", "anubis-challenge", ".within.website/x/"].iter().any(|mark| html.contains(mark))
}

/// Parses and checks a document; `at` names the URL or file in errors.
///
/// # Errors
/// `Empty`, `Html`, `BotFilter`, `NotUtf8`, `TooDeep`, `Malformed` or `NotSwagger`.
pub fn parse(bytes: &[u8], at: &str) -> Result<Value, FetchError> {
    let at = at.to_owned();
    match sight(bytes) {
        Sight::Empty => return Err(FetchError::Empty { at }),
        Sight::Html => return Err(FetchError::Html { at }),
        Sight::BotFilter => return Err(FetchError::BotFilter { at }),
        Sight::Other => {}
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{FEFF}'),
        Err(error) => {
            return Err(FetchError::NotUtf8 { at, position: error.valid_up_to() });
        }
    };
    if depth(text) > DEEPEST {
        return Err(FetchError::TooDeep { at, limit: DEEPEST });
    }
    let document: Value = serde_json::from_str(text).map_err(|error| malformed(&error, at.clone()))?;
    match judge(&document) {
        Some(found) => Err(FetchError::NotSwagger { at, found }),
        None => Ok(document),
    }
}

fn malformed(error: &serde_json::Error, at: String) -> FetchError {
    let cause = error.to_string();
    FetchError::Malformed {
        at,
        line: error.line(),
        column: error.column(),
        // The position has fields of its own.
        cause: cause.rsplit_once(" at line ").map_or(cause.as_str(), |(cause, _)| cause).to_owned(),
        ends_early: error.is_eof(),
    }
}

/// How deep brackets nest, those inside strings left out. Stops counting once it is clearly too deep.
fn depth(text: &str) -> usize {
    let (mut now, mut deepest, mut in_string, mut escaped) = (0_usize, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'[' | b'{' => now += 1,
            b']' | b'}' => now = now.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(now);
        if deepest > DEEPEST {
            break;
        }
    }
    deepest
}

/// What a JSON value is instead of a Swagger 2.0 document; None if it is one.
fn judge(document: &Value) -> Option<Found> {
    let object = match document {
        Value::Object(object) => object,
        Value::Array(_) => return Some(Found::NotAnObject("array")),
        Value::String(_) => return Some(Found::NotAnObject("string")),
        Value::Number(_) => return Some(Found::NotAnObject("number")),
        Value::Bool(_) => return Some(Found::NotAnObject("boolean")),
        Value::Null => return Some(Found::NotAnObject("null")),
    };
    match object.get("swagger") {
        Some(Value::String(version)) if version == "2.0" => {}
        Some(Value::String(version)) => return Some(Found::Swagger(quote(version))),
        Some(other) => return Some(Found::Swagger(quote(&format!("{other} (not the text \"2.0\")")))),
        None => {
            return Some(match (object.get("openapi"), object.get("swaggerVersion"), object.get("error")) {
                (Some(version), _, _) => Found::OpenApi(version_text(version)),
                (_, Some(version), _) => Found::Swagger(version_text(version)),
                (_, _, Some(Value::String(message))) => Found::ApiError(quote(message)),
                _ => Found::Unmarked,
            });
        }
    }
    match object.get("paths") {
        Some(Value::Object(paths)) if !paths.is_empty() => None,
        _ => Some(Found::NoPaths),
    }
}

fn version_text(version: &Value) -> String {
    version.as_str().map_or_else(|| quote(&version.to_string()), quote)
}

/// A foreign text on one line, without control characters, and not too long.
fn quote(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut quoted: String = one_line.chars().take(LONGEST_QUOTE).collect();
    if quoted.len() < one_line.len() {
        quoted.push('…');
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn error(text: &str) -> FetchError {
        parse(text.as_bytes(), "x").unwrap_err()
    }

    #[test]
    fn a_document_may_begin_with_a_byte_order_mark() {
        let text = "\u{FEFF}{\"swagger\": \"2.0\", \"paths\": {\"/\": {}}}";
        assert_eq!(parse(text.as_bytes(), "x").unwrap()["swagger"], "2.0");
    }

    #[test]
    fn other_json_is_named() {
        for (text, expected) in [
            ("[1]", Found::NotAnObject("array")),
            ("null", Found::NotAnObject("null")),
            ("\"text\"", Found::NotAnObject("string")),
            ("{\"openapi\": \"3.1.0\"}", Found::OpenApi("3.1.0".into())),
            ("{\"openapi\": 3}", Found::OpenApi("3".into())),
            ("{\"swagger\": \"1.2\"}", Found::Swagger("1.2".into())),
            ("{\"swagger\": 2.0}", Found::Swagger("2.0 (not the text \"2.0\")".into())),
            ("{\"error\": \"a\\u001b[0mb\"}", Found::ApiError("a [0mb".into())),
            ("{\"version\": 3}", Found::Unmarked),
            ("{\"swagger\": \"2.0\"}", Found::NoPaths),
            ("{\"swagger\": \"2.0\", \"paths\": {}}", Found::NoPaths),
            ("{\"swagger\": \"2.0\", \"paths\": []}", Found::NoPaths),
        ] {
            match error(text) {
                FetchError::NotSwagger { found, .. } => assert_eq!(found, expected, "{text}"),
                other => panic!("{text}: {other}"),
            }
        }
        assert!(error(&format!("{{\"error\": \"{}\"}}", "é".repeat(500))).to_string().len() < 600);
    }

    #[test]
    fn depth_counts_brackets_outside_strings_only() {
        assert_eq!(depth(r#"{"a[[[": [{"\"[[": "\\"}]}"#), 3);
        assert_eq!(depth(&"[".repeat(1000)), DEEPEST + 1);
        let inner = "[".repeat(DEEPEST - 2) + &"]".repeat(DEEPEST - 2);
        let text = format!(r#"{{"swagger": "2.0", "paths": {{"/": {inner}}}}}"#);
        assert!(parse(text.as_bytes(), "x").is_ok(), "at the limit");
        assert!(matches!(error(&text.replace(&inner, &format!("[{inner}]"))), FetchError::TooDeep { .. }));
    }

    #[test]
    fn a_text_that_ends_early_is_told_from_a_wrong_one() {
        assert!(matches!(error("{\"a\": \n"), FetchError::Malformed { ends_early: true, line: 2, .. }));
        match error("{\n  a: 1}") {
            FetchError::Malformed { ends_early: false, line: 2, column: 3, cause, .. } => {
                assert_eq!(cause, "key must be a string");
            }
            other => panic!("{other}"),
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = parse(&bytes, "x");
        }
    }
}
