//! Chapters that are longer than the documentation of one item.

#[doc = include_str!("../docs/errors.md")]
pub mod errors {}
