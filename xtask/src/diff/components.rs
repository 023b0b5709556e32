//! Comparing what operations share: named schemas, and parameters, bodies, responses and headers.

use super::classify::Reach;
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::place::{Changes, Place};
use super::report::Area;
use super::words::code;
use super::{bodies, parameters, responses, schemas};
use serde_json::Value;
use std::collections::BTreeSet;

/// Compares all components of two descriptions.
pub(super) fn compare(cx: &Context<'_>, out: &mut Changes) {
    named_schemas(cx, out);
    shared(cx, out);
    let pair = Pair::of(cx.old.root, cx.new.root, "components");
    let place = Place::new(Area::Document, "document", "");
    let Some((old, new)) = pair.objects() else {
        return out.opaque(&place, "components", pair);
    };
    let place = place.labelled("components").below(&["components"]);
    for key in keys(old, new) {
        let pair = Pair::of(old, new, key);
        let is_looked_into =
            key == "schemas" || key == "securitySchemes" || SHARED.iter().any(|s| s.0 == key);
        // Examples are prose; a section that is no object was not looked into.
        if key != "examples" && !(is_looked_into && pair.objects().is_some()) {
            out.opaque(&place, key, pair);
        }
    }
}

/// The place of a named schema, by its names on both sides.
fn schema_place(cx: &Context<'_>, old: Option<&str>, new: Option<&str>) -> Place {
    let uses = cx.uses(old, new);
    let name = new.or(old).unwrap_or_default();
    let place = Place::new(Area::Schema, name, "/components/schemas");
    let (before, after) = (place.below(&[old.unwrap_or(name)]).old, place.below(&[name]).new);
    place.at(before, after).used(uses.reach, uses.operations)
}

/// Compares the named schemas, each once.
fn named_schemas(cx: &Context<'_>, out: &mut Changes) {
    let empty = Object::new();
    let old = cx.old.section("schemas").unwrap_or(&empty);
    let new = cx.new.section("schemas").unwrap_or(&empty);
    for name in keys(old, new) {
        match (old.get(name), new.get(name)) {
            (Some(before), Some(after)) => {
                schemas::both(cx, &schema_place(cx, Some(name), Some(name)), before, after, out);
            }
            (Some(schema), None) => gone(cx, name, schema, out),
            (None, Some(schema)) if !cx.renames.values().any(|renamed| renamed == name) => {
                let place = schema_place(cx, None, Some(name));
                out.tell(&place, &[], Kind::SchemaAdded, "was added", Pair::added(schema));
            }
            _ => {}
        }
    }
}

/// Tells that a named schema is gone, or that only its name is.
fn gone(cx: &Context<'_>, name: &str, schema: &Value, out: &mut Changes) {
    let Some(now) = cx.renames.get(name) else {
        let place = schema_place(cx, Some(name), None);
        return out.tell(&place, &[], Kind::SchemaRemoved, "was removed", Pair::removed(schema));
    };
    let (before, after) = (Value::from(name), Value::from(now.as_str()));
    let what = format!("was {} before, with the same content", code(name));
    let place = schema_place(cx, Some(name), Some(now));
    out.tell(&place, &[], Kind::SchemaRenamed, &what, Pair::both(&before, &after));
}

/// Compares two components of a section.
type Comparison = fn(&Context<'_>, &Place, &Object, &Object, &mut Changes);

/// The sections of components that operations refer to.
const SHARED: [(&str, &str, Area, Comparison); 4] = [
    ("parameters", "parameter", Area::Parameter, parameters::shared),
    ("requestBodies", "request body", Area::RequestBody, bodies::body),
    ("responses", "response", Area::Response, responses::response),
    ("headers", "header", Area::Response, responses::header),
];

/// Compares the shared parts of operations, for those that no operation uses: what operations do use, they
/// tell themselves in the same words, and their verdict wins.
fn shared(cx: &Context<'_>, out: &mut Changes) {
    for (section, noun, area, compare) in SHARED {
        let empty = Object::new();
        let old = cx.old.section(section).unwrap_or(&empty);
        let new = cx.new.section(section).unwrap_or(&empty);
        for name in keys(old, new) {
            let pair = Pair::of(old, new, name);
            let place = Place::new(area, "", "").shared(noun, name);
            let place = place.used(Reach::NONE, BTreeSet::new()).below(&["components", section, name]);
            match (pair.old, pair.new) {
                (_, None) => out.tell(&place, &[], Kind::ComponentRemoved, "was removed", pair),
                (None, _) => out.tell(&place, &[], Kind::ComponentAdded, "was added", pair),
                (Some(Value::Object(before)), Some(Value::Object(after))) => {
                    compare(cx, &place, before, after, out);
                }
                _ => out.opaque_self(&place, pair),
            }
        }
    }
}
