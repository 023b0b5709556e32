//! The parts of progenitor's output.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{FnArg, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Type, parse_quote};

/// The parts that are used. Everything else is dropped: the client, its hooks, and the prelude.
pub(super) struct Code {
    /// The types of requests and responses.
    pub types: Vec<Item>,
    /// The builders of types.
    pub bodies: Vec<Item>,
    /// The methods of the client, one per operation.
    pub methods: Vec<ImplItemFn>,
    /// The calls: one struct with its setters per operation.
    pub calls: Vec<Item>,
}

impl Code {
    /// # Errors
    /// Returns an error if the output has an unexpected form.
    pub fn parse(generated: TokenStream) -> Result<Self, String> {
        let mut file: syn::File =
            syn::parse2(generated).map_err(|e| format!("can't parse the generated code: {e}"))?;
        let modules = (take_module(&mut file.items, "types"), take_module(&mut file.items, "builder"));
        let (Some(mut types), Some(mut calls)) = modules else {
            return Err("progenitor generated no `types` or no `builder`".to_owned());
        };
        let bodies = take_module(&mut types, "builder").unwrap_or_default();
        let methods = file.items.into_iter().flat_map(|item| match item {
            Item::Impl(block) if block.trait_.is_none() && is_of(&block, "Client") => block.items,
            _ => Vec::new(),
        });
        let methods = methods.filter_map(operation_method).collect();
        calls.retain(|item| !matches!(item, Item::Use(_)));
        Ok(Self { types, bodies, methods, calls })
    }

    pub fn into_tokens(self, overview: &str) -> TokenStream {
        let Self { types, bodies, methods, calls } = self;
        quote! {
            use crate::Client;
            /// The types of requests and responses.
            pub mod types {
                #(#types)*
                /// Builders of the types in requests.
                pub mod builder {
                    #(#bodies)*
                }
            }
            #[doc = #overview]
            impl Client {
                #(#methods)*
            }
            /// The calls, one for each operation.
            pub mod builder {
                use super::types;
                use crate::call::BuildError as Error;
                use progenitor_client::encode_path;
                #(#calls)*
            }
        }
    }
}

fn take_module(items: &mut Vec<Item>, name: &str) -> Option<Vec<Item>> {
    let position = items.iter().position(|item| matches!(item, Item::Mod(module) if module.ident == name))?;
    match items.remove(position) {
        Item::Mod(module) => Some(module.content?.1),
        _ => None,
    }
}

/// A method that creates the call of an operation; not a constructor.
fn operation_method(item: ImplItem) -> Option<ImplItemFn> {
    match item {
        ImplItem::Fn(function) if matches!(function.sig.inputs.first(), Some(FnArg::Receiver(_))) => {
            Some(function)
        }
        _ => None,
    }
}

/// Returns the struct of this name with its setters.
///
/// # Errors
/// Returns an error if there is no such struct, or it has no setters.
pub(super) fn find<'a>(
    items: &'a mut [Item],
    name: &str,
) -> Result<(&'a mut ItemStruct, &'a mut ItemImpl), String> {
    let (mut structure, mut setters) = (None, None);
    for item in items {
        match item {
            Item::Struct(found) if found.ident == name => structure = Some(found),
            Item::Impl(found) if found.trait_.is_none() && is_of(found, name) => setters = Some(found),
            _ => {}
        }
    }
    structure.zip(setters).ok_or_else(|| format!("progenitor generated no builder `{name}`"))
}

pub(super) fn is_of(block: &ItemImpl, name: &str) -> bool {
    last_segment(&block.self_ty).is_some_and(|ident| ident == name)
}

pub(super) fn last_segment(of: &Type) -> Option<String> {
    let Type::Path(path) = of else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
}

pub(super) fn has(structure: &ItemStruct, name: &str) -> bool {
    structure.fields.iter().any(|field| field.ident.as_ref().is_some_and(|ident| ident == name))
}

pub(super) fn names(items: &[Item]) -> Vec<String> {
    let structs = items.iter().filter_map(|item| match item {
        Item::Struct(structure) => Some(structure.ident.to_string()),
        _ => None,
    });
    structs.collect()
}

/// The builder of the body of a call: `body: Result<types::builder::NAME, String>`.
pub(super) fn body_of(call: &ItemStruct) -> Option<String> {
    let body = call.fields.iter().find(|field| field.ident.as_ref().is_some_and(|ident| ident == "body"))?;
    let text = body.ty.to_token_stream().to_string().replace(' ', "");
    let name = text.strip_prefix("Result<types::builder::")?.split(',').next()?;
    Some(name.to_owned())
}

pub(super) fn add(setters: &mut ItemImpl, method: TokenStream) {
    setters.items.push(parse_quote!(#method));
}
