//! Comparing request bodies and the media types of bodies.

use super::classify::Reach;
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::place::{Changes, Place, extend};
use super::report::Area;
use super::schemas;
use super::source::Resolved;
use super::words::{code, describe};
use serde_json::Value;

/// Compares the request bodies of an operation; either may be missing.
pub(super) fn compare(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let place = place.within(Area::RequestBody, Reach::REQUEST);
    match (pair.old, pair.new) {
        (None, None) => {}
        (Some(old), Some(new)) => {
            let (old, new) = (cx.old.resolve("requestBodies", old), cx.new.resolve("requestBodies", new));
            let found = referred(&place, ("requestBodies", "request body"), &["requestBody"], (&old, &new));
            // A shared body is named as one by its subject already.
            let is_shared = old.component.is_some() && old.component == new.component;
            let place = if is_shared { found } else { found.labelled("request body") };
            let (Some(before), Some(after)) = (old.value.as_object(), new.value.as_object()) else {
                return out.opaque_self(&place, Pair::both(old.value, new.value));
            };
            body(cx, &place, before, after, out);
        }
        (Some(old), None) => {
            let place = place.labelled("request body");
            out.tell(&place, &["requestBody"], Kind::BodyRemoved, "was removed", Pair::removed(old));
        }
        (None, Some(new)) => {
            let required =
                cx.new.resolve("requestBodies", new).value.get("required") == Some(&Value::Bool(true));
            let (kind, word) =
                if required { (Kind::RequiredBodyAdded, "required") } else { (Kind::BodyAdded, "optional") };
            let what = format!("was added ({word})");
            out.tell(&place.labelled("request body"), &["requestBody"], kind, &what, Pair::added(new));
        }
    }
}

/// The place of something that may be written elsewhere: at the component if both sides are the same one.
pub(super) fn referred(
    place: &Place,
    (section, noun): (&str, &str),
    tokens: &[&str],
    sides: (&Resolved<'_>, &Resolved<'_>),
) -> Place {
    let pointer = |resolved: &Resolved<'_>, own: &str| match resolved.component {
        Some(name) => extend("/components", &[section, name]),
        None => extend(own, tokens),
    };
    let (old, new) = sides;
    let there = place.at(pointer(old, &place.old), pointer(new, &place.new));
    match old.component.filter(|_| old.component == new.component) {
        Some(name) => there.shared(noun, name),
        None => there,
    }
}

/// Compares two request bodies.
pub(super) fn body(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    let on = (Kind::BodyBecameRequired, "is now required");
    let off = (Kind::BodyBecameOptional, "is no longer required");
    out.flag(place, "required", Pair::of(old, new, "required"), on, off);
    media_types(cx, place, Pair::of(old, new, "content"), out);
    out.rest(place, old, new, &["required", "content"]);
}

/// Compares the bodies of each media type (`content`).
pub(super) fn media_types(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let Some((old, new)) = pair.objects() else {
        return out.opaque(place, "content", pair);
    };
    for media_type in keys(old, new) {
        let pair = Pair::of(old, new, media_type);
        let tokens = ["content", media_type];
        match (pair.old, pair.new) {
            (Some(before), Some(after)) => {
                let place = place.labelled(&format!("({})", code(media_type))).below(&tokens);
                let (Some(before), Some(after)) = (before.as_object(), after.as_object()) else {
                    out.opaque_self(&place, pair);
                    continue;
                };
                let schema = Pair::of(before, after, "schema");
                schemas::compare(cx, &place.below(&["schema"]), schema, out);
                out.rest(&place, before, after, &["schema"]);
            }
            (before, after) => {
                let (kind, happened) = match after {
                    Some(_) => (Kind::MediaTypeAdded, "added"),
                    None => (Kind::MediaTypeRemoved, "removed"),
                };
                let schema = before.or(after).and_then(|body| body.get("schema")).map(describe);
                let of = schema.map(|of| format!(" ({})", super::words::clean(&of))).unwrap_or_default();
                let what = format!("media type {} was {happened}{of}", code(media_type));
                out.tell(place, &tokens, kind, &what, pair);
            }
        }
    }
}
