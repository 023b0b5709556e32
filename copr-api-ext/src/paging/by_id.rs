//! A walk over a list ordered by id: what to request next, given what the last page held.
//!
//! Invariant: every row that exists all the time and comes no later than `last` has been yielded. A page keeps the invariant if it
//! reaches back to `last`, or to the start of the list: then no row is hidden between the two.

use super::page::{MAX_EMPTY_PAGES, PageRequest, PageResult};
use super::search::Search;
use super::{Cursor, Order, WalkError};

#[derive(Clone, Debug)]
pub(super) struct ById {
    order: Order,
    offset: u64,
    /// The last row that was seen: the overlap row of the next page.
    last: Option<i64>,
    search: Search,
    /// Pages in a row that held nothing new.
    empty_pages: u32,
}

/// A page, as far as decisions are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PageSeen {
    rows: u64,
    full: bool,
    overlap: Overlap,
}

/// Where a page lies, seen from the overlap row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Overlap {
    /// It reaches back to the row, and continues from there or is the end.
    Held,
    /// It starts after the row: rows were deleted, and others may have moved out of sight.
    Lost,
    /// It ends before the row or with it: rows were inserted.
    Ahead,
}

/// What follows from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// The list continues: request the page from this offset on, which is that of the last row.
    Page(u64),
    /// Nothing new up to this offset: search further on.
    StepOn(u64),
    /// Too far: search before this offset.
    StepBack(u64),
    /// The list ends here.
    Done,
}

/// What to request next, given the offset of the last page and what it held.
const fn next_request(offset: u64, page: PageSeen) -> Next {
    match page.overlap {
        Overlap::Lost => Next::StepBack(offset),
        Overlap::Ahead => Next::StepOn(offset.saturating_add(page.rows.saturating_sub(1))),
        Overlap::Held if page.full => Next::Page(offset.saturating_add(page.rows.saturating_sub(1))),
        Overlap::Held => Next::Done,
    }
}

impl ById {
    pub(super) fn new(order: Order, offset: u64, last: Option<i64>) -> Self {
        Self { order, offset, last, search: Search::default(), empty_pages: 0 }
    }

    /// The place to continue from: the offset to request next, and the last row that was seen.
    pub(super) const fn cursor(&self) -> Cursor {
        Cursor { order: self.order, offset: self.offset, last: self.last }
    }

    /// Processes a page: which rows are new, and what to request next. `size` is the number of new rows that a page holds.
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

        let next = next_request(request.offset, page_seen(request, &fresh));
        match next {
            Next::Page(offset) => self.arrive(offset, ids),
            Next::Done => {
                self.arrive(request.offset.saturating_add(ids.len().saturating_sub(1) as u64), ids);
            }
            Next::StepOn(at) => self.search(|search| search.further_on(at, size))?,
            Next::StepBack(at) => {
                self.search(|search| search.further_back(at, size))?;
                // Its rows are good, but others may belong before them, so they will come again.
                return Ok(PageResult { fresh: vec![false; ids.len()], done: false });
            }
        }
        Ok(PageResult { fresh, done: next == Next::Done })
    }

    fn arrive(&mut self, offset: u64, ids: &[i64]) {
        self.offset = offset;
        // If the row seen last is gone, the last page may end before it: do not move back.
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

fn page_seen(request: PageRequest, fresh: &[bool]) -> PageSeen {
    let rows = fresh.len() as u64;
    let full = rows >= request.limit;
    let overlap = match (fresh.first(), fresh.last()) {
        // At the start of the list nothing can be hidden.
        (None | Some(true), _) if request.offset > 0 => Overlap::Lost,
        (_, Some(false)) if full => Overlap::Ahead,
        _ => Overlap::Held,
    };
    PageSeen { rows, full, overlap }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two new rows and the overlap row.
    const SIZE: u64 = 2;

    fn walk(offset: u64, last: Option<i64>) -> ById {
        ById::new(Order::Ascending, offset, last)
    }

    fn take(walk: &mut ById, ids: &[i64]) -> PageResult {
        let request = PageRequest { offset: walk.offset, limit: SIZE + 1 };
        walk.take(request, ids, SIZE).unwrap()
    }

    #[test]
    fn the_next_request_follows_from_the_overlap() {
        let page = |overlap, full| PageSeen { rows: 4, full, overlap };
        let table = [
            (page(Overlap::Held, true), Next::Page(13)),
            (page(Overlap::Held, false), Next::Done),
            (page(Overlap::Lost, true), Next::StepBack(10)),
            (page(Overlap::Lost, false), Next::StepBack(10)),
            (page(Overlap::Ahead, true), Next::StepOn(13)),
        ];
        for (page, next) in table {
            assert_eq!(next_request(10, page), next, "{page:?}");
        }
    }

    #[test]
    fn a_page_starts_with_the_last_row_of_the_page_before() {
        let mut walk = walk(0, None);
        assert_eq!(take(&mut walk, &[1, 2, 3]).fresh, [true, true, true]);
        assert_eq!((walk.offset, walk.last), (2, Some(3)));
        assert_eq!(take(&mut walk, &[3, 4]), PageResult { fresh: vec![false, true], done: true });
    }

    #[test]
    fn a_short_page_without_its_overlap_row_is_not_the_end() {
        for page in [&[][..], &[9]] {
            let mut walk = walk(6, Some(7));
            let result = take(&mut walk, page);
            assert!(!result.done && !result.fresh.contains(&true), "{page:?}");
            assert_eq!((walk.offset, walk.last), (4, Some(7)));
        }
    }

    #[test]
    fn a_deleted_overlap_row_is_harmless_if_the_page_reaches_back_beyond_it() {
        let mut walk = walk(6, Some(7));
        assert_eq!(take(&mut walk, &[6, 9]), PageResult { fresh: vec![false, true], done: true });
    }

    #[test]
    fn the_place_never_moves_back() {
        let mut walk = walk(6, Some(7));
        assert!(take(&mut walk, &[6]).done);
        assert_eq!((walk.offset, walk.last), (6, Some(7)));
    }

    #[test]
    fn unordered_rows_end_the_walk() {
        let mut walk = walk(0, None);
        let request = PageRequest { offset: 0, limit: 4 };
        for ids in [&[1, 3, 2][..], &[1, 1]] {
            assert_eq!(walk.take(request, ids, 3), Err(WalkError::Disorder { offset: 0 }));
        }
    }

    #[test]
    fn the_same_page_forever_ends_the_walk() {
        let mut walk = walk(0, None);
        take(&mut walk, &[1, 2, 3]);
        let request = |walk: &ById| PageRequest { offset: walk.offset, limit: 3 };
        let end = (0..).find_map(|_| walk.take(request(&walk), &[1, 2, 3], SIZE).err());
        assert_eq!(end, Some(WalkError::NoProgress { requests: MAX_EMPTY_PAGES }));
    }
}
