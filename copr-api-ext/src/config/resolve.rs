//! From the file's text and the environment to a configuration. Nothing is read or written here.

use std::path::Path;

use copr_api::Secret;

use super::error::{ConfigError, Origin, Problem, Trouble};
use super::ini::{Document, is_space};
use super::{Config, Credentials, FileLogin, SECTION, expiration, interpolate, url};

impl Config {
    /// Decides from a file (its path and its text) and the environment; reads nothing itself.
    ///
    /// A file in which nothing stands but blank lines and comments counts as none.
    ///
    /// # Errors
    /// If the text breaks the grammar, a value can't be used, or login and token don't come together.
    pub fn resolve(
        file: Option<(&Path, &str)>,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let mut config = Self::default();
        if let Some((path, text)) = file {
            config = from_text(text).map_err(|trouble| ConfigError::from(trouble).with_path(path))?;
            config.source = Some(path.to_owned());
        }
        overlay(config, env).map_err(ConfigError::new)
    }
}

/// The keys that a section must have at least one of if somebody named the file. One without them would silently mean the
/// public server without a login.
const KEYS: [&str; 6] = ["login", "token", "username", "copr_url", "gssapi", "encrypted"];

/// What a file says.
pub(super) fn from_file(path: &Path, text: &str, origin: Origin) -> Result<Config, ConfigError> {
    let shown = |trouble: Trouble| ConfigError::from(trouble).with_path(path).shown_as(origin);
    let document = Document::parse(text).map_err(shown)?;
    let mut config = from_document(&document).map_err(shown)?;
    if origin != Origin::Home && !KEYS.iter().any(|key| document.get(SECTION, key).is_some()) {
        return Err(shown(Trouble::whole(Problem::NoKnownKey)));
    }
    config.source = Some(path.to_owned());
    config.origin = origin;
    Ok(config)
}

pub(super) fn from_text(text: &str) -> Result<Config, Trouble> {
    from_document(&Document::parse(text)?)
}

fn from_document(document: &Document<'_>) -> Result<Config, Trouble> {
    let mut config = Config::default();
    if document.sections.is_empty() {
        return Ok(config);
    }
    if document.span(SECTION).is_none() {
        return Err(Trouble::whole(Problem::NoCoprSection));
    }
    let reader = Reader { document };
    config.username = reader.text("username")?.filter(|name| !name.is_empty());
    config.gssapi = reader.boolean("gssapi")?.unwrap_or(false);
    config.encrypted = reader.boolean("encrypted")?.unwrap_or(true);
    if let Some(text) = reader.text("copr_url")?.filter(|text| !text.is_empty()) {
        config.copr_url = url::check("copr_url", &text, config.encrypted)
            .map_err(|problem| reader.at("copr_url", problem))?;
    }
    let (login, token) =
        (reader.text("login")?.unwrap_or_default(), reader.text("token")?.unwrap_or_default());
    config.credentials =
        pair(("login", &login), ("token", &token)).map_err(|(key, problem)| reader.at(key, problem))?;
    if config.credentials.is_some() {
        config.file_login = FileLogin::Present;
    }
    config.expires = expiration::read(document);
    Ok(config)
}

struct Reader<'d, 'a> {
    document: &'d Document<'a>,
}

impl Reader<'_, '_> {
    fn text(&self, key: &str) -> Result<Option<String>, Trouble> {
        let value = interpolate::value(self.document, SECTION, key)?;
        Ok(value.map(|value| value.trim_matches(is_space).to_owned()))
    }

    fn boolean(&self, key: &'static str) -> Result<Option<bool>, Trouble> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        match text.to_lowercase().as_str() {
            "1" | "yes" | "true" | "on" => Ok(Some(true)),
            "0" | "no" | "false" | "off" => Ok(Some(false)),
            _ => Err(self.at(key, Problem::NotABoolean { key })),
        }
    }

    /// A problem with a key, in the line of that key.
    fn at(&self, key: &str, problem: Problem) -> Trouble {
        match self.document.get(SECTION, key) {
            Some(entry) => Trouble::at(entry.first, problem),
            None => Trouble::whole(problem),
        }
    }
}

/// Lays the environment over what the file says.
pub(super) fn overlay(mut config: Config, env: impl Fn(&str) -> Option<String>) -> Result<Config, Problem> {
    let get = |name| env(name).map(|v| v.trim_matches(is_space).to_owned()).filter(|v| !v.is_empty());
    let text = |name| get(name).unwrap_or_default();
    if let Some(text) = get("COPR_URL") {
        let address = url::check("COPR_URL", &text, config.encrypted)?;
        if !url::same_origin(&address, &config.copr_url) {
            // A login is for one server; to send it to another one would hand it over.
            if config.credentials.take().is_some() {
                config.file_login = FileLogin::LeftOut;
            }
            config.username = None;
            config.expires = None;
        }
        config.copr_url = address;
    }
    let own = pair(("COPR_LOGIN", &text("COPR_LOGIN")), ("COPR_TOKEN", &text("COPR_TOKEN")));
    if let Some(own) = own.map_err(|(_, problem)| problem)? {
        // What the file says of the user and of the token's life is about another pair.
        config.credentials = Some(own);
        config.username = None;
        config.expires = None;
        if config.file_login == FileLogin::LeftOut {
            config.file_login = FileLogin::Present;
        }
    }
    Ok(config)
}

type Named<'a> = (&'static str, &'a str);

/// Both, or neither. An error names the key that it is about.
fn pair(login: Named<'_>, token: Named<'_>) -> Result<Option<Credentials>, (&'static str, Problem)> {
    let half = |present, absent| Err((present, Problem::HalfPair { present, absent }));
    match (login.1.is_empty(), token.1.is_empty()) {
        (true, true) => Ok(None),
        (false, true) => half(login.0, token.0),
        (true, false) => half(token.0, login.0),
        (false, false) => {
            check_credential(login).map_err(|problem| (login.0, problem))?;
            check_credential(token).map_err(|problem| (token.0, problem))?;
            Ok(Some(Credentials { login: Secret::from(login.1), token: Secret::from(token.1) }))
        }
    }
}

/// Both, and both usable.
pub(super) fn credentials(login: Named<'_>, token: Named<'_>) -> Result<Credentials, Problem> {
    for (key, text) in [login, token] {
        if text.is_empty() {
            return Err(Problem::EmptyCredential { key });
        }
    }
    match pair(login, token) {
        Ok(Some(credentials)) => Ok(credentials),
        Ok(None) => Err(Problem::EmptyCredential { key: login.0 }),
        Err((_, problem)) => Err(problem),
    }
}

/// The server takes a header apart at its only colon, and fails on anything else.
fn check_credential((key, text): Named<'_>) -> Result<(), Problem> {
    let bad = |why| Err(Problem::BadCredential { key, why });
    if text.contains(['\n', '\r']) {
        bad("goes on in the next line")
    } else if text.contains(':') {
        bad("holds a colon, which neither a login nor a token can")
    } else if text.starts_with(is_space) || text.ends_with(is_space) {
        bad("starts or ends with white space")
    } else if text.chars().any(|c| c.is_control() || matches!(c, '\u{feff}' | '\u{fffd}')) {
        bad("holds a character that can't be printed")
    } else {
        Ok(())
    }
}
