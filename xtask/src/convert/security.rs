//! Who may call: security schemes and the requirements that name them.

use super::context::Context;
use super::error::ConvertError;
use super::keys::{self, Table};
use super::pointer::Pointer;
use super::shape::{self, Object};
use serde_json::{Value, json};

/// A security scheme.
pub(super) fn scheme(ctx: &mut Context<'_>, value: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let map = shape::object(value, at)?;
    match shape::required_text(map, "type", at)? {
        "basic" => {
            let mut out = keys::carried(map, &[keys::BASIC_SECURITY], at)?;
            out.insert("type".to_owned(), json!("http"));
            out.insert("scheme".to_owned(), json!("basic"));
            Ok(Value::Object(out))
        }
        "apiKey" => {
            let mut out = keys::carried(map, &[keys::API_KEY_SECURITY], at)?;
            shape::required_text(map, "name", at)?;
            let place = shape::required_text(map, "in", at)?;
            if !["query", "header"].contains(&place) {
                return Err(shape::bad(&at.child("in"), "query or header", &json!(place)));
            }
            out.insert("type".to_owned(), json!("apiKey"));
            out.insert("in".to_owned(), json!(place));
            Ok(Value::Object(out))
        }
        "oauth2" => oauth2(ctx, map, at),
        other => Err(shape::bad(&at.child("type"), "basic, apiKey or oauth2", &json!(other))),
    }
}

fn oauth2(ctx: &mut Context<'_>, map: &Object, at: &Pointer) -> Result<Value, ConvertError> {
    let (new, urls): (_, &[Table]) = match shape::required_text(map, "flow", at)? {
        "implicit" => ("implicit", &[keys::AUTHORIZATION_URL]),
        "password" => ("password", &[keys::TOKEN_URL]),
        "application" => ("clientCredentials", &[keys::TOKEN_URL]),
        "accessCode" => ("authorizationCode", &[keys::AUTHORIZATION_URL, keys::TOKEN_URL]),
        other => {
            let expected = "implicit, password, application or accessCode";
            return Err(shape::bad(&at.child("flow"), expected, &json!(other)));
        }
    };
    let tables: Vec<Table> = urls.iter().copied().chain([keys::OAUTH2_SECURITY]).collect();
    let mut out = keys::carried(map, &tables, at)?;
    let mut flow = Object::new();
    for (key, _) in urls.iter().copied().flatten() {
        flow.insert((*key).to_owned(), json!(shape::required_text(map, key, at)?));
    }
    let mut scopes = Object::new();
    if let Some(value) = map.get("scopes") {
        let at = at.child("scopes");
        for (name, value) in shape::entries(shape::object(value, &at)?) {
            if shape::is_extension(name) {
                ctx.lose(
                    &at.child(name),
                    "Scopes have no extensions in OpenAPI 3.0, so it moves to the flow.",
                );
                flow.insert(name.clone(), value.clone());
            } else {
                scopes.insert(name.clone(), json!(shape::text(value, &at.child(name))?));
            }
        }
    }
    flow.insert("scopes".to_owned(), Value::Object(scopes));
    out.insert("type".to_owned(), json!("oauth2"));
    out.insert("flows".to_owned(), json!({ new: flow }));
    Ok(Value::Object(out))
}

/// The list of alternative requirements, with the schemes' new names.
pub(super) fn requirements(ctx: &Context<'_>, value: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let mut out = Vec::new();
    for (index, requirement) in shape::array(value, at)?.iter().enumerate() {
        let at = at.item(index);
        let requirement = shape::object(requirement, &at)?;
        let mut converted = Object::new();
        for (name, _) in shape::entries(requirement) {
            let scopes = shape::optional_texts(requirement, name, &at)?;
            let Some(new) = ctx.names.security.get(name) else {
                let target = format!("#{}", Pointer::root().child("securityDefinitions").child(name));
                return Err(ConvertError::UnresolvedRef { pointer: (&at).into(), target });
            };
            converted.insert(new.to_owned(), json!(scopes));
        }
        out.push(Value::Object(converted));
    }
    Ok(Value::Array(out))
}
