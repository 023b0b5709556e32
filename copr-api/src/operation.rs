//! The table of operations, which is generated from the specification.

/// An operation of the API and its properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The ID, which is also the name of the method of [`Client`](crate::Client).
    pub id: &'static str,
    /// The HTTP method in upper case.
    pub method: &'static str,
    /// The path template below the base URL of the API, such as `/build/{build_id}`.
    pub path: &'static str,
    /// Whether repeating the call has no further effect and an equivalent response, so it can be retried even if it may have reached
    /// the server. Other calls can only be retried if nothing was sent.
    pub idempotent: bool,
    /// The required authentication.
    pub auth: Auth,
    /// Whether it returns a list, and how.
    pub list: List,
}

/// The authentication that an operation requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Auth {
    /// None. The server ignores credentials.
    None,
    /// An API token with its login, or the session cookie of a Kerberos login.
    Token,
    /// A Kerberos ticket.
    Kerberos,
}

/// Whether an operation returns a list, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// It does not return a list.
    None,
    /// One page, selected by `limit` and `offset`.
    Offset,
    /// The whole list at once.
    Whole,
}

impl Operation {
    /// Returns the operation with this ID.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        let found = OPERATIONS.binary_search_by(|operation| operation.id.cmp(id));
        found.ok().and_then(|index| OPERATIONS.get(index))
    }
}

#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/operations.rs"));
#[cfg(not(feature = "generate"))]
include!("generated/operations.rs");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_operations_by_id() {
        for operation in OPERATIONS {
            assert_eq!(Operation::find(operation.id), Some(operation));
        }
        assert_eq!(Operation::find("no_such_operation"), None);
    }
}
