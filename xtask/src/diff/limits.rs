//! Comparing limits: does a schema allow more than before, or less?

use super::kind::Kind;
use super::pair::{Object, Pair};
use super::place::{Changes, Place};
use super::words::{changed, code};
use serde_json::Value;
use std::cmp::Ordering;

/// The keywords that limit what a schema allows.
pub(super) const KEYWORDS: &[&str] = &[
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

/// Compares the limits of two schemas.
pub(super) fn compare(place: &Place, old: &Object, new: &Object, out: &mut Changes) {
    for key in KEYWORDS {
        let pair = Pair::of(old, new, key);
        if let Some(kind) = verdict(key, pair) {
            out.tell(place, &[key], kind, &format!("{} {}", code(key), changed(pair)), pair);
        }
    }
}

/// What the change of one limit is; `None` if it is none.
fn verdict(key: &str, pair: Pair<'_>) -> Option<Kind> {
    if pair.same() {
        return None;
    }
    let is_switch = |value: Option<&Value>| value.is_none_or(Value::is_boolean);
    if key == "uniqueItems" || key.starts_with("exclusive") && is_switch(pair.old) && is_switch(pair.new) {
        return match pair.flags() {
            Some((false, true)) => Some(Kind::LimitTightened),
            Some((true, false)) => Some(Kind::LimitLoosened),
            Some(_) => None,
            None => Some(Kind::LimitChanged),
        };
    }
    match (pair.old, pair.new) {
        (None, _) => Some(Kind::LimitTightened),
        (_, None) => Some(Kind::LimitLoosened),
        (Some(_), Some(_)) if key == "pattern" || key == "multipleOf" => Some(Kind::LimitChanged),
        (Some(old), Some(new)) => {
            let is_lower = key.starts_with("min") || key == "exclusiveMinimum";
            match (compare_numbers(old, new), is_lower) {
                (Some(Ordering::Equal), _) => None,
                (Some(Ordering::Less), true) | (Some(Ordering::Greater), false) => Some(Kind::LimitTightened),
                (Some(_), _) => Some(Kind::LimitLoosened),
                (None, _) => Some(Kind::LimitChanged),
            }
        }
    }
}

/// The order of two numbers, as integers if they are both, for those are exact.
fn compare_numbers(a: &Value, b: &Value) -> Option<Ordering> {
    if let (Some(a), Some(b)) = (a.as_i64(), b.as_i64()) {
        return Some(a.cmp(&b));
    }
    if let (Some(a), Some(b)) = (a.as_u64(), b.as_u64()) {
        return Some(a.cmp(&b));
    }
    a.as_f64()?.partial_cmp(&b.as_f64()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_limit_is_tightened_or_loosened() {
        let rows = [
            ("minimum", json!(1), json!(2), Some(Kind::LimitTightened)),
            ("maxLength", json!(1), json!(2), Some(Kind::LimitLoosened)),
            ("maximum", json!(1), json!(1.0), None),
            ("maximum", json!(u64::MAX), json!(u64::MAX - 1), Some(Kind::LimitTightened)),
            ("exclusiveMinimum", json!(false), json!(true), Some(Kind::LimitTightened)),
            ("exclusiveMaximum", json!(3), json!(4), Some(Kind::LimitLoosened)),
            ("uniqueItems", json!(true), json!(false), Some(Kind::LimitLoosened)),
            ("uniqueItems", json!(true), json!(3), Some(Kind::LimitChanged)),
            ("pattern", json!("a"), json!("b"), Some(Kind::LimitChanged)),
            ("minimum", json!("a"), json!(1), Some(Kind::LimitChanged)),
        ];
        for (key, old, new, expected) in rows {
            assert_eq!(verdict(key, Pair::both(&old, &new)), expected, "{key} {old} {new}");
        }
        assert_eq!(verdict("minimum", Pair::added(&json!(1))), Some(Kind::LimitTightened));
        assert_eq!(verdict("pattern", Pair::removed(&json!("a"))), Some(Kind::LimitLoosened));
        assert_eq!(verdict("uniqueItems", Pair::added(&json!(false))), None);
    }
}
