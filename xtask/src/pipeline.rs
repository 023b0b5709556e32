//! From what a server serves to what the client is generated from, and everything that is to be said about it.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::convert::{self, Loss};
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
    /// What the conversion from Swagger 2.0 could not carry over.
    pub losses: Vec<Loss>,
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
/// # Errors
/// When the document can't be converted at all.
pub fn build(served: &Value, knowledge: &Knowledge) -> Result<Built, convert::ConvertError> {
    let converted = convert::convert(served)?;
    let applied = corrections::apply(&converted.document, &knowledge.corrections);
    let mut findings = applied.findings;
    findings.extend(lint::proof::without_fact(&knowledge.corrections, &knowledge.facts));
    findings.extend(validate::openapi_3_0(&applied.document).into_iter().map(|what| {
        Finding::new(
            "openapi/copr.json",
            format!("is not valid OpenAPI 3.0: {what}"),
            "Mend the correction that wrote it.",
        )
    }));
    findings.extend(lint::all(&applied.document));
    Ok(Built { document: applied.document, losses: converted.losses, findings })
}

/// Reads a JSON document.
///
/// # Errors
/// When the file can't be read or isn't JSON.
pub fn read_json(path: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// Any of the documents that this repository works with, as OpenAPI 3.0: converts it if it is Swagger 2.0.
///
/// # Errors
/// When it is Swagger 2.0 and can't be converted.
pub fn as_openapi(document: &Value) -> Result<Value, convert::ConvertError> {
    if document.get("openapi").is_some() {
        return Ok(document.clone());
    }
    Ok(convert::convert(document)?.document)
}
