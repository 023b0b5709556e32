//! Bodies of error responses: parsing never panics, and messages that a server formats are parsed back.
#![no_main]

use copr_api_ext::fuzzing::message;
use copr_fuzz::Choices;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((kind, data)) = data.split_first() else { return };
    match kind % 3 {
        0 => drop(message(data)),
        1 => {
            let text = String::from_utf8_lossy(data);
            let found =
                message(serde_json::json!({ "error": text }).to_string().as_bytes()).expect("an error");
            assert_eq!(found.text(), text.trim());
        }
        _ => printed(&mut Choices(data)),
    }
});

/// A dictionary as Python prints it is parsed back into its parts.
fn printed(choices: &mut Choices<'_>) {
    let mut fields = Vec::new();
    for _ in 0..=choices.byte() % 4 {
        let name = choices.text();
        let messages: Vec<String> = (0..choices.byte() % 4).map(|_| choices.text()).collect();
        fields.push((name, messages));
    }
    let items = fields.iter().map(|(name, messages)| {
        let messages: Vec<String> = messages.iter().map(|text| repr(text)).collect();
        format!("{}: [{}]", repr(name), messages.join(", "))
    });
    let text = format!("Words: {{{}}}", items.collect::<Vec<_>>().join(", "));
    let body = serde_json::json!({ "output": "notok", "error": text }).to_string();
    let found = message(body.as_bytes()).expect("an error");
    assert_eq!(found.fields(), fields, "{text}");
}

/// A string as Python's `repr` prints it, with non-ASCII characters unchanged.
fn repr(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c == quote => out.extend(['\\', c]),
            c if c.is_ascii_control() => out.push_str(&format!("\\x{:02x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push(quote);
    out
}
