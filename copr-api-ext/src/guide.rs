//! Guides: errors, and solutions to common tasks.

#[doc = include_str!("../docs/cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("../docs/errors.md")]
pub mod errors {}
