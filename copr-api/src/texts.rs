//! What setters of texts and of lists of texts take.

use std::borrow::Cow;

/// A text, or none: what the setter of an optional text takes.
///
/// ```
/// use copr_api::types::ProjectEdit;
///
/// let body = ProjectEdit::builder().description("Greets.").homepage(None::<String>).additional_repos(["copr://alice/base"]);
/// let body: ProjectEdit = body.try_into()?;
/// assert_eq!(body.description.as_deref(), Some("Greets."));
/// # Ok::<(), copr_api::types::error::ConversionError>(())
/// ```
pub trait OptionalText {
    /// The text, if there is one.
    fn convert(self) -> Option<String>;
}

/// Texts in order: what the setter of a list takes. `["a", "b"]`, a slice, or a `Vec<String>`.
pub trait Texts {
    /// The texts.
    fn convert(self) -> Vec<String>;
}

/// Texts in order, or none: what the setter of an optional list takes. An empty list, `vec![]`, is not none: it is sent,
/// and clears what the server has.
pub trait OptionalTexts {
    /// The texts, if there is a list.
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

// Of strings only, so that it is clear what an empty `vec![]` is made of.
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
