//! A request for a page, and its result.

/// `limit` rows from `offset` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PageRequest {
    pub(super) offset: u64,
    pub(super) limit: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PageResult {
    /// Whether each row of the page is new.
    pub(super) fresh: Vec<bool>,
    /// Whether the list ends with this page.
    pub(super) done: bool,
}

/// Consecutive pages without a new row before the walk fails. The search for a lost position takes twice the binary logarithm of
/// the list's length, so a consistent server never gets here.
pub(super) const MAX_EMPTY_PAGES: u32 = 96;
