//! What a request is answered with.

use axum::body::Body;
use axum::http::Response;

/// What a request is answered with.
#[derive(Debug)]
pub enum Answer {
    /// A response that the HTTP library sends.
    Http(Response<Body>),
    /// Bytes for the socket in place of a response, and what becomes of the connection.
    Raw(Vec<u8>, Then),
}

/// What becomes of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is reset at once.
    Reset,
    /// It is closed in order. What the client still sends is thrown away, so that it can read the answer.
    Close,
    /// It waits for the next request.
    Continue,
}
