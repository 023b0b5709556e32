//! Doors to what is private otherwise, for the targets in `fuzz/`. Only there when they are built.

pub use crate::monitor::split as split_monitor;

/// The text and the fields of a failure's body.
#[must_use]
pub fn message(body: &[u8]) -> Option<crate::Message> {
    let _ = crate::Message::says_failed(body);
    crate::Message::read(body)
}
