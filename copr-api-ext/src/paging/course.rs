//! The way through a list: by id where there is an order, by offset where there is none.

use super::ask::{Ask, Taken};
use super::cursor::Cursor;
use super::scan::Scan;
use super::size::Size;
use super::walk::Walk;
use super::{Order, WalkError};

#[derive(Clone, Debug)]
pub(super) struct Course {
    order: Order,
    way: Way,
}

#[derive(Clone, Debug)]
enum Way {
    ById(Walk),
    ByOffset(Scan),
}

impl Course {
    pub(super) fn start(order: Order, size: Size) -> Self {
        Self::at(&Cursor::start(order), size)
    }

    /// The way from the cursor's place on, in the cursor's order.
    pub(super) fn at(cursor: &Cursor, size: Size) -> Self {
        let Cursor { order, offset, last } = *cursor;
        let way = match order {
            Order::Ascending | Order::Descending => Way::ById(Walk::new(order, size, offset, last)),
            Order::Unordered => Way::ByOffset(Scan::new(size, offset)),
        };
        Self { order, way }
    }

    pub(super) fn cursor(&self) -> Cursor {
        let (offset, last) = match &self.way {
            Way::ById(walk) => walk.place(),
            Way::ByOffset(scan) => (scan.offset(), None),
        };
        Cursor { order: self.order, offset, last }
    }

    pub(super) fn size(&mut self) -> &mut Size {
        match &mut self.way {
            Way::ById(walk) => &mut walk.size,
            Way::ByOffset(scan) => &mut scan.size,
        }
    }

    pub(super) fn ask(&self, ahead: u64) -> Option<Ask> {
        match &self.way {
            Way::ById(walk) => walk.ask(ahead),
            Way::ByOffset(scan) => scan.ask(ahead),
        }
    }

    pub(super) fn take(&mut self, ask: Ask, ids: &[i64]) -> Result<Taken, WalkError> {
        let rows = ids.len() as u64;
        if rows > ask.limit {
            return Err(WalkError::LimitIgnored { limit: ask.limit, rows });
        }
        match &mut self.way {
            Way::ById(walk) => walk.take(ask, ids),
            Way::ByOffset(scan) => scan.take(ask, ids),
        }
    }

    pub(super) fn too_heavy(&mut self) -> bool {
        match &mut self.way {
            Way::ById(walk) => walk.too_heavy(),
            Way::ByOffset(scan) => scan.too_heavy(),
        }
    }
}
