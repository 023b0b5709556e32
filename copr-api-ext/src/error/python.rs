//! Parses Python dictionaries, which the server prints in messages: `{'timeout': ['Too large'], 'pkgs': ['Needed']}`.

use std::str::Chars;

/// The fields of a text that ends with such a dictionary. `None` if anything in it is unexpected.
pub(super) fn fields(text: &str) -> Option<Vec<(String, Vec<String>)>> {
    let mut reader = Reader { rest: text.get(text.find('{')?..)?.trim_end() };
    let fields = reader.dictionary()?;
    reader.rest.is_empty().then_some(fields)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, c: char) -> Option<()> {
        self.rest = self.rest.trim_start().strip_prefix(c)?;
        Some(())
    }

    fn peeks(&self, c: char) -> bool {
        self.rest.trim_start().starts_with(c)
    }

    fn dictionary(&mut self) -> Option<Vec<(String, Vec<String>)>> {
        self.take('{')?;
        let mut fields = Vec::new();
        while !self.peeks('}') {
            let name = self.key()?;
            self.take(':')?;
            fields.push((name, self.messages()?));
            if self.take(',').is_none() {
                break;
            }
        }
        self.take('}')?;
        Some(fields)
    }

    /// A quoted text, or Python's `None` for messages that belong to no field.
    fn key(&mut self) -> Option<String> {
        if let Some(rest) = self.rest.trim_start().strip_prefix("None") {
            self.rest = rest;
            return Some(String::new());
        }
        self.text()
    }

    fn messages(&mut self) -> Option<Vec<String>> {
        if !self.peeks('[') {
            return Some(vec![self.text()?]);
        }
        self.take('[')?;
        let mut messages = Vec::new();
        while !self.peeks(']') {
            messages.push(self.text()?);
            if self.take(',').is_none() {
                break;
            }
        }
        self.take(']')?;
        Some(messages)
    }

    fn text(&mut self) -> Option<String> {
        let mut chars = self.rest.trim_start().chars();
        let quote = chars.next().filter(|c| matches!(c, '\'' | '"'))?;
        let mut text = String::new();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next()? {
                    'n' => text.push('\n'),
                    'r' => text.push('\r'),
                    't' => text.push('\t'),
                    'x' => text.push(escaped(&mut chars, 2)?),
                    'u' => text.push(escaped(&mut chars, 4)?),
                    'U' => text.push(escaped(&mut chars, 8)?),
                    other => text.push(other),
                },
                c if c == quote => {
                    self.rest = chars.as_str();
                    return Some(text);
                }
                c => text.push(c),
            }
        }
        None
    }
}

/// A character that Python escaped as this many hexadecimal digits.
fn escaped(chars: &mut Chars<'_>, digits: usize) -> Option<char> {
    let mut number = 0;
    for _ in 0..digits {
        number = number * 16 + chars.next()?.to_digit(16)?;
    }
    char::from_u32(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<Vec<(String, Vec<String>)>> {
        fields(text)
    }

    #[test]
    fn parses_fields_of_printed_dictionary() {
        let found =
            names(r#"Words before: {'timeout': ['a', "b's"], 'pkgs': ['c\'d'], None: ['e']}"#).unwrap();
        let expected = [("timeout", vec!["a", "b's"]), ("pkgs", vec!["c'd"]), ("", vec!["e"])];
        assert_eq!(found.len(), 3);
        for ((name, messages), (wanted, texts)) in found.iter().zip(expected) {
            assert_eq!(
                (name.as_str(), messages.iter().map(String::as_str).collect::<Vec<_>>()),
                (wanted, texts)
            );
        }
        let unprintable = names(r"{'\x1f': ['\r\u200b', '\U000e0001', '\\x1f']}").unwrap();
        let texts = ["\r\u{200b}", "\u{e0001}", r"\x1f"].map(str::to_owned).to_vec();
        assert_eq!(unprintable, [("\u{1f}".into(), texts)]);
        assert_eq!(names("{'limit': 'one text'}").unwrap(), [("limit".into(), vec!["one text".into()])]);
    }

    #[test]
    fn rejects_text_that_is_not_a_dictionary() {
        for text in [
            "no dictionary",
            "{'a': 1}",
            "{'a': ['b'",
            "{'a': ['b']} and more",
            "{",
            "{'a'}",
            "{'a': [b]}",
            r"{'a': ['\x1']}",
            r"{'a': ['\uddd']}",
            r"{'a': ['\ud800']}",
            r"{'a': ['\Uffffffff']}",
        ] {
            assert_eq!(names(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]

        #[test]
        fn never_panics(text in r"[\{\}\[\]'\\,: a-zéN]{0,40}") {
            let _ = fields(&text);
        }
    }
}
