//! Takes out of a document what the official JSON Schema of Swagger 2.0 does not allow.

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

/// Keywords that no client needs: limits of values, prose and examples.
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

/// Keys whose members have names of their own, which are no keywords.
const COLLECTIONS: [&str; 7] =
    ["paths", "definitions", "properties", "parameters", "responses", "headers", "securityDefinitions"];

/// The official schema, with `example` beside parameters: flask-restx writes it, and OpenAPI 3.0 has it there.
static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let mut schema: Value = serde_json::from_str(include_str!("../../schemas/swagger-2.0.json")).unwrap();
    for kind in ["header", "formData", "query", "path"] {
        schema["definitions"][format!("{kind}ParameterSubSchema")]["properties"]["example"] = json!({});
    }
    // Several files in one field are an array of files.
    schema["definitions"]["primitivesItems"]["properties"]["type"]["enum"]
        .as_array_mut()
        .unwrap()
        .push(json!("file"));
    // A description is prose, which is not kept, so that it may be missing.
    schema["definitions"]["response"].as_object_mut().unwrap().remove("required");
    jsonschema::draft4::new(&schema).unwrap()
});

/// What is left of a served document.
pub(super) struct Sound<'s> {
    pub document: Value,
    served: &'s Value,
    taken: BTreeSet<Place>,
}

impl Sound<'_> {
    /// The same with the place in the served document, where items of arrays have other numbers.
    pub fn in_served(&self, part: LeftOut) -> LeftOut {
        LeftOut { pointer: joined(&self.place(&split(&part.pointer))), ..part }
    }

    fn place(&self, place: &[String]) -> Place {
        let mut out = Place::new();
        for token in place {
            let mut token = token.clone();
            if self.served.pointer(&joined(&out)).is_some_and(Value::is_array) {
                let gone =
                    self.taken.iter().filter(|gone| gone.len() == out.len() + 1 && gone.starts_with(&out));
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

    /// Takes a part out, or puts what says nothing in the place of one that has to be there. Whether all of the part is gone.
    fn take_out(&mut self, place: &[String]) -> Option<bool> {
        let (last, parent) = place.split_last()?;
        let in_served = self.place(place);
        // An operation without responses is one all the same.
        if let ([paths, _, _], Some(Value::Object(operation))) =
            (place, self.document.pointer_mut(&joined(place)))
            && paths == "paths"
            && !operation.contains_key("responses")
        {
            operation.insert("responses".to_owned(), json!({ "default": { "description": "" } }));
            return Some(false);
        }
        match self.document.pointer_mut(&joined(parent))? {
            Value::Object(map) => match nothing_known(place).filter(|nothing| map.get(last) != Some(nothing))
            {
                Some(nothing) => drop(map.insert(last.clone(), nothing)),
                None => drop(map.remove(last)?),
            },
            Value::Array(items) => {
                let index = last.parse().ok().filter(|index| *index < items.len())?;
                items.remove(index);
                self.taken.insert(in_served);
            }
            _ => return None,
        }
        Some(true)
    }
}

/// What says nothing about a part that others refer to, or that has to be there.
fn nothing_known(place: &[String]) -> Option<Value> {
    match place {
        [info] if info == "info" => Some(json!({ "title": "", "version": "" })),
        [.., parent, _] if ["definitions", "properties"].contains(&parent.as_str()) => Some(json!({})),
        [.., parameters, _, kind] if parameters == "parameters" && kind == "type" => Some(json!("string")),
        _ => None,
    }
}

/// Takes out whatever does not fit, until the rest does.
pub(super) fn sound(served: &Value) -> Result<(Sound<'_>, Vec<LeftOut>), ConvertError> {
    let mut sound = Sound { document: served.clone(), served, taken: BTreeSet::new() };
    let mut left_out: Vec<LeftOut> = Vec::new();
    loop {
        let mut misfits: Vec<_> =
            SCHEMA.iter_errors(&sound.document).flat_map(|error| misfits(&error)).collect();
        // The last items of arrays first, so that the others keep their numbers.
        misfits.sort_by_key(|(place, _)| {
            Reverse(place.iter().map(|token| (token.len(), token.clone())).collect::<Vec<_>>())
        });
        misfits.dedup_by(|a, b| a.0 == b.0);
        if misfits.is_empty() {
            return Ok((sound, left_out));
        }
        for (place, why) in misfits {
            let in_served = sound.place(&place);
            let is_all = place.is_empty() || place == ["paths"];
            let Some(gone) = sound.take_out(&place).filter(|_| !is_all) else {
                return Err(ConvertError(why));
            };
            let (pointer, inside) = (joined(&in_served), format!("{}/", joined(&in_served)));
            // What is missing now was taken out before: the reason for that is the reason for this.
            let is_inside = |earlier: &LeftOut| gone && earlier.pointer.starts_with(&inside);
            let earlier = left_out.iter().find(|earlier| is_inside(earlier));
            let why = earlier.map_or_else(|| format!("`{pointer}`: {why}"), |earlier| earlier.why.clone());
            left_out.retain(|earlier| !is_inside(earlier));
            left_out.push(LeftOut { is_needed: is_needed(&in_served), pointer, why, value: Value::Null });
        }
    }
}

/// What has to go for an error to be gone, and why.
fn misfits(error: &ValidationError<'_>) -> Vec<(Place, String)> {
    let place = split(error.instance_path().as_str());
    let inside = |key: &str| [place.clone(), vec![key.to_owned()]].concat();
    match error.kind() {
        AdditionalProperties { unexpected } => {
            let why = |key| format!("Swagger 2.0 has no `{key}` here");
            unexpected.iter().map(|key| (inside(key), why(key))).collect()
        }
        // The alternative that was meant is the one with the fewest errors.
        OneOfNotValid { context } | AnyOf { context } => {
            let depth = |errors: &Vec<ValidationError<'_>>| {
                errors.iter().map(|error| error.instance_path().as_str().len()).max()
            };
            let meant = context.iter().min_by_key(|errors| (errors.len(), Reverse(depth(errors))));
            meant.into_iter().flatten().flat_map(misfits).collect()
        }
        UniqueItems => {
            let items = error.instance().as_array().cloned().unwrap_or_default();
            let again =
                |index: &usize| items.iter().take(*index).any(|other| Some(other) == items.get(*index));
            let second = (0..items.len()).find(again).unwrap_or_default();
            vec![(inside(&second.to_string()), "the same stands before it".to_owned())]
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
