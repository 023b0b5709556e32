//! Every correction rests on facts that `openapi/FACTS.md` states.

use crate::corrections::Correction;
use crate::finding::Finding;

/// The numbers of the facts that a text defines: lines of the form `- **R1** …`.
#[must_use]
pub fn fact_numbers(text: &str) -> Vec<String> {
    let defined = text.lines().filter_map(|line| line.trim_start().strip_prefix("- **")?.split_once("**"));
    defined.map(|(number, _)| number.trim().to_owned()).collect()
}

/// Corrections that cite a fact which isn't stated.
#[must_use]
pub fn without_fact(corrections: &[Correction], facts: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for correction in corrections {
        for number in correction.proof.iter().filter(|number| !facts.contains(number)) {
            findings.push(Finding::new(
                correction.place(),
                format!("it cites fact {number}, which openapi/FACTS.md does not state"),
                "State the fact there, or cite another one.",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_lines_that_begin_with_a_bold_number() {
        assert_eq!(fact_numbers("# D\n- **D1** one\n- **D10** ten\nnot **D2**\n"), ["D1", "D10"]);
    }
}
