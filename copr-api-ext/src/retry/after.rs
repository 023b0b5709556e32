//! `Retry-After`: seconds, or an HTTP date.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::date::Date;

/// How long the header asks to wait, at this moment. Nothing when it can't be read; never negative.
#[must_use]
pub fn retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        // Absurdly large numbers are as good as for ever; the policy caps them.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let then = http_date(value)?;
    let now = now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    Some(Duration::from_secs(then.saturating_sub(now)))
}

/// Unix seconds of a date such as `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that servers may send today.
pub(crate) fn http_date(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let [_, day, month, year, time, "GMT"] = words.as_slice() else { return None };
    let month = MONTHS.iter().position(|known| known == month)?;
    let date = Date::new(year.parse().ok()?, u8::try_from(month).ok()?.checked_add(1)?, day.parse().ok()?)?;
    let mut clock = time.split(':');
    let mut below = |most: u64| clock.next()?.parse::<u64>().ok().filter(|number| *number <= most);
    let second = below(23)? * 3600 + below(59)? * 60 + below(60)?;
    Some(u64::try_from(date.unix_days()).ok()? * 86_400 + second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates_are_read_and_nonsense_is_not() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_770);
        for (value, seconds) in [
            ("7", Some(7)),
            (" 0 ", Some(0)),
            ("99999999999999999999999", Some(u64::MAX)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(7)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0)),
            ("Thu, 29 Feb 2024 00:00:00 GMT", Some(1_709_164_800 - 784_111_770)),
            ("-1", None),
            ("soon", None),
            ("", None),
            ("Sun, 06 Nov 1994 08:49:37", None),
            ("Sun, 06 Nov 0000 08:49:37 GMT", None),
            ("Sun, 99 Nov 1994 08:49:37 GMT", None),
        ] {
            assert_eq!(retry_after(value, now).map(|d| d.as_secs()), seconds, "{value}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]

        #[test]
        fn no_header_makes_it_panic(value in ".{0,40}", date in r"\w{3}, [0-9]{1,3} (Jan|Feb|Dec) [0-9]{1,5} [0-9:]{0,9} GMT") {
            let _ = (retry_after(&value, SystemTime::now()), retry_after(&date, SystemTime::now()));
        }
    }
}
