//! The failures that a list has besides those of its calls.

use std::error::Error as _;

use copr_api::{Client, ClientInfo as _, Operation};

use crate::error::{Error, ErrorKind, Story};
use crate::paging::WalkError;

/// What every failure of a list tells: which list it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failure {
    pub(super) operation: &'static str,
}

impl Failure {
    /// Pages contradict each other.
    pub(super) fn contradicted(self, error: WalkError, client: &Client) -> Error {
        let called = Operation::find(self.operation);
        Error::new(Story {
            operation: Some(self.operation),
            method: called.map(|operation| operation.method),
            url: called.map(|operation| format!("{}{}", client.baseurl(), operation.path)),
            ..story(error)
        })
    }

    /// The call can't be read as a list.
    pub(super) fn refused(self, sentence: String) -> Error {
        Error::refused_by(self.operation, sentence)
    }
}

impl From<WalkError> for Error {
    fn from(error: WalkError) -> Self {
        Self::new(story(error))
    }
}

fn story(error: WalkError) -> Story {
    let kind = match error {
        WalkError::ForeignCursor => ErrorKind::InvalidRequest,
        WalkError::TooLong { .. } => ErrorKind::TooLarge,
        WalkError::Disorder { .. } | WalkError::LimitIgnored { .. } | WalkError::NoProgress { .. } => {
            ErrorKind::Decode
        }
    };
    Story { kind: Some(kind), source: Some(Box::new(error)), ..Story::default() }
}

/// Why an argument can't be set on a call that is read as a list, and what to write instead.
pub(super) fn misplaced(argument: &str) -> String {
    let instead = match argument {
        "limit" => "write `.page_size(n)` for the rows of a page, or `.collect_up_to(n)` for at most n rows",
        "offset" => "write `.resume(cursor)` to go on from where another stream stood",
        "order" | "order_type" => {
            "only the order by id holds while rows come and go; projects and packages have `.newest_first()` besides"
        }
        _ => "the server applies it after the offset, so that pages repeat rows; write `.filter(…)`",
    };
    format!("`{argument}` can't be set on a call that is read as a list: {instead}")
}

/// Would fewer rows have helped?
pub(super) fn is_too_heavy(error: &Error) -> bool {
    let status = error.status().map(|status| status.as_u16());
    match error.kind() {
        // A connection that takes too long to come about has no rows on it.
        ErrorKind::Timeout => {
            let source = error.source().and_then(|source| source.downcast_ref::<reqwest::Error>());
            !source.is_some_and(reqwest::Error::is_connect)
        }
        // With 414 it is the URL that is too long.
        ErrorKind::TooLarge => status != Some(414),
        _ => status == Some(504),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::StatusCode;

    #[test]
    fn fewer_rows_help_against_weight_and_against_nothing_else() {
        for (kind, status, heavy) in [
            (ErrorKind::Timeout, None, true),
            (ErrorKind::Timeout, Some(408), true),
            (ErrorKind::TooLarge, Some(413), true),
            (ErrorKind::TooLarge, Some(200), true),
            (ErrorKind::TooLarge, Some(414), false),
            (ErrorKind::Gateway, Some(504), true),
            (ErrorKind::Gateway, Some(503), false),
            (ErrorKind::Broken, None, false),
            (ErrorKind::Connect, None, false),
            (ErrorKind::Server, Some(500), false),
        ] {
            let status = status.map(|status| StatusCode::from_u16(status).unwrap());
            let error = Error::new(Story { kind: Some(kind), status, ..Story::default() });
            assert_eq!(is_too_heavy(&error), heavy, "{error}");
        }
    }
}
