//! Whether some patterns cover everything that others match.

use std::collections::{BTreeSet, HashSet};

use crate::pattern::{Piece, pieces};

/// Matches every chroot name: a distribution, a release and an architecture.
const ANY_CHROOT: &str = "?*-?*-?*";

/// The characters of chroot names.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789-._+";

/// The limit of the search. Realistic patterns need a few dozen steps.
const STEPS: usize = 2_000;

/// Whether `excluded` covers every chroot name that `chosen` covers. An empty `chosen` covers all names.
///
/// Returns false if it is unknown, as for patterns that cover the chroots of one particular project.
pub(super) fn leaves_nothing(chosen: &[&str], excluded: &[&str]) -> bool {
    let chosen = if chosen.is_empty() { &["*"] } else { chosen };
    !excluded.is_empty() && chosen.iter().all(|pattern| all_excluded(pattern, excluded))
}

/// Searches all prefixes of names for a name that is chosen but not excluded.
fn all_excluded(chosen: &str, excluded: &[&str]) -> bool {
    let chosen = [ANY_CHROOT, chosen].map(Matcher::new);
    let excluded: Vec<_> = excluded.iter().map(|pattern| Matcher::new(pattern)).collect();
    let start = |matchers: &[Matcher]| matchers.iter().map(Matcher::start).collect::<Vec<_>>();
    let mut open = vec![(start(&chosen), start(&excluded))];
    let mut seen: HashSet<_> = open.iter().cloned().collect();
    let mut found = false;
    while let Some((chosen_at, excluded_at)) = open.pop() {
        let ends = |matchers: &[Matcher], at: &[Places]| -> Vec<bool> {
            matchers.iter().zip(at).map(|(matcher, at)| matcher.ends(at)).collect()
        };
        if ends(&chosen, &chosen_at).iter().all(|ends| *ends) {
            found = true;
            if !ends(&excluded, &excluded_at).contains(&true) {
                return false;
            }
        }
        for letter in LETTERS.chars() {
            let step = |matchers: &[Matcher], at: &[Places]| -> Vec<Places> {
                matchers.iter().zip(at).map(|(matcher, at)| matcher.step(at, letter)).collect()
            };
            let next = (step(&chosen, &chosen_at), step(&excluded, &excluded_at));
            let alive = next.0.iter().all(|places| !places.is_empty());
            if alive && seen.insert(next.clone()) {
                open.push(next);
            }
        }
        if seen.len() > STEPS {
            return false;
        }
    }
    // The server rejects patterns that match no chroot name.
    found
}

/// The possible positions in a pattern.
type Places = BTreeSet<usize>;

struct Matcher(Vec<Piece>);

impl Matcher {
    fn new(pattern: &str) -> Self {
        Self(pieces(pattern))
    }

    fn start(&self) -> Places {
        let mut places = Places::new();
        self.reach(0, &mut places);
        places
    }

    fn step(&self, at: &Places, letter: char) -> Places {
        let mut places = Places::new();
        for place in at {
            match self.0.get(*place) {
                Some(Piece::Star) => self.reach(*place, &mut places),
                Some(piece) if piece.fits(letter) => self.reach(place + 1, &mut places),
                _ => {}
            }
        }
        places
    }

    /// Adds a position and those after the stars that follow it, since a star can match nothing.
    fn reach(&self, place: usize, places: &mut Places) {
        let mut place = place;
        places.insert(place);
        while matches!(self.0.get(place), Some(Piece::Star)) {
            place += 1;
            places.insert(place);
        }
    }

    fn ends(&self, at: &Places) -> bool {
        at.contains(&self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::covers;

    #[test]
    fn detects_exclusion_of_all_chroots() {
        let cases: [(&[&str], &[&str], bool); 31] = [
            (&[], &[], false),
            (&["fedora-*"], &[], false),
            (&[], &["*"], true),
            (&[], &["**"], true),
            (&[], &["?*"], true),
            (&[], &["*?"], true),
            (&[], &["*-*"], true),
            (&[], &["*-*-*"], true),
            (&[], &["*[a-z0-9_.+-]"], true),
            (&[], &["[!A]*"], true),
            (&[], &["[!f]*", "f*"], true),
            (&[], &["*-*-*-*"], false),
            (&[], &["*-x86_64"], false),
            (&[], &["fedora-*", "epel-*"], false),
            (&[], &["[a-y]*"], false),
            (&["fedora-43-x86_64"], &["fedora-43-x86_64"], true),
            (&["fedora-43-x86_64"], &["fedora-4?-*"], true),
            (&["fedora-43-x86_64"], &["fedora-4[23]-*"], true),
            (&["fedora-43-x86_64"], &["fedora-4[!3]-*"], false),
            (&["fedora-43-x86_64", "epel-9-x86_64"], &["fedora-*"], false),
            (&["fedora-43-x86_64", "epel-9-x86_64"], &["fedora-*", "epel-9-x86_64"], true),
            (&["fedora-*"], &["fedora-*"], true),
            (&["fedora-*"], &["f*"], true),
            (&["fedora-*"], &["fedora-*-*"], true),
            (&["fedora-4?-*"], &["fedora-*"], true),
            (&["fedora-*"], &["fedora-4?-*"], false),
            (&["*-x86_64"], &["*64"], true),
            (&["fedora-4[23]-*"], &["fedora-42-*", "fedora-43-*"], true),
            (&["fedora-4[234]-*"], &["fedora-42-*", "fedora-43-*"], false),
            // The server rejects patterns that match no chroot.
            (&["hello"], &["hello"], false),
            (&["Fedora-*"], &["*"], false),
        ];
        for (chosen, excluded, nothing) in cases {
            assert_eq!(leaves_nothing(chosen, excluded), nothing, "{chosen:?} minus {excluded:?}");
        }
    }

    #[test]
    fn gives_up_on_expensive_patterns() {
        let pattern = "*a?".repeat(40);
        assert!(!leaves_nothing(&[&pattern], &[&format!("{pattern}b"), &"?*z?".repeat(40)]));
    }

    fn pattern() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("*".to_owned()),
            "[ab*?]{0,2}[-*][ab*]{0,2}-[12*?]{1,2}",
            "(\\[!?[ab12]\\]|[ab12*?-]){1,6}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn never_ignores_a_remaining_name(
            chosen in prop::collection::vec(pattern(), 0..3),
            excluded in prop::collection::vec(pattern(), 0..3),
            name in "[ab]{1,2}-[12]-[ab]{1,2}",
        ) {
            let chosen: Vec<_> = chosen.iter().map(String::as_str).collect();
            let excluded: Vec<_> = excluded.iter().map(String::as_str).collect();
            let is_chosen = chosen.is_empty() || chosen.iter().any(|pattern| covers(pattern, &name));
            let is_left = is_chosen && !excluded.iter().any(|pattern| covers(pattern, &name));
            prop_assert!(!(is_left && leaves_nothing(&chosen, &excluded)));
        }
    }
}
