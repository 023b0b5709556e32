//! The table of operations. Its content is in `openapi/corrections`.

/// One operation of the API, with what can't be seen from its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// Its ID, which is also the name of its method of [`Client`](crate::Client).
    pub id: &'static str,
    /// The HTTP method in upper case.
    pub method: &'static str,
    /// The path template below the base URL of the API, such as `/build/{build_id}`.
    pub path: &'static str,
    /// Whether a second call does no more than the first and its response is as good, so that a call that may have arrived can be
    /// sent again. Other calls can be sent again only if nothing was sent.
    pub idempotent: bool,
    /// Which authentication it requires.
    pub auth: Auth,
    /// Whether it responds with a list, and how.
    pub list: List,
}

/// Which authentication an operation requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Auth {
    /// None. The server ignores credentials.
    None,
    /// An API token with its login, or the cookie of a Kerberos session.
    Token,
    /// A Kerberos ticket.
    Kerberos,
}

/// Whether an operation responds with a list, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// No list.
    None,
    /// A page of it, selected by `limit` and `offset`.
    Offset,
    /// All of it at once.
    Whole,
}

impl Operation {
    /// The operation with this ID.
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
    fn finds_every_operation_by_its_id() {
        for operation in OPERATIONS {
            assert_eq!(Operation::find(operation.id), Some(operation));
        }
        assert_eq!(Operation::find("no_such_operation"), None);
    }
}
