//! Open enumerations: known values are variants, and any other value is kept.
//!
//! They are schemas of the form `anyOf: [{type: string, enum: […]}, {type: string}]`. The type that progenitor would generate can't
//! be deserialized, so it uses ours.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

/// An open enumeration of the document.
#[derive(Clone, Debug)]
pub struct OpenEnum {
    /// The name of the schema and of the type.
    pub name: String,
    /// The description.
    pub description: String,
    /// The known values with their descriptions.
    pub values: Vec<(String, String)>,
}

/// Returns all open enumerations of a document, sorted by name.
pub fn read(document: &Value) -> Vec<OpenEnum> {
    let schemas = document["components"]["schemas"].as_object();
    let mut all: Vec<OpenEnum> =
        schemas.into_iter().flatten().filter_map(|(name, schema)| open_enum(name, schema)).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

fn open_enum(name: &str, schema: &Value) -> Option<OpenEnum> {
    let [known, any] = schema["anyOf"].as_array()?.as_slice() else {
        return None;
    };
    if any["type"] != "string" || any.get("enum").is_some() {
        return None;
    }
    let describe =
        |value: &str| known["x-enum-descriptions"][value].as_str().unwrap_or_default().trim().to_owned();
    let values = known["enum"].as_array()?.iter().filter_map(Value::as_str);
    Some(OpenEnum {
        name: name.to_owned(),
        description: schema["description"].as_str().unwrap_or_default().trim().to_owned(),
        values: values.map(|value| (value.to_owned(), describe(value))).collect(),
    })
}

/// Returns the name of a value's variant: `custom_image` → `CustomImage`, `ASC` → `Asc`, the empty string → `Empty`.
pub fn variant(value: &str) -> String {
    let mut name = String::new();
    for part in value.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        let is_upper = part.chars().all(|c| c.is_ascii_uppercase());
        let (first, rest) = part.split_at(1);
        name += &first.to_ascii_uppercase();
        name += &if is_upper { rest.to_ascii_lowercase() } else { rest.to_owned() };
    }
    if name.is_empty() { "Empty".to_owned() } else { name }
}

/// Generates the code.
pub(super) fn tokens(enums: &[OpenEnum]) -> TokenStream {
    let each = enums.iter().map(|open| {
        let (name, doc) = (format_ident!("{}", open.name), &open.description);
        let variants = open.values.iter().map(|(value, _)| format_ident!("{}", variant(value)));
        let values = open.values.iter().map(|(value, _)| value);
        let docs = open.values.iter().map(|(value, text)| {
            let shown = if value.is_empty() { "The empty string".to_owned() } else { format!("`{value}`") };
            if text.is_empty() { shown } else { format!("{shown}: {text}") }
        });
        quote! {
            crate::open_enum::open_enum! {
                #[doc = #doc]
                #name {
                    #(#[doc = #docs] #variants = #values,)*
                }
            }
        }
    });
    quote!(#(#each)*)
}
