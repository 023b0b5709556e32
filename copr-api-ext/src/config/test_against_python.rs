//! Compares the parser with Python's `configparser`.

use std::collections::BTreeMap;

use copr_test_support::python::ask;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::ini::{Document, SECTION};
use super::resolve::unescape;

const CASES: usize = 20_000;

/// Parts of the messages about text that Python accepts and this crate rejects.
const REJECTED: [&str; 4] =
    ["control character", "continues the value", "on a line of its own", "`[DEFAULT]`"];

/// Reads each text as a file, so that line endings are translated as for copr-cli.
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

/// Texts of typical lines, so that many are valid and most others are nearly valid.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => Just("[copr-cli]"), 1 => Just("[DEFAULT]"), 1 => Just("[other]"), 1 => Just("[a] ; b]"), 1 => Just("[]"),
        3 => Just("login = a#b;c ; d"), 3 => Just("Token: x=y:z"), 2 => Just("copr_url=https://x"), 1 => Just("k"),
        2 => Just("user\u{a0}= \"q\\n\""), 2 => Just("p = %(login)s%%"), 1 => Just("q = 50%"), 1 => Just("r = %(p)s%(nope)s"),
        1 => Just("s=%(s)s"), 1 => Just("u = %%(login)s%%%%"), 1 => Just("v = %%%(login)s"), 1 => Just("ÄÖ=ß%(LOGIN)s"), 1 => Just("= v"), 2 => Just("empty ="), 1 => Just("t = %(token"),
        2 => Just("# note"), 1 => Just("; note"), 2 => Just(""), 2 => Just("more"), 1 => Just("\u{1f}x = \u{85}y\u{1c}"),
    ];
    let indent = prop_oneof![20 => Just(""), 3 => Just("  "), 1 => Just("\t"), 1 => Just("    "), 1 => Just("\u{3000} ")];
    let end = prop_oneof![20 => Just("\n"), 4 => Just("\r\n"), 1 => Just("\r"), 1 => Just(" \n"), 1 => Just("\n\n")];
    let line = (indent, piece, end).prop_map(|(indent, piece, end)| [indent, piece, end].concat());
    let tame = (Just("[copr-cli]\n".to_owned()), prop::collection::vec(line.clone(), 0..6))
        .prop_map(|(head, lines)| head + &lines.concat());
    let wild = prop::collection::vec(line, 0..10).prop_map(|lines| lines.concat());
    prop_oneof![8 => tame, 3 => wild, 1 => "[\\[\\]=:#;%()s a\t\n\r]{0,30}"]
}

fn raw(document: &Document<'_>) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut map = BTreeMap::from([("DEFAULT".to_owned(), BTreeMap::new())]);
    for section in &document.sections {
        let entries = section.entries.iter().map(|entry| (entry.key.clone(), entry.value.to_owned()));
        map.insert(section.name.to_owned(), entries.collect());
    }
    map
}

#[test]
#[ignore = "needs python3"]
fn parses_files_like_python() {
    let mut runner = TestRunner::deterministic();
    let strategy = texts();
    let texts: Vec<String> = (0..CASES).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect();
    let answers: Vec<Value> = ask(SCRIPT, &texts);
    assert_eq!(answers.len(), CASES);
    let (mut read, mut filled, mut references, mut rejected) = (0, 0, 0, [0; REJECTED.len()]);
    for (text, answer) in texts.iter().zip(&answers) {
        let document = match Document::parse(text) {
            Ok(document) => document,
            Err(error) if answer.is_null() => {
                assert!(error.line().is_some(), "{error}");
                continue;
            }
            Err(error) => {
                let reason = REJECTED.iter().position(|reason| error.to_string().contains(reason));
                rejected[reason.unwrap_or_else(|| panic!("only rejected here: {text:?}: {error}"))] += 1;
                continue;
            }
        };
        assert!(!answer.is_null(), "only rejected by Python: {text:?}");
        read += 1;
        assert_eq!(document.lines.concat(), *text);
        assert_eq!(serde_json::to_value(raw(&document)).unwrap(), answer["raw"], "{text:?}");
        let Some(section) = document.section(SECTION) else { continue };
        for entry in &section.entries {
            assert_eq!([document.lines[entry.line]], [[entry.prefix, entry.value, entry.suffix].concat()]);
            // Python rejects a single `%`, which is allowed here.
            match (unescape(entry.value), answer["filled"][&entry.key].as_str()) {
                (Some(ours), Some(python)) => {
                    filled += 1;
                    assert_eq!(ours, python, "{} in {text:?}", entry.key);
                }
                (Some(_), None) => assert!(entry.value.replace("%%", "").contains('%'), "{text:?}"),
                (None, _) => references += 1,
            }
        }
    }
    eprintln!(
        "{CASES} texts, {read} readable, {filled} values, {references} references, rejected {rejected:?}"
    );
    assert!(read > CASES / 10 && filled > CASES / 10, "too few valid texts: {read}, {filled}");
    assert!(references > 100 && rejected.iter().all(|count| *count > 100), "too few rejected texts");
}
