//! Open enumerations: the known words are variants, any other text is kept.
//!
//! In the document they are schemas of the form `anyOf: [{type: string, enum: […]}, {type: string}]`. Progenitor would make
//! a type of them that can't decode, so the code is written here and progenitor is told to use it.

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
    let each = enums.iter().map(one);
    quote!(#(#each)*)
}

// One template reads better whole than cut up.
#[allow(clippy::too_many_lines)]
fn one(open: &OpenEnum) -> TokenStream {
    let name = format_ident!("{}", open.name);
    let name_text = &open.name;
    let doc = format!(
        "{}\n\nThe set is open: a word that this version doesn't know is kept in `Other`.",
        open.description
    );
    let variants: Vec<_> = open.words.iter().map(|(word, _)| format_ident!("{}", variant(word))).collect();
    let words: Vec<_> = open.words.iter().map(|(word, _)| word).collect();
    let docs = open.words.iter().map(|(word, text)| {
        let shown = if word.is_empty() { "the empty text".to_owned() } else { format!("`{word}`") };
        if text.is_empty() { shown } else { format!("{shown}: {text}") }
    });
    let schema = json_schema(open);
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #docs] #variants,)*
            /// A word that this version of the crate doesn't know.
            Other(String),
        }

        impl #name {
            /// The words that this version knows.
            pub const KNOWN: &'static [Self] = &[#(Self::#variants),*];

            /// The word as it travels.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #words,)*
                    Self::Other(word) => word,
                }
            }
        }

        impl From<&str> for #name {
            fn from(word: &str) -> Self {
                match word {
                    #(#words => Self::#variants,)*
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        impl From<String> for #name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    #(#words => Self::#variants,)*
                    _ => Self::Other(word),
                }
            }
        }

        impl ::std::str::FromStr for #name {
            type Err = ::std::convert::Infallible;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(word))
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for #name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for #name {
            fn eq(&self, word: &str) -> bool {
                self.as_str() == word
            }
        }

        impl PartialEq<&str> for #name {
            fn eq(&self, word: &&str) -> bool {
                self.as_str() == *word
            }
        }

        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::scalars::word(deserializer, #name_text)
            }
        }

        impl TryFrom<#name> for crate::PathSegment {
            type Error = crate::InvalidPathSegment;
            fn try_from(word: #name) -> Result<Self, Self::Error> {
                Self::try_from(word.as_str())
            }
        }

        #schema
    }
}

fn json_schema(open: &OpenEnum) -> TokenStream {
    let name = format_ident!("{}", open.name);
    let name_text = &open.name;
    let words = open.words.iter().map(|(word, _)| word);
    quote! {
        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for #name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #name_text.into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({"anyOf": [{"type": "string", "enum": [#(#words),*]}, {"type": "string"}]})
            }
        }
    }
}
