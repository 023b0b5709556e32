//! Comparing the fields of an object: which there are, which are required, and what others there may be.

use super::content::{content, plain};
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::place::{Changes, Place};
use super::rename::pairs;
use super::schemas;
use super::words::{changed, code, describe};
use serde_json::Value;
use std::collections::BTreeSet;

/// Compares `properties`, `required` and `additionalProperties` of two schemas.
pub(super) fn compare(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    let required = Pair::of(old, new, "required");
    let Some((old_required, new_required)) = names(required.old).zip(names(required.new)) else {
        out.opaque(place, "required", required);
        properties(cx, place, Pair::of(old, new, "properties"), &BTreeSet::new(), out);
        return extra(cx, place, Pair::of(old, new, "additionalProperties"), out);
    };
    let newly: BTreeSet<&str> = new_required.difference(&old_required).copied().collect();
    let fields = Pair::of(old, new, "properties");
    let told = properties(cx, place, fields, &newly, out);
    for name in old_required.symmetric_difference(&new_required).filter(|name| !told.contains(**name)) {
        let is_required = new_required.contains(name);
        let (kind, what) = if is_required {
            (Kind::FieldBecameRequired, format!("field {} is now required", code(name)))
        } else {
            (Kind::FieldBecameOptional, format!("field {} is no longer required", code(name)))
        };
        let (was, is) = (Value::Bool(!is_required), Value::Bool(is_required));
        let place = narrowed(place, fields, name);
        out.tell(&place, &["required"], kind, &what, Pair::both(&was, &is));
    }
    extra(cx, place, Pair::of(old, new, "additionalProperties"), out);
}

/// Compares the fields themselves. Returns those that are gone or new, about which all is said.
fn properties(
    cx: &Context<'_>,
    place: &Place,
    pair: Pair<'_>,
    newly_required: &BTreeSet<&str>,
    out: &mut Changes,
) -> BTreeSet<String> {
    let Some((old, new)) = pair.objects() else {
        out.opaque(place, "properties", pair);
        return BTreeSet::new();
    };
    let mut removed: Vec<&str> = Vec::new();
    let mut added: Vec<&str> = Vec::new();
    for name in keys(old, new) {
        match (old.get(name), new.get(name)) {
            (Some(before), Some(after)) => {
                let place = narrowed(place, pair, name).inner(&format!(".{name}"), &["properties", name]);
                schemas::both(cx, &place, before, after, out);
            }
            (Some(_), None) => removed.push(name),
            _ => added.push(name),
        }
    }
    let told = removed.iter().chain(&added).map(|name| (*name).to_owned()).collect();
    let renamed = renames(cx, (old, new), (&removed, &added));
    for (before, after) in &renamed {
        let what = format!("field {} is gone and {} is new: perhaps renamed", code(before), code(after));
        let (old_name, new_name) = (Value::from(*before), Value::from(*after));
        let pair = Pair::both(&old_name, &new_name);
        out.tell(place, &["properties", after], Kind::FieldRenamed, &what, pair);
    }
    removed.retain(|name| !renamed.iter().any(|(before, _)| before == name));
    added.retain(|name| !renamed.iter().any(|(_, after)| after == name));
    for name in removed {
        let what = format!("field {} was removed", code(name));
        out.tell(place, &["properties", name], Kind::FieldRemoved, &what, Pair::removed(&old[name]));
    }
    for name in added {
        let kind_of_thing = describe(&new[name]);
        let (kind, word) = if newly_required.contains(name) {
            (Kind::RequiredFieldAdded, "required")
        } else {
            (Kind::FieldAdded, "optional")
        };
        let place = narrowed(place, pair, name);
        let what = format!("{word} field {} was added ({})", code(name), super::words::clean(&kind_of_thing));
        out.tell(&place, &["properties", name], kind, &what, Pair::added(&new[name]));
    }
    told
}

/// The fields that went and came with the same content, where no other field has it.
fn renames<'v>(
    cx: &Context<'_>,
    (old, new): (&Object, &Object),
    (removed, added): (&[&'v str], &[&'v str]),
) -> Vec<(&'v str, &'v str)> {
    let old_content = |name: &&str| Some(content(&old[*name], &|target| cx.renamed(target)).to_string());
    let new_content = |name: &&str| Some(plain(&new[*name]).to_string());
    let pairs = pairs((removed, added), old_content, new_content);
    pairs.into_iter().map(|(i, j)| (removed[i], added[j])).collect()
}

/// The place with the directions a field really travels in: `readOnly` fields are never sent.
fn narrowed(place: &Place, fields: Pair<'_>, name: &str) -> Place {
    let schemas: Vec<&Value> =
        [fields.old, fields.new].into_iter().flatten().filter_map(|fields| fields.get(name)).collect();
    let all =
        |key: &str| !schemas.is_empty() && schemas.iter().all(|s| s.get(key) == Some(&Value::Bool(true)));
    let mut place = place.clone();
    place.reach.request &= !all("readOnly");
    place.reach.response &= !all("writeOnly");
    place
}

/// The names in a list of required fields; `None` if it is no such list.
fn names(list: Option<&Value>) -> Option<BTreeSet<&str>> {
    match list {
        None => Some(BTreeSet::new()),
        Some(list) => list.as_array()?.iter().map(Value::as_str).collect(),
    }
}

/// Compares what is said about fields that are not described.
fn extra(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    const KEY: &str = "additionalProperties";
    let is_schema = |value: Option<&Value>| value.is_some_and(|value| !value.is_boolean());
    if pair.same() {
        return;
    }
    if is_schema(pair.old) && is_schema(pair.new) {
        return schemas::compare(cx, &place.inner(".*", &[KEY]), pair, out);
    }
    let forbidden = |value: Option<&Value>| value == Some(&Value::Bool(false));
    match (forbidden(pair.old), forbidden(pair.new)) {
        (false, true) => out.tell(
            place,
            &[KEY],
            Kind::ExtraFieldsForbidden,
            "fields that are not described are now forbidden",
            pair,
        ),
        (true, false) => {
            let what = "fields that are not described are no longer forbidden";
            out.tell(place, &[KEY], Kind::ExtraFieldsAllowed, what, pair);
        }
        _ => {
            let what = format!("{} {}", code(KEY), changed(pair));
            out.tell(place, &[KEY], Kind::ExtraFieldsChanged, &what, pair);
        }
    }
}
