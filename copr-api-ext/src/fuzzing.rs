//! Access to private parsers for the fuzz targets in `fuzz/`. Only compiled for them.

use crate::config::{ConfigError, Credentials, Date};

/// Parses the body of an error response.
#[must_use]
pub fn message(body: &[u8]) -> Option<crate::Message> {
    let _ = crate::Message::says_failed(body);
    crate::Message::read(body)
}

/// Returns the text of a configuration file with new credentials.
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
