//! Paging arguments with their quirks, and the `meta` that echoes them.

use std::cmp::Ordering;
use std::iter::{Skip, Take};

use serde_json::{Value, json};

use crate::api::{Failure, Request, python};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// The limit as given; zero and the empty text mean none.
    pub limit: Option<i128>,
    /// How many rows to skip.
    pub offset: i128,
    /// The column to sort by.
    pub order: String,
    /// `ASC`, `DESC`, or the empty text.
    pub order_type: String,
}

impl Paging {
    /// Reads the four arguments; bad ones are a 500, before anything else is looked at.
    pub fn of(request: &Request) -> Result<Self, Failure> {
        parse(
            request.query("limit"),
            request.query("offset"),
            request.query("order"),
            request.query("order_type"),
        )
    }

    /// The part of `rows` that is asked for, with the limits the database has.
    pub fn cut<T: IntoIterator>(&self, rows: T) -> Result<Take<Skip<T::IntoIter>>, Failure> {
        let (skip, take) = self.window()?;
        Ok(rows.into_iter().skip(skip).take(take))
    }

    /// How many rows to skip and to take. Negative numbers and those beyond 63 bits crash.
    pub fn window(&self) -> Result<(usize, usize), Failure> {
        let skip = database_number(self.offset)?;
        let take = self.limit.filter(|limit| *limit != 0);
        Ok((skip, take.map_or(Ok(usize::MAX), database_number)?))
    }

    /// Refuses to order by what is no column of a table (500).
    pub fn check_order(&self, columns: &str) -> Result<(), Failure> {
        let order = &self.order;
        if columns.split_whitespace().any(|column| column == order) {
            return Ok(());
        }
        Err(Failure::server(format!("There is no ordering by {order}.")))
    }

    /// Whether rows are asked for in falling order.
    pub fn falling(&self) -> bool {
        self.order_type == "DESC"
    }

    /// `meta` of a page. A limit of zero shows as null.
    pub fn meta(&self) -> Value {
        self.meta_with(self.limit.filter(|limit| *limit != 0))
    }

    /// `meta` with a limit of the caller's choice: the status filter of builds shows a zero.
    pub fn meta_with(&self, limit: Option<i128>) -> Value {
        json!({
            "limit": limit.map(|limit| i64::try_from(limit).unwrap_or(i64::MAX)),
            "offset": i64::try_from(self.offset).unwrap_or(i64::MAX),
            "order": self.order,
            "order_type": self.order_type,
        })
    }

    /// The page itself.
    pub fn page(&self, items: &[Value]) -> Value {
        json!({ "items": items, "meta": self.meta() })
    }
}

/// Reads paging arguments as the real server's form does.
pub fn parse(
    limit: Option<&str>,
    offset: Option<&str>,
    order: Option<&str>,
    order_type: Option<&str>,
) -> Result<Paging, Failure> {
    let mut faults = Vec::new();
    let mut number = |name: &str, text: Option<&str>| match text {
        None | Some("") => None,
        Some(text) => {
            let read = python::int(text);
            if read.is_none() {
                faults.push((name.to_owned(), "This is no whole number.".to_owned()));
            }
            read
        }
    };
    let limit = number("limit", limit);
    let offset = number("offset", offset).unwrap_or(0);
    if !matches!(order_type, None | Some("" | "ASC" | "DESC")) {
        faults.push(("order_type".to_owned(), "This is none of the choices.".to_owned()));
    }
    if !faults.is_empty() {
        return Err(Failure::server(python::dict(&faults)));
    }
    let order = match order {
        None | Some("") => "id",
        Some(order) => order,
    };
    let order_type = match (order_type, order) {
        // Sent but empty: the direction is guessed from the column.
        (Some(""), "id") => "DESC",
        (None, _) | (Some(""), "name") => "ASC",
        (Some(kind), _) => kind,
    };
    Ok(Paging { limit, offset, order: order.to_owned(), order_type: order_type.to_owned() })
}

/// How rows compare by a column that can be null: the database has nulls last, and so first in falling order.
pub fn nulls_last<T: Ord>(one: Option<T>, two: Option<T>) -> Ordering {
    match (one, two) {
        (Some(one), Some(two)) => one.cmp(&two),
        (one, two) => one.is_none().cmp(&two.is_none()),
    }
}

fn database_number(number: i128) -> Result<usize, Failure> {
    i64::try_from(number).ok().and_then(|number| usize::try_from(number).ok()).ok_or(Failure::Crash)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn nothing_asked_for_is_everything() {
        let paging = parse(None, None, None, None).unwrap();
        assert_eq!(paging.window().unwrap(), (0, usize::MAX));
        assert_eq!(
            paging.meta(),
            serde_json::json!({ "limit": null, "offset": 0, "order": "id", "order_type": "ASC" })
        );
    }

    #[test]
    fn numbers_are_pythons_and_the_databases() {
        assert_eq!(parse(Some("1_0"), Some(" +2 "), None, None).unwrap().window().unwrap(), (2, 10));
        assert_eq!(parse(Some("0"), None, None, None).unwrap().window().unwrap(), (0, usize::MAX));
        assert!(parse(Some("-1"), None, None, None).unwrap().window().is_err());
        assert!(parse(Some("9223372036854775808"), None, None, None).unwrap().window().is_err());
        assert!(parse(Some("abc"), None, None, None).is_err());
    }

    #[test]
    fn an_empty_direction_is_guessed() {
        assert!(parse(None, None, Some(""), Some("")).unwrap().falling());
        assert_eq!(parse(None, None, Some("name"), Some("")).unwrap().order_type, "ASC");
        assert_eq!(parse(None, None, Some("created_on"), Some("")).unwrap().order_type, "");
        assert!(parse(None, None, None, Some("desc")).is_err());
    }
}
