//! Names of components: OpenAPI 3.0 allows only letters, digits, `.`, `-` and `_`, Swagger 2.0 anything.

use std::collections::{BTreeMap, BTreeSet};

/// The new names of the components of one section.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Names {
    by_source: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Names {
    /// Legal names for all of the source's names, each used only once.
    ///
    /// Names that are legal already stay, whatever the others would become.
    pub(super) fn legal<'n>(source: impl IntoIterator<Item = &'n String>) -> Self {
        let source: BTreeSet<&String> = source.into_iter().collect();
        let mut names = Self::default();
        let (legal, illegal): (Vec<&String>, Vec<&String>) = source.into_iter().partition(|n| is_legal(n));
        for name in legal {
            names.taken.insert(name.clone());
            names.by_source.insert(name.clone(), name.clone());
        }
        for name in illegal {
            let new = names.claim(name);
            names.by_source.insert(name.clone(), new);
        }
        names
    }

    /// What a component of the source is called in the result; `None` if the source has no such component.
    pub(super) fn get(&self, source: &str) -> Option<&str> {
        self.by_source.get(source).map(String::as_str)
    }

    /// All that had to be renamed, as pairs of the old and the new name.
    pub(super) fn renamed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_source.iter().filter(|(old, new)| old != new).map(|(old, new)| (old.as_str(), new.as_str()))
    }

    /// Reserves a legal name that resembles the wish and is not taken yet.
    pub(super) fn claim(&mut self, wish: &str) -> String {
        let base = resembling(wish);
        let mut name = base.clone();
        let mut count = 1;
        while self.taken.contains(&name) {
            count += 1;
            name = format!("{base}_{count}");
        }
        self.taken.insert(name.clone());
        name
    }
}

fn is_legal(name: &str) -> bool {
    !name.is_empty() && name.chars().all(is_legal_char)
}

fn is_legal_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

fn resembling(wish: &str) -> String {
    let name: String = wish.chars().map(|c| if is_legal_char(c) { c } else { '_' }).collect();
    if name.is_empty() { "_".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(source: &[&str]) -> Names {
        let source: Vec<String> = source.iter().map(ToString::to_string).collect();
        Names::legal(&source)
    }

    #[test]
    fn legal_names_stay_and_illegal_ones_resemble_themselves() {
        let names = names(&["Pet", "List«Pet»", "a b", ""]);
        assert_eq!(names.get("Pet"), Some("Pet"));
        assert_eq!(names.get("List«Pet»"), Some("List_Pet_"));
        assert_eq!(names.get("a b"), Some("a_b"));
        assert_eq!(names.get(""), Some("_"));
        assert_eq!(names.get("other"), None);
        assert_eq!(names.renamed().count(), 3);
    }

    #[test]
    fn renamed_components_collide_neither_with_legal_ones_nor_with_one_another() {
        let names = names(&["a b", "a/b", "a_b", "a_b_2"]);
        assert_eq!(names.get("a_b"), Some("a_b"));
        assert_eq!(names.get("a_b_2"), Some("a_b_2"));
        assert_eq!(names.get("a b"), Some("a_b_3"));
        assert_eq!(names.get("a/b"), Some("a_b_4"));
    }
}
