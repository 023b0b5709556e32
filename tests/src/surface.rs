//! A compact form of the generated client's public API, for reviewers of changes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quote::ToTokens;
use serde_json::Value;
use syn::parse::{ParseBuffer, ParseStream, Parser as _};
use syn::{Attribute, Fields, Ident, ImplItem, Item, LitStr, Token, Type};

/// Builders and types by name.
#[derive(Debug, Default)]
pub struct Surface {
    /// For each builder, its setters and its result.
    pub builders: BTreeMap<String, String>,
    /// For each type, its fields or values.
    pub types: BTreeMap<String, String>,
}

/// Reads the API from the code that is generated from a document.
///
/// # Panics
/// If no client can be generated.
#[must_use]
pub fn read(document: &Value) -> Surface {
    let generated = xtask::generator::generate(&document.to_string()).expect("a client");
    let mut surface = Surface::default();
    let client: syn::File = syn::parse2(generated.client).expect("code that parses");
    for item in client.items {
        if let Item::Mod(module) = item {
            let name = module.ident.to_string();
            for inner in module.content.into_iter().flat_map(|(_, items)| items) {
                match name.as_str() {
                    "builder" => builder(inner, &mut surface.builders),
                    "types" => type_of(inner, &mut surface.types),
                    _ => {}
                }
            }
        }
    }
    let enums: syn::File = syn::parse2(generated.enums).expect("code that parses");
    let words: BTreeMap<String, String> = enums.items.iter().flat_map(words).collect();
    let mut written_by_macro = BTreeMap::new();
    for item in enums.items {
        match item {
            Item::Macro(item) => written_by_macro.extend(open_enum.parse2(item.mac.tokens)),
            item => type_of(item, &mut surface.types),
        }
    }
    for (name, text) in &mut surface.types {
        let with_word = |line: &str| match words.get(&format!("{name}::{line}")) {
            Some(word) => format!("{line} ({word})\n"),
            None => format!("{line}\n"),
        };
        *text = text.lines().map(with_word).collect();
    }
    surface.types.extend(written_by_macro);
    surface
}

/// Name and variants of an open enum, which is written as a macro: `Name { Variant = "value", … }`.
fn open_enum(input: ParseStream<'_>) -> syn::Result<(String, String)> {
    Attribute::parse_outer(input)?;
    let name: Ident = input.parse()?;
    let (variants, mut text) = (braced(input)?, String::new());
    while !variants.is_empty() {
        Attribute::parse_outer(&variants)?;
        let variant: Ident = variants.parse()?;
        variants.parse::<Token![=]>()?;
        writeln!(text, "{variant} ({:?})", variants.parse::<LitStr>()?.value()).unwrap();
        variants.parse::<Token![,]>()?;
    }
    Ok((name.to_string(), text + "Other(String)\n"))
}

fn braced<'a>(input: ParseStream<'a>) -> syn::Result<ParseBuffer<'a>> {
    let content;
    syn::braced!(content in input);
    Ok(content)
}

/// The values of the variants of an open enum, by enum and variant.
fn words(item: &Item) -> Vec<(String, String)> {
    let Item::Impl(block) = item else { return Vec::new() };
    let name = short(&block.self_ty);
    let functions = block.items.iter().filter_map(|member| match member {
        ImplItem::Fn(function) if function.sig.ident == "as_str" => function.block.stmts.first(),
        _ => None,
    });
    let arms = functions.filter_map(|statement| match statement {
        syn::Stmt::Expr(syn::Expr::Match(of), _) => Some(&of.arms),
        _ => None,
    });
    let word = |arm: &syn::Arm| (short(&arm.pat).replace("Self", &name), short(&arm.body));
    arms.flatten().map(word).collect()
}

fn builder(item: Item, into: &mut BTreeMap<String, String>) {
    let Item::Impl(block) = item else { return };
    let name = short(&block.self_ty);
    let mut text = String::new();
    if let Some((of, _)) = &block.trait_ {
        let response = block.items.iter().find_map(|member| match member {
            ImplItem::Type(alias) if alias.ident == "Response" => Some(short(&alias.ty)),
            _ => None,
        });
        match response.filter(|_| short(of) == "Call") {
            Some(response) => writeln!(text, "  gives {response}").unwrap(),
            None => writeln!(text, "  is a {}", short(of)).unwrap(),
        }
        into.entry(name).or_default().push_str(&text);
        return;
    }
    for member in block.items {
        let ImplItem::Fn(function) = member else { continue };
        let method = function.sig.ident.to_string();
        if method == "new" {
            continue;
        }
        let bounds = function.sig.generics.where_clause.map(|w| short(&w.predicates)).unwrap_or_default();
        writeln!(text, "  .{method}({})", inside(&bounds, "TryInto<")).unwrap();
    }
    into.entry(name).or_default().push_str(&text);
}

/// The text between an opening and its closing angle bracket.
fn inside<'a>(code: &'a str, opening: &str) -> &'a str {
    let Some((_, rest)) = code.split_once(opening) else { return code };
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += i32::from(c == '<') - i32::from(c == '>');
        depth == 0
    });
    &rest[..end.unwrap_or(rest.len())]
}

fn type_of(item: Item, into: &mut BTreeMap<String, String>) {
    match item {
        Item::Struct(structure) => {
            let mut text = String::new();
            match &structure.fields {
                Fields::Named(fields) => {
                    for field in &fields.named {
                        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                        writeln!(text, "{name}{}: {}", on_the_wire(&field.attrs), short(&field.ty)).unwrap();
                    }
                }
                Fields::Unnamed(fields) => {
                    fields.unnamed.iter().for_each(|f| writeln!(text, "({})", short(&f.ty)).unwrap());
                }
                Fields::Unit => {}
            }
            into.insert(structure.ident.to_string(), text);
        }
        Item::Enum(enumeration) => {
            let word = |variant: &syn::Variant| {
                let plain = syn::Variant { attrs: Vec::new(), ..variant.clone() };
                short(&plain.to_token_stream()) + &on_the_wire(&variant.attrs)
            };
            let words: Vec<String> = enumeration.variants.iter().map(word).collect();
            into.insert(enumeration.ident.to_string(), words.join("\n") + "\n");
        }
        Item::Type(alias) => {
            into.insert(alias.ident.to_string(), format!("= {}\n", short::<Type>(&alias.ty)));
        }
        _ => {}
    }
}

/// The name that serde writes, if it differs.
fn on_the_wire(attributes: &[syn::Attribute]) -> String {
    let mut name = String::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                let text: syn::LitStr = meta.value()?.parse()?;
                name = format!(" ({:?})", text.value());
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<syn::Expr>()?;
            }
            Ok(())
        });
    }
    name
}

/// Code without spaces and without redundant paths.
fn short<T: ToTokens>(code: &T) -> String {
    let text = code.to_token_stream().to_string().replace(' ', "");
    [
        "::std::option::",
        "::std::vec::",
        "::std::string::",
        "::std::collections::",
        "std::convert::",
        "crate::enums::",
        "crate::",
        "types::",
    ]
    .iter()
    .fold(text, |text, path| text.replace(path, ""))
}
