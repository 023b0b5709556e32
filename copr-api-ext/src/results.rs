//! The files that builds leave behind: what there is, and how to get it.

mod kind;
mod listing;
mod name;
mod pattern;
mod place;

pub use kind::ResultKind;
