//! Generates the client from `openapi/copr.json`, with the feature `generate`. Without it, `src/generated` has the same code.

#[cfg(feature = "generate")]
#[path = "generator/mod.rs"]
#[allow(dead_code, reason = "xtask and the tests use the rest")]
mod generator;

#[cfg(not(feature = "generate"))]
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
}

#[cfg(feature = "generate")]
fn main() -> std::process::ExitCode {
    println!("cargo:rerun-if-changed={DOCUMENT}");
    println!("cargo:rerun-if-changed=generator");
    println!("cargo:rerun-if-changed=build.rs");
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "generate")]
const DOCUMENT: &str = "openapi/copr.json";

#[cfg(feature = "generate")]
fn run() -> Result<(), String> {
    let document = std::fs::read_to_string(DOCUMENT)
        .map_err(|e| format!("copr-api/{DOCUMENT} can't be read ({e}): run `cargo xtask spec build`"))?;
    let generated = generator::generate(&document).map_err(|e| {
        format!("no client can be generated from copr-api/{DOCUMENT}: {e}. Run `cargo xtask spec check`")
    })?;
    let out = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: this is a build script")?;
    for (name, code) in generated.files() {
        let path = std::path::Path::new(&out).join(name);
        std::fs::write(&path, code.to_string())
            .map_err(|e| format!("{name} can't be written to {}: {e}", path.display()))?;
    }
    Ok(())
}
