//! Checks that corrections that change behavior cite facts of `openapi/FACTS.md`.

use serde_json::Value;

use crate::corrections::Correction;
use crate::finding::Finding;

/// Returns the numbers of the facts in a text: lines of the form `- **R1** …`.
pub fn fact_numbers(text: &str) -> Vec<String> {
    let defined = text.lines().filter_map(|line| line.trim_start().strip_prefix("- **")?.split_once("**"));
    defined.map(|(number, _)| number.trim().to_owned()).collect()
}

/// Reports corrections that cite an unknown fact, or change behavior without citing a fact.
pub fn without_fact(corrections: &[Correction], facts: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for correction in corrections {
        if correction.proof.is_empty() && !correction.update.as_ref().is_some_and(is_prose) {
            findings.push(Finding::new(
                correction.place(),
                "it changes more than names and prose but cites no fact",
                "Add the fact to openapi/FACTS.md, and cite it in `x-proof`.",
            ));
        }
        for number in correction.proof.iter().filter(|number| !facts.contains(number)) {
            findings.push(Finding::new(
                correction.place(),
                format!("it cites fact {number}, which is not in openapi/FACTS.md"),
                "Add the fact, or cite another one.",
            ));
        }
    }
    findings
}

/// Whether an update contains only names and prose. A field with such a name is an object.
fn is_prose(update: &Value) -> bool {
    update.as_object().is_some_and(|members| {
        members.iter().all(|(key, value)| match key.as_str() {
            "operationId" | "title" | "summary" | "description" => value.is_string() || is_prose(value),
            "x-enum-descriptions" => true,
            _ => is_prose(value),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn finds_numbers_of_facts() {
        assert_eq!(fact_numbers("# D\n- **D1** one\n- **D10** ten\nnot **D2**\n"), ["D1", "D10"]);
    }

    #[test]
    fn names_and_prose_need_no_proof() {
        for (update, findings) in [
            (Some(json!({"operationId": "a_get", "responses": {"200": {"description": "d"}}})), 0),
            (Some(json!({"properties": {"description": {"description": "d"}}})), 0),
            (Some(json!({"properties": {"description": {"nullable": true}}})), 1),
            (Some(json!({"description": "d", "required": ["a"]})), 1),
            (None, 1),
        ] {
            let correction = Correction { update, ..Correction::default() };
            assert_eq!(
                without_fact(std::slice::from_ref(&correction), &[]).len(),
                findings,
                "{correction:?}"
            );
        }
    }
}
