//! Errors of lists.

use std::error::Error as _;

use copr_api::Call;

use crate::error::{Error, ErrorKind};
use crate::paging::WalkError;

/// The error for pages that contradict each other.
pub(super) fn contradicted<C: Call>(error: WalkError, call: C) -> Error {
    let error = Error::from(error).with_operation(C::OPERATION.id);
    match call.into_request() {
        Ok((_, request)) => error.with_request(C::OPERATION.method, request.url()),
        Err(_) => error,
    }
}

impl From<WalkError> for Error {
    fn from(error: WalkError) -> Self {
        let kind = match error {
            WalkError::ForeignCursor => ErrorKind::InvalidRequest,
            WalkError::TooLong { .. } => ErrorKind::TooLarge,
            WalkError::Disorder { .. } | WalkError::LimitIgnored { .. } | WalkError::NoProgress { .. } => {
                ErrorKind::Decode
            }
        };
        Self::new(kind, error)
    }
}

/// What to use instead of an argument that can't be set on a list.
pub(super) fn replacement(argument: &str) -> &'static str {
    match argument {
        "limit" => "use `.page_size(n)` for the rows of a page, or `.collect_up_to(n)` for at most n rows",
        "offset" => "use `.resume(cursor)` to continue where another stream stopped",
        "order" | "order_type" => {
            "only the order by ID is stable while rows are added and deleted; projects and packages also have `.newest_first()`"
        }
        _ => "the server applies it after the offset, so that pages repeat rows; use `.filter(…)`",
    }
}

/// Whether a request for fewer rows may succeed.
pub(super) fn is_too_heavy(error: &Error) -> bool {
    let status = error.status().map(|status| status.as_u16());
    match error.kind() {
        // A timeout of the connection does not depend on the number of rows.
        ErrorKind::Timeout => {
            let source = error.source().and_then(|source| source.downcast_ref::<reqwest::Error>());
            !source.is_some_and(reqwest::Error::is_connect)
        }
        // With 414, the URL is too long.
        ErrorKind::TooLarge => status != Some(414),
        _ => status == Some(504),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorInner;
    use reqwest::StatusCode;

    #[test]
    fn requests_fewer_rows_only_if_page_is_too_heavy() {
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
            let error = Error::from(ErrorInner { kind, status, ..ErrorInner::default() });
            assert_eq!(is_too_heavy(&error), heavy, "{error}");
        }
    }
}
