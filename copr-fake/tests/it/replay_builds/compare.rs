//! Whether two answers say the same, apart from hosts, names of temporary directories, and the wording of errors.

use serde_json::{Map, Value, json};

use crate::common::Answer;

/// What differs, if anything does.
pub fn difference(exchange: &Value, answer: &Answer) -> Option<String> {
    let recorded = &exchange["response"];
    let status = recorded["status"].as_u64().unwrap();
    if status != u64::from(answer.status) {
        return Some(format!("status {} instead of {status}: {}", answer.status, answer.text()));
    }
    let media = recorded["headers"]["content-type"].as_str();
    if media != answer.header("content-type") {
        return Some(format!("{:?} instead of {media:?}", answer.header("content-type")));
    }
    if recorded["headers"].get("warning").is_some() != answer.header("warning").is_some() {
        return Some("a warning too many or too few".to_owned());
    }
    let (wanted, got) = (plain(&recorded["body"]), plain(&answer.json()));
    let same = if status >= 400 || wanted.get("message").is_some() {
        shape(&wanted) == shape(&got)
    } else {
        // Rows of a page come in an order only if one was asked for; without one the database gives them as it likes.
        wanted == got
    };
    (!same).then(|| format!("\n   {got}\n   instead of\n   {wanted}"))
}

/// What is left of an error without its words: the keys, the fields of a printed dictionary, and the number of lines.
fn shape(body: &Value) -> Value {
    let mut keys = Map::new();
    for (key, value) in body.as_object().into_iter().flatten() {
        let text = value.as_str().unwrap_or_default();
        let mut fields: Vec<&str> = match text.split_once('{') {
            Some((_, printed)) if text.ends_with('}') && printed.starts_with('\'') => {
                printed.split("': [").filter_map(|part| part.rsplit('\'').next()).collect()
            }
            _ => Vec::new(),
        };
        fields.pop();
        fields.sort_unstable();
        keys.insert(key.clone(), json!([value.is_string(), fields, text.matches('\n').count()]));
    }
    keys.into()
}

/// A body with what depends on the run made equal: hosts, temporary directories, and sets that have no order.
fn plain(body: &Value) -> Value {
    match body {
        Value::String(text) => Value::String(without_host(text)),
        Value::Array(items) => Value::Array(items.iter().map(plain).collect()),
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| {
                let mut value = plain(value);
                if let (true, Value::Array(items)) =
                    (["chroots", "packages"].contains(&key.as_str()), &mut value)
                {
                    items.sort_by_key(Value::to_string);
                }
                if key == "tmp" && value.is_string() {
                    value = "somewhere".into();
                }
                (key.clone(), value)
            });
            Value::Object(fields.collect())
        }
        other => other.clone(),
    }
}

fn without_host(text: &str) -> String {
    let Some(rest) = text.strip_prefix("http://127.0.0.1:") else {
        return text.to_owned();
    };
    let path = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match path.strip_prefix("/tmp/").and_then(|path| path.split_once('/')) {
        Some((_, file)) => format!("/tmp/somewhere/{file}"),
        None => path.to_owned(),
    }
}
