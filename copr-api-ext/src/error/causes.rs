//! Searches the causes of an error of the HTTP client.

use std::error::Error;
use std::io;

/// Returns the first cause of this type. Looks into I/O errors too, which do not return the error they wrap from `source`.
pub(crate) fn cause_of<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(found) = cause.downcast_ref::<T>() {
            return Some(found);
        }
        let wrapped = cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = wrapped.map(|wrapped| wrapped as &(dyn Error + 'static)).or_else(|| cause.source());
    }
    None
}

/// Returns the last of the causes.
pub(crate) fn root_cause<'a>(error: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    let mut root = error;
    while let Some(source) = root.source() {
        root = source;
    }
    root
}

/// Returns whether the TLS handshake failed, which a retry does not change.
pub(crate) fn is_tls(error: &reqwest::Error) -> bool {
    if !error.is_connect() {
        return false;
    }
    #[cfg(any(feature = "rustls", feature = "rustls-no-provider"))]
    if cause_of::<rustls::Error>(error).is_some() {
        return true;
    }
    #[cfg(feature = "native-tls")]
    if is_native_tls(error) {
        return true;
    }
    false
}

/// OpenSSL, Secure Transport and Schannel share no error type, so this relies on their messages.
#[cfg(feature = "native-tls")]
fn is_native_tls(error: &reqwest::Error) -> bool {
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        if text.contains("SSL routines") || text.contains("certificate") {
            return true;
        }
        next = cause.source();
    }
    false
}
