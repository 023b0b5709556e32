//! JSON pointers (RFC 6901).

/// Joins tokens to a pointer.
pub(crate) fn joined<T: AsRef<str>>(tokens: &[T]) -> String {
    tokens.iter().fold(String::new(), |at, token| format!("{at}/{}", escaped(token.as_ref())))
}

/// Splits a pointer into unescaped tokens.
pub(crate) fn split(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescaped).collect()
}

pub(crate) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

pub(crate) fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}
