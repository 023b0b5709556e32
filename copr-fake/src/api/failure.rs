//! Failures of operations, in the shapes of the real server, with other texts.

use axum::http::StatusCode;

/// A failure of an operation.
#[derive(Debug, Clone)]
pub enum Failure {
    /// `{"error": text}` with a status: most failures.
    Refused(StatusCode, String),
    /// Missing, wrong or expired credentials: `{"output": "notok", "error": text}`, 401.
    Credentials,
    /// A missing or wrong Kerberos ticket: a 401 in HTML, from the web server in front.
    Negotiate,
    /// A malformed `X-Fields` header: `{"message": text}`, 400.
    Mask,
    /// An exception in the real server: a 500 in JSON.
    Crash,
    /// A value that the database rejects: a 500 in HTML.
    Database,
    /// A request that takes too long: a 504 in HTML, from the web server in front.
    TooHeavy,
    /// A request that makes the real server hang: there is no response.
    Lockup,
    /// A multipart field, or a list of packages, that is too large: 413.
    TooLarge,
}

impl Failure {
    /// Returns a 400.
    pub fn bad(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::BAD_REQUEST, text.into())
    }

    /// Returns a 403.
    pub fn forbidden(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::FORBIDDEN, text.into())
    }

    /// Returns a 404.
    pub fn missing(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::NOT_FOUND, text.into())
    }

    /// Returns a 409.
    pub fn conflict(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::CONFLICT, text.into())
    }

    /// Returns a 500, which invalid pagination and unfinished builds get.
    pub fn server(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::INTERNAL_SERVER_ERROR, text.into())
    }

    /// Returns a 415 for a body that isn't JSON.
    pub fn not_json() -> Self {
        Self::Refused(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "The body of the request is not application/json.".to_owned(),
        )
    }

    /// Returns a 400 for a malformed body.
    pub fn malformed() -> Self {
        Self::bad("The body of the request is malformed.")
    }

    /// Returns a 404 for an unknown path.
    pub fn no_endpoint() -> Self {
        Self::missing("There is no such path.")
    }

    /// Returns a 405, which has no `Allow` header.
    pub fn wrong_method() -> Self {
        Self::Refused(StatusCode::METHOD_NOT_ALLOWED, "The path does not have this method.".to_owned())
    }
}

/// Returns an HTML page like those of the web server in front.
pub fn html_page(title: &str) -> String {
    format!("<html>\n  <head><title>{title}</title></head>\n  <body><h1>{title}</h1></body>\n</html>\n")
}
