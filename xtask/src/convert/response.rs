//! Responses: the schema and the examples move under media types, headers get a schema.

use super::body;
use super::context::Context;
use super::document;
use super::error::ConvertError;
use super::keys;
use super::pointer::Pointer;
use super::refs;
use super::schema;
use super::shape::{self, Object};
use super::value_type::{self, Place};
use serde_json::{Value, json};

/// All responses of an operation.
pub(super) fn all(
    ctx: &mut Context<'_>,
    value: &Value,
    produces: &[String],
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let mut out: Object = keys::extensions(map).collect();
    let mut count = 0;
    for (code, response) in shape::entries(map) {
        let at = at.child(code);
        if shape::is_extension(code) {
            continue;
        }
        let is_status = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit());
        if !is_status && code != "default" {
            return Err(ConvertError::UnknownKeyword { pointer: parent_of(&at), keyword: code.clone() });
        }
        let converted = one(ctx, response, produces, &at)?;
        if is_status && !(b'1'..=b'5').contains(&code.as_bytes()[0]) {
            ctx.lose(
                &at,
                "OpenAPI 3.0 allows status codes only from 100 to 599, so the response is dropped.",
            );
            continue;
        }
        count += 1;
        out.insert(code.clone(), converted);
    }
    if count == 0 {
        return Err(shape::bad(at, "at least one response", value));
    }
    Ok(Value::Object(out))
}

fn parent_of(at: &Pointer) -> String {
    at.as_str().rsplit_once('/').map_or_else(String::new, |(parent, _)| parent.to_owned())
}

/// A response of an operation, which may be a reference.
fn one(
    ctx: &mut Context<'_>,
    value: &Value,
    produces: &[String],
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let Some(reference) = map.get("$ref") else {
        return component(ctx, value, produces, at);
    };
    keys::carried(map, &[keys::REFERENCE], at)?;
    schema::lose_siblings(ctx, map, at);
    let reference = shape::text(reference, &at.child("$ref"))?;
    let Some(resolved) = refs::resolve(ctx.source, reference, at)? else {
        refs::external(ctx, at);
        return Ok(json!({ "$ref": reference }));
    };
    // The component has the document's media types, so operations with their own need their own copy, unless
    // there is nothing in it that would depend on them.
    let has_content = resolved.value.get("schema").is_some() || resolved.value.get("examples").is_some();
    if let [section, name] = resolved.tokens.as_slice()
        && section == "responses"
        && (produces == ctx.produces || !has_content)
        && let Some(new) = ctx.names.responses.get(name)
    {
        return Ok(json!({ "$ref": refs::component("responses", new, &[]) }));
    }
    component(ctx, resolved.value, produces, &resolved.at)
}

/// A response itself.
pub(super) fn component(
    ctx: &mut Context<'_>,
    value: &Value,
    produces: &[String],
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let mut out = keys::carried(map, &[keys::RESPONSE], at)?;
    // OpenAPI 3.0 insists on a description, and generators forget it.
    out.entry("description").or_insert_with(|| json!(""));
    if let Some(headers) = map.get("headers") {
        let at = at.child("headers");
        let mut converted = Object::new();
        // Names of headers may begin with `x-` without being extensions.
        for (name, value) in shape::entries(shape::object(headers, &at)?) {
            converted.insert(name.clone(), header(ctx, name, value, &at.child(name))?);
        }
        out.insert("headers".to_owned(), Value::Object(converted));
    }
    let content = content(ctx, map, produces, at)?;
    if !content.is_empty() {
        out.insert("content".to_owned(), Value::Object(content));
    }
    Ok(Value::Object(out))
}

fn content(
    ctx: &mut Context<'_>,
    map: &Object,
    produces: &[String],
    at: &Pointer,
) -> Result<Object, ConvertError> {
    let mut content = Object::new();
    let mut body = None;
    if let Some(value) = map.get("schema") {
        let at = at.child("schema");
        let is_file = value.get("type").is_some_and(|kind| kind == "file");
        let schema = if is_file { file(ctx, value, &at)? } else { schema::convert(ctx, value, &at)? };
        // A file of which nothing is said is hardly JSON.
        let types = if is_file && produces.is_empty() {
            vec!["application/octet-stream".to_owned()]
        } else {
            body::media_types(produces)
        };
        content.extend(types.into_iter().map(|media| (media, json!({ "schema": schema }))));
        body = Some(schema);
    }
    if let Some(examples) = map.get("examples") {
        let at = at.child("examples");
        for (media, example) in shape::entries(shape::object(examples, &at)?) {
            if !content.contains_key(media) {
                if !body::media_types(produces).contains(media) {
                    ctx.lose(&at.child(media), "The media type of the example is not produced otherwise.");
                }
                let entry = body.as_ref().map_or_else(|| json!({}), |schema| json!({ "schema": schema }));
                content.insert(media.clone(), entry);
            }
            content[media]["example"] = example.clone();
        }
    }
    Ok(content)
}

/// The schema of a response that is a file.
fn file(ctx: &mut Context<'_>, value: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let mut out = keys::carried(map, &[keys::FILE_SCHEMA], at)?;
    schema::nullable(&mut out);
    document::external_docs(map, &mut out, at)?;
    if shape::optional_text(map, "format", at)?.is_some_and(|format| format != "binary") {
        ctx.lose(at, "A file has the format `binary` in OpenAPI 3.0, so its own format is dropped.");
    }
    if shape::optional_texts(map, "required", at)?.is_some_and(|names| !names.is_empty()) {
        ctx.lose(at, "A file has no properties, so the list of required ones is dropped.");
    }
    out.insert("type".to_owned(), json!("string"));
    out.insert("format".to_owned(), json!("binary"));
    Ok(Value::Object(out))
}

fn header(ctx: &mut Context<'_>, name: &str, value: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    let described = value_type::describe(ctx, map, &[keys::HEADER], Place::Elsewhere, at)?;
    value_type::lose_unless_csv(ctx, described.collection, at);
    if name.eq_ignore_ascii_case("content-type") {
        ctx.lose(at, "OpenAPI 3.0 ignores a description of this header, which the media types describe.");
    }
    let mut out = described.rest;
    out.insert("schema".to_owned(), Value::Object(described.schema));
    Ok(Value::Object(out))
}
