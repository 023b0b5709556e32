//! The document as a whole: the version, the information, the components.

use super::body;
use super::context::Context;
use super::depth;
use super::error::ConvertError;
use super::keys;
use super::operation;
use super::parameter::{self, Location};
use super::pointer::Pointer;
use super::response;
use super::schema;
use super::security;
use super::servers::Address;
use super::shape::{self, Object};
use super::{Converted, Loss};
use serde_json::{Value, json};

/// The version that documents are converted to.
const OPENAPI: &str = "3.0.3";

/// The whole document.
pub(super) fn convert(source: &Value) -> Result<Converted, ConvertError> {
    let root = recognised(source)?;
    depth::check(source)?;
    let at = Pointer::root();
    let mut ctx = Context::new(source, root)?;
    let mut out = keys::carried(root, &[keys::DOCUMENT], &at)?;
    out.insert("openapi".to_owned(), json!(OPENAPI));
    out.insert("info".to_owned(), info(shape::required(root, "info", &at)?)?);
    external_docs(root, &mut out, &at)?;
    if let Some(tags) = root.get("tags") {
        out.insert("tags".to_owned(), self::tags(tags)?);
    }
    let address = Address::read(root)?;
    if !address.has_host() && !address.schemes.is_empty() {
        ctx.lose(&at.child("schemes"), "Schemes without a host cannot be told in OpenAPI 3.0.");
    }
    if let Some(servers) = address.servers(&address.schemes) {
        out.insert("servers".to_owned(), servers);
    }
    if let Some(requirements) = root.get("security") {
        let at = at.child("security");
        out.insert("security".to_owned(), security::requirements(&ctx, requirements, &at)?);
    }
    let paths = operation::paths(&mut ctx, shape::required(root, "paths", &at)?, &address)?;
    out.insert("paths".to_owned(), paths);
    let components = components(&mut ctx)?;
    if !components.is_empty() {
        out.insert("components".to_owned(), Value::Object(components));
    }
    let losses: Vec<Loss> = ctx.into_losses();
    Ok(Converted { document: Value::Object(out), losses })
}

/// The root, if the document says that it is Swagger 2.0.
fn recognised(source: &Value) -> Result<&Object, ConvertError> {
    let described = |value: &Value| shape::described(value);
    let root = source.as_object().ok_or_else(|| ConvertError::NotAnObject { found: described(source) })?;
    match (root.get("swagger"), root.get("openapi")) {
        (Some(Value::String(version)), _) if version == "2.0" => Ok(root),
        (None, Some(version)) => {
            let version = version.as_str().map_or_else(|| described(version), str::to_owned);
            Err(ConvertError::AlreadyOpenApi { version })
        }
        (Some(other), _) => Err(ConvertError::NotSwagger2 { found: format!("is {}", described(other)) }),
        (None, None) => Err(ConvertError::NotSwagger2 { found: "is missing".to_owned() }),
    }
}

fn info(value: &Value) -> Result<Value, ConvertError> {
    let at = Pointer::root().child("info");
    let map = shape::object(value, &at)?;
    let mut out = keys::carried(map, &[keys::INFO], &at)?;
    shape::required(map, "title", &at)?;
    shape::required(map, "version", &at)?;
    for (key, table) in [("contact", keys::CONTACT), ("license", keys::LICENSE)] {
        if let Some(value) = map.get(key) {
            let at = at.child(key);
            let part = shape::object(value, &at)?;
            out.insert(key.to_owned(), Value::Object(keys::carried(part, &[table], &at)?));
            if key == "license" {
                shape::required(part, "name", &at)?;
            }
        }
    }
    Ok(Value::Object(out))
}

fn tags(value: &Value) -> Result<Value, ConvertError> {
    let at = Pointer::root().child("tags");
    let mut out = Vec::new();
    for (index, tag) in shape::array(value, &at)?.iter().enumerate() {
        let at = at.item(index);
        let map = shape::object(tag, &at)?;
        let mut tag = keys::carried(map, &[keys::TAG], &at)?;
        shape::required(map, "name", &at)?;
        external_docs(map, &mut tag, &at)?;
        out.push(Value::Object(tag));
    }
    Ok(Value::Array(out))
}

/// Carries over `externalDocs` of any object that has it.
pub(super) fn external_docs(map: &Object, out: &mut Object, at: &Pointer) -> Result<(), ConvertError> {
    let Some(value) = map.get("externalDocs") else {
        return Ok(());
    };
    let at = at.child("externalDocs");
    let docs = shape::object(value, &at)?;
    let carried = keys::carried(docs, &[keys::EXTERNAL_DOCS], &at)?;
    shape::required(docs, "url", &at)?;
    out.insert("externalDocs".to_owned(), Value::Object(carried));
    Ok(())
}

/// All components; paths must have been converted before, because they may need more schemas.
fn components(ctx: &mut Context<'_>) -> Result<Object, ConvertError> {
    let mut schemas = section(ctx, "definitions", |ctx, name, value, at| {
        schema::definition(ctx, name, value, at).map(Some)
    })?;
    let (parameters, bodies) = parameters(ctx)?;
    let responses = section(ctx, "responses", |ctx, _, value, at| {
        let produces = ctx.produces.clone();
        response::component(ctx, value, &produces, at).map(Some)
    })?;
    let security =
        section(ctx, "securityDefinitions", |ctx, _, value, at| security::scheme(ctx, value, at).map(Some))?;
    // Copying a schema may ask for further ones, but never twice for the same.
    while let Some((at, name)) = ctx.next_hoisted() {
        let value = ctx.source.pointer(at.as_str()).unwrap_or(&Value::Null);
        schemas.insert(name, schema::convert(ctx, value, &at)?);
    }
    let sections = [
        ("schemas", schemas),
        ("parameters", parameters),
        ("requestBodies", bodies),
        ("responses", responses),
        ("securitySchemes", security),
    ];
    let filled = sections.into_iter().filter(|(_, section)| !section.is_empty());
    Ok(filled.map(|(name, section)| (name.to_owned(), Value::Object(section))).collect())
}

/// The shared parameters that are still parameters, and those that are bodies now.
fn parameters(ctx: &mut Context<'_>) -> Result<(Object, Object), ConvertError> {
    let mut bodies = Object::new();
    let parameters = section(ctx, "parameters", |ctx, name, value, at| {
        let found = parameter::read(value, at.clone(), None)?;
        match found.location {
            Location::Body => {
                let consumes = ctx.consumes.clone();
                let body = body::component(ctx, &found, &consumes)?;
                let new = ctx.names.parameters.get(name).unwrap_or(name).to_owned();
                bodies.insert(new, body);
                Ok(None)
            }
            Location::Form => {
                if !ctx.used_forms.contains(name) {
                    // Converted nevertheless, so that a mistake in it is noticed.
                    let consumes = ctx.consumes.clone();
                    body::from_forms(ctx, &[found], &consumes, at)?;
                    ctx.lose(at, "OpenAPI 3.0 has no shared form fields, and no operation uses this one.");
                }
                Ok(None)
            }
            _ => parameter::plain(ctx, &found).map(Some),
        }
    })?;
    Ok((parameters, bodies))
}

/// The converted members of a section of the root, under their new names.
fn section<'s>(
    ctx: &mut Context<'s>,
    key: &str,
    mut convert: impl FnMut(&mut Context<'s>, &str, &'s Value, &Pointer) -> Result<Option<Value>, ConvertError>,
) -> Result<Object, ConvertError> {
    let mut out = Object::new();
    let Some(value) = ctx.root.get(key) else {
        return Ok(out);
    };
    let at = Pointer::root().child(key);
    for (name, member) in shape::entries(shape::object(value, &at)?) {
        let Some(converted) = convert(ctx, name, member, &at.child(name))? else {
            continue;
        };
        let names = match key {
            "definitions" => &ctx.names.schemas,
            "parameters" => &ctx.names.parameters,
            "responses" => &ctx.names.responses,
            _ => &ctx.names.security,
        };
        let new = names.get(name).unwrap_or(name).to_owned();
        out.insert(new, converted);
    }
    Ok(out)
}
