//! The monitor in pieces: its rows don't depend on the pieces, and are those of a JSON parser.
#![no_main]

use copr_fuzz::Choices;
use copr_workflows::fuzzing::split_monitor;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

const WORDS: &[&str] = &["packages", "a", "", "\"packages\": [", "]}", "\\", "\"", "x, y", "{[", "é"];

fuzz_target!(|data: &[u8]| {
    let mut choices = Choices(data);
    let (kind, piece) = (choices.byte(), usize::from(choices.byte()).max(1));
    let text = match kind % 3 {
        0 => choices.0.to_vec(),
        1 => choices.object(WORDS, 4).to_string().into_bytes(),
        _ => serde_json::to_vec_pretty(&choices.object(WORDS, 4)).expect("JSON"),
    };
    let whole = split_monitor(std::iter::once(text.as_slice()));
    assert_eq!(whole, split_monitor(text.chunks(piece)));

    let Ok(Value::Object(object)) = serde_json::from_slice::<Value>(&text) else { return };
    // Duplicate keys and keys with escapes are read differently; no server sends them.
    let once = String::from_utf8_lossy(&text).matches("packages").count() == 1;
    let (Some(Value::Array(packages)), true) = (object.get("packages"), once) else { return };
    let (elements, rest) = whole.expect("valid JSON is accepted");
    let elements: Vec<Value> =
        elements.iter().map(|text| serde_json::from_slice(text).expect("elements are JSON")).collect();
    assert_eq!(&elements, packages);
    let mut expected = object.clone();
    expected.insert("packages".into(), Value::Array(Vec::new()));
    assert_eq!(serde_json::from_slice::<Value>(&rest).expect("the rest is JSON"), Value::Object(expected));
});
