//! The guard against documents nested so deeply that following them would exhaust the stack.
//!
//! It runs before everything else and does not recurse itself, so that all other code may.

use super::error::ConvertError;
use super::pointer::Pointer;
use serde_json::Value;

/// How many objects and arrays may stand inside one another.
///
/// Far more than any API description needs, and far less than a test thread's stack can bear.
pub(super) const LIMIT: usize = 200;

/// Whether no part of the document is nested more than [`LIMIT`] levels deep.
pub(super) fn check(document: &Value) -> Result<(), ConvertError> {
    let mut path: Vec<String> = Vec::new();
    let mut levels = vec![children(document)];
    while let Some(level) = levels.last_mut() {
        let Some((token, value)) = level.next() else {
            levels.pop();
            // Every level but the root was pushed together with its token.
            path.pop();
            continue;
        };
        if !(value.is_object() || value.is_array()) {
            continue;
        }
        path.push(token);
        if levels.len() >= LIMIT {
            return Err(ConvertError::TooDeep {
                pointer: String::from(&Pointer::from_tokens(&path)),
                limit: LIMIT,
            });
        }
        levels.push(children(value));
    }
    Ok(())
}

fn children(value: &Value) -> Box<dyn Iterator<Item = (String, &Value)> + '_> {
    match value {
        Value::Object(map) => Box::new(map.iter().map(|(key, value)| (key.clone(), value))),
        Value::Array(items) => {
            Box::new(items.iter().enumerate().map(|(index, value)| (index.to_string(), value)))
        }
        _ => Box::new(std::iter::empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn nested(levels: usize) -> Value {
        (1..levels).fold(json!({}), |inner, _| json!({ "a": inner }))
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_more_is_not() {
        assert_eq!(check(&nested(LIMIT)), Ok(()));
        let error = check(&nested(LIMIT + 1)).unwrap_err();
        assert_eq!(error, ConvertError::TooDeep { pointer: "/a".repeat(LIMIT), limit: LIMIT });
    }

    #[test]
    fn breadth_is_not_depth() {
        assert_eq!(check(&json!(vec![json!({"a": [[], [{}]]}); 1000])), Ok(()));
        assert_eq!(check(&json!(1)), Ok(()));
    }
}
