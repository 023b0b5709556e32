//! Walks a list ordered by id: decides what to request next, given the last page.
//!
//! Invariant: every row up to `last` that existed during the whole walk has been yielded. A page keeps the invariant if it
//! reaches back to `last` or to the start of the list, because then no row is between the two.

use super::page::{MAX_EMPTY_PAGES, PageRequest, PageResult};
use super::search::Search;
use super::{Cursor, Order, WalkError};

#[derive(Clone, Debug)]
pub(super) struct ById {
    order: Order,
    offset: u64,
    /// The last row seen, which is the overlap row of the next page.
    last: Option<i64>,
    search: Search,
    /// Consecutive pages without a new row.
    empty_pages: u32,
}

/// Where a page is, relative to the overlap row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Overlap {
    /// It reaches back to the row, and continues after it or ends the list.
    Held,
    /// It starts after the row: rows were deleted, so rows in between may be missing.
    Lost,
    /// It ends before or at the row: rows were inserted.
    Ahead,
}

impl Overlap {
    /// `fresh` tells which rows come after the overlap row.
    fn of(fresh: &[bool], request: PageRequest) -> Self {
        let is_full = fresh.len() as u64 >= request.limit;
        match (fresh.first(), fresh.last()) {
            // No row can be missing before the start of the list.
            (None | Some(true), _) if request.offset > 0 => Self::Lost,
            (_, Some(false)) if is_full => Self::Ahead,
            _ => Self::Held,
        }
    }
}

impl ById {
    pub(super) fn new(order: Order, offset: u64, last: Option<i64>) -> Self {
        Self { order, offset, last, search: Search::default(), empty_pages: 0 }
    }

    pub(super) const fn cursor(&self) -> Cursor {
        Cursor { order: self.order, offset: self.offset, last: self.last }
    }

    /// Determines which rows of a page are new and what to request next. `size` is the number of new rows in a full page.
    pub(super) fn take(
        &mut self,
        request: PageRequest,
        ids: &[i64],
        size: u64,
    ) -> Result<PageResult, WalkError> {
        let keys: Vec<i64> = ids.iter().map(|&id| self.order.key(id)).collect();
        if !keys.is_sorted_by(|a, b| a < b) {
            return Err(WalkError::Disorder { offset: request.offset });
        }
        let last_key = self.last.map(|id| self.order.key(id));
        let fresh: Vec<bool> = keys.iter().map(|&key| last_key.is_none_or(|last| key > last)).collect();

        let rows = ids.len() as u64;
        let last_row = request.offset.saturating_add(rows.saturating_sub(1));
        let mut done = false;
        match Overlap::of(&fresh, request) {
            Overlap::Held => {
                self.arrive(last_row, ids);
                done = rows < request.limit;
            }
            Overlap::Ahead => self.search(|search| search.further_on(last_row, size))?,
            Overlap::Lost => {
                self.search(|search| search.further_back(request.offset, size))?;
                // Rows may be missing before these, so these are requested again later.
                return Ok(PageResult { fresh: vec![false; ids.len()], done });
            }
        }
        Ok(PageResult { fresh, done })
    }

    fn arrive(&mut self, offset: u64, ids: &[i64]) {
        self.offset = offset;
        // If the last row seen was deleted, the last page may end before it: do not move back.
        let further = ids
            .last()
            .copied()
            .filter(|&id| self.last.is_none_or(|last| self.order.key(id) > self.order.key(last)));
        self.last = further.or(self.last);
        self.search = Search::default();
        self.empty_pages = 0;
    }

    fn search(&mut self, pick: impl FnOnce(&mut Search) -> u64) -> Result<(), WalkError> {
        self.empty_pages += 1;
        if self.empty_pages >= MAX_EMPTY_PAGES {
            return Err(WalkError::NoProgress { requests: self.empty_pages });
        }
        self.offset = pick(&mut self.search);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The limit is one more, for the overlap row.
    const SIZE: u64 = 2;

    fn walk(offset: u64, last: Option<i64>) -> ById {
        ById::new(Order::Ascending, offset, last)
    }

    fn take(walk: &mut ById, ids: &[i64]) -> PageResult {
        let request = PageRequest { offset: walk.offset, limit: SIZE + 1 };
        walk.take(request, ids, SIZE).unwrap()
    }

    #[test]
    fn next_request_depends_on_overlap() {
        // The last row is 7, at offset 6. A full page has three rows.
        for (page, offset, done) in [
            (&[7, 8, 9][..], 8, false),
            (&[7, 8], 7, true),
            (&[8, 9, 10], 4, false),
            (&[8], 4, false),
            (&[5, 6, 7], 8, false),
        ] {
            let mut walk = walk(6, Some(7));
            assert_eq!((take(&mut walk, page).done, walk.offset), (done, offset), "{page:?}");
        }
    }

    #[test]
    fn page_starts_with_last_row_of_previous_page() {
        let mut walk = walk(0, None);
        assert_eq!(take(&mut walk, &[1, 2, 3]).fresh, [true, true, true]);
        assert_eq!((walk.offset, walk.last), (2, Some(3)));
        assert_eq!(take(&mut walk, &[3, 4]), PageResult { fresh: vec![false, true], done: true });
    }

    #[test]
    fn short_page_without_overlap_row_is_not_the_end() {
        for page in [&[][..], &[9]] {
            let mut walk = walk(6, Some(7));
            let result = take(&mut walk, page);
            assert!(!result.done && !result.fresh.contains(&true), "{page:?}");
            assert_eq!((walk.offset, walk.last), (4, Some(7)));
        }
    }

    #[test]
    fn tolerates_deleted_overlap_row_if_page_reaches_back() {
        let mut walk = walk(6, Some(7));
        assert_eq!(take(&mut walk, &[6, 9]), PageResult { fresh: vec![false, true], done: true });
    }

    #[test]
    fn position_never_moves_back() {
        let mut walk = walk(6, Some(7));
        assert!(take(&mut walk, &[6]).done);
        assert_eq!((walk.offset, walk.last), (6, Some(7)));
    }

    #[test]
    fn unordered_rows_are_an_error() {
        let mut walk = walk(0, None);
        let request = PageRequest { offset: 0, limit: 4 };
        for ids in [&[1, 3, 2][..], &[1, 1]] {
            assert_eq!(walk.take(request, ids, 3), Err(WalkError::Disorder { offset: 0 }));
        }
    }

    #[test]
    fn repeated_page_is_an_error() {
        let mut walk = walk(0, None);
        take(&mut walk, &[1, 2, 3]);
        let request = |walk: &ById| PageRequest { offset: walk.offset, limit: 3 };
        let end = (0..).find_map(|_| walk.take(request(&walk), &[1, 2, 3], SIZE).err());
        assert_eq!(end, Some(WalkError::NoProgress { requests: MAX_EMPTY_PAGES }));
    }
}
