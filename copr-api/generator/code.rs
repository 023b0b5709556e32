//! Progenitor's output, by part.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{FnArg, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Type, parse_quote};

/// The parts that passes work on. Everything else that progenitor generates is dropped: its client, its hooks, its prelude.
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
    /// If progenitor's output has another form than expected.
    pub fn parse(generated: TokenStream) -> Result<Self, String> {
        let file: syn::File =
            syn::parse2(generated).map_err(|e| format!("the generated code does not parse ({e})"))?;
        let (mut types, mut calls, mut methods) = (None, None, Vec::new());
        for item in file.items {
            match item {
                Item::Mod(module) if module.ident == "types" => types = module.content,
                Item::Mod(module) if module.ident == "builder" => calls = module.content,
                Item::Impl(block) if block.trait_.is_none() && is_of(&block, "Client") => {
                    methods.extend(block.items.into_iter().filter_map(operation_method));
                }
                _ => {}
            }
        }
        let (Some((_, mut types)), Some((_, mut calls))) = (types, calls) else {
            return Err("progenitor generates no `types` or no `builder`".to_owned());
        };
        let position =
            types.iter().position(|item| matches!(item, Item::Mod(module) if module.ident == "builder"));
        let bodies = position.map(|position| types.remove(position));
        let bodies = match bodies {
            Some(Item::Mod(module)) => module.content.map(|(_, items)| items).unwrap_or_default(),
            _ => Vec::new(),
        };
        calls.retain(|item| !matches!(item, Item::Use(_)));
        Ok(Self { types, bodies, methods, calls })
    }

    pub fn into_tokens(self) -> TokenStream {
        let Self { types, bodies, methods, calls } = self;
        quote! {
            use crate::Client;
            /// The types of requests and responses.
            pub mod types {
                #(#types)*
                /// Builders of the types that requests are made of.
                pub mod builder {
                    #(#bodies)*
                }
            }
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

/// A method that makes the call of an operation; not a constructor.
fn operation_method(item: ImplItem) -> Option<ImplItemFn> {
    match item {
        ImplItem::Fn(function) if matches!(function.sig.inputs.first(), Some(FnArg::Receiver(_))) => {
            Some(function)
        }
        _ => None,
    }
}

/// The struct of this name, with its setters.
///
/// # Errors
/// If there is no such struct, or it has no setters.
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
    structure.zip(setters).ok_or_else(|| format!("progenitor generates no builder `{name}`"))
}

/// Whether an implementation is of the type of this name.
pub(super) fn is_of(block: &ItemImpl, name: &str) -> bool {
    last_segment(&block.self_ty).is_some_and(|ident| ident == name)
}

/// The last identifier of a type's path.
pub(super) fn last_segment(of: &Type) -> Option<String> {
    let Type::Path(path) = of else { return None };
    path.path.segments.last().map(|segment| segment.ident.to_string())
}

/// Whether a struct has this field.
pub(super) fn has(structure: &ItemStruct, name: &str) -> bool {
    structure.fields.iter().any(|field| field.ident.as_ref().is_some_and(|ident| ident == name))
}

/// Names of all structs.
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

/// Adds a method to the setters of a builder.
pub(super) fn add(setters: &mut ItemImpl, method: TokenStream) {
    setters.items.push(parse_quote!(#method));
}
