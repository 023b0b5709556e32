//! Authenticates requests: HTTP Basic, session cookies, Kerberos tickets.

use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, COOKIE};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::api::Failure;
use crate::model::date;
use crate::model::{SESSION_LIFE, State, User};

/// The header in which the web server in front of the application passes the principal of a valid ticket.
const PRINCIPAL: &str = "x-remote-user";

/// Returns the user of a request, by its header or its session cookie.
pub fn user(state: &State, headers: &HeaderMap, now: i64) -> Result<User, Failure> {
    if let Some(header) = headers.get(AUTHORIZATION) {
        let (login, token) = basic(header.as_bytes())?;
        return state
            .users
            .values()
            .find(|user| {
                user.credentials.login == login && user.credentials.token == token && user.expires > now
            })
            .cloned()
            .ok_or(Failure::Credentials);
    }
    session(headers).and_then(|value| state.session_user(&value, now)).cloned().ok_or(Failure::Credentials)
}

/// Returns login and token of a header. The scheme is ignored. Anything but the base64 of `login:token` crashes the real
/// server.
pub fn basic(header: &[u8]) -> Result<(String, String), Failure> {
    let text = std::str::from_utf8(header).map_err(|_| Failure::Crash)?;
    let word = text.split_whitespace().nth(1).ok_or(Failure::Crash)?;
    let bytes = STANDARD.decode(word).map_err(|_| Failure::Crash)?;
    let pair = String::from_utf8(bytes).map_err(|_| Failure::Crash)?;
    match pair.split(':').collect::<Vec<_>>()[..] {
        [login, token] => Ok((login.to_owned(), token.to_owned())),
        _ => Err(Failure::Crash),
    }
}

/// Returns the value of the cookie `session`.
pub fn session(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix("session=").map(str::to_owned))
}

/// Returns the `Set-Cookie` header that extends a session.
pub fn cookie(session: &str, now: i64) -> String {
    let expires = date::http(now + SESSION_LIFE);
    format!("session={session}; Expires={expires}; HttpOnly; Path=/")
}

/// Returns the principal of the request's ticket. A missing or wrong one gets a 401 from the web server in front; if the
/// state has no tickets, there is no such web server, and the application returns a 403.
pub fn principal(state: &State, headers: &HeaderMap) -> Result<String, Failure> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(principal) = text(PRINCIPAL) {
        return Ok(principal.to_owned());
    }
    if state.tickets.is_empty() {
        return Err(Failure::forbidden("The request has no Kerberos ticket."));
    }
    text(AUTHORIZATION.as_str())
        .and_then(|header| header.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("negotiate"))
        .and_then(|(_, ticket)| state.tickets.get(ticket.trim()))
        .cloned()
        .ok_or(Failure::Negotiate)
}

/// Returns the user name in a Kerberos principal (`carol@EXAMPLE.ORG`), if it is a valid one.
pub fn principal_name(principal: &str) -> Option<&str> {
    let name = principal.split('@').next().unwrap_or_default();
    let fine = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    (!name.is_empty() && name.chars().all(fine)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::basic;
    use crate::api::failure::Failure;

    #[test]
    fn accepts_any_scheme_but_only_login_and_token() {
        assert_eq!(basic(b"Bearer YTpi").unwrap(), ("a".to_owned(), "b".to_owned()));
        for wrong in ["Basic", "Basic ***", "Basic YWI=", "Basic YTpiOmM=", "Basic //79/A=="] {
            assert!(matches!(basic(wrong.as_bytes()), Err(Failure::Crash)), "{wrong}");
        }
    }
}
