//! How an operation refuses, in the shapes the real server has (not in its words).

use axum::http::StatusCode;

/// An answer that is no success.
#[derive(Debug, Clone)]
pub enum Failure {
    /// `{"error": text}` with a status of its own: the rule.
    Refused(StatusCode, String),
    /// Missing, wrong or expired credentials: `{"output": "notok", "error": text}`, 401.
    Credentials,
    /// No Kerberos ticket, or a wrong one, as the web server in front says it: HTML 401 that names the scheme.
    Negotiate,
    /// A bad `X-Fields` header: `{"message": text}`, 400.
    Mask,
    /// What the real server answers where its code trips: JSON 500 without a useful text.
    Crash,
    /// What it answers where the database refuses a value: HTML 500.
    Database,
    /// What takes so long that the server in front gives up: HTML 504.
    TooHeavy,
    /// The real server locks up, and never answers.
    Lockup,
    /// A multipart field, or a list of packages, that is too big: 413.
    TooLarge,
}

impl Failure {
    /// 400 with a text.
    pub fn bad(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::BAD_REQUEST, text.into())
    }

    /// 403 with a text.
    pub fn forbidden(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::FORBIDDEN, text.into())
    }

    /// 404 with a text.
    pub fn missing(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::NOT_FOUND, text.into())
    }

    /// 409 with a text.
    pub fn conflict(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::CONFLICT, text.into())
    }

    /// 500 with a text, as paging arguments and unfinished builds get it.
    pub fn server(text: impl Into<String>) -> Self {
        Self::Refused(StatusCode::INTERNAL_SERVER_ERROR, text.into())
    }

    /// 415: a JSON body was due.
    pub fn not_json() -> Self {
        Self::Refused(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "This call wants a body of type application/json.".to_owned(),
        )
    }

    /// 400: the JSON body cannot be parsed.
    pub fn malformed() -> Self {
        Self::bad("The body of the request cannot be understood.")
    }

    /// 404: the path itself is unknown.
    pub fn no_endpoint() -> Self {
        Self::missing("No such endpoint in this API.")
    }

    /// 405, without an `Allow` header.
    pub fn wrong_method() -> Self {
        Self::Refused(StatusCode::METHOD_NOT_ALLOWED, "This path does not take that method.".to_owned())
    }
}

/// A page as the WSGI server in front writes it.
pub fn html_page(title: &str) -> String {
    format!("<html>\n  <head><title>{title}</title></head>\n  <body><h1>{title}</h1></body>\n</html>\n")
}
