//! JSON pointers (RFC 6901) into the source: where something was found, for errors and losses.

use std::fmt;

/// The place of a value in the source document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub(super) fn root() -> Self {
        Self::default()
    }

    /// The place that the tokens lead to from the root.
    pub(super) fn from_tokens<T: AsRef<str>>(tokens: &[T]) -> Self {
        tokens.iter().fold(Self::root(), |at, token| at.child(token.as_ref()))
    }

    /// The member `key` of the object at this place.
    pub(super) fn child(&self, key: &str) -> Self {
        Self(format!("{}/{}", self.0, escaped(key)))
    }

    /// The item `index` of the array at this place.
    pub(super) fn item(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// The pointer as text.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&Pointer> for String {
    fn from(pointer: &Pointer) -> Self {
        pointer.0.clone()
    }
}

/// A key as a token of a JSON pointer.
pub(crate) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The key that a token of a JSON pointer stands for.
pub(crate) fn unescaped(token: &str) -> String {
    // The order matters: `~01` is the key `~1`, not `/`.
    token.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_escaped_and_come_back() {
        let at = Pointer::root().child("paths").child("/a~b/{c}").item(3);
        assert_eq!(at.as_str(), "/paths/~1a~0b~1{c}/3");
        assert_eq!(unescaped("~1a~0b~1{c}"), "/a~b/{c}");
        assert_eq!(unescaped(&escaped("~1")), "~1");
    }
}
