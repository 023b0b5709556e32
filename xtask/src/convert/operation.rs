//! Paths and their operations.

use super::body;
use super::context::Context;
use super::document;
use super::error::ConvertError;
use super::keys;
use super::parameter::{self, Found, Sorted};
use super::pointer::Pointer;
use super::refs::{self, Target};
use super::response;
use super::security;
use super::servers::{self, Address};
use super::shape::{self, Object};
use serde_json::{Value, json};

/// All paths.
pub(super) fn paths<'s>(
    ctx: &mut Context<'s>,
    value: &'s Value,
    address: &Address<'_>,
) -> Result<Value, ConvertError> {
    let at = Pointer::root().child("paths");
    let map = shape::object(value, &at)?;
    let mut out: Object = keys::extensions(map).collect();
    for (path, item) in shape::entries(map) {
        if shape::is_extension(path) {
            continue;
        }
        if !path.starts_with('/') {
            return Err(ConvertError::UnknownKeyword { pointer: (&at).into(), keyword: path.clone() });
        }
        out.insert(path.clone(), path_item(ctx, item, address, &at.child(path))?);
    }
    Ok(Value::Object(out))
}

fn path_item<'s>(
    ctx: &mut Context<'s>,
    value: &'s Value,
    address: &Address<'_>,
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let mut out = keys::carried(map, &[keys::PATH_ITEM], at)?;
    if let Some(reference) = map.get("$ref") {
        let reference = shape::text(reference, &at.child("$ref"))?;
        path_reference(ctx, reference, at)?;
        out.insert("$ref".to_owned(), json!(reference));
    }
    let inherited = parameter::sort(ctx, map.get("parameters"), &at.child("parameters"))?;
    for method in keys::METHODS {
        if let Some(value) = map.get(method) {
            let operation = operation(ctx, value, method, &inherited, address, &at.child(method))?;
            out.insert(method.to_owned(), operation);
        }
    }
    if !inherited.plain.is_empty() {
        out.insert("parameters".to_owned(), Value::Array(inherited.plain));
    }
    Ok(Value::Object(out))
}

/// Paths stay where they are, so a reference from one to another does too; anything else is not converted.
fn path_reference(ctx: &mut Context<'_>, reference: &str, at: &Pointer) -> Result<(), ConvertError> {
    if refs::target(reference) == Some(Target::External) {
        refs::external(ctx, at);
        return Ok(());
    }
    let resolved = refs::resolve(ctx.source, reference, at)?;
    if resolved.is_none_or(|resolved| matches!(resolved.tokens.as_slice(), [s, _] if s == "paths")) {
        return Ok(());
    }
    Err(shape::bad(&at.child("$ref"), "a reference to another path", &json!(reference)))
}

fn operation<'s>(
    ctx: &mut Context<'s>,
    value: &'s Value,
    method: &str,
    inherited: &Sorted<'s>,
    address: &Address<'_>,
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let mut out = keys::carried(map, &[keys::OPERATION], at)?;
    document::external_docs(map, &mut out, at)?;
    if let Some(tags) = shape::optional_texts(map, "tags", at)? {
        out.insert("tags".to_owned(), json!(tags));
    }
    // An empty list is not the same as none: it takes back what the document says for all operations.
    let consumes = shape::optional_texts(map, "consumes", at)?.unwrap_or_else(|| ctx.consumes.clone());
    let produces = shape::optional_texts(map, "produces", at)?.unwrap_or_else(|| ctx.produces.clone());
    let own = parameter::sort(ctx, map.get("parameters"), &at.child("parameters"))?;
    if let Some(body) = request_body(ctx, &own, inherited, &consumes, at)? {
        // HTTP gives bodies of GET and HEAD no meaning, and OpenAPI 3.0 ignores them. A body of DELETE is as
        // undefined on paper but in wide use, and later editions of OpenAPI allow it explicitly.
        if method == "get" || method == "head" {
            ctx.lose(at, "OpenAPI 3.0 ignores the body of a GET or HEAD request.");
        }
        out.insert("requestBody".to_owned(), body);
    }
    if !own.plain.is_empty() {
        out.insert("parameters".to_owned(), Value::Array(own.plain));
    }
    let responses = shape::required(map, "responses", at)?;
    out.insert("responses".to_owned(), response::all(ctx, responses, &produces, &at.child("responses"))?);
    if let Some(security) = map.get("security") {
        out.insert("security".to_owned(), security::requirements(ctx, security, &at.child("security"))?);
    }
    if let Some(schemes) = servers::schemes(map, at)?.filter(|schemes| *schemes != address.schemes) {
        match address.servers(&schemes) {
            Some(servers) if address.has_host() => {
                out.insert("servers".to_owned(), servers);
            }
            _ => ctx.lose(&at.child("schemes"), "Schemes without a host cannot be told in OpenAPI 3.0."),
        }
    }
    Ok(Value::Object(out))
}

/// The body of an operation, which may come from its path.
fn request_body<'s>(
    ctx: &mut Context<'s>,
    own: &Sorted<'s>,
    inherited: &Sorted<'s>,
    consumes: &[String],
    at: &Pointer,
) -> Result<Option<Value>, ConvertError> {
    let mixed = match (&own.body, own.forms.is_empty()) {
        (Some(_), _) => !inherited.forms.is_empty(),
        (None, false) => inherited.body.is_some(),
        (None, true) => false,
    };
    let replaced =
        own.body.as_ref().zip(inherited.body.as_ref()).is_some_and(|(own, other)| own.name != other.name);
    if mixed || replaced {
        ctx.lose(at, "The operation has another body than its path, and its own is the one that counts.");
    }
    if let Some(body) = &own.body {
        return body::from_parameter(ctx, body, consumes).map(Some);
    }
    if let (Some(body), true) = (&inherited.body, own.forms.is_empty()) {
        return body::from_parameter(ctx, body, consumes).map(Some);
    }
    let forms = overridden(&inherited.forms, &own.forms);
    if forms.is_empty() { Ok(None) } else { body::from_forms(ctx, &forms, consumes, at).map(Some) }
}

/// The form fields of the path that the operation does not define anew, and those of the operation.
fn overridden<'s>(inherited: &[Found<'s>], own: &[Found<'s>]) -> Vec<Found<'s>> {
    let kept = inherited.iter().filter(|field| own.iter().all(|other| other.name != field.name));
    kept.chain(own).cloned().collect()
}
