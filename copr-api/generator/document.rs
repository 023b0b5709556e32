//! Operations and parameters of the document, and the names that progenitor derives.

use serde_json::Value;

/// The operations with their IDs.
pub(super) fn operations(input: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let items = input["paths"].as_object().into_iter().flatten();
    let operations = items.flat_map(|(_, item)| item.as_object().into_iter().flatten());
    operations.filter_map(|(_, operation)| Some((operation["operationId"].as_str()?, operation)))
}

/// The parameters of an operation, by the name of their setter.
pub(super) fn parameters<'a>(
    input: &'a Value,
    operation: &'a Value,
) -> impl Iterator<Item = (String, &'a Value)> {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    parameters.map(|p| resolve(input, p)).filter_map(|p| Some((snake(p["name"].as_str()?), p)))
}

/// The schema with this reference, and its name.
pub(super) fn schema<'a>(input: &'a Value, reference: &'a Value) -> Option<(&'a str, &'a Value)> {
    let name = reference["$ref"].as_str()?.rsplit('/').next()?;
    Some((name, input["components"]["schemas"].get(name)?))
}

fn resolve<'a>(input: &'a Value, value: &'a Value) -> &'a Value {
    let reference = value["$ref"].as_str().and_then(|r| r.strip_prefix('#'));
    reference.and_then(|pointer| input.pointer(pointer)).unwrap_or(value)
}

/// The trimmed string, or an empty one if the value is not a string.
pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default().trim()
}

/// The name of a field in Rust.
pub(super) fn field(name: &str) -> String {
    if name == "type" { "type_".to_owned() } else { snake(name) }
}

fn snake(name: &str) -> String {
    let spaced: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    spaced.trim_matches('_').to_ascii_lowercase()
}

/// The name of the call of an operation: `build_get` → `BuildGet`.
pub(super) fn pascal(id: &str) -> String {
    id.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// The name of the type that progenitor generates for a schema: `CreateBuildSCM` → `CreateBuildScm`.
pub(super) fn type_name(schema: &str) -> String {
    let letters: Vec<char> = schema.chars().collect();
    let in_capitals = |i: usize| {
        i > 0 && letters[i - 1].is_uppercase() && letters.get(i + 1).is_none_or(|c| c.is_uppercase())
    };
    letters
        .iter()
        .enumerate()
        .map(|(i, c)| if in_capitals(i) { c.to_ascii_lowercase() } else { *c })
        .collect()
}
