//! The API's error messages, split by field where their form is unambiguous.

use serde_json::Value;

use super::python;

/// The API's error message. Returned by [`Error::message`](crate::Error::message).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    text: String,
    fields: Vec<(String, Vec<String>)>,
    bare: bool,
}

impl Message {
    /// Returns the whole text, without leading and trailing whitespace.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the messages by field, if the text has a form that clearly consists of fields; else nothing.
    ///
    /// The names are the server's, which sometimes differ from those of the request (`repos` for `additional_repos`). A
    /// message that belongs to no field has an empty name.
    #[must_use]
    pub fn fields(&self) -> &[(String, Vec<String>)] {
        &self.fields
    }

    /// Parses the body of an error response. `None` if it is not from the API.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let body: Value = serde_json::from_slice(body).ok()?;
        let text = ["error", "message"].iter().find_map(|key| body.get(key)?.as_str())?;
        let bare = body.as_object().is_some_and(|keys| keys.len() == 1 && keys.contains_key("error"));
        Some(Self { bare, ..Self::of(text) })
    }

    /// Returns whether the response contains nothing but the message, as most error responses of the API and few of other
    /// servers do.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.bare
    }

    /// Returns whether a body reports a failure, regardless of the status code.
    pub(crate) fn says_failed(body: &[u8]) -> bool {
        serde_json::from_slice::<Value>(body).is_ok_and(|body| {
            body.get("output").is_some_and(|word| word == "notok")
                || (body.get("error").is_some_and(Value::is_string)
                    && body.as_object().is_some_and(|o| o.len() <= 2))
        })
    }

    fn of(text: &str) -> Self {
        let text = text.trim();
        let fields = python::fields(text).or_else(|| lines(text)).unwrap_or_default();
        Self { text: text.to_owned(), fields, bare: false }
    }
}

/// The fields of a text in which every line has the form `field: message`.
fn lines(text: &str) -> Option<Vec<(String, Vec<String>)>> {
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        let (name, message) = line.split_once(": ")?;
        let is_name = !name.is_empty()
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !is_name {
            return None;
        }
        match fields.iter_mut().find(|(other, _)| other == name) {
            Some((_, messages)) => messages.push(message.to_owned()),
            None => fields.push((name.to_owned(), vec![message.to_owned()])),
        }
    }
    (!fields.is_empty()).then_some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Message {
        Message::read(body.as_bytes()).unwrap()
    }

    #[test]
    fn parses_every_form_of_error_body() {
        assert_eq!(read(r#"{"error": "plain text\n"}"#).text(), "plain text");
        assert_eq!(read(r#"{"output": "notok", "error": "who are you"}"#).text(), "who are you");
        assert_eq!(read(r#"{"message": "bad mask"}"#).text(), "bad mask");
        let lines = read(r#"{"error": "name: taken\nchroots: missing\nname: odd"}"#);
        assert_eq!(lines.fields()[0], ("name".into(), vec!["taken".into(), "odd".into()]));
        assert_eq!(lines.fields()[1].0, "chroots");
        assert_eq!(read(r#"{"error": "Bad: {'pkgs': ['needed']}"}"#).fields()[0].0, "pkgs");
        assert!(read(r#"{"error": "Project alice/x: not here"}"#).fields().is_empty());
    }

    #[test]
    fn ignores_bodies_that_are_not_api_errors() {
        for body in ["", "<html>", "[]", "{}", r#"{"error": 1}"#, "null"] {
            assert_eq!(Message::read(body.as_bytes()), None, "{body}");
        }
    }

    #[test]
    fn recognizes_failures_reported_in_the_body() {
        assert!(Message::says_failed(br#"{"output": "notok", "error": "x"}"#));
        assert!(Message::says_failed(br#"{"error": "x"}"#));
        assert!(!Message::says_failed(br#"{"output": "ok", "message": "fine", "packages": []}"#));
    }
}
