//! A walk along a list that is ordered by id: what to ask for next, given what the last page held. No clock, no IO.
//!
//! Invariant: every row that exists all the time and comes no later than `last` has been yielded. A page keeps it if it reaches back to
//! `last` (or to the start of the list): then no row lies hidden between the two. When the page was cut does not matter, so pages may be
//! fetched ahead of time and out of turn.

use super::ask::{Ask, PATIENCE, Taken};
use super::seek::Seek;
use super::size::Size;
use super::{Order, WalkError};

#[derive(Clone, Debug)]
pub(super) struct Walk {
    order: Order,
    offset: u64,
    /// The last row that was seen: the overlap row of the next page.
    last: Option<i64>,
    pub(super) size: Size,
    seek: Seek,
    /// Pages in a row that held nothing new.
    fruitless: u32,
    /// Did the last page follow the one before it, with more to come? Then the offsets to come can be foretold.
    steady: bool,
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
    /// It reaches back to the row, and goes on from there or is the end.
    Held,
    /// It starts after the row: rows were deleted, and others may have moved out of sight.
    Lost,
    /// It ends before the row or with it: rows were inserted.
    Ahead,
}

/// What follows from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// The list goes on: the page from this offset on, which is that of the last row.
    Page(u64),
    /// Nothing new up to this offset: look further on.
    StepOn(u64),
    /// Too far: look further back than this offset.
    StepBack(u64),
    /// The list ends here.
    Done,
}

/// What to ask for next, given the offset of the last page and what it held.
const fn next_request(offset: u64, page: PageSeen) -> Next {
    match page.overlap {
        Overlap::Lost => Next::StepBack(offset),
        Overlap::Ahead => Next::StepOn(offset.saturating_add(page.rows.saturating_sub(1))),
        Overlap::Held if page.full => Next::Page(offset.saturating_add(page.rows.saturating_sub(1))),
        Overlap::Held => Next::Done,
    }
}

impl Walk {
    pub(super) fn new(order: Order, size: Size, offset: u64, last: Option<i64>) -> Self {
        Self { order, offset, last, size, seek: Seek::default(), fruitless: 0, steady: false }
    }

    /// Where the walk stands: the offset that is asked for next, and the last row that was seen.
    pub(super) const fn place(&self) -> (u64, Option<i64>) {
        (self.offset, self.last)
    }

    /// The request that is due (`ahead` = 0), or a guess at one that will follow it.
    pub(super) fn ask(&self, ahead: u64) -> Option<Ask> {
        let rows = self.size.rows();
        let offset = self.offset.saturating_add(rows.saturating_mul(ahead));
        // One more than the new rows that are wanted: the overlap row.
        (ahead == 0 || self.steady).then_some(Ask { offset, limit: rows + 1 })
    }

    /// The page came: which rows are new, and what to ask for next.
    pub(super) fn take(&mut self, ask: Ask, ids: &[i64]) -> Result<Taken, WalkError> {
        let keys: Vec<i64> = ids.iter().map(|&id| self.order.key(id)).collect();
        if !keys.is_sorted_by(|a, b| a < b) {
            return Err(WalkError::Disorder { offset: ask.offset });
        }
        let last_key = self.last.map(|id| self.order.key(id));
        let fresh: Vec<bool> = keys.iter().map(|&key| last_key.is_none_or(|last| key > last)).collect();

        let next = next_request(ask.offset, page_seen(ask, &fresh));
        self.steady = matches!(next, Next::Page(_));
        match next {
            Next::Page(offset) => self.arrive(offset, ids),
            Next::Done => self.arrive(ask.offset.saturating_add(ids.len().saturating_sub(1) as u64), ids),
            Next::StepOn(at) => self.search(|seek, size| seek.further_on(at, size))?,
            Next::StepBack(at) => {
                self.search(|seek, size| seek.further_back(at, size))?;
                // Its rows are good, but others may belong before them: they will come again.
                return Ok(Taken { fresh: vec![false; ids.len()], done: false });
            }
        }
        self.size.page_came();
        Ok(Taken { fresh, done: next == Next::Done })
    }

    /// Asks for the same place again with fewer rows; false if there are no fewer.
    pub(super) fn too_heavy(&mut self) -> bool {
        self.steady = false;
        self.size.shrink()
    }

    fn arrive(&mut self, offset: u64, ids: &[i64]) {
        self.offset = offset;
        // A last page may end before the row that was seen last, if that one is gone: do not go back.
        let further = ids
            .last()
            .copied()
            .filter(|&id| self.last.is_none_or(|last| self.order.key(id) > self.order.key(last)));
        self.last = further.or(self.last);
        self.seek = Seek::default();
        self.fruitless = 0;
    }

    fn search(&mut self, look: impl FnOnce(&mut Seek, u64) -> u64) -> Result<(), WalkError> {
        self.fruitless += 1;
        if self.fruitless >= PATIENCE {
            return Err(WalkError::NoProgress { requests: self.fruitless });
        }
        self.offset = look(&mut self.seek, self.size.rows());
        Ok(())
    }
}

fn page_seen(ask: Ask, fresh: &[bool]) -> PageSeen {
    let rows = fresh.len() as u64;
    let full = rows >= ask.limit;
    let overlap = match (fresh.first(), fresh.last()) {
        // At the start of the list nothing can be hidden.
        (None | Some(true), _) if ask.offset > 0 => Overlap::Lost,
        (_, Some(false)) if full => Overlap::Ahead,
        _ => Overlap::Held,
    };
    PageSeen { rows, full, overlap }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(size: u64, offset: u64, last: Option<i64>) -> Walk {
        let mut rows = Size::default();
        rows.want(size);
        Walk::new(Order::Ascending, rows, offset, last)
    }

    fn take(walk: &mut Walk, ids: &[i64]) -> Taken {
        let ask = walk.ask(0).unwrap();
        walk.take(ask, ids).unwrap()
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
        let mut walk = walk(2, 0, None);
        assert_eq!(take(&mut walk, &[1, 2, 3]).fresh, [true, true, true]);
        assert_eq!(walk.ask(0), Some(Ask { offset: 2, limit: 3 }));
        assert_eq!(walk.ask(2), Some(Ask { offset: 6, limit: 3 }));
        assert_eq!(take(&mut walk, &[3, 4]), Taken { fresh: vec![false, true], done: true });
    }

    #[test]
    fn a_short_page_without_its_overlap_row_is_not_the_end() {
        for page in [&[][..], &[9]] {
            let mut walk = walk(2, 6, Some(7));
            let taken = take(&mut walk, page);
            assert!(!taken.done && !taken.fresh.contains(&true), "{page:?}");
            assert_eq!(walk.ask(0), Some(Ask { offset: 4, limit: 3 }));
        }
    }

    #[test]
    fn a_deleted_overlap_row_does_no_harm_if_the_page_reaches_back_beyond_it() {
        let mut walk = walk(2, 6, Some(7));
        assert_eq!(take(&mut walk, &[6, 9]), Taken { fresh: vec![false, true], done: true });
    }

    #[test]
    fn the_place_never_moves_back() {
        let mut walk = walk(2, 6, Some(7));
        assert!(take(&mut walk, &[6]).done);
        assert_eq!(walk.place(), (6, Some(7)));
    }

    #[test]
    fn nothing_is_foretold_while_the_place_is_lost() {
        let mut walk = walk(2, 6, Some(7));
        take(&mut walk, &[]);
        assert_eq!(walk.ask(1), None);
    }

    #[test]
    fn rows_in_disorder_end_the_walk() {
        let mut walk = walk(3, 0, None);
        let ask = walk.ask(0).unwrap();
        for ids in [&[1, 3, 2][..], &[1, 1]] {
            assert_eq!(walk.take(ask, ids), Err(WalkError::Disorder { offset: 0 }));
        }
    }

    #[test]
    fn the_same_page_for_ever_ends_the_walk() {
        let mut walk = walk(1, 0, None);
        take(&mut walk, &[1, 2]);
        let end = (0..).find_map(|_| walk.take(walk.ask(0).unwrap(), &[1, 2]).err());
        assert_eq!(end, Some(WalkError::NoProgress { requests: PATIENCE }));
    }
}
