//! Generates the client from `openapi/copr.json`.

#[path = "generator/mod.rs"]
#[allow(dead_code, reason = "xtask and the tests use the rest")]
mod generator;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const DOCUMENT: &str = "openapi/copr.json";

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed={DOCUMENT}");
    println!("cargo:rerun-if-changed=generator");
    println!("cargo:rerun-if-changed=build.rs");
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let document = std::fs::read_to_string(DOCUMENT)
        .map_err(|e| format!("copr-api/{DOCUMENT} can't be read ({e}): run `cargo xtask spec build`"))?;
    let options = generator::Options { schemars: std::env::var_os("CARGO_FEATURE_SCHEMARS").is_some() };
    let generated = generator::generate(&document, options).map_err(|e| {
        format!("no client can be generated from copr-api/{DOCUMENT}: {e}. Run `cargo xtask spec check`")
    })?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: this is a build script")?);
    write(&out, "client.rs", generated.client.to_string())?;
    write(&out, "enums.rs", generated.enums.to_string())?;
    write(&out, "operations.rs", generated.operations.to_string())
}

fn write(out: &Path, name: &str, code: String) -> Result<(), String> {
    std::fs::write(out.join(name), code)
        .map_err(|e| format!("{name} can't be written to {}: {e}", out.display()))
}
