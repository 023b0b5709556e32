//! Positions in lists.

use super::Order;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A position in a list, to resume from later or in another process. Returned by [`Items::cursor`](super::Items::cursor).
///
/// It points to the start of the page whose rows are being read, so [`resume`](super::Items::resume) may repeat rows of that page
/// but skips none. It identifies a row, and its offset is only a hint, so rows may be inserted and deleted in the meantime. (In a
/// list without an order, it is only an offset: rows that moved may be missed or repeated.)
///
/// [`Display`](fmt::Display), [`FromStr`] and serde use a short text that starts with a version, `1:desc:400:8123456`. It contains
/// no secret. It does not contain the parameters of the list, so store them with it. A list in another order rejects the cursor.
///
/// ```
/// use copr_api_ext::paging::Cursor;
///
/// let cursor: Cursor = "1:desc:400:8123456".parse()?;
/// assert_eq!(cursor.to_string(), "1:desc:400:8123456");
/// # Ok::<(), copr_api_ext::paging::CursorError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cursor {
    pub(super) order: Order,
    pub(super) offset: u64,
    pub(super) last: Option<i64>,
}

const VERSION: &str = "1";
const NO_ROW: &str = "-";
/// Much longer than any list, and much less than the 63 bits at which the server fails.
const MAX_OFFSET: u64 = 1 << 48;

impl Cursor {
    pub(super) const fn start(order: Order) -> Self {
        Self { order, offset: 0, last: None }
    }

    fn read(text: &str) -> Option<Self> {
        let [version, order, offset, last] = text.split(':').collect::<Vec<_>>().try_into().ok()?;
        let order = match order {
            "asc" => Order::Ascending,
            "desc" => Order::Descending,
            "none" => Order::Unordered,
            _ => return None,
        };
        let offset = offset.parse().ok().filter(|&offset| offset <= MAX_OFFSET)?;
        let last = if last == NO_ROW { None } else { Some(last.parse().ok()?) };
        (version == VERSION).then_some(Self { order, offset, last })
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let order = match self.order {
            Order::Ascending => "asc",
            Order::Descending => "desc",
            Order::Unordered => "none",
        };
        write!(f, "{VERSION}:{order}:{}:", self.offset)?;
        match self.last {
            Some(id) => write!(f, "{id}"),
            None => f.write_str(NO_ROW),
        }
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let known = text.starts_with("1:");
        let problem = if known { "damaged cursor" } else { "not a cursor of version 1" };
        Self::read(text).ok_or(CursorError { problem })
    }
}

impl TryFrom<String> for Cursor {
    type Error = CursorError;

    fn try_from(text: String) -> Result<Self, CursorError> {
        text.parse()
    }
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> Self {
        cursor.to_string()
    }
}

/// The text is not a [`Cursor`], or one of a version that this crate does not support.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{problem}; start from the beginning of the list")]
pub struct CursorError {
    problem: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_format_is_stable() {
        for text in ["1:asc:0:-", "1:desc:400:8123456", "1:none:20:-", "1:asc:3:-9223372036854775808"] {
            let cursor: Cursor = text.parse().unwrap();
            assert_eq!(cursor.to_string(), text);
            let json = serde_json::to_string(&cursor).unwrap();
            assert_eq!(json, format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<Cursor>(&json).unwrap(), cursor);
        }
    }

    #[test]
    fn rejects_other_text() {
        for text in [
            "",
            "1",
            "2:asc:0:-",
            "1:up:0:-",
            "1:asc:-1:-",
            "1:asc:0:",
            "1:asc:0:1:2",
            "1:asc:9999999999999999:1",
        ] {
            assert!(text.parse::<Cursor>().is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(10_000))]

        #[test]
        fn every_cursor_survives_a_round_trip(
            order in proptest::sample::select(&[Order::Ascending, Order::Descending, Order::Unordered][..]),
            offset in 0..=MAX_OFFSET,
            last in proptest::option::of(proptest::prelude::any::<i64>()),
        ) {
            let cursor = Cursor { order, offset, last };
            proptest::prop_assert_eq!(cursor.to_string().parse::<Cursor>(), Ok(cursor));
        }

        #[test]
        fn never_panics(text in "[0-9a-z:-]{0,40}|.{0,20}") {
            let _ = text.parse::<Cursor>();
        }
    }
}
