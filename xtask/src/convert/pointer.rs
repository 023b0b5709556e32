//! JSON pointers (RFC 6901).

/// A pointer of these tokens.
pub(crate) fn joined<T: AsRef<str>>(tokens: &[T]) -> String {
    tokens.iter().fold(String::new(), |at, token| format!("{at}/{}", escaped(token.as_ref())))
}

/// The tokens of a pointer.
pub(crate) fn split(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescaped).collect()
}

/// A key as it is written in a pointer.
pub(crate) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// A token of a pointer as the key that it stands for.
pub(crate) fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
