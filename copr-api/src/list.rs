//! Paged lists.

use std::fmt::Display;

use crate::call::Call;

/// The rows to request from a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The number of rows to skip.
    pub offset: u64,
    /// The maximum number of rows; 0 means no limit.
    pub limit: u64,
    /// Whether to sort by ID with the newest first instead of the oldest. Ignored for builds, which always come newest first.
    pub newest_first: bool,
}

/// A call that returns one page of a list, selected by `limit` and `offset`. Generated for all paged lists.
///
/// ```no_run
/// use copr_api::{Call as _, ListCall as _, Slice};
///
/// # async fn example(client: copr_api::Client) -> Result<(), copr_api::ExecuteError> {
/// let builds = client.build_list().project("@copr/copr-dev");
/// let first = Slice { offset: 0, limit: 10, newest_first: true };
/// let newest = builds.clone().slice(first).execute().await?;
/// let second = Slice { offset: 10, ..first };
/// let older = builds.slice(second).execute().await?;
/// # Ok(()) }
/// ```
pub trait ListCall: Call + Clone + Sync + 'static {
    /// A row of the list.
    type Row: Send + 'static;

    /// Sets `limit` and `offset`, sorts by ID if the list can be sorted, and removes arguments that the server applies after the
    /// offset (`status` of builds), because pages would repeat and skip rows.
    ///
    /// An argument that was invalid stays invalid and fails when the request is built.
    #[must_use]
    fn slice(self, slice: Slice) -> Self;

    /// Returns the arguments that [`slice`](Self::slice) replaces or removes, with their current values.
    fn replaced(&self) -> Vec<(&'static str, String)>;

    /// Returns the rows of a page.
    fn rows(page: Self::Response) -> Vec<Self::Row>;
}

impl Slice {
    pub(crate) fn limit(self) -> i64 {
        i64::try_from(self.limit).unwrap_or(i64::MAX)
    }

    pub(crate) fn offset(self) -> i64 {
        i64::try_from(self.offset).unwrap_or(i64::MAX)
    }

    pub(crate) fn order_type(self) -> &'static str {
        if self.newest_first { "DESC" } else { "ASC" }
    }
}

/// The name and value of an argument that is set.
pub(crate) fn given<T: Display>(
    name: &'static str,
    argument: &Result<Option<T>, String>,
) -> Option<(&'static str, String)> {
    argument.as_ref().ok()?.as_ref().map(|value| (name, value.to_string()))
}

/// Replaces the value of an argument unless it is invalid.
pub(crate) fn replace<T>(argument: Result<Option<T>, String>, value: Option<T>) -> Result<Option<T>, String> {
    argument.map(|_| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Client;
    use crate::enums::BuildState;

    fn client() -> Client {
        Client::connect("http://127.0.0.1:1").unwrap()
    }

    const FIRST: Slice = Slice { offset: 0, limit: 10, newest_first: false };

    #[test]
    fn missing_and_invalid_arguments_fail_on_each_page() {
        let client = client();
        for (list, name) in [
            (client.build_list().projectname("hello"), "`ownername`"),
            (client.build_list().project("alice/hello").limit(u64::MAX), "`limit`"),
        ] {
            for _ in 0..2 {
                let error = list.clone().slice(FIRST).into_request().unwrap_err();
                assert!(error.message().contains(name), "{error}");
            }
        }
    }

    #[test]
    fn replaced_arguments_are_reported_and_not_sent() {
        let client = client();
        let list = client.build_list().project("alice/hello").limit(5).status(BuildState::Failed);
        assert_eq!(list.replaced(), [("limit", "5".to_owned()), ("status", "failed".to_owned())]);
        assert_eq!(client.project_list().ownername("alice").order("name").replaced().len(), 1);
        let (_, request) = list.slice(FIRST).into_request().unwrap();
        assert_eq!(request.url().query(), Some("limit=10&offset=0&ownername=alice&projectname=hello"));
    }
}
