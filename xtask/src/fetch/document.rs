//! Checks that the received bytes are a Swagger 2.0 document.

use super::FetchError;
use serde_json::Value;

/// Whether the bytes are an HTML page. The header `Content-Type` is not reliable.
pub(super) fn is_html(bytes: &[u8]) -> bool {
    without_mark(bytes).trim_ascii_start().starts_with(b"<")
}

/// Whether the bytes are an Anubis challenge, which can replace any response, with status 200.
pub(super) fn is_challenge(bytes: &[u8]) -> bool {
    let page = String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let marks = ["anubis_challenge", "anubis-challenge", ".within.website/x/"];
    is_html(bytes) && marks.iter().any(|mark| page.contains(mark))
}

/// Parses and checks a document. `at` is its URL or file for errors.
///
/// # Errors
/// Returns [`FetchError::BotFilter`] for a challenge page, [`FetchError::Document`] for anything else that is not a Swagger
/// 2.0 document with paths.
pub fn parse(bytes: &[u8], at: &str) -> Result<Value, FetchError> {
    if is_challenge(bytes) {
        return Err(FetchError::BotFilter(at.to_owned()));
    }
    let wrong = |problem| FetchError::Document(at.to_owned(), problem);
    if is_html(bytes) {
        return Err(wrong("an HTML page".to_owned()));
    }
    let document: Value = serde_json::from_slice(without_mark(bytes))
        .map_err(|error| wrong(format!("not a JSON document: {error}")))?;
    let has_paths = document["paths"].as_object().is_some_and(|paths| !paths.is_empty());
    let (swagger, openapi, error) = (&document["swagger"], &document["openapi"], &document["error"]);
    Err(wrong(match () {
        () if swagger == "2.0" && has_paths => return Ok(document),
        () if swagger == "2.0" => "no paths, the server may not have started completely".to_owned(),
        () if !swagger.is_null() => format!("Swagger {}, not \"2.0\"", quote(swagger)),
        () if !openapi.is_null() => format!("OpenAPI {}, not Swagger \"2.0\"", quote(openapi)),
        () if error.is_string() => format!("an API error, {}", quote(error)),
        () => "JSON, but without the key `swagger`".to_owned(),
    }))
}

/// The bytes without a byte order mark.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// A shortened value without control characters.
fn quote(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    format!("{:?}", text.chars().take(160).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn error(text: &str) -> String {
        parse(text.as_bytes(), "x").unwrap_err().to_string()
    }

    #[test]
    fn accepts_a_byte_order_mark() {
        let text = "\u{FEFF}{\"swagger\": \"2.0\", \"paths\": {\"/\": {}}}";
        assert_eq!(parse(text.as_bytes(), "x").unwrap()["swagger"], "2.0");
    }

    #[test]
    fn describes_other_json() {
        for (text, expected) in [
            ("[1]", "x: JSON, but without the key `swagger`"),
            ("null", "x: JSON, but without the key `swagger`"),
            ("\"text\"", "x: JSON, but without the key `swagger`"),
            ("{\"openapi\": \"3.1.0\"}", "x: OpenAPI \"3.1.0\""),
            ("{\"openapi\": 3}", "x: OpenAPI \"3\""),
            ("{\"swagger\": \"1.2\"}", "x: Swagger \"1.2\""),
            ("{\"swagger\": 2}", "x: Swagger \"2\""),
            ("{\"error\": \"a\\u001b[0mb\"}", "x: an API error, \"a\\u{1b}[0mb\""),
            ("{\"version\": 3}", "x: JSON, but without the key `swagger`"),
            ("{\"swagger\": \"2.0\"}", "x: no paths"),
            ("{\"swagger\": \"2.0\", \"paths\": {}}", "x: no paths"),
            ("{\"swagger\": \"2.0\", \"paths\": []}", "x: no paths"),
        ] {
            assert!(error(text).starts_with(expected), "{text}: {}", error(text));
        }
        assert!(error(&format!("{{\"error\": \"{}\"}}", "é".repeat(500))).len() < 600);
    }

    #[test]
    fn locates_syntax_errors() {
        for (text, expected) in [
            ("{\"a\": \n", "EOF while parsing a value at line 2"),
            ("{\n  a: 1}", "line 2 column 3"),
            (&"[".repeat(1000), "recursion limit"),
        ] {
            assert!(error(text).contains(expected), "{text}: {}", error(text));
        }
    }

    proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = parse(&bytes, "x");
        }
    }
}
