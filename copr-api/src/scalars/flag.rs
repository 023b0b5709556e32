//! Flags in queries.

use serde::{Serialize, Serializer};

/// A flag in a query, converted from a `bool`.
///
/// The server parses some flags as true only if the value is `True`, and others as true whatever the value, even `false`. A flag
/// that is on is therefore sent as `True`, and one that is off is not sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flag(bool);

impl Flag {
    /// Returns whether the flag is on.
    #[must_use]
    pub const fn is_on(self) -> bool {
        self.0
    }
}

impl From<bool> for Flag {
    fn from(on: bool) -> Self {
        Self(on)
    }
}

impl From<Flag> for bool {
    fn from(flag: Flag) -> Self {
        flag.0
    }
}

impl Serialize for Flag {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 { serializer.serialize_str("True") } else { serializer.serialize_none() }
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Flag {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Flag".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "enum": ["True"]})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use progenitor_client::QueryParam;

    fn query(flag: Option<Flag>) -> String {
        serde_urlencoded::to_string(QueryParam::new("exist_ok", &flag)).unwrap()
    }

    #[test]
    fn sends_true_or_nothing() {
        assert_eq!(query(Some(true.into())), "exist_ok=True");
        assert_eq!(query(Some(false.into())), "");
        assert_eq!(query(None), "");
    }
}
