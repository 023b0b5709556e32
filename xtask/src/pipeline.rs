//! Builds the corrected document from the served one, and checks it.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::complete::complete;
use crate::convert::{self, LeftOut};
use crate::corrections::{self, Correction};
use crate::finding::Finding;
use crate::workspace::Workspace;
use crate::{lint, validate};

/// The corrections and the facts that they cite.
#[derive(Clone, Debug)]
pub struct CorrectionSet {
    /// The corrections in order.
    pub corrections: Vec<Correction>,
    /// The numbers of the facts in `openapi/FACTS.md`.
    pub facts: Vec<String>,
}

/// A corrected document with its findings.
#[derive(Clone, Debug)]
pub struct Built {
    /// The corrected OpenAPI 3.0 document.
    pub document: Value,
    /// The parts that could not be converted. Those that a client needs are also findings.
    pub left_out: Vec<LeftOut>,
    /// Notes, which do not fail the build.
    pub notes: Vec<String>,
    /// The problems to fix or decide.
    pub findings: Vec<Finding>,
}

impl CorrectionSet {
    /// Reads corrections and facts.
    ///
    /// # Errors
    /// Returns an error if a file can't be read, or a correction has an invalid form.
    pub fn load(workspace: &Workspace) -> Result<Self> {
        let facts = workspace.openapi("FACTS.md");
        let facts =
            std::fs::read_to_string(&facts).with_context(|| format!("can't read {}", facts.display()))?;
        Ok(Self {
            corrections: corrections::load(&workspace.openapi("corrections"))?,
            facts: lint::proof::fact_numbers(&facts),
        })
    }
}

/// Converts, corrects and checks a served document.
///
/// A part that can't be converted is left out. It is a finding if a client needs it.
///
/// # Errors
/// Returns an error if the document as a whole can't be converted.
pub fn build(served: &Value, set: &CorrectionSet) -> Result<Built, convert::ConvertError> {
    let converted = convert::convert(served)?;
    let mut document = converted.document;
    let obsolete = corrections::apply(&mut document, &set.corrections);
    let mut findings: Vec<Finding> =
        converted.left_out.iter().filter(|part| part.is_needed).map(unconverted).collect();
    let unneeded = converted.left_out.iter().filter(|part| !part.is_needed);
    let mut notes: Vec<String> =
        unneeded.map(|part| format!("left out, but not needed by a client: {}", part.why)).collect();
    notes.extend(complete(&mut document));
    findings.extend(obsolete);
    findings.extend(lint::proof::without_fact(&set.corrections, &set.facts));
    findings.extend(validate::openapi_3_0(&document).into_iter().map(|what| {
        Finding::new(
            "openapi/copr.json",
            format!("is not valid OpenAPI 3.0: {what}"),
            "Fix the correction that wrote it.",
        )
    }));
    findings.extend(lint::all(&document));
    Ok(Built { document, left_out: converted.left_out, notes, findings })
}

fn unconverted(part: &LeftOut) -> Finding {
    Finding::new(
        format!("the served document at {}", part.pointer),
        format!("left out because it can't be converted: {}", part.why),
        "A client needs it: add the conversion to xtask/src/convert.",
    )
}

/// Reads a JSON document.
///
/// # Errors
/// Returns an error if the file can't be read or isn't JSON.
pub fn read_json(path: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// Converts a document to OpenAPI 3.0 if it is Swagger 2.0. Also returns the parts that could not be converted.
///
/// # Errors
/// Returns an error if it is neither, or the document as a whole can't be converted.
pub fn as_openapi(document: &Value) -> Result<(Value, Vec<LeftOut>), convert::ConvertError> {
    if document.get("openapi").is_some() {
        return Ok((document.clone(), Vec::new()));
    }
    let converted = convert::convert(document)?;
    Ok((converted.document, converted.left_out))
}
