//! What a change means for a client, by the direction in which the changed thing travels.

use serde_json::Value;
use std::cmp::Ordering;

/// What a change means for a client of the API. The worst comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A client of the old description can fail, or generated code changes its shape.
    Breaking,
    /// Whether a client fails depends on what the descriptions do not say.
    Unclear,
    /// A client of the old description goes on working.
    Compatible,
}

impl Class {
    /// All classes, worst first.
    pub const ALL: [Class; 3] = [Class::Breaking, Class::Unclear, Class::Compatible];

    /// The class in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Breaking => "breaking",
            Class::Unclear => "unclear",
            Class::Compatible => "compatible",
        }
    }
}

/// The classes of a change to something that clients send, and to something that they receive.
pub(super) type Verdict = (Class, Class);

pub(super) const COMPATIBLE: Verdict = (Class::Compatible, Class::Compatible);
pub(super) const UNCLEAR: Verdict = (Class::Unclear, Class::Unclear);
pub(super) const BREAKING: Verdict = (Class::Breaking, Class::Breaking);
/// Fewer values are possible: requests may be refused.
pub(super) const RESTRICTS: Verdict = (Class::Breaking, Class::Compatible);
/// Null or a missing value is now possible: clients may not expect it in responses.
pub(super) const WIDENS: Verdict = (Class::Compatible, Class::Breaking);
/// More values are possible: only closed types of clients fail.
pub(super) const NEW_VALUES: Verdict = (Class::Compatible, Class::Unclear);
/// An enum was added: clients may send other values, and generated types change.
pub(super) const CLOSES: Verdict = (Class::Breaking, Class::Unclear);
/// Nothing is said about the values any more.
pub(super) const UNSTATED: Verdict = (Class::Unclear, Class::Breaking);

/// In which directions a thing travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    pub request: bool,
    pub response: bool,
}

impl Reach {
    pub const REQUEST: Reach = Reach { request: true, response: false };
    pub const RESPONSE: Reach = Reach { request: false, response: true };
    /// Also for things without a direction, such as operations.
    pub const BOTH: Reach = Reach { request: true, response: true };

    pub fn or(self, other: Reach) -> Reach {
        Reach { request: self.request || other.request, response: self.response || other.response }
    }

    /// The worse class of the directions. What no operation uses breaks nobody.
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
    fn limits_restrict_or_allow_more() {
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
