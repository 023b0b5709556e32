//! Whether two answers are the same, up to ids, times, hosts and the wording of messages.

use copr_fake::Fake;
use serde_json::{Map, Value, json};

use super::exchange::Exchange;
use crate::common::Answer;

/// Numbers that differ from run to run.
const RUNS: [&str; 5] = ["id", "build_id", "started_on", "ended_on", "submitted_on"];

/// Nothing if the answers are equal, else how they differ.
pub fn compare(fake: &Fake, exchange: &Exchange, answer: &Answer) -> Option<String> {
    let recorded = &exchange.response;
    let status = recorded["status"].as_u64().unwrap();
    if status != u64::from(answer.status) {
        return Some(format!("status {} in place of {status}: {}", answer.status, answer.text()));
    }
    for (name, value) in recorded["headers"].as_object().unwrap() {
        let ours = answer.header(name);
        let fine = if name == "warning" { ours.is_some() } else { ours == value.as_str() };
        if !fine {
            return Some(format!("header {name} is {ours:?} in place of {value}"));
        }
    }
    if answer.header("warning").is_some() != recorded["headers"]["warning"].is_string() {
        return Some("a warning too many".to_owned());
    }
    let mut ours = answer.json();
    if let Some(fault) = cut(&mut ours, &recorded["body_trimmed"]) {
        return Some(fault);
    }
    let expected = reduced(&recorded["body"], status, "http://127.0.0.1:5002");
    let given = reduced(&ours, status, fake.url());
    (expected != given).then(|| format!("\n  recorded {expected}\n  given    {given}"))
}

fn reduced(body: &Value, status: u64, host: &str) -> Value {
    match body {
        Value::Object(fields) if status >= 400 => {
            fields.iter().map(|(key, value)| (key.clone(), shape(key, value))).collect::<Map<_, _>>().into()
        }
        body => plain("", body, host),
    }
}

/// Values, with what differs from run to run replaced by its type.
fn plain(key: &str, value: &Value, host: &str) -> Value {
    match value {
        Value::Number(_) if RUNS.contains(&key) => json!("number"),
        Value::String(_) if key == "message" => json!("message"),
        Value::String(text) if text.starts_with("Copr ") || text.starts_with("Dependency ") => json!("label"),
        Value::String(text) => json!(text.replace(host, "http://host")),
        Value::Array(items) => {
            let mut items: Vec<_> = items.iter().map(|item| plain(key, item, host)).collect();
            if key == "chroots" {
                // Their order is not stable.
                items.sort_by_key(Value::to_string);
            }
            items.into()
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), plain(key, value, host)))
            .collect::<Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// The shape of a message: a printed dictionary with its keys, or its lines with the fields they name.
fn shape(key: &str, value: &Value) -> Value {
    let Some(text) = value.as_str().filter(|_| key != "output") else {
        return value.clone();
    };
    if let Some((prefix, dict)) = text.split_once("{'") {
        let mut keys: Vec<_> = dict.split("': [").map(|part| part.rsplit('\'').next()).collect();
        keys.pop();
        return json!({ "prefix": !prefix.is_empty(), "keys": keys });
    }
    let is_field = |field: &str| field.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let lines = text.split('\n').map(|line| match line.split_once(": ") {
        Some((field, _)) if is_field(field) => field,
        _ if line.is_empty() => "nothing",
        _ => "text",
    });
    json!(lines.collect::<Vec<_>>())
}

/// Cuts a list as the recorded one was cut; tells if it has another length.
fn cut(body: &mut Value, trimmed: &Value) -> Option<String> {
    let count = usize::try_from(trimmed["items_in_reply"].as_u64()?).unwrap();
    let items = body["items"].as_array_mut()?;
    if items.len() != count {
        return Some(format!("{} items in place of {count}", items.len()));
    }
    let first = trimmed["kept"].as_str()?.split(' ').find_map(|word| word.parse().ok())?;
    let last = items.pop();
    items.truncate(first);
    items.extend(last);
    None
}
