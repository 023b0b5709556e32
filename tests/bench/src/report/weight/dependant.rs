//! Small dependent programs, each in its own folder.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::report::Bench;

/// A program to build.
pub struct Dependant {
    /// Its dependency, for the table.
    pub name: &'static str,
    /// Its folder.
    pub folder: PathBuf,
    /// Whether it is the baseline.
    pub is_base: bool,
    /// Whether the goal applies to it.
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
    println!("{}", copr.build_get().build_id(1).send().await?.state);
    Ok(())
}
"#;

impl Dependant {
    /// All programs, the baseline first.
    pub fn all(bench: &Bench, folder: &Path) -> Result<Vec<Self>> {
        let root = &bench.root;
        // JSON strings are valid TOML strings.
        let path = serde_json::Value::from(&*root.join("copr-api-ext").to_string_lossy()).to_string();
        let ours = |features: &str| OURS.replace("{path}", &format!("{path}{features}"));
        let without = ", default-features = false, features = [\"rustls\"]";
        let write =
            |name, title, manifest: String, main| write(root, &folder.join(name), title, &manifest, main);
        Ok(vec![
            Self {
                is_base: true,
                ..write("reqwest", "reqwest, rustls, tokio, serde", BASE.to_owned(), BASE_MAIN)?
            },
            Self { is_ours: true, ..write("ours", "copr-api-ext", ours(""), OURS_MAIN)? },
            write("generated", "copr-api-ext without `generate`", ours(without), OURS_MAIN)?,
        ])
    }
}

fn write(root: &Path, folder: &Path, name: &'static str, manifest: &str, main: &str) -> Result<Dependant> {
    let head = "[package]\nname = \"dependant\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("Cargo.toml"), format!("{head}{manifest}"))?;
    std::fs::write(folder.join("src/main.rs"), main)?;
    // The same dependency versions for all.
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(Dependant { name, folder: folder.to_owned(), is_base: false, is_ours: false })
}
