//! The table of operations.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::progenitor_input::MULTIPART_SUFFIX;

/// An operation and its properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The operation ID.
    pub id: String,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Whether a request that may have arrived can be sent again.
    pub idempotent: bool,
    /// `none`, `token` or `kerberos`.
    pub auth: String,
    /// `none`, `offset` or `whole`.
    pub list: String,
}

/// Reads the operations, sorted by ID.
///
/// # Errors
/// Returns an error if an operation has no ID or lacks a property.
pub fn read(document: &Value) -> Result<Vec<Decided>, String> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().ok_or("it has no paths")? {
        for (method, operation) in
            item.as_object().into_iter().flatten().filter(|(key, _)| *key != "parameters")
        {
            let place = format!("{} {path}", method.to_uppercase());
            let id =
                operation["operationId"].as_str().ok_or_else(|| format!("{place} has no operationId"))?;
            let one_of = |key: &str, known: &[&str]| {
                operation[key]
                    .as_str()
                    .filter(|value| known.contains(value))
                    .map(str::to_owned)
                    .ok_or_else(|| format!("{place} has no `{key}` ({})", known.join(" or ")))
            };
            let decided = Decided {
                id: id.to_owned(),
                method: method.to_uppercase(),
                path: path.clone(),
                idempotent: operation["x-copr-idempotent"]
                    .as_bool()
                    .ok_or_else(|| format!("{place} has no `x-copr-idempotent` (true or false)"))?,
                auth: auth(operation).ok_or_else(|| format!("{place} has no `security`"))?.to_owned(),
                list: one_of("x-copr-list", &["none", "offset", "whole"])?,
            };
            let content = operation.pointer("/requestBody/content").and_then(Value::as_object);
            if content.is_some_and(|c| c.len() > 1 && c.contains_key("multipart/form-data")) {
                all.push(Decided { id: format!("{id}{MULTIPART_SUFFIX}"), ..decided.clone() });
            }
            all.push(decided);
        }
    }
    all.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(all)
}

fn auth(operation: &Value) -> Option<&'static str> {
    let schemes = operation["security"].as_array()?;
    let has = |name: &&str| schemes.iter().any(|scheme| scheme.get(*name).is_some());
    Some(["token", "kerberos"].into_iter().find(has).unwrap_or("none"))
}

/// Generates the table.
pub(super) fn tokens(operations: &[Decided]) -> TokenStream {
    let capital = |word: &str| format_ident!("{}{}", word[..1].to_uppercase(), &word[1..]);
    let rows = operations.iter().map(|o| {
        let Decided { id, method, path, .. } = o;
        let (idempotent, auth, list) = (o.idempotent, capital(&o.auth), capital(&o.list));
        quote! {
            Operation {
                id: #id, method: #method, path: #path,
                idempotent: #idempotent, auth: Auth::#auth, list: List::#list,
            }
        }
    });
    quote! {
        /// All operations, sorted by ID.
        pub static OPERATIONS: &[Operation] = &[#(#rows),*];
    }
}
