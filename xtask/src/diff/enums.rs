//! Comparing the values of an enum, as sets.

use super::kind::Kind;
use super::pair::Pair;
use super::place::{Changes, Place};
use super::words::{list, value};
use serde_json::Value;

/// Compares the `enum` of a schema; either may be missing.
pub(super) fn compare(place: &Place, pair: Pair<'_>, out: &mut Changes) {
    let Some((old, new)) = pair.lists() else {
        return out.opaque(place, "enum", pair);
    };
    let tell = |out: &mut Changes, kind, what: &str| out.tell(place, &["enum"], kind, what, pair);
    match (pair.old, pair.new) {
        (None, None) => {}
        (None, Some(_)) => tell(out, Kind::EnumStated, &format!("only {} is allowed now", words(new, "or"))),
        (Some(_), None) => {
            tell(
                out,
                Kind::EnumUnstated,
                &format!("any value is allowed now, not only {}", words(old, "or")),
            );
        }
        (Some(_), Some(_)) => {
            let (removed, added) = (missing(old, new), missing(new, old));
            if !removed.is_empty() {
                tell(out, Kind::EnumValuesRemoved, &sentence(&removed, "removed"));
            }
            if !added.is_empty() {
                tell(out, Kind::EnumValuesAdded, &sentence(&added, "added"));
            }
        }
    }
}

/// The values that the other list does not have, each once.
fn missing(from: &[Value], other: &[Value]) -> Vec<Value> {
    let mut found: Vec<Value> = from.iter().filter(|value| !other.contains(value)).cloned().collect();
    found.sort_by_cached_key(Value::to_string);
    found.dedup();
    found
}

/// "enum value `a` was added".
fn sentence(values: &[Value], happened: &str) -> String {
    match values {
        [one] => format!("enum value {} was {happened}", value(one)),
        many => format!("enum values {} were {happened}", words(many, "and")),
    }
}

/// Values in the order of the document, enumerated.
fn words(values: &[Value], last: &str) -> String {
    list(values.iter().map(value), last)
}
