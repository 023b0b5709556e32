//! Calls as sources of pages.

use std::fmt;

use copr_api::Slice;

use super::failure::{contradicted, is_too_heavy, replacement};
use super::table::{ById, Listed};
use crate::call::CallExt as _;
use crate::error::{Error, Result};
use crate::paging::{Items, Order, PageSource, Pages, WalkError};

/// A list of the API as a source of pages. Sends the call once for each page.
#[derive(Clone)]
pub struct Listing<C> {
    call: C,
    /// Set if the call has an argument that a list can't have.
    refused: Option<Error>,
    newest_first: bool,
}

impl<C: Listed> fmt::Debug for Listing<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listing").field("operation", &C::OPERATION.id).finish_non_exhaustive()
    }
}

/// The pages of a call. Turns arguments that can't be sent with a page into filters.
pub(super) fn pages<C: Listed>(call: C) -> Pages<Listing<C>> {
    let mut tests = Vec::new();
    let mut refused = None;
    for (argument, value) in call.replaced() {
        if let Some(test) = C::test_for(argument, &value) {
            tests.push(test);
        } else {
            let message = format!(
                "`{argument}` can't be set on a call that is read as a stream: {}",
                replacement(argument)
            );
            refused = Some(Error::invalid(message).with_operation(C::OPERATION.id));
        }
    }
    let listing = Listing { call, refused, newest_first: C::ORDER == Order::Descending };
    tests.into_iter().fold(Pages::new(listing), Pages::filter)
}

impl<C: Listed> PageSource for Listing<C> {
    type Row = C::Row;
    type Error = Error;

    async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<C::Row>> {
        if let Some(error) = &self.refused {
            return Err(error.clone());
        }
        let slice = Slice { offset, limit, newest_first: self.newest_first };
        Ok(C::rows(self.call.clone().slice(slice).send().await?))
    }

    fn id(row: &C::Row) -> i64 {
        C::key(row)
    }

    fn order(&self) -> Order {
        if self.newest_first { Order::Descending } else { C::ORDER }
    }

    fn contradicted(&self, error: WalkError) -> Error {
        contradicted(error, self.call.clone())
    }

    fn too_heavy(error: &Error) -> bool {
        is_too_heavy(error)
    }
}

impl<C: ById> Pages<Listing<C>> {
    /// Like [`Items::newest_first`].
    pub fn newest_first(self) -> Self {
        self.change_source(|listing| Listing { newest_first: true, ..listing })
    }
}

impl<C: ById> Items<Listing<C>> {
    /// Orders projects and packages by ID, newest first instead of oldest first.
    ///
    /// Call it before the first row is read; afterwards it restarts the list. A [`Cursor`](crate::paging::Cursor) only works in
    /// the order in which it was taken, so call this too before you [`resume`](Self::resume).
    pub fn newest_first(self) -> Self {
        Self::of(self.into_pages().newest_first())
    }
}
