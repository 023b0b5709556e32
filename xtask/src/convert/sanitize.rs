//! Removes what the official JSON Schema of Swagger 2.0 does not allow.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use jsonschema::error::ValidationErrorKind::{
    AdditionalProperties, AnyOf, OneOfNotValid, Required, UniqueItems,
};
use jsonschema::{ValidationError, Validator};
use serde_json::{Value, json};

use super::pointer::{joined, split};
use super::{ConvertError, LeftOut};

type Place = Vec<String>;

/// Keywords that no client needs: limits, prose and examples.
const NOT_NEEDED: [&str; 20] = [
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

/// Keys whose members are names, not keywords.
const COLLECTIONS: [&str; 7] =
    ["paths", "definitions", "properties", "parameters", "responses", "headers", "securityDefinitions"];

/// The official schema, extended by `example` in parameters, which flask-restx writes and OpenAPI 3.0 supports.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let mut schema: Value = serde_json::from_str(include_str!("../../schemas/swagger-2.0.json")).unwrap();
    for kind in ["header", "formData", "query", "path"] {
        schema["definitions"][format!("{kind}ParameterSubSchema")]["properties"]["example"] = json!({});
    }
    // Allows several files in one field.
    schema["definitions"]["primitivesItems"]["properties"]["type"]["enum"]
        .as_array_mut()
        .unwrap()
        .push(json!("file"));
    // Descriptions are removed from the copy in this repository.
    schema["definitions"]["response"].as_object_mut().unwrap().remove("required");
    jsonschema::draft4::new(&schema).unwrap()
});

/// A served document without its invalid parts.
pub(super) struct Sanitized<'s> {
    pub document: Value,
    served: &'s Value,
    removed: BTreeSet<Place>,
}

impl Sanitized<'_> {
    /// Maps the pointer to the served document, where array items have other indices.
    pub fn in_served(&self, part: LeftOut) -> LeftOut {
        LeftOut { pointer: joined(&self.place(&split(&part.pointer))), ..part }
    }

    fn place(&self, place: &[String]) -> Place {
        let mut out = Place::new();
        for token in place {
            let mut token = token.clone();
            if self.served.pointer(&joined(&out)).is_some_and(Value::is_array) {
                let gone =
                    self.removed.iter().filter(|gone| gone.len() == out.len() + 1 && gone.starts_with(&out));
                let mut gone: Vec<usize> = gone.filter_map(|gone| gone.last()?.parse().ok()).collect();
                gone.sort_unstable();
                let index = token.parse().unwrap_or_default();
                token = gone
                    .into_iter()
                    .fold(index, |index, gone| index + usize::from(gone <= index))
                    .to_string();
            }
            out.push(token);
        }
        out
    }

    /// Removes a part, or replaces it with an empty value if it is required. Returns whether the whole part is gone.
    fn remove(&mut self, place: &[String]) -> Option<bool> {
        let (last, parent) = place.split_last()?;
        let in_served = self.place(place);
        // An operation without responses is kept.
        if let ([paths, _, _], Some(Value::Object(operation))) =
            (place, self.document.pointer_mut(&joined(place)))
            && paths == "paths"
            && !operation.contains_key("responses")
        {
            operation.insert("responses".to_owned(), json!({ "default": { "description": "" } }));
            return Some(false);
        }
        match self.document.pointer_mut(&joined(parent))? {
            Value::Object(map) => match empty_value(place).filter(|empty| map.get(last) != Some(empty)) {
                Some(empty) => drop(map.insert(last.clone(), empty)),
                None => drop(map.remove(last)?),
            },
            Value::Array(items) => {
                let index = last.parse().ok().filter(|index| *index < items.len())?;
                items.remove(index);
                self.removed.insert(in_served);
            }
            _ => return None,
        }
        Some(true)
    }
}

/// The empty value of a part that is required or that others refer to.
fn empty_value(place: &[String]) -> Option<Value> {
    match place {
        [info] if info == "info" => Some(json!({ "title": "", "version": "" })),
        [.., parent, _] if ["definitions", "properties"].contains(&parent.as_str()) => Some(json!({})),
        [.., parameters, _, kind] if parameters == "parameters" && kind == "type" => Some(json!("string")),
        _ => None,
    }
}

/// Removes invalid parts until the rest is valid.
pub(super) fn sanitize(served: &Value) -> Result<(Sanitized<'_>, Vec<LeftOut>), ConvertError> {
    let mut sanitized = Sanitized { document: served.clone(), served, removed: BTreeSet::new() };
    let mut left_out: Vec<LeftOut> = Vec::new();
    loop {
        let mut violations: Vec<_> =
            SCHEMA.iter_errors(&sanitized.document).flat_map(|error| violations(&error)).collect();
        // The last items of arrays first, so that the others keep their indices.
        violations.sort_by_key(|(place, _)| {
            Reverse(place.iter().map(|token| (token.len(), token.clone())).collect::<Vec<_>>())
        });
        violations.dedup_by(|a, b| a.0 == b.0);
        if violations.is_empty() {
            return Ok((sanitized, left_out));
        }
        for (place, why) in violations {
            let in_served = sanitized.place(&place);
            let is_all = place.is_empty() || place == ["paths"];
            let Some(gone) = sanitized.remove(&place).filter(|_| !is_all) else {
                return Err(ConvertError(why));
            };
            let (pointer, inside) = (joined(&in_served), format!("{}/", joined(&in_served)));
            // A part can be invalid because something inside it was removed before: that reason counts.
            let is_inside = |earlier: &LeftOut| gone && earlier.pointer.starts_with(&inside);
            let earlier = left_out.iter().find(|earlier| is_inside(earlier));
            let why = earlier.map_or_else(|| format!("`{pointer}`: {why}"), |earlier| earlier.why.clone());
            left_out.retain(|earlier| !is_inside(earlier));
            left_out.push(LeftOut { is_needed: is_needed(&in_served), pointer, why, value: Value::Null });
        }
    }
}

/// The parts to remove for an error, and why.
fn violations(error: &ValidationError<'_>) -> Vec<(Place, String)> {
    let place = split(error.instance_path().as_str());
    let inside = |key: &str| [place.clone(), vec![key.to_owned()]].concat();
    match error.kind() {
        AdditionalProperties { unexpected } => {
            let why = |key| format!("Swagger 2.0 has no `{key}` here");
            unexpected.iter().map(|key| (inside(key), why(key))).collect()
        }
        // The most likely alternative is the one with the fewest errors.
        OneOfNotValid { context } | AnyOf { context } => {
            let depth = |errors: &Vec<ValidationError<'_>>| {
                errors.iter().map(|error| error.instance_path().as_str().len()).max()
            };
            let meant = context.iter().min_by_key(|errors| (errors.len(), Reverse(depth(errors))));
            meant.into_iter().flatten().flat_map(violations).collect()
        }
        UniqueItems => {
            let items = error.instance().as_array().cloned().unwrap_or_default();
            let again =
                |index: &usize| items.iter().take(*index).any(|other| Some(other) == items.get(*index));
            let second = (0..items.len()).find(again).unwrap_or_default();
            vec![(inside(&second.to_string()), "it is a duplicate".to_owned())]
        }
        Required { property } => vec![(place, format!("it has no {property}"))],
        _ => vec![(place, error.masked().to_string())],
    }
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
