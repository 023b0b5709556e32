//! Shell patterns, as Python's `fnmatch` reads them: `*`, `?`, `[abc]`, `[a-z]`, `[!abc]`.

/// Whether a pattern covers the whole of a text.
pub fn matches(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    fits(&pattern, &text)
}

/// Those of `names` that some pattern covers, in the order of `names`.
pub fn select<'a>(patterns: &[String], names: &'a [String]) -> Vec<&'a String> {
    names.iter().filter(|name| patterns.iter().any(|pattern| matches(pattern, name))).collect()
}

fn fits(pattern: &[char], text: &[char]) -> bool {
    match pattern {
        [] => text.is_empty(),
        ['*', rest @ ..] => {
            (0..=text.len()).any(|skip| text.get(skip..).is_some_and(|text| fits(rest, text)))
        }
        ['[', rest @ ..] => match (set(rest), text) {
            (Some((members, rest)), [letter, text @ ..]) => belongs(members, *letter) && fits(rest, text),
            (Some(_), []) => false,
            // A bracket that nothing closes is a letter like any other.
            (None, text) => literal('[', rest, text),
        },
        ['?', rest @ ..] => matches!(text, [_, text @ ..] if fits(rest, text)),
        [letter, rest @ ..] => literal(*letter, rest, text),
    }
}

fn literal(letter: char, rest: &[char], text: &[char]) -> bool {
    matches!(text, [first, text @ ..] if *first == letter && fits(rest, text))
}

/// The members between brackets, and what follows. A closing bracket in the first place is a member.
fn set(pattern: &[char]) -> Option<(&[char], &[char])> {
    let first = usize::from(pattern.first() == Some(&'!'));
    let end = pattern.iter().skip(first + 1).position(|letter| *letter == ']')? + first + 1;
    Some((pattern.get(..end)?, pattern.get(end + 1..)?))
}

fn belongs(members: &[char], letter: char) -> bool {
    let (negated, mut members) = match members {
        ['!', members @ ..] => (true, members),
        members => (false, members),
    };
    let mut found = false;
    while let [first, rest @ ..] = members {
        members = match rest {
            ['-', last, rest @ ..] => {
                found |= (*first..=*last).contains(&letter);
                rest
            }
            rest => {
                found |= *first == letter;
                rest
            }
        };
    }
    found != negated
}

#[cfg(test)]
mod tests {
    use super::{matches, select};

    #[test]
    fn patterns_cover_whole_texts() {
        for (pattern, text, expected) in [
            ("fedora-*", "fedora-43-x86_64", true),
            ("fedora-*", "epel-9-x86_64", false),
            ("*-x86_64", "epel-9-x86_64", true),
            ("fedora-4?-*", "fedora-43-x86_64", true),
            ("fedora-4[23]-x86_64", "fedora-43-x86_64", true),
            ("fedora-4[!12]-*", "fedora-43-x86_64", true),
            ("fedora-4[!3]-x86_64", "fedora-43-x86_64", false),
            ("fedora-4[0-2]-*", "fedora-43-x86_64", false),
            ("fedora-4[0-9]-x86_64", "fedora-43-x86_64", true),
            ("fedora", "fedora-43-x86_64", false),
            ("a[b", "a[b", true),
            ("a[", "a[", true),
            ("", "", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn what_is_selected_keeps_its_order() {
        let names = ["c-1", "a-1", "b-2"].map(str::to_owned);
        let patterns = ["b-*", "?-1"].map(str::to_owned);
        assert_eq!(select(&patterns, &names), ["c-1", "a-1", "b-2"]);
    }
}
