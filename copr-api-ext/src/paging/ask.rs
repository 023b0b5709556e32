//! One request, and what its answer means.

/// "`limit` rows from `offset` on."
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ask {
    pub(super) offset: u64,
    pub(super) limit: u64,
}

/// What the walk made of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    /// For each row of the page: is it new?
    pub(super) fresh: Vec<bool>,
    /// Does the list end here?
    pub(super) done: bool,
}

/// Pages without a new row, one after the other, before the walk gives up.
///
/// To find a lost place takes twice the binary logarithm of the list's length, so an honest server never gets here.
pub(super) const PATIENCE: u32 = 96;
