//! Comparing who may call an operation, and how clients prove who they are.

use super::classify::Reach;
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair, keys};
use super::place::{Changes, Place};
use super::report::Area;
use super::words::{changed, code, list};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One way to log in: schemes and the scopes each needs. Without schemes it is not to log in.
type Alternative = BTreeMap<String, BTreeSet<String>>;

/// The ways to log in; `None` if the list is not understood.
fn alternatives(security: Option<&Value>) -> Option<BTreeSet<Alternative>> {
    let one = |alternative: &Value| -> Option<Alternative> {
        let scopes = |scopes: &Value| -> Option<BTreeSet<String>> {
            scopes.as_array()?.iter().map(|scope| scope.as_str().map(str::to_owned)).collect()
        };
        let schemes = alternative.as_object()?.iter();
        schemes.map(|(name, needed)| Some((name.clone(), scopes(needed)?))).collect()
    };
    match security {
        None => Some(BTreeSet::new()),
        Some(security) => security.as_array()?.iter().map(one).collect(),
    }
}

/// Whether nobody may come without a login.
fn needs_login(alternatives: &BTreeSet<Alternative>) -> bool {
    !alternatives.is_empty() && !alternatives.contains(&Alternative::new())
}

/// An alternative in words.
fn words(alternative: &Alternative) -> String {
    if alternative.is_empty() {
        return "no login".to_owned();
    }
    let scheme = |(name, scopes): (&String, &BTreeSet<String>)| {
        let needed = list(scopes.iter().map(|scope| code(scope)), "and");
        if scopes.is_empty() { code(name) } else { format!("{} (scopes {needed})", code(name)) }
    };
    list(alternative.iter().map(scheme), "and")
}

/// Compares the security of an operation, or of the document where the operation says nothing.
pub(super) fn operation(cx: &Context<'_>, place: &Place, pair: Pair<'_>, out: &mut Changes) {
    if pair.old.is_none() && pair.new.is_none() {
        let place = document_place().used(place.reach, place.operations.clone());
        return compare(&place, Pair::of(cx.old.root, cx.new.root, "security"), out);
    }
    let root = Pair::of(cx.old.root, cx.new.root, "security");
    let effective = Pair { old: pair.old.or(root.old), new: pair.new.or(root.new) };
    let mut place = place.within(Area::Security, Reach::REQUEST);
    if pair.old.is_none() {
        place.old = String::new();
    }
    if pair.new.is_none() {
        place.new = String::new();
    }
    compare(&place, effective, out);
}

/// The place of the security of the document.
fn document_place() -> Place {
    Place::new(Area::Security, "document", "")
}

/// Compares two lists of alternatives.
fn compare(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    const KEY: &[&str] = &["security"];
    let Some((old, new)) = alternatives(pair.old).zip(alternatives(pair.new)) else {
        return out.opaque(place, "security", pair);
    };
    let either = |alternatives: &BTreeSet<Alternative>| list(alternatives.iter().map(words), "or");
    match (needs_login(&old), needs_login(&new)) {
        (false, true) => {
            let what = format!("a login is now needed ({})", either(&new));
            out.tell(place, KEY, Kind::LoginRequired, &what, pair);
        }
        (true, false) => {
            let what = format!("no login is needed any more (it was {})", either(&old));
            out.tell(place, KEY, Kind::LoginDropped, &what, pair);
        }
        _ => {
            let nothing = Alternative::new();
            for gone in old.difference(&new).filter(|alternative| **alternative != nothing) {
                let what = format!("login with {} is no longer possible", words(gone));
                out.tell(place, KEY, Kind::LoginAlternativeRemoved, &what, pair);
            }
            for fresh in new.difference(&old).filter(|alternative| **alternative != nothing) {
                let what = format!("login with {} is now possible", words(fresh));
                out.tell(place, KEY, Kind::LoginAlternativeAdded, &what, pair);
            }
        }
    }
}

/// Compares what the document says about security: the list for all operations, and the schemes.
pub(super) fn document(cx: &Context<'_>, out: &mut Changes) {
    // Hurts only through the operations that are told in the same breath.
    compare(
        &document_place().used(Reach::NONE, BTreeSet::new()),
        Pair::of(cx.old.root, cx.new.root, "security"),
        out,
    );
    schemes(cx, out);
}

/// The operations that ask for each scheme, in either description.
fn users(cx: &Context<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (source, is_old) in [(cx.old, true), (cx.new, false)] {
        for operation in source.operations() {
            let security = operation.value.get("security").or(source.root.get("security"));
            let label = if is_old { cx.label_of_old(&operation) } else { operation.label() };
            let ways = alternatives(security).into_iter().flatten();
            for name in ways.flat_map(Alternative::into_keys) {
                users.entry(name).or_default().insert(label.clone());
            }
        }
    }
    users
}

/// Compares the security schemes.
fn schemes(cx: &Context<'_>, out: &mut Changes) {
    let empty = Object::new();
    let old = cx.old.section("securitySchemes").unwrap_or(&empty);
    let new = cx.new.section("securitySchemes").unwrap_or(&empty);
    let users = users(cx);
    for name in keys(old, new) {
        let pair = Pair::of(old, new, name);
        let operations = users.get(name).cloned().unwrap_or_default();
        let reach = if operations.is_empty() { Reach::NONE } else { Reach::REQUEST };
        let place = Place::new(Area::Security, &format!("security scheme {name}"), "");
        let place = place.used(reach, operations).below(&["components", "securitySchemes", name]);
        match (pair.old, pair.new) {
            (_, None) => out.tell(&place, &[], Kind::SecuritySchemeRemoved, "was removed", pair),
            (None, _) => out.tell(&place, &[], Kind::SecuritySchemeAdded, "was added", pair),
            (Some(Value::Object(before)), Some(Value::Object(after))) => scheme(&place, before, after, out),
            _ => out.opaque_self(&place, pair),
        }
    }
}

/// Compares two security schemes.
fn scheme(place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    // What a client has to know in order to send its credentials.
    const SENT: &[&str] = &["type", "in", "name", "scheme"];
    for key in SENT {
        let pair = Pair::of(old, new, key);
        if !pair.same() {
            let what = format!("{} {}", code(key), changed(pair));
            out.tell(place, &[key], Kind::SecuritySchemeChanged, &what, pair);
        }
    }
    out.rest(place, old, new, SENT);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_empty_alternative_lets_everyone_in() {
        let needs = |value: Value| needs_login(&alternatives(Some(&value)).unwrap());
        assert!(!needs(json!([])));
        assert!(!needs(json!([{}, {"basic": []}])));
        assert!(needs(json!([{"basic": []}])));
        assert_eq!(alternatives(Some(&json!([{"basic": 1}]))), None);
    }
}
