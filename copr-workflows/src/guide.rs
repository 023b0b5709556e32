//! Chapters that are longer than the documentation of one item, with those of `copr-api-ext`.

pub use copr_api_ext::guide::*;

#[doc = include_str!("../docs/python.md")]
pub mod python {}
