//! What is decided for each operation: the table that `80-decisions.yaml` and `75-logins.yaml` fill, in `openapi/corrections`.

use crate::generated::Error;

/// One operation of the API and what is decided for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// Its id, which is also the name of its method on [`Client`](crate::Client).
    pub id: &'static str,
    /// HTTP method in upper case.
    pub method: &'static str,
    /// Path template below the API's base, such as `/build/{build_id}`.
    pub path: &'static str,
    /// Whether a call that may have arrived can be sent again.
    pub repeat: Repeat,
    /// Which login it wants.
    pub login: Login,
    /// Whether it answers with a list, and how.
    pub list: List,
}

/// Whether a call that may have arrived can be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// A second call does no more than the first, and its answer is as good.
    Safe,
    /// A second call does something again, or its answer misleads. Repeat only when nothing was sent.
    Unsafe,
}

/// Which login an operation wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Login {
    /// None; credentials that come with the call are not even looked at.
    None,
    /// An API login and token, or the cookie of a Kerberos session.
    Token,
    /// A Kerberos ticket.
    Kerberos,
}

/// Whether an operation answers with a list, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// No list.
    None,
    /// A page of it, chosen by `limit` and `offset`.
    Offset,
    /// All of it at once.
    Whole,
}

impl Operation {
    /// The operation with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        let found = OPERATIONS.binary_search_by(|operation| operation.id.cmp(id));
        found.ok().and_then(|index| OPERATIONS.get(index))
    }
}

/// Why a call is not sent, after the id of its operation.
pub(crate) fn refusal<E>(operation: &str, sentence: &str) -> Error<E> {
    Error::InvalidRequest(format!("{operation}: {sentence}"))
}

/// The same for the generated builders.
pub(crate) fn refused(operation: &'static str) -> impl Fn(String) -> Error<()> {
    move |sentence| refusal(operation, &sentence)
}

#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/operations.rs"));
#[cfg(not(feature = "generate"))]
include!("generated/operations.rs");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_found_by_its_id_and_nothing_else_is() {
        for operation in OPERATIONS {
            assert_eq!(Operation::find(operation.id), Some(operation));
        }
        assert_eq!(Operation::find("no_such_operation"), None);
    }
}
