//! Comparing two schemas at one place, keyword by keyword.

use super::content::{MAX_DEPTH, content};
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair};
use super::place::{Changes, Place, extend};
use super::words::{changed, clean, code, describe, reference};
use super::{enums, fields, limits, variants};
use serde_json::Value;

/// Keywords that [`keywords`] and its helpers look at.
const KNOWN: &[&str] = &[
    "$ref",
    "type",
    "format",
    "nullable",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "enum",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
];

/// A schema as seen past the ways to write a reference.
struct View<'v> {
    /// What it refers to, if it refers to anything.
    target: Option<&'v str>,
    /// All keywords.
    map: &'v Object,
    /// Whether the reference is the only member of `allOf`: how OpenAPI 3.0 adds keywords to a reference.
    wrapped: bool,
}

impl<'v> View<'v> {
    fn of(schema: &'v Value) -> Option<View<'v>> {
        let map = schema.as_object()?;
        if let Some(target) = map.get("$ref").and_then(Value::as_str) {
            return Some(View { target: Some(target), map, wrapped: false });
        }
        let wrapped = match map.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            // Anything beside the reference in that member would be lost from view.
            Some([Value::Object(only)]) if only.len() == 1 => only.get("$ref").and_then(Value::as_str),
            _ => None,
        };
        Some(View { target: wrapped, map, wrapped: wrapped.is_some() })
    }

    /// The keywords beside the reference.
    fn siblings(&self) -> Object {
        let mut map = self.map.clone();
        map.remove("$ref");
        if self.wrapped {
            map.remove("allOf");
        }
        map
    }
}

/// Compares the schemas at a place; either may be missing.
pub(super) fn compare(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    match (pair.old, pair.new) {
        (None, None) => {}
        (Some(old), Some(new)) => both(cx, place, old, new, out),
        (None, Some(new)) => {
            let what = format!("a schema is now stated, {}", code(&describe(new)));
            out.tell(place, &[], Kind::SchemaStated, &what, pair);
        }
        (Some(old), None) => {
            let what = format!("no schema is stated any more, it was {}", code(&describe(old)));
            out.tell(place, &[], Kind::SchemaUnstated, &what, pair);
        }
    }
}

/// Compares two schemas.
pub(super) fn both(cx: &Context<'_>, place: &Place, old: &Value, new: &Value, out: &mut Changes) {
    if old == new {
        return;
    }
    let (Some(old_view), Some(new_view)) = (View::of(old), View::of(new)) else {
        return out.opaque_self(place, Pair::both(old, new));
    };
    if place.depth >= MAX_DEPTH {
        return out.opaque_self(place, Pair::both(old, new));
    }
    match (old_view.target, new_view.target) {
        (None, None) => keywords(cx, place, old_view.map, new_view.map, out),
        (Some(a), Some(b)) => {
            if cx.renamed(a) != b {
                retargeted(cx, place, (a, b), Pair::both(old, new), out);
            }
            keywords(cx, place, &old_view.siblings(), &new_view.siblings(), out);
        }
        // A reference that got company in `allOf`, or lost it, is a list of parts on both sides.
        (Some(_), None) if old_view.wrapped && new_view.map.contains_key("allOf") => {
            keywords(cx, place, old_view.map, new_view.map, out);
        }
        (None, Some(_)) if new_view.wrapped && old_view.map.contains_key("allOf") => {
            keywords(cx, place, old_view.map, new_view.map, out);
        }
        (Some(_), None) | (None, Some(_)) => {
            moved(cx, place, (&old_view, &new_view), Pair::both(old, new), out);
        }
    }
}

/// A reference that has another target.
fn retargeted(cx: &Context<'_>, place: &Place, targets: (&str, &str), pair: Pair<'_>, out: &mut Changes) {
    let of_old = cx.old_schema(targets.0).map(|schema| content(schema, &|target| cx.renamed(target)));
    let of_new = cx.new_schema(targets.1).map(|schema| content(schema, &str::to_owned));
    let same = of_old.is_some() && of_old == of_new;
    let kind = if same { Kind::ReferenceChangedInName } else { Kind::ReferenceChanged };
    let names = (code(&reference(targets.0)), code(&reference(targets.1)));
    let tail = if same { ", with the same content" } else { "" };
    out.tell(place, &[], kind, &format!("refers to {} instead of {}{tail}", names.1, names.0), pair);
}

/// A schema that moved to a named one, or back: what it says may have stayed the same.
fn moved(cx: &Context<'_>, place: &Place, views: (&View<'_>, &View<'_>), pair: Pair<'_>, out: &mut Changes) {
    let (old, new) = views;
    let in_place = |view: &View<'_>, schema: Option<&Value>| match (view.target, schema) {
        (None, _) => Some(view.map.clone()),
        (Some(_), schema) => {
            let mut map = schema?.as_object()?.clone();
            map.extend(view.siblings());
            Some(map)
        }
    };
    let old_map = in_place(old, old.target.and_then(|target| cx.old_schema(target)));
    let new_map = in_place(new, new.target.and_then(|target| cx.new_schema(target)));
    if let (Some(old_map), Some(new_map)) = (&old_map, &new_map) {
        if old_map.get("type") != new_map.get("type") {
            return retyped(place, pair, out);
        }
        let pointer = |target: Option<&str>, own: &str| match target {
            Some(target) => extend("/components/schemas", &[&reference(target)]),
            None => own.to_owned(),
        };
        let place = place.at(pointer(old.target, &place.old), pointer(new.target, &place.new)).deeper();
        keywords(cx, &place, old_map, new_map, out);
    }
    let what = match (old.target, new.target) {
        (_, Some(target)) => format!("is now described by the schema {}", code(&reference(target))),
        (target, _) => {
            let name = reference(target.unwrap_or_default());
            format!("is now described in place, no longer by the schema {}", code(&name))
        }
    };
    out.tell(place, &[], Kind::ReferenceIntroduced, &what, pair);
}

/// Another type.
fn retyped(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let (Some(old), Some(new)) = (pair.old, pair.new) else {
        return;
    };
    let what = format!("type changed from {} to {}", clean(&describe(old)), clean(&describe(new)));
    out.tell(place, &[], Kind::TypeChanged, &what, pair);
}

/// The types of a schema and whether null is one of them, which OpenAPI 3.1 writes as a type.
fn types(map: &Object) -> (Option<Value>, bool) {
    match map.get("type") {
        Some(Value::Array(kinds)) => {
            let mut rest: Vec<Value> = kinds.iter().filter(|kind| *kind != "null").cloned().collect();
            rest.sort_by_cached_key(Value::to_string);
            let has_null = kinds.iter().any(|kind| kind == "null");
            (Some(if rest.len() == 1 { rest.swap_remove(0) } else { Value::Array(rest) }), has_null)
        }
        other => (other.cloned(), false),
    }
}

/// Compares all keywords of two schemas that are no references.
fn keywords(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    let pair = |key| Pair::of(old, new, key);
    let ((old_type, old_null), (new_type, new_null)) = (types(old), types(new));
    let type_changed = old_type != new_type;
    if type_changed {
        let (old, new) = (Value::Object(old.clone()), Value::Object(new.clone()));
        retyped(place, Pair::both(&old, &new), out);
    }
    // Of another type, all that is said about the value is said anew.
    if !(type_changed && old_type.is_some() && new_type.is_some()) {
        if !pair("format").same() {
            out.tell(
                place,
                &["format"],
                Kind::FormatChanged,
                &format!("format {}", changed(pair("format"))),
                pair("format"),
            );
        }
        enums::compare(place, pair("enum"), out);
        compare(cx, &place.inner("[]", &["items"]), pair("items"), out);
        fields::compare(cx, place, old, new, out);
        limits::compare(place, old, new, out);
        variants::compare(cx, place, old, new, out);
    }
    nullable(place, pair("nullable"), (old_null, new_null), out);
    out.deprecated(place, old, new);
    if !pair("default").same() {
        let what = format!("default {}", changed(pair("default")));
        out.tell(place, &["default"], Kind::DefaultChanged, &what, pair("default"));
    }
    for key in ["readOnly", "writeOnly"] {
        let on = format!("is now {}", code(key));
        let off = format!("is no longer {}", code(key));
        out.flag(place, key, pair(key), (Kind::AccessChanged, &on), (Kind::AccessChanged, &off));
    }
    let known: Vec<&str> = KNOWN.iter().chain(limits::KEYWORDS).copied().collect();
    out.rest(place, old, new, &known);
}

/// Compares whether null is a value, in both of its spellings.
fn nullable(place: &Place, pair: Pair<'_>, null_types: (bool, bool), out: &mut Changes) {
    let Some((old, new)) = pair.flags() else {
        return out.opaque(place, "nullable", pair);
    };
    match (old || null_types.0, new || null_types.1) {
        (false, true) => out.tell(place, &[], Kind::BecameNullable, "may now be null", pair),
        (true, false) => out.tell(place, &[], Kind::BecameNonNullable, "is never null any more", pair),
        _ => {}
    }
}
