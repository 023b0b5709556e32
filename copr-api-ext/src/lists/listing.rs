//! A call of the API as a source of pages.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use copr_api::{DetachedList, Page, Slice};

use super::failure::{Failure, is_too_heavy, misplaced};
use super::table::{ById, Listed, Ordering, Row};
use crate::error::{Error, Result};
use crate::output::Output as _;
use crate::paging::{Items, Order, PageSource, Pages, WalkError};

/// The source behind a list of the API: the call with its arguments, to be made again for each page.
///
/// `P` is the page that the call answers with, `O` says how the list comes.
pub struct Listing<P, O> {
    call: Arc<DetachedList<P>>,
    failure: Failure,
    /// Why it can't be read, if it can't.
    refused: Option<String>,
    newest_first: bool,
    order: PhantomData<O>,
}

impl<P, O> Clone for Listing<P, O> {
    fn clone(&self) -> Self {
        Self {
            call: Arc::clone(&self.call),
            failure: self.failure,
            refused: self.refused.clone(),
            newest_first: self.newest_first,
            order: PhantomData,
        }
    }
}

impl<P, O> fmt::Debug for Listing<P, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listing").field("operation", &self.failure.operation).finish_non_exhaustive()
    }
}

/// The pages of a call, with what its arguments ask for.
pub(super) fn pages<L: Listed>(list: L) -> Pages<Listing<L::Page, L::Order>> {
    let call = list.detach();
    let mut tests = Vec::new();
    let mut refused = None;
    for (argument, value) in call.given() {
        match L::instead_of(argument, value) {
            Some(test) => tests.push(test),
            None => refused = Some(misplaced(argument)),
        }
    }
    let listing = Listing {
        call: Arc::new(call),
        failure: Failure { operation: L::OPERATION },
        refused,
        newest_first: L::Order::ORDER == Order::Descending,
        order: PhantomData,
    };
    tests.into_iter().fold(Pages::new(listing), Pages::filter)
}

impl<P: Page<Row: Row>, O: Ordering> PageSource for Listing<P, O> {
    type Row = P::Row;
    type Error = Error;

    async fn fetch(&self, offset: u64, limit: u64) -> Result<Vec<P::Row>> {
        if let Some(sentence) = &self.refused {
            return Err(self.failure.refused(sentence.clone()));
        }
        let slice = Slice { offset, limit, newest_first: self.newest_first };
        Ok(self.call.page(slice).output().await?.into_rows())
    }

    fn id(row: &P::Row) -> i64 {
        row.key()
    }

    fn order(&self) -> Order {
        if self.newest_first { Order::Descending } else { O::ORDER }
    }

    fn contradicted(&self, error: WalkError) -> Error {
        self.failure.contradicted(error, self.call.client())
    }

    fn too_heavy(error: &Error) -> bool {
        is_too_heavy(error)
    }
}

impl<P: Page<Row: Row>> Pages<Listing<P, ById>> {
    /// Like [`Items::newest_first`].
    pub fn newest_first(self) -> Self {
        self.change_source(|listing| Listing { newest_first: true, ..listing })
    }
}

impl<P: Page<Row: Row>> Items<Listing<P, ById>> {
    /// By id, newest first instead of oldest first: for projects and packages.
    ///
    /// Call it before the first row is asked for; later it begins anew. A cursor goes on in the order in which it was taken, so say it again
    /// when you [`resume`](Self::resume).
    pub fn newest_first(self) -> Self {
        Self::of(self.into_pages().newest_first())
    }
}
