//! The answer to a request: an HTTP response, or raw bytes.

use axum::body::Body;
use axum::http::Response;

/// The answer to a request.
#[derive(Debug)]
pub enum Answer {
    /// A response for the HTTP library to send.
    Http(Response<Body>),
    /// Bytes to write to the socket, and what to do with the connection then.
    Raw(Vec<u8>, Then),
}

/// What to do with a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Reset it.
    Reset,
    /// Close it. What the client still sends is discarded, so that it can read the response.
    Close,
    /// Wait for the next request.
    Continue,
}
