//! Applying corrections, and telling which of them are obsolete.

use roas_overlay::apply::Apply as _;
use roas_overlay::v1_0::Overlay;
use serde_json::{Value, json};
use serde_json_path::JsonPath;

use super::creates::{members, without_additions};
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

/// Applies all corrections in order. One that doesn't fit is reported and skipped, so that one look shows all. One that
/// fits in part is reported and applied as far as it fits, so that what it says of the rest is not missed later.
#[must_use]
pub fn apply(document: &Value, corrections: &[Correction]) -> Applied {
    let mut applied = Applied { document: document.clone(), findings: Vec::new() };
    for correction in corrections {
        match apply_one(&applied.document, correction) {
            Ok(Fitted { document, findings }) => {
                applied.document = document;
                applied.findings.extend(findings);
            }
            Err(finding) => applied.findings.push(finding),
        }
    }
    applied
}

/// The document after a correction, and what did not fit.
struct Fitted {
    document: Value,
    findings: Vec<Finding>,
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

fn apply_one(document: &Value, correction: &Correction) -> Result<Fitted, Finding> {
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
    let mut findings: Vec<Finding> = other_number(correction, places.len()).into_iter().collect();
    // What to do: the action as it stands, unless some of its places have not all that it speaks of.
    let mut steps = vec![(correction.target.clone(), correction.change.clone())];
    if let Change::Update(update) = &correction.change {
        let mut fitting = Vec::new();
        let mut all_fit = true;
        for place in places.iter() {
            let location = place.location().to_string();
            let name = last_step(&location);
            let found = members(&name, place.node(), update);
            if let Some(misfit) = misfit(correction, &found) {
                all_fit &= correction.creates;
                if !findings.contains(&misfit) {
                    findings.push(misfit);
                }
            }
            fitting.push((location, Change::Update(without_additions(&name, place.node(), update))));
        }
        if !all_fit {
            steps = fitting;
        }
    }
    let mut next = document.clone();
    for (target, change) in &steps {
        overlay(target, change)
            .apply(&mut next, enumset::EnumSet::empty())
            .map_err(|e| finding(format!("it can't be applied: {e}"), "Correct the action."))?;
    }
    if next == *document && findings.is_empty() {
        return Err(finding(
            "it changes nothing any more".into(),
            "The server was mended here: delete the action.",
        ));
    }
    Ok(Fitted { document: next, findings })
}

/// Reads a path. The library panics at some texts that end within an escape, which is no more than a slip of the hand.
fn json_path(target: &str) -> Result<JsonPath, String> {
    match std::panic::catch_unwind(|| JsonPath::parse(target)) {
        Ok(parsed) => parsed.map_err(|e| e.to_string()),
        Err(_) => Err("it can't be read at all".to_owned()),
    }
}

/// What an update adds although it must not, or does not add although it should.
fn misfit(correction: &Correction, found: &super::creates::Members) -> Option<Finding> {
    let (names, what, next) = if correction.creates {
        (
            &found.present,
            "it adds {}, which the document has by now",
            "Compare the served definition with the correction; drop what the server now says itself.",
        )
    } else {
        (
            &found.added,
            "it speaks of {}, which the document has not",
            "If the server dropped or renamed it, change the action; if it is meant as an addition, say `x-creates: true`.",
        )
    };
    (!names.is_empty()).then(|| Finding::new(correction.place(), what.replace("{}", &list(names)), next))
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The last member name of a normalised path such as `$['components']['schemas']['Build']`.
fn last_step(location: &str) -> String {
    location.rsplit_once("['").map_or(String::new(), |(_, last)| last.trim_end_matches("']").to_owned())
}

fn overlay(target: &str, change: &Change) -> Overlay {
    let action = match change {
        Change::Update(update) => json!({"target": target, "update": update}),
        Change::Remove => json!({"target": target, "remove": true}),
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
    fn the_rest_of_a_remark_about_a_dropped_field_is_applied() {
        let update = json!({"description": "all", "properties": {"gone": {"description": "d"}, "state": {"nullable": true}}});
        let remark =
            Correction { matches: 2, ..correction("$.components.schemas.*", Change::Update(update)) };
        let mut document = document();
        document["components"]["schemas"]["Other"] = json!({"properties": {"gone": {}}});
        let applied = apply(&document, &[remark]);
        let schemas = &applied.document["components"]["schemas"];
        assert_eq!(schemas["Build"]["description"], "all");
        assert_eq!(schemas["Build"]["properties"], json!({"state": {"type": "string", "nullable": true}}));
        assert_eq!(schemas["Other"]["properties"], json!({"gone": {"description": "d"}}));
        let what: Vec<&str> = applied.findings.iter().map(|finding| finding.what.as_str()).collect();
        assert_eq!(what.len(), 2, "{what:?}");
        assert!(what[0].contains("speaks of `gone`") && what[1].contains("speaks of `state`"), "{what:?}");
    }

    #[test]
    fn the_rest_of_an_addition_that_the_server_made_itself_is_applied() {
        let update = json!({"state": {"description": "d"}, "new": {"type": "string"}});
        let addition = Correction {
            creates: true,
            ..correction("$.components.schemas.Build.properties", Change::Update(update))
        };
        let applied = apply(&document(), &[addition]);
        assert_eq!(applied.findings.len(), 1);
        let fields = &applied.document["components"]["schemas"]["Build"]["properties"];
        assert_eq!(fields["new"], json!({"type": "string"}));
        assert_eq!(fields["state"], json!({"type": "string", "description": "d"}));
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
