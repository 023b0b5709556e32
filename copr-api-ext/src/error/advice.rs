//! Advice for programs.

use std::time::Duration;

/// What to do about an error. Returned by [`Error::advice`](crate::Error::advice).
///
/// The three cases exclude each other, so the order of match arms does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Advice {
    /// The call had no effect, and may succeed later. The passed [deadline](crate::CallExt::deadline) of a
    /// call is such an error too, so a loop of retries needs an end of its own.
    Retry {
        /// How long the server asked to wait, if it sent `Retry-After`.
        after: Option<Duration>,
    },
    /// The call may have taken effect. Check before you send it again.
    Verify,
    /// The same call would fail again. Change what the message names. A download that is
    /// [`Corrupt`](crate::ErrorKind::Corrupt) can be repeated from its start.
    GiveUp,
}
