//! From what a server serves to what the client is generated from, and everything that is to be said about it.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::complete::complete;
use crate::convert::{self, LeftOut};
use crate::corrections::{self, Correction};
use crate::finding::Finding;
use crate::workspace::Workspace;
use crate::{lint, validate};

/// What the people of this repository wrote: corrections and facts.
#[derive(Clone, Debug)]
pub struct Knowledge {
    /// All corrections, in order.
    pub corrections: Vec<Correction>,
    /// Numbers of the facts that `openapi/FACTS.md` defines.
    pub facts: Vec<String>,
}

/// A corrected document, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The corrected OpenAPI 3.0 document.
    pub document: Value,
    /// What could not be converted at all. Findings tell of those parts that a client needs.
    pub left_out: Vec<LeftOut>,
    /// What is worth knowing, and keeps nobody from going on.
    pub notes: Vec<String>,
    /// What has to be mended or decided.
    pub findings: Vec<Finding>,
}

impl Knowledge {
    /// Reads corrections and facts.
    ///
    /// # Errors
    /// When a file can't be read, or a correction isn't written as it has to be.
    pub fn load(workspace: &Workspace) -> Result<Self> {
        let facts = std::fs::read_to_string(workspace.facts())
            .with_context(|| format!("{} can't be read", workspace.facts().display()))?;
        Ok(Self {
            corrections: corrections::load(&workspace.corrections())?,
            facts: lint::proof::fact_numbers(&facts),
        })
    }
}

/// Converts, corrects and examines a served document. Pure: the same input gives the same output to the byte.
///
/// A part that can't be converted is left out. It is a finding if a client needs it.
///
/// # Errors
/// When the document as a whole makes no sense.
pub fn build(served: &Value, knowledge: &Knowledge) -> Result<Built, convert::ConvertError> {
    let converted = convert::convert(served)?;
    let mut document = converted.document;
    let obsolete = corrections::apply(&mut document, &knowledge.corrections);
    let mut findings: Vec<Finding> =
        converted.left_out.iter().filter(|part| part.is_needed).map(unconverted).collect();
    let unneeded = converted.left_out.iter().filter(|part| !part.is_needed);
    let mut notes: Vec<String> =
        unneeded.map(|part| format!("left out, which changes nothing for a client: {}", part.why)).collect();
    notes.extend(complete(&mut document));
    findings.extend(obsolete);
    findings.extend(lint::proof::without_fact(&knowledge.corrections, &knowledge.facts));
    findings.extend(validate::openapi_3_0(&document).into_iter().map(|what| {
        Finding::new(
            "openapi/copr.json",
            format!("is not valid OpenAPI 3.0: {what}"),
            "Mend the correction that wrote it.",
        )
    }));
    findings.extend(lint::all(&document));
    Ok(Built { document, left_out: converted.left_out, notes, findings })
}

fn unconverted(part: &LeftOut) -> Finding {
    Finding::new(
        format!("the served document at {}", part.pointer),
        format!("it is left out, because it can't be converted: {}", part.why),
        "A client needs it: teach xtask/src/convert what it means.",
    )
}

/// Reads a JSON document.
///
/// # Errors
/// When the file can't be read or isn't JSON.
pub fn read_json(path: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// Any of the documents that this repository works with, as OpenAPI 3.0: converts it if it is Swagger 2.0. Also gives
/// what could not be converted and is left out.
///
/// # Errors
/// When it is neither, or is Swagger 2.0 that makes no sense as a whole.
pub fn as_openapi(document: &Value) -> Result<(Value, Vec<LeftOut>), convert::ConvertError> {
    if document.get("openapi").is_some() {
        return Ok((document.clone(), Vec::new()));
    }
    let converted = convert::convert(document)?;
    Ok((converted.document, converted.left_out))
}
