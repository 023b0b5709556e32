//! From the corrected document to the code of the client.
//!
//! Used by the build script, and by the tests and tasks of the repository, so that what is checked is what is built.
//!
//! * [`view`]: the document as progenitor has to see it,
//! * [`settings`]: how progenitor is asked to generate,
//! * [`enums`]: open enumerations,
//! * [`operations`]: the table of operations,
//! * [`docs`]: documentation that progenitor leaves out,
//! * `lists`, `projects`: what builders have in common, as traits,
//! * `texts`: setters that take what people have at hand,
//! * `build_options`: what all bodies that submit a build have in common, as a trait,
//! * [`same_names`]: what stands in path and body, set once,
//! * `refusals`: the operation, in what its builder refuses,
//! * `trim`: what nobody needs,
//! * [`reached`]: the schemas that something leads to,
//! * `caught`: what progenitor says when it gives up.

mod build_options;
mod caught;
pub mod docs;
pub mod enums;
mod lists;
pub mod operations;
mod projects;
pub mod reached;
mod refusals;
pub mod same_names;
mod schemas;
pub mod settings;
mod texts;
mod trim;
pub mod view;

use proc_macro2::TokenStream;
use serde_json::Value;

/// Whether a builder has such a field.
fn has(builder: &syn::ItemStruct, name: &str) -> bool {
    builder.fields.iter().any(|field| field.ident.as_ref().is_some_and(|ident| ident == name))
}

/// The generated code, by file.
pub struct Generated {
    /// The client, its builders and its types.
    pub client: TokenStream,
    /// The open enumerations.
    pub enums: TokenStream,
    /// The table of operations.
    pub operations: TokenStream,
}

impl Generated {
    /// The code of each file, with its name.
    #[must_use]
    pub fn files(self) -> [(&'static str, TokenStream); 3] {
        [("client.rs", self.client), ("enums.rs", self.enums), ("operations.rs", self.operations)]
    }
}

/// Generates the client.
///
/// # Errors
/// One sentence that says what is wrong with the document.
pub fn generate(document: &str) -> Result<Generated, String> {
    caught::caught(|| tokens(document))
}

fn tokens(document: &str) -> Result<Generated, String> {
    let document: Value = serde_json::from_str(document).map_err(|e| format!("it is not JSON ({e})"))?;
    let operations = operations::read(&document)?;
    let enums = enums::read(&document);
    let view = view::for_progenitor(&document, &enums)?;
    let spec = serde_json::from_value(view.clone()).map_err(|e| format!("it is not OpenAPI 3.0 ({e})"))?;
    let client = settings::generator(&document, &enums)
        .generate_tokens(&spec)
        .map_err(|e| format!("progenitor refuses it ({e})"))?;
    Ok(Generated {
        client: docs::complete(client, &view, &operations)?,
        enums: enums::tokens(&enums),
        operations: operations::tokens(&operations),
    })
}
