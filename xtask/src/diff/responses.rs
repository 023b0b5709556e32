//! Comparing the responses of an operation.

use super::bodies::{media_types, referred};
use super::classify::Reach;
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::place::{Changes, Place};
use super::report::Area;
use super::schemas;
use super::words::{clean, code};

/// Keys of a header that are looked into.
const HEADER: &[&str] = &["required", "deprecated", "schema", "content"];

/// Compares the responses of an operation by their status codes.
pub(super) fn compare(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let place = place.within(Area::Response, Reach::RESPONSE);
    let Some((old, new)) = pair.objects() else {
        return out.opaque(&place, "responses", pair);
    };
    for status in keys(old, new) {
        let pair = Pair::of(old, new, status);
        if status.starts_with("x-") {
            out.opaque(&place.below(&["responses"]), status, pair);
            continue;
        }
        let tokens = ["responses", status];
        let label = format!("response {}", clean(status));
        match (pair.old, pair.new) {
            (Some(before), Some(after)) => {
                let (before, after) =
                    (cx.old.resolve("responses", before), cx.new.resolve("responses", after));
                let found = referred(&place, ("responses", "response"), &tokens, (&before, &after));
                let is_shared = before.component.is_some() && before.component == after.component;
                let place = if is_shared { found } else { found.labelled(&label) };
                let (Some(a), Some(b)) = (before.value.as_object(), after.value.as_object()) else {
                    out.opaque_self(&place, Pair::both(before.value, after.value));
                    continue;
                };
                response(cx, &place, a, b, out);
            }
            (_, None) => {
                let kind =
                    if is_success(status) { Kind::SuccessResponseRemoved } else { Kind::ResponseRemoved };
                out.tell(&place.labelled(&label), &tokens, kind, "was removed", pair);
            }
            (None, _) => {
                let kind = if is_success(status) { Kind::SuccessResponseAdded } else { Kind::ResponseAdded };
                out.tell(&place.labelled(&label), &tokens, kind, "was added", pair);
            }
        }
    }
}

/// Whether a status code, or a range of them, tells of success.
fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

/// Compares two responses.
pub(super) fn response(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    media_types(cx, place, Pair::of(old, new, "content"), out);
    headers(cx, place, Pair::of(old, new, "headers"), out);
    out.rest(place, old, new, &["content", "headers"]);
}

/// Compares the headers of two responses.
fn headers(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let Some((old, new)) = pair.objects() else {
        return out.opaque(place, "headers", pair);
    };
    for name in keys(old, new) {
        let pair = Pair::of(old, new, name);
        let tokens = ["headers", name];
        let label = format!("header {}", code(name));
        match (pair.old, pair.new) {
            (Some(before), Some(after)) => {
                let (before, after) = (cx.old.resolve("headers", before), cx.new.resolve("headers", after));
                let found = referred(place, ("headers", "header"), &tokens, (&before, &after));
                let is_shared = before.component.is_some() && before.component == after.component;
                let place = if is_shared { found } else { found.labelled(&label) };
                let (Some(a), Some(b)) = (before.value.as_object(), after.value.as_object()) else {
                    out.opaque_self(&place, Pair::both(before.value, after.value));
                    continue;
                };
                header(cx, &place, a, b, out);
            }
            (_, None) => out.tell(&place.labelled(&label), &tokens, Kind::HeaderRemoved, "was removed", pair),
            (None, _) => out.tell(&place.labelled(&label), &tokens, Kind::HeaderAdded, "was added", pair),
        }
    }
}

/// Compares two headers.
pub(super) fn header(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    let on = (Kind::HeaderBecameRequired, "is now always sent");
    let off = (Kind::HeaderBecameOptional, "is no longer always sent");
    out.flag(place, "required", Pair::of(old, new, "required"), on, off);
    out.deprecated(place, old, new);
    schemas::compare(cx, &place.below(&["schema"]), Pair::of(old, new, "schema"), out);
    media_types(cx, place, Pair::of(old, new, "content"), out);
    out.rest(place, old, new, HEADER);
}
