//! Generates the client from `openapi/copr.json` with the feature `generate`. Without it, `src/generated` has the same code.

#[cfg(feature = "generate")]
#[path = "generator/mod.rs"]
#[allow(dead_code, reason = "used by xtask and tests")]
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
        Err(error) => {
            println!("cargo::error={error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "generate")]
const DOCUMENT: &str = "openapi/copr.json";

#[cfg(feature = "generate")]
fn run() -> Result<(), String> {
    let document = std::fs::read_to_string(DOCUMENT)
        .map_err(|e| format!("can't read copr-api/{DOCUMENT}: {e}; run `cargo xtask spec build`"))?;
    let generated = generator::generate(&document).map_err(|e| {
        format!("can't generate a client from copr-api/{DOCUMENT}: {e}; run `cargo xtask spec check`")
    })?;
    let out = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set; run this build script with cargo")?;
    for (name, code) in generated.files() {
        let path = std::path::Path::new(&out).join(name);
        std::fs::write(&path, code.to_string())
            .map_err(|e| format!("can't write {}: {e}", path.display()))?;
    }
    Ok(())
}
