//! Shell patterns for chroot names: `*`, `?`, `[abc]`, `[!abc]`.

/// Whether a pattern covers a whole text.
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
    match pattern.split_first() {
        None => text.is_empty(),
        Some(('*', rest)) => (0..=text.len()).any(|skipped| fits(rest, &text[skipped..])),
        Some((first, rest)) => {
            let Some((letter, behind)) = text.split_first() else {
                return false;
            };
            match (first, set(rest)) {
                ('?', _) => fits(rest, behind),
                ('[', Some((members, after))) => in_set(members, *letter) && fits(after, behind),
                _ => first == letter && fits(rest, behind),
            }
        }
    }
}

/// What stands between a bracket just opened and its end, and what comes after. A bracket first in the set is a member.
fn set(rest: &[char]) -> Option<(&[char], &[char])> {
    let head = usize::from(rest.first() == Some(&'!'));
    let end = rest.iter().skip(head + 1).position(|letter| *letter == ']')? + head + 1;
    Some((&rest[..end], &rest[end + 1..]))
}

fn in_set(members: &[char], letter: char) -> bool {
    let (wanted, members) = match members.split_first() {
        Some(('!', rest)) => (false, rest),
        _ => (true, members),
    };
    let mut found = false;
    let mut at = 0;
    while at < members.len() {
        if members.get(at + 1) == Some(&'-') && at + 2 < members.len() {
            found |= (members[at]..=members[at + 2]).contains(&letter);
            at += 3;
        } else {
            found |= members[at] == letter;
            at += 1;
        }
    }
    found == wanted
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn stars_marks_and_sets() {
        assert!(matches("fedora-*", "fedora-43-x86_64"));
        assert!(matches("*-aarch64", "fedora-43-aarch64"));
        assert!(matches("fedora-4?-*", "fedora-43-x86_64"));
        assert!(matches("fedora-4[23]-x86_64", "fedora-43-x86_64"));
        assert!(matches("fedora-4[0-9]-x86_64", "fedora-43-x86_64"));
        assert!(!matches("fedora-4[!3]-x86_64", "fedora-43-x86_64"));
        assert!(!matches("fedora", "fedora-43-x86_64"));
        assert!(!matches("epel-*", "fedora-43-x86_64"));
        assert!(matches("a[", "a["));
    }
}
