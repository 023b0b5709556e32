//! The few types that the generated ones are made of and that no document can describe.

mod flag;
mod path_segment;
mod secret;
mod text_list;
mod timestamp;

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Visitor};

pub use flag::Flag;
pub use path_segment::{InvalidPathSegment, PathSegment};
pub use secret::Secret;
pub use text_list::TextList;
pub use timestamp::Timestamp;

/// Decodes a word of an open enumeration: any text.
pub(crate) fn word<'de, D: Deserializer<'de>, T: From<String>>(
    deserializer: D,
    what: &'static str,
) -> Result<T, D::Error> {
    struct Word(&'static str);
    impl Visitor<'_> for Word {
        type Value = String;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a text ({})", self.0)
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }
        fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
            Ok(text)
        }
    }
    deserializer.deserialize_str(Word(what)).map(T::from)
}
