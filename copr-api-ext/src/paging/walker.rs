//! Decides what to request next: by id if the list has an order, else by offset.

use super::by_id::ById;
use super::by_offset::ByOffset;
use super::page::{PageRequest, PageResult};
use super::size::PageSize;
use super::{Cursor, Order, WalkError};

/// The position in a list. No clock, no I/O.
#[derive(Clone, Debug)]
pub(super) struct Walker {
    size: PageSize,
    strategy: Strategy,
}

#[derive(Clone, Debug)]
enum Strategy {
    ById(ById),
    ByOffset(ByOffset),
}

impl Walker {
    pub(super) fn new(cursor: &Cursor, size: PageSize) -> Self {
        let Cursor { order, offset, last } = *cursor;
        let strategy = match order {
            Order::Ascending | Order::Descending => Strategy::ById(ById::new(order, offset, last)),
            Order::Unordered => Strategy::ByOffset(ByOffset::new(offset)),
        };
        Self { size, strategy }
    }

    pub(super) fn cursor(&self) -> Cursor {
        match &self.strategy {
            Strategy::ById(walk) => walk.cursor(),
            Strategy::ByOffset(walk) => Cursor { order: Order::Unordered, offset: walk.offset(), last: None },
        }
    }

    pub(super) fn size(&mut self) -> &mut PageSize {
        &mut self.size
    }

    pub(super) fn request(&self) -> PageRequest {
        let rows = self.size.rows();
        match &self.strategy {
            // One more, for the overlap row.
            Strategy::ById(walk) => PageRequest { offset: walk.cursor().offset, limit: rows + 1 },
            Strategy::ByOffset(walk) => PageRequest { offset: walk.offset(), limit: rows },
        }
    }

    /// The request after `request`, if its page is full and no row moves. `None` while pages are too heavy for the server.
    pub(super) fn guess_after(&self, request: PageRequest) -> Option<PageRequest> {
        if self.size.is_reduced() {
            return None;
        }
        let rows = match &self.strategy {
            Strategy::ById(_) => request.limit.saturating_sub(1),
            Strategy::ByOffset(_) => request.limit,
        };
        Some(PageRequest { offset: request.offset.saturating_add(rows), limit: request.limit })
    }

    /// Processes a page, and moves on.
    pub(super) fn take(&mut self, request: PageRequest, ids: &[i64]) -> Result<PageResult, WalkError> {
        let rows = ids.len() as u64;
        if rows > request.limit {
            return Err(WalkError::LimitIgnored { limit: request.limit, rows });
        }
        let result = match &mut self.strategy {
            Strategy::ById(walk) => walk.take(request, ids, self.size.rows())?,
            Strategy::ByOffset(walk) => walk.take(request, ids)?,
        };
        self.size.record_good_page();
        Ok(result)
    }

    /// Reduces the page size. Returns false if that is impossible.
    pub(super) fn too_heavy(&mut self) -> bool {
        self.size.shrink()
    }
}
