//! Handwritten types of fields and arguments.

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

/// Decodes a string without copying it first.
pub(crate) fn decode_str<'de, D: Deserializer<'de>, T: for<'a> From<&'a str>>(
    deserializer: D,
    what: &'static str,
) -> Result<T, D::Error> {
    struct StrVisitor<T>(&'static str, PhantomData<T>);
    impl<T: for<'a> From<&'a str>> Visitor<'_> for StrVisitor<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a string ({})", self.0)
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text))
        }
    }
    deserializer.deserialize_str(StrVisitor(what, PhantomData))
}
