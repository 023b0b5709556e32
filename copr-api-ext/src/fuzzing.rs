//! Doors to what is private otherwise, for the targets in `fuzz/`. Only there when they are built.

use crate::config::{ConfigError, Credentials, Date};

/// The text and the fields of a failure's body.
#[must_use]
pub fn message(body: &[u8]) -> Option<crate::Message> {
    let _ = crate::Message::says_failed(body);
    crate::Message::read(body)
}

/// The text of a configuration file with new credentials.
///
/// # Errors
/// If the text is not a valid file.
pub fn rotate_config(
    text: &str,
    new: &Credentials,
    expires: Option<Date>,
) -> std::result::Result<String, ConfigError> {
    crate::config::rotate(text, new, expires)
}
