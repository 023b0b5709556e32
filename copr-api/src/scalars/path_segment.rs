//! Segments of paths.

use std::fmt;

/// A string that is exactly one segment of a path: an owner, a project, a chroot.
///
/// It is never empty, `.` or `..`, which would make the request reach another operation. It contains no slash (the server decodes
/// `%2F`), no backslash (URL parsers convert it to a slash) and no control character.
///
/// # Examples
/// ```
/// use copr_api::PathSegment;
/// assert!(PathSegment::try_from("@copr").is_ok());
/// assert!(PathSegment::try_from("..").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathSegment(String);

impl PathSegment {
    /// Returns the string.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn check(text: &str) -> Result<(), InvalidPathSegment> {
        let is_invalid = matches!(text, "" | "." | "..")
            || text.chars().any(|c| matches!(c, '/' | '\\') || c.is_control());
        if is_invalid { Err(InvalidPathSegment { text: text.to_owned() }) } else { Ok(()) }
    }
}

/// A string can't be a segment of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPathSegment {
    text: String,
}

impl fmt::Display for InvalidPathSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:?} can't be part of a path: it must not be empty, `.` or `..`, nor contain a slash, a backslash or a control character",
            self.text
        )
    }
}

impl std::error::Error for InvalidPathSegment {}

impl TryFrom<String> for PathSegment {
    type Error = InvalidPathSegment;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::check(&text)?;
        Ok(Self(text))
    }
}

impl TryFrom<&str> for PathSegment {
    type Error = InvalidPathSegment;
    fn try_from(text: &str) -> Result<Self, Self::Error> {
        Self::check(text)?;
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<&String> for PathSegment {
    type Error = InvalidPathSegment;
    fn try_from(text: &String) -> Result<Self, Self::Error> {
        Self::try_from(text.as_str())
    }
}

impl fmt::Display for PathSegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn accepted_strings_stay_one_segment(text in r"[.\\/%?# a-z@:+é\x00-\x1f]{0,8}") {
            if let Ok(segment) = PathSegment::try_from(text.as_str()) {
                let url = format!("http://h/api_3/project/delete/{}/end", progenitor_client::encode_path(&segment.to_string()));
                let url = reqwest::Url::parse(&url).unwrap();
                let segments: Vec<_> = url.path_segments().unwrap().collect();
                prop_assert_eq!(segments.len(), 5);
                prop_assert_eq!((segments[2], segments[4]), ("delete", "end"));
                prop_assert!(!segments[3].is_empty());
            }
        }
    }

    #[test]
    fn rejects_path_traversal_and_empty_strings() {
        for text in ["", ".", "..", "a/b", "..\\x", "a\u{0}b", "\t"] {
            assert!(PathSegment::try_from(text).is_err(), "{text:?}");
        }
    }
}
