//! Calendar dates.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

/// A calendar date, such as the day on which a token expires: `2027-05-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is not a date of the form `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidDate;

impl Date {
    /// Returns the date, or `None` if the calendar has no such day.
    ///
    /// # Examples
    /// ```
    /// use copr_api_ext::config::Date;
    /// assert!(Date::new(2028, 2, 29).is_some());
    /// assert!(Date::new(2027, 2, 29).is_none());
    /// ```
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            1..=12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// Returns the current date in UTC, or `None` if the system clock is before 1970 or after 9999.
    #[must_use]
    pub fn today() -> Option<Self> {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
        Self::from_unix_days(i64::try_from(seconds / 86_400).ok()?)
    }

    /// Returns the number of days from `earlier` to this date; negative if this date comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.unix_days() - earlier.unix_days()
    }

    /// Days since 1970-01-01. Years begin in March here, so that a leap day is the last day of its year.
    pub(crate) fn unix_days(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let year = if month <= 2 { year - 1 } else { year };
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
    }

    /// The inverse of `unix_days` from 1970 on. Starts with a year that is not too late, and counts up.
    fn from_unix_days(days: i64) -> Option<Self> {
        let mut year = u16::try_from(1970 + days / 366).ok()?;
        while Self::new(year + 1, 1, 1).is_some_and(|date| date.unix_days() <= days) {
            year += 1;
        }
        let month = (1..=12).rev().find(|m| Self::new(year, *m, 1).is_some_and(|d| d.unix_days() <= days))?;
        let day = days - Self::new(year, month, 1)?.unix_days() + 1;
        Self::new(year, month, u8::try_from(day).ok()?)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        fn number<T: FromStr>(text: &str, length: usize) -> Option<T> {
            let digits = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
            if digits { text.parse().ok() } else { None }
        }
        let mut parts = text.splitn(3, '-');
        let mut part = || parts.next().unwrap_or_default();
        let (year, month, day) = (part(), part(), part());
        let date = || Self::new(number(year, 4)?, number(month, 2)?, number(day, 2)?);
        date().ok_or(InvalidDate)
    }
}

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form YYYY-MM-DD")
    }
}

impl std::error::Error for InvalidDate {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_its_own_format_only() {
        for text in ["1970-01-01", "2000-02-29", "2027-05-22", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "2027-5-22",
            "2027-02-29",
            "1900-02-29",
            "2027-13-01",
            "2027-00-01",
            "2027-01-00",
            "+027-01-01",
            "2027-05-22x",
            "0000-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(InvalidDate), "{text}");
        }
    }

    #[test]
    fn unix_days_have_no_gaps() {
        let mut date = Date::new(1970, 1, 1).unwrap();
        for days in 0..200_000 {
            let next = Date::from_unix_days(days).unwrap();
            assert_eq!(next.unix_days(), days);
            assert!(days == 0 || next > date);
            date = next;
        }
        assert_eq!(date.to_string(), "2517-07-31");
        assert_eq!("2027-01-01".parse::<Date>().unwrap().days_since("2026-12-25".parse().unwrap()), 7);
    }
}
