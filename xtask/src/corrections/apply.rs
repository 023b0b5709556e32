//! Applies corrections and reports obsolete ones.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;
use serde_json_path::JsonPath;

use super::Correction;
use super::fit::Fit;
use crate::convert::pointer;
use crate::finding::Finding;

/// Applies all corrections in order and returns findings about obsolete and invalid ones.
///
/// These are skipped or applied as far as possible, so that a single run reports all of them.
pub fn apply(document: &mut Value, corrections: &[Correction]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for correction in corrections {
        match places(document, correction, &mut findings) {
            Ok(places) => apply_to(document, correction, &places, &mut findings),
            Err(what) => findings.push(Finding::new(
                correction.place(),
                format!("its target is not a JSONPath: {what}"),
                "Fix the target.",
            )),
        }
    }
    findings
}

/// The JSON pointers that a target selects. Each combination of the names that it lists has to select something.
fn places(
    document: &Value,
    correction: &Correction,
    findings: &mut Vec<Finding>,
) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    let mut gone = Vec::new();
    for target in single_names(correction.target.trim()) {
        let found = json_path(&target)?.query_located(document);
        all.extend(found.iter().map(|place| place.location().to_json_pointer()));
        if found.is_empty() {
            gone.push(target);
        }
    }
    if all.is_empty() {
        gone = vec![correction.target.clone()];
    }
    findings.extend(gone.into_iter().map(|target| {
        Finding::new(
            correction.place(),
            format!("its target no longer exists: the document has nothing at {target}"),
            "If the server dropped or fixed it, remove it from the target or delete the action; if it was renamed, update the target.",
        )
    }));
    Ok(all)
}

/// Expands lists of names in a target: `$['a', 'b'].c` becomes `$['a'].c` and `$['b'].c`.
fn single_names(target: &str) -> Vec<String> {
    static LIST: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\['[^']*'(?:\s*,\s*'[^']*')+\s*\]").expect("a regular expression"));
    let Some(list) = LIST.find(target) else { return vec![target.to_owned()] };
    let (before, after) = (&target[..list.start()], &target[list.end()..]);
    let names = list.as_str().split('\'').skip(1).step_by(2);
    names.flat_map(|name| single_names(&format!("{before}['{name}']{after}"))).collect()
}

/// Parses a path. The library panics on some unfinished escapes.
fn json_path(target: &str) -> Result<JsonPath, String> {
    match std::panic::catch_unwind(|| JsonPath::parse(target)) {
        Ok(parsed) => parsed.map_err(|e| e.to_string()),
        Err(_) => Err("it can't be parsed".to_owned()),
    }
}

fn apply_to(document: &mut Value, correction: &Correction, places: &[String], findings: &mut Vec<Finding>) {
    let mut finding = |what: String, next: &str| findings.push(Finding::new(correction.place(), what, next));
    let Some(update) = &correction.update else {
        // Backwards, so that the other list items keep their indices.
        places.iter().rev().for_each(|place| remove(document, place));
        if places.iter().any(|place| place.is_empty()) {
            finding("it can't remove the whole document".to_owned(), "Let the target name a part of it.");
        }
        return;
    };
    let mut fit = Fit::default();
    for place in places {
        let name = pointer::split(place).pop().unwrap_or_default();
        let Some(node) = document.pointer_mut(place) else { continue };
        let part = fit.part(&name, node, update, correction.creates);
        merge(node, &part);
    }
    if !fit.missing.is_empty() {
        finding(
            format!("it changes {}, which the document does not have", list(&fit.missing)),
            "If the server dropped or renamed it, change the action; if it is an addition, set `x-creates: true`.",
        );
    }
    if !fit.present.is_empty() {
        finding(
            format!("it adds {}, which the document already has", list(&fit.present)),
            "Compare the served definition with the correction, and remove what the server now declares.",
        );
    } else if !fit.unchanged().is_empty() {
        finding(
            format!("it no longer changes {}", list(&fit.unchanged())),
            "The server was fixed: remove that from the action, or the whole action if it is empty.",
        );
    }
}

fn list<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Merges as overlays do: objects by key, lists by appending, anything else by replacing.
fn merge(node: &mut Value, update: &Value) {
    match (node, update) {
        (Value::Object(node), Value::Object(update)) => {
            for (key, value) in update {
                merge(node.entry(key.as_str()).or_insert_with(|| empty(value)), value);
            }
        }
        (Value::Array(node), Value::Array(update)) => node.extend(update.iter().cloned()),
        (node, update) => *node = update.clone(),
    }
}

fn empty(value: &Value) -> Value {
    if value.is_object() { Value::Object(serde_json::Map::new()) } else { Value::Null }
}

fn remove(document: &mut Value, place: &str) {
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    match document.pointer_mut(parent) {
        Some(Value::Object(map)) => {
            map.remove(&pointer::unescaped(key));
        }
        Some(Value::Array(items)) => {
            items.remove(key.parse().expect("a list item has an index"));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn correction(target: &str, update: Option<Value>) -> Correction {
        let correction = Correction { target: target.into(), update, ..Correction::default() };
        Correction { file: "types/test.yaml".into(), number: 3, ..correction }
    }

    fn removal(target: &str) -> Correction {
        correction(target, None)
    }

    struct Applied {
        document: Value,
        findings: Vec<Finding>,
    }

    fn apply(document: &Value, corrections: &[Correction]) -> Applied {
        let mut document = document.clone();
        let findings = super::apply(&mut document, corrections);
        Applied { document, findings }
    }

    fn document() -> Value {
        json!({"components": {"schemas": {"Build": {"properties": {"state": {"type": "string"}}}}}})
    }

    fn only_finding(correction: Correction) -> String {
        let applied = apply(&document(), &[correction]);
        assert_eq!(applied.document, document(), "an obsolete correction changes nothing");
        assert_eq!(applied.findings.len(), 1);
        applied.findings[0].to_string()
    }

    #[test]
    fn merges_an_update() {
        let applied = apply(
            &document(),
            &[correction("$.components.schemas.Build.properties.state", Some(json!({"nullable": true})))],
        );
        assert_eq!(applied.findings, []);
        assert_eq!(
            applied.document["components"]["schemas"]["Build"]["properties"]["state"],
            json!({"type": "string", "nullable": true})
        );
    }

    #[test]
    fn reports_a_missing_target_with_file_and_number() {
        let text = only_finding(removal("$.components.schemas.Package"));
        assert!(text.contains("types/test.yaml action 3") && text.contains("no longer exists"), "{text}");
    }

    #[test]
    fn reports_an_invalid_target() {
        for target in ["", "$[", "components", r#"$["\u"#] {
            let text = only_finding(removal(target));
            assert!(text.contains("is not a JSONPath"), "{text}");
        }
    }

    #[test]
    fn reports_an_update_without_effect() {
        let text = only_finding(correction(
            "$.components.schemas.Build.properties.state",
            Some(json!({"type": "string"})),
        ));
        assert!(text.contains("no longer changes `type`"), "{text}");
    }

    #[test]
    fn reports_a_part_of_an_update_without_effect() {
        let update = json!({"properties": {"state": {"type": "string", "description": "d"}}});
        let applied = apply(&document(), &[correction("$.components.schemas.Build", Some(update))]);
        assert_eq!(applied.findings.len(), 1);
        assert!(applied.findings[0].what.contains("no longer changes `properties.state.type`"));
    }

    #[test]
    fn reports_a_missing_listed_name_and_applies_the_others() {
        let both = removal("$.components.schemas['Build', 'Package']");
        let applied = apply(&document(), &[both]);
        assert_eq!(applied.findings.len(), 1);
        assert!(applied.findings[0].what.ends_with("nothing at $.components.schemas['Package']"));
        assert_eq!(applied.document, json!({"components": {"schemas": {}}}));
    }

    #[test]
    fn wildcards_select_whatever_exists() {
        let every = removal("$.components.schemas.*.properties");
        let mut more = document();
        more["components"]["schemas"]["Other"] = json!({"properties": {}});
        for document in [document(), more] {
            assert_eq!(apply(&document, std::slice::from_ref(&every)).findings, []);
        }
    }

    #[test]
    fn removes_keys_and_list_items() {
        let document =
            json!({"a": {"type": "string", "default": "d"}, "list": [{"n": 1}, {"n": 2}, {"n": 1}]});
        let applied = apply(&document, &[removal("$.a.default"), removal("$.list[?@.n == 1]")]);
        assert_eq!(applied.findings, []);
        assert_eq!(applied.document, json!({"a": {"type": "string"}, "list": [{"n": 2}]}));
    }

    #[test]
    fn reports_a_removal_of_the_whole_document() {
        let text = only_finding(removal("$"));
        assert!(text.contains("the whole document"), "{text}");
    }

    #[test]
    fn an_update_does_not_restore_a_dropped_field() {
        let text = only_finding(correction(
            "$.components.schemas.Build",
            Some(json!({"properties": {"gone": {"description": "d"}}})),
        ));
        assert!(text.contains("changes `gone`"), "{text}");
    }

    #[test]
    fn applies_the_rest_of_an_update_of_a_dropped_field() {
        let update = json!({"description": "all", "properties": {"gone": {"description": "d"}, "state": {"nullable": true}}});
        let update = correction("$.components.schemas.*", Some(update));
        let mut document = document();
        document["components"]["schemas"]["Other"] = json!({"properties": {"gone": {}}});
        let applied = apply(&document, &[update]);
        let schemas = &applied.document["components"]["schemas"];
        assert_eq!(schemas["Build"]["description"], "all");
        assert_eq!(schemas["Build"]["properties"], json!({"state": {"type": "string", "nullable": true}}));
        assert_eq!(schemas["Other"]["properties"], json!({"gone": {"description": "d"}}));
        let what: Vec<&str> = applied.findings.iter().map(|finding| finding.what.as_str()).collect();
        assert_eq!(what, ["it changes `gone`, `state`, which the document does not have"]);
    }

    #[test]
    fn applies_the_rest_of_an_addition_that_exists() {
        let update = json!({"state": {"description": "d"}, "new": {"type": "string"}});
        let addition =
            Correction { creates: true, ..correction("$.components.schemas.Build.properties", Some(update)) };
        let applied = apply(&document(), &[addition]);
        assert_eq!(applied.findings.len(), 1);
        let fields = &applied.document["components"]["schemas"]["Build"]["properties"];
        assert_eq!(fields["new"], json!({"type": "string"}));
        assert_eq!(fields["state"], json!({"type": "string", "description": "d"}));
    }

    #[test]
    fn reports_an_addition_that_exists() {
        let text = only_finding(Correction {
            creates: true,
            ..correction("$.components.schemas.Build.properties", Some(json!({"state": {"type": "string"}})))
        });
        assert!(text.contains("adds `state`, which the document already has"), "{text}");
    }
}
