//! Of many figures, the one in the middle and how far they lie apart.

use std::fmt;

/// The median of figures, and the least and the greatest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Half of the figures are below.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The greatest.
    pub most: f64,
}

impl Spread {
    /// Of these figures; nothing of none.
    #[must_use]
    pub fn of(figures: &[f64]) -> Option<Self> {
        let mut sorted = figures.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (least, most) = (*sorted.first()?, *sorted.last()?);
        let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        Some(Self { median: f64::midpoint(low, high), least, most })
    }

    /// Of the figures of one, each divided by that of the other in the same round.
    #[must_use]
    pub fn ratio(of: &[f64], by: &[f64]) -> Option<Self> {
        let ratios: Vec<f64> = of.iter().zip(by).map(|(one, other)| one / other).collect();
        Self::of(&ratios)
    }

    /// With so many digits behind the point.
    #[must_use]
    pub fn text(&self, digits: usize) -> String {
        format!("{:.digits$} ({:.digits$} to {:.digits$})", self.median, self.least, self.most)
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle_or_between_the_two_in_the_middle() {
        let odd = Spread::of(&[3.0, 1.0, 10.0]).unwrap();
        assert_eq!((odd.median, odd.least, odd.most), (3.0, 1.0, 10.0));
        assert_eq!(Spread::of(&[1.0, 2.0, 4.0, 8.0]).unwrap().text(1), "3.0 (1.0 to 8.0)");
        assert_eq!(Spread::of(&[]), None);
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        // Both became slow in the second round: the machine did.
        let ratio = Spread::ratio(&[1.0, 10.0, 1.0], &[2.0, 20.0, 2.0]).unwrap();
        assert_eq!(ratio.text(1), "0.5 (0.5 to 0.5)");
    }
}
