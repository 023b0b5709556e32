//! Generates the client from the corrected document.
//!
//! Used by the build script, `cargo xtask generate`, and tests. Progenitor generates types, builders and setters; the passes in
//! [`generate`] implement the trait `Call` and add setters and documentation.

mod bodies;
pub mod calls;
mod catch_panic;
mod code;
mod docs;
mod document;
pub mod enums;
mod lists;
mod messages;
pub mod operations;
pub mod progenitor_input;
pub mod reachable;
mod schemas;
pub mod settings;

use proc_macro2::TokenStream;
use serde_json::Value;

use code::Code;

/// The generated code.
pub struct Generated {
    /// The calls and the types.
    pub client: TokenStream,
    /// The open enumerations.
    pub enums: TokenStream,
    /// The table of operations.
    pub operations: TokenStream,
}

impl Generated {
    /// Returns the names and the code of the files.
    pub fn files(self) -> [(&'static str, TokenStream); 3] {
        [("client.rs", self.client), ("enums.rs", self.enums), ("operations.rs", self.operations)]
    }
}

/// Generates the client.
///
/// # Errors
/// Returns an error if the document lacks what the passes require, or progenitor rejects it.
pub fn generate(document: &str) -> Result<Generated, String> {
    catch_panic::catch_panic(|| passes(document))
}

fn passes(document: &str) -> Result<Generated, String> {
    let document: Value = serde_json::from_str(document).map_err(|e| format!("it is not JSON ({e})"))?;
    let operations = operations::read(&document)?;
    let enums = enums::read(&document);

    let input = progenitor_input::derive(&document, &enums)?;
    let spec = serde_json::from_value(input.clone()).map_err(|e| format!("it is not OpenAPI 3.0 ({e})"))?;
    let generated = settings::generator(&document, &enums).generate_tokens(&spec);
    let mut code = Code::parse(generated.map_err(|e| format!("progenitor rejects it ({e})"))?)?;

    bodies::remove_builders_of_responses(&mut code, &input);
    bodies::widen_setters(&mut code);
    docs::document_bodies(&mut code, &input);
    docs::document_calls(&mut code, &input, &operations);
    calls::make_values(&mut code)?;
    calls::add_body_setters(&mut code, &input)?;
    calls::implement_call(&mut code, &input, &operations)?;
    bodies::add_shared_setters(&mut code)?;
    lists::implement_list_call(&mut code, &input)?;
    schemas::make_optional(&mut code.types);

    Ok(Generated {
        client: messages::rewrite(code.into_tokens(&docs::overview(&input))),
        enums: enums::tokens(&enums),
        operations: operations::tokens(&operations),
    })
}
