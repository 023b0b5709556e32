//! Whether two answers are the same, up to ids, times, secrets, hosts, and the wording of messages.

use std::collections::BTreeSet;

use copr_fake::Fake;
use serde_json::{Map, Value, json};

use super::corpus::{Exchange, RULES, Trimmed, unfold};
use crate::common::Answer;

/// What to leave out of a comparison.
struct Site<'a> {
    /// The addresses of the results, and of uploads.
    hosts: &'a [&'a str],
    /// Whether the chroots of a build came in no order, and source packages from something that stood in for a backend.
    rules: bool,
}

/// Nothing if the answers are equal, else both of them.
pub fn compare(fake: &Fake, exchange: &Exchange, answer: &Answer) -> Option<String> {
    let recorded = &exchange.response;
    let head = exchange.request.method == "HEAD";
    let rules = exchange.date == RULES;
    let hosts: &[&str] = if rules {
        &["http://127.0.0.1:15001", "http://127.0.0.1:15000"]
    } else {
        &["http://127.0.0.1:5002"]
    };
    let expected = reduced(&recorded.body, recorded.status, head, &Site { hosts, rules });
    let mut given = reduced(&answer.json(), answer.status, head, &Site { hosts: &[fake.url()], rules });
    if let Some(trimmed) = &recorded.body_trimmed {
        cut(&mut given, trimmed);
    }
    let mut faults = Vec::new();
    if recorded.status != answer.status {
        faults.push(format!("status {} in place of {}", answer.status, recorded.status));
    }
    if expected != given {
        let mut places = Vec::new();
        differences("", &expected, &given, &mut places);
        places.truncate(4);
        faults.push(places.join(", "));
    }
    for (name, value) in &recorded.headers {
        let ours = answer.header(name).unwrap_or_default();
        let fine = match name.as_str() {
            // The server in front closes, names itself, and has its own idea of lengths of its own pages.
            "server" | "date" | "connection" | "content-length" => true,
            "warning" | "set-cookie" => !ours.is_empty(),
            "location" => local(ours, fake.url()) == local(value, "http://127.0.0.1:5000"),
            _ => ours == value,
        };
        if !fine {
            faults.push(format!("header {name}: {ours} in place of {value}"));
        }
    }
    if answer.header("warning").is_some() != recorded.headers.contains_key("warning") {
        faults.push("a warning too many".to_owned());
    }
    (!faults.is_empty()).then(|| faults.join("; "))
}

/// Where two values part, as `path: recorded / given`.
fn differences(path: &str, recorded: &Value, given: &Value, places: &mut Vec<String>) {
    match (recorded, given) {
        (Value::Object(one), Value::Object(two)) => {
            let keys: BTreeSet<_> = one.keys().chain(two.keys()).collect();
            for key in keys {
                let (one, two) = (&recorded[key], &given[key]);
                differences(&format!("{path}.{key}"), one, two, places);
            }
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            for (nth, (one, two)) in one.iter().zip(two).enumerate() {
                differences(&format!("{path}[{nth}]"), one, two, places);
            }
        }
        _ if recorded != given => places.push(format!("{path}: {recorded} / {given}")),
        _ => {}
    }
}

fn local(url: &str, host: &str) -> String {
    url.replace(host, "")
}

fn reduced(body: &Value, status: u16, head: bool, site: &Site<'_>) -> Value {
    match body {
        _ if head => Value::Null,
        Value::Null => Value::Null,
        Value::String(text) if text.is_empty() => Value::Null,
        // A page or a text; its words are nobody's business.
        Value::String(_) => json!("page"),
        body if status >= 400 => messages(body),
        body => plain(None, body, site),
    }
}

/// Values with what differs from run to run replaced by its type.
fn plain(key: Option<&str>, value: &Value, site: &Site<'_>) -> Value {
    const RUNS: [&str; 7] =
        ["id", "build_id", "started_on", "ended_on", "submitted_on", "download_time", "now"];
    const SECRETS: [&str; 4] = ["api_login", "api_token", "webhook_secret", "expiration"];
    match (key, value) {
        (Some(key), Value::Number(_)) if RUNS.contains(&key) => json!("number"),
        (Some(key), Value::String(_)) if SECRETS.contains(&key) => json!("secret"),
        // Words for people, ours as well as those of the recording.
        (Some("message"), Value::String(_)) => json!("words"),
        (_, Value::String(text)) => {
            let text = site.hosts.iter().fold(unfold(text), |text, host| text.replace(host, "http://host"));
            let name = source_package(&text).filter(|_| site.rules).map(str::to_owned);
            Value::from(name.unwrap_or(text))
        }
        (_, Value::Array(items)) => {
            let mut items: Vec<_> = items.iter().map(|item| plain(key, item, site)).collect();
            if key == Some("chroots") && site.rules {
                items.sort_by_key(Value::to_string);
            }
            items.into()
        }
        (_, Value::Object(fields)) => fields
            .iter()
            .map(|(key, value)| (key.clone(), plain(Some(key), value, site)))
            .collect::<Map<_, _>>()
            .into(),
        (_, value) => value.clone(),
    }
}

/// The file name of a source package of the site itself: where it lies depends on the run, and on what stood in for a backend.
fn source_package(url: &str) -> Option<&str> {
    let path = url.strip_prefix("http://host/")?;
    path.rsplit('/').next().filter(|name| name.ends_with(".src.rpm"))
}

/// The shape of a refusal: its keys, and of each text the lines and the fields they name.
fn messages(body: &Value) -> Value {
    let Some(fields) = body.as_object() else {
        return body.clone();
    };
    let shape = |(key, value): (&String, &Value)| {
        let value = match (key.as_str(), value) {
            ("output", value) => value.clone(),
            (_, Value::String(text)) => shape(text),
            (_, value) => value.clone(),
        };
        (key.clone(), value)
    };
    fields.iter().map(shape).collect::<Map<_, _>>().into()
}

fn shape(text: &str) -> Value {
    if let Some((prefix, dict)) = text.split_once('{')
        && dict.starts_with('\'')
        && dict.ends_with("]}")
    {
        let mut keys: Vec<_> = dict
            .split("': [")
            .filter_map(|part| part.rsplit('\'').next())
            .filter(|key| key.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_'))
            .map(str::to_owned)
            .collect();
        keys.sort();
        return json!({ "prefix": !prefix.is_empty(), "dict": keys });
    }
    let mut lines: Vec<_> = text
        .split('\n')
        .map(|line| match line.split_once(": ") {
            Some((field, _)) if is_field(field) => field.to_owned(),
            _ if line.is_empty() => "nothing".to_owned(),
            _ => "text".to_owned(),
        })
        .collect();
    // Their order is that of the fields in a form, which is no part of the contract.
    lines.sort();
    json!(lines)
}

fn is_field(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Cuts a list as the recorded one was cut, and checks its length before.
fn cut(body: &mut Value, trimmed: &Trimmed) {
    let Some(items) = body.get_mut("items").and_then(Value::as_array_mut) else {
        return;
    };
    let (Some(count), Some(kept)) = (trimmed.items_in_reply, &trimmed.kept) else {
        return;
    };
    if items.len() != count {
        let found = items.len();
        items.clear();
        items.push(json!(format!("{found} items in place of {count}")));
        return;
    }
    let first = kept.split(' ').find_map(|word| word.parse().ok()).unwrap_or(count);
    let last = items.pop();
    items.truncate(first);
    items.extend(last);
}
