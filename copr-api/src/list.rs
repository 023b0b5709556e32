//! Lists that come in pages: what it takes to make the same call again, for other rows.

use std::fmt;
use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;

use serde::de::DeserializeOwned;

use crate::generated::{Client, Error, ResponseValue};

/// Which rows of a list to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// How many rows to skip.
    pub offset: u64,
    /// The most rows to answer with. The server takes 0 for no limit.
    pub limit: u64,
    /// By id, newest first instead of oldest first. Without effect on builds, which always come newest first.
    pub newest_first: bool,
}

/// One page of a list.
pub trait Page: DeserializeOwned + Send + 'static {
    /// A row of the list.
    type Row: Send + 'static;

    /// The rows.
    fn into_rows(self) -> Vec<Self::Row>;
}

/// The builder of a call that answers with one page of a list, chosen by `limit` and `offset`. Generated for all of them.
pub trait OffsetList: Sized {
    /// The id of the operation.
    const OPERATION: &'static str;

    /// What it answers with.
    type Page: Page;

    /// Takes the call off its client, so that it can be made any number of times, and from any task.
    ///
    /// An argument that is missing or can't be sent is not told here, but by each call.
    fn detach(self) -> DetachedList<Self::Page>;
}

/// A call that is on its way.
type Call<'c, P> = Pin<Box<dyn Future<Output = Result<ResponseValue<P>, Error<()>>> + Send + 'c>>;

/// Makes the call for one page.
type MakeCall<P> = dyn for<'c> Fn(&'c Client, Slice) -> Call<'c, P> + Send + Sync;

/// A call for a page of a list that borrows nothing and can be made again for other rows.
///
/// ```no_run
/// use copr_api::{OffsetList as _, Slice};
///
/// # async fn example(client: copr_api::Client) -> Result<(), copr_api::Error<()>> {
/// let builds = client.build_list().ownername("@copr").projectname("copr-dev").detach();
/// let newest = builds.page(Slice { offset: 0, limit: 10, newest_first: true }).await?;
/// let next = builds.page(Slice { offset: 10, limit: 10, newest_first: true }).await?;
/// # Ok(()) }
/// ```
pub struct DetachedList<P> {
    client: Client,
    given: Vec<(&'static str, String)>,
    call: Box<MakeCall<P>>,
}

impl<P> DetachedList<P> {
    pub(crate) fn new(
        client: &Client,
        given: impl IntoIterator<Item = Option<(&'static str, String)>>,
        call: impl for<'c> Fn(&'c Client, Slice) -> Call<'c, P> + Send + Sync + 'static,
    ) -> Self {
        Self { client: client.clone(), given: given.into_iter().flatten().collect(), call: Box::new(call) }
    }

    /// The client that the calls are made on.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What was set on the builder and is not sent, by name: the slice decides it (`limit`, `offset`, `order`, `order_type`), or
    /// the server would apply it after the offset and so make nonsense of pages (`status` of builds).
    #[must_use]
    pub fn given(&self) -> &[(&'static str, String)] {
        &self.given
    }

    /// Asks for these rows; by id where the list can be ordered.
    ///
    /// Dropping the future drops the request.
    ///
    /// # Errors
    /// Those of the operation.
    pub fn page(
        &self,
        slice: Slice,
    ) -> impl Future<Output = Result<ResponseValue<P>, Error<()>>> + Send + use<'_, P> {
        (self.call)(&self.client, slice)
    }
}

impl<P> fmt::Debug for DetachedList<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DetachedList").field("given", &self.given).finish_non_exhaustive()
    }
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

/// An argument by name, if it was set.
pub(crate) fn given<T: Display>(
    name: &'static str,
    argument: &Result<Option<T>, String>,
) -> Option<(&'static str, String)> {
    argument.as_ref().ok()?.as_ref().map(|value| (name, value.to_string()))
}

/// Another value for an argument. One that could not be converted stays the failure that it is.
pub(crate) fn instead<T>(
    argument: &Result<Option<T>, String>,
    value: Option<T>,
) -> Result<Option<T>, String> {
    argument.as_ref().map(|_| value).map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::enums::BuildState;

    fn client() -> Client {
        Client::connect("http://127.0.0.1:1").unwrap()
    }

    const FIRST: Slice = Slice { offset: 0, limit: 10, newest_first: false };

    #[tokio::test]
    async fn an_argument_that_is_missing_or_wrong_is_told_by_each_call() {
        let client = client();
        for (list, told) in [
            (client.build_list().projectname("hello").detach(), "`ownername`"),
            (client.build_list().ownername("alice").projectname("hello").limit(u64::MAX).detach(), "`limit`"),
        ] {
            for _ in 0..2 {
                match list.page(FIRST).await {
                    Err(Error::InvalidRequest(sentence)) => assert!(sentence.contains(told), "{sentence}"),
                    other => panic!("{told}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn what_is_not_sent_can_be_looked_up() {
        let client = client();
        let list = client.build_list().ownername("alice").limit(5).status(BuildState::Failed).detach();
        assert_eq!(list.given(), [("limit", "5".to_owned()), ("status", "failed".to_owned())]);
        assert_eq!(client.project_list().ownername("alice").order("name").detach().given().len(), 1);
    }

    #[test]
    fn a_detached_list_can_live_anywhere() {
        fn anywhere<T: Send + Sync + 'static>(_: T) {}
        let list = {
            let client = client();
            client.project_search().query("hello").detach()
        };
        anywhere(list);
    }
}
