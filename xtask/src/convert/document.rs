//! Converts a valid Swagger 2.0 document.

use serde_json::{Map, Value, json};

use super::LeftOut;
use super::pointer::escaped;

pub(super) type Object = Map<String, Value>;

const METHODS: [&str; 7] = ["get", "put", "post", "delete", "options", "head", "patch"];
const URLENCODED: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data";
/// The keys of a parameter that are not part of its schema.
pub(super) const PARAMETER: [&str; 6] =
    ["name", "in", "description", "required", "allowEmptyValue", "example"];

/// Returns the converted document and what was left out.
pub(super) fn convert(source: &Value) -> (Value, Vec<LeftOut>) {
    let mut run = Run { source, left_out: Vec::new() };
    let document = run.document();
    (document, run.left_out)
}

pub(super) struct Run<'s> {
    pub(super) source: &'s Value,
    left_out: Vec<LeftOut>,
}

impl Run<'_> {
    pub(super) fn leave_out(&mut self, at: &str, is_needed: bool, why: &str) {
        let (pointer, why) = (at.to_owned(), format!("`{at}`: {why}"));
        self.left_out.push(LeftOut { pointer, why, value: Value::Null, is_needed });
    }

    fn document(&mut self) -> Value {
        let source = self.source;
        let mut out = carried(source, &["info", "tags", "externalDocs", "security"]);
        out.insert("openapi".to_owned(), json!("3.0.3"));
        let servers = servers(source);
        if !servers.is_empty() {
            out.insert("servers".to_owned(), json!(servers));
        }
        out.insert("paths".to_owned(), self.each("/paths", Self::path_item));
        let mut components = Object::new();
        for (section, members) in [
            ("schemas", self.each("/definitions", Self::schema)),
            ("responses", self.each("/responses", |run, value, at| run.response(value, source, at))),
            ("securitySchemes", self.each("/securityDefinitions", |_, value, _| security_scheme(value))),
        ] {
            if members.as_object().is_some_and(|members| !members.is_empty()) {
                components.insert(section.to_owned(), members);
            }
        }
        if !components.is_empty() {
            out.insert("components".to_owned(), Value::Object(components));
        }
        if source.get("parameters").is_some() {
            self.leave_out("/parameters", false, "shared parameters are not converted");
        }
        Value::Object(out)
    }

    /// Converts the members of an object of the source; extensions are copied.
    pub(super) fn each(
        &mut self,
        at: &str,
        mut convert: impl FnMut(&mut Self, &Value, &str) -> Value,
    ) -> Value {
        let members = self.source.pointer(at).unwrap_or(&Value::Null);
        let has_extensions = at == "/paths" || at.ends_with("/responses");
        let convert = |(name, value): (&String, &Value)| {
            let is_data = has_extensions && is_extension(name);
            let place = format!("{at}/{}", escaped(name));
            (name.clone(), if is_data { value.clone() } else { convert(self, value, &place) })
        };
        entries(members).map(convert).collect::<Object>().into()
    }

    fn path_item(&mut self, item: &Value, at: &str) -> Value {
        let mut out = carried(item, &[]);
        let shared = self.parameters(item, at);
        if !shared.is_empty() {
            out.insert("parameters".to_owned(), json!(shared));
        }
        for method in METHODS {
            if let Some(operation) = item.get(method) {
                let at = format!("{at}/{method}");
                out.insert(method.to_owned(), self.operation(item, operation, &at));
            }
        }
        Value::Object(out)
    }

    fn operation(&mut self, item: &Value, operation: &Value, at: &str) -> Value {
        const CARRIED: [&str; 7] =
            ["tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security"];
        let mut out = carried(operation, &CARRIED);
        let parameters = self.parameters(operation, at);
        if !parameters.is_empty() {
            out.insert("parameters".to_owned(), json!(parameters));
        }
        // The body of the operation, or else that of its path.
        let has_body = |one: &Value| list(&one["parameters"]).any(is_body);
        let (above, _) = at.rsplit_once('/').unwrap_or_default();
        let (sender, place) = if has_body(operation) { (operation, at) } else { (item, above) };
        if has_body(sender) {
            out.insert("requestBody".to_owned(), self.request_body(operation, sender, place));
        }
        let place = format!("{at}/responses");
        let responses = self.each(&place, |run, value, at| run.response(value, operation, at));
        out.insert("responses".to_owned(), responses);
        Value::Object(out)
    }

    /// The parameters in path, query and header of a path or an operation.
    fn parameters(&mut self, of: &Value, at: &str) -> Vec<Value> {
        let mut out = Vec::new();
        for (index, one) in list(&of["parameters"]).enumerate() {
            let at = format!("{at}/parameters/{index}");
            if one.get("$ref").is_some() {
                self.leave_out(&at, true, "references to parameters are not converted");
            } else if !is_body(one) {
                out.push(self.parameter(one, &at));
            }
        }
        out
    }

    fn parameter(&mut self, one: &Value, at: &str) -> Value {
        let mut out = carried(one, &PARAMETER);
        out.insert("schema".to_owned(), self.value(one, at));
        if text(one, "type") == "array" && text(one, "in") == "query" {
            out.extend(style(one));
        }
        Value::Object(out)
    }

    /// The body of an operation: the body parameter of `sender`, or a form of all its fields.
    fn request_body(&mut self, operation: &Value, sender: &Value, at: &str) -> Value {
        let consumes = self.media_types(operation, "consumes");
        let sent = list(&sender["parameters"]).enumerate().filter(|(_, one)| is_body(one));
        let sent: Vec<_> = sent.map(|(index, one)| (one, format!("{at}/parameters/{index}"))).collect();
        if let Some((body, place)) = sent.iter().find(|(one, _)| text(one, "in") == "body") {
            if sent.len() > 1 {
                self.leave_out(at, true, "it has several bodies");
            }
            let mut out = carried(body, &["description", "required"]);
            let schema = self.schema(&body["schema"], &format!("{place}/schema"));
            out.insert("content".to_owned(), content(&consumes, &schema));
            return Value::Object(out);
        }
        let is_file = |one: &Value| text(one, "type") == "file" || text(&one["items"], "type") == "file";
        let has_file = sent.iter().any(|(one, _)| is_file(one));
        let possible: &[&str] = if has_file { &[MULTIPART] } else { &[URLENCODED, MULTIPART] };
        let mut types: Vec<String> = possible.iter().map(ToString::to_string).collect();
        types.retain(|media| consumes.contains(media));
        if types.is_empty() {
            types = vec![possible[0].to_owned()];
        }
        let (mut properties, mut required, mut encoding) = (Object::new(), Vec::new(), Object::new());
        for (one, place) in sent {
            let name = text(one, "name");
            let mut property = carried(one, &["description", "example"]);
            property.extend(self.value(one, &place).as_object().cloned().unwrap_or_default());
            properties.insert(name.to_owned(), Value::Object(property));
            required.extend((one["required"] == json!(true)).then_some(name));
            if text(one, "type") == "array" {
                encoding.insert(name.to_owned(), Value::Object(style(one).into_iter().collect()));
            }
        }
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        let mut content = content(&types, &schema);
        if !encoding.is_empty() && types.iter().any(|media| media == URLENCODED) {
            content[URLENCODED]["encoding"] = Value::Object(encoding);
        }
        let body = json!({ "content": content });
        if required.is_empty() { body } else { json!({ "content": content, "required": true }) }
    }

    fn response(&mut self, response: &Value, operation: &Value, at: &str) -> Value {
        if let Some(reference) = response.get("$ref").and_then(Value::as_str) {
            return match self.named(reference, "#/responses/", at) {
                Some(name) => json!({ "$ref": format!("#/components/responses/{name}") }),
                None => json!({ "description": "" }),
            };
        }
        let mut out = carried(response, &["description"]);
        out.entry("description").or_insert_with(|| json!(""));
        if response.get("headers").is_some() {
            let headers = self.each(&format!("{at}/headers"), |run, header, at| {
                let mut out = carried(header, &["description"]);
                out.insert("schema".to_owned(), run.value(header, at));
                Value::Object(out)
            });
            out.insert("headers".to_owned(), headers);
        }
        if response.get("examples").is_some() {
            self.leave_out(&format!("{at}/examples"), false, "examples of responses are not converted");
        }
        if let Some(schema) = response.get("schema") {
            let is_file = text(schema, "type") == "file";
            let says_nothing = operation.get("produces").or(self.source.get("produces")).is_none();
            let (types, schema) = if is_file && says_nothing {
                (vec!["application/octet-stream".to_owned()], json!({ "type": "string", "format": "binary" }))
            } else if is_file {
                (self.media_types(operation, "produces"), json!({ "type": "string", "format": "binary" }))
            } else {
                (self.media_types(operation, "produces"), self.schema(schema, &format!("{at}/schema")))
            };
            out.insert("content".to_owned(), content(&types, &schema));
        }
        Value::Object(out)
    }

    /// The media types of an operation or else the document; JSON by default.
    fn media_types(&self, operation: &Value, key: &str) -> Vec<String> {
        let said = operation.get(key).or(self.source.get(key)).unwrap_or(&Value::Null);
        let types: Vec<String> = list(said).filter_map(Value::as_str).map(str::to_owned).collect();
        if types.is_empty() { vec!["application/json".to_owned()] } else { types }
    }
}

/// The server URLs from host, base path and schemes.
fn servers(source: &Value) -> Vec<Value> {
    let base = text(source, "basePath").trim_end_matches('/');
    let schemes: Vec<&str> = list(&source["schemes"]).filter_map(Value::as_str).collect();
    let urls = match source.get("host").and_then(Value::as_str) {
        None => vec![base.to_owned()],
        // Without schemes, the scheme is the one of the document's own URL.
        Some(host) if schemes.is_empty() => vec![format!("//{host}{base}")],
        Some(host) => schemes.iter().map(|scheme| format!("{scheme}://{host}{base}")).collect(),
    };
    urls.into_iter().filter(|url| !url.is_empty()).map(|url| json!({ "url": url })).collect()
}

fn security_scheme(scheme: &Value) -> Value {
    let mut out = carried(scheme, &["description"]);
    let flow = match text(scheme, "flow") {
        "application" => "clientCredentials",
        "accessCode" => "authorizationCode",
        flow => flow,
    };
    let mut urls = carried(scheme, &["authorizationUrl", "tokenUrl", "scopes"]);
    urls.entry("scopes").or_insert_with(|| json!({}));
    let more = match text(scheme, "type") {
        "basic" => json!({ "type": "http", "scheme": "basic" }),
        "apiKey" => json!({ "type": "apiKey", "name": scheme["name"], "in": scheme["in"] }),
        _ => json!({ "type": "oauth2", "flows": { flow: urls } }),
    };
    out.extend(more.as_object().cloned().unwrap_or_default());
    Value::Object(out)
}

/// How array items are sent. Always explicit, because the defaults of Swagger 2.0 (joined) and OpenAPI 3.0 (separate) differ.
fn style(one: &Value) -> [(String, Value); 2] {
    let explode = text(one, "collectionFormat") == "multi";
    [("style".to_owned(), json!("form")), ("explode".to_owned(), json!(explode))]
}

/// The same schema for each media type.
fn content(types: &[String], schema: &Value) -> Value {
    types.iter().map(|media| (media.clone(), json!({ "schema": schema }))).collect::<Object>().into()
}

/// The members with these keys, and the extensions except `x-nullable`.
fn carried(value: &Value, keys: &[&str]) -> Object {
    let is_carried = |key: &str| keys.contains(&key) || (is_extension(key) && key != "x-nullable");
    entries(value).filter(|(key, _)| is_carried(key)).map(pair).collect()
}

pub(super) fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}

fn is_body(parameter: &Value) -> bool {
    ["body", "formData"].contains(&text(parameter, "in"))
}

pub(super) fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

pub(super) fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

pub(super) fn pair((key, value): (&String, &Value)) -> (String, Value) {
    (key.clone(), value.clone())
}

pub(super) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
