//! `cargo xtask generate`: writes what is derived from the specification and checked in.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, anyhow};

use super::{Outcome, print_findings};
use crate::finding::Finding;
use crate::generator;
use crate::workspace::Workspace;

const HEAD: &str = "// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.\n\n";

/// Writes the generated code and the copies of documents that published crates hold, or checks that they are up to date.
///
/// # Errors
/// If a file can't be read or written, or no client can be generated.
pub fn run(workspace: &Workspace, check: bool) -> Result<Outcome> {
    let mut findings = Vec::new();
    for (path, text) in files(workspace)? {
        let full = workspace.root().join(&path);
        if fs::read_to_string(&full).is_ok_and(|present| present == text) {
            continue;
        }
        if check {
            findings.push(Finding::new(
                path.display().to_string(),
                "is not what the specification gives",
                "Run `cargo xtask generate` and commit it.",
            ));
            continue;
        }
        let folder = full.parent().context("a file has a folder")?;
        fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))?;
        fs::write(&full, text).with_context(|| format!("{} can't be written", full.display()))?;
        println!("{} written.", path.display());
    }
    print_findings(&findings);
    Ok(Outcome::of(&findings))
}

/// All files that are derived from the specification, with their paths from the root of the repository.
///
/// # Errors
/// If a document can't be read, or no client can be generated.
pub fn files(workspace: &Workspace) -> Result<Vec<(PathBuf, String)>> {
    let read = |path: PathBuf| {
        fs::read_to_string(&path).with_context(|| format!("{} can't be read", path.display()))
    };
    let (document, upstream) = (read(workspace.corrected())?, read(workspace.upstream())?);
    let generated =
        generator::generate(&document).map_err(|why| anyhow!("no client can be generated: {why}"))?;
    let mut files = Vec::new();
    for (name, code) in generated.files() {
        let code = syn::parse2(code).with_context(|| format!("the generated {name} does not parse"))?;
        let text = format!("{HEAD}{}", prettyplease::unparse(&code));
        files.push((PathBuf::from("copr-api/src/generated").join(name), text));
    }
    // Packages hold only what is in their folders, and a link to it is a text file on some systems.
    files.push(("copr-api/openapi/copr.json".into(), document.clone()));
    files.push(("copr-fake/openapi/copr.json".into(), document));
    files.push(("copr-fake/openapi/upstream.json".into(), upstream));
    Ok(files)
}
