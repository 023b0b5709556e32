//! Documentation of the generated code: of the methods of the client, of the setters of its builders, and the sentences
//! that a caller gets who forgot an argument or gave a wrong one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use serde_json::Value;
use syn::{Attribute, ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, parse_quote};

use super::operations::Decided;
use super::view::ERRORS;

/// Type name → method name → text.
type Texts = BTreeMap<String, BTreeMap<String, String>>;

/// What is told of the constructor that is left of progenitor's two.
const NEW_WITH_CLIENT: &str = "A client that sends by this HTTP client, with its time limits, proxies and default headers.\n\n\
    `baseurl` is the base of the API, as [`Client::api_base`] makes it of the address of a server. `inner` holds the transport: \
    `Inner::default()` sends each request once, [`Inner::new`](crate::transport::Inner::new) takes one of yours.";

/// Adds what progenitor leaves out, and replaces what it says by what the document says.
///
/// # Errors
/// When the generated code can't be parsed, or can't be given what its builders have in common.
pub(super) fn complete(
    client: TokenStream,
    view: &Value,
    decided: &[Decided],
) -> Result<TokenStream, String> {
    let mut file: syn::File =
        syn::parse2(client).map_err(|e| format!("the generated code does not parse ({e})"))?;
    super::trim::builders_of_answers(&mut file, view);
    super::trim::default_client(&mut file)?;
    super::texts::widen(&mut file);
    let mut of_client = method_texts(view, decided);
    of_client.insert("new_with_client".to_owned(), NEW_WITH_CLIENT.to_owned());
    let methods = Texts::from([("Client".to_owned(), of_client)]);
    for item in &mut file.items {
        match item {
            Item::Impl(block) => document_impl(block, &methods, true),
            Item::Mod(module) if module.ident == "builder" => {
                document_module(module, &setter_texts(view));
                super::lists::implement(module, view)?;
                super::projects::implement(module)?;
                super::same_names::fill(module, view)?;
                super::refusals::name_operations(module, view)?;
                super::trim::version_header(module)?;
            }
            Item::Mod(module) if module.ident == "types" => {
                for inner in module.content.iter_mut().flat_map(|(_, items)| items) {
                    if let Item::Mod(builders) = inner {
                        document_module(builders, &field_texts(view));
                        super::projects::implement(builders)?;
                        super::build_options::implement(builders);
                        if builders.ident == "builder" {
                            super::same_names::implement(builders, view)?;
                        }
                    }
                }
            }
            _ => {}
        }
    }
    super::schemas::make_optional(&mut file.items);
    Ok(sentences(file.into_token_stream()))
}

fn document_module(module: &mut ItemMod, texts: &Texts) {
    for item in module.content.iter_mut().flat_map(|(_, items)| items) {
        if let Item::Impl(block) = item {
            document_impl(block, texts, false);
        }
    }
}

fn document_impl(block: &mut ItemImpl, texts: &Texts, replace: bool) {
    let syn::Type::Path(path) = block.self_ty.as_ref() else {
        return;
    };
    let Some(name) = path.path.segments.last().map(|s| s.ident.to_string()) else {
        return;
    };
    if block.trait_.is_some() {
        return;
    }
    for member in &mut block.items {
        let ImplItem::Fn(function) = member else { continue };
        let method = function.sig.ident.to_string();
        let text = texts.get(&name).and_then(|methods| methods.get(method.trim_start_matches("r#")));
        match text.map(String::as_str).or_else(|| common(&method)) {
            Some(text) if replace && texts[&name].contains_key(&method) => set_doc(function, text),
            Some(text) if !function.attrs.iter().any(is_doc) => set_doc(function, text),
            _ => {}
        }
    }
}

fn set_doc(function: &mut ImplItemFn, text: &str) {
    function.attrs.retain(|attribute| !is_doc(attribute));
    function.attrs.insert(0, parse_quote!(#[doc = #text]));
}

fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

fn common(method: &str) -> Option<&'static str> {
    match method {
        "new" => Some("A call on this client, with nothing set."),
        "body" => Some("Sets the whole body."),
        "body_map" => Some("Changes the body through its builder."),
        _ => None,
    }
}

pub(super) fn operations(view: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let items = view["paths"].as_object().into_iter().flatten();
    let operations = items.flat_map(|(_, item)| item.as_object().into_iter().flatten());
    operations.filter_map(|(_, operation)| Some((operation["operationId"].as_str()?, operation)))
}

pub(super) fn parameters<'a>(
    view: &'a Value,
    operation: &'a Value,
) -> impl Iterator<Item = (String, &'a Value)> {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    parameters.map(|p| resolve(view, p)).filter_map(|p| Some((snake(p["name"].as_str()?), p)))
}

fn method_texts(view: &Value, decided: &[Decided]) -> BTreeMap<String, String> {
    operations(view)
        .map(|(id, operation)| {
            (id.to_owned(), method_text(view, operation, decided.iter().find(|d| d.id == id)))
        })
        .collect()
}

fn method_text(view: &Value, operation: &Value, decided: Option<&Decided>) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().trim().to_owned();
    let mut doc = format!(
        "{}.\n\n{}\n\n",
        text(&operation["summary"]).trim_end_matches('.'),
        text(&operation["description"])
    );
    if let Some(d) = decided {
        let login = match d.login.as_str() {
            "token" => "Wants a login.",
            "kerberos" => "Wants a Kerberos ticket.",
            _ => "Wants no login.",
        };
        let repeat = if d.repeat == "safe" { "Safe to repeat." } else { "Not safe to repeat." };
        _ = write!(doc, "`{} {}`. {login} {repeat}\n\n", d.method, d.path);
    }
    let mut arguments = String::new();
    for (name, parameter) in parameters(view, operation) {
        let optional = if parameter["required"] == true { "" } else { " (optional)" };
        _ = writeln!(
            arguments,
            "* `{name}`{optional}: {}",
            text(&parameter["description"]).replace('\n', "\n  ")
        );
    }
    if operation.get("requestBody").is_some() {
        _ = writeln!(arguments, "* `body`: {}", text(&operation["requestBody"]["description"]));
    }
    if !arguments.is_empty() {
        _ = write!(doc, "# Arguments\n{arguments}\n");
    }
    doc.push_str(
        "# Errors\n[`Error::InvalidRequest`] when an argument is missing or wrong, before anything is sent; \
         [`Error::CommunicationError`] when no answer came; [`Error::InvalidResponsePayload`] when a success can't be \
         decoded; [`Error::UnexpectedResponse`], with the whole response in it, for every other status:\n",
    );
    for line in operation[ERRORS].as_array().into_iter().flatten() {
        _ = writeln!(doc, "* {}", text(line));
    }
    doc
}

fn setter_texts(view: &Value) -> Texts {
    operations(view)
        .map(|(id, operation)| {
            let described = |(name, p): (String, &Value)| Some((name, p["description"].as_str()?.to_owned()));
            (pascal(id), parameters(view, operation).filter_map(described).collect())
        })
        .collect()
}

fn field_texts(view: &Value) -> Texts {
    let schemas = view["components"]["schemas"].as_object().into_iter().flatten();
    schemas
        .map(|(name, schema)| {
            let fields = schema["properties"].as_object().into_iter().flatten();
            let described =
                fields.filter_map(|(f, p)| Some((field(f), p["description"].as_str()?.to_owned())));
            (type_name(name), described.collect())
        })
        .collect()
}

/// The name of the type that progenitor makes of a schema: `CreateBuildSCM` → `CreateBuildScm`.
pub(super) fn type_name(schema: &str) -> String {
    let letters: Vec<char> = schema.chars().collect();
    let in_capitals = |i: usize| {
        i > 0 && letters[i - 1].is_uppercase() && letters.get(i + 1).is_none_or(|c| c.is_uppercase())
    };
    letters
        .iter()
        .enumerate()
        .map(|(i, c)| if in_capitals(i) { c.to_ascii_lowercase() } else { *c })
        .collect()
}

fn resolve<'a>(view: &'a Value, value: &'a Value) -> &'a Value {
    let reference = value["$ref"].as_str().and_then(|r| r.strip_prefix('#'));
    reference.and_then(|pointer| view.pointer(pointer)).unwrap_or(value)
}

fn field(name: &str) -> String {
    if name == "type" { "type_".to_owned() } else { snake(name) }
}

fn snake(name: &str) -> String {
    let spaced: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    spaced.trim_matches('_').to_ascii_lowercase()
}

pub(super) fn pascal(id: &str) -> String {
    id.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// Replaces progenitor's remarks about arguments, wherever they stand, by sentences that say what to do.
fn sentences(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => {
                let mut replaced = Group::new(group.delimiter(), sentences(group.stream()));
                replaced.set_span(group.span());
                TokenTree::Group(replaced)
            }
            TokenTree::Literal(literal) => match syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                Ok(text) => sentence(&text.value())
                    .map_or(TokenTree::Literal(literal), |s| Literal::string(&s).into()),
                Err(_) => TokenTree::Literal(literal),
            },
            other => other,
        })
        .collect()
}

fn sentence(remark: &str) -> Option<String> {
    if let Some(name) = remark.strip_suffix(" was not initialized") {
        return Some(format!("`{name}` is missing: call `.{name}(…)` before `.send()`"));
    }
    if let Some(name) = remark.strip_prefix("no value supplied for ") {
        return Some(format!("`{name}` is missing"));
    }
    let (kind, rest) = remark.strip_prefix("conversion to `")?.split_once("` for ")?;
    let (name, rest) = rest.split_once(" failed")?;
    let kind = kind
        .replace(' ', "")
        .replace("crate::", "")
        .replace("::std::vec::", "")
        .replace("::std::string::", "");
    if kind == "PathSegment" {
        return Some(format!(
            "`{name}` can't stand in a path: it must not be empty, `.` or `..`, nor hold a slash, a backslash or a control \
             character"
        ));
    }
    Some(format!("`{name}` is no {kind}{rest}"))
}
