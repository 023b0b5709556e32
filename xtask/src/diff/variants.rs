//! Comparing `oneOf`, `anyOf` and `allOf`: lists of schemas without names.

use super::content::{content, plain};
use super::context::Context;
use super::kind::Kind;
use super::pair::{Object, Pair};
use super::place::{Changes, Place, extend};
use super::schemas;
use super::words::{code, describe};
use serde_json::Value;

/// Compares all compositions of two schemas.
pub(super) fn compare(cx: &Context<'_>, place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    for (key, removed, added) in [
        ("oneOf", Kind::VariantRemoved, Kind::VariantAdded),
        ("anyOf", Kind::VariantRemoved, Kind::VariantAdded),
        ("allOf", Kind::PartRemoved, Kind::PartAdded),
    ] {
        let pair = Pair::of(old, new, key);
        let (Some(before), Some(after)) = (list(pair.old), list(pair.new)) else {
            // A first choice restricts and a last one frees: neither is a choice that was added or removed.
            out.opaque(place, key, pair);
            continue;
        };
        members(cx, place, key, (before, after), (removed, added), out);
    }
}

fn list(value: Option<&Value>) -> Option<&[Value]> {
    value.and_then(Value::as_array).map(Vec::as_slice)
}

/// Compares two lists of schemas: first those that stayed the same are set aside, then schemas written in
/// place are taken for changed if as many are left on both sides, then the others are gone or new.
fn members(
    cx: &Context<'_>,
    place: &Place,
    key: &str,
    lists: (&[Value], &[Value]),
    kinds: (Kind, Kind),
    out: &mut Changes,
) {
    let mut after: Vec<(usize, &Value)> = lists.1.iter().enumerate().collect();
    let mut before: Vec<(usize, &Value)> = Vec::new();
    for (i, member) in lists.0.iter().enumerate() {
        let same = content(member, &|target| cx.renamed(target));
        match after.iter().position(|(_, other)| plain(other) == same) {
            Some(at) => drop(after.remove(at)),
            None => before.push((i, member)),
        }
    }
    // A choice that is another named schema is another choice; a part goes on being a part.
    let in_place = |(_, member): &&(usize, &Value)| key == "allOf" || member.get("$ref").is_none();
    if before.iter().filter(in_place).count() == after.iter().filter(in_place).count() {
        for ((i, old), (j, new)) in before.iter().filter(in_place).zip(after.iter().filter(in_place)) {
            let inner = place.inner(&format!("({key} {})", j + 1), &[]);
            let pointers =
                (extend(&place.old, &[key, &i.to_string()]), extend(&place.new, &[key, &j.to_string()]));
            schemas::both(cx, &inner.at(pointers.0, pointers.1), old, new, out);
        }
        before.retain(|member| !in_place(&member));
        after.retain(|member| !in_place(&member));
    }
    for (i, member) in before {
        let what = format!("{} {} was removed", code(key), code(&describe(member)));
        out.tell(place, &[key, &i.to_string()], kinds.0, &what, Pair::removed(member));
    }
    for (j, member) in after {
        let what = format!("{} {} was added", code(key), code(&describe(member)));
        out.tell(place, &[key, &j.to_string()], kinds.1, &what, Pair::added(member));
    }
}
