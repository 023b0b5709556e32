//! Open enumerations: the known words are variants, any other text is kept.
//!
//! In the document they are schemas of the form `anyOf: [{type: string, enum: […]}, {type: string}]`. Progenitor would make
//! a type of them that can't decode, so it is told to use ours.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

/// One open enumeration of the document.
#[derive(Clone, Debug)]
pub struct OpenEnum {
    /// Name of the schema and of the type.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The known words, each with its description.
    pub words: Vec<(String, String)>,
}

/// All open enumerations of a document, in the order of their names.
#[must_use]
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
        |word: &str| known["x-enum-descriptions"][word].as_str().unwrap_or_default().trim().to_owned();
    let words = known["enum"].as_array()?.iter().filter_map(Value::as_str);
    Some(OpenEnum {
        name: name.to_owned(),
        description: schema["description"].as_str().unwrap_or_default().trim().to_owned(),
        words: words.map(|word| (word.to_owned(), describe(word))).collect(),
    })
}

/// The name of the variant for a word: `custom_image` → `CustomImage`, `ASC` → `Asc`, the empty text → `Empty`.
#[must_use]
pub fn variant(word: &str) -> String {
    let mut name = String::new();
    for part in word.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        let shouted = part.chars().all(|c| c.is_ascii_uppercase());
        for (i, c) in part.chars().enumerate() {
            name.push(if i == 0 {
                c.to_ascii_uppercase()
            } else if shouted {
                c.to_ascii_lowercase()
            } else {
                c
            });
        }
    }
    if name.is_empty() { "Empty".to_owned() } else { name }
}

/// The code of all of them.
pub(super) fn tokens(enums: &[OpenEnum]) -> TokenStream {
    let each = enums.iter().map(|open| {
        let (name, doc) = (format_ident!("{}", open.name), &open.description);
        let variants = open.words.iter().map(|(word, _)| format_ident!("{}", variant(word)));
        let words = open.words.iter().map(|(word, _)| word);
        let docs = open.words.iter().map(|(word, text)| {
            let shown = if word.is_empty() { "the empty text".to_owned() } else { format!("`{word}`") };
            if text.is_empty() { shown } else { format!("{shown}: {text}") }
        });
        quote! {
            crate::open_enum::open_enum! {
                #[doc = #doc]
                #name {
                    #(#[doc = #docs] #variants = #words,)*
                }
            }
        }
    });
    quote!(#(#each)*)
}
