//! A switch in a query.

use serde::{Serialize, Serializer};

/// A switch in a query, made from a `bool`.
///
/// The server reads some switches as true only when they say `True`, and others as true whatever they say, `false`
/// included. So an open switch travels as `True`, and a closed one does not travel at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flag(bool);

impl Flag {
    /// Whether the switch is on.
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
    fn a_switch_that_is_on_says_true_as_python_does_and_one_that_is_off_says_nothing() {
        assert_eq!(query(Some(true.into())), "exist_ok=True");
        assert_eq!(query(Some(false.into())), "");
        assert_eq!(query(None), "");
    }
}
