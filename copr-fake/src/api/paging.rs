//! Pagination: its arguments, and the `meta` of a page.

use std::cmp::Ordering;
use std::iter::{Skip, Take};

use serde_json::{Value, json};

use crate::api::{Failure, Request, python};

/// The requested page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// The limit as sent. Zero means none.
    pub limit: Option<i128>,
    /// How many rows to skip.
    pub offset: i128,
    /// The column to order by.
    pub order: String,
    /// `ASC`, `DESC` or empty.
    pub order_type: String,
}

impl Paging {
    /// Parses the arguments. Invalid ones are a 500, before any other check.
    pub fn of(request: &Request) -> Result<Self, Failure> {
        parse(
            request.query("limit"),
            request.query("offset"),
            request.query("order"),
            request.query("order_type"),
        )
    }

    /// Returns the requested rows.
    pub fn cut<T: IntoIterator>(&self, rows: T) -> Result<Take<Skip<T::IntoIter>>, Failure> {
        let (skip, take) = self.window()?;
        Ok(rows.into_iter().skip(skip).take(take))
    }

    /// Returns how many rows to skip and to take. Numbers that are negative or too large crash the real server.
    pub fn window(&self) -> Result<(usize, usize), Failure> {
        let skip = database_number(self.offset)?;
        let take = self.limit.filter(|limit| *limit != 0);
        Ok((skip, take.map_or(Ok(usize::MAX), database_number)?))
    }

    /// Rejects an order by an unknown column with a 500.
    pub fn check_order(&self, columns: &str) -> Result<(), Failure> {
        let order = &self.order;
        if columns.split_whitespace().any(|column| column == order) {
            return Ok(());
        }
        Err(Failure::server(format!("There is no column {order}.")))
    }

    /// Returns whether the order is descending.
    pub fn falling(&self) -> bool {
        self.order_type == "DESC"
    }

    /// Returns the `meta` of a page. A limit of zero is null there.
    pub fn meta(&self) -> Value {
        self.meta_with(self.limit.filter(|limit| *limit != 0))
    }

    /// Returns the `meta` with another limit: with a status filter, builds show a zero.
    pub fn meta_with(&self, limit: Option<i128>) -> Value {
        json!({
            "limit": limit.map(|limit| i64::try_from(limit).unwrap_or(i64::MAX)),
            "offset": i64::try_from(self.offset).unwrap_or(i64::MAX),
            "order": self.order,
            "order_type": self.order_type,
        })
    }

    /// Returns the JSON of a page.
    pub fn page(&self, items: &[Value]) -> Value {
        json!({ "items": items, "meta": self.meta() })
    }
}

/// Parses the arguments like the form of the real server.
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
                faults.push((name.to_owned(), "This is not an integer.".to_owned()));
            }
            read
        }
    };
    let limit = number("limit", limit);
    let offset = number("offset", offset).unwrap_or(0);
    if !matches!(order_type, None | Some("" | "ASC" | "DESC")) {
        faults.push(("order_type".to_owned(), "This is not a valid choice.".to_owned()));
    }
    if !faults.is_empty() {
        return Err(Failure::server(python::dict(&faults)));
    }
    let order = match order {
        None | Some("") => "id",
        Some(order) => order,
    };
    let order_type = match (order_type, order) {
        // If it was sent empty, the column decides.
        (Some(""), "id") => "DESC",
        (None, _) | (Some(""), "name") => "ASC",
        (Some(kind), _) => kind,
    };
    Ok(Paging { limit, offset, order: order.to_owned(), order_type: order_type.to_owned() })
}

/// Compares values that can be null. Nulls are last, and so first in descending order.
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
    fn no_arguments_request_all_rows() {
        let paging = parse(None, None, None, None).unwrap();
        assert_eq!(paging.window().unwrap(), (0, usize::MAX));
        assert_eq!(
            paging.meta(),
            serde_json::json!({ "limit": null, "offset": 0, "order": "id", "order_type": "ASC" })
        );
    }

    #[test]
    fn numbers_have_the_limits_of_python_and_the_database() {
        assert_eq!(parse(Some("1_0"), Some(" +2 "), None, None).unwrap().window().unwrap(), (2, 10));
        assert_eq!(parse(Some("0"), None, None, None).unwrap().window().unwrap(), (0, usize::MAX));
        assert!(parse(Some("-1"), None, None, None).unwrap().window().is_err());
        assert!(parse(Some("9223372036854775808"), None, None, None).unwrap().window().is_err());
        assert!(parse(Some("abc"), None, None, None).is_err());
    }

    #[test]
    fn empty_order_type_depends_on_the_column() {
        assert!(parse(None, None, Some(""), Some("")).unwrap().falling());
        assert_eq!(parse(None, None, Some("name"), Some("")).unwrap().order_type, "ASC");
        assert_eq!(parse(None, None, Some("created_on"), Some("")).unwrap().order_type, "");
        assert!(parse(None, None, None, Some("desc")).is_err());
    }
}
