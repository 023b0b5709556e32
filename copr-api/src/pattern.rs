//! Shell patterns as the server matches them (Python's `fnmatch`).

/// Returns whether a shell pattern matches a whole name, as the server does it.
///
/// `*` matches any string, `?` one character, `[34]` and `[3-5]` one of a set, `[!3]` one that is not in the set. There is no escape
/// character; `[*]` matches a star. Case-sensitive.
///
/// The server accepts patterns for builds, but only names for projects.
///
/// # Examples
/// ```
/// use copr_api::covers;
///
/// assert!(covers("fedora-4[23]-*", "fedora-43-x86_64"));
/// assert!(!covers("fedora-*-aarch64", "fedora-43-x86_64"));
/// ```
#[must_use]
pub fn covers(pattern: &str, name: &str) -> bool {
    let pattern = pieces(pattern);
    let name: Vec<char> = name.chars().collect();
    let (mut at, mut seen) = (0, 0);
    // Where to continue after a mismatch: after the last star, which takes one more character.
    let mut backtrack = None;
    loop {
        match (pattern.get(at), name.get(seen)) {
            (None, None) => return true,
            (Some(Piece::Star), _) => {
                at += 1;
                backtrack = Some((at, seen));
                continue;
            }
            (Some(piece), Some(letter)) if piece.fits(*letter) => {
                (at, seen) = (at + 1, seen + 1);
                continue;
            }
            _ => {}
        }
        match backtrack {
            Some((after, from)) if from < name.len() => {
                (at, seen) = (after, from + 1);
                backtrack = Some((after, seen));
            }
            _ => return false,
        }
    }
}

#[derive(Debug)]
pub(crate) enum Piece {
    Star,
    Any,
    One(char),
    /// Ranges, and whether the character has to be in one of them or in none.
    Set(Vec<(char, char)>, bool),
}

impl Piece {
    pub(crate) fn fits(&self, letter: char) -> bool {
        match self {
            Self::Star => false,
            Self::Any => true,
            Self::One(one) => *one == letter,
            Self::Set(ranges, inside) => {
                ranges.iter().any(|(first, last)| (*first..=*last).contains(&letter)) == *inside
            }
        }
    }
}

/// The parts of a pattern.
pub(crate) fn pieces(pattern: &str) -> Vec<Piece> {
    let letters: Vec<char> = pattern.chars().collect();
    let mut rest = letters.as_slice();
    let mut pieces = Vec::new();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        pieces.push(match first {
            '*' => Piece::Star,
            '?' => Piece::Any,
            '[' => match set(after) {
                Some((piece, after)) => {
                    rest = after;
                    piece
                }
                // An unclosed bracket is an ordinary character.
                None => Piece::One('['),
            },
            letter => Piece::One(*letter),
        });
    }
    pieces
}

/// Parses a set after its opening bracket. A closing bracket that comes first is a member.
fn set(letters: &[char]) -> Option<(Piece, &[char])> {
    let (inside, letters) = match letters.split_first() {
        Some(('!', rest)) => (false, rest),
        _ => (true, letters),
    };
    let end = letters.iter().skip(1).position(|letter| *letter == ']')? + 1;
    let (mut members, after) = (letters.get(..end)?, letters.get(end + 1..)?);
    let mut ranges = Vec::new();
    while let Some((first, rest)) = members.split_first() {
        members = rest;
        match rest {
            ['-', last, rest @ ..] => {
                ranges.push((*first, *last));
                members = rest;
            }
            _ => ranges.push((*first, *first)),
        }
    }
    Some((Piece::Set(ranges, inside), after))
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn matches_names() {
        let name = "fedora-43-x86_64";
        for pattern in [
            name,
            "*",
            "fedora-*",
            "*-x86_64",
            "fedora-4?-*",
            "fedora-4[23]-*",
            "fedora-4[0-9]-*",
            "*4*4*",
            "*[!a]",
            "fedora-[!r]*",
            "**",
            "fedora[-]43*",
        ] {
            assert!(covers(pattern, name), "{pattern}");
        }
        for pattern in [
            "",
            "fedora",
            "epel-*",
            "fedora-4[!3]-*",
            "Fedora-*",
            "fedora-43-x86_64?",
            "*[",
            "fedora-4[9-0]-*",
        ] {
            assert!(!covers(pattern, name), "{pattern}");
        }
        assert!(covers("a[", "a[") && covers("[]]", "]") && covers("[!]]", "a") && covers("[a-]", "-"));
    }

    #[test]
    fn many_stars_match_in_reasonable_time() {
        let name = "a".repeat(2_000);
        assert!(!covers(&("a*".repeat(1_000) + "b"), &name));
        assert!(!covers(&format!("{}b", "*a".repeat(100)), &"a".repeat(20_000)));
    }
}
