//! The table of operations: what is decided for each, read from the document so that it is decided in one place.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::progenitor_input::MULTIPART_SUFFIX;

/// One operation, with what is decided for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Its id.
    pub id: String,
    /// HTTP method, upper case.
    pub method: String,
    /// Path template.
    pub path: String,
    /// Whether a call that may have arrived can be sent again.
    pub idempotent: bool,
    /// `none`, `token` or `kerberos`.
    pub auth: String,
    /// `none`, `offset` or `whole`.
    pub list: String,
}

/// Reads the operations, in the order of their ids.
///
/// # Errors
/// When an operation has no id or no decision.
pub fn read(document: &Value) -> Result<Vec<Decided>, String> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().ok_or("it has no paths")? {
        for (method, operation) in
            item.as_object().into_iter().flatten().filter(|(key, _)| *key != "parameters")
        {
            let place = format!("{} {path}", method.to_uppercase());
            let id =
                operation["operationId"].as_str().ok_or_else(|| format!("{place} has no operationId"))?;
            let word = |key: &str, known: &[&str]| {
                operation[key]
                    .as_str()
                    .filter(|word| known.contains(word))
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
                list: word("x-copr-list", &["none", "offset", "whole"])?,
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
    let has = |name: &str| schemes.iter().any(|s| s.get(name).is_some());
    Some(if has("token") {
        "token"
    } else if has("kerberos") {
        "kerberos"
    } else {
        "none"
    })
}

/// The code of the table.
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
        /// All operations, in the order of their ids.
        pub static OPERATIONS: &[Operation] = &[#(#rows),*];
    }
}
