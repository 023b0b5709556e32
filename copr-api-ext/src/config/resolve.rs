//! Creates a configuration from the text of a file and the environment, without I/O.

use std::path::Path;

use copr_api::Secret;

use super::error::ConfigError;
use super::ini::{Document, SECTION, Section};
use super::rotate::expiration;
use super::{Config, Credentials, Warning, url};

const KEYS: [&str; 6] = ["login", "token", "username", "copr_url", "gssapi", "encrypted"];

impl Config {
    /// Creates a configuration from a file (its path and text) and environment variables, without I/O.
    ///
    /// # Errors
    /// If the text is not a valid file, a value is invalid, or login and token are not set together.
    pub fn resolve(
        file: Option<(&Path, &str)>,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let mut config = Self::default();
        if let Some((path, text)) = file {
            config = from_text(text, false).map_err(|error| error.in_file(path, None))?;
            config.source = Some(path.to_owned());
        }
        config.with_environment(env)
    }

    /// Overrides values with those of the environment.
    pub(super) fn with_environment(
        mut self,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let get = |name| {
            let value = env(name)?.trim().to_owned();
            (!value.is_empty()).then_some(Setting { name, value, line: None })
        };
        let own = pair(get("COPR_LOGIN"), get("COPR_TOKEN"))?;
        if let Some(setting) = get("COPR_URL") {
            let url = setting.url(self.encrypted)?;
            if !url::same_origin(&url, &self.copr_url) {
                // Another server must not get the credentials.
                if self.credentials.take().is_some() && own.is_none() {
                    self.warnings.push(Warning::LoginLeftOut);
                }
                (self.username, self.expires) = (None, None);
            }
            self.copr_url = url;
        }
        if own.is_some() {
            // The file's user name and expiration date belong to the file's token.
            (self.credentials, self.username, self.expires) = (own, None, None);
        }
        Ok(self)
    }
}

/// Parses the text of a file, which must set something if it is `required`.
pub(super) fn from_text(text: &str, required: bool) -> Result<Config, ConfigError> {
    let document = Document::parse(text)?;
    let section = document.section(SECTION);
    if section.is_none() && !document.sections.is_empty() {
        return Err(ConfigError::new(
            "there is no section `[copr-cli]`; add that line above `login` and `token`",
        ));
    }
    if required && !section.is_some_and(|section| KEYS.iter().any(|key| section.entry(key).is_some())) {
        return Err(ConfigError::new(
            "the file sets nothing; below `[copr-cli]`, set at least one of `login`, `token`, `username`, `copr_url`, `gssapi` and `encrypted`",
        ));
    }
    let mut config = Config::default();
    let Some(section) = section else { return Ok(config) };
    let get = |name| Setting::of(section, name);
    let non_empty = |name| Ok(get(name)?.filter(|setting| !setting.value.is_empty()));
    config.gssapi = get("gssapi")?.map_or(Ok(false), |setting| setting.boolean())?;
    config.encrypted = get("encrypted")?.map_or(Ok(true), |setting| setting.boolean())?;
    if let Some(setting) = non_empty("copr_url")? {
        config.copr_url = setting.url(config.encrypted)?;
    }
    config.username = non_empty("username")?.map(|setting| setting.value);
    config.credentials = pair(non_empty("login")?, non_empty("token")?)?;
    config.expires = expiration(&document);
    Ok(config)
}

pub(super) fn credentials(login: &str, token: &str) -> Result<Credentials, ConfigError> {
    let setting = |name, value: &str| Setting { name, value: value.to_owned(), line: None };
    setting("login", login).credentials(&setting("token", token))
}

fn pair(login: Option<Setting>, token: Option<Setting>) -> Result<Option<Credentials>, ConfigError> {
    match (login, token) {
        (Some(login), Some(token)) => login.credentials(&token).map(Some),
        (Some(one), None) | (None, Some(one)) => {
            Err(one.error("is set alone; set both login and token, or neither"))
        }
        (None, None) => Ok(None),
    }
}

/// The value with `%%` replaced by `%`; `None` if it contains a `%(...)` reference.
pub(super) fn unescape(value: &str) -> Option<String> {
    (!value.replace("%%", "").contains("%(")).then(|| value.replace("%%", "%"))
}

/// A value, with its name and line for error messages.
struct Setting {
    name: &'static str,
    value: String,
    line: Option<usize>,
}

impl Setting {
    fn of(section: &Section<'_>, name: &'static str) -> Result<Option<Self>, ConfigError> {
        let Some(entry) = section.entry(name) else { return Ok(None) };
        let line = Some(entry.line + 1);
        if let Some(value) = unescape(entry.value) {
            return Ok(Some(Self { name, value, line }));
        }
        Err(Self { name, value: String::new(), line }.error(
            "contains a `%(...)` reference, which is not supported; write the value itself, and `%%` for a percent sign",
        ))
    }

    fn error(&self, problem: &'static str) -> ConfigError {
        ConfigError::new(format!("`{}` {problem}", self.name)).at(self.line)
    }

    fn boolean(&self) -> Result<bool, ConfigError> {
        match self.value.to_lowercase().as_str() {
            "1" | "yes" | "true" | "on" => Ok(true),
            "0" | "no" | "false" | "off" => Ok(false),
            _ => Err(self.error("is neither true nor false; write `yes` or `no`")),
        }
    }

    fn url(&self, encrypted: bool) -> Result<String, ConfigError> {
        url::normalize(&self.value, encrypted).map_err(|problem| self.error(problem))
    }

    fn credentials(&self, token: &Self) -> Result<Credentials, ConfigError> {
        for setting in [self, token] {
            let text = setting.value.as_str();
            // The server splits the header at the colon, and responds with 500 if there is more than one.
            let bad = |c: char| c == ':' || c.is_control() || matches!(c, '\u{feff}' | '\u{fffd}');
            if text.is_empty() || text.trim() != text || text.contains(bad) {
                return Err(setting.error(
                    "is empty or contains a character that credentials never contain, such as a colon; copy it again from the server's page /api/",
                ));
            }
        }
        let (login, token) = (Secret::from(self.value.as_str()), Secret::from(token.value.as_str()));
        Ok(Credentials { login, token })
    }
}
