//! The corrected document in a form that progenitor can process.
//!
//! Drops what progenitor does not support: bodies of error responses, files in multipart bodies, limits of numbers and strings (each
//! would become a type), references with siblings. Extensions keep what the documentation needs. Independent of single operations.

use serde_json::{Map, Value, json};

use super::enums::OpenEnum;

/// Suffix of the operation that sends files, if the operation accepts JSON as well.
pub const MULTIPART_SUFFIX: &str = "_multipart";

/// Extension with the error responses of an operation, for its documentation.
pub const ERRORS: &str = "x-errors";

/// Extension with the schemas of the JSON parts of a multipart body.
pub const PARTS: &str = "x-parts";

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "patch", "head", "options"];

/// Derives the input of progenitor.
///
/// # Errors
/// Returns an error if two operations would share a path.
pub(super) fn derive(document: &Value, enums: &[OpenEnum]) -> Result<Value, String> {
    let mut input = document.clone();
    if let Some(components) = input["components"].as_object_mut() {
        components.remove("responses");
        components.remove("securitySchemes");
        let schemas = components.get_mut("schemas").and_then(Value::as_object_mut);
        if let Some(schemas) = schemas {
            simplify_schemas(schemas, enums);
        }
    }
    if let Some(paths) = input["paths"].as_object_mut() {
        paths.values_mut().for_each(merge_shared_parameters);
        separate_files(paths)?;
        for operation in paths.values_mut().flat_map(operations) {
            simplify_operation(operation, &document["components"]["responses"]);
        }
    }
    Ok(input)
}

fn simplify_schemas(schemas: &mut Map<String, Value>, enums: &[OpenEnum]) {
    schemas.values_mut().for_each(simplify);
    // Replaced by our types, so only the name matters.
    let scalars = super::settings::SCALARS.iter().map(|(name, _)| *name);
    for replaced in enums.iter().map(|e| e.name.as_str()).chain(scalars) {
        if let Some(schema) = schemas.get_mut(replaced) {
            *schema = json!({"type": "string"});
        }
    }
}

/// The operations of a path.
fn operations(item: &mut Value) -> impl Iterator<Item = &mut Value> {
    let members = item.as_object_mut().into_iter().flatten();
    members.filter(|(key, _)| METHODS.contains(&key.as_str())).map(|(_, operation)| operation)
}

/// Moves the parameters of a path into its operations, unless they declare the same parameter.
fn merge_shared_parameters(item: &mut Value) {
    let Some(shared) = item.as_object_mut().and_then(|item| item.remove("parameters")) else { return };
    for operation in operations(item) {
        let mut own = operation["parameters"].as_array().cloned().unwrap_or_default();
        for parameter in shared.as_array().into_iter().flatten() {
            let same = |other: &Value| other["name"] == parameter["name"] && other["in"] == parameter["in"];
            if !own.iter().any(same) {
                own.push(parameter.clone());
            }
        }
        operation["parameters"] = Value::Array(own);
    }
}

/// Moves the multipart form of an operation that also accepts JSON to a separate path.
fn separate_files(paths: &mut Map<String, Value>) -> Result<(), String> {
    let mut added = Vec::new();
    for (path, item) in paths.iter_mut() {
        for method in METHODS {
            if let Some(files) = item.get_mut(method).and_then(split_multipart) {
                added.push((with_other_slash(path), method, files));
            }
        }
    }
    for (path, method, operation) in added {
        let item = paths.entry(path.clone()).or_insert_with(|| json!({}));
        if item.get(method).is_some() {
            return Err(format!(
                "can't add the file form of {}: {method} {path} already exists",
                operation["operationId"]
            ));
        }
        item[method] = operation;
    }
    Ok(())
}

/// Keeps the JSON body of an operation with files, and returns the operation with a body of raw bytes and its media type as a
/// header, because only the caller knows the boundary of the multipart body.
fn split_multipart(operation: &mut Value) -> Option<Value> {
    let content = operation.pointer_mut("/requestBody/content")?.as_object_mut()?;
    let form = content.remove("multipart/form-data")?;
    let alone = content.is_empty();
    let parts = form["schema"]["properties"].as_object().into_iter().flat_map(Map::values);
    let parts: Vec<&str> =
        parts.filter_map(|part| part["allOf"][0]["$ref"].as_str()?.rsplit('/').next()).collect();
    let mut files = operation.clone();
    files[PARTS] = json!(parts);
    files["requestBody"]["content"] =
        json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}});
    files["requestBody"]["description"] = json!("A `copr_api::Multipart`.");
    let header = json!({
        "name": "content-type", "in": "header", "required": true, "schema": {"type": "string"},
        "description": "The media type of the body, from `Multipart::content_type`."
    });
    match files.get_mut("parameters").and_then(Value::as_array_mut) {
        Some(parameters) => parameters.push(header),
        None => files["parameters"] = json!([header]),
    }
    if alone {
        *operation = files;
        return None;
    }
    files["operationId"] =
        json!(format!("{}{MULTIPART_SUFFIX}", files["operationId"].as_str().unwrap_or_default()));
    Some(files)
}

/// The server accepts each path with and without a trailing slash, so this is a separate path for the same operation.
fn with_other_slash(path: &str) -> String {
    path.strip_suffix('/').map_or_else(|| format!("{path}/"), str::to_owned)
}

fn simplify_operation(operation: &mut Value, shared: &Value) {
    let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        // A type of ours ensures that the argument stays one segment.
        if parameter["in"] == "path" && parameter["schema"]["type"] == "string" {
            parameter["schema"] = json!({"type": "string", "format": super::settings::PATH_SEGMENT});
        } else if let Some(schema) = parameter.get_mut("schema") {
            simplify(schema);
        }
    }
    operation[ERRORS] = json!(errors(operation, shared));
    if let Some(responses) = operation["responses"].as_object_mut() {
        responses.retain(|status, _| status.starts_with('2'));
        for content in responses.values_mut().filter_map(|r| r["content"].as_object_mut()) {
            for media in content.values_mut() {
                if let Some(schema) = media.get_mut("schema") {
                    simplify(schema);
                }
            }
        }
    }
}

/// The error responses of an operation, one line each. Progenitor does not get their bodies: with a declared body, a response with
/// another body (a page of a proxy) would lose its status and headers.
fn errors(operation: &Value, shared: &Value) -> Vec<String> {
    let errors = operation["responses"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(status, _)| !status.starts_with('2'));
    errors
        .map(|(status, response)| {
            let name = response["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
            let response = name.and_then(|name| shared.get(name)).unwrap_or(response);
            format!("{status}: {}", response["description"].as_str().unwrap_or_default().trim())
        })
        .collect()
}

/// Removes limits, each of which would become a type, and the siblings of a single reference.
fn simplify(schema: &mut Value) {
    let Some(map) = schema.as_object_mut() else { return };
    if let Some([reference]) = map.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        let reference = reference.clone();
        let kept: Map<String, Value> = map
            .iter()
            .filter(|(key, _)| matches!(key.as_str(), "nullable" | "description"))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        *map = kept;
        map.insert("allOf".into(), json!([reference]));
        return;
    }
    for limit in
        ["minimum", "maximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"]
    {
        map.remove(limit);
    }
    for (key, value) in map.iter_mut() {
        match key.as_str() {
            "properties" => value.as_object_mut().into_iter().flat_map(Map::values_mut).for_each(simplify),
            "items" | "additionalProperties" => simplify(value),
            "allOf" | "anyOf" | "oneOf" => value.as_array_mut().into_iter().flatten().for_each(simplify),
            _ => {}
        }
    }
}
