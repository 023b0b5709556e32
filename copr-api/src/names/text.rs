//! Validation and conversions that all names share.

/// Why a string can't be one segment of a path, or is not visible.
pub(super) fn segment_fault(text: &str) -> Option<&'static str> {
    match text {
        "" => Some("is empty"),
        "." | ".." => Some("would change the path"),
        _ if text.contains(['/', '\\']) => Some("contains a slash"),
        _ if text.chars().any(|c| c.is_control() || c.is_whitespace()) => {
            Some("contains whitespace or a control character")
        }
        _ => None,
    }
}

/// String conversions for a type with `as_str` and `FromStr`.
macro_rules! as_text {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.as_str().to_owned()
            }
        }

        impl From<&$name> for String {
            fn from(name: &$name) -> Self {
                name.as_str().to_owned()
            }
        }

        impl TryFrom<&$name> for crate::PathSegment {
            type Error = crate::InvalidPathSegment;

            fn try_from(name: &$name) -> Result<Self, Self::Error> {
                Self::try_from(name.as_str())
            }
        }

        impl TryFrom<$name> for crate::PathSegment {
            type Error = crate::InvalidPathSegment;

            fn try_from(name: $name) -> Result<Self, Self::Error> {
                Self::try_from(name.as_str())
            }
        }

        $crate::names::text::parsed_text!($name);
    };
}

/// `TryFrom<&str>` and serde for a type with `FromStr` and `Display`.
macro_rules! parsed_text {
    ($name:ident) => {
        impl TryFrom<&str> for $name {
            type Error = $crate::names::InvalidName;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use {as_text, parsed_text};
