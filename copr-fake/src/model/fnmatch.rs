//! Shell patterns with the meaning of Python's `fnmatch`: `*`, `?`, `[abc]`, `[a-z]`, `[!abc]`.

/// Returns whether a pattern matches the whole text.
pub fn matches(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    fits(&pattern, &text)
}

/// Returns the names that match one of the patterns, in the order of `names`.
pub fn select<'a>(patterns: &[String], names: &'a [String]) -> Vec<&'a String> {
    names.iter().filter(|name| patterns.iter().any(|pattern| matches(pattern, name))).collect()
}

/// Matches letter by letter. After a mismatch, the last star takes one more letter; earlier stars needn't.
fn fits<'a>(mut pattern: &'a [char], mut text: &'a [char]) -> bool {
    let mut star = None;
    while !(pattern.is_empty() && text.is_empty()) {
        if let ['*', rest @ ..] = pattern {
            star = Some((rest, text));
            pattern = rest;
        } else if let Some(rest) = first_fits(pattern, text) {
            (pattern, text) = rest;
        } else if let Some((after, [_, later @ ..])) = star {
            star = Some((after, later));
            (pattern, text) = (after, later);
        } else {
            return false;
        }
    }
    true
}

/// Matches the first letter against a pattern that doesn't begin with a star. Returns the rest of both.
fn first_fits<'a>(pattern: &'a [char], text: &'a [char]) -> Option<(&'a [char], &'a [char])> {
    let ([first, rest @ ..], [letter, text @ ..]) = (pattern, text) else {
        return None;
    };
    // A bracket that isn't closed is an ordinary letter.
    let (fits, rest) = match if *first == '[' { set(rest) } else { None } {
        Some((members, rest)) => (belongs(members, *letter), rest),
        None => (*first == '?' || first == letter, rest),
    };
    fits.then_some((rest, text))
}

/// Returns the members of a set and the rest of the pattern. A closing bracket in the first place is a member.
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
    use super::{belongs, matches, select, set};

    /// Matches by the definition of patterns, in exponential time.
    fn by_definition(pattern: &[char], text: &[char]) -> bool {
        let literal = |letter: char, rest: &[char]| matches!(text, [first, text @ ..] if *first == letter && by_definition(rest, text));
        match pattern {
            [] => text.is_empty(),
            ['*', rest @ ..] => (0..=text.len()).any(|skip| by_definition(rest, &text[skip..])),
            ['[', rest @ ..] => match (set(rest), text) {
                (Some((members, rest)), [letter, text @ ..]) => {
                    belongs(members, *letter) && by_definition(rest, text)
                }
                (Some(_), []) => false,
                (None, _) => literal('[', rest),
            },
            ['?', rest @ ..] => matches!(text, [_, text @ ..] if by_definition(rest, text)),
            [letter, rest @ ..] => literal(*letter, rest),
        }
    }

    /// Returns all words of at most `longest` letters.
    fn words(letters: &str, longest: usize) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut from = 0;
        for _ in 0..longest {
            let shorter = words[from..].to_vec();
            from = words.len();
            words
                .extend(shorter.iter().flat_map(|word| letters.chars().map(move |it| format!("{word}{it}"))));
        }
        words
    }

    #[test]
    fn matches_like_the_definition() {
        let sets = [(words("*?[]!-ab", 4), words("ab[]", 3)), (words("*ab", 6), words("ab", 5))];
        for (patterns, texts) in sets {
            for pattern in &patterns {
                let letters: Vec<char> = pattern.chars().collect();
                for text in &texts {
                    let expected = by_definition(&letters, &text.chars().collect::<Vec<_>>());
                    assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
                }
            }
        }
    }

    #[test]
    fn hostile_patterns_match_in_time() {
        assert!(matches(&"*".repeat(1_000_000), "fedora-43-x86_64"));
        assert!(!matches(&format!("{}b", "*a".repeat(30)), &"a".repeat(60)));
        assert!(matches(&"?".repeat(1_000_000), &"a".repeat(1_000_000)));
    }

    #[test]
    fn patterns_match_whole_texts() {
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
    fn select_keeps_the_order() {
        let names = ["c-1", "a-1", "b-2"].map(str::to_owned);
        let patterns = ["b-*", "?-1"].map(str::to_owned);
        assert_eq!(select(&patterns, &names), ["c-1", "a-1", "b-2"]);
    }
}
