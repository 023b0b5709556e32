//! Shell patterns for names of files: `*`, `?`, `[abc]`, `[!a-z]`.

/// Whether a name fits a pattern. A pattern without a slash is about the last part of a path, one with a slash about all of
/// it. Time grows with the product of both lengths and no faster.
pub(crate) fn fits(pattern: &str, path: &str) -> bool {
    let name = if pattern.contains('/') { path } else { path.rsplit('/').next().unwrap_or(path) };
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut at, mut seen) = (0, 0);
    // Where to go on when the last star has to take one more character.
    let mut star: Option<(usize, usize)> = None;
    while let Some(char) = name.get(seen) {
        match one(pattern.get(at..).unwrap_or_default(), *char) {
            One::Star => {
                at += 1;
                star = Some((at, seen));
            }
            One::Fits(length) => {
                at += length;
                seen += 1;
            }
            One::Fails => match &mut star {
                None => return false,
                Some((after, from)) => {
                    *from += 1;
                    (at, seen) = (*after, *from);
                }
            },
        }
    }
    pattern.get(at..).unwrap_or_default().iter().all(|char| *char == '*')
}

enum One {
    Star,
    /// This many characters of the pattern took the character.
    Fits(usize),
    Fails,
}

fn one(pattern: &[char], char: char) -> One {
    let fits = |yes, length| if yes { One::Fits(length) } else { One::Fails };
    match pattern {
        [] => One::Fails,
        ['*', ..] => One::Star,
        ['?', ..] => One::Fits(1),
        ['[', rest @ ..] => match set(rest, char) {
            Some((yes, length)) => fits(yes, length + 1),
            None => fits(char == '[', 1),
        },
        [other, ..] => fits(*other == char, 1),
    }
}

/// Reads a set behind its bracket: whether the character is in it, and its length. Nothing if it never ends; the bracket is
/// an ordinary character then.
fn set(rest: &[char], char: char) -> Option<(bool, usize)> {
    let not = matches!(rest.first(), Some('!' | '^'));
    let start = usize::from(not);
    // A bracket right at the start is a member.
    let end = (start + 1..rest.len()).find(|at| rest.get(*at) == Some(&']'))?;
    let mut members = rest.get(start..end)?;
    let mut found = false;
    while let [first, more @ ..] = members {
        if let ['-', last, after @ ..] = more {
            found |= (*first..=*last).contains(&char);
            members = after;
        } else {
            found |= *first == char;
            members = more;
        }
    }
    Some((found != not, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_those_of_the_shell() {
        for (pattern, path, yes) in [
            ("*.rpm", "hello-1.x86_64.rpm", true),
            ("*.rpm", "hello.rpm.gz", false),
            ("*", "", true),
            ("", "", true),
            ("", "x", false),
            ("?.spec", "a.spec", true),
            ("?.spec", "ab.spec", false),
            ("*-[0-9]*.rpm", "hello-1.rpm", true),
            ("[!.]*", ".hidden", false),
            ("[]x]", "]", true),
            ("[a-", "[a-", true),
            ("a[b", "a[b", true),
            ("*.txt", "fedora-review/review.txt", true),
            ("fedora-review/*", "fedora-review/review.txt", true),
            ("fedora-review/*", "review.txt", false),
            ("*a*b*c", "xaxbxc", true),
            ("*a*b*c", "xaxbx", false),
            ("**x", "x", true),
            ("å*", "åb", true),
        ] {
            assert_eq!(fits(pattern, path), yes, "{pattern} {path}");
        }
    }

    #[test]
    fn many_stars_take_no_time() {
        assert!(!fits(&"*a".repeat(200), &"a".repeat(5000).replace("aaaaaaaaaa", "aaaaaaaaab")[..100]));
        assert!(!fits(&format!("{}b", "*a".repeat(100)), &"a".repeat(20_000)));
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(10_000))]
        #[test]
        fn a_name_fits_itself_and_the_star(name in "[a-z0-9._+~^-]{0,20}", cut in 0_usize..20) {
            proptest::prop_assert!(fits(&name, &name) && fits("*", &name));
            let cut = cut.min(name.len());
            let star = format!("{}*", &name[..cut]);
            proptest::prop_assert!(fits(&star, &name));
        }

        #[test]
        fn no_pattern_makes_it_panic(pattern in r"[\[\]!^*?a-c-]{0,12}", name in "[a-c\\[\\]-]{0,12}") {
            let _ = fits(&pattern, &name);
        }
    }
}
