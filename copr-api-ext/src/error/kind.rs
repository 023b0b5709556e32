//! What kind of failure it is, decided from what came back.

use super::misleading;

/// The kind of a failure. New kinds may come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The call was refused here, before anything was sent: an argument is missing or can't be sent as it is.
    InvalidRequest,
    /// No connection came about: name, network, proxy. Nothing was sent.
    Connect,
    /// No secure connection came about: the certificate of the server (or of a proxy) is not trusted, is not for this host, or has
    /// expired, or the other side does not speak TLS. Nothing was sent, and nothing is sent again: time does not change it.
    Tls,
    /// A time limit ran out.
    Timeout,
    /// The connection broke off after the request was sent.
    Broken,
    /// A server before the application is in trouble (502, 503, 504, or its HTML page). Usually passes.
    Gateway,
    /// Too many requests (429).
    RateLimited,
    /// A bot filter answered with a challenge that only a browser can pass. Change the User-Agent, or log in.
    Challenge,
    /// The credentials are missing, wrong or expired (401), or there is no valid Kerberos ticket.
    Auth,
    /// Logged in, without the right to do this (403).
    Forbidden,
    /// What the call names does not exist (404).
    ///
    /// Also where this server answers 500 to that: `permissions_can_build_in` for an unknown user, `build_source_chroot` before the
    /// sources were built, the two build configurations for a chroot that is gone. What can't be told: an operation that the
    /// server does not know, from a thing that is not there; and for `permissions_get`, no permissions from no project.
    NotFound,
    /// The state of things does not allow it (409; for `build_delete` 500: the build has not ended).
    ///
    /// What can't be told: a project that exists already, from other bad input (400, see [`InvalidInput`](Self::InvalidInput));
    /// and for `build_delete_many` and `project_delete`, unfinished builds from builds that are missing (400).
    Conflict,
    /// The server refuses what was asked (400, 415). A project of a name that is taken is told this way too; `project_get` tells
    /// whether that is so.
    InvalidInput,
    /// The request or its answer is too large (413, 414, or the limit of the client).
    TooLarge,
    /// The application failed (500). No sign that a repetition helps: this server answers so to some bad input.
    Server,
    /// Something on this machine failed: a file can't be read or written.
    Local,
    /// A file that was fetched is not what was announced: too short, too long, damaged.
    Corrupt,
    /// The server leads where a client must not go: a redirect off the known hosts, a file name that leaves its folder.
    Untrusted,
    /// The call succeeded and its answer can't be decoded: the server is newer or older than this crate.
    Decode,
    /// Any other status code.
    #[default]
    Unexpected,
}

impl ErrorKind {
    /// What to do about it, in a sentence.
    #[must_use]
    pub fn help(self) -> &'static str {
        match self {
            Self::InvalidRequest => "Nothing was sent. Change what the message names.",
            Self::Connect => "Check the address, the network and the proxy settings.",
            Self::Tls => {
                "Check host and port of the URL, and the clock of this machine. If the certificate is signed by a private authority, give \
                 the authority's certificate with `CoprBuilder::root_certificates`."
            }
            Self::Timeout => "Try again later, or allow more time.",
            Self::Broken => "Send it again: nothing was changed.",
            Self::Gateway => "Try again later; the server's operators know by now.",
            Self::RateLimited => "Send fewer requests, and send them with credentials.",
            Self::Challenge => "Use a User-Agent that does not look like a browser's, and send credentials.",
            Self::Auth => {
                "Renew the API token and its login, which expire together, on the server's page /api/; with Kerberos, get a ticket with \
                 `kinit`."
            }
            Self::Forbidden => "Ask the owner of the project for the role that this takes.",
            Self::NotFound => "Check the names, their case, and the address of the server.",
            Self::Conflict => "Look at the present state, and decide anew.",
            Self::InvalidInput => "Correct what the message names.",
            Self::TooLarge => "Ask for less at once.",
            Self::Server => "Check the arguments first: this server answers so to some bad ones.",
            Self::Local => "Look at the file or folder that the message names.",
            Self::Corrupt => "Fetch it again; if that does not help, the server's copy is damaged.",
            Self::Untrusted => "Don't trust what this server leads to, or allow what the message names.",
            Self::Decode => "Update this crate, or report what it could not read.",
            Self::Unexpected => "Look at the status and the body.",
        }
    }
}

/// What to do about a 401 of a client that has no credentials.
pub(crate) const NO_CREDENTIALS: &str = "This client has no credentials. Give them with `CoprBuilder::credentials`, or put them where \
    `Copr::from_default_config` looks for them: the variables COPR_LOGIN and COPR_TOKEN, the file that COPR_CONFIG names, or \
    `~/.config/copr`. The server's page /api/ shows them.";

/// The kind of an answer with a failing status, from what can be told without trusting anybody's wording.
pub(crate) fn of_status(operation: &str, status: u16, told_by_the_api: bool, body: &[u8]) -> ErrorKind {
    if is_challenge(body) {
        return ErrorKind::Challenge;
    }
    if let Some(kind) = misleading::kind(operation, status).filter(|_| told_by_the_api) {
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
        501 | 505..=599 if !told_by_the_api => ErrorKind::Gateway,
        500..=599 => ErrorKind::Server,
        _ => ErrorKind::Unexpected,
    }
}

/// The page of a bot filter, which may come with any status.
pub(crate) fn is_challenge(body: &[u8]) -> bool {
    let head = String::from_utf8_lossy(body.get(..16 * 1024).unwrap_or(body));
    ["anubis_challenge", "anubis-challenge"].iter().any(|mark| head.contains(mark))
        || (head.contains("/.within.website/") && is_html(body))
}

/// Whether a body is a page for people.
pub(crate) fn is_html(body: &[u8]) -> bool {
    body.trim_ascii_start().first() == Some(&b'<')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_have_kinds() {
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
