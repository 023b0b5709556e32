//! Makes every body that submits a build into a `TakesBuildOptions`.

use quote::format_ident;
use syn::{Item, ItemMod, ItemStruct, parse_quote};

use super::has;

/// What all kinds of builds have in common, besides the timeout, by the names of the API.
const OPTIONS: [&str; 10] = [
    "after_build_id",
    "background",
    "bootstrap",
    "chroots",
    "enable_net",
    "exclude_chroots",
    "isolation",
    "packit_forge_project",
    "project_dirname",
    "with_build_id",
];

/// Adds the implementations beside the builders of bodies. A body that lacks an option is none of them: a caller's options
/// would be dropped without a word.
pub(super) fn implement(builders: &mut ItemMod) {
    let Some((_, items)) = &mut builders.content else { return };
    let has_all =
        |builder: &ItemStruct| OPTIONS.iter().chain(&["timeout"]).all(|option| has(builder, option));
    let mut added = Vec::new();
    for item in items.iter() {
        if let Item::Struct(builder) = item
            && has_all(builder)
        {
            added.push(takes_options(builder));
        }
    }
    items.append(&mut added);
}

fn takes_options(builder: &ItemStruct) -> Item {
    let name = &builder.ident;
    let options = OPTIONS.map(|option| format_ident!("{option}"));
    parse_quote! {
        impl crate::TakesBuildOptions for #name {
            fn build_options(mut self, options: &crate::BuildOptions) -> Self {
                #(if options.#options.is_some() {
                    self.#options = Ok(options.#options.clone());
                })*
                if options.timeout.is_some() {
                    self.timeout = Ok(options.timeout_seconds());
                }
                self
            }
        }
    }
}
