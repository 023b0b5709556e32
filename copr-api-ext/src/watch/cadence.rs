//! When to look next: often after a change, less and less often while nothing happens. Pure, without chance.

use std::time::Duration;

/// The pauses between the looks of a watch: `first` after a change, half as long again each time nothing changed, at most
/// `longest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cadence {
    pub first: Duration,
    pub longest: Duration,
}

impl Default for Cadence {
    fn default() -> Self {
        Self { first: Duration::from_secs(10), longest: Duration::from_secs(120) }
    }
}

impl Cadence {
    /// The pause after so many looks in a row that showed nothing new.
    pub fn pause(&self, quiet: u32) -> Duration {
        let growth = 1.5_f64.powi(quiet.min(64).cast_signed());
        let most = self.longest.max(self.first);
        Duration::try_from_secs_f64(self.first.as_secs_f64() * growth).unwrap_or(most).min(most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_by_half_up_to_the_longest() {
        let cadence = Cadence::default();
        let pauses: Vec<_> = (0..9).map(|quiet| cadence.pause(quiet).as_secs()).collect();
        assert_eq!(pauses, [10, 15, 22, 33, 50, 75, 113, 120, 120]);
    }

    #[test]
    fn pauses_never_shrink_and_never_leave_their_bounds() {
        proptest::proptest!(proptest::prelude::ProptestConfig::with_cases(10_000), |(
            first in 0_u64..u64::MAX, longest in 0_u64..u64::MAX, quiet in 0_u32..u32::MAX,
        )| {
            let (first, longest) = (Duration::from_millis(first), Duration::from_millis(longest));
            let cadence = Cadence { first, longest };
            let pause = cadence.pause(quiet);
            proptest::prop_assert!(pause <= longest.max(first));
            proptest::prop_assert!(cadence.pause(quiet.saturating_add(1)) >= pause);
        });
    }
}
