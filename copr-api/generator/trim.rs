//! Leaves out what progenitor makes and nobody needs: the builders of types that only a server makes, which every dependant
//! would compile, and `Client::new`.

use std::collections::BTreeSet;

use serde_json::Value;
use syn::{ImplItem, Item, Type};

use super::docs::type_name;

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
            collect(&operation["requestBody"], view, &mut found);
            // What travels as a part of a multipart body is known by its type only.
            for name in
                operation[super::view::PARTS].as_array().into_iter().flatten().filter_map(Value::as_str)
            {
                collect(
                    &serde_json::json!({"$ref": format!("#/components/schemas/{name}")}),
                    view,
                    &mut found,
                );
            }
        }
    }
    found
}

fn collect(value: &Value, view: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            let name = map.get("$ref").and_then(Value::as_str).and_then(|r| r.rsplit('/').next());
            if let Some(name) = name.filter(|name| found.insert((*name).to_owned())) {
                collect(&view["components"]["schemas"][name], view, found);
            }
            map.values().for_each(|member| collect(member, view, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, view, found)),
        _ => {}
    }
}
