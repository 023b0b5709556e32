//! A request for a page, and what a page tells.

/// `limit` rows from `offset` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PageRequest {
    pub(super) offset: u64,
    pub(super) limit: u64,
}

/// What the walk learned from a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PageResult {
    /// For each row of the page: is it new?
    pub(super) fresh: Vec<bool>,
    /// Does the list end here?
    pub(super) done: bool,
}

/// Pages without a new row, one after the other, before the walk gives up.
///
/// Finding a lost place takes twice the binary logarithm of the list's length, so an honest server never gets here.
pub(super) const MAX_EMPTY_PAGES: u32 = 96;
