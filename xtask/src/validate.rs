//! Validates a document against the official JSON Schema of OpenAPI 3.0.

use jsonschema::{ValidationError, error::ValidationErrorKind};
use serde_json::Value;

const SCHEMA: &str = include_str!("../schemas/openapi-3.0.json");

/// Returns the violations, each a JSON pointer and a message.
pub fn openapi_3_0(document: &Value) -> Vec<String> {
    let schema = match serde_json::from_str(SCHEMA) {
        Ok(schema) => schema,
        Err(error) => return vec![format!("the schema is not JSON: {error}")],
    };
    match jsonschema::draft4::new(&schema) {
        Ok(validator) => validator.iter_errors(document).map(|error| finding(&error)).collect(),
        Err(error) => vec![format!("the schema is not a JSON Schema: {error}")],
    }
}

fn finding(error: &ValidationError<'_>) -> String {
    let error = most_specific(error);
    let pointer = error.instance_path().as_str();
    // An unmasked message quotes the value, which can be the whole document.
    format!("{}: {}", if pointer.is_empty() { "/" } else { pointer }, error.masked())
}

/// If no alternative matches, the error with the deepest path is the most helpful.
fn most_specific<'e, 'i>(error: &'e ValidationError<'i>) -> &'e ValidationError<'i> {
    let (ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context }) =
        error.kind()
    else {
        return error;
    };
    let inner = context.iter().flatten().map(most_specific);
    inner.max_by_key(|inner| inner.instance_path().as_str().len()).unwrap_or(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn accepts_a_minimal_document() {
        let document = json!({"openapi": "3.0.3", "info": {"title": "a", "version": "1"}, "paths": {}});
        assert_eq!(openapi_3_0(&document), Vec::<String>::new());
    }

    #[test]
    fn reports_the_most_specific_path() {
        let document = json!({
            "openapi": "3.0.3", "info": {"title": "a", "version": "1"}, "paths": {},
            "components": {"schemas": {"A": {"properties": {"b": {"minLength": "two"}}}}},
        });
        let findings = openapi_3_0(&document);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("/components/schemas/A/properties/b/minLength: "), "{findings:?}");
    }
}
