//! Shell patterns, as Python's `fnmatch` reads them.

/// Whether a pattern fits the whole of a text. `*`, `?` and `[abc]`, `[!abc]`, `[a-z]` are special.
pub(crate) fn fits(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    fit(&pattern, &text)
}

fn fit(pattern: &[char], text: &[char]) -> bool {
    match pattern {
        [] => text.is_empty(),
        ['*', rest @ ..] => (0..=text.len()).any(|skip| text.get(skip..).is_some_and(|text| fit(rest, text))),
        ['[', rest @ ..] => match (set(rest), text) {
            (Some((members, rest)), [letter, text @ ..]) => belongs(members, *letter) && fit(rest, text),
            (Some(_), []) => false,
            // A bracket that nothing closes is a letter like any other.
            (None, text) => literal('[', rest, text),
        },
        ['?', rest @ ..] => matches!(text, [_, text @ ..] if fit(rest, text)),
        [letter, rest @ ..] => literal(*letter, rest, text),
    }
}

fn literal(letter: char, rest: &[char], text: &[char]) -> bool {
    matches!(text, [first, text @ ..] if *first == letter && fit(rest, text))
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
    use super::fits;

    #[test]
    fn patterns_fit_whole_texts() {
        for (pattern, text, expected) in [
            ("fedora-*", "fedora-43-x86_64", true),
            ("fedora-*", "epel-9-x86_64", false),
            ("*-x86_64", "epel-9-x86_64", true),
            ("fedora-4?-*", "fedora-43-x86_64", true),
            ("fedora-4[!12]-*", "fedora-43-x86_64", true),
            ("fedora-4[0-2]-*", "fedora-43-x86_64", false),
            ("fedora", "fedora-43-x86_64", false),
            ("a[b", "a[b", true),
            ("", "", true),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
