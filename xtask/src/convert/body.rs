//! Bodies of requests: from a body parameter, or from all form parameters together.

use super::context::Context;
use super::error::ConvertError;
use super::keys;
use super::parameter::Found;
use super::pointer::Pointer;
use super::refs;
use super::schema;
use super::shape::{self, Object};
use super::value_type::{self, Collection, Described, Place};
use serde_json::{Value, json};

const URLENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";

/// The body of an operation from its body parameter.
pub(super) fn from_parameter(
    ctx: &mut Context<'_>,
    found: &Found<'_>,
    consumes: &[String],
) -> Result<Value, ConvertError> {
    // The component has the document's media types, so operations with their own need their own copy.
    if let Some(new) = found.shared.as_deref().and_then(|name| ctx.names.parameters.get(name))
        && consumes == ctx.consumes
    {
        return Ok(json!({ "$ref": refs::component("requestBodies", new, &[]) }));
    }
    component(ctx, found, consumes)
}

/// A body parameter as a body.
///
/// Its name goes: Swagger 2.0 gives it no effect, and OpenAPI 3.0 has no place for it.
pub(super) fn component(
    ctx: &mut Context<'_>,
    found: &Found<'_>,
    consumes: &[String],
) -> Result<Value, ConvertError> {
    let at = &found.at;
    let mut out = keys::carried(found.map, &[keys::BODY_PARAMETER], at)?;
    let schema = schema::convert(ctx, shape::required(found.map, "schema", at)?, &at.child("schema"))?;
    let content: Object =
        media_types(consumes).into_iter().map(|media| (media, json!({ "schema": schema }))).collect();
    out.insert("content".to_owned(), Value::Object(content));
    Ok(Value::Object(out))
}

/// The media types, where no types at all mean JSON.
pub(super) fn media_types(declared: &[String]) -> Vec<String> {
    if declared.is_empty() { vec!["application/json".to_owned()] } else { declared.to_vec() }
}

/// How a form is sent, and which of the declared media types had to be given up for that.
fn form_types(consumes: &[String], has_file: bool) -> (Vec<&'static str>, Vec<&str>) {
    let possible: &[&'static str] = if has_file { &[MULTIPART] } else { &[URLENCODED, MULTIPART] };
    let chosen: Vec<_> =
        possible.iter().copied().filter(|media| consumes.iter().any(|declared| declared == media)).collect();
    let refused =
        consumes.iter().map(String::as_str).filter(|declared| !possible.contains(declared)).collect();
    if chosen.is_empty() { (vec![possible[0]], refused) } else { (chosen, refused) }
}

/// The body of an operation from its form parameters; `at` is the operation.
pub(super) fn from_forms(
    ctx: &mut Context<'_>,
    forms: &[Found<'_>],
    consumes: &[String],
    at: &Pointer,
) -> Result<Value, ConvertError> {
    let mut fields = Vec::new();
    for found in forms {
        ctx.used_forms.extend(found.shared.clone());
        let tables = [keys::PARAMETER, keys::EMPTY_VALUE];
        fields.push((found, value_type::describe(ctx, found.map, &tables, Place::Form, &found.at)?));
    }
    let has_file = fields.iter().any(|(_, field)| field.is_file);
    let (types, refused) = form_types(consumes, has_file);
    if !refused.is_empty() {
        let refused = refused.join(", ");
        ctx.lose(at, format!("These media types cannot carry the form and are not carried over: {refused}."));
    }
    let mut properties = Object::new();
    let mut required = Vec::new();
    let mut encoding = Object::new();
    for (found, field) in fields {
        if field.rest.get("required") == Some(&json!(true)) {
            required.push(found.name);
        }
        if let Some(collection) = field.collection {
            encoding.insert(found.name.to_owned(), field_encoding(ctx, collection, &types, &found.at));
        }
        properties.insert(found.name.to_owned(), property(ctx, field, &found.at));
    }
    let mut schema = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    let mut content = Object::new();
    for media in types {
        let mut entry = json!({ "schema": schema });
        // OpenAPI 3.0 ignores the style of fields in multipart bodies.
        if media == URLENCODED && !encoding.is_empty() {
            entry["encoding"] = Value::Object(encoding.clone());
        }
        content.insert(media.to_owned(), entry);
    }
    let mut out = json!({ "content": content });
    if !required.is_empty() {
        out["required"] = json!(true);
    }
    Ok(out)
}

fn field_encoding(ctx: &mut Context<'_>, collection: Collection, types: &[&str], at: &Pointer) -> Value {
    let (style, explode, exact) = value_type::style(collection);
    if !exact {
        ctx.lose(at, "OpenAPI 3.0 cannot join items by tabs, so they are joined by commas.");
    }
    if collection != Collection::Multi && types.contains(&MULTIPART) {
        ctx.lose(at, "In a multipart body every item of an array is a part of its own in OpenAPI 3.0.");
    }
    json!({ "style": style, "explode": explode })
}

/// A field of a form as a property; what describes the parameter describes the property.
fn property(ctx: &mut Context<'_>, field: Described, at: &Pointer) -> Value {
    let mut out = field.schema;
    for (key, value) in field.rest {
        match key.as_str() {
            "required" => {}
            "allowEmptyValue" => {
                if value == json!(true) {
                    ctx.lose(
                        at,
                        "OpenAPI 3.0 cannot say that a field of a form may be sent without a value.",
                    );
                }
            }
            _ => {
                out.insert(key, value);
            }
        }
    }
    Value::Object(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_send_a_form_follows_from_consumes_and_files() {
        let both = [URLENCODED.to_owned(), MULTIPART.to_owned()];
        let json = ["application/json".to_owned()];
        assert_eq!(form_types(&[], false), (vec![URLENCODED], vec![]));
        assert_eq!(form_types(&[], true), (vec![MULTIPART], vec![]));
        assert_eq!(form_types(&both, false), (vec![URLENCODED, MULTIPART], vec![]));
        assert_eq!(form_types(&both, true), (vec![MULTIPART], vec![URLENCODED]));
        assert_eq!(form_types(&json, false), (vec![URLENCODED], vec!["application/json"]));
    }
}
