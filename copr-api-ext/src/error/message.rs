//! What the server said about a failure, taken apart as far as that is certain.

use serde_json::Value;

use super::python;

/// The server's words about a failure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    text: String,
    fields: Vec<(String, Vec<String>)>,
    bare: bool,
}

impl Message {
    /// The whole text, without blank space at its ends.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Messages by field, where the text is certain to be made of such. The names are the server's own, which differ from
    /// those of the request at times (`repos` for `additional_repos`); the empty name stands for none.
    #[must_use]
    pub fn fields(&self) -> &[(String, Vec<String>)] {
        &self.fields
    }

    /// Reads the body of a failure. `None` when it is no failure that the API itself told.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let body: Value = serde_json::from_slice(body).ok()?;
        let text = ["error", "message"].iter().find_map(|key| body.get(key)?.as_str())?;
        let bare = body.as_object().is_some_and(|keys| keys.len() == 1 && keys.contains_key("error"));
        Some(Self { bare, ..Self::of(text) })
    }

    /// Whether the response contains nothing else, as in most errors of the API and few of other servers.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.bare
    }

    /// Whether a body says of itself that the call failed, whatever its status.
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

/// Lines of the form `field: message`, if all of two or more are.
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
    fn every_shape_of_a_failure_is_read() {
        assert_eq!(read(r#"{"error": "plain words\n"}"#).text(), "plain words");
        assert_eq!(read(r#"{"output": "notok", "error": "who are you"}"#).text(), "who are you");
        assert_eq!(read(r#"{"message": "bad mask"}"#).text(), "bad mask");
        let lines = read(r#"{"error": "name: taken\nchroots: missing\nname: odd"}"#);
        assert_eq!(lines.fields()[0], ("name".into(), vec!["taken".into(), "odd".into()]));
        assert_eq!(lines.fields()[1].0, "chroots");
        assert_eq!(read(r#"{"error": "Bad: {'pkgs': ['needed']}"}"#).fields()[0].0, "pkgs");
        assert!(read(r#"{"error": "Project alice/x: not here"}"#).fields().is_empty());
    }

    #[test]
    fn what_the_api_did_not_say_is_no_message() {
        for body in ["", "<html>", "[]", "{}", r#"{"error": 1}"#, "null"] {
            assert_eq!(Message::read(body.as_bytes()), None, "{body}");
        }
    }

    #[test]
    fn an_answer_that_says_that_it_failed_is_told_from_one_that_did_not() {
        assert!(Message::says_failed(br#"{"output": "notok", "error": "x"}"#));
        assert!(Message::says_failed(br#"{"error": "x"}"#));
        assert!(!Message::says_failed(br#"{"output": "ok", "message": "fine", "packages": []}"#));
    }
}
