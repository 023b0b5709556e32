//! What looks at requests beside the operations: the journal and the faults.

use axum::http::{HeaderMap, Method};

use crate::fault::Faults;
use crate::journal::Journal;

/// What is known about a request before its handler runs. It has no `Debug`, because its headers log in.
pub struct Seen {
    /// The method.
    pub method: Method,
    /// The path and query as sent.
    pub target: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The operation it was matched to; none for unknown paths, wrong methods and redirects.
    pub operation: Option<&'static str>,
}

/// The onlookers of one server.
#[derive(Debug, Default)]
pub struct Observers {
    /// Who came, and what they were told.
    pub journal: Journal,
    /// What is to go wrong.
    pub faults: Faults,
}
