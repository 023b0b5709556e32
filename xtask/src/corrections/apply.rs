//! Applying corrections, and telling which of them are obsolete.

use roas_overlay::apply::Apply as _;
use roas_overlay::v1_0::Overlay;
use serde_json::{Value, json};
use serde_json_path::JsonPath;

use super::creates::members;
use super::{Change, Correction};
use crate::finding::Finding;

/// A corrected document, and what was wrong with the corrections.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The document with every correction that could be applied.
    pub document: Value,
    /// Corrections that are obsolete or don't fit, each with what to do.
    pub findings: Vec<Finding>,
}

/// Applies all corrections in order. One that doesn't fit is reported and skipped, so that one look shows all; one that
/// selects more or fewer places than it should is reported and applied to those.
#[must_use]
pub fn apply(document: &Value, corrections: &[Correction]) -> Applied {
    let mut applied = Applied { document: document.clone(), findings: Vec::new() };
    for correction in corrections {
        match apply_one(&applied.document, correction) {
            Ok((next, places)) => {
                applied.document = next;
                applied.findings.extend(other_number(correction, places));
            }
            Err(finding) => applied.findings.push(finding),
        }
    }
    applied
}

fn other_number(correction: &Correction, places: usize) -> Option<Finding> {
    (places != correction.matches).then(|| {
        Finding::new(
            correction.place(),
            format!("its target selects {places} places where {} were expected", correction.matches),
            "See which of them came or went, then change the target or `x-matches`.",
        )
    })
}

/// The document after the correction, and how many places it selected.
fn apply_one(document: &Value, correction: &Correction) -> Result<(Value, usize), Finding> {
    let finding = |what: String, next: &str| Finding::new(correction.place(), what, next);
    let path = json_path(&correction.target)
        .map_err(|e| finding(format!("its target is no JSONPath: {e}"), "Correct the target."))?;
    let places = path.query_located(document);
    if places.is_empty() {
        return Err(finding(
            "its target is gone from the document".into(),
            "If the server dropped it or mended it, delete the action; if it was renamed, name the new place.",
        ));
    }
    if let Change::Update(update) = &correction.change {
        for place in places.iter() {
            let name = last_step(&place.location().to_string());
            creations_are_as_said(correction, &members(&name, place.node(), update))?;
        }
    }
    let mut next = document.clone();
    overlay(correction)
        .apply(&mut next, enumset::EnumSet::empty())
        .map_err(|e| finding(format!("it can't be applied: {e}"), "Correct the action."))?;
    if next == *document {
        return Err(finding(
            "it changes nothing any more".into(),
            "The server was mended here: delete the action.",
        ));
    }
    Ok((next, places.len()))
}

/// Reads a path. The library panics at some texts that end within an escape, which is no more than a slip of the hand.
fn json_path(target: &str) -> Result<JsonPath, String> {
    match std::panic::catch_unwind(|| JsonPath::parse(target)) {
        Ok(parsed) => parsed.map_err(|e| e.to_string()),
        Err(_) => Err("it can't be read at all".to_owned()),
    }
}

fn creations_are_as_said(correction: &Correction, found: &super::creates::Members) -> Result<(), Finding> {
    if correction.creates {
        if found.present.is_empty() {
            return Ok(());
        }
        return Err(Finding::new(
            correction.place(),
            format!("it adds {}, which the document has by now", list(&found.present)),
            "Compare the served definition with the correction; drop what the server now says itself.",
        ));
    }
    if found.added.is_empty() {
        return Ok(());
    }
    Err(Finding::new(
        correction.place(),
        format!("it speaks of {}, which the document has not", list(&found.added)),
        "If the server dropped or renamed it, change the action; if it is meant as an addition, say `x-creates: true`.",
    ))
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The last member name of a normalised path such as `$['components']['schemas']['Build']`.
fn last_step(location: &str) -> String {
    location.rsplit_once("['").map_or(String::new(), |(_, last)| last.trim_end_matches("']").to_owned())
}

fn overlay(correction: &Correction) -> Overlay {
    let action = match &correction.change {
        Change::Update(update) => json!({"target": correction.target, "update": update}),
        Change::Remove => json!({"target": correction.target, "remove": true}),
    };
    let document = json!({"overlay": "1.0.0", "info": {"title": "one", "version": "1"}, "actions": [action]});
    serde_json::from_value(document).expect("an overlay of one action that was read from an overlay")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn correction(target: &str, change: Change) -> Correction {
        Correction {
            file: "50-test.yaml".into(),
            number: 3,
            target: target.into(),
            reason: "because".into(),
            proof: vec!["D1".into()],
            matches: 1,
            creates: false,
            change,
        }
    }

    fn document() -> Value {
        json!({"components": {"schemas": {"Build": {"properties": {"state": {"type": "string"}}}}}})
    }

    fn only_finding(correction: Correction) -> String {
        let applied = apply(&document(), &[correction]);
        assert_eq!(applied.document, document(), "a correction that does not fit changes nothing");
        assert_eq!(applied.findings.len(), 1);
        applied.findings[0].to_string()
    }

    #[test]
    fn a_remark_is_merged_in() {
        let applied = apply(
            &document(),
            &[correction(
                "$.components.schemas.Build.properties.state",
                Change::Update(json!({"nullable": true})),
            )],
        );
        assert_eq!(applied.findings, []);
        assert_eq!(
            applied.document["components"]["schemas"]["Build"]["properties"]["state"],
            json!({"type": "string", "nullable": true})
        );
    }

    #[test]
    fn a_target_that_is_gone_is_reported_with_file_and_number() {
        let text = only_finding(correction("$.components.schemas.Package", Change::Remove));
        assert!(text.contains("50-test.yaml action 3") && text.contains("is gone"), "{text}");
    }

    #[test]
    fn a_target_that_is_no_path_is_reported() {
        for target in ["", "$[", "components", r#"$["\u"#] {
            let text = only_finding(correction(target, Change::Remove));
            assert!(text.contains("is no JSONPath"), "{text}");
        }
    }

    #[test]
    fn a_correction_that_changes_nothing_is_reported() {
        let text = only_finding(correction(
            "$.components.schemas.Build.properties.state",
            Change::Update(json!({"type": "string"})),
        ));
        assert!(text.contains("changes nothing any more"), "{text}");
    }

    #[test]
    fn another_number_of_places_is_reported() {
        let two = Correction { matches: 2, ..correction("$.components.schemas.*", Change::Remove) };
        let applied = apply(&document(), &[two]);
        assert!(applied.findings[0].what.contains("selects 1 places where 2 were expected"));
        assert_eq!(
            applied.document,
            json!({"components": {"schemas": {}}}),
            "it is applied to what it selects"
        );
    }

    #[test]
    fn a_remark_about_a_dropped_field_does_not_bring_it_back() {
        let text = only_finding(correction(
            "$.components.schemas.Build",
            Change::Update(json!({"properties": {"gone": {"description": "d"}}})),
        ));
        assert!(text.contains("speaks of `gone`"), "{text}");
    }

    #[test]
    fn an_addition_that_the_server_made_itself_is_reported() {
        let text = only_finding(Correction {
            creates: true,
            ..correction(
                "$.components.schemas.Build.properties",
                Change::Update(json!({"state": {"type": "string"}})),
            )
        });
        assert!(text.contains("adds `state`, which the document has by now"), "{text}");
    }
}
