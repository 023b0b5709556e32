//! Walks a list without a reliable order, by offset alone, with a set of the ids seen.
//!
//! Without an order, an overlap row proves nothing, so this guarantees less than `by_id`: no row twice, and an end.

use super::WalkError;
use super::page::{MAX_EMPTY_PAGES, PageRequest, PageResult};
use std::collections::HashSet;

/// The maximum number of ids to remember (16 MiB). Copr has far fewer projects. A longer list is an error, because a walk that
/// forgets ids might never end.
const MAX_SEEN: usize = 1 << 20;

#[derive(Clone, Debug)]
pub(super) struct ByOffset {
    offset: u64,
    seen: HashSet<i64>,
    empty_pages: u32,
}

impl ByOffset {
    pub(super) fn new(offset: u64) -> Self {
        Self { offset, seen: HashSet::new(), empty_pages: 0 }
    }

    pub(super) const fn offset(&self) -> u64 {
        self.offset
    }

    pub(super) fn take(&mut self, request: PageRequest, ids: &[i64]) -> Result<PageResult, WalkError> {
        let fresh: Vec<bool> = ids.iter().map(|&id| self.seen.insert(id)).collect();
        if self.seen.len() > MAX_SEEN {
            return Err(WalkError::TooLong { rows: self.seen.len() });
        }
        let rows = ids.len() as u64;
        let done = rows < request.limit;
        self.empty_pages = if fresh.contains(&true) { 0 } else { self.empty_pages + 1 };
        if !done && self.empty_pages >= MAX_EMPTY_PAGES {
            return Err(WalkError::NoProgress { requests: self.empty_pages });
        }
        self.offset = request.offset.saturating_add(rows);
        Ok(PageResult { fresh, done })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_row_that_moved_to_next_page() {
        let mut walk = ByOffset::new(0);
        let first = walk.take(PageRequest { offset: 0, limit: 2 }, &[5, 3]).unwrap();
        assert_eq!((first.fresh, walk.offset()), (vec![true, true], 2));
        let second = walk.take(PageRequest { offset: 2, limit: 2 }, &[3]);
        assert_eq!(second, Ok(PageResult { fresh: vec![false], done: true }));
    }
}
