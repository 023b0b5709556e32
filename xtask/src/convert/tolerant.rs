//! Converts a document although parts of it can't be converted: those are left out and reported.
//!
//! The strict conversion stops at the first problem and names its place. This one takes that place out, or puts in what
//! says nothing, and tries again.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::error::ConvertError;
use super::pointer::{Pointer, unescaped};
use super::{Converted, document};

/// Keywords that no client needs: limits of values, prose and examples.
const NOT_NEEDED: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "title",
    "summary",
    "description",
    "example",
    "examples",
    "externalDocs",
    "xml",
];

/// Keys whose members have names of their own, which are no keywords.
const COLLECTIONS: &[&str] =
    &["paths", "definitions", "properties", "parameters", "responses", "headers", "securityDefinitions"];

/// A part of a document that the conversion leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// JSON pointer into the Swagger 2.0 document.
    pub pointer: String,
    /// Why it can't be converted and where it is, as one sentence.
    pub why: String,
    /// The part itself.
    pub value: Value,
    /// Whether a client needs it.
    pub is_needed: bool,
}

/// Converts what can be converted, and tells what is left out, in the order of the places.
///
/// # Errors
///
/// If nothing meaningful would be left: the document is no Swagger 2.0, has no paths, or is nested too deeply.
pub fn convert_tolerant(swagger: &Value) -> Result<(Converted, Vec<LeftOut>), ConvertError> {
    let mut rest = swagger.clone();
    let mut left_out: Vec<LeftOut> = Vec::new();
    let (mut taken, mut replaced) = (BTreeSet::new(), BTreeSet::new());
    loop {
        let mut error = match document::convert(&rest) {
            Ok(converted) => {
                left_out.sort_by(|a, b| a.pointer.cmp(&b.pointer));
                return Ok((converted, left_out));
            }
            Err(error) => error,
        };
        let Some(place) = culprit(&error, &rest) else { return Err(error) };
        let substitute =
            substitute(&error, &place).filter(|(at, _)| replaced.insert(in_served(at, swagger, &taken)));
        if substitute.is_none() && (place.is_empty() || place == ["paths"]) {
            return Err(error);
        }
        let served = in_served(&place, swagger, &taken);
        if let Some(pointer) = error.pointer_mut() {
            *pointer = joined(&in_served(&split(pointer), swagger, &taken));
        }
        // A key that was taken out is missed now, which is no problem of the document.
        let missed = match &error {
            ConvertError::Missing { key, .. } => Some(child(&served, key)).filter(|at| taken.contains(at)),
            _ => None,
        };
        let pointer = joined(&served);
        let mut why = error.to_string();
        if let Some((at, value)) = substitute {
            put(&mut rest, &at, value);
            if missed.is_some() {
                continue;
            }
        } else {
            if !take_out(&mut rest, &place) {
                return Err(error);
            }
            taken.insert(served.clone());
            let cause = missed.map_or_else(|| pointer.clone(), |missed| joined(&missed));
            if let Some(earlier) = left_out.iter().find(|earlier| earlier.pointer == cause) {
                why.clone_from(&earlier.why);
            }
            let inside = format!("{pointer}/");
            left_out.retain(|it| it.pointer != pointer && !it.pointer.starts_with(&inside));
        }
        let value = swagger.pointer(&pointer).cloned().unwrap_or_default();
        left_out.push(LeftOut { pointer, why, value, is_needed: is_needed(&served) });
    }
}

/// What has to go, or to be replaced, for the conversion to get further; `None` if that can't help.
fn culprit(error: &ConvertError, document: &Value) -> Option<Vec<String>> {
    match error {
        ConvertError::UnknownKeyword { pointer, keyword } => Some(child(&split(pointer), keyword)),
        ConvertError::UnresolvedRef { pointer, .. } => {
            let place = split(pointer);
            let reference = child(&place, "$ref");
            Some(if document.pointer(&joined(&reference)).is_some() { reference } else { place })
        }
        ConvertError::BadShape { pointer, .. }
        | ConvertError::Missing { pointer, .. }
        | ConvertError::Contradiction { pointer, .. } => Some(split(pointer)),
        ConvertError::NotAnObject { .. }
        | ConvertError::AlreadyOpenApi { .. }
        | ConvertError::NotSwagger2 { .. }
        | ConvertError::TooDeep { .. } => None,
    }
}

/// What to put where, so that as little as possible is lost.
fn substitute(error: &ConvertError, place: &[String]) -> Option<(Vec<String>, Value)> {
    if let ConvertError::Missing { key, .. } = error {
        return Some((child(place, key), nothing_known(key)?));
    }
    let ConvertError::BadShape { .. } = error else { return None };
    let [.., parent, last] = place else { return None };
    if matches!(parent.as_str(), "definitions" | "properties") {
        return Some((place.to_vec(), json!({})));
    }
    matches!(last.as_str(), "responses" | "schema" | "items" | "additionalProperties")
        .then(|| nothing_known(last).map(|value| (place.to_vec(), value)))?
}

/// The value of a key that has to be there and says nothing.
fn nothing_known(key: &str) -> Option<Value> {
    match key {
        "info" => Some(json!({ "title": "", "version": "" })),
        "title" | "version" => Some(json!("")),
        "type" => Some(json!("string")),
        "responses" => Some(json!({ "default": { "description": "" } })),
        "schema" | "items" | "additionalProperties" => Some(json!({})),
        _ => None,
    }
}

/// The place in the served document of a place in what is left of it, where items of arrays have other numbers.
fn in_served(place: &[String], swagger: &Value, taken: &BTreeSet<Vec<String>>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for token in place {
        let mut served_token = token.clone();
        let is_item = swagger.pointer(&joined(&out)).is_some_and(Value::is_array);
        // What replaces an array has keys.
        if let Some(mut index) = token.parse::<usize>().ok().filter(|_| is_item) {
            let siblings = taken.iter().filter(|gone| gone.len() == out.len() + 1 && gone.starts_with(&out));
            let mut gone: Vec<usize> = siblings.filter_map(|gone| gone.last()?.parse().ok()).collect();
            gone.sort_unstable();
            for gone in gone {
                index += usize::from(gone <= index);
            }
            served_token = index.to_string();
        }
        out.push(served_token);
    }
    out
}

fn is_needed(place: &[String]) -> bool {
    let is_keyword = |place: &[String]| match place {
        [.., parent, last] => !COLLECTIONS.contains(&parent.as_str()) && NOT_NEEDED.contains(&last.as_str()),
        _ => false,
    };
    let about_the_document = matches!(place.first().map(String::as_str), Some("info" | "tags"));
    !about_the_document
        && !is_keyword(place)
        && !place.split_last().is_some_and(|(_, above)| is_keyword(above))
}

fn put(document: &mut Value, place: &[String], value: Value) {
    let Some((last, parent)) = place.split_last() else { return };
    match document.pointer_mut(&joined(parent)) {
        Some(Value::Object(map)) => drop(map.insert(last.clone(), value)),
        Some(Value::Array(items)) => {
            if let Some(item) = last.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                *item = value;
            }
        }
        _ => {}
    }
}

/// Whether there was something to take out.
fn take_out(document: &mut Value, place: &[String]) -> bool {
    let Some((last, parent)) = place.split_last() else { return false };
    match document.pointer_mut(&joined(parent)) {
        Some(Value::Object(map)) => map.remove(last).is_some(),
        Some(Value::Array(items)) => {
            let index = last.parse::<usize>().ok().filter(|index| *index < items.len());
            index.map(|index| items.remove(index)).is_some()
        }
        _ => false,
    }
}

fn child(place: &[String], key: &str) -> Vec<String> {
    place.iter().cloned().chain([key.to_owned()]).collect()
}

fn joined(place: &[String]) -> String {
    Pointer::from_tokens(place).as_str().to_owned()
}

fn split(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescaped).collect()
}
