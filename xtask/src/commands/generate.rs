//! `cargo xtask generate`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, anyhow};

use super::{Outcome, print_findings};
use crate::finding::Finding;
use crate::generator;
use crate::workspace::Workspace;

const HEAD: &str = "// Generated from openapi/copr.json by `cargo xtask generate`. Do not edit.\n\n";

/// Writes the generated code and the copies of documents in published crates, or checks that they are up to date.
///
/// # Errors
/// Returns an error if a file can't be read or written, or no client can be generated.
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
                "is out of date",
                "Run `cargo xtask generate` and commit it.",
            ));
            continue;
        }
        let folder = full.parent().context("a file has a parent directory")?;
        fs::create_dir_all(folder).with_context(|| format!("can't create {}", folder.display()))?;
        fs::write(&full, text).with_context(|| format!("can't write {}", full.display()))?;
        println!("{} written.", path.display());
    }
    print_findings(&findings);
    Ok(Outcome::of(&findings))
}

/// Returns all derived files with their paths relative to the root of the repository.
///
/// # Errors
/// Returns an error if a document can't be read, or no client can be generated.
pub fn files(workspace: &Workspace) -> Result<Vec<(PathBuf, String)>> {
    let read =
        |path: PathBuf| fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()));
    let (document, upstream) = (read(workspace.corrected())?, read(workspace.upstream())?);
    let generated =
        generator::generate(&document).map_err(|why| anyhow!("can't generate a client: {why}"))?;
    let mut files = Vec::new();
    for (name, code) in generated.files() {
        let code = syn::parse2(code).with_context(|| format!("can't parse the generated {name}"))?;
        let text = format!("{HEAD}{}", prettyplease::unparse(&code));
        files.push((PathBuf::from("copr-api/src/generated").join(name), text));
    }
    // A package contains only files of its own folder, and symbolic links do not work on all systems.
    files.push(("copr-api/openapi/copr.json".into(), document.clone()));
    files.push(("copr-fake/openapi/copr.json".into(), document));
    files.push(("copr-fake/openapi/upstream.json".into(), upstream));
    Ok(files)
}
