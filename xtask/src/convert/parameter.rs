//! Parameters: found, sorted by where they are sent, and those in path, query and header converted.

use super::context::Context;
use super::error::ConvertError;
use super::keys::{self, Table};
use super::pointer::Pointer;
use super::refs;
use super::shape::{self, Object};
use super::value_type::{self, Place};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Where a parameter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Location {
    Path,
    Query,
    Header,
    Body,
    Form,
}

/// A parameter of the document, after all references were followed.
#[derive(Clone)]
pub(super) struct Found<'s> {
    pub(super) map: &'s Object,
    pub(super) at: Pointer,
    pub(super) name: &'s str,
    pub(super) location: Location,
    /// Its name under `parameters` of the document, if it was referred to by that.
    pub(super) shared: Option<String>,
}

/// A list of parameters, sorted by what becomes of them.
#[derive(Default)]
pub(super) struct Sorted<'s> {
    /// Converted parameters in path, query and header, and references out of the document.
    pub(super) plain: Vec<Value>,
    pub(super) body: Option<Found<'s>>,
    pub(super) forms: Vec<Found<'s>>,
}

/// Sorts a list of parameters and converts those that stay parameters.
pub(super) fn sort<'s>(
    ctx: &mut Context<'s>,
    list: Option<&'s Value>,
    at: &Pointer,
) -> Result<Sorted<'s>, ConvertError> {
    let mut sorted = Sorted::default();
    let Some(list) = list else { return Ok(sorted) };
    let mut seen = BTreeSet::new();
    for (index, value) in shape::array(list, at)?.iter().enumerate() {
        let at = at.item(index);
        let Some(found) = find(ctx, value, &at)? else {
            // Nobody can tell whether this is a body, so it stays where it is.
            let reference = json!({ "$ref": value["$ref"] });
            if !sorted.plain.contains(&reference) {
                sorted.plain.push(reference);
            }
            continue;
        };
        if !seen.insert((found.name, found.location)) {
            let what = format!("there is a second parameter `{}` in the same place", found.name);
            return Err(ConvertError::Contradiction { pointer: String::from(&at), what });
        }
        match found.location {
            Location::Body if sorted.body.is_some() => {
                let what = "there is a second body parameter".to_owned();
                return Err(ConvertError::Contradiction { pointer: String::from(&at), what });
            }
            Location::Body => sorted.body = Some(found),
            Location::Form => sorted.forms.push(found),
            _ => sorted.plain.push(plain_or_reference(ctx, &found)?),
        }
    }
    if sorted.body.is_some() && !sorted.forms.is_empty() {
        let what = "there are both a body parameter and form parameters".to_owned();
        return Err(ConvertError::Contradiction { pointer: String::from(at), what });
    }
    Ok(sorted)
}

/// Follows references to the parameter itself; `None` if it is not in the document.
fn find<'s>(
    ctx: &mut Context<'s>,
    value: &'s Value,
    at: &Pointer,
) -> Result<Option<Found<'s>>, ConvertError> {
    let map = shape::object(value, at)?;
    let Some(reference) = map.get("$ref") else {
        return read(value, at.clone(), None).map(Some);
    };
    keys::carried(map, &[keys::REFERENCE], at)?;
    super::schema::lose_siblings(ctx, map, at);
    let reference = shape::text(reference, &at.child("$ref"))?;
    let Some(resolved) = refs::resolve(ctx.source, reference, at)? else {
        refs::external(ctx, at);
        return Ok(None);
    };
    let shared = match resolved.tokens.as_slice() {
        [section, name] if section == "parameters" => Some(name.clone()),
        _ => None,
    };
    read(resolved.value, resolved.at, shared).map(Some)
}

/// Reads what every parameter has.
pub(super) fn read(value: &Value, at: Pointer, shared: Option<String>) -> Result<Found<'_>, ConvertError> {
    let map = shape::object(value, &at)?;
    let name = shape::required_text(map, "name", &at)?;
    let location = match shape::required_text(map, "in", &at)? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "body" => Location::Body,
        "formData" => Location::Form,
        other => {
            let expected = "path, query, header, body or formData";
            return Err(shape::bad(&at.child("in"), expected, &json!(other)));
        }
    };
    Ok(Found { map, at, name, location, shared })
}

fn plain_or_reference(ctx: &mut Context<'_>, found: &Found<'_>) -> Result<Value, ConvertError> {
    match found.shared.as_deref().and_then(|name| ctx.names.parameters.get(name)) {
        Some(new) => Ok(json!({ "$ref": refs::component("parameters", new, &[]) })),
        None => plain(ctx, found),
    }
}

/// A parameter in path, query or header.
pub(super) fn plain(ctx: &mut Context<'_>, found: &Found<'_>) -> Result<Value, ConvertError> {
    let (location, place, carrier): (_, _, &[Table]) = match found.location {
        Location::Query => ("query", Place::Query, &[keys::PARAMETER, keys::EMPTY_VALUE]),
        Location::Header => ("header", Place::Elsewhere, &[keys::PARAMETER]),
        _ => ("path", Place::Elsewhere, &[keys::PARAMETER]),
    };
    let at = &found.at;
    let described = value_type::describe(ctx, found.map, carrier, place, at)?;
    let mut out = described.rest;
    out.insert("name".to_owned(), json!(found.name));
    out.insert("in".to_owned(), json!(location));
    out.insert("schema".to_owned(), Value::Object(described.schema));
    match found.location {
        Location::Query => {
            if let Some(collection) = described.collection {
                let (style, explode, exact) = value_type::style(collection);
                out.insert("style".to_owned(), json!(style));
                out.insert("explode".to_owned(), json!(explode));
                if !exact {
                    ctx.lose(at, "OpenAPI 3.0 cannot join items by tabs, so they are joined by commas.");
                }
            }
        }
        Location::Header => {
            value_type::lose_unless_csv(ctx, described.collection, at);
            if ignored_header(found.name) {
                ctx.lose(
                    at,
                    "OpenAPI 3.0 ignores a parameter for this header, which other keywords describe.",
                );
            }
        }
        _ => {
            value_type::lose_unless_csv(ctx, described.collection, at);
            if out.insert("required".to_owned(), json!(true)) != Some(json!(true)) {
                ctx.lose(at, "A parameter in the path is always required, so it now says so.");
            }
        }
    }
    Ok(Value::Object(out))
}

/// OpenAPI 3.0 leaves these headers to media types and security schemes.
fn ignored_header(name: &str) -> bool {
    ["accept", "content-type", "authorization"].iter().any(|ignored| name.eq_ignore_ascii_case(ignored))
}
