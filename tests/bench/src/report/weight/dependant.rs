//! Small programs that depend on something, written into folders of their own.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::report::Bench;

/// A program to be built.
pub struct Dependant {
    /// What it depends on, in words.
    pub name: &'static str,
    /// Where it is.
    pub folder: PathBuf,
    /// Whether the others are compared with it.
    pub is_base: bool,
    /// Whether it is what we want to be light.
    pub is_ours: bool,
}

const BASE: &str = r#"
[dependencies]
reqwest = { version = "0.13.5", default-features = false, features = ["json", "query", "stream", "rustls"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", default-features = false, features = ["fs", "io-util", "macros", "rt", "sync", "time"] }
"#;

const BASE_MAIN: &str = r#"
#[derive(serde::Deserialize)]
struct Build {
    state: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = "https://copr.fedorainfracloud.org/api_3/build/1";
    let build: Build = serde_json::from_slice(&reqwest::get(url).await?.bytes().await?)?;
    println!("{}", build.state);
    Ok(())
}
"#;

const OURS: &str = r#"
[dependencies]
copr-api-ext = { path = {path} }
tokio = { version = "1", default-features = false, features = ["macros", "rt"] }
"#;

const OURS_MAIN: &str = r#"
use copr_api_ext::prelude::*;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let copr = copr_api_ext::Copr::builder().build()?;
    println!("{}", copr.build_get().build_id(1).send().output().await?.state);
    Ok(())
}
"#;

impl Dependant {
    /// All of them, the one that the others are compared with first.
    pub fn all(bench: &Bench, folder: &Path) -> Result<Vec<Self>> {
        let root = &bench.root;
        // As a string of TOML, which one of JSON is too.
        let ours = |library: &Path| {
            let path = serde_json::Value::from(&*library.join("copr-api-ext").to_string_lossy());
            OURS.replace("{path}", &path.to_string())
        };
        let checked_in = folder.join("checked-in");
        copy_with_generated_code(bench, &checked_in)?;
        let write =
            |name, title, manifest: String, main| write(root, &folder.join(name), title, &manifest, main);
        Ok(vec![
            Self {
                is_base: true,
                ..write("reqwest", "reqwest, rustls, tokio, serde", BASE.to_owned(), BASE_MAIN)?
            },
            Self { is_ours: true, ..write("ours", "copr-api-ext", ours(root), OURS_MAIN)? },
            write("generated", "copr-api-ext, generated code checked in", ours(&checked_in), OURS_MAIN)?,
        ])
    }
}

fn write(root: &Path, folder: &Path, name: &'static str, manifest: &str, main: &str) -> Result<Dependant> {
    let head = "[package]\nname = \"dependant\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("Cargo.toml"), format!("{head}{manifest}"))?;
    std::fs::write(folder.join("src/main.rs"), main)?;
    // The same versions for all.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(Dependant { name, folder: folder.to_owned(), is_base: false, is_ours: false })
}

/// The two libraries, with what the build script writes as files of the first.
fn copy_with_generated_code(bench: &Bench, to: &Path) -> Result<()> {
    let root = &bench.root;
    for folder in ["copr-api/src", "copr-api-ext/src"] {
        copy(&root.join(folder), &to.join(folder))?;
    }
    for file in ["copr-api/README.md", "copr-api-ext/README.md", "copr-api-ext/Cargo.toml"] {
        std::fs::copy(root.join(file), to.join(file))?;
    }
    copy(&root.join("copr-api-ext/docs"), &to.join("copr-api-ext/docs"))?;
    let whole = std::fs::read_to_string(root.join("Cargo.toml"))?;
    let members =
        whole.lines().find(|line| line.starts_with("members")).context("a workspace has members")?;
    let part = whole.replace(members, "members = [\"copr-api\", \"copr-api-ext\"]");
    std::fs::write(to.join("Cargo.toml"), part)?;
    let manifest = std::fs::read_to_string(root.join("copr-api/Cargo.toml"))?;
    let Some((manifest, _)) = manifest.split_once("[build-dependencies]") else {
        bail!("copr-api has no build script any more");
    };
    std::fs::write(to.join("copr-api/Cargo.toml"), manifest)?;
    let generated = newest_generated(&bench.target)?;
    for file in ["client.rs", "enums.rs", "operations.rs"] {
        std::fs::copy(generated.join(file), to.join("copr-api/src").join(file))?;
    }
    for file in ["generated.rs", "operation.rs", "lib.rs"] {
        let path = to.join("copr-api/src").join(file);
        let text = std::fs::read_to_string(&path)?;
        std::fs::write(
            &path,
            text.replace("concat!(env!(\"OUT_DIR\"), \"/", "concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/src/"),
        )?;
    }
    Ok(())
}

/// Where the build script of the measured programs has written.
fn newest_generated(target: &Path) -> Result<PathBuf> {
    let folders =
        std::fs::read_dir(target.join("release/build"))?.flatten().map(|entry| entry.path().join("out"));
    let written = folders
        .filter_map(|folder| Some((folder.join("client.rs").metadata().ok()?.modified().ok()?, folder)));
    Ok(written.max().context("nothing was generated")?.1)
}

/// Copies a folder with what its links lead to.
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let from = entry?.path();
        let to = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            std::fs::copy(&from, &to).with_context(|| format!("{} can't be copied", from.display()))?;
        }
    }
    Ok(())
}
