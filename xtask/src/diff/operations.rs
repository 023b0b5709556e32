//! Comparing operations: which there are, where they are, and what each of them says.

use super::classify::Reach;
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::place::{Changes, Place};
use super::rename::{Matched, path_parameters, shape, without_names};
use super::report::Area;
use super::source::{METHODS, Operation};
use super::words::{clean, code, value};
use super::{bodies, document, parameters, responses, security};
use serde_json::Value;
use std::collections::BTreeSet;

/// Keys of an operation that are looked into.
const KNOWN: &[&str] =
    &["operationId", "deprecated", "tags", "parameters", "requestBody", "responses", "security", "servers"];

/// The place of an operation, by its new name if it has one.
fn place(old: &Operation<'_>, new: &Operation<'_>) -> Place {
    let label = new.label();
    let users = BTreeSet::from([label.clone()]);
    Place::new(Area::Operation, &label, "").at(old.pointer(), new.pointer()).used(Reach::BOTH, users)
}

/// Compares all operations.
pub(super) fn compare(cx: &Context<'_>, matched: &Matched<'_>, out: &mut Changes) {
    for operation in &matched.removed {
        let value = Value::Object(operation.value.clone());
        let place = place(operation, operation);
        out.tell(&place, &[], Kind::OperationRemoved, "was removed", Pair::removed(&value));
    }
    for operation in &matched.added {
        let value = Value::Object(operation.value.clone());
        out.tell(&place(operation, operation), &[], Kind::OperationAdded, "was added", Pair::added(&value));
    }
    for (old, new) in &matched.pairs {
        one(cx, old, new, out);
    }
    path_items(cx, out);
}

/// Compares one operation with what became of it.
fn one(cx: &Context<'_>, old: &Operation<'_>, new: &Operation<'_>, out: &mut Changes) {
    let place = place(old, new);
    if let Some((kind, what)) = relocation(old, new) {
        let (before, after) = (Value::from(old.label()), Value::from(new.label()));
        out.tell(&place, &[], kind, &what, Pair::both(&before, &after));
    }
    let pair = |key| Pair::of(old.value, new.value, key);
    if !pair("operationId").same() {
        let what = format!("`operationId` {}", super::words::changed(pair("operationId")));
        out.tell(&place, &["operationId"], Kind::OperationIdChanged, &what, pair("operationId"));
    }
    out.deprecated(&place, old.value, new.value);
    tags(&place, pair("tags"), out);
    parameters::compare(cx, &place, (old, new), &path_parameters(old.path, new.path), out);
    bodies::compare(cx, &place, pair("requestBody"), out);
    responses::compare(cx, &place, pair("responses"), out);
    security::operation(cx, &place, pair("security"), out);
    // An operation without servers of its own has those of its path.
    let servers = |operation: &Operation<'_>| {
        let own = operation.value.get("servers").map(|servers| (servers.clone(), operation.pointer()));
        own.or_else(|| Some((operation.item.get("servers")?.clone(), operation.item_pointer())))
    };
    let (before, after) = (servers(old), servers(new));
    let pointer = |found: &Option<(Value, String)>, operation: &Operation<'_>| {
        found.as_ref().map_or_else(|| operation.pointer(), |(_, pointer)| pointer.clone())
    };
    let pair = Pair { old: before.as_ref().map(|found| &found.0), new: after.as_ref().map(|found| &found.0) };
    document::servers(&place.at(pointer(&before, old), pointer(&after, new)), pair, out);
    out.rest(&place, old.value, new.value, KNOWN);
}

/// Where an operation went, if it went anywhere.
fn relocation(old: &Operation<'_>, new: &Operation<'_>) -> Option<(Kind, String)> {
    if (old.method, old.path) == (new.method, new.path) {
        return None;
    }
    let from = code(&old.label());
    if old.method != new.method || shape(old.path) != shape(new.path) {
        return Some((Kind::OperationMoved, format!("moved here from {from}")));
    }
    if without_names(old.path) == without_names(new.path) {
        return Some((Kind::PathParametersRenamed, format!("was {from}, with other names in the path")));
    }
    let only_slash = old.path.trim_end_matches('/') == new.path.trim_end_matches('/');
    if only_slash {
        return Some((
            Kind::TrailingSlashChanged,
            format!("was {from}, which differs in the slash at the end"),
        ));
    }
    let what = format!("was {from}, with other names in the path and a different slash at the end");
    Some((Kind::PathParametersRenamed, what))
}

/// Compares the tags of an operation, as a set.
fn tags(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let Some((old, new)) = pair.lists() else {
        return out.opaque(place, "tags", pair);
    };
    let missing = |from: &[Value], other: &[Value]| {
        let tags = from.iter().filter(|tag| !other.contains(tag)).map(value);
        tags.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
    };
    let (removed, added) = (missing(old, new), missing(new, old));
    let what = match (removed.is_empty(), added.is_empty()) {
        (true, true) => return,
        (false, true) => format!("tag {removed} was removed"),
        (true, false) => format!("tag {added} was added"),
        (false, false) => format!("tag {removed} became {added}"),
    };
    out.tell(place, &["tags"], Kind::OperationTagsChanged, &what, pair);
}

/// Compares what is written beside the operations of each path.
fn path_items(cx: &Context<'_>, out: &mut Changes) {
    let (Some(old), Some(new)) = (cx.old.paths(), cx.new.paths()) else {
        let place = Place::new(Area::Document, "document", "");
        return out.opaque(&place, "paths", Pair::of(cx.old.root, cx.new.root, "paths"));
    };
    for path in keys(old, new) {
        let pair = Pair::of(old, new, path);
        let subject = format!("path {}", clean(path));
        let place = Place::new(Area::Operation, &subject, "").below(&["paths", path]);
        if path.starts_with("x-") {
            out.opaque(&Place::new(Area::Document, "document", "/paths"), path, pair);
            continue;
        }
        match (pair.old, pair.new) {
            (Some(Value::Object(old)), Some(Value::Object(new))) => {
                let mut known: Vec<&str> = vec!["parameters", "servers"];
                // Told as operations, if it is one on either side.
                let is_operation = |method: &str| {
                    [old, new].into_iter().any(|item| item.get(method).is_some_and(Value::is_object))
                };
                known.extend(METHODS.into_iter().filter(|method| is_operation(method)));
                out.rest(&place, old, new, &known);
            }
            (Some(item), None) | (None, Some(item)) if item.as_object().is_some_and(has_operations) => {}
            _ => out.opaque_self(&place, pair),
        }
    }
}

/// Whether a path item has any operation.
fn has_operations(item: &Object) -> bool {
    METHODS.iter().any(|method| item.get(*method).is_some_and(Value::is_object))
}
