//! Medians and ranges.

use std::fmt;

/// The median, minimum and maximum of figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The median.
    pub median: f64,
    /// The minimum.
    pub least: f64,
    /// The maximum.
    pub most: f64,
}

impl Spread {
    /// Of these figures; `None` if there are none.
    #[must_use]
    pub fn of(figures: &[f64]) -> Option<Self> {
        let mut sorted = figures.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (least, most) = (*sorted.first()?, *sorted.last()?);
        let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        Some(Self { median: f64::midpoint(low, high), least, most })
    }

    /// Of the ratios of two contenders, round by round.
    #[must_use]
    pub fn ratio(of: &[f64], by: &[f64]) -> Option<Self> {
        let ratios: Vec<f64> = of.iter().zip(by).map(|(one, other)| one / other).collect();
        Self::of(&ratios)
    }

    /// With this number of decimals.
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
    fn median_of_even_count_is_the_mean_of_the_middle_two() {
        let odd = Spread::of(&[3.0, 1.0, 10.0]).unwrap();
        assert_eq!((odd.median, odd.least, odd.most), (3.0, 1.0, 10.0));
        assert_eq!(Spread::of(&[1.0, 2.0, 4.0, 8.0]).unwrap().text(1), "3.0 (1.0 to 8.0)");
        assert_eq!(Spread::of(&[]), None);
    }

    #[test]
    fn ratios_are_taken_round_by_round() {
        // The machine was slow in the second round, so both contenders were.
        let ratio = Spread::ratio(&[1.0, 10.0, 1.0], &[2.0, 20.0, 2.0]).unwrap();
        assert_eq!(ratio.text(1), "0.5 (0.5 to 0.5)");
    }
}
