//! Implements `ListCall` for operations that return one page of a list.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::parse_quote;

use super::code::{Code, find};
use super::document::{operations, parameters, pascal, schema, type_name};

/// Marks a parameter that the server applies after the offset, so it can't be combined with paging.
const AFTER_OFFSET: &str = "x-copr-after-offset";

/// # Errors
/// Returns an error if a list does not return pages of rows, or has no `limit` and `offset`.
pub(super) fn implement_list_call(code: &mut Code, input: &Value) -> Result<(), String> {
    for (id, operation) in operations(input).filter(|(_, operation)| operation["x-copr-list"] == "offset") {
        let page = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        let row =
            schema(input, page).and_then(|(_, page)| schema(input, &page["properties"]["items"]["items"]));
        let (row, _) = row.ok_or_else(|| format!("{id} is a list, but its response is not a page"))?;
        let row = format_ident!("{}", type_name(row));

        let (structure, _) = find(&mut code.calls, &pascal(id))?;
        let name = structure.ident.clone();
        let (mut fields, mut values) = (Vec::new(), Vec::<TokenStream>::new());
        for field in structure.fields.iter().filter_map(|field| field.ident.clone()) {
            let value = match field.to_string().as_str() {
                "limit" => quote!(Some(slice.limit())),
                "offset" => quote!(Some(slice.offset())),
                "order" => quote!(Some("id".to_string())),
                "order_type" => quote!(Some(slice.order_type().into())),
                name if is_after_offset(id, input, operation, name)? => quote!(None),
                _ => continue,
            };
            fields.push(field);
            values.push(value);
        }
        for needed in ["limit", "offset"] {
            if !fields.iter().any(|field| field == needed) {
                return Err(format!("{id} is a list, but has no `{needed}`"));
            }
        }
        let texts = fields.iter().map(ToString::to_string);
        code.calls.push(parse_quote! {
            impl crate::ListCall for #name {
                type Row = types::#row;
                fn slice(mut self, slice: crate::Slice) -> Self {
                    #(self.#fields = crate::list::replace(self.#fields, #values);)*
                    self
                }
                fn replaced(&self) -> Vec<(&'static str, String)> {
                    [#(crate::list::given(#texts, &self.#fields)),*].into_iter().flatten().collect()
                }
                fn rows(page: Self::Response) -> Vec<Self::Row> {
                    page.items
                }
            }
        });
    }
    Ok(())
}

fn is_after_offset(id: &str, input: &Value, operation: &Value, name: &str) -> Result<bool, String> {
    let parameter = parameters(input, operation).find(|(other, _)| other == name);
    match parameter.filter(|(_, parameter)| parameter[AFTER_OFFSET] == true) {
        Some((_, parameter)) if parameter["required"] == true => {
            Err(format!("{id} requires `{name}`, which is marked `{AFTER_OFFSET}`"))
        }
        found => Ok(found.is_some()),
    }
}
