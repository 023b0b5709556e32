//! Whether a builder can express a request, by the specification alone.

use serde_json::Value;

use crate::document::operation_at;
use crate::exchange::{Request, part};

/// A recorded request that a builder can express.
#[derive(Debug)]
pub struct Expressible {
    /// Operation, or its multipart form.
    pub operation: String,
    /// The request.
    pub request: Request,
}

/// Reads a recorded request. The error says why no builder can express it.
///
/// # Errors
/// If the request has something that the specification leaves out on purpose, or is no request of the API.
pub fn recorded(document: &Value, request: &Value) -> Result<Expressible, String> {
    let method = request["method"].as_str().unwrap_or_default();
    let path = request["path"].as_str().unwrap_or_default();
    let path = path.strip_prefix("/api_3").ok_or("is not below the API")?;
    let (path, inline_query) = path.split_once('?').unwrap_or((path, ""));
    if path.contains("//") || path.to_ascii_lowercase().contains("%2f") {
        return Err("has an empty segment or a slash within one in its path".into());
    }
    let Some((operation, parameters)) = operation_at(Some(method), path) else {
        return Err(match operation_at(None, path) {
            Some(_) => format!("{method} is a deprecated or wrong method"),
            None => "is no operation of the corrected document".into(),
        });
    };
    if !inline_query.is_empty() {
        return Err("has its query in the path".into());
    }
    if let Some(text) =
        parameters.values().find(|text| copr_api::PathSegment::try_from(text.as_str()).is_err())
    {
        return Err(format!("has {text:?} in its path"));
    }
    let spec = &document["paths"][operation.path];
    let declared = declared_parameters(document, spec, &operation.method.to_ascii_lowercase());
    let query = query(request, &declared)?;
    for (name, parameter) in &declared {
        let given = query.iter().any(|(key, _)| key == name);
        if parameter["in"] == "query" && parameter["required"] == true && !given {
            return Err(format!("leaves out the query parameter `{name}`"));
        }
        if parameter["in"] == "path" && parameter["schema"]["type"] == "integer" {
            let written = parameters[name].parse::<i64>().map(|n| n.to_string());
            if written.as_deref() != Ok(parameters[name].as_str()) {
                return Err(format!("writes the number `{name}` of its path in another way"));
            }
        }
    }
    let content = &spec[operation.method.to_ascii_lowercase()]["requestBody"]["content"];
    let (suffix, body, multipart) = body(document, content, &request["body"])?;
    // The client has one setter for both places.
    let in_body = body.as_ref().and_then(|body| body.get("package_name"));
    if let (Some(in_path), Some(in_body)) = (parameters.get("package_name"), in_body)
        && in_body != in_path.as_str()
    {
        return Err("has another `package_name` in its path than in its body".into());
    }
    Ok(Expressible {
        operation: format!("{}{suffix}", operation.id),
        request: Request { path: parameters, query, body, multipart },
    })
}

fn declared_parameters<'a>(document: &'a Value, item: &'a Value, method: &str) -> Vec<(String, &'a Value)> {
    let own = item[method]["parameters"].as_array().into_iter().flatten();
    own.chain(item["parameters"].as_array().into_iter().flatten())
        .map(|parameter| {
            let pointer = parameter["$ref"].as_str().and_then(|r| r.strip_prefix('#'));
            pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(parameter)
        })
        .map(|parameter| (parameter["name"].as_str().unwrap_or_default().to_owned(), parameter))
        .collect()
}

fn query(request: &Value, declared: &[(String, &Value)]) -> Result<Vec<(String, String)>, String> {
    let mut query: Vec<(String, String)> = Vec::new();
    for pair in request["query"].as_array().into_iter().flatten() {
        let key = pair[0].as_str().unwrap_or_default();
        let value = &pair[1].as_str().map_or_else(|| pair[1].to_string(), str::to_owned);
        let Some((_, parameter)) = declared.iter().find(|(name, p)| name == key && p["in"] == "query") else {
            return Err(format!("has the query parameter `{key}`, which the server ignores here"));
        };
        let kind = &parameter["schema"]["type"];
        if kind == "integer" && value.parse::<i64>().map(|n| n.to_string()).as_deref() != Ok(value.as_str()) {
            return Err(format!("has a string for the number `{key}`"));
        }
        if parameter["schema"]["$ref"] == "#/components/schemas/Flag" && value != "True" {
            return Err(format!("has another string than `True` for the flag `{key}`"));
        }
        if kind != "array" && query.iter().any(|(other, _)| other == key) {
            return Err(format!("has `{key}` twice"));
        }
        query.push((key.to_owned(), value.clone()));
    }
    query.sort();
    Ok(query)
}

type Bodies = (&'static str, Option<Value>, Option<Vec<crate::exchange::Part>>);

fn body(document: &Value, content: &Value, body: &Value) -> Result<Bodies, String> {
    let takes = |kind: &str| content.get(kind).is_some();
    if body.is_null() {
        return if content.is_null() { Ok(("", None, None)) } else { Err("has no body".into()) };
    }
    if content.is_null() {
        return Err("has a body that the server does not read".into());
    }
    if let Some(parts) = body["multipart"].as_array() {
        if !takes("multipart/form-data") {
            return Err("sends JSON fields as multipart".into());
        }
        let suffix = if takes("application/json") { "_multipart" } else { "" };
        let schema = &content["multipart/form-data"]["schema"];
        for part in parts {
            if part.get("filename").is_none_or(Value::is_null) {
                return Err("sends plain form fields".into());
            }
            if part["name"] == "json" {
                if part["filename"] != "json" || part["content_type"] != "application/json" {
                    return Err("names or types its JSON part in another way".into());
                }
                let json = part["content"].as_str().and_then(|text| serde_json::from_str(text).ok());
                let json: Value = json.ok_or("has a JSON part that is no JSON")?;
                fits(document, &schema["properties"]["json"], &json, "")?;
            }
            if part["content"].as_str().is_some_and(|text| text.starts_with('<') && text.ends_with("bytes>"))
            {
                return Err("was recorded without its bytes".into());
            }
        }
        return Ok((suffix, None, Some(parts.iter().map(part).collect())));
    }
    let Some(json) = body.get("json") else {
        return Err("sends another body than JSON".into());
    };
    if !takes("application/json") {
        return Err("sends JSON where files are wanted".into());
    }
    fits(document, &content["application/json"]["schema"], json, "")?;
    Ok(("", Some(json.clone()), None))
}

/// Whether a body has only fields of the schema, with the right types.
fn fits(document: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    let schema = schema["allOf"][0].as_object().map_or(schema, |_| &schema["allOf"][0]);
    let pointer = schema["$ref"].as_str().and_then(|r| r.strip_prefix('#'));
    let schema = pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema);
    let name = if place.is_empty() { "its body" } else { place };
    if value.is_null() {
        return Err(format!("has null for {name}, which is the same as leaving it out"));
    }
    let wanted = schema["type"].as_str().unwrap_or("string");
    let fitting = match wanted {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        _ => value.is_string(),
    };
    if !fitting {
        return Err(format!("has another type than {wanted} for {name}"));
    }
    if let Some(map) = value.as_object() {
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !map.contains_key(required) {
                return Err(format!("leaves out `{required}`"));
            }
        }
        for (key, member) in map {
            match schema["properties"]
                .get(key)
                .or_else(|| schema.get("additionalProperties").filter(|a| a.is_object()))
            {
                Some(property) => fits(document, property, member, &format!("`{key}`"))?,
                None => {
                    return Err(format!(
                        "has the field `{key}`, which the server ignores or knows by another name"
                    ));
                }
            }
        }
    }
    for item in value.as_array().into_iter().flatten() {
        fits(document, &schema["items"], item, name)?;
    }
    Ok(())
}
