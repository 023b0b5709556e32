//! Makes every operation that answers with a page into an `OffsetList`, and every page into a `Page`.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Item, ItemMod, ItemStruct};

use super::docs::{operations, parameters, pascal, type_name};

/// Marks a parameter that chooses rows only after the offset was counted: no page can be sent with it.
const AFTER_OFFSET: &str = "x-copr-after-offset";

/// Adds the implementations beside the builders.
///
/// # Errors
/// When a list is not made of pages, or its page has no rows.
pub(super) fn implement(builders: &mut ItemMod, view: &Value) -> Result<(), String> {
    let mut pages = BTreeSet::new();
    let mut added = Vec::new();
    for (id, operation) in operations(view).filter(|(_, operation)| operation["x-copr-list"] == "offset") {
        let page = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        let page = page_of(view, page).ok_or_else(|| format!("{id} is a list, and its answer is no page"))?;
        let name = pascal(id);
        let builder = structure(builders, &name).ok_or_else(|| format!("{id} has no builder"))?;
        added.push(offset_list(id, builder, &page.0, &late(id, view, operation)?)?);
        pages.insert(page);
    }
    added.extend(pages.iter().map(|(page, row)| as_page(page, row)));
    let items = &mut builders.content.get_or_insert_with(Default::default).1;
    for item in added {
        items.push(syn::parse2(item).map_err(|e| format!("the code of a list does not parse ({e})"))?);
    }
    Ok(())
}

/// The types of a page and of its rows.
fn page_of(view: &Value, schema: &Value) -> Option<(String, String)> {
    let name = |schema: &Value| {
        schema["$ref"].as_str().and_then(|r| r.rsplit_once('/')).map(|(_, name)| name.to_owned())
    };
    let page = name(schema)?;
    let row = name(&view["components"]["schemas"][&page]["properties"]["items"]["items"])?;
    Some((type_name(&page), type_name(&row)))
}

fn structure<'a>(module: &'a ItemMod, name: &str) -> Option<&'a ItemStruct> {
    module.content.as_ref()?.1.iter().find_map(|item| match item {
        Item::Struct(structure) if structure.ident == name => Some(structure),
        _ => None,
    })
}

/// The parameters that a page must do without.
fn late(id: &str, view: &Value, operation: &Value) -> Result<Vec<String>, String> {
    let marked = parameters(view, operation).filter(|(_, parameter)| parameter[AFTER_OFFSET] == true);
    marked
        .map(|(name, parameter)| {
            if parameter["required"] == true {
                return Err(format!(
                    "{id} can't be called without `{name}`, which is marked `{AFTER_OFFSET}`"
                ));
            }
            Ok(name)
        })
        .collect()
}

fn offset_list(id: &str, builder: &ItemStruct, page: &str, late: &[String]) -> Result<TokenStream, String> {
    let (name, page) = (&builder.ident, format_ident!("{page}"));
    let fields: Vec<&Ident> =
        builder.fields.iter().filter_map(|f| f.ident.as_ref()).filter(|f| *f != "client").collect();
    for needed in ["limit", "offset"] {
        if !fields.iter().any(|field| *field == needed) {
            return Err(format!("{id} is a list by limit and offset, and has no `{needed}`"));
        }
    }
    let mut given = Vec::new();
    let values = fields.iter().map(|field| {
        let field_name = field.to_string();
        let value = match field_name.as_str() {
            "limit" => quote!(Some(slice.limit())),
            "offset" => quote!(Some(slice.offset())),
            "order" => quote!(Some("id".to_string())),
            "order_type" => quote!(Some(slice.order_type().into())),
            other if late.iter().any(|name| name == other) => quote!(None),
            _ => return quote!(#field: #field.clone()),
        };
        given.push(quote!(crate::list::given(#field_name, &#field)));
        quote!(#field: crate::list::instead(&#field, #value))
    });
    let values: Vec<TokenStream> = values.collect();
    Ok(quote! {
        impl crate::OffsetList for #name<'_> {
            const OPERATION: &'static str = #id;
            type Page = types::#page;
            // Compiled by those who use it: the whole call hangs on it.
            #[inline]
            fn detach(self) -> crate::DetachedList<types::#page> {
                let Self { client, #(#fields),* } = self;
                let given = [#(#given),*];
                crate::DetachedList::new(client, given, move |client, slice| {
                    Box::pin(#name { client, #(#values),* }.send())
                })
            }
        }
    })
}

fn as_page(page: &str, row: &str) -> TokenStream {
    let (page, row) = (format_ident!("{page}"), format_ident!("{row}"));
    quote! {
        impl crate::Page for types::#page {
            type Row = types::#row;
            fn into_rows(self) -> Vec<types::#row> {
                self.items
            }
        }
    }
}
