//! Compares responses. Hosts, secrets and the wording of messages may differ, and in groups that were not recorded from their
//! first request on, also ids and times.

use std::collections::BTreeSet;

use copr_fake::Fake;
use copr_test_support::corpus::Trimmed;
use serde_json::{Map, Value, json};

use super::corpus::{Exchange, unfold};
use crate::common::Answer;

/// What may differ in the responses of a group.
struct Rules {
    /// Ids and times.
    numbers: bool,
    /// The order in these lists and messages.
    unordered: &'static [&'static str],
    /// The URL of a build's source package: the recording had a stand-in for a backend.
    sources: bool,
}

fn rules(group: &str) -> Rules {
    let (numbers, unordered, sources): (_, &[&str], _) = match group {
        "build" | "build-chroot" | "upload" => (false, &["chroots", "packages"], false),
        "auth-401" | "form-rules" | "project-delete" => (true, &["chroots"], true),
        "monitor" | "package" | "pagination" | "rpmrepo" => (true, &["chroots"], false),
        // Errors come in the order of form fields, which is not part of the contract.
        "project" => (true, &["error"], false),
        _ => (true, &[], false),
    };
    Rules { numbers, unordered, sources }
}

/// Returns the differences, if any. `name` is the exchange's, with its group.
pub fn compare(fake: &Fake, name: &str, exchange: &Exchange, answer: &Answer) -> Option<String> {
    let rules = rules(name.split('/').next().unwrap_or_default());
    let recorded = &exchange.response;
    let head = exchange.request.method == "HEAD";
    let expected = reduced(&recorded.body, recorded.status, head, &rules);
    let mut given = reduced(&answer.json(), answer.status, head, &rules);
    // Only the builds that were kept in the recording exist.
    if let Some(trimmed) = recorded.body_trimmed.as_ref().filter(|_| rules.numbers) {
        cut(&mut given, trimmed);
    }
    let mut faults = Vec::new();
    if recorded.status != answer.status {
        faults.push(format!("status {} instead of {}", answer.status, recorded.status));
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
            "warning" | "set-cookie" => !ours.is_empty(),
            "location" => ours.replace(fake.url(), "") == value.replace("http://127.0.0.1:5000", ""),
            _ => ours == value,
        };
        if !fine {
            faults.push(format!("header {name}: {ours} instead of {value}"));
        }
    }
    if answer.header("warning").is_some() != recorded.headers.contains_key("warning") {
        faults.push("unexpected warning header".to_owned());
    }
    (!faults.is_empty()).then(|| faults.join("; "))
}

/// The differences between two values as `path: recorded / given`.
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

fn reduced(body: &Value, status: u16, head: bool, rules: &Rules) -> Value {
    match body {
        _ if head => Value::Null,
        Value::Null => Value::Null,
        Value::String(text) if text.is_empty() => Value::Null,
        Value::String(_) => json!("page"),
        Value::Object(fields) if status >= 400 => refusal(fields, rules),
        body => plain("", body, rules),
    }
}

/// Replaces values that vary from run to run by their type.
fn plain(key: &str, value: &Value, rules: &Rules) -> Value {
    const NUMBERS: [&str; 5] = ["id", "build_id", "started_on", "ended_on", "submitted_on"];
    const SECRETS: [&str; 4] = ["api_login", "api_token", "webhook_secret", "expiration"];
    match value {
        Value::Number(_) if rules.numbers && NUMBERS.contains(&key) => json!("number"),
        Value::String(_) if SECRETS.contains(&key) => json!("secret"),
        Value::String(_) if key == "message" => json!("words"),
        Value::String(_) if key == "tmp" => json!("folder"),
        Value::String(text) if key == "name" && (text == "…" || text.starts_with("Dependency ")) => {
            json!("words")
        }
        Value::String(text) => {
            let text = without_ports(&unfold(text));
            let name = source_package(&text).filter(|_| rules.sources);
            name.unwrap_or(&text).into()
        }
        Value::Array(items) => {
            let mut items: Vec<_> = items.iter().map(|item| plain(key, item, rules)).collect();
            if rules.unordered.contains(&key) {
                items.sort_by_key(Value::to_string);
            }
            items.into()
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| (key.clone(), plain(key, value, rules)));
            fields.collect::<Map<_, _>>().into()
        }
        value => value.clone(),
    }
}

const LOCAL: &str = "http://127.0.0.1:";

/// URLs of this machine without ports and without the folders of uploads.
fn without_ports(text: &str) -> String {
    let mut parts = text.split(LOCAL);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let path = part.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let path = match path.strip_prefix("/tmp/").and_then(|path| path.split_once('/')) {
            Some((_, file)) => format!("/tmp/folder/{file}"),
            None => path.to_owned(),
        };
        plain += &format!("http://host{path}");
    }
    plain
}

/// The file name of a source package on the server.
fn source_package(url: &str) -> Option<&str> {
    let path = url.strip_prefix("http://host/")?;
    path.rsplit('/').next().filter(|name| name.ends_with(".src.rpm"))
}

/// An error body without its wording: its keys, and for each message the lines and the fields they start with.
fn refusal(fields: &Map<String, Value>, rules: &Rules) -> Value {
    let shape = |(key, value): (&String, &Value)| {
        let value = match value.as_str().filter(|_| key != "output") {
            Some(text) => shape(text, rules.unordered.contains(&key.as_str())),
            None => value.clone(),
        };
        (key.clone(), value)
    };
    fields.iter().map(shape).collect::<Map<_, _>>().into()
}

fn shape(text: &str, unordered: bool) -> Value {
    if let Some((prefix, printed)) = text.split_once("{'").filter(|_| text.ends_with("]}")) {
        let mut fields: Vec<_> =
            printed.split("': [").map(|part| part.rsplit('\'').next().unwrap_or_default()).collect();
        fields.pop();
        return json!({ "prefix": !prefix.is_empty(), "fields": fields });
    }
    let is_field = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let lines = text.split('\n').map(|line| match line.split_once(": ") {
        Some((field, _)) if is_field(field) => field,
        _ if line.is_empty() => "nothing",
        _ => "text",
    });
    let mut lines: Vec<_> = lines.collect();
    if unordered {
        lines.sort_unstable();
    }
    json!(lines)
}

/// Shortens a list like the recorded one, after checking its length.
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
        items.push(json!(format!("{found} items instead of {count}")));
        return;
    }
    let first = kept.split(' ').find_map(|word| word.parse().ok()).unwrap_or(count);
    let last = items.pop();
    items.truncate(first);
    items.extend(last);
}
