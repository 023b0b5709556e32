//! The corrected document as progenitor has to see it.
//!
//! The document says more than progenitor can take: failures with bodies, files in multipart bodies, limits of numbers and
//! texts (which would become a type each), references with a remark beside them. The view leaves out what would get in
//! the way and moves what readers need into descriptions. It knows nothing of single operations.

use serde_json::{Map, Value, json};

use super::enums::OpenEnum;

/// Suffix of the operation that sends files, where an operation takes JSON as well as files.
pub const MULTIPART_SUFFIX: &str = "_multipart";

/// Extension that carries the failures of an operation to its documentation.
pub const ERRORS: &str = "x-errors";

/// Extension that names the schemas of the JSON parts of a multipart body.
pub const PARTS: &str = "x-parts";

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "patch", "head", "options"];

/// Derives the view.
#[must_use]
pub fn for_progenitor(document: &Value, enums: &[OpenEnum]) -> Value {
    let mut view = document.clone();
    let shared = document["components"]["responses"].clone();
    if let Some(components) = view["components"].as_object_mut() {
        components.remove("responses");
        components.remove("securitySchemes");
        if let Some(schemas) = components.get_mut("schemas").and_then(Value::as_object_mut) {
            for schema in schemas.values_mut() {
                simplify(schema);
            }
            // Replaced by types of ours; progenitor needs no more than the name.
            for replaced in
                enums.iter().map(|e| e.name.as_str()).chain(super::settings::SCALARS.iter().map(|s| s.0))
            {
                if let Some(schema) = schemas.get_mut(replaced) {
                    *schema = json!({"type": "string"});
                }
            }
        }
    }
    if let Some(paths) = view["paths"].as_object_mut() {
        let mut added = Vec::new();
        for (path, item) in paths.iter_mut() {
            for method in METHODS {
                let Some(operation) = item.get_mut(method) else {
                    continue;
                };
                if let Some(files) = split_multipart(operation) {
                    added.push((with_other_slash(path), method, files));
                }
            }
        }
        for (path, method, operation) in added {
            paths.entry(path).or_insert_with(|| json!({}))[method] = operation;
        }
        for item in paths.values_mut() {
            let shared_parameters = item["parameters"].as_array().cloned().unwrap_or_default();
            for operation in METHODS
                .iter()
                .filter_map(|m| item.get_mut(*m).map(Value::take).map(|o| (*m, o)))
                .collect::<Vec<_>>()
            {
                let (method, mut operation) = operation;
                present(&mut operation, &shared, &shared_parameters);
                item[method] = operation;
            }
            if let Some(item) = item.as_object_mut() {
                item.remove("parameters");
            }
        }
    }
    view
}

/// Where an operation takes files: leaves the JSON body, and gives back the same operation with a body of raw bytes and
/// its media type as a header, because the boundary of a multipart body is known to the caller only.
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
    files["requestBody"]["description"] = json!("The bytes of the multipart body.");
    let header = json!({
        "name": "content-type", "in": "header", "required": true, "schema": {"type": "string"},
        "description": "Media type of the body, with its boundary: `multipart/form-data; boundary=…`."
    });
    match files["parameters"].as_array_mut() {
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

/// The server takes each path with and without a slash at its end, which gives the second form a path of its own.
fn with_other_slash(path: &str) -> String {
    path.strip_suffix('/').map_or_else(|| format!("{path}/"), str::to_owned)
}

fn present(operation: &mut Value, shared: &Value, shared_parameters: &[Value]) {
    let mut own = operation["parameters"].as_array().cloned().unwrap_or_default();
    for parameter in shared_parameters {
        let same = |other: &Value| other["name"] == parameter["name"] && other["in"] == parameter["in"];
        if !own.iter().any(same) {
            own.push(parameter.clone());
        }
    }
    for parameter in &mut own {
        // Whatever fills a segment of a path has to be one segment: a type of ours sees to it.
        if parameter["in"] == "path" && parameter["schema"]["type"] == "string" {
            parameter["schema"] = json!({"type": "string", "format": super::settings::PATH_SEGMENT});
        } else if let Some(schema) = parameter.get_mut("schema") {
            simplify(schema);
        }
    }
    operation["parameters"] = Value::Array(own);
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

/// The failures of an operation, one line each. Their bodies are not declared to progenitor: with a declared body, an
/// answer that doesn't fit it (a page of a proxy) would lose its status and headers.
fn errors(operation: &Value, shared: &Value) -> Vec<String> {
    let failures = operation["responses"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(status, _)| !status.starts_with('2'));
    failures
        .map(|(status, response)| {
            let name = response["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
            let response = name.and_then(|name| shared.get(name)).unwrap_or(response);
            format!("{status}: {}", response["description"].as_str().unwrap_or_default().trim())
        })
        .collect()
}

/// Removes limits (each would become a type of its own), and what stands beside a single reference.
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
