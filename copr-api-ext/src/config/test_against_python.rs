//! The reader against the one that it imitates, where `python3` is there to ask.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::ini::Document;
use super::{ConfigError, SECTION, interpolate};
use crate::test_python::ask;

const CASES: usize = 20_000;

/// Reads each text as a file, so that line ends are translated as they are for `copr-cli`.
const SCRIPT: &str = r#"
import configparser, io, json, sys
def read(text):
    p = configparser.ConfigParser()
    try:
        p.read_file(io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    except configparser.Error:
        return None
    raw = {"DEFAULT": dict(p._defaults), **{s: dict(v) for s, v in p._sections.items()}}
    filled = {}
    if p.has_section("copr-cli"):
        for key in p["copr-cli"]:
            try:
                filled[key] = p["copr-cli"][key]
            except configparser.Error:
                filled[key] = None
    return {"raw": raw, "filled": filled}
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
"#;

/// Files made of what files are made of, so that most are nearly right and many are right.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => Just("[copr-cli]"), 1 => Just("[DEFAULT]"), 1 => Just("[other]"), 1 => Just("[a] ; b]"), 1 => Just("[]"),
        3 => Just("login = a#b;c ; d"), 3 => Just("Token: x=y:z"), 2 => Just("copr_url=https://x"), 1 => Just("k"),
        2 => Just("user\u{a0}= \"q\\n\""), 2 => Just("p = %(login)s%%"), 1 => Just("q = 50%"), 1 => Just("r = %(p)s%(nope)s"),
        1 => Just("s=%(s)s"), 1 => Just("ÄÖ=ß%(LOGIN)s"), 1 => Just("= v"), 2 => Just("empty ="), 1 => Just("t = %(token"),
        2 => Just("# note"), 1 => Just("; note"), 2 => Just(""), 2 => Just("more"), 1 => Just("\u{1f}x = \u{85}y\u{1c}"),
    ];
    let indent = prop_oneof![6 => Just(""), 3 => Just("  "), 1 => Just("\t"), 1 => Just("    "), 1 => Just("\u{3000} ")];
    let end =
        prop_oneof![8 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\r"), 1 => Just(" \n"), 1 => Just("\n\n")];
    let line = (indent, piece, end).prop_map(|(indent, piece, end)| [indent, piece, end].concat());
    let tame = (Just("[copr-cli]\n".to_owned()), prop::collection::vec(line.clone(), 0..6))
        .prop_map(|(head, lines)| head + &lines.concat());
    let wild = prop::collection::vec(line, 0..10).prop_map(|lines| lines.concat());
    prop_oneof![4 => tame, 3 => wild, 1 => "[\\[\\]=:#;%()s a\t\n\r]{0,30}"]
}

fn raw(document: &Document<'_>) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut map = BTreeMap::from([("DEFAULT".to_owned(), BTreeMap::new())]);
    for section in &document.sections {
        map.entry(section.name.clone()).or_default();
    }
    for entry in &document.entries {
        let section = document.sections[entry.section].name.clone();
        map.entry(section).or_default().insert(entry.key.clone(), entry.raw.clone());
    }
    map
}

#[test]
fn files_mean_what_python_says_they_mean() {
    let mut runner = TestRunner::deterministic();
    let strategy = texts();
    let texts: Vec<String> = (0..CASES).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let Some(answers) = ask::<Vec<Value>>(SCRIPT, &texts) else { return };
    assert_eq!(answers.len(), CASES);
    let (mut read, mut filled) = (0, 0);
    for (text, answer) in texts.iter().zip(&answers) {
        let document = match Document::parse(text) {
            Ok(document) => document,
            Err(trouble) => {
                // Python ignores text after the name of a section.
                let stricter = ConfigError::from(trouble).to_string().contains("name of the section");
                assert!(answer.is_null() || stricter, "refused by us alone: {text:?}");
                continue;
            }
        };
        assert!(!answer.is_null(), "refused by python alone: {text:?}");
        read += 1;
        assert_eq!(document.lines.iter().map(|line| line.text).collect::<String>(), *text);
        assert_eq!(serde_json::to_value(raw(&document)).unwrap(), answer["raw"], "{text:?}");
        for (key, value) in answer["filled"].as_object().unwrap() {
            // Where python fails we may be lenient.
            if let Some(value) = value.as_str() {
                filled += 1;
                let ours = interpolate::value(&document, SECTION, key).ok().flatten();
                assert_eq!(ours.as_deref(), Some(value), "{key} in {text:?}");
            }
        }
    }
    eprintln!("{CASES} texts, {read} readable, {filled} values");
    assert!(
        read > CASES / 10 && filled > CASES / 10,
        "the texts are too odd to show anything: {read}, {filled}"
    );
}
