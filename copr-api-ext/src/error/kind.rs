//! Classifies errors.

use super::misleading;

/// The kind of an [`Error`](crate::Error). [The error guide](crate::guide::errors) shows the message and the help of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An argument or a setting is missing or invalid. Nothing was sent.
    InvalidRequest,
    /// No connection could be made: DNS, network, proxy. Nothing was sent.
    Connect,
    /// The TLS handshake failed: the certificate of the server or proxy is not trusted, is for another host or has expired, or
    /// the other side does not speak TLS. Nothing was sent. Never retried.
    Tls,
    /// A timeout or deadline passed (also 408).
    Timeout,
    /// The connection was lost after the request was sent.
    Broken,
    /// A proxy in front of the application failed (502, 503, 504, or an HTML page). Usually temporary.
    Gateway,
    /// Too many requests (429).
    RateLimited,
    /// A bot filter responded with a challenge for browsers. Change the User-Agent, or send credentials.
    Challenge,
    /// The credentials are missing, wrong or expired (401), or there is no valid Kerberos ticket.
    Auth,
    /// The user is authenticated but lacks the permission (403).
    Forbidden,
    /// Something that the call names does not exist (404).
    ///
    /// For some operations 500 too: `permissions_can_build_in` for an unknown user, `build_source_chroot` before the sources are
    /// built, `project_chroot_build_config` and `build_chroot_build_config` for a chroot that the project dropped. A server that
    /// does not know the operation responds with 404 as well, and so does `permissions_get` if no permissions are set.
    NotFound,
    /// The current state does not allow it (409; for `build_delete` 500: the build has not ended).
    ///
    /// A project that exists already is an [`InvalidInput`](Self::InvalidInput) (400). So are unfinished builds for
    /// `build_delete_many` and `project_delete`.
    Conflict,
    /// The server rejects an argument (400, 415), or the name of a new project is taken: check with `project_get`.
    InvalidInput,
    /// The request or its response is too large (413, 414, or
    /// [`max_response_size`](crate::CoprBuilder::max_response_size)).
    TooLarge,
    /// The application failed (500). Not retried, because this server responds to some invalid input with 500.
    Server,
    /// A local file can't be read or written.
    Local,
    /// A downloaded file or log is too short, too long or damaged.
    Corrupt,
    /// The server sent an address or a file name that is not safe to use: a redirect to an unknown host, a path out of the
    /// folder.
    Untrusted,
    /// The call succeeded, but its response can't be decoded: the server is newer or older than this crate.
    Decode,
    /// Any other status code.
    #[default]
    Unexpected,
}

impl ErrorKind {
    /// Returns what a person should do. [`Error::help`](crate::Error::help) is more specific.
    #[must_use]
    pub fn help(self) -> &'static str {
        match self {
            Self::InvalidRequest => "Nothing was sent. Change what the message names.",
            Self::Connect => "Check the address, the network and the proxy settings.",
            Self::Tls => {
                "Check the host and port of the URL, and the clock of this machine. If the certificate is signed by a private \
                 authority, add the authority's certificate with `CoprBuilder::root_certificates`."
            }
            Self::Timeout => "Try again later, or allow more time.",
            Self::Broken => "Send it again; the call changed nothing.",
            Self::Gateway => "Try again later: the server, or a proxy in front of it, is down.",
            Self::RateLimited => "Send fewer requests, and send credentials with them.",
            Self::Challenge => "Use a User-Agent that does not look like a browser's, and send credentials.",
            Self::Auth => {
                "Renew the API login and token, which expire together, on the server's page /api/; with Kerberos, get a ticket with \
                 `kinit`."
            }
            Self::Forbidden => "Ask the owner of the project for the required role.",
            Self::NotFound => "Check the names, including their case, and the address of the server.",
            Self::Conflict => "Check the current state before you try again.",
            Self::InvalidInput => "Correct what the message names.",
            Self::TooLarge => "Request less at once.",
            Self::Server => "Check the arguments first: some invalid ones also cause status 500.",
            Self::Local => "Check the file or folder that the message names.",
            Self::Corrupt => "Download it again; if that does not help, the server's copy is damaged.",
            Self::Untrusted => "Check that the server is the right one; allow the host if you trust it.",
            Self::Decode => "Update this crate, or report the response that it can't decode.",
            Self::Unexpected => "Check the status code and the body.",
        }
    }
}

/// The help for a 401 if the client has no credentials.
pub(crate) const NO_CREDENTIALS: &str = "This client has no credentials. Set them with `CoprBuilder::credentials`, or where \
     `Copr::from_default_config` looks for them: the variables COPR_LOGIN and COPR_TOKEN, the file in COPR_CONFIG, or \
     `~/.config/copr`. The server's page /api/ shows them.";

/// The kind of an error response. Ignores the wording of messages, which changes.
pub(crate) fn of_status(operation: &str, status: u16, is_from_api: bool, body: &[u8]) -> ErrorKind {
    if is_challenge(body) {
        return ErrorKind::Challenge;
    }
    if let Some(kind) = misleading::kind(operation, status).filter(|_| is_from_api) {
        return kind;
    }
    match status {
        400 | 415 => ErrorKind::InvalidInput,
        401 => ErrorKind::Auth,
        403 => ErrorKind::Forbidden,
        404 => ErrorKind::NotFound,
        408 => ErrorKind::Timeout,
        409 => ErrorKind::Conflict,
        413 | 414 => ErrorKind::TooLarge,
        429 => ErrorKind::RateLimited,
        502..=504 => ErrorKind::Gateway,
        501 | 505..=599 if !is_from_api => ErrorKind::Gateway,
        500..=599 => ErrorKind::Server,
        _ => ErrorKind::Unexpected,
    }
}

/// Whether a body is the page of a bot filter, which can have any status code.
pub(crate) fn is_challenge(body: &[u8]) -> bool {
    let head = String::from_utf8_lossy(body.get(..16 * 1024).unwrap_or(body));
    ["anubis_challenge", "anubis-challenge"].iter().any(|mark| head.contains(mark))
        || (head.contains("/.within.website/") && is_html(body))
}

pub(crate) fn is_html(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_status_codes_to_kinds() {
        for (status, kind) in [
            (400, ErrorKind::InvalidInput),
            (401, ErrorKind::Auth),
            (403, ErrorKind::Forbidden),
            (404, ErrorKind::NotFound),
            (408, ErrorKind::Timeout),
            (409, ErrorKind::Conflict),
            (413, ErrorKind::TooLarge),
            (415, ErrorKind::InvalidInput),
            (418, ErrorKind::Unexpected),
            (429, ErrorKind::RateLimited),
            (500, ErrorKind::Server),
            (503, ErrorKind::Gateway),
        ] {
            assert_eq!(of_status("home", status, true, b"{}"), kind, "{status}");
        }
        assert_eq!(of_status("home", 403, false, b"<script id=\"anubis_challenge\">"), ErrorKind::Challenge);
    }
}
