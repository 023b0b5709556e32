//! The argument types of setters for strings and lists of strings.

use std::borrow::Cow;

/// An optional string: `"a"`, a `String`, or an `Option` of these.
///
/// ```
/// use copr_api::types::ProjectEdit;
///
/// let body = ProjectEdit::builder()
///     .description("Greets.")
///     .homepage(None::<String>)
///     .additional_repos(["copr://alice/base"]);
/// let body: ProjectEdit = body.try_into()?;
/// assert_eq!(body.description.as_deref(), Some("Greets."));
/// # Ok::<(), copr_api::types::error::ConversionError>(())
/// ```
pub trait OptionalText {
    /// Converts it to an owned string.
    fn convert(self) -> Option<String>;
}

/// A list of strings: `["a", "b"]`, a slice, or a `Vec<String>`.
pub trait Texts {
    /// Converts it to owned strings.
    fn convert(self) -> Vec<String>;
}

/// An optional list of strings. An empty list, `vec![]`, is different from `None`: it is sent and clears the list on the server.
pub trait OptionalTexts {
    /// Converts it to owned strings.
    fn convert(self) -> Option<Vec<String>>;
}

macro_rules! texts {
    ($($text:ty),*) => {$(
        impl OptionalText for $text {
            fn convert(self) -> Option<String> {
                Some(self.into())
            }
        }

        impl OptionalText for Option<$text> {
            fn convert(self) -> Option<String> {
                self.map(Into::into)
            }
        }
    )*};
}

texts!(String, &String, &str, Cow<'_, str>);

fn owned<S: Into<String>>(texts: impl IntoIterator<Item = S>) -> Vec<String> {
    texts.into_iter().map(Into::into).collect()
}

// Only for `String`, so that the type of an empty `vec![]` is inferred.
impl Texts for Vec<String> {
    fn convert(self) -> Vec<String> {
        self
    }
}

impl<S: Into<String>, const N: usize> Texts for [S; N] {
    fn convert(self) -> Vec<String> {
        owned(self)
    }
}

impl<S: Clone + Into<String>> Texts for &[S] {
    fn convert(self) -> Vec<String> {
        owned(self.iter().cloned())
    }
}

impl<S: Clone + Into<String>> Texts for &Vec<S> {
    fn convert(self) -> Vec<String> {
        owned(self.iter().cloned())
    }
}

impl<T: Texts> OptionalTexts for T {
    fn convert(self) -> Option<Vec<String>> {
        Some(Texts::convert(self))
    }
}

impl OptionalTexts for Option<Vec<String>> {
    fn convert(self) -> Option<Vec<String>> {
        self
    }
}
