//! What a change means for a client, depending on the direction of the changed item.

use serde_json::Value;
use std::cmp::Ordering;

/// What a change means for a client of the API. The worst comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A client of the old description can fail, or generated code changes.
    Breaking,
    /// Whether a client fails depends on the client.
    Unclear,
    /// A client of the old description continues to work.
    Compatible,
}

impl Class {
    /// All classes, worst first.
    pub const ALL: [Class; 3] = [Class::Breaking, Class::Unclear, Class::Compatible];

    /// Returns the class in lower case.
    pub const fn name(self) -> &'static str {
        match self {
            Class::Breaking => "breaking",
            Class::Unclear => "unclear",
            Class::Compatible => "compatible",
        }
    }
}

/// The classes of a change in a request and in a response.
pub(super) type Verdict = (Class, Class);

pub(super) const COMPATIBLE: Verdict = (Class::Compatible, Class::Compatible);
pub(super) const UNCLEAR: Verdict = (Class::Unclear, Class::Unclear);
pub(super) const BREAKING: Verdict = (Class::Breaking, Class::Breaking);
/// Fewer values are possible: requests may be rejected.
pub(super) const RESTRICTS: Verdict = (Class::Breaking, Class::Compatible);
/// Null or a missing value is now possible: clients may not expect it in responses.
pub(super) const WIDENS: Verdict = (Class::Compatible, Class::Breaking);
/// More values are possible: only closed types of clients fail.
pub(super) const NEW_VALUES: Verdict = (Class::Compatible, Class::Unclear);
/// An enum was added: clients may send other values, and generated types change.
pub(super) const CLOSES: Verdict = (Class::Breaking, Class::Unclear);
/// The values are no longer described.
pub(super) const UNSTATED: Verdict = (Class::Unclear, Class::Breaking);

/// Whether an item is used in requests and in responses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    pub request: bool,
    pub response: bool,
}

impl Reach {
    pub const REQUEST: Reach = Reach { request: true, response: false };
    pub const RESPONSE: Reach = Reach { request: false, response: true };
    /// Also for items without a direction, such as operations.
    pub const BOTH: Reach = Reach { request: true, response: true };

    pub fn or(self, other: Reach) -> Reach {
        Reach { request: self.request || other.request, response: self.response || other.response }
    }

    /// The worse class of the directions. An unused item breaks no client.
    pub fn class(self, (request, response): Verdict) -> Class {
        let sent = if self.request { request } else { Class::Compatible };
        let received = if self.response { response } else { Class::Compatible };
        sent.min(received)
    }
}

/// The verdict on the change of a limit; `None` if the keyword is not a limit.
pub(super) fn of_limit(key: &str, old: Option<&Value>, new: Option<&Value>) -> Option<Verdict> {
    let is_lower = key.starts_with("min") || key == "exclusiveMinimum";
    let is_limit = is_lower || key.starts_with("max") || key == "exclusiveMaximum";
    if !is_limit && !matches!(key, "multipleOf" | "pattern" | "uniqueItems") {
        return None;
    }
    let (Some(old), Some(new)) = (old, new) else {
        return Some(if old.is_none() { RESTRICTS } else { NEW_VALUES });
    };
    let order = old.as_f64().zip(new.as_f64()).filter(|_| is_limit).and_then(|(a, b)| a.partial_cmp(&b));
    Some(match order {
        Some(Ordering::Less) if is_lower => RESTRICTS,
        Some(Ordering::Greater) if !is_lower => RESTRICTS,
        Some(Ordering::Less | Ordering::Greater) => NEW_VALUES,
        _ => UNCLEAR,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn limits_restrict_or_widen() {
        for (key, old, new, expected) in [
            ("minimum", json!(1), json!(2), Some(RESTRICTS)),
            ("maxLength", json!(1), json!(2), Some(NEW_VALUES)),
            ("maximum", json!(2), json!(1), Some(RESTRICTS)),
            ("exclusiveMaximum", json!(3), json!(4), Some(NEW_VALUES)),
            ("pattern", json!("a"), json!("b"), Some(UNCLEAR)),
            ("minimum", json!("a"), json!(1), Some(UNCLEAR)),
            ("format", json!("a"), json!("b"), None),
        ] {
            assert_eq!(of_limit(key, Some(&old), Some(&new)), expected, "{key} {old} {new}");
        }
        assert_eq!(of_limit("uniqueItems", None, Some(&json!(true))), Some(RESTRICTS));
        assert_eq!(of_limit("pattern", Some(&json!("a")), None), Some(NEW_VALUES));
    }
}
