//! A walk along a list without an order to rely on: by offset alone, with a memory for what was seen.
//!
//! No overlap can prove that nothing moved, so this promises less than `walk`: no row twice, and an end.

use super::WalkError;
use super::ask::{Ask, PATIENCE, Taken};
use super::size::Size;
use std::collections::HashSet;

/// Ids remembered, some 16 MiB at most. Far more than Copr has projects; a longer list ends with an error, since to forget ids could
/// mean a walk without end.
const MEMORY: usize = 1 << 20;

#[derive(Clone, Debug)]
pub(super) struct Scan {
    offset: u64,
    pub(super) size: Size,
    seen: HashSet<i64>,
    fruitless: u32,
    steady: bool,
}

impl Scan {
    pub(super) fn new(size: Size, offset: u64) -> Self {
        Self { offset, size, seen: HashSet::new(), fruitless: 0, steady: false }
    }

    pub(super) const fn offset(&self) -> u64 {
        self.offset
    }

    pub(super) fn ask(&self, ahead: u64) -> Option<Ask> {
        let limit = self.size.rows();
        let offset = self.offset.saturating_add(limit.saturating_mul(ahead));
        (ahead == 0 || self.steady).then_some(Ask { offset, limit })
    }

    pub(super) fn take(&mut self, ask: Ask, ids: &[i64]) -> Result<Taken, WalkError> {
        let fresh: Vec<bool> = ids.iter().map(|&id| self.seen.insert(id)).collect();
        if self.seen.len() > MEMORY {
            return Err(WalkError::TooLong { rows: self.seen.len() });
        }
        let rows = ids.len() as u64;
        let done = rows < ask.limit;
        self.fruitless = if fresh.contains(&true) { 0 } else { self.fruitless + 1 };
        if !done && self.fruitless >= PATIENCE {
            return Err(WalkError::NoProgress { requests: self.fruitless });
        }
        self.offset = ask.offset.saturating_add(rows);
        self.steady = !done;
        self.size.page_came();
        Ok(Taken { fresh, done })
    }

    pub(super) fn too_heavy(&mut self) -> bool {
        self.steady = false;
        self.size.shrink()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_moved_onto_the_next_page_is_dropped() {
        let mut size = Size::default();
        size.want(2);
        let mut scan = Scan::new(size, 0);
        assert_eq!(scan.take(scan.ask(0).unwrap(), &[5, 3]).unwrap().fresh, [true, true]);
        assert_eq!(scan.ask(0), Some(Ask { offset: 2, limit: 2 }));
        assert_eq!(scan.take(scan.ask(0).unwrap(), &[3]), Ok(Taken { fresh: vec![false], done: true }));
    }
}
