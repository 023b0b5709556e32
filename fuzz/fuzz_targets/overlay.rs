//! Corrections: parsing and applying never panic, and a removal without effect is reported.
#![no_main]

use std::sync::LazyLock;

use copr_fuzz::Choices;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use xtask::corrections::{Correction, apply, parse};

const WORDS: &[&str] = &[
    "components",
    "schemas",
    "properties",
    "paths",
    "responses",
    "parameters",
    "A",
    "B",
    "a",
    "b",
    "type",
    "string",
    "nullable",
    "description",
    "required",
    "get",
    "/a",
    "200",
    "content",
    "x-y",
    "",
    "actions",
    "target",
    "update",
    "remove",
];

const TARGETS: &[&str] = &[
    "$",
    "$.components.schemas.A",
    "$.components.schemas.*",
    "$.components.schemas.A.properties.a",
    "$..properties",
    "$..*",
    "$.components.schemas.A.required",
    "$.components.schemas.A.required[0]",
    "$.paths['/a'].get",
    "$.paths.*.*",
    "$.paths[?@.get]",
    "$.components.schemas[?@.type=='object']",
    "$.tags[?@.name=='t']",
    "$.paths..responses['200']",
    "$.nothing",
    "$[",
    "",
];

static WHOLE: LazyLock<Value> = LazyLock::new(|| {
    json!({
        "openapi": "3.0.3", "tags": [{"name": "t"}],
        "components": {"schemas": {
            "A": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}, "b": {"$ref": "#/components/schemas/B"}}},
            "B": {"type": "object", "properties": {}}}},
        "paths": {"/a": {"get": {"parameters": [], "responses": {"200": {"description": ""}}}}},
    })
});

fn correction(choices: &mut Choices<'_>) -> Correction {
    let flags = choices.byte();
    let target = if flags & 1 == 0 { choices.one(TARGETS).to_owned() } else { choices.text() };
    let remove = flags & 2 == 0;
    Correction {
        file: "50.yaml".into(),
        number: 1,
        target,
        description: "because".into(),
        proof: vec!["D1".into()],
        creates: flags & 4 != 0,
        update: (!remove).then(|| choices.json(WORDS, 4)),
        remove,
    }
}

/// The JSONPath parser panics on some inputs, and `apply` catches that. The fuzzer's panic hook would abort first.
fn let_caught_panics_pass() {
    let abort = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !panic.location().is_some_and(|at| at.file().contains("serde_json_path")) {
            abort(panic);
        }
    }));
}

fuzz_target!(init: let_caught_panics_pass(), |data: &[u8]| {
    let mut choices = Choices(data);
    if choices.byte() % 4 == 0 {
        let text = String::from_utf8_lossy(choices.0);
        let head = "overlay: 1.0.0\ninfo: { title: t, version: 1.0.0 }\nactions:\n";
        for text in [text.as_ref(), &format!("{head}{text}")] {
            if let Ok(corrections) = parse("50.yaml", text) {
                let _ = apply(&mut WHOLE.clone(), &corrections);
            }
        }
        return;
    }
    let document = if choices.byte() % 4 == 0 { choices.object(WORDS, 5) } else { WHOLE.clone() };
    let corrections: Vec<Correction> = (0..=choices.byte() % 3).map(|_| correction(&mut choices)).collect();
    let mut corrected = document.clone();
    let findings = apply(&mut corrected, &corrections);
    if let [only] = corrections.as_slice()
        && only.remove
    {
        assert!(corrected != document || !findings.is_empty(), "{only:?}");
    }
});
