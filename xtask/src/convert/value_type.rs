//! Simple values: the type of items, headers and all parameters but the body, which becomes a schema.

use super::context::Context;
use super::error::ConvertError;
use super::keys::{self, Table};
use super::pointer::Pointer;
use super::schema;
use super::shape::{self, Object};
use serde_json::{Value, json};

/// How the items of an array are written into one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Collection {
    Csv,
    Ssv,
    Tsv,
    Pipes,
    Multi,
}

/// The described value, split into its schema and what concerns its carrier.
pub(super) struct Described {
    pub(super) schema: Object,
    /// Everything else that could be carried over, extensions included.
    pub(super) rest: Object,
    /// How items are joined, if it is an array.
    pub(super) collection: Option<Collection>,
    pub(super) is_file: bool,
}

/// Where a value is sent, as far as its type depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the query.
    Query,
    /// In a form, which can also hold files.
    Form,
    /// In the path, in a header or inside of an array.
    Elsewhere,
}

/// Reads a parameter, a header or items; `carrier` has the keywords beside those of the value.
pub(super) fn describe(
    ctx: &mut Context<'_>,
    map: &Object,
    carrier: &[Table],
    place: Place,
    at: &Pointer,
) -> Result<Described, ConvertError> {
    let tables: Vec<Table> = carrier.iter().copied().chain([keys::VALUE]).collect();
    let mut rest = keys::carried(map, &tables, at)?;
    let mut out = Object::new();
    // Whether a value may be null says something about the value, so it goes where the type goes.
    for key in keys::VALUE.iter().map(|(key, _)| *key).chain(["x-nullable"]) {
        if let Some(value) = rest.remove(key) {
            out.insert(key.to_owned(), value);
        }
    }
    schema::nullable(&mut out);
    let kind = shape::required_text(map, "type", at)?;
    let allowed: &[&str] = &["string", "number", "integer", "boolean", "array", "file"];
    let allowed = if place == Place::Form { allowed } else { &allowed[..5] };
    if !allowed.contains(&kind) {
        return Err(shape::bad(
            &at.child("type"),
            format!("one of the types {}", allowed.join(", ")),
            &json!(kind),
        ));
    }
    let is_file = kind == "file";
    out.insert("type".to_owned(), json!(if is_file { "string" } else { kind }));
    if is_file {
        out.insert("format".to_owned(), json!("binary"));
    }
    let collection = collection(map, place, at)?;
    if let Some(items) = map.get("items") {
        out.insert("items".to_owned(), items_schema(ctx, items, &at.child("items"))?);
    } else if kind == "array" {
        out.insert("items".to_owned(), json!({}));
    }
    Ok(Described { schema: out, rest, collection: (kind == "array").then_some(collection), is_file })
}

fn items_schema(ctx: &mut Context<'_>, items: &Value, at: &Pointer) -> Result<Value, ConvertError> {
    let map = shape::object(items, at)?;
    let described = describe(ctx, map, &[], Place::Elsewhere, at)?;
    if described.collection.is_some() {
        ctx.lose(at, "OpenAPI 3.0 does not say how arrays inside of arrays are written as one text.");
    }
    let mut out = described.schema;
    out.extend(described.rest);
    Ok(Value::Object(out))
}

fn collection(map: &Object, place: Place, at: &Pointer) -> Result<Collection, ConvertError> {
    let multi_is_known = place != Place::Elsewhere;
    match shape::optional_text(map, "collectionFormat", at)? {
        None | Some("csv") => Ok(Collection::Csv),
        Some("ssv") => Ok(Collection::Ssv),
        Some("tsv") => Ok(Collection::Tsv),
        Some("pipes") => Ok(Collection::Pipes),
        Some("multi") if multi_is_known => Ok(Collection::Multi),
        Some(other) => {
            let expected =
                if multi_is_known { "csv, ssv, tsv, pipes or multi" } else { "csv, ssv, tsv or pipes" };
            Err(shape::bad(&at.child("collectionFormat"), expected, &json!(other)))
        }
    }
}

/// `style` and `explode` for an array in the query or in a form; the flag says whether that is exact.
///
/// They are always given, because the default of OpenAPI 3.0 is what Swagger 2.0 calls `multi`, and the
/// default of Swagger 2.0 is `csv`.
pub(super) fn style(collection: Collection) -> (&'static str, bool, bool) {
    match collection {
        Collection::Csv => ("form", false, true),
        Collection::Ssv => ("spaceDelimited", false, true),
        Collection::Pipes => ("pipeDelimited", false, true),
        Collection::Multi => ("form", true, true),
        Collection::Tsv => ("form", false, false),
    }
}

/// Reports an array in a path or a header that is not joined by commas, which is all that OpenAPI 3.0 knows.
pub(super) fn lose_unless_csv(ctx: &mut Context<'_>, collection: Option<Collection>, at: &Pointer) {
    if collection.is_some_and(|collection| collection != Collection::Csv) {
        ctx.lose(at, "OpenAPI 3.0 can join the items of an array only by commas here.");
    }
}
