//! Derives `JsonSchema` only with the feature `schemars`.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Path, Token, parse_quote};

pub(super) const DERIVE: &str = "::schemars::JsonSchema";

/// Moves the derive of all types into a conditional attribute.
pub(super) fn make_optional(items: &mut [Item]) {
    for item in items {
        match item {
            Item::Struct(of) => optional(&mut of.attrs),
            Item::Enum(of) => optional(&mut of.attrs),
            Item::Mod(module) => make_optional(module.content.as_mut().map_or(&mut [], |(_, items)| items)),
            _ => {}
        }
    }
}

fn optional(attributes: &mut Vec<Attribute>) {
    let mut found = false;
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        let Ok(derived) = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
            continue;
        };
        let is_schema = |path: &Path| tokens(path) == DERIVE;
        let kept: Vec<&Path> = derived.iter().filter(|path| !is_schema(path)).collect();
        if kept.len() < derived.len() {
            found = true;
            *attribute = parse_quote!(#[derive(#(#kept),*)]);
        }
    }
    if found {
        attributes.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
    }
}

fn tokens(path: &Path) -> String {
    let tokens: TokenStream = path.to_token_stream();
    tokens.to_string().replace(' ', "")
}
