//! The few types that the generated ones are made of and that no document can describe.

mod flag;
mod path_segment;
mod secret;
mod text_list;
mod timestamp;

use std::fmt;
use std::marker::PhantomData;

use serde::Deserializer;
use serde::de::{Error, Visitor};

pub use flag::Flag;
pub use path_segment::{InvalidPathSegment, PathSegment};
pub use secret::Secret;
pub use text_list::TextList;
pub use timestamp::Timestamp;

/// Decodes a word of an open enumeration: any text. A known word is not copied.
pub(crate) fn word<'de, D: Deserializer<'de>, T: for<'a> From<&'a str>>(
    deserializer: D,
    what: &'static str,
) -> Result<T, D::Error> {
    struct Word<T>(&'static str, PhantomData<T>);
    impl<T: for<'a> From<&'a str>> Visitor<'_> for Word<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a text ({})", self.0)
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text))
        }
    }
    deserializer.deserialize_str(Word(what, PhantomData))
}
