//! Which errors a watch tolerates. No I/O.

use std::time::Duration;

use copr_api_ext::{Error, ErrorKind};

/// The longest `Retry-After` that is honored.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(15 * 60);

/// Whether an error may be transient. Before a request was answered, a server that can't be reached
/// or answers 404 is a wrong URL.
pub(super) fn is_transient(error: &Error, answered: bool) -> bool {
    match error.kind() {
        ErrorKind::Connect | ErrorKind::NotFound => answered,
        // A response that can't be decoded may have been cut off, or have come from a proxy.
        ErrorKind::Decode | ErrorKind::Server | ErrorKind::TooLarge => true,
        _ => error.is_transient(),
    }
}

/// Whether a smaller page may help.
pub(super) fn too_heavy(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::Timeout | ErrorKind::Gateway | ErrorKind::TooLarge)
}

/// The delay after a failed request: the poll interval, or longer if the server asks for it.
pub(super) fn retry_delay(poll_interval: Duration, error: &Error) -> Duration {
    poll_interval.max(error.retry_after().unwrap_or_default().min(MAX_RETRY_AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tolerates_a_lost_server_but_not_a_wrong_url() {
        for (kind, first, later) in [
            (ErrorKind::Connect, false, true),
            (ErrorKind::NotFound, false, true),
            (ErrorKind::Timeout, true, true),
            (ErrorKind::Broken, true, true),
            (ErrorKind::Gateway, true, true),
            (ErrorKind::RateLimited, true, true),
            (ErrorKind::Decode, true, true),
            (ErrorKind::Server, true, true),
            (ErrorKind::TooLarge, true, true),
            (ErrorKind::Auth, false, false),
            (ErrorKind::Forbidden, false, false),
            (ErrorKind::Challenge, false, false),
            (ErrorKind::InvalidInput, false, false),
            (ErrorKind::InvalidRequest, false, false),
            (ErrorKind::Conflict, false, false),
            (ErrorKind::Unexpected, false, false),
        ] {
            let error = Error::new(kind, "it broke");
            assert_eq!((is_transient(&error, false), is_transient(&error, true)), (first, later), "{kind:?}");
        }
    }
}
