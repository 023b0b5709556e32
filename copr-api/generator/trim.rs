//! Leaves out what progenitor makes and nobody needs: the builders of types that only a server makes, which every dependant
//! would compile, `Client::new`, and the header `api-version`, which no Copr server knows.

use std::collections::BTreeSet;

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens as _;
use serde_json::Value;
use syn::{Block, ImplItem, Item, ItemMod, Type};

use super::docs::type_name;
use super::reached::schemas;

/// Removes the builder of every type that no request body is made of.
pub(super) fn builders_of_answers(file: &mut syn::File, view: &Value) {
    let sent: BTreeSet<String> = sent_schemas(view).iter().map(|name| type_name(name)).collect();
    for item in &mut file.items {
        let Item::Mod(types) = item else { continue };
        let Some((_, items)) = types.content.as_mut().filter(|_| types.ident == "types") else { continue };
        items.retain(|item| match item {
            // `impl Build { fn builder() … }`
            Item::Impl(block) if block.trait_.is_none() && is_builder_only(block) => {
                is_kept(&block.self_ty, &sent)
            }
            _ => true,
        });
        for builders in items {
            let Item::Mod(builders) = builders else { continue };
            let Some((_, items)) = builders.content.as_mut().filter(|_| builders.ident == "builder") else {
                continue;
            };
            items.retain(|item| match item {
                Item::Struct(structure) => sent.contains(&structure.ident.to_string()),
                Item::Impl(block) => is_kept(&block.self_ty, &sent),
                _ => true,
            });
        }
    }
}

/// Removes `Client::new`, which panics where TLS can't be set up, and has a time limit that kills uploads.
///
/// # Errors
/// When progenitor makes it no more.
pub(super) fn default_client(file: &mut syn::File) -> Result<(), String> {
    let mut found = false;
    for item in &mut file.items {
        let Item::Impl(block) = item else { continue };
        if block.trait_.is_none() && matches!(&*block.self_ty, Type::Path(of) if of.path.is_ident("Client")) {
            let before = block.items.len();
            block
                .items
                .retain(|member| !matches!(member, ImplItem::Fn(function) if function.sig.ident == "new"));
            found |= block.items.len() < before;
        }
    }
    if found { Ok(()) } else { Err("there is no `Client::new` to be left out any more".to_owned()) }
}

/// Removes the header `api-version` of every call, and the map of headers where it is made for that one alone.
///
/// # Errors
/// When a call makes its headers in another way than it did.
pub(super) fn version_header(builders: &mut ItemMod) -> Result<(), String> {
    for item in builders.content.iter_mut().flat_map(|(_, items)| items) {
        let Item::Impl(block) = item else { continue };
        let builder = block.self_ty.to_token_stream().to_string();
        for member in &mut block.items {
            let ImplItem::Fn(function) = member else { continue };
            if function.sig.ident == "send" {
                without_version(&mut function.block)
                    .map_err(|what| format!("`{builder}` {what}: trim.rs has to follow"))?;
            }
        }
    }
    Ok(())
}

fn without_version(body: &mut Block) -> Result<(), String> {
    let is_append = |text: &str| text.starts_with("header_map . append");
    let before = body.stmts.len();
    body.stmts.retain(|statement| {
        let text = statement.to_token_stream().to_string();
        !(is_append(&text) && text.contains("\"api-version\""))
    });
    if body.stmts.len() + 1 != before {
        return Err("sends no `api-version` any more".to_owned());
    }
    if body.stmts.iter().any(|statement| is_append(&statement.to_token_stream().to_string())) {
        return Ok(());
    }
    body.stmts
        .retain(|statement| !statement.to_token_stream().to_string().starts_with("let mut header_map ="));
    let rest = without_headers(body.to_token_stream());
    if rest.to_string().contains("header_map") {
        return Err("makes its headers in another way".to_owned());
    }
    *body = syn::parse2(rest).map_err(|e| format!("can't be changed ({e})"))?;
    Ok(())
}

/// Takes `.headers(header_map)` out, wherever it stands.
fn without_headers(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            kept.push(tree);
            continue;
        };
        let called = matches!(kept.last(), Some(TokenTree::Ident(name)) if name == "headers");
        if called && group.stream().to_string() == "header_map" {
            // The name, and the dot before it.
            kept.truncate(kept.len().saturating_sub(2));
        } else {
            kept.push(TokenTree::Group(Group::new(group.delimiter(), without_headers(group.stream()))));
        }
    }
    kept.into_iter().collect()
}

fn is_builder_only(block: &syn::ItemImpl) -> bool {
    matches!(block.items.as_slice(), [ImplItem::Fn(function)] if function.sig.ident == "builder")
}

/// Whether the type, by its own name or as `super::Name`, is one that requests are made of.
fn is_kept(of: &Type, sent: &BTreeSet<String>) -> bool {
    let Type::Path(path) = of else { return true };
    path.path.segments.last().is_none_or(|segment| sent.contains(&segment.ident.to_string()))
}

/// Names of the schemas that request bodies are made of.
fn sent_schemas(view: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for item in view["paths"].as_object().into_iter().flat_map(|paths| paths.values()) {
        for operation in item.as_object().into_iter().flat_map(|operations| operations.values()) {
            schemas(&operation["requestBody"], view, &mut found);
            // What travels as a part of a multipart body is known by its type only.
            for name in
                operation[super::view::PARTS].as_array().into_iter().flatten().filter_map(Value::as_str)
            {
                schemas(
                    &serde_json::json!({"$ref": format!("#/components/schemas/{name}")}),
                    view,
                    &mut found,
                );
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::parse_quote;

    use super::*;

    fn call(body: &TokenStream) -> ItemMod {
        parse_quote!(mod builder { impl BuildGet<'_> { async fn send(self) { #body } } })
    }

    #[test]
    fn no_call_sends_a_version_that_nobody_reads() {
        let version = quote!(header_map.append(HeaderName::from_static("api-version"), version()););
        let cases = [
            (
                quote! {
                    let mut header_map = HeaderMap::with_capacity(1usize);
                    #version
                    let request = client.client.get(url).headers(header_map).build()?;
                },
                quote!(let request = client.client.get(url).build()?;),
            ),
            // What else is sent stays.
            (
                quote! {
                    let mut header_map = HeaderMap::with_capacity(2usize);
                    #version
                    header_map.append("content-type", content_type);
                    let request = client.client.get(url).headers(header_map).build()?;
                },
                quote! {
                    let mut header_map = HeaderMap::with_capacity(2usize);
                    header_map.append("content-type", content_type);
                    let request = client.client.get(url).headers(header_map).build()?;
                },
            ),
        ];
        for (made, left) in cases {
            let mut module = call(&made);
            version_header(&mut module).unwrap();
            assert_eq!(module.to_token_stream().to_string(), call(&left).to_token_stream().to_string());
        }
    }

    #[test]
    fn a_call_that_makes_its_headers_in_another_way_is_a_fault() {
        let cases = [
            quote!(client.client.get(url)),
            quote! {
                header_map.append(HeaderName::from_static("api-version"), version());
                client.client.get(url).headers(header_map.clone())
            },
        ];
        for made in cases {
            assert!(version_header(&mut call(&made)).unwrap_err().contains("`BuildGet"), "{made}");
        }
    }
}
